import type { Dpi } from '../../base/length.ts';

/** Dots in a millimetre of the head, which is what its own language counts: 8 exactly where the box says 203 dpi. */
const DOTS_PER_MM: Readonly<Record<Dpi, number>> = { 203: 8, 300: 300 / 25.4, 600: 600 / 25.4 };

/** A length as the head's millimetres, to a hundredth at most: `101.5`. */
export const headMm = (dots: number, dpi: Dpi): string =>
  String(Math.round((dots * 100) / DOTS_PER_MM[dpi]) / 100);
