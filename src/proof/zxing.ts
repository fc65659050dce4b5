import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { ReaderOptions } from 'zxing-wasm/reader';
import type { CodeImage, CodeReader, ReadCode } from './code-reader.ts';

/** White around a pure code, in modules of its picture: readers look for the quiet zone. */
const MARGIN = 8;

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
  const binary = new ArrayBuffer(wasm.length);
  new Uint8Array(binary).set(wasm);
  try {
    await prepareZXingModule({ overrides: { wasmBinary: binary }, fireImmediately: true });
  } catch {
    throw new Error('the code reader could not be started');
  }
  return async (image) => {
    if (image.columns < 1 || image.rows < 1) return [];
    if (image.pure) {
      const pure = await read(image, PURE);
      if (pure.length > 0) return pure;
    }
    return read(image, SEARCH);
  };
}

async function read(image: CodeImage, options: ReaderOptions): Promise<readonly ReadCode[]> {
  const picture = withMargin(image);
  try {
    const results = await readBarcodes(picture, options);
    return results
      .filter((result) => result.isValid)
      .map(({ text, format, bytes }) => ({ text, symbology: format, bytes }));
  } catch {
    // The library's errors may quote what it read.
    throw new Error('the code reader failed');
  }
}

function withMargin(image: CodeImage): { width: number; height: number; data: Uint8ClampedArray } {
  const width = image.columns + 2 * MARGIN;
  const height = image.rows + 2 * MARGIN;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let row = 0; row < image.rows; row += 1) {
    for (let column = 0; column < image.columns; column += 1) {
      const gray = image.pixels[row * image.columns + column] ?? 255;
      if (gray === 255) continue;
      const at = ((row + MARGIN) * width + column + MARGIN) * 4;
      data[at] = gray;
      data[at + 1] = gray;
      data[at + 2] = gray;
    }
  }
  return { width, height, data };
}
