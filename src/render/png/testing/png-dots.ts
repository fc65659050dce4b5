import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFRawStream } from 'pdf-lib';
import { blankBitmap, type Bitmap } from '../../bitmap.ts';

/** The black dots of a PNG, decoded by the reader that pdf-lib has. Any other colour than black and white is an error. */
export async function pngDots(png: Uint8Array): Promise<Bitmap> {
  const document = await PDFDocument.create();
  const image = await document.embedPng(png);
  await document.flush();
  const stream = document.context.lookup(image.ref);
  if (!(stream instanceof PDFRawStream)) throw new Error('no picture');
  const pixels = inflateSync(stream.contents);
  const { width, height } = image;
  if (pixels.length !== width * height * 3) throw new Error('not three bytes for each pixel');
  const bitmap = blankBitmap(width, height);
  for (let at = 0; at < width * height; at += 1) {
    const [red, green, blue] = pixels.subarray(at * 3, at * 3 + 3);
    if (red !== green || green !== blue || (red !== 0 && red !== 255))
      throw new Error('neither black nor white');
    if (red === 0) {
      const place = Math.floor(at / width) * bitmap.stride + ((at % width) >> 3);
      bitmap.bits[place] = (bitmap.bits[place] ?? 0) | (0x80 >> ((at % width) & 7));
    }
  }
  return bitmap;
}
