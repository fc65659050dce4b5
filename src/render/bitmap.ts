/**
 * A whole label on the printer's own dot grid, one bit for each dot. Every printer language is only framing around it;
 * preview and proof read the same bits.
 */
export interface Bitmap {
  /** Dots in a row. */
  readonly width: number;
  /** Rows, the first at the label's top. */
  readonly height: number;
  /** Bytes in a row: `ceil(width / 8)`. */
  readonly stride: number;
  /** 1 = black, the leftmost dot in the highest bit; the bits that fill a row's last byte are white (0). */
  readonly bits: Uint8Array;
}

/** Bytes that a row of so many dots takes. */
export const strideOf = (width: number): number => Math.ceil(width / 8);

/** A white label of so many dots. */
export function blankBitmap(width: number, height: number): Bitmap {
  const stride = strideOf(width);
  return { width, height, stride, bits: new Uint8Array(stride * height) };
}
