import type { Translate } from '../../i18n/messages.ts';
import type { BatchView } from '../../room/grid-room.ts';

/** A batch as the page calls it, among all that are open. */
export function batchName(
  t: Translate,
  { batch, name, summary }: BatchView,
  among: readonly BatchView[],
): string {
  if (name !== '') return name;
  if (summary.kind === 'sample') return t('orders.fromSample');
  const nameless = among.filter((one) => one.name === '' && one.summary.kind === summary.kind);
  if (nameless.length < 2) return t('orders.fromPaste');
  return t('batches.pasteNumber', { number: nameless.findIndex((one) => one.batch === batch) + 1 });
}
