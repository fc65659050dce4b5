#!/usr/bin/env node
/**
 * Counts what the last `npm test` ran, from the test runners' own reports, and prints it as the last line. A step of
 * the gate that failed without a failing test (a type, a format, a crash of a runner) counts as one failure.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const reports = fileURLToPath(new URL('../build/reports/', import.meta.url));

const read = {
  'unit.json': (report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }),
  'e2e.json': ({ stats, errors }) => ({
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + (stats.unexpected === 0 ? errors.length : 0),
    skipped: stats.skipped,
  }),
};

const total = { passed: 0, failed: 0, skipped: 0 };
const gate = parse('gate.json');
if (gate === null) total.failed++;
for (const step of gate ?? []) {
  const counts = step.tests === null ? null : count(step.tests);
  total.passed += counts?.passed ?? 0;
  total.failed += counts?.failed ?? 0;
  total.skipped += counts?.skipped ?? 0;
  if (!step.passed && (counts?.failed ?? 0) === 0) total.failed++;
}
console.log(
  `${total.passed} passed, ${total.failed} failed${total.skipped > 0 ? `, ${total.skipped} skipped` : ''}`,
);

/** @param {string} name */
function count(name) {
  const report = parse(name);
  return report === null ? null : read[name](report);
}

/** @param {string} name */
function parse(name) {
  return existsSync(reports + name) ? JSON.parse(readFileSync(reports + name, 'utf8')) : null;
}
