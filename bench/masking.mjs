#!/usr/bin/env node
/**
 * Masks and judges orders, beside `JSON.parse` of the same orders, and writes the table of `MASKING.md`.
 *
 *   node masking.mjs [--orders 100000] [--rounds 5] [--check] [--keep]
 *
 * Every round is a process of its own. `--check` exits with 1 where masking and judging take longer than twice
 * `JSON.parse` and one second, by the medians. `--keep` leaves `MASKING.md` as it is.
 */
import { execFile } from 'node:child_process';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { build } from 'vite';
import { BENCH, RESULTS } from './paths.mjs';

const run = promisify(execFile);
const { values } = parseArgs({
  options: {
    orders: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '5' },
    check: { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});

await rm(RESULTS, { recursive: true, force: true });
await mkdir(RESULTS, { recursive: true });
await build({
  root: BENCH,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: 'masking-ours.mjs',
    outDir: RESULTS,
    target: 'node20',
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'masking-ours.mjs', codeSplitting: false } },
  },
});

const load = loadavg()[0];
const rounds = [];
for (let round = 0; round < Number(values.rounds); round += 1) {
  const { stdout } = await run(process.execPath, ['--expose-gc', 'masking-round.mjs', values.orders], {
    cwd: BENCH,
  });
  rounds.push(JSON.parse(stdout));
  console.error(`round ${round + 1}  ${stdout.trim()}`);
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
const spread = (key) => {
  const list = rounds.map((round) => round[key]);
  return { median: median(list), least: Math.min(...list), most: Math.max(...list) };
};
const keys = ['parse', 'mask', 'judge', 'masked'];
const figures = Object.fromEntries(keys.map((key) => [key, spread(key)]));
const bound = 2 * figures.parse.median + 1000;
const number = (value) => Math.round(value).toLocaleString('en').replaceAll(',', ' ');
const row = (what, key) => {
  const { median: middle, least, most } = figures[key];
  const each = ((middle / Number(values.orders)) * 1000).toFixed(1);
  return `| ${what} | ${number(middle)} (${number(least)} to ${number(most)}) | ${each} | ${(middle / figures.parse.median).toFixed(2)} |`;
};
const table = [
  `| what | ms for ${number(Number(values.orders))} (least to most) | µs an order | JSON.parse = 1 |`,
  '| --- | ---: | ---: | ---: |',
  row('`JSON.parse` of the same orders', 'parse'),
  row('masking alone', 'masked'),
  row('**masking and judging**, order by order', 'mask'),
  row('… and all of them together', 'judge'),
].join('\n');
console.log(table);
console.log(`bound: ${number(bound)} ms; ours: ${number(figures.judge.median)} ms`);

if (!values.keep && Number(values.orders) === 100_000) {
  const file = path.join(BENCH, 'MASKING.md');
  const text = await readFile(file, 'utf8');
  const machine = `- ${cpus().length} cores of ${cpus()[0].model}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}; load average before ${load.toFixed(1)}; ${rounds.length} rounds.\n- The bound, twice \`JSON.parse\` and one second, was ${number(bound)} ms; ours ${number(figures.judge.median)} ms.`;
  await writeFile(
    file,
    text.replace(
      /<!-- results -->[\s\S]*<!-- \/results -->/,
      `<!-- results -->\n\n${table}\n\n${machine}\n\n<!-- /results -->`,
    ),
  );
}
if (values.check && figures.judge.median > bound) {
  console.error('FAILED: masking and judging take longer than twice JSON.parse and one second');
  process.exitCode = 1;
}
