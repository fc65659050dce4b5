import { chromium, expect, test } from '@playwright/test';
import type { Browser } from '@playwright/test';
import { chromiumFlags, requireChromium } from '../../scripts/find-chromium.mjs';
import { SECURITY_HEADERS } from '../../scripts/security-headers.mjs';
import { startAttacker } from './attacker.ts';
import { CHANNELS, OPEN_WITHOUT_HEADERS } from './channels.ts';
import { startTarget } from './target.ts';
import type { Protection } from './target.ts';

/**
 * The app attacks itself: every channel fires at a listener on this machine, from a script of the app's own origin in
 * the built page behind the real server. First without any policy, where they must get through: a harness that hears
 * nothing proves nothing.
 */
test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** A few are not heard from a headless browser (`worker` of another origin, `manifest`, `preconnect`). */
const LEAST_HEARD = 35;
const AT_ONCE = 8;
const LONGEST_WAIT = 6000;
const SHORTEST_WAIT = 2500;

/** How long each attack took to arrive where nothing held it, in milliseconds; a busy machine is slow. */
const arrival = new Map<string, number>();

let browser: Browser;

test.beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: requireChromium(),
    args: [
      // QUIC is one of the channels.
      ...chromiumFlags().filter((flag) => flag !== '--disable-quic'),
      '--disable-popup-blocking',
      '--allow-loopback-in-peer-connection',
    ],
  });
});

test.afterAll(async () => {
  await browser.close();
});

test('without a policy the attacks get through, so the harness hears them', async () => {
  const leaked = await attack({ headers: {}, meta: false });
  expect(leaked.length, `heard only ${leaked.join(' ')}`).toBeGreaterThanOrEqual(LEAST_HEARD);
});

test('with our headers nothing gets through', async () => {
  expect(await attack({ headers: SECURITY_HEADERS, meta: true })).toEqual([]);
});

test('with the fallback in the page alone, only what is known to stay open does', async () => {
  const leaked = await attack({ headers: {}, meta: true });
  expect(leaked.filter((name) => !OPEN_WITHOUT_HEADERS.includes(name))).toEqual([]);
  // Slow ways out among them: if they were not heard here, the silence under the headers would prove nothing.
  expect(leaked.length, `heard only ${leaked.join(' ')}`).toBeGreaterThanOrEqual(6);
});

/** Channels that got through, in the table's order. */
async function attack(protection: Protection): Promise<readonly string[]> {
  const measuring = Object.keys(protection.headers).length === 0 && !protection.meta;
  const attacker = await startAttacker();
  const target = await startTarget(protection, attacker.addresses);
  try {
    const waiting = CHANNELS.values();
    const takeTurns = async (): Promise<void> => {
      for (const next of waiting) {
        const context = await browser.newContext({ acceptDownloads: true });
        const page = await context.newPage();
        await page.goto(`${target.origin}/armour/${next}.html`, { waitUntil: 'commit' });
        await expect
          .poll(() => target.ran.has(next), { message: `${next} was started`, timeout: 20_000 })
          .toBe(true);
        // There is no event for something that must not happen: it gets three times what it took when it could.
        const allowed = Math.max(SHORTEST_WAIT, 3 * (arrival.get(next) ?? LONGEST_WAIT / 3));
        const took = await waitUntil(() => attacker.leaked.has(next), allowed);
        if (took !== null && measuring) arrival.set(next, took);
        await context.close();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, takeTurns));
    await fetch(`${attacker.addresses.attacker}/x/control`);
    expect(attacker.leaked, 'the attacker was listening').toContain('control');
    const leaked = CHANNELS.filter((name) => attacker.leaked.has(name));
    test
      .info()
      .annotations.push({ type: 'leaked', description: `${String(leaked.length)}: ${leaked.join(' ')}` });
    return leaked;
  } finally {
    await target.close();
    await attacker.close();
  }
}

/** Milliseconds until it was true; null where it was not within the time allowed. */
async function waitUntil(isTrue: () => boolean, allowed: number): Promise<number | null> {
  const started = performance.now();
  while (!isTrue()) {
    if (performance.now() - started > allowed) return null;
    await new Promise((later) => setTimeout(later, 50));
  }
  return performance.now() - started;
}
