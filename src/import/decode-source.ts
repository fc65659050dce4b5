import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { SourceProblemCode } from './import-problems.ts';
import { encodingNamed } from './text-decoding.ts';
import type { Encoding, TextDecoding } from './text-decoding.ts';

export interface DecodedSource {
  readonly encoding: Encoding;
  readonly text: string;
}

type Decoded = Result<DecodedSource, Problem<SourceProblemCode>>;

/** First bytes of what is not text: zip and OLE2, which `read-content.ts` reads where they are files; PDF, gzip, PNG, JPEG, RAR, 7z. */
const SPREADSHEETS: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const BINARIES: readonly (readonly number[])[] = [
  [0x25, 0x50, 0x44, 0x46],
  [0x1f, 0x8b],
  [0x89, 0x50, 0x4e, 0x47],
  [0xff, 0xd8, 0xff],
  [0x52, 0x61, 0x72, 0x21],
  [0x37, 0x7a, 0xbc, 0xaf],
];

/**
 * Bytes to text. A byte order mark decides; then NUL bytes tell UTF-16 or no text at all; then strict UTF-8; then GB18030
 * or Shift_JIS, whichever has more of its everyday characters. `wanted` overrides all of it. A file that is damaged in few places
 * is read with U+FFFD at each, which `parseOrder` refuses row by row.
 */
export function decodeSource(bytes: Uint8Array, wanted: string | undefined, decoding: TextDecoding): Decoded {
  if (SPREADSHEETS.some((magic) => startsWith(bytes, magic))) return failure({ code: 'spreadsheet-file' });
  if (BINARIES.some((magic) => startsWith(bytes, magic))) return failure({ code: 'not-text' });
  if (wanted !== undefined && wanted !== '') {
    const encoding = encodingNamed(wanted);
    if (encoding === undefined) return failure({ code: 'encoding-unknown' });
    return decoded(bytes, encoding, decoding);
  }
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return decoded(bytes, marked, decoding);
  const nuls = nulPattern(bytes);
  if (nuls === 'binary') return failure({ code: 'not-text' });
  if (nuls !== 'none') return decoded(bytes, nuls, decoding);

  const utf8 = decoding.decode(bytes, 'utf-8', true);
  if (utf8 !== undefined) return asText('utf-8', utf8);
  const doubleByte = bestDoubleByte(bytes);
  if (doubleByte !== undefined) return decoded(bytes, doubleByte, decoding);
  const damaged = decoding.decode(bytes, 'utf-8', false) ?? '';
  if (damagedShare(damaged) < MOST_DAMAGE) return asText('utf-8', damaged);
  return failure({ code: 'encoding-undecided' });
}

/** Bad characters among all that are not ASCII, below which a file counts as damaged and not as another encoding. */
const MOST_DAMAGE = 0.1;

function damagedShare(text: string): number {
  let bad = 0;
  let other = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit === 0xfffd) bad += 1;
    else if (unit > 0x7f) other += 1;
  }
  return bad / Math.max(1, bad + other);
}

function decoded(bytes: Uint8Array, encoding: Encoding, decoding: TextDecoding): Decoded {
  return asText(encoding, decoding.decode(bytes, encoding, false) ?? '');
}

function asText(encoding: Encoding, text: string): Decoded {
  // NUL and other controls in any number are not text in any encoding.
  let controls = 0;
  const looked = Math.min(text.length, 65_536);
  for (let index = 0; index < looked; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 13 && unit !== 12) controls += 1;
  }
  if (controls > looked / 50) return failure({ code: 'not-text' });
  return success({ encoding, text: text.startsWith('\ufeff') ? text.slice(1) : text });
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte);
}

function byteOrderMark(bytes: Uint8Array): Encoding | undefined {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8';
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark shows as NULs on one side of each pair: its commas, digits and line ends. */
function nulPattern(bytes: Uint8Array): 'none' | 'binary' | 'utf-16le' | 'utf-16be' {
  const looked = Math.min(bytes.length, 65_536);
  let even = 0;
  let odd = 0;
  for (let index = 0; index < looked; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd === 0) return 'none';
  const share = (even + odd) / looked;
  if (share > 0.02 && bytes.length % 2 === 0) {
    if (even * 20 < odd) return 'utf-16le';
    if (odd * 20 < even) return 'utf-16be';
  }
  return share < 0.0005 ? 'none' : 'binary';
}

/** Share of a file's non-ASCII bytes that must be everyday characters of the encoding for it to be believed. */
const LEAST_SHARE = 0.5;

function bestDoubleByte(bytes: Uint8Array): 'gb18030' | 'shift_jis' | undefined {
  const gb = gb18030Share(bytes);
  const sjis = shiftJisShare(bytes);
  if (Math.max(gb, sjis) < LEAST_SHARE) return undefined;
  return gb >= sjis ? 'gb18030' : 'shift_jis';
}

/** Share of bytes in GB 2312's own area (both bytes from A1), where nearly all Chinese text lies. 0 where many do not fit. */
function gb18030Share(bytes: Uint8Array): number {
  let everyday = 0;
  let all = 0;
  let bad = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    all += 2;
    const trail = bytes[index + 1] ?? 0;
    if (lead === 0x80 || lead === 0xff || trail < 0x30 || trail === 0x7f || trail === 0xff) bad += 2;
    else if (trail < 0x40) index += 3;
    else {
      if (lead >= 0xa1 && lead <= 0xf7 && trail >= 0xa1) everyday += 2;
      index += 1;
    }
  }
  return bad > all * 0.01 ? 0 : everyday / Math.max(1, all);
}

/** Share of bytes that are kana, full-width signs or everyday kanji (JIS level 1). Half-width kana do not count. */
function shiftJisShare(bytes: Uint8Array): number {
  let everyday = 0;
  let all = 0;
  let bad = 0;
  for (let index = 0; index < bytes.length; index += 1) {
    const lead = bytes[index] ?? 0;
    if (lead < 0x80) continue;
    if (lead >= 0xa1 && lead <= 0xdf) {
      all += 1;
      continue;
    }
    all += 2;
    const trail = bytes[index + 1] ?? 0;
    if (lead === 0x80 || lead === 0xa0 || lead > 0xfc || trail < 0x40 || trail === 0x7f || trail > 0xfc)
      bad += 2;
    else {
      if (lead <= 0x83 || (lead >= 0x88 && lead <= 0x97)) everyday += 2;
      index += 1;
    }
  }
  return bad > all * 0.01 ? 0 : everyday / Math.max(1, all);
}
