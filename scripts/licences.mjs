import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** Licences under which a bundled library may be handed on with an MIT program. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '(MIT OR CC0-1.0)',
]);

/**
 * The licences of all libraries that the app and the shell are built with, as one text. Those of the lock file, not
 * those that one bundle happens to hold: a worker and a wasm file are bundles of their own.
 *
 * @param {string} root The project's folder.
 */
export async function licenceTexts(root) {
  const lock = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'));
  const folders = Object.entries(lock.packages)
    .filter(([folder, { dev, devOptional, optional }]) => folder !== '' && !dev && !devOptional && !optional)
    .map(([folder]) => folder)
    .sort();
  const parts = await Promise.all(folders.map((folder) => licenceOf(root, folder)));
  const data = await dataLicences(root);
  return ['# Licences of the libraries in Hushlabel', ...parts, ...data].join('\n\n') + '\n';
}

/** Of tables that were made from others' data: `x.LICENSE` beside `x.ts`. @param {string} root */
async function dataLicences(root) {
  const source = path.join(root, 'src');
  const files = (await readdir(source, { recursive: true }))
    .filter((file) => file.endsWith('.LICENSE'))
    .sort();
  if (files.length === 0) throw new Error('src has no LICENSE of its tables');
  return Promise.all(
    files.map(async (file) => {
      const text = await readFile(path.join(source, file), 'utf8');
      return [`## The table ${path.basename(file, '.LICENSE')}`, text.trim()].join('\n\n');
    }),
  );
}

/** @param {string} root @param {string} folder */
async function licenceOf(root, folder) {
  const place = path.join(root, folder);
  const { name, version, license } = JSON.parse(await readFile(path.join(place, 'package.json'), 'utf8'));
  if (!ALLOWED.has(license))
    throw new Error(`${name}: the licence ${license} is not in scripts/licences.mjs`);
  const files = (await readdir(place))
    .filter((file) => /^(licen[cs]e|copying|notice)(\.|-|$)/i.test(file))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(path.join(place, file), 'utf8')));
  return [
    `## ${name} ${version} (${license})`,
    ...texts.map((text) => text.replace(/\r\n?/g, '\n').trim()),
  ].join('\n\n');
}
