import type { Translate } from '../../i18n/messages.ts';
import type { Receipt } from '../../room/room.ts';
import type { PrintDialog } from '../../state/print-dialog.ts';

/** What to choose in this browser's print dialog, in its own words, so that the file is printed as large as it is. */
export function dialogHint(t: Translate, { paper, stock }: Receipt, dialog: PrintDialog): string {
  const { width = 0, height = 0 } = paper ?? {};
  const what = t(stock === undefined ? 'print.dialogLabels' : 'print.dialogSheets', { width, height });
  return t('print.dialogHint', { what, size: t(`print.dialogSize.${dialog}`) });
}
