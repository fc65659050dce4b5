import type { QuarterTurn } from '../base/turn.ts';
import type { BitGrid } from '../scene/scene.ts';

/** Packs modules row by row, most significant bit first, every row starting a byte; white fills the last byte. */
export function packBits(columns: number, rows: number, isDark: (index: number) => boolean): BitGrid {
  const stride = Math.ceil(columns / 8);
  const bits = new Uint8Array(stride * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (!isDark(row * columns + column)) continue;
      const at = row * stride + (column >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> (column & 7));
    }
  }
  return { columns, rows, bits };
}

/** Turns a picture clockwise. */
export function turnGrid({ columns, rows, bits }: BitGrid, turn: QuarterTurn): BitGrid {
  const stride = Math.ceil(columns / 8);
  const isDark = (column: number, row: number): boolean =>
    ((bits[row * stride + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) !== 0;
  if (turn === 180) {
    return packBits(columns, rows, (index) =>
      isDark(columns - 1 - (index % columns), rows - 1 - Math.floor(index / columns)),
    );
  }
  return packBits(rows, columns, (index) => {
    const [across, down] = [index % rows, Math.floor(index / rows)];
    return turn === 90 ? isDark(down, rows - 1 - across) : isDark(columns - 1 - down, across);
  });
}

/** So many dots on each side of a picture. */
interface GridSides {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Of equal pictures one object stays one, so that outputs write it once. */
const widerGrids = new WeakMap<BitGrid, Map<string, BitGrid>>();

/** A picture with its outermost dots again, so many times on each side. */
export function widerGrid(grid: BitGrid, { left, top, right, bottom }: GridSides): BitGrid {
  const known = widerGrids.get(grid) ?? new Map<string, BitGrid>();
  widerGrids.set(grid, known);
  const key = [left, top, right, bottom].join(' ');
  let wider = known.get(key);
  if (wider === undefined) {
    const { columns, rows, bits } = grid;
    const stride = Math.ceil(columns / 8);
    const [across, down] = [columns + left + right, rows + top + bottom];
    const inside = (at: number, end: number): number => Math.min(end - 1, Math.max(0, at));
    wider = packBits(across, down, (index) => {
      const column = inside((index % across) - left, columns);
      const row = inside(Math.floor(index / across) - top, rows);
      return ((bits[row * stride + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) !== 0;
    });
    known.set(key, wider);
  }
  return wider;
}
