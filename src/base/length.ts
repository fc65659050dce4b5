/** Lengths carry their unit in the type; this is the only file that turns one unit into another. */
declare const unit: unique symbol;

/** Millimetres. */
export type Mm = number & { readonly [unit]: 'mm' };
/** PostScript points, 1/72 inch. Used for type sizes and inside PDF only. */
export type Pt = number & { readonly [unit]: 'pt' };
/** Dots of a printer's head; whole numbers. */
export type Dot = number & { readonly [unit]: 'dot' };

/** Resolutions that label printers have. The nominal grid is 25.4/dpi mm (see `docs/decisions/0003-scene.md`). */
export const DPIS = [203, 300, 600] as const;
export type Dpi = (typeof DPIS)[number];

export const mm = (value: number): Mm => value as Mm;
export const pt = (value: number): Pt => value as Pt;
export const dot = (value: number): Dot => value as Dot;

const MM_PER_INCH = 25.4;
const PT_PER_INCH = 72;

export const ptToMm = (value: Pt): Mm => mm((value * MM_PER_INCH) / PT_PER_INCH);
export const mmToPt = (value: Mm): Pt => pt((value * PT_PER_INCH) / MM_PER_INCH);
export const inchToMm = (value: number): Mm => mm(value * MM_PER_INCH);
export const mmToInch = (value: Mm): number => value / MM_PER_INCH;
export const dotsToMm = (value: Dot, dpi: Dpi): Mm => mm((value * MM_PER_INCH) / dpi);

/** The grid line nearest to a position, as a number of dots from the label's top or left edge. */
export const nearestDot = (value: Mm, dpi: Dpi): Dot => dot(Math.round((value * dpi) / MM_PER_INCH));

export function isDpi(value: unknown): value is Dpi {
  return DPIS.some((dpi) => dpi === value);
}
