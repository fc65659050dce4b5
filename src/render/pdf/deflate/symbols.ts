import type { BitWriter } from './bit-writer.ts';
import { codeOf } from './prefix-code.ts';
import type { PrefixCode } from './prefix-code.ts';

/** Bytes that a repeat holds at least and at most, and how far back it may begin. */
export const SHORTEST = 3;
export const LONGEST = 258;
export const FARTHEST = 32768;

/** The symbol that ends a block; repeats' lengths follow it (RFC 1951, 3.2.5). */
export const END = 256;

/** A stretch of lengths or distances that share a symbol. */
interface Range {
  readonly base: number;
  readonly extra: number;
}

/** RFC 1951, 3.2.5: a symbol for each range, and how many bits say where in it. The longest repeat has its own. */
const LENGTHS: readonly Range[] = [...ranges(SHORTEST, 28, 4), { base: LONGEST, extra: 0 }];
const DISTANCES: readonly Range[] = ranges(1, 30, 2);

/** Extra bits grow by one each `group` ranges, but for the first two groups. */
function ranges(first: number, count: number, group: number): readonly Range[] {
  let base = first;
  return Array.from({ length: count }, (_, index) => {
    const range = { base, extra: Math.max(0, Math.floor(index / group) - 1) };
    base += 2 ** range.extra;
    return range;
  });
}

function indexOfRange(table: readonly Range[], value: number): number {
  return table.findLastIndex(({ base }) => base <= value);
}

const LENGTH_SYMBOLS = Uint8Array.from({ length: LONGEST + 1 }, (_, length) => indexOfRange(LENGTHS, length));
const NEAR_SYMBOLS = Uint8Array.from({ length: 257 }, (_, far) => indexOfRange(DISTANCES, far));
/** From 257 on the ranges are of 128 or more. */
const FAR_SYMBOLS = Uint8Array.from({ length: 256 }, (_, part) => indexOfRange(DISTANCES, part * 128 + 1));

function distanceSymbol(distance: number): number {
  return (distance <= 256 ? NEAR_SYMBOLS[distance] : FAR_SYMBOLS[(distance - 1) >> 7]) ?? 0;
}

/** RFC 1951, 3.2.6. */
export const FIXED: BlockCodes = {
  literal: codeOf(
    Uint8Array.from({ length: 288 }, (_, at) => (at < 144 ? 8 : at < 256 ? 9 : at < 280 ? 7 : 8)),
  ),
  distance: codeOf(new Uint8Array(30).fill(5)),
};

/** The two codes of a block. */
export interface BlockCodes {
  /** Bytes, the end, and lengths. */
  readonly literal: PrefixCode;
  readonly distance: PrefixCode;
}

/** A byte, or the end. */
export function writeLiteral(out: BitWriter, { literal }: BlockCodes, symbol: number): void {
  out.bits(literal.codes[symbol] ?? 0, literal.lengths[symbol] ?? 0);
}

/** A repeat of what began `distance` bytes before. */
export function writeRepeat(out: BitWriter, codes: BlockCodes, length: number, distance: number): void {
  const lengthIndex = LENGTH_SYMBOLS[length] ?? 0;
  const lengths = LENGTHS[lengthIndex];
  writeLiteral(out, codes, END + 1 + lengthIndex);
  out.bits(length - (lengths?.base ?? 0), lengths?.extra ?? 0);
  const distanceIndex = distanceSymbol(distance);
  const distances = DISTANCES[distanceIndex];
  out.bits(codes.distance.codes[distanceIndex] ?? 0, codes.distance.lengths[distanceIndex] ?? 0);
  out.bits(distance - (distances?.base ?? 0), distances?.extra ?? 0);
}
