import type { Bitmap } from '../../bitmap.ts';

/** A label that came out of a virtual printer. */
export interface PrintedLabel {
  readonly bitmap: Bitmap;
  readonly copies: number;
  /** What was said besides: command → its words. */
  readonly said: ReadonlyMap<string, string>;
}

/** Paper under a head: dots burnt one at a time. A dot beside the paper is an error. */
export class LabelPaper {
  readonly #rows: boolean[][] = [];
  readonly #width: number;

  constructor(width: number, height: number) {
    this.#width = width;
    for (let row = 0; row < height; row += 1) this.#rows.push(new Array<boolean>(width).fill(false));
  }

  addRow(): number {
    return this.#rows.push(new Array<boolean>(this.#width).fill(false)) - 1;
  }

  burn(column: number, row: number): void {
    const dots = this.#rows[row];
    if (dots?.[column] === undefined) throw new Error(`a dot beside the paper, at ${column}, ${row}`);
    dots[column] = true;
  }

  /** Burns rows of bytes, the highest bit at the left; `black` is the bit that burns. */
  burnRows(bytes: Uint8Array, stride: number, left: number, top: number, black: 0 | 1): void {
    bytes.forEach((byte, at) => {
      for (let bit = 0; bit < 8; bit += 1) {
        const value = Math.floor(byte / 2 ** (7 - bit)) % 2;
        if (value === black) this.burn(left + (at % stride) * 8 + bit, top + Math.floor(at / stride));
      }
    });
  }

  bitmap(): Bitmap {
    return bitmapOf(this.#rows);
  }
}

/** A bitmap from dots, `true` for black. */
export function bitmapOf(rows: readonly (readonly boolean[])[]): Bitmap {
  const width = rows[0]?.length ?? 0;
  const stride = Math.floor((width + 7) / 8);
  const bits = new Uint8Array(stride * rows.length);
  rows.forEach((dots, row) => {
    dots.forEach((isBlack, column) => {
      if (!isBlack) return;
      const at = row * stride + Math.floor(column / 8);
      bits[at] = (bits[at] ?? 0) + 2 ** (7 - (column % 8));
    });
  });
  return { width, height: rows.length, stride, bits };
}

/** The dots of a bitmap, `true` for black. */
export function dotsOf({ width, height, stride, bits }: Bitmap): boolean[][] {
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (__, column) => {
      const byte = bits[row * stride + Math.floor(column / 8)] ?? 0;
      return Math.floor(byte / 2 ** (7 - (column % 8))) % 2 === 1;
    }),
  );
}
