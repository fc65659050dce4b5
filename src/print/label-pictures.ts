import type { Dpi } from '../base/length.ts';
import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { FontStore } from '../fonts/font-store.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import { proveDots } from '../proof/label-dots.ts';
import { ByteSink } from '../render/pdf/byte-sink.ts';
import { toPng } from '../render/png/to-png.ts';
import { headGrid } from '../render/raster/dot-grid.ts';
import { createRasteriser } from '../render/raster/rasterise.ts';
import { toSvg } from '../render/svg/to-svg.ts';
import type { LabelOutput, LabelToDraw, OutputMade, PictureFile, PictureKind } from './label-output.ts';

/** All that a job's pictures may be together, where they are to be one file. */
export interface PictureLimits {
  readonly files: number;
  readonly bytes: number;
}

type DrawPicture = (label: LabelToDraw) => Promise<Result<Uint8Array>>;

/**
 * Each label as a picture of its own: of one bit a dot, on the grid of a head of so many dpi and in true size, in which every code was
 * found and read; or outlines in millimetres, which hold no text. The order that would be more than `most`, and all behind
 * it, are refused with `pictures-too-many`.
 */
export function createLabelPictures(
  kind: PictureKind,
  dpi: Dpi,
  { fonts, readCode }: { readonly fonts: FontStore['fonts']; readonly readCode: CodeReader },
  most: PictureLimits = NO_LIMIT,
): LabelOutput {
  if (kind === 'svg') {
    const draw: DrawPicture = async ({ scene }) => success(asciiBytes(toSvg(scene, fonts)));
    return new LabelPictures(kind, draw, most);
  }
  const rasterise = createRasteriser(fonts);
  const draw: DrawPicture = async ({ scene, page }) => {
    const grid = headGrid(scene, dpi);
    const drawn = rasterise(scene, grid);
    if (!drawn.ok) return drawn;
    const { width, height, bits } = drawn.value;
    const dots = { columns: width, rows: height, dots: bits, perMm: grid.perMmX };
    const wrong = await proveDots(dots, page, readCode);
    return wrong === undefined ? success(toPng(drawn.value, grid.perMmX)) : failure<Problem>(wrong);
  };
  return new LabelPictures(kind, draw, most);
}

const NO_LIMIT: PictureLimits = { files: Infinity, bytes: Infinity };
const MEGABYTE = 1_000_000;

class LabelPictures implements LabelOutput {
  readonly provesCodes: boolean;
  readonly #kind: PictureKind;
  readonly #draw: DrawPicture;
  readonly #most: PictureLimits;
  readonly #pictures: Uint8Array[] = [];
  #bytes = 0;
  /** An order was too much: those behind it go into another job together with it. */
  #isFull = false;

  constructor(kind: PictureKind, draw: DrawPicture, most: PictureLimits) {
    this.provesCodes = kind === 'png';
    this.#kind = kind;
    this.#draw = draw;
    this.#most = most;
  }

  async add(labels: readonly LabelToDraw[]): Promise<Result<undefined>> {
    if (this.#isFull) return this.#tooMany();
    const { files, bytes } = this.#most;
    const added: Uint8Array[] = [];
    let size = this.#bytes;
    for (const label of labels) {
      if (label.isSeparator === true) continue;
      const drawn = await this.#draw(label);
      if (!drawn.ok) return drawn;
      added.push(drawn.value);
      size += drawn.value.length;
      if (size <= bytes && this.#pictures.length + added.length <= files) continue;
      this.#isFull = true;
      return this.#tooMany();
    }
    this.#pictures.push(...added);
    this.#bytes = size;
    return success(undefined);
  }

  #tooMany(): Result<undefined> {
    const { files, bytes } = this.#most;
    return failure({ code: 'pictures-too-many', params: { files, megabytes: bytes / MEGABYTE } });
  }

  async finish(digest: (bytes: Uint8Array) => Promise<string>): Promise<OutputMade> {
    const kind = this.#kind;
    const pictures = pictureFiles(kind, this.#pictures);
    const lines: string[] = [];
    for (const { name, bytes } of pictures) lines.push(`${await digest(bytes)}  ${name}\n`);
    const sha256 = await digest(asciiBytes(lines.join('')));
    const bytes = pictures.reduce((sum, { bytes: { length } }) => sum + length, 0);
    return { pictures, told: { pictures: { kind, files: pictures.length, bytes, sha256 } } };
  }
}

/** Neither outlines nor sums and names have any other character. */
function asciiBytes(text: string): Uint8Array {
  const sink = new ByteSink();
  sink.text(text);
  return sink.join();
}

/** Digits of the places, so that names sort as the labels do. */
const FEWEST_DIGITS = 4;

/** The files of a job's pictures: `label-0001.png` and on. */
export function pictureFiles(kind: PictureKind, pictures: readonly Uint8Array[]): readonly PictureFile[] {
  const digits = Math.max(FEWEST_DIGITS, String(pictures.length).length);
  return pictures.map((bytes, at) => ({
    name: `label-${String(at + 1).padStart(digits, '0')}.${kind}`,
    bytes,
  }));
}
