import type { CodeMark } from '../../scene/scene.ts';
import type { CodeImage } from '../code-reader.ts';
import { isDark } from '../codes/modules.ts';
import { marginOf } from './measure-code.ts';
import { DEAD, spotDots } from './stress.ts';
import type { Stress } from './stress.ts';

/** Pixels for a dot where a picture is blurred. */
const FINE = 2;
/** Rows of dots of a linear code that are tried: a scanner reads along a line. */
const BAND = 16;

/** What a scanner may see of a code, for a decoder to read; `picture` is `codePicture` of it. */
export function* stressedPictures(
  picture: CodeImage,
  { dpi }: CodeMark,
): Generator<{ readonly stress: Stress; readonly image: CodeImage }> {
  const seen = (image: CodeImage) => blurred(enlarged(image), spotDots(dpi) * FINE);
  yield { stress: 'growth', image: spread(picture, Math.min) };
  yield { stress: 'shrinkage', image: spread(picture, Math.max) };
  yield { stress: 'blur', image: seen(picture) };
  for (const share of DEAD) yield { stress: 'dead-element', image: seen(withoutColumn(picture, share)) };
}

/** A code's dots with its free margin, one pixel a dot; of bars only a band. */
export function codePicture(code: CodeMark): CodeImage {
  const { modules, moduleWidth, moduleHeight } = code;
  const [right, below] = [marginOf(code, 'quietX'), marginOf(code, 'quietY')];
  const [width, height] = [modules.columns * moduleWidth, modules.rows * moduleHeight];
  const across = modules.columns === 1 ? Math.min(width, BAND) : width;
  const down = modules.rows === 1 ? Math.min(height, BAND) : height;
  const [columns, rows] = [across + 2 * right, down + 2 * below];
  const pixels = new Uint8Array(columns * rows).fill(255);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      if (isDark(modules, Math.floor(column / moduleWidth), Math.floor(row / moduleHeight)))
        pixels[(row + below) * columns + column + right] = 0;
    }
  }
  return { columns, rows, pixels, pure: false };
}

/** Each pixel as the darkest (`Math.min`) or the lightest of itself and its neighbours to the left and above. */
function spread(image: CodeImage, choose: (...values: number[]) => number): CodeImage {
  const { columns, rows } = image;
  const at = (column: number, row: number) =>
    column < 0 || row < 0 ? 255 : (image.pixels[row * columns + column] ?? 255);
  const pixels = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1)
      pixels[row * columns + column] = choose(at(column, row), at(column - 1, row), at(column, row - 1));
  }
  return { ...image, pixels };
}

function enlarged(image: CodeImage): CodeImage {
  const [columns, rows] = [image.columns * FINE, image.rows * FINE];
  const pixels = new Uint8Array(columns * rows);
  for (let row = 0; row < rows; row += 1) {
    const from = Math.floor(row / FINE) * image.columns;
    for (let column = 0; column < columns; column += 1)
      pixels[row * columns + column] = image.pixels[from + Math.floor(column / FINE)] ?? 255;
  }
  return { ...image, columns, rows, pixels };
}

/** A Gaussian of this deviation in pixels, along rows and then down columns. */
function blurred(image: CodeImage, deviation: number): CodeImage {
  const { columns, rows } = image;
  const reach = Math.ceil(deviation * 3);
  const bell = Array.from({ length: 2 * reach + 1 }, (_, at) =>
    Math.exp(-((at - reach) ** 2) / (2 * deviation ** 2)),
  );
  const sum = bell.reduce((total, weight) => total + weight, 0);
  const kernel = Float32Array.from(bell, (weight) => weight / sum);
  const level = smoothed(Float32Array.from(image.pixels), kernel, {
    ...{ length: columns, step: 1 },
    ...{ lines: rows, skip: columns },
  });
  const both = smoothed(level, kernel, { length: rows, step: columns, lines: columns, skip: 1 });
  return { ...image, pixels: Uint8Array.from(both, Math.round) };
}

interface Lines {
  /** Pixels of a line, and from one to the next. */
  readonly length: number;
  readonly step: number;
  /** Lines, and from one to the next. */
  readonly lines: number;
  readonly skip: number;
}

function smoothed(
  pixels: Float32Array,
  kernel: Float32Array,
  { length, step, lines, skip }: Lines,
): Float32Array {
  const reach = (kernel.length - 1) / 2;
  const smooth = new Float32Array(pixels.length);
  for (let line = 0; line < lines; line += 1) {
    for (let place = 0; place < length; place += 1) {
      let value = 0;
      for (let at = -reach; at <= reach; at += 1) {
        const near = Math.min(length - 1, Math.max(0, place + at));
        value += (pixels[line * skip + near * step] ?? 0) * (kernel[at + reach] ?? 0);
      }
      smooth[line * skip + place * step] = value;
    }
  }
  return smooth;
}

function withoutColumn(image: CodeImage, share: number): CodeImage {
  const pixels = Uint8Array.from(image.pixels);
  const dead = Math.floor(image.columns * share);
  for (let row = 0; row < image.rows; row += 1) pixels[row * image.columns + dead] = 255;
  return { ...image, pixels };
}
