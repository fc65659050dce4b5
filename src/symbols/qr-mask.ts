import { linesOf, linesPenalty, setModule } from './qr-lines.ts';
import type { Lines } from './qr-lines.ts';

/**
 * Choosing a QR's mask (ISO/IEC 18004, 7.8). Encoders spend most of their time on it, so
 * it is done here with many modules at once; a test holds it to the choice of the library's own, slower search.
 */

/** Modules row by row, one byte a module, 1 = dark. */
export interface QrModules {
  readonly size: number;
  readonly data: Uint8Array;
  /** 1 where a module is no data: finders, timing, alignment, format and version. */
  readonly reservedBit: Uint8Array;
}

type Condition = (row: number, column: number) => boolean;

/** Table 10, in order. */
const CONDITIONS: readonly [Condition, ...Condition[]] = [
  (row, column) => (row + column) % 2 === 0,
  (row) => row % 2 === 0,
  (_row, column) => column % 3 === 0,
  (row, column) => (row + column) % 3 === 0,
  (row, column) => (Math.floor(row / 2) + Math.floor(column / 3)) % 2 === 0,
  (row, column) => ((row * column) % 2) + ((row * column) % 3) === 0,
  (row, column) => (((row * column) % 2) + ((row * column) % 3)) % 2 === 0,
  (row, column) => (((row * column) % 3) + ((row + column) % 2)) % 2 === 0,
];

/** What turns mask 0 into each mask, for each size of symbol: one byte a module, 1 = other colour, and as lines. */
const changesBySize = new Map<number, readonly Changes[]>();

interface Changes {
  readonly modules: Uint8Array;
  readonly lines: Lines;
}

/** Table 12: the two bits of each error correction level. */
const LEVEL_BITS = { L: 1, M: 0, Q: 3, H: 2 } as const;
export type QrLevel = keyof typeof LEVEL_BITS;

/** Takes a symbol of this level with mask 0 applied; gives the same symbol with the mask of the fewest penalty points. */
export function withBestMask(
  symbol: QrModules,
  level: QrLevel = 'M',
): { readonly size: number; readonly data: Uint8Array } {
  const { size, data } = symbol;
  const lines = linesOf(data, size);
  const changes = changesOf(symbol);
  const format = LEVEL_BITS[level] << 3;
  let best = 0;
  let fewest = Infinity;
  changes.forEach((change, mask) => {
    const points = linesPenalty(masked(lines, change.lines, format + mask), fewest);
    if (points >= fewest) return;
    fewest = points;
    best = mask;
  });
  const chosen = changes[best]?.modules;
  const result = data.map((module, at) => module ^ (chosen?.[at] ?? 0));
  eachFormatBit(size, format + best, (row, column, bit) => {
    result[row * size + column] = bit;
  });
  return { size, data: result };
}

function masked(lines: Lines, change: Lines, format: number): Lines {
  const { size } = lines;
  const result = {
    size,
    rows: lines.rows.map((word, at) => word ^ (change.rows[at] ?? 0)),
    columns: lines.columns.map((word, at) => word ^ (change.columns[at] ?? 0)),
  };
  eachFormatBit(size, format, (row, column, bit) => {
    setModule(result, row, column, bit);
  });
  return result;
}

/** Which modules are data depends on the size alone. */
function changesOf({ size, reservedBit }: QrModules): readonly Changes[] {
  const known = changesBySize.get(size);
  if (known !== undefined) return known;
  const [first] = CONDITIONS;
  const changes = CONDITIONS.map((isInverted) => {
    const modules = reservedBit.map((isReserved, at) => {
      const row = Math.floor(at / size);
      const column = at % size;
      return isReserved === 0 && isInverted(row, column) !== first(row, column) ? 1 : 0;
    });
    return { modules, lines: linesOf(modules, size) };
  });
  changesBySize.set(size, changes);
  return changes;
}

/** Format information (7.9), twice: bits from the most significant, around the top left finder and beside the others. */
function eachFormatBit(
  size: number,
  format: number,
  take: (row: number, column: number, bit: number) => void,
): void {
  const bits = formatBits(format);
  for (let index = 0; index < 15; index += 1) {
    const bit = (bits >> index) & 1;
    take(index < 6 ? index : index < 8 ? index + 1 : size - 15 + index, 8, bit);
    take(8, index < 8 ? size - index - 1 : index < 9 ? 15 - index : 14 - index, bit);
  }
}

/** Level and mask; ten bits of BCH(15,5) follow, and all is masked so that it is never blank (annex C). */
function formatBits(format: number): number {
  let rest = format << 10;
  for (let bit = 14; bit >= 10; bit -= 1) if (((rest >> bit) & 1) === 1) rest ^= 0x537 << (bit - 10);
  return ((format << 10) | rest) ^ 0x5412;
}
