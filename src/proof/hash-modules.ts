import type { BitGrid } from '../scene/scene.ts';

/** FNV-1a over size and modules, twice 26 bits: tells any two codes of a job apart but for 1 in 2^52. */
export function hashModules(grid: BitGrid): number {
  let low = 0x811c9dc5;
  let high = 0x050c5d1f;
  const add = (value: number): void => {
    low = Math.imul(low ^ value, 0x01000193);
    high = Math.imul(high ^ value, 0x01000197);
    high ^= high >>> 13;
  };
  add(grid.columns);
  add(grid.rows);
  for (const byte of grid.bits) add(byte);
  return (high >>> 6) * 2 ** 26 + (low >>> 6);
}
