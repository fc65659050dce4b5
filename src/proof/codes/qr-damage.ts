import type { BitGrid } from '../../scene/scene.ts';
import { isDark } from './modules.ts';
import { correctionOf, qrLayout } from './qr-layout.ts';
import { readFormat } from './qr-reader.ts';

/** Bits of format information that a reader makes good in one copy of it (ISO/IEC 18004:2015, 7.9). */
const FORMAT_BITS = 3;

/**
 * Whether a right QR code is still read where a reader takes some of its modules for the other colour: every block of codewords must have no
 * more wrong ones than half of its error correction, and a copy of the format information no more wrong bits than can be made good.
 * `wrong` is upright as well, and dark where a module is taken for the other colour. Undefined for what is no QR code.
 */
export function qrSurvives(grid: BitGrid, wrong: BitGrid): boolean | undefined {
  const layout = grid.columns === grid.rows ? qrLayout(grid.columns) : undefined;
  if (!layout) return undefined;
  const { size, order, version } = layout;
  const modules = Uint8Array.from({ length: size * size }, (_, at) =>
    isDark(grid, at % size, Math.floor(at / size)) ? 1 : 0,
  );
  const isWrong = (at: number): boolean => isDark(wrong, at % size, Math.floor(at / size));
  const format = readFormat(modules, size);
  if (!format) return undefined;
  const copies = formatPlaces(size).map((places) => places.filter(isWrong).length);
  if (Math.min(...copies) > FORMAT_BITS) return false;
  const { blocks, correction } = correctionOf(version, format.level);
  const words = order.length >> 3;
  const blockOf = blocksOf(words, blocks, correction);
  const struck = new Uint16Array(blocks);
  for (let word = 0; word < words; word += 1) {
    const block = blockOf(word);
    if (order.subarray(word * 8, word * 8 + 8).some(isWrong)) struck[block] = (struck[block] ?? 0) + 1;
  }
  return struck.every((count) => count <= Math.floor(correction / 2));
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
