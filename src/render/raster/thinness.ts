import { hasDot } from './mask.ts';
import type { Mask } from './mask.ts';
import { TILE } from './tone.ts';

/** Whether most of a mask is thinner than a tint can show: less than half of its dots lie in a whole tile of them. */
export function isThin(mask: Mask): boolean {
  const { width, height } = mask;
  const stride = width + 1;
  /** Of each dot, the side of the largest square of set dots that it is the last of; a column and a row more, of none. */
  const sides = new Uint16Array(stride * (height + 1));
  let all = 0;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (!hasDot(mask, x, y)) continue;
      all += 1;
      const at = (y + 1) * stride + x + 1;
      sides[at] = 1 + Math.min(sides[at - 1] ?? 0, sides[at - stride] ?? 0, sides[at - stride - 1] ?? 0);
    }
  }
  return tiled(sides, stride) * 2 < all;
}

/** How many dots lie in a tile: each tile is counted back from its last dot. */
function tiled(sides: Uint16Array, stride: number): number {
  let count = 0;
  /** How far a tile still reaches from a dot, to the left and up. */
  const left = new Uint8Array(sides.length + stride + 1);
  for (let at = sides.length - 1; at >= 0; at -= 1) {
    const beyond = Math.max(left[at + 1] ?? 0, left[at + stride] ?? 0, left[at + stride + 1] ?? 0) - 1;
    const reach = (sides[at] ?? 0) >= TILE ? TILE : beyond;
    if (reach <= 0) continue;
    left[at] = reach;
    count += 1;
  }
  return count;
}
