import type { BitGrid } from '../../scene/scene.ts';
import { isDark } from './modules.ts';
import { correctionOf, qrLayout } from './qr-layout.ts';
import type { QrLayout } from './qr-layout.ts';

/**
 * Reads a QR code of whole modules, without margins (ISO/IEC 18004:2015). Nothing is corrected: finders, timing, alignment,
 * format, version and every error correction codeword must be right, so that all of the code's reserve is left to the
 * paper. Gives its bytes; undefined for what is no right code and for what is not read here (Kanji, structured append).
 */
export function readQr(grid: BitGrid): Uint8Array | undefined {
  const layout = grid.columns === grid.rows ? qrLayout(grid.columns) : undefined;
  if (!layout) return undefined;
  const { size, fixed } = layout;
  const modules = new Uint8Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      const at = row * size + column;
      const module = isDark(grid, column, row) ? 1 : 0;
      const wanted = fixed[at] ?? 0;
      if (wanted < 2 && wanted !== module) return undefined;
      modules[at] = module;
    }
  }
  const format = readFormat(modules, size);
  if (!format) return undefined;
  const data = dataOf(codewords(modules, layout, format.mask), layout.version, format.level);
  return data && readSegments(data, layout.version);
}

/** Levels in the order of `correctionOf` by their two bits. */
const LEVELS = [1, 0, 3, 2];

/** 7.9: both copies must be the same word of the BCH code. */
export function readFormat(
  modules: Uint8Array,
  size: number,
): { readonly level: number; readonly mask: number } | undefined {
  const at = (column: number, row: number): number => modules[row * size + column] ?? 0;
  let first = 0;
  let second = 0;
  for (let bit = 14; bit >= 0; bit -= 1) {
    first = first * 2 + (bit < 8 ? at(8, bit < 6 ? bit : bit + 1) : at(bit === 8 ? 7 : 14 - bit, 8));
    second = second * 2 + (bit < 8 ? at(size - 1 - bit, 8) : at(8, size - 15 + bit));
  }
  if (first !== second) return undefined;
  const word = first ^ 0x5412;
  let rest = word;
  for (let bit = 14; bit >= 10; bit -= 1) if (((rest >> bit) & 1) === 1) rest ^= 0x537 << (bit - 10);
  if (rest !== 0) return undefined;
  return { level: LEVELS[word >> 13] ?? 0, mask: (word >> 10) & 7 };
}

/** 7.8.2, table 10; `x` is the column and `y` the row. */
const MASKS: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

function codewords(modules: Uint8Array, { order, size }: QrLayout, mask: number): Uint8Array {
  const words = new Uint8Array(order.length >> 3);
  const isTurned = MASKS[mask] ?? (() => false);
  for (let bit = 0; bit < words.length * 8; bit += 1) {
    const at = order[bit] ?? 0;
    const turned = isTurned(at % size, Math.floor(at / size)) ? 1 : 0;
    words[bit >> 3] = ((words[bit >> 3] ?? 0) << 1) | ((modules[at] ?? 0) ^ turned);
  }
  return words;
}

/** 7.6: blocks are interleaved codeword by codeword, the shorter ones first. Undefined where a block is not right. */
function dataOf(words: Uint8Array, version: number, level: number): Uint8Array | undefined {
  const { blocks, correction } = correctionOf(version, level);
  const shortData = Math.floor(words.length / blocks) - correction;
  const firstLong = blocks - (words.length % blocks);
  const dataTotal = words.length - correction * blocks;
  const data = new Uint8Array(dataTotal);
  let to = 0;
  for (let block = 0; block < blocks; block += 1) {
    const length = shortData + (block >= firstLong ? 1 : 0);
    const whole = new Uint8Array(length + correction);
    for (let index = 0; index < length; index += 1) {
      const from = index < shortData ? index * blocks + block : shortData * blocks + block - firstLong;
      whole[index] = words[from] ?? 0;
    }
    for (let index = 0; index < correction; index += 1) {
      whole[length + index] = words[dataTotal + index * blocks + block] ?? 0;
    }
    if (!isRight(whole, correction)) return undefined;
    data.set(whole.subarray(0, length), to);
    to += length;
  }
  return data;
}

/** Powers of 2 in the field of 256 with the polynomial 0x11d, twice over, and their logarithms. */
const POWERS = new Uint8Array(512);
const LOGS = new Uint8Array(256);
for (let power = 0, value = 1; power < 255; power += 1) {
  POWERS[power] = value;
  POWERS[power + 255] = value;
  LOGS[value] = power;
  value = (value << 1) ^ (value & 0x80 ? 0x11d : 0);
}

/** Whether a block is a word of its Reed-Solomon code: as a polynomial it is 0 at each of the first powers of 2. */
function isRight(block: Uint8Array, correction: number): boolean {
  for (let root = 0; root < correction; root += 1) {
    let value = 0;
    for (const word of block) value = word ^ (value === 0 ? 0 : (POWERS[(LOGS[value] ?? 0) + root] ?? 0));
    if (value !== 0) return false;
  }
  return true;
}

const ALPHANUMERIC = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
const UTF_8 = 26;

/** 7.4: numbers, capitals and bytes; text that says that it is UTF-8 is taken as that. */
function readSegments(data: Uint8Array, version: number): Uint8Array | undefined {
  const group = version < 10 ? 0 : version < 27 ? 1 : 2;
  const out: number[] = [];
  const total = data.length * 8;
  let at = 0;
  const take = (count: number): number => {
    let value = 0;
    for (let bit = at; bit < at + count; bit += 1)
      value = value * 2 + (((data[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
    at += count;
    return value;
  };
  const write = (text: string): void => {
    for (const char of text) out.push(char.charCodeAt(0));
  };
  while (at + 4 <= total) {
    const mode = take(4);
    if (mode === 0) break;
    if (mode === 1) {
      let left = take([10, 12, 14][group] ?? 0);
      for (; left >= 3; left -= 3) write(String(take(10)).padStart(3, '0'));
      if (left > 0) write(String(take(left === 2 ? 7 : 4)).padStart(left, '0'));
    } else if (mode === 2) {
      let left = take([9, 11, 13][group] ?? 0);
      for (; left >= 2; left -= 2) {
        const pair = take(11);
        write((ALPHANUMERIC[Math.floor(pair / 45)] ?? '') + (ALPHANUMERIC[pair % 45] ?? ''));
      }
      if (left > 0) write(ALPHANUMERIC[take(6)] ?? '');
    } else if (mode === 4) {
      for (let left = take(group === 0 ? 8 : 16); left > 0 && at <= total; left -= 1) out.push(take(8));
    } else if (mode === 7) {
      if (take(8) !== UTF_8) return undefined;
    } else return undefined;
    if (at > total) return undefined;
  }
  return Uint8Array.from(out);
}
