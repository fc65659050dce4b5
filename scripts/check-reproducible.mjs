#!/usr/bin/env node
/**
 * Builds twice, in two folders of different depth, and compares every byte: whoever serves the app must be able to
 * show that it is this source.
 */
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildAll } from './build.mjs';

const base = await mkdtemp(path.join(tmpdir(), 'hushlabel-'));
try {
  const folders = [path.join(base, 'one'), path.join(base, 'another/place')];
  const lists = [];
  for (const folder of folders) {
    await mkdir(folder, { recursive: true });
    await buildAll(folder);
    lists.push(await hashes(folder));
  }
  const [first, second] = lists;
  const names = [...new Set([...first.keys(), ...second.keys()])].sort();
  const different = names.filter((name) => first.get(name) !== second.get(name));
  for (const name of different) console.error(`differs: ${name}`);
  if (names.length === 0) console.error('the build made no files');
  console.log(`reproducible: ${names.length - different.length} of ${names.length} files are the same`);
  process.exitCode = different.length > 0 || names.length === 0 ? 1 : 0;
} finally {
  await rm(base, { recursive: true, force: true });
}

/** SHA-256 of every file, by its path. @param {string} folder */
async function hashes(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const result = new Map();
  for (const file of files.sort()) {
    result.set(
      path.relative(folder, file),
      createHash('sha256')
        .update(await readFile(file))
        .digest('hex'),
    );
  }
  return result;
}
