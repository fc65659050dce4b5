#!/usr/bin/env node
/**
 * Builds everything: fonts, the app (`dist/`) and the shell's bundle (`dist-cli/`).
 *
 *   node scripts/build.mjs [--out FOLDER]     FOLDER gets dist/ and dist-cli/ instead of the project.
 */
import { chmod, copyFile, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { FONT_FOLDER, buildFonts } from './build-fonts.mjs';
import { licenceTexts } from './licences.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

/** What the shell's bundle reads at run time, by the name under which it asks for it. */
const CLI_WASM = {
  'harfbuzz.wasm': 'harfbuzzjs/dist/harfbuzz.wasm',
  'harfbuzz-subset.wasm': 'harfbuzzjs/dist/harfbuzz-subset.wasm',
  'zxing_reader.wasm': 'zxing-wasm/reader/zxing_reader.wasm',
};

/** @param {string} out Folder that gets `dist/` and `dist-cli/`. */
export async function buildAll(out = root) {
  // A bundle must not depend on how the shell that built it was set up.
  process.env.NODE_ENV = 'production';
  process.env.TZ = 'UTC';
  await buildFonts(FONT_FOLDER);
  const app = path.join(out, 'dist');
  const cli = path.join(out, 'dist-cli');
  await bundle('vite.config.ts', app);
  await bundle('vite.cli.config.ts', cli);
  await copyCliAssets(cli);
  const licences = await licenceTexts(root);
  for (const folder of [app, cli]) await writeFile(path.join(folder, 'licenses.md'), licences);
  return { app, cli };
}

/** @param {string} configFile @param {string} outDir */
async function bundle(configFile, outDir) {
  await rm(outDir, { recursive: true, force: true });
  await build({
    root,
    configFile: path.join(root, configFile),
    build: { outDir, emptyOutDir: true },
    logLevel: 'warn',
  });
}

/** @param {string} cli */
async function copyCliAssets(cli) {
  const main = path.join(cli, 'hushlabel.mjs');
  const assets = path.join(cli, 'assets');
  await mkdir(assets, { recursive: true });
  for (const [name, source] of Object.entries(CLI_WASM)) {
    await copyFile(require.resolve(source), path.join(assets, name));
  }
  for (const name of await readdir(FONT_FOLDER)) {
    await copyFile(path.join(FONT_FOLDER, name), path.join(assets, name));
  }
  const text = await readFile(main, 'utf8');
  if (!text.startsWith('#!')) throw new Error(`${main} lost its first line`);
  await chmod(main, 0o755);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const at = process.argv.indexOf('--out');
  const started = performance.now();
  await buildAll(at < 0 ? root : path.resolve(process.argv[at + 1] ?? root));
  console.log(`Built dist/ and dist-cli/ in ${((performance.now() - started) / 1000).toFixed(1)} s`);
}
