import { failure, success, type Result } from '../../base/result.ts';
import { strideOf, type Bitmap } from '../bitmap.ts';
import { countInk, turnedAround, windowOf } from './bitmap-window.ts';
import type { PrinterProblem, PrinterSettings } from './printer-settings.ts';

/** A label with more black than this is a mistake: the wrong polarity gives 95 % and more. */
const MAX_BLACK_PERCENT = 60;

/**
 * The bitmap as it goes to the head: moved by the offset, turned by the direction. Refused where it has not the label's
 * size, is mostly black, or where the offset would push ink off the label.
 */
export function headBitmap(bitmap: Bitmap, settings: PrinterSettings): Result<Bitmap, PrinterProblem> {
  assertWhole(bitmap);
  const { label, offset, direction } = settings;
  const { width, height } = bitmap;
  if (width !== label.width || height !== label.height) {
    const params = { width, height, labelWidth: label.width, labelHeight: label.height };
    return failure({ code: 'not-the-label-size', params });
  }
  const percent = (countInk(bitmap) * 100) / (width * height);
  if (percent > MAX_BLACK_PERCENT) {
    return failure({
      code: 'mostly-black',
      params: { percent: Math.round(percent), max: MAX_BLACK_PERCENT },
    });
  }
  const moved = allInkWithin(bitmap, -offset.x, -offset.y, width, height);
  if (!moved.ok) return moved;
  return success(direction === 180 ? turnedAround(moved.value) : moved.value);
}

/** A window of a bitmap that must hold all of its ink. */
export function allInkWithin(
  bitmap: Bitmap,
  left: number,
  top: number,
  width: number,
  height: number,
): Result<Bitmap, PrinterProblem> {
  if (left === 0 && top === 0 && width === bitmap.width && height === bitmap.height) return success(bitmap);
  const window = windowOf(bitmap, left, top, width, height);
  const lost = countInk(bitmap) - countInk(window);
  return lost > 0 ? failure({ code: 'ink-off-label', params: { lost } }) : success(window);
}

/** A bitmap that is not whole is a bug of the one who drew it. */
function assertWhole({ width, height, stride, bits }: Bitmap): void {
  if (stride !== strideOf(width) || bits.length !== stride * height) {
    throw new RangeError('a bitmap has not the bytes that its size says');
  }
  const beyond = (1 << (stride * 8 - width)) - 1;
  for (let at = stride - 1; at < bits.length; at += stride) {
    if (((bits[at] ?? 0) & beyond) !== 0) throw new RangeError('a bitmap has black beyond its width');
  }
}
