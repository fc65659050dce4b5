import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { FONTS, RESULTS } from './paths.mjs';

const require = createRequire(new URL('../package.json', import.meta.url));

/** What was made before the clock runs, from `results/`. */
export function readInput(name) {
  return JSON.parse(readFileSync(path.join(RESULTS, `${name}.json`), 'utf8'));
}

/** The two weights of Noto Sans SC that we use ourselves: cut to common characters, which suits the peers as well. */
export function peerFonts() {
  return {
    regular: gunzipSync(fontFile('chinese-regular-common')),
    bold: gunzipSync(fontFile('chinese-bold-common')),
  };
}

/** What our core asks its surroundings for, in memory; fonts inflated, as the peers get them. */
export function ourFiles() {
  return {
    wasm: {
      shaping: packageFile('harfbuzzjs/dist/harfbuzz.wasm'),
      subsetting: packageFile('harfbuzzjs/dist/harfbuzz-subset.wasm'),
      reading: packageFile('zxing-wasm/reader/zxing_reader.wasm'),
    },
    fontFiles: Object.fromEntries(
      ['latin-regular', 'latin-bold', 'chinese-regular-common', 'chinese-bold-common'].map((name) => [
        name,
        new Uint8Array(gunzipSync(fontFile(name))),
      ]),
    ),
  };
}

export function packageFile(name) {
  return new Uint8Array(readFileSync(require.resolve(name)));
}

function fontFile(name) {
  return readFileSync(path.join(FONTS, `${name}.ttf.gz`));
}
