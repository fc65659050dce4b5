import type { Dpi } from '../base/length.ts';
import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { FontStore } from '../fonts/font-store.ts';
import type { CodeReader } from '../proof/code-reader.ts';
import type { PageExpectation } from '../proof/expectation.ts';
import { proveDots } from '../proof/label-dots.ts';
import { ByteSink } from '../render/pdf/byte-sink.ts';
import { toPng } from '../render/png/to-png.ts';
import { headGrid } from '../render/raster/dot-grid.ts';
import { createRasteriser } from '../render/raster/rasterise.ts';
import { toSvg } from '../render/svg/to-svg.ts';
import type { Scene } from '../scene/scene.ts';

export const PICTURE_KINDS = ['png', 'svg'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/** Each label as a picture of its own. */
export interface LabelPictures {
  readonly kind: PictureKind;
  /** A label's picture; the problem, without a row, where it cannot be. */
  draw(scene: Scene, page: PageExpectation): Promise<Result<Uint8Array>>;
}

/** A picture as a file; its name says its place in the job and nothing of the order. */
export interface PictureFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * Pictures of one bit a dot, on the grid of a head of so many dpi and in true size, in which every code was found and read; or
 * outlines in millimetres, which hold no text.
 */
export function createLabelPictures(
  kind: PictureKind,
  dpi: Dpi,
  { fonts, readCode }: { readonly fonts: FontStore['fonts']; readonly readCode: CodeReader },
): LabelPictures {
  if (kind === 'svg') {
    return { kind, draw: (scene) => Promise.resolve(success(asciiBytes(toSvg(scene, fonts)))) };
  }
  const rasterise = createRasteriser(fonts);
  return {
    kind,
    async draw(scene, page) {
      const grid = headGrid(scene, dpi);
      const drawn = rasterise(scene, grid);
      if (!drawn.ok) return drawn;
      const { width, height, bits } = drawn.value;
      const dots = { columns: width, rows: height, dots: bits, perMm: grid.perMmX };
      const wrong = await proveDots(dots, page, readCode);
      return wrong === undefined ? success(toPng(drawn.value, grid.perMmX)) : failure<Problem>(wrong);
    },
  };
}

/**
 * What a receipt says of a job's pictures. `sha256` is of what `sha256sum` prints for them in order: a line for each, the sum, two
 * spaces and the name.
 */
export interface PicturesTold {
  readonly kind: PictureKind;
  readonly files: number;
  readonly bytes: number;
  readonly sha256: string;
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

/** A picture of each of an order's labels, or none; no pictures where the job asks for none. */
export async function drawPictures(
  maker: LabelPictures | undefined,
  scenes: readonly Scene[],
  expected: readonly PageExpectation[],
): Promise<Result<readonly Uint8Array[]>> {
  const pictures: Uint8Array[] = [];
  for (const [at, page] of expected.entries()) {
    const scene = scenes[at];
    if (maker === undefined || scene === undefined) break;
    const drawn = await maker.draw(scene, page);
    if (!drawn.ok) return drawn;
    pictures.push(drawn.value);
  }
  return success(pictures);
}

/** What the receipt says of them. */
export async function tellPictures(
  { kind }: LabelPictures,
  files: readonly PictureFile[],
  digest: (bytes: Uint8Array) => Promise<string>,
): Promise<PicturesTold> {
  const lines: string[] = [];
  for (const { name, bytes } of files) lines.push(`${await digest(bytes)}  ${name}\n`);
  const sha256 = await digest(asciiBytes(lines.join('')));
  return {
    kind,
    files: files.length,
    bytes: files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    sha256,
  };
}
