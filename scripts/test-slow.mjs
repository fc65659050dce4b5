#!/usr/bin/env node
/**
 * The slow suite: laws of masking tried 100,000 times each, or as often as the first argument says; and what needs programs of the system,
 * `*.slow.test.ts`: PDFs through a print queue of CUPS. Some ten minutes. `node scripts/test-slow.mjs cups` runs the queue alone.
 */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const [asked = '100000'] = process.argv.slice(2);
const laws = ['src/masking/eight-scripts', 'src/masking/rules.test.ts'];
const chosen = asked === 'cups' ? ['.slow.test.ts'] : [...laws, '.slow.test.ts'];
const vitest = path.join(root, 'node_modules/vitest/vitest.mjs');
const child = spawn(process.execPath, [vitest, 'run', ...chosen, '--testTimeout=3600000'], {
  cwd: root,
  stdio: 'inherit',
  env: {
    ...process.env,
    HUSHLABEL_SLOW_SUITE: '1',
    ...(asked === 'cups' ? {} : { HUSHLABEL_PROPERTY_RUNS: asked }),
  },
});
child.on('close', (code) => {
  process.exitCode = code ?? 1;
});
