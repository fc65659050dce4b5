import type { Dpi } from '../base/length.ts';

const MM_PER_INCH = 25.4;
const ROUNDING = 1e-6;

/** The first whole dot that lies at a place or beyond it, counted from the label's edge. */
export const firstDot = (value: number, dpi: Dpi): number =>
  Math.ceil((value * dpi) / MM_PER_INCH - ROUNDING);
/** The last one that lies before it or at it. */
export const lastDot = (value: number, dpi: Dpi): number =>
  Math.floor((value * dpi) / MM_PER_INCH + ROUNDING);
