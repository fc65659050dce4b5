import type { BitGrid } from '../scene/scene.ts';
import type { ImageElement } from '../template/template.ts';

/** Whether each pixel of the next row is black. Rows are given from the top, and may be changed. */
type Dither = (row: Float64Array, y: number) => readonly boolean[];

const WHITE = 255;
/** Half of white: what is darker becomes black. */
const HALF = 127.5;
const DEFAULT_THRESHOLD = 128;

/** Takes rows of grey, 0 to 255; gives them in black and white. The same rows give the same bits. */
export function dither(
  rows: Iterable<Float64Array>,
  columns: number,
  count: number,
  kind: ImageElement['dither'],
  threshold = DEFAULT_THRESHOLD,
): BitGrid {
  const next = ditherOf(kind, columns, threshold);
  const stride = Math.ceil(columns / 8);
  const bits = new Uint8Array(stride * count);
  let y = 0;
  for (const row of rows) {
    for (const [x, isBlack] of next(row, y).entries()) {
      if (!isBlack) continue;
      const at = y * stride + (x >> 3);
      bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7));
    }
    y += 1;
  }
  return { columns, rows: count, bits };
}

function ditherOf(kind: ImageElement['dither'], columns: number, threshold: number): Dither {
  switch (kind) {
    case 'floyd-steinberg':
      return diffusion(FLOYD_STEINBERG, columns);
    case 'atkinson':
      return diffusion(ATKINSON, columns);
    case 'ordered':
      return (row, y) => Array.from(row, (value, x) => value < orderedLevel(x, y));
    case 'threshold':
      return (row) => Array.from(row, (value) => value < threshold);
  }
}

/** Where the error of a pixel goes: columns to the right, rows below, and the share of it. */
type Kernel = readonly (readonly [number, number, number])[];

/** R. Floyd, L. Steinberg: An adaptive algorithm for spatial grey scale (1976). */
const FLOYD_STEINBERG: Kernel = [
  [1, 0, 7 / 16],
  [-1, 1, 3 / 16],
  [0, 1, 5 / 16],
  [1, 1, 1 / 16],
];
/** B. Atkinson's of the first Macintosh: a quarter of the error is let go, so that light and dark come out clean. */
const ATKINSON: Kernel = [
  [1, 0, 1 / 8],
  [2, 0, 1 / 8],
  [-1, 1, 1 / 8],
  [0, 1, 1 / 8],
  [1, 1, 1 / 8],
  [0, 2, 1 / 8],
];

function diffusion(kernel: Kernel, columns: number): Dither {
  // Errors of this row and the two below it.
  let errors = [0, 1, 2].map(() => new Float64Array(columns));
  return (row) => {
    const black = Array.from(row, (grey, x) => {
      const value = grey + (errors[0]?.[x] ?? 0);
      const isBlack = value < HALF;
      const error = isBlack ? value : value - WHITE;
      for (const [right, down, share] of kernel) {
        const line = errors[down];
        const at = x + right;
        if (line !== undefined && at >= 0 && at < columns) line[at] = (line[at] ?? 0) + error * share;
      }
      return isBlack;
    });
    errors = [...errors.slice(1), new Float64Array(columns)];
    return black;
  };
}

const ORDER = 8;
/** B. Bayer's matrix of 8 by 8: the order in which dots turn black as a grey gets darker. */
const BAYER: readonly number[] = Array.from({ length: ORDER * ORDER }, (_, index) => {
  const [x, y] = [index % ORDER, Math.floor(index / ORDER)];
  let rank = 0;
  for (let bit = 0; bit < 3; bit += 1) {
    const [column, row] = [(x >> bit) & 1, (y >> bit) & 1];
    rank = rank * 4 + ((column ^ row) * 2 + row);
  }
  return rank;
});

function orderedLevel(x: number, y: number): number {
  const rank = BAYER[(y % ORDER) * ORDER + (x % ORDER)] ?? 0;
  return ((rank + 0.5) * WHITE) / (ORDER * ORDER);
}
