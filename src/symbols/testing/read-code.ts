import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Symbology } from '../../base/symbology.ts';
import type { BitGrid } from '../../scene/scene.ts';

const require = createRequire(import.meta.url);
const wasm = readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm'));
const ready = prepareZXingModule({
  overrides: { wasmBinary: new Uint8Array(wasm).buffer },
  fireImmediately: true,
});

/** RGBA pixels, as a canvas has them. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}

/** The codes of the built-in templates. */
const FORMATS = { code128: 'Code128', qr: 'QRCode' } as const satisfies Partial<Record<Symbology, string>>;
export type ReadSymbology = keyof typeof FORMATS;

/** What a reader makes of a picture: the texts of the codes of each kind. */
export async function readCodes(
  pixels: Pixels,
  isPure = false,
): Promise<Readonly<Record<ReadSymbology, readonly string[]>>> {
  await ready;
  const found = (await readBarcodes(pixels, { isPure, tryHarder: true })).filter((code) => code.isValid);
  const of = (symbology: ReadSymbology): readonly string[] =>
    found.filter((code) => code.format === FORMATS[symbology]).map((code) => code.text);
  return { code128: of('code128'), qr: of('qr') };
}

/** Draws modules three pixels wide in a quiet zone; a linear code 40 pixels tall. */
export function drawModules({ columns, rows, bits }: BitGrid, quiet: number): Pixels {
  const scale = 3;
  const tall = rows === 1 ? 40 : scale;
  const width = (columns + 2 * quiet) * scale;
  const height = rows * tall + 2 * quiet * scale;
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  const stride = Math.ceil(columns / 8);
  for (let y = 0; y < rows * tall; y++) {
    for (let x = 0; x < columns * scale; x++) {
      const column = Math.floor(x / scale);
      const byte = bits[Math.floor(y / tall) * stride + (column >> 3)] ?? 0;
      if ((byte & (0x80 >> (column & 7))) === 0) continue;
      data.fill(
        0,
        ((y + quiet * scale) * width + x + quiet * scale) * 4,
        ((y + quiet * scale) * width + x + quiet * scale) * 4 + 3,
      );
    }
  }
  return { width, height, data };
}
