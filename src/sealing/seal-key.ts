import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { sha256 } from '../base/sha-256.ts';
import { decodeBase32, encodeBase32 } from './base32.ts';
import type { Cipher, SealCrypto } from './seal-crypto.ts';

/** A key that seals and opens. Its bytes cannot be read out of it. */
export interface SealKey {
  /** The first 4 bytes of the key's SHA-256 as 8 hexadecimal digits: which key it is, and nothing of the key. */
  readonly id: string;
  readonly cipher: Cipher;
}

export const SEAL_KEY_PROBLEMS = [
  /** Not a text that `makeSealKey` gives. */
  'seal-key-format',
  /** It is, but for a character that was mistyped. */
  'seal-key-mistyped',
  /** A key of a later version of the program. */
  'seal-key-newer',
] as const;
export type SealKeyProblem = (typeof SEAL_KEY_PROBLEMS)[number];

const PREFIX = 'HLK1:';
const KEY_BYTES = 32;
const ID_BYTES = 4;
/** Longest text that is looked at: files that are no key are larger. */
const MOST_CHARACTERS = 200;
/** Digits of the key and its id. */
const DIGITS = Math.ceil(((KEY_BYTES + ID_BYTES) * 8) / 5);

/** A new random key, and the one line to keep of it: prefix, then the key and its id, which is a checksum, in base32. */
export async function makeSealKey(
  crypto: SealCrypto,
): Promise<{ readonly key: SealKey; readonly line: string }> {
  const bytes = crypto.random(KEY_BYTES);
  const id = idOf(bytes);
  const line = `${PREFIX}${encodeBase32(Uint8Array.from([...bytes, ...hexBytes(id)]))}`;
  return { key: { id, cipher: await crypto.cipher(bytes) }, line };
}

/** The key of such a line; blanks and one line end around it are let go. No message holds any of it. */
export async function readSealKey(
  text: string,
  crypto: SealCrypto,
): Promise<Result<SealKey, { readonly code: SealKeyProblem }>> {
  if (text.length > MOST_CHARACTERS) return failure({ code: 'seal-key-format' });
  const line = text.trim();
  if (!line.startsWith(PREFIX)) {
    return failure({ code: /^HLK[0-9]+:/.test(line) ? 'seal-key-newer' : 'seal-key-format' });
  }
  const digits = line.slice(PREFIX.length);
  const all = digits.length === DIGITS ? decodeBase32(digits) : undefined;
  if (all === undefined) return failure({ code: 'seal-key-format' });
  const bytes = all.slice(0, KEY_BYTES);
  const id = idOf(bytes);
  const isWhole = hexBytes(id).every((byte, at) => byte === all[KEY_BYTES + at]);
  if (!isWhole) return failure({ code: 'seal-key-mistyped' });
  return success({ id, cipher: await crypto.cipher(bytes) });
}

/** What the file with a key is called. */
export function sealKeyFileName(id: string): string {
  return `hushlabel-key-${id}.txt`;
}

const idOf = (bytes: Uint8Array): string => sha256(bytes).slice(0, 2 * ID_BYTES);

/** Bytes of hexadecimal digits. */
export function hexBytes(digits: string): Uint8Array {
  return Uint8Array.from({ length: digits.length / 2 }, (_, at) =>
    Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16),
  );
}
