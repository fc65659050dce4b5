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

/** Scripts and styles that the page loads at once: those of `index.html`, and what they import. */
const PAGE_FILES = loadedBy(read('index.html').matchAll(/(?:src|href)="\/(assets\/[^"]+)"/gu));
const PAGE_SCRIPTS = PAGE_FILES.filter((file) => file.endsWith('.js'));
const WORKER = /^assets\/worker-[\w-]+\.js$/;
const PAGE = ['index.html', 'favicon.svg', ...PAGE_FILES, WORKER];
const TEXT_ENGINE = /^assets\/harfbuzz-[\w-]+\.wasm$/;
const CODE_ENCODER = /^assets\/bwip-[\w-]+\.js$/;
const CODE_READER = /^assets\/zxing_reader-[\w-]+\.wasm$/;

/** The Print step, and what draws, measures, writes and proves labels. */
const PRINTING = [/^assets\/(print-work|make-labels|rasterise|scan-review|code-check)-[\w-]+\.js$/];

/** @type {readonly { name: string, files: readonly (RegExp | string)[], most: number }[]} */
const BUDGET = [
  { name: 'page scripts', files: PAGE_SCRIPTS, most: 340 },
  { name: 'worker script', files: [WORKER], most: 447 },
  { name: 'styles', files: [/^assets\/[\w-]+\.css$/], most: 23.6 },
  // Loaded when labels are first made, in the page and in the worker.
  { name: 'printing', files: PRINTING, most: 82 },
  // Loaded when a template is first drawn on.
  { name: 'designer', files: [/^assets\/designer-[\w-]+\.js$/], most: 63.5 },
  { name: 'text engine', files: [TEXT_ENGINE], most: 470 },
  { name: 'code reader', files: [CODE_READER], most: 430 },
  // Loaded only for a template that has a code other than Code 128 and QR.
  { name: 'code encoder', files: [CODE_ENCODER], most: 300 },
  { name: 'common fonts', files: COMMON_FONTS, most: 3400 },
  // What comes when (e2e/first-visit.spec.ts sees to it): each line is all that was loaded by then.
  { name: 'by the first visit', files: PAGE, most: 801 },
  { name: 'by the first label', files: [...PAGE, TEXT_ENGINE, ...COMMON_FONTS], most: 4537 },
  {
    name: 'by the first PDF',
    files: [...PAGE, TEXT_ENGINE, ...COMMON_FONTS, ...PRINTING, CODE_READER],
    most: 5032,
  },
];

const names = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => path.relative(dist, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'));
const sizes = new Map();

let failed = false;
for (const { name, files, most } of BUDGET) {
  const unmatched = files.filter((pattern) => !names.some((file) => isOf(file, pattern)));
  const counted = names.filter((file) => files.some((pattern) => isOf(file, pattern)));
  const kilobytes = counted.reduce((sum, file) => sum + size(file), 0) / 1000;
  const over = kilobytes > most;
  failed ||= over || unmatched.length > 0;
  const line = `${name.padEnd(26)} ${kilobytes.toFixed(1).padStart(8)} of ${String(most).padStart(5)} kB`;
  console.log(over ? `${line}  TOO BIG: ${counted.join(', ')}` : line);
  for (const pattern of unmatched) console.error(`no built file matches ${pattern}`);
}
process.exitCode = failed ? 1 : 0;

/**
 * @param {string} file
 * @param {RegExp | string} pattern
 */
function isOf(file, pattern) {
  return typeof pattern === 'string' ? file === pattern : pattern.test(file);
}

/** @param {string} file */
function read(file) {
  return readFileSync(path.join(dist, file), 'utf8');
}

/**
 * Files and all that they import without being asked later.
 *
 * @param {Iterable<RegExpMatchArray>} named
 */
function loadedBy(named) {
  const files = new Set();
  /** @param {string} file */
  const add = (file) => {
    if (files.has(file)) return;
    files.add(file);
    if (!file.endsWith('.js')) return;
    for (const [, imported] of read(file).matchAll(/(?:from|import)\s*"\.\/([\w.-]+\.js)"/gu))
      add(`assets/${imported}`);
  };
  for (const [, file] of named) if (file !== undefined) add(file);
  return [...files];
}

/** @param {string} file */
function size(file) {
  if (!sizes.has(file)) {
    const bytes = readFileSync(path.join(dist, file));
    sizes.set(file, file.endsWith('.gz') ? bytes.length : gzipSync(bytes, { level: 9 }).length);
  }
  return sizes.get(file);
}
