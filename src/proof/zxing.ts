import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ReaderOptions, ReadResult } from 'zxing-wasm/reader';
import { pictureSize } from './picture-size.ts';
import type { CodeImage, CodeReader, PictureReader, ReadCode } from './code-reader.ts';

/** White around a pure code, in modules of its picture: readers look for the quiet zone. */
const MARGIN = 8;

/** The alpha byte of a pixel as this machine orders bytes. */
const OPAQUE = new Uint32Array(Uint8Array.of(0, 0, 0, 255).buffer)[0] ?? 0;

/** One code in whole modules: no search, 0.3 ms a code. */
const PURE: ReaderOptions = {
  isPure: true,
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
  maxNumberOfSymbols: 1,
  textMode: 'Plain',
};
const SEARCH: ReaderOptions = {
  tryHarder: true,
  tryRotate: true,
  tryInvert: true,
  tryDownscale: true,
  maxNumberOfSymbols: 255,
  textMode: 'Plain',
};

/**
 * A reader over zxing-wasm, the only file that imports it. Takes the bytes of `zxing_reader.wasm`: by itself the library
 * fetches them from a CDN. Rejects when they are not that module; the reader rejects when the library fails.
 */
export async function createCodeReader(wasm: Uint8Array): Promise<CodeReader> {
  await startReader(wasm);
  return async (image) => {
    if (image.columns < 1 || image.rows < 1) return [];
    if (image.pure) {
      const pure = await read(image, PURE);
      if (pure.length > 0) return pure;
    }
    return read(image, SEARCH);
  };
}

/** As `createCodeReader`, for the files of pictures, which the library itself unpacks. */
export async function createPictureReader(wasm: Uint8Array): Promise<PictureReader> {
  await startReader(wasm);
  return async (file) => {
    const size = pictureSize(file);
    if (size === undefined || size.columns * size.rows > MOST_PIXELS) return undefined;
    try {
      const results = await readBarcodes(file, SEARCH);
      return results.some(({ error }) => error === NO_PICTURE) ? undefined : codesOf(results);
    } catch {
      // Pictures of more pixels than its memory holds; the error may quote what it read.
      return undefined;
    }
  };
}

/** More than cameras make; they would take minutes, and a gigabyte. */
const MOST_PIXELS = 60_000_000;

/** What the library says of bytes that it cannot unpack. */
const NO_PICTURE = 'Failed to load image from memory';

async function startReader(wasm: Uint8Array): Promise<void> {
  const binary = new ArrayBuffer(wasm.length);
  new Uint8Array(binary).set(wasm);
  try {
    await prepareZXingModule({ overrides: { wasmBinary: binary }, fireImmediately: true });
  } catch {
    throw new Error('the code reader could not be started');
  }
}

async function read(image: CodeImage, options: ReaderOptions): Promise<readonly ReadCode[]> {
  const picture = withMargin(image);
  try {
    return codesOf(await readBarcodes(picture, options));
  } catch {
    // The library's errors may quote what it read.
    throw new Error('the code reader failed');
  }
}

function codesOf(results: readonly ReadResult[]): readonly ReadCode[] {
  return results
    .filter((result) => result.isValid)
    .map(({ text, format, bytes }) => ({ text, symbology: format, bytes }));
}

function withMargin(image: CodeImage): { width: number; height: number; data: Uint8ClampedArray } {
  const width = image.columns + 2 * MARGIN;
  const height = image.rows + 2 * MARGIN;
  const pixels = new Uint32Array(width * height).fill(0xffffffff);
  for (let row = 0; row < image.rows; row += 1) {
    const from = row * image.columns;
    const to = (row + MARGIN) * width + MARGIN;
    for (let column = 0; column < image.columns; column += 1) {
      // Gray in all of red, green and blue; opaque.
      const gray = image.pixels[from + column] ?? 255;
      if (gray !== 255) pixels[to + column] = (gray * 0x01010101) | OPAQUE;
    }
  }
  const data = new Uint8ClampedArray(pixels.buffer);
  return { width, height, data };
}
