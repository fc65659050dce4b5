#!/usr/bin/env node
/**
 * Draws the same labels with us and with others and writes the table of `README.md`.
 *
 *   node run.mjs [--labels 1000] [--rounds 5] [--only ID,ID] [--check] [--keep]
 *
 * Every run is a process of its own, and contenders take turns. `--check` exits with 1 where we are slower than pdfkit
 * or less than 20 times as fast as pdfme. `--keep` leaves `README.md` as it is, as does anything but the full set on a
 * machine with nothing else to do.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { availableParallelism, loadavg } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { buildFonts } from '../scripts/build-fonts.mjs';
import { bundleOurs } from './bundle.mjs';
import { checkOutput } from './check-output.mjs';
import { CONTENDERS } from './contenders.mjs';
import { readInput } from './inputs.mjs';
import { BENCH, FONTS, RESULTS } from './paths.mjs';
import { summary, table, writeReadme } from './report.mjs';

const run = promisify(execFile);
/** Labels that the promise is about. */
const USUAL = 1000;
const { values } = parseArgs({
  options: {
    labels: { type: 'string', default: String(USUAL) },
    rounds: { type: 'string', default: '5' },
    only: { type: 'string' },
    check: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const count = wholeNumber(values.labels);
const rounds = wholeNumber(values.rounds);
const ids = values.only?.split(',') ?? CONTENDERS.map((one) => one.id);
const contenders = CONTENDERS.filter((one) => ids.includes(one.id));
if (contenders.length !== ids.length)
  throw new Error(`--only takes ${CONTENDERS.map((one) => one.id).join(', ')}`);

await rm(RESULTS, { recursive: true, force: true });
await mkdir(RESULTS, { recursive: true });
await buildFonts(FONTS);
await bundleOurs(RESULTS);
await run(process.execPath, ['prepare.mjs', String(count)], { cwd: BENCH });

const load = loadavg()[0];
const runs = new Map(contenders.map((one) => [one.id, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const one of contenders) {
    if (round >= (one.mostRounds ?? rounds)) continue;
    const measured = await measure(one.id);
    runs.get(one.id).push(measured);
    console.error(`round ${round + 1}  ${one.id.padEnd(18)} ${Math.round(measured.ms)} ms`);
  }
}
const { labels } = readInput('marks');
for (const one of contenders) {
  await checkOutput(await readFile(output(one.id)), labels).catch((error) => {
    throw new Error(`${one.id} did not draw the labels: ${error.message}`);
  });
}
const results = contenders.map((one) => ({ ...one, ...summary(runs.get(one.id), count) }));
console.log(table(results, count));
const isBusy = Math.max(load, loadavg()[0]) > availableParallelism();
if (isBusy) console.error('This machine had other things to do: these times mean little.');
if (!values.keep && contenders.length === CONTENDERS.length && count === USUAL) {
  if (isBusy) console.error('README.md keeps its table.');
  else await writeReadme(results, { count, load });
}

if (values.check) {
  const median = (id) => {
    const found = results.find((one) => one.id === id);
    if (found === undefined) throw new Error(`--check needs ${id}`);
    return found.ms.median;
  };
  const failed = [
    ['masked strings to labels: slower than pdfkit', median('hushlabel-masked') > median('pdfkit')],
    ['drawing alone: slower than pdfkit', median('hushlabel-scenes') > median('pdfkit-marks')],
    ['less than 20 times as fast as pdfme', median('pdfme') < 20 * median('hushlabel')],
  ].filter(([, isFailed]) => isFailed);
  for (const [what] of failed) console.error(`FAILED: ${what}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
}

async function measure(id) {
  const { stdout } = await run(process.execPath, ['child.mjs', id, output(id)], { cwd: BENCH });
  return JSON.parse(stdout);
}

function output(id) {
  return path.join(RESULTS, `${id}.pdf`);
}

function wholeNumber(text) {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1)
    throw new Error('--labels and --rounds take whole numbers from 1');
  return number;
}
