#!/usr/bin/env node
/**
 * How soon a person sees what another policy makes of the labels, in the built app (`npm run build`) in Chromium: from
 * the click until the label in view is painted anew, and until all labels are judged. Prints a table.
 *
 *   node rule-change.mjs [--orders 10000] [--changes 20] [--check]
 *
 * `--check` exits with 1 where the medians are over 50 ms and a second.
 */
import { writeFile, mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { chromiumFlags, requireChromium } from '../scripts/find-chromium.mjs';
import { serve } from '../scripts/serve.mjs';
import { asCsv } from './as-csv.mjs';
import { manyOrders } from './many-orders.mjs';
import { BENCH } from './paths.mjs';

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '10000' },
    changes: { type: 'string', default: '20' },
    check: { type: 'boolean', default: false },
  },
});
const REPAINT = 50;
const JUDGED = 1000;
/** Changes that the app is warmed by; a person has looked around before. */
const UNCOUNTED = 2;

const folder = await mkdtemp(path.join(tmpdir(), 'hushlabel-bench-'));
const file = path.join(folder, 'orders.csv');
await writeFile(file, asCsv(manyOrders(Number(values.orders))));
const server = await serve({ folder: path.join(BENCH, '../dist'), port: 0 });
const browser = await chromium.launch({ executablePath: requireChromium(), args: chromiumFlags() });
try {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
  await page.goto(server.origin);
  const chooser = page.waitForEvent('filechooser');
  await page
    .getByRole('button', { name: /^(?:Choose|Open) (?:a )?files?/u })
    .first()
    .click();
  await (await chooser).setFiles(file);
  const count = Number(values.orders).toLocaleString('en');
  await page.getByRole('tab', { name: new RegExp(`^${count} orders`, 'u') }).waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: /^Masking/u }).click();
  await page.waitForFunction(() => document.querySelector('#worst-labels') !== null, null, {
    timeout: 60_000,
  });
  const changes = [];
  for (let change = 0; change < Number(values.changes) + UNCOUNTED; change += 1)
    changes.push(await page.evaluate(changeRule, change % 2 === 0 ? 'Classic' : 'National standard'));
  report(changes.slice(UNCOUNTED));
} finally {
  await browser.close();
  await server.close();
  await rm(folder, { recursive: true });
}

/** Runs in the page: chooses a policy by its name and waits for what is seen of it. */
async function changeRule(name) {
  const radio = [...document.querySelectorAll('[role="radio"], input[type="radio"]')].find((one) =>
    (one.getAttribute('aria-label') ?? one.closest('label')?.textContent ?? one.textContent).startsWith(name),
  );
  const label = document.querySelector('[role="complementary"], aside');
  const box = document.querySelector('#worst-labels').closest('[aria-busy]');
  const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const until = (is, target, options) =>
    new Promise((done) => {
      const observer = new MutationObserver(() => {
        if (!is()) return;
        observer.disconnect();
        done();
      });
      observer.observe(target, options);
    });
  const before = label.textContent;
  const started = performance.now();
  const drawn = until(() => label.textContent !== before, label, {
    subtree: true,
    childList: true,
    characterData: true,
  })
    .then(painted)
    .then(() => performance.now() - started);
  let wasBusy = false;
  const judged = until(
    () => {
      wasBusy ||= box.getAttribute('aria-busy') === 'true';
      return wasBusy && box.getAttribute('aria-busy') === 'false';
    },
    box,
    { attributes: true },
  )
    .then(painted)
    .then(() => performance.now() - started);
  radio.click();
  return { repaint: await drawn, judged: await judged };
}

function report(changes) {
  const row = (what, key) => {
    const list = changes.map((change) => change[key]).toSorted((a, b) => a - b);
    const median = list[Math.floor(list.length / 2)];
    return { text: `| ${what} | ${median.toFixed(0)} | ${list.at(-1).toFixed(0)} |`, median };
  };
  const repaint = row('the label in view is painted', 'repaint');
  const judged = row(`all ${values.orders} labels are judged`, 'judged');
  console.log(
    [
      '| after a click on another policy | median ms | worst ms |',
      '| --- | ---: | ---: |',
      repaint.text,
      judged.text,
    ].join('\n'),
  );
  console.log(`${changes.length} changes; load average ${loadavg()[0].toFixed(1)}`);
  if (values.check && (repaint.median > REPAINT || judged.median > JUDGED)) {
    console.error(`FAILED: over ${REPAINT} ms or ${JUDGED} ms`);
    process.exitCode = 1;
  }
}
