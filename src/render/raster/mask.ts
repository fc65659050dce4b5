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
  eachByte(bitmap, mask, right, down, (at, covered, row) => {
    bits[at] = ((bits[at] ?? 0) & ~covered) | (covered & (pattern[row & 7] ?? 0));
  });
}

/** How many bits of a byte are set. */
export const ones = (byte: number): number => ONES[byte] ?? 0;

const ONES: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => {
  let count = 0;
  for (let rest = byte; rest > 0; rest >>= 1) count += rest & 1;
  return count;
});

/** Goes through the bitmap's bytes that a mask lies on, moved by whole dots, with the dots that it covers in each. */
export function eachByte(
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
