import { dot, dotsToMm } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import type { Symbology } from '../base/symbology.ts';
import type { CodeMark, Scene } from '../scene/scene.ts';
import type { CodeImage, CodeReader, ReadCode } from './code-reader.ts';
import { isDark } from './codes/modules.ts';

/**
 * What happens to dots on their way into a scanner: a head that burns too hot makes each dot larger by one to the right and below, one
 * that is too cool smaller; a scanner sees a spot and not a point; a dead element of the head leaves a column white.
 */
export const STRESSES = ['growth', 'shrinkage', 'blur', 'dead-element'] as const;
export type Stress = (typeof STRESSES)[number];

/** How codes of one size would fare: a prediction from their dots, not a grade, since no printed label was measured. */
export interface CodeForecast {
  readonly symbology: Symbology;
  /** The narrowest bar or cell, in dots of the printer. */
  readonly module: number;
  readonly dpi: Dpi;
  /** The order on whose label the first code of this size stands. */
  readonly row: number;
  /** Pictures that the decoder read, and of how many; none of none where it does not know the symbology. */
  readonly passed: number;
  readonly of: number;
  /** What it did not survive. */
  readonly failed: readonly Stress[];
}

/** Standard deviation of the spot that a hand scanner sees, in millimetres (facts: printing §6.2, one of the four tried). */
const SPOT = 0.08;
/** Pixels for a dot where a picture is blurred. */
const FINE = 2;
/** Where across a code an element of the head is dead. */
const DEAD = [0.25, 0.5, 0.75];
/** Rows of dots of a linear code that are tried: a scanner reads along a line. */
const BAND = 16;
/** Sizes of codes in one job; more are not tried. */
const MOST_SIZES = 64;

/** Tries codes as the labels of a job come, one of each size: codes of a size differ in what they say, not in how large their bars are. */
export class ScanForecasts {
  private readonly readCode: CodeReader;
  private readonly bySize = new Map<string, CodeForecast>();

  constructor(readCode: CodeReader) {
    this.readCode = readCode;
  }

  /** In the order of the labels. */
  get found(): readonly CodeForecast[] {
    return [...this.bySize.values()];
  }

  /** Rejects only when the reader could not look. */
  async look({ fixed, marks }: Scene, row: number): Promise<void> {
    for (const mark of [...fixed, ...marks]) {
      if (mark.kind !== 'code' || this.bySize.size >= MOST_SIZES) continue;
      const { symbology, modules, moduleWidth, moduleHeight, dpi } = mark;
      const size = [symbology, modules.columns, modules.rows, moduleWidth, moduleHeight, dpi].join(' ');
      if (!this.bySize.has(size)) this.bySize.set(size, await forecastCode(mark, row, this.readCode));
    }
  }
}

async function forecastCode(code: CodeMark, row: number, readCode: CodeReader): Promise<CodeForecast> {
  const { symbology, moduleWidth, moduleHeight, dpi } = code;
  const facts = { symbology, module: Math.min(moduleWidth, moduleHeight), dpi, row };
  const picture = pictureOf(code);
  const seen = await readCode(picture);
  if (seen.length === 0) return { ...facts, passed: 0, of: 0, failed: [] };
  const failed = new Set<Stress>();
  let [passed, of] = [1, 1];
  for (const { stress, image } of stressed(picture, dotsToMm(dot(1), dpi))) {
    of += 1;
    if (saysAll(await readCode(image), seen)) passed += 1;
    else failed.add(stress);
  }
  return { ...facts, passed, of, failed: [...failed] };
}

function saysAll(read: readonly ReadCode[], seen: readonly ReadCode[]): boolean {
  return seen.every(({ text, symbology }) =>
    read.some((one) => one.text === text && one.symbology === symbology),
  );
}

function* stressed(
  code: CodeImage,
  dotSize: number,
): Generator<{ readonly stress: Stress; readonly image: CodeImage }> {
  const seen = (image: CodeImage) => blurred(enlarged(image), (SPOT / dotSize) * FINE);
  yield { stress: 'growth', image: spread(code, Math.min) };
  yield { stress: 'shrinkage', image: spread(code, Math.max) };
  yield { stress: 'blur', image: seen(code) };
  for (const share of DEAD) yield { stress: 'dead-element', image: seen(withoutColumn(code, share)) };
}

/** A code's dots with its free margin, one pixel a dot; of bars only a band. */
function pictureOf({ modules, moduleWidth, moduleHeight, quietX, quietY, dpi }: CodeMark): CodeImage {
  const dotSize = dotsToMm(dot(1), dpi);
  const [right, below] = [Math.ceil(quietX / dotSize), Math.ceil(quietY / dotSize)];
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
