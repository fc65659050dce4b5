import { blankBitmap, type Bitmap } from '../bitmap.ts';

/** Black dots of a bitmap. */
export function countInk({ bits }: Bitmap): number {
  let ink = 0;
  for (const byte of bits) ink += ONES[byte] ?? 0;
  return ink;
}

/** The dots of a rectangle of a bitmap, as a bitmap; what lies outside of it is white. `left` and `top` may be below 0. */
export function windowOf(bitmap: Bitmap, left: number, top: number, width: number, height: number): Bitmap {
  const window = blankBitmap(width, height);
  const first = Math.max(0, -top);
  const end = Math.min(height, bitmap.height - top);
  for (let row = first; row < end; row += 1) {
    const from = bitmap.bits.subarray((row + top) * bitmap.stride, (row + top + 1) * bitmap.stride);
    shiftRow(from, window.bits.subarray(row * window.stride, (row + 1) * window.stride), -left);
  }
  return whiteBeyond(window);
}

/** Left and right exchanged. */
export function mirrored(bitmap: Bitmap): Bitmap {
  const mirror = blankBitmap(bitmap.width, bitmap.height);
  const { stride } = bitmap;
  const reversed = new Uint8Array(stride);
  for (let start = 0; start < bitmap.bits.length; start += stride) {
    for (let at = 0; at < stride; at += 1) {
      reversed[stride - 1 - at] = REVERSED[bitmap.bits[start + at] ?? 0] ?? 0;
    }
    shiftRow(reversed, mirror.bits.subarray(start, start + stride), bitmap.width - stride * 8);
  }
  return mirror;
}

/** Upside down: turned by 180 degrees. */
export function turnedAround(bitmap: Bitmap): Bitmap {
  const turned = mirrored(bitmap);
  const { stride, height } = bitmap;
  const bits = new Uint8Array(turned.bits.length);
  for (let row = 0; row < height; row += 1) {
    bits.set(turned.bits.subarray(row * stride, (row + 1) * stride), (height - 1 - row) * stride);
  }
  return { ...turned, bits };
}

/** Writes a row moved to the right by so many dots (to the left below 0), white where nothing comes from. */
function shiftRow(from: Uint8Array, to: Uint8Array, dots: number): void {
  const bytes = Math.floor(dots / 8);
  const rest = dots - bytes * 8;
  for (let at = 0; at < to.length; at += 1) {
    const own = from[at - bytes] ?? 0;
    const before = from[at - bytes - 1] ?? 0;
    to[at] = (own >> rest) | (before << (8 - rest));
  }
}

/** White in the bits that only fill a row's last byte. */
function whiteBeyond(bitmap: Bitmap): Bitmap {
  const { width, stride, bits } = bitmap;
  const filled = stride * 8 - width;
  if (filled === 0) return bitmap;
  const kept = (0xff << filled) & 0xff;
  for (let at = stride - 1; at < bits.length; at += stride) bits[at] = (bits[at] ?? 0) & kept;
  return bitmap;
}

const BYTES = Array.from({ length: 256 }, (_, byte) => byte);
const binary = (byte: number): string[] => Array.from(byte.toString(2).padStart(8, '0'));
const ONES = Uint8Array.from(BYTES, (byte) => binary(byte).filter((bit) => bit === '1').length);
const REVERSED = Uint8Array.from(BYTES, (byte) => Number.parseInt(binary(byte).reverse().join(''), 2));
