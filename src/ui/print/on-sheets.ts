import type { Translate } from '../../i18n/messages.ts';

/** `48 labels`, or `48 labels on 2 sheets` where they are put on sheets. */
export function onSheets(t: Translate, count: number, sheets: number | undefined): string {
  const labels = t('print.total', { count });
  return sheets === undefined ? labels : t('sheets.onSheets', { labels, count: sheets });
}
