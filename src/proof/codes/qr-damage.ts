import type { BitGrid } from '../../scene/scene.ts';
import { isDark } from './modules.ts';
import { correctionOf, qrLayout } from './qr-layout.ts';
import type { QrLayout } from './qr-layout.ts';
import { readFormat } from './qr-reader.ts';

/** Bits of format information that a reader makes good in one copy of it (ISO/IEC 18004:2015, 7.9). */
const FORMAT_BITS = 3;

/**
 * Whether a right QR code is still read where a reader takes some of its modules for the other colour: every block of codewords must have no
 * more wrong ones than half of its error correction, and a copy of the format information no more wrong bits than can be made good.
 * `wrong` are those, counted along the rows of the upright code. Undefined for what is no QR code.
 */
export function qrSurvives(grid: BitGrid, wrong: readonly number[]): boolean | undefined {
  const layout = grid.columns === grid.rows ? qrLayout(grid.columns) : undefined;
  if (!layout) return undefined;
  const { size, version, order } = layout;
  const modules = new Uint8Array(size * size);
  for (let row = 0; row < size; row += 1)
    for (let column = 0; column < size; column += 1)
      if (isDark(grid, column, row)) modules[row * size + column] = 1;
  const format = readFormat(modules, size);
  if (!format) return undefined;
  const copies = formatPlaces(size).map((places) => places.filter((at) => wrong.includes(at)).length);
  if (Math.min(...copies) > FORMAT_BITS) return false;
  const { blocks, correction } = correctionOf(version, format.level);
  const blockOf = blocksOf(order.length >> 3, blocks, correction);
  const words = wordsOf(layout);
  const struck = new Set(wrong.map((at) => words[at] ?? NO_WORD));
  const inBlock = new Uint16Array(blocks);
  for (const word of struck) {
    const block = word === NO_WORD ? -1 : blockOf(word);
    if (block >= 0) inBlock[block] = (inBlock[block] ?? 0) + 1;
  }
  return inBlock.every((count) => count <= Math.floor(correction / 2));
}

const NO_WORD = 0xffff;
const wordsOfLayout = new WeakMap<QrLayout, Uint16Array>();

/** Of each module the codeword that it is a bit of. */
function wordsOf(layout: QrLayout): Uint16Array {
  let words = wordsOfLayout.get(layout);
  if (words === undefined) {
    words = new Uint16Array(layout.size ** 2).fill(NO_WORD);
    for (const [bit, at] of layout.order.entries())
      if (bit >> 3 < layout.order.length >> 3) words[at] = bit >> 3;
    wordsOfLayout.set(layout, words);
  }
  return words;
}

/** 7.6: which block a codeword is of; they are interleaved, the shorter blocks first. */
function blocksOf(words: number, blocks: number, correction: number): (word: number) => number {
  const shortData = Math.floor(words / blocks) - correction;
  const firstLong = blocks - (words % blocks);
  const dataTotal = words - correction * blocks;
  return (word) =>
    word >= dataTotal
      ? (word - dataTotal) % blocks
      : word >= shortData * blocks
        ? word - shortData * blocks + firstLong
        : word % blocks;
}

/** 7.9, figure 25: the modules of both copies. */
function formatPlaces(size: number): readonly (readonly number[])[] {
  const at = (column: number, row: number): number => row * size + column;
  const bits = Array.from({ length: 15 }, (_, bit) => bit);
  return [
    bits.map((bit) => (bit < 8 ? at(8, bit < 6 ? bit : bit + 1) : at(bit === 8 ? 7 : 14 - bit, 8))),
    bits.map((bit) => (bit < 8 ? at(size - 1 - bit, 8) : at(8, size - 15 + bit))),
  ];
}
