import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { GbText } from './gb-text.ts';
import type { TextCoding } from './text-coding.ts';

/** What a sealed code says once it is opened. Real personal text: it lives in the room, and is shown because a person asked. */
export interface SealedRecord {
  readonly name: string;
  readonly phone: string;
  /** From the region down to the street and the room; no line has a line end. */
  readonly address: readonly string[];
  readonly remark: string;
}

export type PackProblem =
  /** params: most, the bytes that there is room for. How many it takes would tell of it. */
  | { readonly code: 'sealed-too-long'; readonly params: { readonly most: number } }
  /** Broken characters or line ends, which would come back as others. */
  | { readonly code: 'sealed-characters' };

/** How a record's texts become bytes. */
export interface RecordCoding extends TextCoding {
  readonly gb: GbText;
}

const VERSION = 1;
/** A mobile number of the mainland as a number: 5 bytes instead of 12. */
const MOBILE = /^1[3-9][0-9]{9}$/;
const PHONE = { none: 0, mobile: 1, text: 2 } as const;
const MOBILE_BYTES = 5;
/** Halves of pairs, and the byte order mark that decoders take off. */
const BROKEN = /\p{Surrogate}|\ufeff/u;
const LONGEST_TEXT = 255;
const LINE_END = '\n';

/**
 * A record as exactly `size` bytes: a version, flags (bits 0 and 1 how the phone is written, 2 to 4 whether name,
 * address and remark are in GB 18030 rather than UTF-8), the phone, then the three texts, each after a byte with its
 * length; zeros fill up the rest. Whichever encoding is shorter is taken. Nothing is ever cut: what does not fit is
 * refused.
 */
export function packRecord(
  record: SealedRecord,
  size: number,
  coding: RecordCoding,
): Result<Uint8Array, PackProblem> {
  const texts = [record.name, record.address.join(LINE_END), record.remark];
  const isBroken = [...texts, record.phone].some((text) => BROKEN.test(text));
  if (isBroken || record.address.some((line) => line === '' || line.includes(LINE_END)))
    return failure({ code: 'sealed-characters' });
  const phone = packPhone(record.phone, coding);
  const packed = texts.map((text) => packText(text, coding));
  const flags = packed.reduce((bits, { isGb }, at) => (isGb ? bits | (4 << at) : bits), phone.kind);
  const parts = [phone.bytes, ...packed.map(({ bytes }) => bytes)];
  const length = 2 + phone.bytes.length + packed.reduce((sum, { bytes }) => sum + 1 + bytes.length, 0);
  if (length > size || parts.some((bytes) => bytes.length > LONGEST_TEXT))
    return failure({ code: 'sealed-too-long', params: { most: size } });
  const out = new Uint8Array(size);
  out.set([VERSION, flags]);
  out.set(phone.bytes, 2);
  let at = 2 + phone.bytes.length;
  for (const { bytes } of packed) {
    out[at] = bytes.length;
    out.set(bytes, at + 1);
    at += 1 + bytes.length;
  }
  return success(out);
}

/**
 * The record again. Strict: undefined for every text of bytes that `packRecord` would not have written, and where the
 * version is a later one.
 */
export function unpackRecord(bytes: Uint8Array, coding: RecordCoding): SealedRecord | undefined {
  if (bytes[0] !== VERSION) return undefined;
  const flags = bytes[1] ?? 0;
  const reader = new PackReader(bytes);
  const phone = readPhone(flags & 3, reader, coding);
  const [name, address, remark] = [4, 8, 16].map((bit) => readText((flags & bit) !== 0, reader, coding));
  if (phone === undefined || name === undefined || address === undefined || remark === undefined)
    return undefined;
  const record = { name, phone, address: address === '' ? [] : address.split(LINE_END), remark };
  const again = packRecord(record, bytes.length, coding);
  return again.ok && again.value.every((byte, at) => byte === bytes[at]) ? record : undefined;
}

function packPhone(
  phone: string,
  { encode }: RecordCoding,
): { readonly kind: number; readonly bytes: Uint8Array } {
  if (phone === '') return { kind: PHONE.none, bytes: new Uint8Array() };
  if (MOBILE.test(phone)) {
    const number = Number(phone);
    const bytes = Array.from({ length: MOBILE_BYTES }, (_, at) => {
      const scale = 256 ** (MOBILE_BYTES - 1 - at);
      return Math.floor(number / scale) % 256;
    });
    return { kind: PHONE.mobile, bytes: Uint8Array.from(bytes) };
  }
  const bytes = encode(phone);
  return { kind: PHONE.text, bytes: Uint8Array.from([bytes.length & 255, ...bytes]) };
}

function readPhone(kind: number, reader: PackReader, coding: RecordCoding): string | undefined {
  switch (kind) {
    case PHONE.none:
      return '';
    case PHONE.mobile:
      return String(reader.take(MOBILE_BYTES)?.reduce((sum, byte) => sum * 256 + byte, 0) ?? '');
    case PHONE.text:
      return readText(false, reader, coding);
    default:
      return undefined;
  }
}

function packText(
  text: string,
  { encode, gb }: RecordCoding,
): { readonly isGb: boolean; readonly bytes: Uint8Array } {
  const plain = encode(text);
  const short = gb.encode(text);
  return short !== undefined && short.length < plain.length
    ? { isGb: true, bytes: short }
    : { isGb: false, bytes: plain };
}

function readText(isGb: boolean, reader: PackReader, { decode, gb }: RecordCoding): string | undefined {
  const bytes = reader.take(reader.take(1)?.[0] ?? 0);
  if (bytes === undefined) return undefined;
  return isGb ? gb.decode(bytes) : decode(bytes, 'utf-8', true);
}

class PackReader {
  readonly #bytes: Uint8Array;
  #at = 2;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  take(count: number): Uint8Array | undefined {
    if (this.#at + count > this.#bytes.length) return undefined;
    this.#at += count;
    return this.#bytes.subarray(this.#at - count, this.#at);
  }
}
