import type { CodeImage } from './code-reader.ts';
import type { BitGrid } from '../scene/scene.ts';
import { hashModules } from './expectation.ts';
import type { ExpectedCode } from './expectation.ts';

/** A 1-bit picture as the file has it: 1 = paint, rows packed, most significant bit first. */
export interface DotMask {
  readonly columns: number;
  readonly rows: number;
  readonly dots: Uint8Array;
}

/** Rows of a linear code that a reader is shown: all are equal, and one line is read of them. */
const LINEAR_ROWS = 4;
const PIXELS_PER_MODULE = 2;

/**
 * Holds a mask against the modules that it must show. Each module must be a block of equal dots and the bits that fill
 * up a row must be 0: then the picture says what the scene says, and nothing else. Gives the modules; undefined where the
 * mask is another.
 */
export function modulesOf(mask: DotMask, code: ExpectedCode): BitGrid | undefined {
  const { columns, rows, moduleWidth, moduleHeight } = code;
  if (mask.columns !== columns * moduleWidth || mask.rows !== rows * moduleHeight) return undefined;
  const stride = Math.ceil(mask.columns / 8);
  if (mask.dots.length !== stride * mask.rows) return undefined;
  const filler = stride * 8 - mask.columns;
  const packed = Math.ceil(columns / 8);
  const bits = new Uint8Array(packed * rows);
  for (let row = 0; row < rows; row += 1) {
    const first = row * moduleHeight * stride;
    for (let line = 1; line < moduleHeight; line += 1) {
      for (let at = 0; at < stride; at += 1) {
        if (mask.dots[first + at] !== mask.dots[first + line * stride + at]) return undefined;
      }
    }
    if (((mask.dots[first + stride - 1] ?? 0) & ((1 << filler) - 1)) !== 0) return undefined;
    for (let column = 0; column < columns; column += 1) {
      const value = dotAt(mask, column * moduleWidth, first);
      for (let dot = 1; dot < moduleWidth; dot += 1) {
        if (dotAt(mask, column * moduleWidth + dot, first) !== value) return undefined;
      }
      if (value === 1)
        bits[row * packed + (column >> 3)] =
          (bits[row * packed + (column >> 3)] ?? 0) | (0x80 >> (column & 7));
    }
  }
  const grid = { columns, rows, bits };
  return hashModules(grid) === code.hash ? grid : undefined;
}

function dotAt(mask: DotMask, column: number, rowStart: number): number {
  return ((mask.dots[rowStart + (column >> 3)] ?? 0) >> (7 - (column & 7))) & 1;
}

/**
 * The code as a reader wants it, from the file's dots: two pixels a module, which decodes several times faster than all
 * dots. Only for a mask that `modulesOf` passed: then one dot stands for its module.
 */
export function pictureOf(mask: DotMask, code: ExpectedCode): CodeImage {
  const linear = code.rows === 1;
  const columns = code.columns * PIXELS_PER_MODULE;
  // Rows taller than modules are wide, as PDF417 has them, stay so.
  const tall = Math.max(1, Math.round((code.moduleHeight / code.moduleWidth) * PIXELS_PER_MODULE));
  const rows = linear ? LINEAR_ROWS : code.rows * tall;
  const stride = Math.ceil(mask.columns / 8);
  const pixels = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const start = (linear ? 0 : Math.floor(row / tall) * code.moduleHeight) * stride;
    for (let column = 0; column < columns; column += 1) {
      const dot = Math.floor(column / PIXELS_PER_MODULE) * code.moduleWidth;
      pixels[row * columns + column] = dotAt(mask, dot, start) === 1 ? 0 : 255;
    }
  }
  return { columns, rows, pixels, pure: true };
}
