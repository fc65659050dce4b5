import { fileURLToPath } from 'node:url';
import { build } from 'vite';

/** Our core as one file of JavaScript, by the Vite of the project. It lands in `outDir` as `ours.mjs`. */
export async function bundleOurs(outDir) {
  await build({
    root: fileURLToPath(new URL('.', import.meta.url)),
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    ssr: { target: 'node', noExternal: true },
    build: {
      ssr: 'ours.mjs',
      outDir,
      emptyOutDir: false,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: 'ours.mjs', codeSplitting: false } },
    },
  });
}
