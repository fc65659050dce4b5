import { defineConfig } from 'vite';
import { ownOriginOnly } from './scripts/vite-own-origin.mjs';

/**
 * The shell's bundle: one file with everything in it but Node's own modules. `scripts/build.mjs` puts the wasm and
 * font files beside it, where `new URL('./assets/NAME', import.meta.url)` finds them.
 */
export default defineConfig({
  plugins: [ownOriginOnly()],
  publicDir: false,
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist-cli',
    target: 'node20',
    sourcemap: false,
    minify: false,
    copyPublicDir: false,
    reportCompressedSize: false,
    rolldownOptions: {
      checks: { bundlerTimings: false },
      output: {
        entryFileNames: 'hushlabel.mjs',
        banner: '#!/usr/bin/env node',
        codeSplitting: false,
        // The libraries' licences are in licenses.md.
        comments: { annotation: true, jsdoc: false, legal: false },
      },
    },
  },
});
