import { ZBarConfigType, ZBarScanner, ZBarSymbolType, scanGrayBuffer } from '@undecaf/zbar-wasm';
import type { CodeImage } from '../code-reader.ts';

/** A code as zbar names it: `ZBAR_CODE128`, `ZBAR_QRCODE`. */
export interface ZbarCode {
  readonly text: string;
  readonly symbology: string;
}

let scanner: Promise<ZBarScanner> | undefined;

/**
 * Every code that zbar finds in a picture: a decoder that shares no code with ours or with zxing, for tests alone (LGPL, never bundled).
 * The only file that imports it.
 */
export async function zbarCodes({ columns, rows, pixels }: CodeImage): Promise<readonly ZbarCode[]> {
  scanner ??= makeScanner();
  const gray = new ArrayBuffer(pixels.length);
  new Uint8Array(gray).set(pixels);
  const symbols = await scanGrayBuffer(gray, columns, rows, await scanner);
  return symbols.map((symbol) => ({ text: symbol.decode(), symbology: symbol.typeName }));
}

async function makeScanner(): Promise<ZBarScanner> {
  const made = await ZBarScanner.create();
  // Every line is looked at, as a person moves a scanner over a code.
  for (const density of [ZBarConfigType.ZBAR_CFG_X_DENSITY, ZBarConfigType.ZBAR_CFG_Y_DENSITY])
    made.setConfig(ZBarSymbolType.ZBAR_NONE, density, 1);
  return made;
}
