import type { Translate } from '../../i18n/messages.ts';
import type { Receipt } from '../../room/room.ts';

/** `48 labels`, or `48 labels on 2 sheets` where they are put on sheets; on at least 2 where that is all that is known. */
export function onSheets(t: Translate, count: number, sheets: number | undefined, isAtLeast = false): string {
  const labels = t('print.total', { count });
  if (sheets === undefined) return labels;
  return t(isAtLeast ? 'sheets.onAtLeast' : 'sheets.onSheets', { labels, count: sheets });
}

/** How many sheets a job takes; undefined where each label is a page. Blank backs are pages of the same sheets. */
export function sheetsOf({
  pages,
  stock,
  backs,
}: Pick<Receipt, 'pages' | 'stock' | 'backs'>): number | undefined {
  if (stock === undefined) return undefined;
  return backs === undefined ? pages : pages / 2;
}
