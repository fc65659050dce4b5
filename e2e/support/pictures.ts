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
      // Labels are black on white: one channel says it all. The loop is bare since there are millions of pixels.
      const gray = new Uint8Array(data.length / 4);
      for (let at = 0; at < gray.length; at += 1) gray[at] = data[at * 4] ?? 0;
      const parts: string[] = [];
      for (let from = 0; from < gray.length; from += 30_000) {
        parts.push(String.fromCharCode(...gray.subarray(from, from + 30_000)));
      }
      return btoa(parts.join(''));
    },
    { width, height },
  );
  return { width, height, gray: new Uint8Array(Buffer.from(base64, 'base64')) };
}

export function grayOf({ pixels: { width, height, data } }: ReadPage): GrayPicture {
  const gray = new Uint8Array(width * height);
  for (let at = 0; at < gray.length; at += 1) gray[at] = data[at * 4] ?? 0;
  return { width, height, gray };
}

/** Two drawers smooth edges differently by less than this; a mark that is missing or elsewhere is further off. */
const MUCH = 64;

/** 1 for each pixel whose gray differs by more than `MUCH` of 255, else 0. */
function differences(a: GrayPicture, b: GrayPicture): Uint8Array {
  if (a.width !== b.width || a.height !== b.height || a.gray.length !== b.gray.length) {
    throw new Error('the pictures are not of one size');
  }
  const differing = new Uint8Array(a.gray.length);
  for (let at = 0; at < differing.length; at += 1) {
    if (Math.abs((a.gray[at] ?? 0) - (b.gray[at] ?? 0)) > MUCH) differing[at] = 1;
  }
  return differing;
}

/** The share of pixels whose gray differs by more than `MUCH` of 255. */
export function shareThatDiffers(a: GrayPicture, b: GrayPicture): number {
  return shareOfOnes(differences(a, b));
}

function shareOfOnes(bits: Uint8Array): number {
  let ones = 0;
  for (let at = 0; at < bits.length; at += 1) ones += bits[at] ?? 0;
  return ones / bits.length;
}

/** The largest share of differing pixels in any square of this many pixels, the squares half over each other. */
export function worstBlock(a: GrayPicture, b: GrayPicture, side: number): number {
  const { width, height } = a;
  const differing = differences(a, b);
  const half = side >> 1;
  const columns = Math.floor(width / half);
  const rows = Math.floor(height / half);
  const cells = new Uint32Array(columns * rows);
  for (let at = 0; at < differing.length; at += 1) {
    if (differing[at] === 0) continue;
    const column = Math.floor((at % width) / half);
    const row = Math.floor(at / width / half);
    const cell = row * columns + column;
    if (column < columns && row < rows) cells[cell] = (cells[cell] ?? 0) + 1;
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
  return shareOfOnes(gray.map((shade) => (shade < 128 ? 1 : 0)));
}
