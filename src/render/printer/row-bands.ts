import type { Bitmap } from '../bitmap.ts';

/** Rows that follow each other, and their bytes. */
export interface RowBand {
  readonly top: number;
  readonly rows: number;
  readonly bits: Uint8Array;
}

/** All rows, in bands of at most so many. */
export function bandsOf({ height, stride, bits }: Bitmap, maxRows: number): RowBand[] {
  const bands: RowBand[] = [];
  for (let top = 0; top < height; top += maxRows) {
    const rows = Math.min(maxRows, height - top);
    bands.push({ top, rows, bits: bits.subarray(top * stride, (top + rows) * stride) });
  }
  return bands;
}

/** White rows that are sent rather than begin another band: few commands as well as few bytes. */
const JOINED_ROWS = 8;

/** The rows that have ink, in bands; what lies between is white and need not be sent. */
export function inkBands({ height, stride, bits }: Bitmap): RowBand[] {
  const bands: RowBand[] = [];
  let top = -1;
  let last = -1;
  const close = (): void => {
    if (top < 0) return;
    bands.push({ top, rows: last - top + 1, bits: bits.subarray(top * stride, (last + 1) * stride) });
  };
  for (let row = 0; row < height; row += 1) {
    if (!hasInk(bits, row * stride, (row + 1) * stride)) continue;
    if (top < 0 || row - last > JOINED_ROWS) {
      close();
      top = row;
    }
    last = row;
  }
  close();
  return bands;
}

function hasInk(bits: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at += 1) if (bits[at] !== 0) return true;
  return false;
}

/** The same rows for a printer that takes 0 for black. */
export const blackAsZero = (bits: Uint8Array): Uint8Array => bits.map((byte) => ~byte);
