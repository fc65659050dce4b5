#!/usr/bin/env node
/**
 * The gate: everything that must hold before a change is done. Cheap checks first; the first that fails ends it,
 * unless `--all` is given. Names after the options run only those steps: `npm run check -- lint layers`.
 */
import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = path.join(root, 'build/reports');

/**
 * A step that is `early` works on one core while those before it work on the other; what it says is kept until its turn.
 *
 * @type {readonly { name: string, command: string, tests?: string, early?: true }[]}
 */
const STEPS = [
  { name: 'layers', command: 'node scripts/check-layers.mjs' },
  { name: 'format', command: 'prettier --check --log-level warn .' },
  { name: 'types of the core', command: 'tsc -p tsconfig.core.json' },
  { name: 'types', command: 'tsc -p tsconfig.json' },
  { name: 'i18n', command: 'node scripts/check-i18n.mjs' },
  { name: 'lint', command: 'node scripts/check-lint.mjs', early: true },
  { name: 'unused', command: 'knip' },
  {
    name: 'unit tests',
    command: 'vitest run --reporter=default --reporter=json --outputFile.json=build/reports/unit.json',
    tests: 'unit.json',
  },
  { name: 'address table', command: 'node bench/address.mjs --ours --check' },
  { name: 'build', command: 'node scripts/build.mjs' },
  { name: 'size', command: 'node scripts/check-size.mjs' },
  { name: 'scan', command: 'node scripts/scan-build.mjs' },
  { name: 'browser tests', command: 'playwright test', tests: 'e2e.json' },
];

const args = process.argv.slice(2);
const all = args.includes('--all');
const chosen = args.filter((argument) => !argument.startsWith('--'));
const unknown = chosen.filter((name) => !STEPS.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(`No such step: ${unknown.join(', ')}. Steps: ${STEPS.map((step) => step.name).join(', ')}.`);
  process.exit(2);
}

// Reports of an earlier run must not be counted for this one.
await rm(reports, { recursive: true, force: true });
await mkdir(reports, { recursive: true });

const steps = STEPS.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
const early = new Map(
  steps.filter((step) => step.early).map(({ name, command }) => [name, start(command, 'pipe')]),
);
const done = [];
for (const step of steps) {
  console.log(`\n── ${step.name} ── ${step.command}`);
  const { ended, output } = early.get(step.name) ?? start(step.command, 'inherit');
  const { passed, seconds } = await ended;
  process.stdout.write(Buffer.concat(output));
  early.delete(step.name);
  done.push({ name: step.name, passed, seconds, tests: step.tests ?? null });
  if (!passed && !all) break;
}
for (const { end } of early.values()) end();
await writeFile(path.join(reports, 'gate.json'), JSON.stringify(done, null, 2));

console.log('');
for (const { name, passed, seconds } of done) {
  console.log(`${passed ? 'ok    ' : 'FAILED'} ${name.padEnd(18)} ${seconds.toFixed(1).padStart(6)} s`);
}
const skipped = (chosen.length > 0 ? chosen.length : STEPS.length) - done.length;
if (skipped > 0) console.log(`       ${skipped} step(s) not run`);
process.exitCode = done.every(({ passed }) => passed) ? 0 : 1;

/**
 * @typedef {{ passed: boolean, seconds: number }} Ended
 * @param {string} command
 * @param {'inherit' | 'pipe'} told Where to what it says goes: on, or to `output`.
 * @returns {{ ended: Promise<Ended>, output: readonly Buffer[], end: () => void }}
 */
function start(command, told) {
  const bin = path.join(root, 'node_modules/.bin');
  const [file = '', ...rest] = command.split(' ');
  const started = performance.now();
  const child = spawn(file, rest, {
    cwd: root,
    stdio: ['inherit', told, told],
    env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}` },
    shell: process.platform === 'win32',
  });
  /** @type {Buffer[]} */
  const output = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (/** @type {Buffer} */ part) => output.push(part));
  // Whoever ends the gate ends the step with it.
  const end = () => void child.kill();
  process.once('SIGTERM', end);
  /** @type {Promise<Ended>} */
  const ended = new Promise((resolve) => {
    const as = (/** @type {boolean} */ passed) =>
      resolve({ passed, seconds: (performance.now() - started) / 1000 });
    child
      .on('error', (error) => {
        console.error(error.message);
        as(false);
      })
      .on('close', (code) => {
        process.off('SIGTERM', end);
        as(code === 0);
      });
  });
  return { ended, output, end };
}
