import { inflateSync } from 'node:zlib';
import type { Page } from '@playwright/test';

/** Where a value was found, and how it was written. Never the value itself. */
export interface Found {
  readonly canary: number;
  readonly form: string;
}

/** Every way in which a file, a page or a request could carry a value. */
function formsOf(value: string): readonly (readonly [form: string, bytes: Buffer])[] {
  const utf8 = Buffer.from(value, 'utf8');
  const utf16le = Buffer.from(value, 'utf16le');
  const utf16be = Buffer.from(utf16le).swap16();
  const units = Array.from(value, (_sign, at) => value.charCodeAt(at));
  return [
    ['utf8', utf8],
    ['utf16le', utf16le],
    ['utf16be', utf16be],
    ...[utf8, utf16le, utf16be].flatMap((bytes, at) => {
      const name = ['utf8', 'utf16le', 'utf16be'][at] ?? '';
      const hex = bytes.toString('hex');
      return [
        [`hex of ${name}`, Buffer.from(hex)] as const,
        [`HEX of ${name}`, Buffer.from(hex.toUpperCase())] as const,
        ...base64(bytes).map((text) => [`base64 of ${name}`, Buffer.from(text)] as const),
      ];
    }),
    ['percent', Buffer.from(encodeURIComponent(value))],
    ['\\u', Buffer.from(units.map((unit) => `\\u${unit.toString(16).padStart(4, '0')}`).join(''))],
    ['&#', Buffer.from(units.map((unit) => `&#${unit};`).join(''))],
    ['octal', Buffer.from(Array.from(utf8, (byte) => `\\${byte.toString(8).padStart(3, '0')}`).join(''))],
  ];
}

/** The part of the base64 text that is the same whatever stands before and behind, for each of the three places. */
function base64(bytes: Buffer): readonly string[] {
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/u, '');
    const whole = Math.floor(((before + bytes.length) * 8) / 6);
    return text.slice(Math.ceil((before * 8) / 6), whole);
  });
}

/** Written out in letters and digits, what is shorter than this would be found by chance. */
const SHORTEST_WRITTEN = 7;
/** The same for a value's own bytes. */
const SHORTEST_RAW = 4;

/** Canaries that stand in these bytes in any form. */
export function findCanaries(bytes: Uint8Array, canaries: readonly string[]): readonly Found[] {
  const haystack = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return canaries.flatMap((value, canary) => {
    if (Buffer.byteLength(value) < SHORTEST_RAW) throw new Error(`canary ${canary} is too short to look for`);
    return formsOf(value)
      .filter(([form, { length }]) => form.startsWith('utf') || length >= SHORTEST_WRITTEN)
      .filter(([, needle]) => haystack.includes(needle))
      .map(([form]) => ({ canary, form }));
  });
}

export function findInText(text: string, canaries: readonly string[]): readonly Found[] {
  return findCanaries(new TextEncoder().encode(text), canaries);
}

/** Every stream of a PDF, inflated where it is packed. Looks for the streams themselves and believes no table. */
export function streamsOf(pdf: Uint8Array): readonly Uint8Array[] {
  const bytes = Buffer.from(pdf);
  const streams: Uint8Array[] = [];
  for (let at = bytes.indexOf('stream'); at >= 0; at = bytes.indexOf('stream', at + 6)) {
    if (bytes.subarray(at - 3, at).toString('latin1') === 'end') continue;
    const start = at + 6 + (bytes[at + 6] === 0x0d ? 2 : 1);
    const end = bytes.indexOf('endstream', start);
    const raw = bytes.subarray(start, end < 0 ? bytes.length : end);
    streams.push(raw);
    // 0x78: how a zlib stream begins. One that begins so and does not inflate throws: it could hide anything.
    if (raw[0] === 0x78) streams.push(inflateSync(raw));
  }
  return streams;
}

/** Everything of a page that a script, an extension or the next visitor could read. */
export async function tracesOf(page: Page): Promise<string> {
  const dom = await page.content();
  const voice = await page.locator('body').ariaSnapshot();
  const rest = await page.evaluate(async () => {
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea, select')];
    const databases = await indexedDB.databases();
    const stores = await caches.keys();
    return JSON.stringify({
      values: fields.map(({ value, placeholder }) => [value, placeholder]),
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases,
      stores,
      cookie: document.cookie,
      history: history.state as unknown,
      name: window.name,
      text: document.body.innerText,
      selection: String(getSelection()),
    });
  });
  return [page.url(), await page.title(), dom, voice, rest].join('\n');
}

/** What the browser keeps for the app between visits. */
export async function storedBy(page: Page): Promise<{
  readonly local: readonly string[];
  readonly session: number;
  readonly databases: number;
  readonly caches: number;
}> {
  return page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
  }));
}
