#!/usr/bin/env node
/**
 * Writes the corpus of nasty files (`src/import/spreadsheet/testing/nasty-*.ts`) into a folder, to try them on the app and on other
 * readers: `npm run nasty-files -- FOLDER`. What each is to be refused with stands in `EXPECTED.txt`.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = process.argv[2];
if (folder === undefined) {
  console.error('usage: npm run nasty-files -- FOLDER');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });

/** @param {string} name */
async function filesOf(name) {
  const file = path.join(root, 'src/import/spreadsheet/testing', name);
  const { module } = await runnerImport(file, { root, configFile: false, logLevel: 'error' });
  return Object.values(module).find(Array.isArray) ?? [];
}

const files = (
  await Promise.all(['nasty-zips.ts', 'nasty-workbooks.ts', 'nasty-others.ts', 'nasty-texts.ts'].map(filesOf))
).flat();
/** @type {string[]} */
const expected = [];
for (const [index, { name, extension, bytes, expected: code }] of files.entries()) {
  const file = `${String(index + 1).padStart(3, '0')} ${name}.${extension}`;
  writeFileSync(path.join(folder, file), bytes());
  expected.push(`${file}: ${typeof code === 'number' ? `${code} rows` : code}`);
}
writeFileSync(path.join(folder, 'EXPECTED.txt'), `${expected.join('\n')}\n`);
console.log(`${files.length} files in ${folder}`);
