import { defineConfig } from 'vitest/config';

/** Unit tests of the core run in Node, beside the code they test. Screens are tested in a real browser (`e2e/`). */
export default defineConfig({
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    environment: 'node',
    setupFiles: ['scripts/property-seed.mjs'],
    passWithNoTests: false,
    maxWorkers: 2,
    testTimeout: 20_000,
  },
});
