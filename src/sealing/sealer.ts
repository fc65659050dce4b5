import { SEALED_OVERHEAD, SEALED_PREFIX, SEALED_VERSIONS, sealedBytes } from '../base/sealed-slot.ts';
import type { SealedVersion } from '../base/sealed-slot.ts';
import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import { mintSealedText } from '../privacy/sealed-minting.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';
import { createGbText } from './gb-text.ts';
import type { GbText } from './gb-text.ts';
import type { SealCrypto } from './seal-crypto.ts';
import { hexBytes } from './seal-key.ts';
import type { SealKey } from './seal-key.ts';
import { packRecord, unpackRecord } from './sealed-record.ts';
import type { PackProblem, RecordCoding, SealedRecord } from './sealed-record.ts';
import type { TextCoding } from './text-coding.ts';

/** What sealing and opening need from outside the core. */
export interface SealTools {
  readonly crypto: SealCrypto;
  readonly text: TextCoding;
}

/** What a code is sealed for: its size, and the number of the label that it must not be moved off. */
export interface SealedFor {
  readonly version: SealedVersion;
  /** Bound to the code and not in it: whoever opens it must know it. Absent where it is bound to no label. */
  readonly labelId?: string | undefined;
}

export const OPEN_PROBLEMS = [
  /** Not written as a sealed code is. */
  'sealed-not-code',
  /** Sealed by a later version of the program. */
  'sealed-newer',
  /** Shorter or longer than any sealed code. */
  'sealed-cut',
  /** Bound to a label's number, and none was given. */
  'sealed-needs-id',
  /** Bound to another label's number, or changed. */
  'sealed-moved',
  /** Changed. */
  'sealed-changed',
  /** Sealed with another key. params: key, the id of that one; have, of the one that was given */
  'sealed-other-key',
] as const;
export type OpenProblem = Problem<(typeof OPEN_PROBLEMS)[number]>;

/** Suite 1: AES-256-GCM, a random IV of 96 bits, a tag of 128. */
const SUITE = 1;
const BOUND = 0x80;
const HEADER_BYTES = 5;
const IV_BYTES = 12;
const LENGTHS: ReadonlySet<number> = new Set(
  SEALED_VERSIONS.map((version) => encodeBase45(new Uint8Array(sealedBytes(version))).length),
);
const WRITTEN = /^HL([0-9]+):([0-9A-Z $%*+\-./:]*)$/;

/** Seals records under one key, and opens what that key sealed. */
export class Sealer {
  readonly keyId: string;
  readonly #key: SealKey;
  readonly #crypto: SealCrypto;
  readonly #text: TextCoding;
  #gb: GbText | undefined;

  constructor(key: SealKey, { crypto, text }: SealTools) {
    this.keyId = key.id;
    this.#key = key;
    this.#crypto = crypto;
    this.#text = text;
  }

  /**
   * A record as a sealed code's text, as long as its version holds, whatever the record: prefix, then base45 of a byte
   * with suite and whether a label is bound, 4 bytes of the key's id, 12 of the IV, the encrypted record, 16 of the tag.
   * Another IV each time. Refuses a record that does not fit.
   */
  async seal(
    record: SealedRecord,
    { version, labelId }: SealedFor,
  ): Promise<Result<MaskedText, PackProblem>> {
    const size = sealedBytes(version) - SEALED_OVERHEAD;
    const plain = packRecord(record, size, this.#coding());
    if (!plain.ok) return plain;
    const header = Uint8Array.from([labelId === undefined ? SUITE : SUITE | BOUND, ...hexBytes(this.keyId)]);
    const iv = this.#crypto.random(IV_BYTES);
    const sealed = await this.#key.cipher.encrypt(iv, this.#bound(header, labelId), plain.value);
    return success(mintSealedText(SEALED_PREFIX + encodeBase45(join(header, iv, sealed))));
  }

  /** The record of a sealed code's text, as a scanner reads it. */
  async open(text: string, labelId?: string): Promise<Result<SealedRecord, OpenProblem>> {
    const read = readSealed(text);
    if (!read.ok) return read;
    const { isBound, keyId, header, iv, sealed } = read.value;
    if (keyId !== this.keyId)
      return failure({ code: 'sealed-other-key', params: { key: keyId, have: this.keyId } });
    const given = isBound ? labelId : undefined;
    if (isBound && (given === undefined || labelIdOf(given) === ''))
      return failure({ code: 'sealed-needs-id' });
    const plain = await this.#key.cipher.decrypt(iv, this.#bound(header, given), sealed);
    if (plain === undefined) return failure({ code: isBound ? 'sealed-moved' : 'sealed-changed' });
    const record = unpackRecord(plain, this.#coding());
    // It is whole and of this key: whoever sealed it wrote another kind of record.
    return record === undefined ? failure({ code: 'sealed-newer' }) : success(record);
  }

  #bound(header: Uint8Array, labelId: string | undefined): Uint8Array {
    return labelId === undefined ? header : join(header, this.#text.encode(labelIdOf(labelId)));
  }

  #coding(): RecordCoding {
    this.#gb ??= createGbText(this.#text);
    return { ...this.#text, gb: this.#gb };
  }
}

/**
 * A sealed code as a scanner typed it: without the line end that scanners press, and in capitals, which a keyboard with
 * caps lock on turns round. Nothing else is mended.
 */
export function scannedText(typed: string): string {
  return typed
    .slice(0, LONGEST_TYPED)
    .replace(/^[\r\n\t ]+|[\r\n\t ]+$/g, '')
    .toUpperCase();
}

const LONGEST_TYPED = 2_000;

/** A label's number as it is bound: people and scanners differ in blanks and in small letters. */
export function labelIdOf(number: string): string {
  return number.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
}

interface SealedParts {
  readonly isBound: boolean;
  readonly keyId: string;
  readonly header: Uint8Array;
  readonly iv: Uint8Array;
  readonly sealed: Uint8Array;
}

function readSealed(text: string): Result<SealedParts, OpenProblem> {
  const [, version, digits = ''] = WRITTEN.exec(text) ?? [];
  if (version === undefined) return failure({ code: 'sealed-not-code' });
  if (version !== '1') return failure({ code: 'sealed-newer' });
  if (!LENGTHS.has(digits.length)) return failure({ code: 'sealed-cut' });
  const bytes = decodeBase45(digits);
  if (bytes === undefined) return failure({ code: 'sealed-changed' });
  const [first = 0] = bytes;
  if ((first & ~BOUND) !== SUITE) return failure({ code: 'sealed-newer' });
  const header = bytes.slice(0, HEADER_BYTES);
  return success({
    isBound: (first & BOUND) !== 0,
    keyId: Array.from(header.slice(1), (byte) => byte.toString(16).padStart(2, '0')).join(''),
    header,
    iv: bytes.slice(HEADER_BYTES, HEADER_BYTES + IV_BYTES),
    sealed: bytes.slice(HEADER_BYTES + IV_BYTES),
  });
}

function join(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}
