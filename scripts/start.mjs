#!/usr/bin/env node
/**
 * Builds the app where it is older than its sources, serves it with strict headers and opens it.
 *
 *   npm start [-- --no-open]      PORT chooses the port; CI opens nothing.
 */
import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildAll } from './build.mjs';
import { portFromEnvironment, serve } from './serve.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'src',
  'public',
  'scripts',
  'index.html',
  'vite.config.ts',
  'vite.cli.config.ts',
  'package-lock.json',
];
const port = portFromEnvironment();

const built = await newest(path.join(root, 'dist/index.html'));
const changed = await Promise.all(SOURCES.map((source) => newest(path.join(root, source))));
if (built < Math.max(...changed)) {
  console.log('Building …');
  await buildAll(root);
}

const { origin, port: actual } = await serve({ folder: path.join(root, 'dist'), port });
if (actual !== port && port !== 0) console.log(`Port ${port} is taken.`);
console.log(`Hushlabel is at ${origin} (Ctrl+C stops it). It is served to this machine only.`);
if (!process.argv.includes('--no-open') && process.env.CI === undefined) openInBrowser(origin);

/** Time of the newest file in a tree; 0 where there is none. @param {string} place @returns {Promise<number>} */
async function newest(place) {
  const facts = await stat(place).catch((error) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  if (facts === null) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  const names = await readdir(place);
  const times = await Promise.all(names.map((name) => newest(path.join(place, name))));
  return Math.max(0, ...times);
}

/** Asks the system to open an address; where it cannot, the address above is enough. @param {string} address */
function openInBrowser(address) {
  const [command, ...args] = {
    darwin: ['open', address],
    win32: ['cmd', '/c', 'start', '', address],
  }[/** @type {string} */ (process.platform)] ?? ['xdg-open', address];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => console.log('Open this address in a browser.'))
    .unref();
}
