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

const PAGE = [
  /^index\.html$/,
  /^favicon\.svg$/,
  /^assets\/index-[\w-]+\.(js|css)$/,
  /^assets\/worker-[\w-]+\.js$/,
];
const TEXT_ENGINE = /^assets\/harfbuzz-[\w-]+\.wasm$/;
const CODE_ENCODER = /^assets\/bwip-[\w-]+\.js$/;
const CODE_READER = /^assets\/zxing_reader-[\w-]+\.wasm$/;

/** @type {readonly { name: string, files: readonly RegExp[], most: number }[]} */
const BUDGET = [
  { name: 'page script', files: [/^assets\/index-[\w-]+\.js$/], most: 303 },
  { name: 'worker script', files: [/^assets\/worker-[\w-]+\.js$/], most: 478 },
  { name: 'styles', files: [/^assets\/[\w-]+\.css$/], most: 17.5 },
  // Loaded when a template is first drawn on.
  { name: 'designer', files: [/^assets\/designer-[\w-]+\.js$/], most: 63 },
  { name: 'text engine', files: [TEXT_ENGINE], most: 470 },
  { name: 'code reader', files: [CODE_READER], most: 430 },
  // Loaded only for a template that has a code other than Code 128 and QR.
  { name: 'code encoder', files: [CODE_ENCODER], most: 300 },
  { name: 'common fonts', files: COMMON_FONTS, most: 3400 },
  // What comes when (e2e/first-visit.spec.ts sees to it): each line is all that was loaded by then.
  { name: 'by the first visit', files: PAGE, most: 793 },
  { name: 'by the first label', files: [...PAGE, TEXT_ENGINE, ...COMMON_FONTS], most: 4529 },
  {
    name: 'by the first PDF',
    files: [...PAGE, TEXT_ENGINE, ...COMMON_FONTS, CODE_READER],
    most: 4943,
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
