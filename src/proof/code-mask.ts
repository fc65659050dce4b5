import type { CodeImage } from './code-reader.ts';
import { isDark } from './codes/modules.ts';
import type { BitGrid } from '../scene/scene.ts';
import { hashModules } from './hash-modules.ts';
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

/** Modules as they lie on the page, turned back by what the scene says, so that they stand upright again. */
export function turnedBack(grid: BitGrid, turn: ExpectedCode['turn']): BitGrid {
  let upright = grid;
  for (let quarters = (360 - turn) / 90; quarters % 4 > 0; quarters -= 1) upright = turnedByQuarter(upright);
  return upright;
}

/** Clockwise: the left column becomes the top row, from its foot on. */
function turnedByQuarter(grid: BitGrid): BitGrid {
  const [columns, rows] = [grid.rows, grid.columns];
  const packed = Math.ceil(columns / 8);
  const bits = new Uint8Array(packed * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!isDark(grid, row, grid.rows - 1 - column)) continue;
      const at = row * packed + (column >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> (column & 7));
    }
  }
  return { columns, rows, bits };
}

/**
 * The code as a reader wants it, from the file's modules: two pixels a module, which decodes several times faster than
 * all dots. `modules` stand upright.
 */
export function pictureOf(modules: BitGrid, { turn, moduleWidth, moduleHeight }: ExpectedCode): CodeImage {
  const linear = modules.rows === 1;
  const columns = modules.columns * PIXELS_PER_MODULE;
  // Rows taller than modules are wide, as PDF417 has them, stay so.
  const [across, down] = turn % 180 === 0 ? [moduleWidth, moduleHeight] : [moduleHeight, moduleWidth];
  const tall = Math.max(1, Math.round((down / across) * PIXELS_PER_MODULE));
  const rows = linear ? LINEAR_ROWS : modules.rows * tall;
  const pixels = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const from = linear ? 0 : Math.floor(row / tall);
    for (let column = 0; column < columns; column += 1) {
      const dark = isDark(modules, Math.floor(column / PIXELS_PER_MODULE), from);
      pixels[row * columns + column] = dark ? 0 : 255;
    }
  }
  return { columns, rows, pixels, pure: true };
}
