import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { SourceProblemCode } from './import-problems.ts';
import { detectEncoding } from './detect-encoding.ts';
import type { FoundEncoding } from './detect-encoding.ts';
import { decodeText, encodingNamed } from './text-decoding.ts';
import type { Encoding, TextDecoding } from './text-decoding.ts';

export interface DecodedSource {
  readonly encoding: Encoding;
  /** An encoding that fits nearly as well; absent where there is no doubt, or a person chose. */
  readonly rival?: Encoding;
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
 * Bytes to text. A byte order mark decides; then `detectEncoding`. `wanted` overrides both. A stray NUL and bytes that the
 * encoding does not have become U+FFFD, which `parseOrder` refuses row by row; a file full of control characters is no text.
 */
export function decodeSource(bytes: Uint8Array, wanted: string | undefined, decoding: TextDecoding): Decoded {
  if (SPREADSHEETS.some((magic) => startsWith(bytes, magic))) return failure({ code: 'spreadsheet-file' });
  if (BINARIES.some((magic) => startsWith(bytes, magic))) return failure({ code: 'not-text' });
  if (wanted !== undefined && wanted !== '') {
    const encoding = encodingNamed(wanted);
    if (encoding === undefined) return failure({ code: 'encoding-unknown' });
    return decoded(bytes, { encoding }, decoding);
  }
  const marked = byteOrderMark(bytes);
  if (marked !== undefined) return decoded(bytes, { encoding: marked }, decoding);
  const utf8 = decoding.decode(bytes, 'utf-8', true);
  const found = detectEncoding(bytes, utf8, decoding);
  if (found === undefined)
    return failure({ code: isBinary(latin(bytes)) ? 'not-text' : 'encoding-undecided' });
  return found.encoding === 'utf-8' && utf8 !== undefined
    ? asText(utf8, found)
    : decoded(bytes, found, decoding);
}

function decoded(bytes: Uint8Array, found: FoundEncoding, decoding: TextDecoding): Decoded {
  return asText(decodeText(bytes, found.encoding, decoding), found);
}

const NUL = '\0';

/**
 * Programs that died while writing leave NULs at the end of a file: those are dropped. Elsewhere one stands where a character
 * was.
 */
function asText(decodedText: string, found: FoundEncoding): Decoded {
  let end = decodedText.length;
  while (decodedText.charAt(end - 1) === NUL) end -= 1;
  const text = decodedText.slice(decodedText.startsWith('\ufeff') ? 1 : 0, end);
  if (isBinary(text.slice(0, LOOKED_AT))) return failure({ code: 'not-text' });
  return success({ ...found, text: text.includes(NUL) ? text.replaceAll(NUL, '\ufffd') : text });
}

const LOOKED_AT = 65_536;
/** Share of control characters above which a file is no text in any encoding. */
const MOST_CONTROLS = 0.05;

function isBinary(text: string): boolean {
  let controls = 0;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    if (unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 13 && unit !== 12) controls += 1;
  }
  return controls > text.length * MOST_CONTROLS;
}

/** The first bytes as one character each. */
function latin(bytes: Uint8Array): string {
  return Array.from(bytes.subarray(0, LOOKED_AT), (byte) => String.fromCharCode(byte)).join('');
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
