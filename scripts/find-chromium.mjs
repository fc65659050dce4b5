import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * The browser that tests drive: CHROMIUM_PATH, else one that is installed, else Playwright's own.
 *
 * @returns {string | null} Path of an executable.
 */
export function findChromium() {
  const asked = process.env.CHROMIUM_PATH;
  if (asked !== undefined && asked !== '') return isExecutable(asked) ? asked : null;
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter((folder) => folder !== '');
  const installed = NAMES.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...installed, ...PLACES, chromium.executablePath()].find(isExecutable) ?? null;
}

/** What to do when there is no browser. */
export const NO_CHROMIUM = `No Chromium for the browser tests. Do one of these:
  - install Chromium or Chrome (Debian: apt-get install chromium)
  - npx playwright install chromium
  - set CHROMIUM_PATH to a Chromium, Chrome or Edge executable`;

/** As `findChromium`, but ends the program with `NO_CHROMIUM` where there is none. */
export function requireChromium() {
  const found = findChromium();
  if (found !== null) return found;
  console.error(NO_CHROMIUM);
  process.exit(1);
}

/**
 * Quiet start: the browser itself must not look for updates or hosts, so that a request seen in a test is the page's.
 * Chromium's sandbox does not start for root.
 */
export function chromiumFlags() {
  return [
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
    ...(isRoot() ? ['--no-sandbox'] : []),
  ];
}

function isRoot() {
  return process.getuid?.() === 0;
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(requireChromium());
