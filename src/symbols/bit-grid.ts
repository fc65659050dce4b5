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
