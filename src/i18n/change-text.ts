import { isNameUnder } from './i18n.ts';
import type { Translate } from './messages.ts';

/** What a step of the order book did, in a few words that stand inside a sentence. */
export function changeSentence(
  t: Translate,
  change: { readonly code: string; readonly rows: number },
): string {
  const { code, rows } = change;
  return isNameUnder('change', code) ? t(`change.${code}`, { count: rows }) : code;
}
