import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { format, resolveConfig } from 'prettier';
import { BENCH } from './paths.mjs';

const require = createRequire(import.meta.url);
const MEGABYTE = 1e6;

/** Runs of one contender to medians; times with their range. */
export function summary(runs, count) {
  return {
    rounds: runs.length,
    ms: range(runs.map((run) => run.ms)),
    cpuMs: range(runs.map((run) => run.cpuMs)),
    peakBytes: range(runs.map((run) => run.peakBytes)).median,
    bytes: range(runs.map((run) => run.bytes)).median,
    bytesALabel: range(runs.map((run) => run.bytes)).median / count,
  };
}

function range(values) {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  return { median, least: sorted[0], most: sorted.at(-1) };
}

export function table(results, count) {
  const ours = results.find((one) => one.id === 'hushlabel');
  const header = [
    'contender',
    'from what to what',
    `ms for ${number(count)} (least to most)`,
    'labels a second',
    'time, ours = 1',
    'CPU ms',
    'peak MB',
    'bytes a label',
    'file KB',
  ];
  const rows = results.map((one) => [
    one.name,
    one.work,
    `${number(one.ms.median)} (${number(one.ms.least)} to ${number(one.ms.most)})`,
    number((count * 1000) / one.ms.median),
    ours === undefined ? '' : (one.ms.median / ours.ms.median).toFixed(2),
    number(one.cpuMs.median),
    number(one.peakBytes / MEGABYTE),
    number(one.bytesALabel),
    number(one.bytes / 1000),
  ]);
  const line = (cells) => `| ${cells.join(' | ')} |`;
  const rule = header.map((_, index) => (index < 2 ? '---' : '---:'));
  return [header, rule, ...rows].map(line).join('\n');
}

/** Replaces what stands between the markers of `README.md`. */
export async function writeReadme(results, { count, load }) {
  const file = path.join(BENCH, 'README.md');
  const text = await readFile(file, 'utf8');
  const [start, end] = ['<!-- results -->', '<!-- /results -->'];
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error('README.md has lost its markers');
  const written = [start, '', table(results, count), '', ...circumstances(results, load), '', end];
  const whole = text.slice(0, from) + written.join('\n') + text.slice(to + end.length);
  await writeFile(file, await format(whole, { ...(await resolveConfig(file)), filepath: file }));
}

function circumstances(results, load) {
  const rounds = [...new Set(results.map((one) => one.rounds))].sort((a, b) => b - a).join(' or ');
  const versions = ['@pdfme/generator', 'pdfkit', 'jspdf'].map((name) => `${name} ${versionOf(name)}`);
  return [
    `- Measured ${new Date().toISOString().slice(0, 10)} at ${commit()}, ${rounds} rounds, by \`npm run bench\`.`,
    `- ${cpus().length} cores of ${cpus()[0]?.model.trim() ?? 'unknown'}, ${number(totalmem() / 1e9)} GB, ` +
      `Node ${process.versions.node}, ${process.platform}; load average before the first round ${load.toFixed(1)}.`,
    `- ${versions.join(', ')}.`,
  ];
}

function commit() {
  const git = (...args) => execFileSync('git', args, { cwd: BENCH, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--', '../src') === '' ? '' : ' with changes';
  return git('rev-parse', '--short', 'HEAD') + changed;
}

function versionOf(name) {
  return require(`./package-lock.json`).packages[`node_modules/${name}`].version;
}

const number = (value) => Math.round(value).toLocaleString('en-US').replaceAll(',', ' ');
