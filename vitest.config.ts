import { configDefaults, defineConfig } from 'vitest/config';

/** Those of the slow suite need programs of the system, or minutes (`scripts/test-slow.mjs`). */
const isSlowSuite = process.env['HUSHLABEL_SLOW_SUITE'] === '1';

/** Unit tests of the core run in Node, beside the code they test. Screens are tested in a real browser (`e2e/`). */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    exclude: [...configDefaults.exclude, ...(isSlowSuite ? [] : ['src/**/*.slow.test.ts'])],
    environment: 'node',
    setupFiles: ['scripts/property-seed.mjs'],
    passWithNoTests: false,
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
