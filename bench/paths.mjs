/** Where things are. `results/` is not committed. */
import { fileURLToPath } from 'node:url';

export const BENCH = fileURLToPath(new URL('.', import.meta.url));
export const RESULTS = fileURLToPath(new URL('results/', import.meta.url));
export const FONTS = fileURLToPath(new URL('../public/fonts/', import.meta.url));
