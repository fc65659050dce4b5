#!/usr/bin/env node
/** The slow suite: laws of masking tried 100,000 times each, or as often as the first argument says. Some ten minutes. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [runs = '100000'] = process.argv.slice(2);
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const child = spawn(
  process.execPath,
  [vitest, 'run', 'src/masking/eight-scripts', 'src/masking/rules.test.ts', '--testTimeout=3600000'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, HUSHLABEL_PROPERTY_RUNS: runs } },
);
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
