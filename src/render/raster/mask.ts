import { strideOf } from '../bitmap.ts';
import type { Bitmap } from '../bitmap.ts';

/** Dots that a mark covers, as a bitmap whose first dot is at column `left`, row `top` of where it is put. */
export interface Mask extends Bitmap {
  readonly left: number;
  readonly top: number;
}

/** What dots are painted with: of each of eight rows eight dots, repeated over the label from its corner. */
export type Pattern = Uint8Array;

export const BLACK: Pattern = new Uint8Array(8).fill(0xff);
/** Takes away what is under it. */
export const WHITE: Pattern = new Uint8Array(8);

export function blankMask(left: number, top: number, width: number, height: number): Mask {
  const stride = strideOf(width);
  return { left, top, width, height, stride, bits: new Uint8Array(stride * height) };
}

/** All dots of a box, from one edge to before the other. */
export function boxMask(left: number, top: number, right: number, bottom: number): Mask {
  const mask = blankMask(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  mask.bits.fill(0xff);
  return mask;
}

export const hasDot = ({ bits, stride, width, height }: Bitmap, x: number, y: number): boolean =>
  x >= 0 &&
  x < width &&
  y >= 0 &&
  y < height &&
  ((bits[y * stride + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;

export function setDot({ bits, stride }: Bitmap, x: number, y: number): void {
  const at = y * stride + (x >> 3);
  bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
}

/** Paints a mask's dots, moved right and down by whole dots; those beyond the bitmap are left out. */
export function stamp(bitmap: Bitmap, mask: Mask, right: number, down: number, pattern: Pattern): void {
  const { bits } = bitmap;
  overlaid(bitmap, mask, right, down, (at, covered, row) => {
    bits[at] = ((bits[at] ?? 0) & ~covered) | (covered & (pattern[row & 7] ?? 0));
  });
}

/** Makes those dots white, within a dot of a mask, that `lifted` has, and takes them out of it. */
export function liftAround(bitmap: Bitmap, lifted: Bitmap, mask: Mask, right: number, down: number): void {
  const [dots, marked] = [bitmap.bits, lifted.bits];
  for (let near = 0; near < 9; near += 1) {
    const [dx, dy] = [(near % 3) - 1, Math.floor(near / 3) - 1];
    overlaid(bitmap, mask, right + dx, down + dy, (at, covered) => {
      const taken = covered & (marked[at] ?? 0);
      dots[at] = (dots[at] ?? 0) & ~taken;
      marked[at] = (marked[at] ?? 0) & ~taken;
    });
  }
}

/** How many dots of the bitmap a mask covers, and how many of those are black. */
export function dotsUnder(
  bitmap: Bitmap,
  mask: Mask,
  right: number,
  down: number,
): { readonly all: number; readonly black: number } {
  let [all, black] = [0, 0];
  overlaid(bitmap, mask, right, down, (at, covered) => {
    all += ONES[covered] ?? 0;
    black += ONES[covered & (bitmap.bits[at] ?? 0)] ?? 0;
  });
  return { all, black };
}

/** Set bits of each byte. */
const ONES: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  let ones = 0;
  for (let rest = byte; rest > 0; rest >>= 1) ones += rest & 1;
  return ones;
});

/** Goes through the bitmap's bytes that a mask lies on, with the dots that it covers in each. */
function overlaid(
  bitmap: Bitmap,
  mask: Mask,
  right: number,
  down: number,
  visit: (at: number, covered: number, row: number) => void,
): void {
  const x = mask.left + right;
  const y = mask.top + down;
  const [shift, first] = [x & 7, x >> 3];
  const [maskTail, bitmapTail] = [tailOf(mask.width), tailOf(bitmap.width)];
  const lastRow = Math.min(mask.height, bitmap.height - y);
  for (let row = Math.max(0, -y); row < lastRow; row += 1) {
    const from = row * mask.stride;
    const to = (y + row) * bitmap.stride;
    let carried = 0;
    for (let byte = 0; byte <= mask.stride; byte += 1) {
      const inMask = byte < mask.stride ? (mask.bits[from + byte] ?? 0) : 0;
      const whole = byte === mask.stride - 1 ? inMask & maskTail : inMask;
      const covered = carried | (whole >> shift);
      carried = (whole << (8 - shift)) & 0xff;
      const column = first + byte;
      if (covered === 0 || column < 0 || column >= bitmap.stride) continue;
      const kept = column === bitmap.stride - 1 ? covered & bitmapTail : covered;
      if (kept !== 0) visit(to + column, kept, y + row);
    }
  }
}

/** The bits of a row's last byte that stand for dots. */
const tailOf = (width: number): number => (0xff << ((8 - (width & 7)) & 7)) & 0xff;
