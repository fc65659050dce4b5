#!/usr/bin/env node
/**
 * What a whole job costs in the shell (`npm run build`): orders read, masked, drawn, every code found in the dots, read and measured, the
 * file proven and written; as a PDF and as what a Zebra printer is sent. Prints a table.
 *
 *   node print-job.mjs [--orders 5000] [--cli ../dist-cli/hushlabel.mjs] [--heap MB]
 *
 * `--heap` bounds JavaScript's heap: without, Node lets it grow and the peak says little of what a job needs.
 */
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { asCsv } from './as-csv.mjs';
import { manyOrders } from './many-orders.mjs';
import { BENCH } from './paths.mjs';

const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '5000' },
    cli: { type: 'string', default: path.join(BENCH, '../dist-cli/hushlabel.mjs') },
    heap: { type: 'string' },
  },
});

/** Says at the end what the process took. */
const WATCH = `data:text/javascript,process.on('exit',()=>process.stderr.write(JSON.stringify(process.resourceUsage())))`;

const folder = await mkdtemp(path.join(tmpdir(), 'hushlabel-bench-'));
try {
  const orders = path.join(folder, 'orders.csv');
  await writeFile(orders, asCsv(manyOrders(Number(values.orders))));
  console.log(`load average ${loadavg()[0].toFixed(1)}`);
  console.log('| format | seconds | CPU seconds | peak MB | file MB | codes measured | shown to a decoder |');
  console.log('| ------ | ------: | ----------: | ------: | ------: | -------------: | -----------------: |');
  for (const format of ['pdf', 'zpl']) console.log(await row(format, orders));
} finally {
  await rm(folder, { recursive: true });
}

/** @param {string} format @param {string} orders */
async function row(format, orders) {
  const out = path.join(folder, `job.${format}`);
  const heap = values.heap === undefined ? [] : [`--max-old-space-size=${values.heap}`];
  const args = ['labels', orders, '--out', out, '--format', format, '--date', '2026-11-30'];
  const begun = performance.now();
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [...heap, '--import', WATCH, values.cli, ...args],
    { encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`hushlabel ended with ${status}: ${stderr.slice(0, 500)}`);
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(stderr);
  const { forecasts = [] } = JSON.parse(stdout);
  const sum = (of) => forecasts.reduce((all, forecast) => all + (forecast[of] ?? 0), 0);
  const cells = [
    format,
    seconds.toFixed(1),
    ((userCPUTime + systemCPUTime) / 1e6).toFixed(1),
    Math.round(maxRSS / 1000),
    ((await stat(out)).size / 1e6).toFixed(1),
    sum('measured'),
    sum('tried'),
  ];
  return `| ${cells.join(' | ')} |`;
}
