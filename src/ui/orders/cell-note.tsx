import { problemSentence } from '../../i18n/problem-text.ts';
import type { RowView } from '../../room/room.ts';
import { useLocalText, useTouch, useTranslate, useWorkbench } from '../hooks.ts';
import { isMaskedColumn } from './grid-columns.ts';
import type { GridColumn } from './grid-columns.ts';
import styles from './cell-note.module.css';

interface CellNoteProps {
  readonly view: RowView | undefined;
  readonly column: GridColumn;
  readonly revealed: boolean;
}

/** Why the active cell looks as it does, in words: by key, by touch and for screen readers alike. */
export function CellNote({ view, column, revealed }: CellNoteProps) {
  const t = useTranslate();
  const touch = useTouch();
  return (
    <div className={styles['note']}>
      <p className={styles['why']} aria-live="polite">
        <Why view={view} column={column} revealed={revealed} />
      </p>
      {view !== undefined && view.warnings.length > 0 && (
        <p className={styles['warning']}>
          {view.warnings.map((warning) => problemSentence(t, warning)).join(' ')}
        </p>
      )}
      <p id="grid-help" className="hidden-but-read">
        {touch ? t('orders.gridHelpTouch') : t('orders.gridHelp')}
      </p>
    </div>
  );
}

function Why({ view, column, revealed }: CellNoteProps) {
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue } = useWorkbench();
  const touch = useTouch();
  if (view === undefined || !isMaskedColumn(column)) {
    return touch ? t('orders.gridHelpTouch') : t('orders.gridHelp');
  }
  const name = t(`orders.column.${column}`);
  if (revealed) return t('orders.revealedCell', { column: name });
  const { state, rule } = view[column];
  const known = catalogue.rules[rule];
  const words = { column: name, state: t(`maskState.${state}`) };
  return known === undefined || state === 'empty'
    ? t('orders.whyPlain', words)
    : t('orders.whyCell', { ...words, rule: text(known) });
}
