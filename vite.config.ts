import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';
import { META_CONTENT_SECURITY_POLICY, headersFile } from './scripts/security-headers.mjs';
import { ownOriginOnly } from './scripts/vite-own-origin.mjs';

/**
 * The strict policy for hosts that send no headers: as the first element of the page, before anything can load, and
 * as a `_headers` file for hosts that read one. At build only: Vite's own development client needs inline scripts.
 */
function strictPolicy(): Plugin {
  return {
    name: 'hushlabel:strict-policy',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: META_CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: '_headers', source: headersFile() });
    },
  };
}

export default defineConfig({
  plugins: [react(), strictPolicy(), ownOriginOnly()],
  worker: {
    format: 'es',
    plugins: () => [ownOriginOnly()],
    rolldownOptions: { output: { comments: { annotation: true, jsdoc: false, legal: false } } },
  },
  build: {
    target: 'es2023',
    sourcemap: false,
    // Everything is a file of our origin: `data:` scripts and styles are refused by the policy.
    assetsInlineLimit: 0,
    // The polyfill would be an inline script.
    modulePreload: false,
    reportCompressedSize: false,
    // The page is one script on purpose: it is small, and it works with the network off from its first moment.
    chunkSizeWarningLimit: 700,
    // The libraries' licences are in licenses.md.
    rolldownOptions: {
      output: { comments: { annotation: true, jsdoc: false, legal: false } },
      checks: { bundlerTimings: false },
    },
  },
  server: { host: '127.0.0.1' },
});
