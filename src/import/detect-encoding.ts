import { isCommonCharacter } from './common-characters-table.ts';
import { scoreText } from './text-score.ts';
import { decodeText } from './text-decoding.ts';
import type { Encoding, TextDecoding } from './text-decoding.ts';

/** What the bytes are most likely written in. */
export interface FoundEncoding {
  readonly encoding: Encoding;
  /** Another encoding that fits nearly as well; absent where there is no doubt. */
  readonly rival?: Encoding;
}

/** Encodings whose bytes cannot be told from one another by rule, only by what they say. */
const CANDIDATES = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1252'] as const;

/** A text of which less is everyday writing is not believed at all. */
const LEAST_SCORE = 0.2;
/** Below this the best is taken, and said to be doubtful. */
const SURE_SCORE = 0.4;
/** How far the best must be ahead, and how far times the characters that there were. */
const LEAST_LEAD = 0.2;
const LEAST_PROOF = 1.2;

/**
 * Finds the encoding of bytes that have no byte order mark: UTF-16 by its NULs, UTF-8 by its strictness, the others by
 * scoring what each makes of the lines that are not ASCII. Undefined where none makes sense of them. `utf8` is the whole as strict
 * UTF-8, undefined where it is not.
 */
export function detectEncoding(
  bytes: Uint8Array,
  utf8: string | undefined,
  decoding: TextDecoding,
): FoundEncoding | undefined {
  const wide = detectUtf16(bytes, decoding);
  if (wide !== undefined) return { encoding: wide };
  if (utf8 !== undefined && !hasShortSequencesOnly(utf8)) return { encoding: 'utf-8' };

  const sample = linesThatTell(bytes);
  const ranked = ([...CANDIDATES, 'utf-8'] as const)
    .map((encoding) => ({
      encoding,
      ...scoreText(decodeText(sample, encoding, decoding), encoding),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  if (best === undefined || next === undefined) return undefined;
  if (utf8 !== undefined) {
    // UTF-8 by rule, though only in pairs of bytes, as a few Chinese characters may be by chance.
    const own = ranked.find(({ encoding }) => encoding === 'utf-8')?.score ?? 0;
    const isSure = own >= EUROPEAN || best.evidence >= FEW || best.encoding === 'utf-8';
    return { encoding: 'utf-8', ...(isSure ? {} : { rival: best.encoding }) };
  }
  if (best.score < LEAST_SCORE) return undefined;
  const lead = best.score - next.score;
  const isSure = best.score >= SURE_SCORE && lead >= LEAST_LEAD && lead * best.evidence >= LEAST_PROOF;
  return { encoding: best.encoding, ...(isSure ? {} : { rival: next.encoding }) };
}

const FEW = 8;
/** Accented letters among letters. */
const EUROPEAN = 0.7;

/** Whether a text has characters beyond ASCII and each is one that UTF-8 writes with two bytes. */
function hasShortSequencesOnly(text: string): boolean {
  return /[^\x00-\x7f]/u.test(text) && !/[\u0800-\uffff]/u.test(text);
}

/** Bytes that are judged; enough to be sure, few enough not to be felt. */
const SAMPLE = 131_072;
const NEWLINE = 0x0a;

/**
 * The lines with bytes beyond ASCII, from the whole file: all where they are few, else from places spread over it. A line
 * feed is no part of a longer character in any of the candidates, so lines are whole in each.
 */
function linesThatTell(bytes: Uint8Array): Uint8Array {
  const lines: { readonly from: number; readonly to: number }[] = [];
  let total = 0;
  let from = 0;
  let tells = false;
  for (let index = 0; index <= bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte !== undefined && byte >= 0x80) tells = true;
    if (byte !== NEWLINE && byte !== undefined) continue;
    if (tells) {
      const to = Math.min(index + 1, from + LONGEST_LINE, bytes.length);
      lines.push({ from, to });
      total += to - from;
    }
    from = index + 1;
    tells = false;
  }
  const step = Math.max(1, Math.ceil(total / SAMPLE));
  const chosen = lines.filter((_, index) => index < FIRST_LINES || index % step === 0);
  const sample = new Uint8Array(chosen.reduce((sum, line) => sum + line.to - line.from, 0));
  let at = 0;
  for (const line of chosen) {
    sample.set(bytes.subarray(line.from, line.to), at);
    at += line.to - line.from;
  }
  return sample;
}

/** The header stands in one of these. */
const FIRST_LINES = 20;
/** A longer line is cut: a character broken at its end is one among thousands. */
const LONGEST_LINE = 16_384;

/** Share of NULs from which UTF-16 is thought of: every comma, digit and line end of it has one. */
const LEAST_NULS = 0.005;
const LEAST_PLAIN = 0.6;

function detectUtf16(bytes: Uint8Array, decoding: TextDecoding): 'utf-16le' | 'utf-16be' | undefined {
  const sample = bytes.subarray(0, Math.min(bytes.length - (bytes.length % 2), 65_536));
  let nuls = 0;
  for (const byte of sample) if (byte === 0) nuls += 1;
  if (nuls < sample.length * LEAST_NULS || nuls === 0) return undefined;
  const [best] = (['utf-16le', 'utf-16be'] as const)
    .map((encoding) => ({ encoding, share: plainShare(decodeText(sample, encoding, decoding)) }))
    .sort((a, b) => b.share - a.share);
  return best !== undefined && best.share >= LEAST_PLAIN ? best.encoding : undefined;
}

/** Share of printable ASCII and everyday characters among all. */
function plainShare(text: string): number {
  let plain = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const isAscii = (code >= 0x20 && code < 0x7f) || code === 9 || code === 10 || code === 13;
    const isLetter = (code >= 0xa0 && code < 0x250) || (code >= 0x3000 && code <= 0x30ff) || code >= 0xff01;
    if (isAscii || isLetter || isCommonCharacter(text.charAt(index))) plain += 1;
  }
  return plain / Math.max(1, text.length);
}
