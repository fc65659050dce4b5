import { BROTHER_FIRST_PAGE_AT } from './brother.ts';
import type { PrinterLanguage } from './language.ts';

/** So many of a label's first bytes are enough for `asFirstLabel`. */
export const FIRST_LABEL_BYTES = BROTHER_FIRST_PAGE_AT + 1;

/**
 * A label that was written to stand amid a job, as it is sent first, where the job goes on after a stop. Only Brother's
 * pages say which is first; the others are the same anywhere.
 *
 * @param start at least the first `FIRST_LABEL_BYTES` of a label.
 */
export function asFirstLabel(start: Uint8Array, language: PrinterLanguage): Uint8Array {
  if (language !== 'brother') return start;
  const flag = start[BROTHER_FIRST_PAGE_AT];
  if (flag !== 0 && flag !== 1) throw new Error('not the beginning of a page');
  const first = start.slice();
  first[BROTHER_FIRST_PAGE_AT] = 0;
  return first;
}
