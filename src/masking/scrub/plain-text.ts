import { NO_OWN_VALUES } from './own-values.ts';
import { scrubText } from './scrub.ts';
import type { Scrubbed } from './scrub.ts';

/**
 * Scrubs a text that belongs to no order, such as the fixed text of a template or the name of a file: of values that
 * are personal by their shape, looked for as strictly as in a remark. Names cannot be found, since nobody is known.
 */
export function scrubPlainText(text: string): Scrubbed {
  return scrubText(text, NO_OWN_VALUES, 'remark');
}
