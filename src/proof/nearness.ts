import { UNITS_PER_MM } from './expectation.ts';
import type { Ink } from '../scene/scene.ts';

/** Everything is drawn within this of its place, in hundredths of a millimetre: half of the file's rounding and ours. */
export const PLACE_TOLERANCE = 2;
export const UNITS_PER_PT = (25.4 / 72) * UNITS_PER_MM;
export const INK_COLORS: Readonly<Record<Ink, number>> = { black: 0x000000, white: 0xffffff };

/** False for anything that is not a number. */
export function near(value: number, wanted: number, tolerance: number): boolean {
  return Math.abs(value - wanted) <= tolerance;
}
