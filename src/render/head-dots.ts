import type { Dpi } from '../base/length.ts';

/**
 * Dots in a millimetre of a head. Printers' own languages count these, so that a label is laid out in them and its
 * millimetres are said from them. What is on the box is a name: a "203 dpi" head has 8 dots exactly, not 203/25.4 = 7.99;
 * the data sheets of "300 dpi" and "600 dpi" heads say 11.8 and 23.6, not 300/25.4 = 11.81 (facts: printing §1; the latter
 * two from data sheets alone, no head was measured). Two tables, one of each kind, made a label of 100 mm one of 99.91 mm.
 */
export const HEAD_DOTS: Readonly<Record<Dpi, number>> = { 203: 8, 300: 11.8, 600: 23.6 };

/** Dots as millimetres of the head, to the nearest hundredth. */
export const headMm = (dots: number, dpi: Dpi): number => Math.round((dots * 100) / HEAD_DOTS[dpi]) / 100;
