import type { BitGrid } from '../../scene/scene.ts';

/** Whether a module is dark; columns and rows count from 0. */
export function isDark({ columns, bits }: BitGrid, column: number, row: number): boolean {
  return ((bits[row * Math.ceil(columns / 8) + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) !== 0;
}
