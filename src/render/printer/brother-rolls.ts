/**
 * Rolls of Brother QL printers with a head of 720 pins at 300 dpi: millimetres as the printer reads them off the roll,
 * printable dots, and pins left free at the right edge. Brother's raster command references (QL-700, QL-720NW) have the
 * tables; here they are as two public drivers list them alike. What they list differently and round labels are left out.
 */
export const BROTHER_ROLLS = {
  '12': { widthMm: 12, lengthMm: 0, width: 106, length: 0, rightOffset: 29 },
  '29': { widthMm: 29, lengthMm: 0, width: 306, length: 0, rightOffset: 6 },
  '38': { widthMm: 38, lengthMm: 0, width: 413, length: 0, rightOffset: 12 },
  '50': { widthMm: 50, lengthMm: 0, width: 554, length: 0, rightOffset: 12 },
  '54': { widthMm: 54, lengthMm: 0, width: 590, length: 0, rightOffset: 0 },
  '62': { widthMm: 62, lengthMm: 0, width: 696, length: 0, rightOffset: 12 },
  '17x54': { widthMm: 17, lengthMm: 54, width: 165, length: 566, rightOffset: 0 },
  '17x87': { widthMm: 17, lengthMm: 87, width: 165, length: 956, rightOffset: 0 },
  '29x90': { widthMm: 29, lengthMm: 90, width: 306, length: 991, rightOffset: 6 },
  '38x90': { widthMm: 38, lengthMm: 90, width: 413, length: 991, rightOffset: 12 },
  '39x48': { widthMm: 39, lengthMm: 48, width: 425, length: 495, rightOffset: 6 },
  '52x29': { widthMm: 52, lengthMm: 29, width: 578, length: 271, rightOffset: 0 },
  '62x29': { widthMm: 62, lengthMm: 29, width: 696, length: 271, rightOffset: 12 },
  '62x100': { widthMm: 62, lengthMm: 100, width: 696, length: 1109, rightOffset: 12 },
} as const;

export type BrotherRoll = keyof typeof BROTHER_ROLLS;

export const BROTHER_PINS = 720;
export const BROTHER_DPI = 300;
/** Rows of the shortest and longest page on a roll without end, margins not counted: 12.7 mm and 1 m. */
export const BROTHER_LENGTHS = { min: 150, max: 11_811 } as const;

/** What a roll measures in dots; 0 long where it has no end. */
export function rollSize(roll: BrotherRoll): { readonly width: number; readonly height: number } {
  const { widthMm, lengthMm } = BROTHER_ROLLS[roll];
  return { width: dotsOf(widthMm), height: dotsOf(lengthMm) };
}

/** The nearest dot or the one after: a label of the roll's own millimetres is never larger than it. */
const dotsOf = (millimetres: number): number => Math.ceil((millimetres * BROTHER_DPI) / 25.4);
