import type { Translate } from '../../i18n/messages.ts';
import type { Receipt } from '../../room/room.ts';
import { placeNames } from '../masking/rule-text.ts';

/** What the file made holds, by its receipt: masked text only, or also what somebody chose to show. */
export function privacyText(
  t: Translate,
  { kept, exceptions }: Pick<Receipt, 'kept' | 'exceptions'>,
): string {
  const shownByHand = new Set(exceptions.filter(showsMore).map(({ row }) => row)).size;
  if (kept.length > 0 && shownByHand > 0)
    return t('print.privacyBoth', { places: placeNames(t, kept), count: shownByHand });
  if (kept.length > 0) return t('print.privacyKept', { places: placeNames(t, kept) });
  if (shownByHand > 0) return t('print.privacyByHand', { count: shownByHand });
  return t('print.privacyNote');
}

function showsMore(exception: Receipt['exceptions'][number]): boolean {
  return exception.kind === 'allowed-find' || exception.loosened.length > 0;
}
