#!/usr/bin/env node
/**
 * Holds the built files to a budget. Gzipped kilobytes (1000 bytes), since that is what a visitor waits for; fonts are
 * gzipped already and count as they are.
 */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../dist', import.meta.url));

/** What a first label needs; the whole Chinese fonts come later, when a character asks for them. */
const COMMON_FONTS = [/^fonts\/latin-[\w-]+\.ttf\.gz$/, /^fonts\/chinese-[\w-]+-common\.ttf\.gz$/];

/** @type {readonly { name: string, files: readonly RegExp[], most: number }[]} */
const BUDGET = [
  { name: 'page script', files: [/^assets\/index-[\w-]+\.js$/], most: 195 },
  { name: 'worker script', files: [/^assets\/worker-[\w-]+\.js$/], most: 170 },
  { name: 'styles', files: [/^assets\/[\w-]+\.css$/], most: 12 },
  { name: 'text engine', files: [/^assets\/harfbuzz-[\w-]+\.wasm$/], most: 470 },
  { name: 'code reader', files: [/^assets\/zxing_reader-[\w-]+\.wasm$/], most: 430 },
  { name: 'common fonts', files: COMMON_FONTS, most: 3400 },
  {
    name: 'first visit, all together',
    files: [/^index\.html$/, /^favicon\.svg$/, /^assets\/[\w-]+\.(js|css|wasm)$/, ...COMMON_FONTS],
    most: 4600,
  },
];

const names = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
const sizes = new Map();

let failed = false;
for (const { name, files, most } of BUDGET) {
  const unmatched = files.filter((pattern) => !names.some((file) => pattern.test(file)));
  const counted = names.filter((file) => files.some((pattern) => pattern.test(file)));
  const kilobytes = counted.reduce((sum, file) => sum + size(file), 0) / 1000;
  const over = kilobytes > most;
  failed ||= over || unmatched.length > 0;
  const line = `${name.padEnd(26)} ${kilobytes.toFixed(1).padStart(8)} of ${String(most).padStart(5)} kB`;
  console.log(over ? `${line}  TOO BIG: ${counted.join(', ')}` : line);
  for (const pattern of unmatched) console.error(`no built file matches ${pattern}`);
}
process.exitCode = failed ? 1 : 0;

/** @param {string} file */
function size(file) {
  if (!sizes.has(file)) {
    const bytes = readFileSync(path.join(dist, file));
    sizes.set(file, file.endsWith('.gz') ? bytes.length : gzipSync(bytes, { level: 9 }).length);
  }
  return sizes.get(file);
}
