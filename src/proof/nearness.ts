import { UNITS_PER_MM } from './expectation.ts';

/** Everything is drawn within this of its place, in hundredths of a millimetre: half of the file's rounding and ours. */
export const PLACE_TOLERANCE = 2;
export const UNITS_PER_PT = (25.4 / 72) * UNITS_PER_MM;
/** Of text, shapes and codes that nobody gave a colour, as 0xRRGGBB. */
export const BLACK = 0x000000;

/** False for anything that is not a number. */
export function near(value: number, wanted: number, tolerance: number): boolean {
  return Math.abs(value - wanted) <= tolerance;
}
