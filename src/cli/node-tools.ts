import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { createFontStore } from '../fonts/font-store.ts';
import type { FontStore } from '../fonts/font-store.ts';
import type { CodeReader, PictureReader } from '../proof/code-reader.ts';
import { createCodeReader, createPictureReader } from '../proof/zxing.ts';
import { textDecoding } from '../room/text-decoding.ts';

/** What the core needs from outside, taken from Node and from the files beside the bundle (`assets/`). */

async function asset(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(new URL(`./assets/${name}`, import.meta.url)));
}

export async function nodeFonts(): Promise<FontStore> {
  const [shapingWasm, subsettingWasm] = await Promise.all([
    asset('harfbuzz.wasm'),
    asset('harfbuzz-subset.wasm'),
  ]);
  return createFontStore({
    shapingWasm,
    subsettingWasm,
    load: async (file) => new Uint8Array(gunzipSync(await asset(`${file}.ttf.gz`))),
  });
}

export async function nodeCodeReader(): Promise<CodeReader> {
  return createCodeReader(await asset('zxing_reader.wasm'));
}

export async function nodePictureReader(): Promise<PictureReader> {
  return createPictureReader(await asset('zxing_reader.wasm'));
}

export function nodeDecodeGb(bytes: Uint8Array): string {
  return textDecoding.decode(bytes, 'gb18030', false) ?? '';
}

/** Bytes that are hashed at once: Node takes less than 2 GB. */
const HASHED_AT_ONCE = 64 * 1024 * 1024;

export async function nodeDigest(bytes: Uint8Array, atOnce = HASHED_AT_ONCE): Promise<string> {
  const hash = createHash('sha256');
  for (let at = 0; at < bytes.length; at += atOnce) hash.update(bytes.subarray(at, at + atOnce));
  return hash.digest('hex');
}

/** Nothing else runs in a shell command, so there is nobody to wait for. */
export async function nodePause(): Promise<void> {
  return undefined;
}
