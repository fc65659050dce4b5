import type { Locator } from '@playwright/test';
import type { ReadPage } from '../../src/render/pdf/testing/pdfium.ts';

/** A picture in shades of gray, one byte a pixel, 255 is white. */
export interface GrayPicture {
  readonly width: number;
  readonly height: number;
  readonly gray: Uint8Array;
}

/** The picture that an `<img>` of the page shows, drawn by the browser in this many pixels on white. */
export async function drawnByBrowser(image: Locator, width: number, height: number): Promise<GrayPicture> {
  const base64 = await image.evaluate(
    async (element, size) => {
      if (!(element instanceof HTMLImageElement)) throw new Error('not a picture');
      await element.decode();
      const canvas = new OffscreenCanvas(size.width, size.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      context.fillStyle = 'white';
      context.fillRect(0, 0, size.width, size.height);
      context.drawImage(element, 0, 0, size.width, size.height);
      const { data } = context.getImageData(0, 0, size.width, size.height);
      // Labels are black on white: one channel says it all.
      const parts: string[] = [];
      const step = 30_000;
      for (let from = 0; from < data.length; from += 4 * step) {
        const part = data.subarray(from, from + 4 * step).filter((_, at) => at % 4 === 0);
        parts.push(String.fromCharCode(...part));
      }
      return btoa(parts.join(''));
    },
    { width, height },
  );
  return { width, height, gray: new Uint8Array(Buffer.from(base64, 'base64')) };
}

export function grayOf({ pixels: { width, height, data } }: ReadPage): GrayPicture {
  return { width, height, gray: new Uint8Array(data.filter((_, at) => at % 4 === 0)) };
}

/** Two drawers smooth edges differently by less than this; a mark that is missing or elsewhere is further off. */
const MUCH = 64;

/** 1 for each pixel whose gray differs by more than `MUCH` of 255, else 0. */
function differences(a: GrayPicture, b: GrayPicture): Uint8Array {
  if (a.width !== b.width || a.height !== b.height || a.gray.length !== b.gray.length) {
    throw new Error('the pictures are not of one size');
  }
  return a.gray.map((gray, at) => (Math.abs(gray - (b.gray[at] ?? 0)) > MUCH ? 1 : 0));
}

/** The share of pixels whose gray differs by more than `MUCH` of 255. */
export function shareThatDiffers(a: GrayPicture, b: GrayPicture): number {
  const differing = differences(a, b);
  return differing.reduce((sum, one) => sum + one, 0) / differing.length;
}

/** The largest share of differing pixels in any square of this many pixels, the squares half over each other. */
export function worstBlock(a: GrayPicture, b: GrayPicture, side: number): number {
  const { width, height } = a;
  const differing = differences(a, b);
  const half = side >> 1;
  const columns = Math.floor(width / half);
  const rows = Math.floor(height / half);
  const cells = new Uint32Array(columns * rows);
  for (const [at, one] of differing.entries()) {
    const column = Math.floor((at % width) / half);
    const row = Math.floor(at / width / half);
    if (one === 1 && column < columns && row < rows)
      cells[row * columns + column] = (cells[row * columns + column] ?? 0) + 1;
  }
  let most = 0;
  for (let row = 0; row + 1 < rows; row += 1) {
    for (let column = 0; column + 1 < columns; column += 1) {
      const at = row * columns + column;
      const four = [at, at + 1, at + columns, at + columns + 1].map((cell) => cells[cell] ?? 0);
      most = Math.max(
        most,
        four.reduce((sum, count) => sum + count, 0),
      );
    }
  }
  return most / (4 * half * half);
}

/** The share of dark pixels: a blank picture would match another one. */
export function inkOf({ gray }: GrayPicture): number {
  return gray.filter((shade) => shade < 128).length / gray.length;
}
