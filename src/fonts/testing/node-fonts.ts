import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { LoadFontFile } from '../font-set.ts';
import { createFontStore } from '../font-store.ts';
import type { FontStore, FontTools } from '../font-store.ts';

const require = createRequire(import.meta.url);
const FOLDER = path.resolve(import.meta.dirname, '../../../public/fonts');

/** Font files for tests, made when they are missing or old. */
export const loadNodeFont: LoadFontFile = async (file) => {
  await buildOnce();
  return new Uint8Array(gunzipSync(await readFile(path.join(FOLDER, `${file}.ttf.gz`))));
};

let built: Promise<unknown> | undefined;
function buildOnce(): Promise<unknown> {
  built ??= import('../../../scripts/build-fonts.mjs').then(({ buildFonts }) => buildFonts(FOLDER));
  return built;
}

export async function nodeFontTools(load: LoadFontFile = loadNodeFont): Promise<FontTools> {
  const wasm = async (name: string): Promise<Uint8Array> =>
    new Uint8Array(await readFile(require.resolve(`harfbuzzjs/dist/${name}`)));
  return {
    shapingWasm: await wasm('harfbuzz.wasm'),
    subsettingWasm: await wasm('harfbuzz-subset.wasm'),
    load,
  };
}

/** A text engine with real fonts, nothing loaded yet. */
export async function nodeFontStore(): Promise<FontStore> {
  return createFontStore(await nodeFontTools());
}
