import type { RefObject } from 'react';
import type { TextColumn } from '../../book/columns.ts';
import { problemSentence } from '../../i18n/problem-text.ts';
import type { RowView } from '../../room/room.ts';
import { columnFacts } from '../../state/grid-columns.ts';
import type { GridColumnId } from '../../state/grid-columns.ts';
import { useLocalText, useTouch, useTranslate, useWorkbench } from '../hooks.ts';
import { Button } from '../parts/button.tsx';
import styles from './cell-note.module.css';
import { CELL_WHY } from './grid-row.tsx';
import { OffersPopover } from './offers-popover.tsx';
import { isMendable, isTextCell, rowMarks, troubleIn } from './row-marks.ts';

interface CellNoteProps {
  readonly view: RowView | undefined;
  /** Undefined where the gutter is active. */
  readonly column: GridColumnId | undefined;
  readonly revealed: boolean;
  readonly onEdit: (() => void) | undefined;
  /** Where the button for offers is, so that keys and menus can press it. */
  readonly offers: RefObject<HTMLSpanElement | null>;
  readonly onMenu: (() => void) | undefined;
}

/** Why the active cell looks as it does, in words, and what can be done: by key, by touch and for screen readers alike. */
export function CellNote({ view, column, revealed, onEdit, offers, onMenu }: CellNoteProps) {
  const t = useTranslate();
  const touch = useTouch();
  const fields = column === undefined ? [] : columnFacts(column).fields;
  const field = fields.find((own) => view?.state.doubts.includes(own)) ?? fields[0];
  return (
    <div className={styles['note']}>
      <div className={styles['words']}>
        <p id={CELL_WHY} className={styles['why']}>
          <Why view={view} column={column} revealed={revealed} />
        </p>
        {view !== undefined && <Troubles view={view} column={column} />}
      </div>
      <p id="grid-help" className="hidden-but-read">
        {touch ? t('orders.gridHelpTouch') : t('orders.gridHelp')}
      </p>
      {view !== undefined && (
        <div className={styles['buttons']}>
          {isMendable(view) && (
            <span ref={offers}>
              <OffersPopover
                key={view.row}
                row={view.row}
                line={view.state.line}
                {...(field === undefined ? {} : { field })}
              />
            </span>
          )}
          {onEdit !== undefined && (
            <Button small kind="quiet" onClick={onEdit}>
              {t('grid.edit')}
            </Button>
          )}
          {onMenu !== undefined && (
            <Button small kind="quiet" onClick={onMenu}>
              {t('grid.more')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

function Why({ view, column, revealed }: Pick<CellNoteProps, 'view' | 'column' | 'revealed'>) {
  const t = useTranslate();
  const touch = useTouch();
  if (view === undefined || column === undefined || !isTextCell(column)) {
    return touch ? t('orders.gridHelpTouch') : t('orders.gridHelp');
  }
  return <CellWhy view={view} column={column} revealed={revealed} />;
}

/** Which rule made a cell what it is. */
export function CellWhy(props: {
  readonly view: RowView;
  readonly column: GridColumnId & TextColumn;
  readonly revealed: boolean;
}) {
  const { view, column, revealed } = props;
  const t = useTranslate();
  const text = useLocalText();
  const { catalogue } = useWorkbench();
  const name = t(`orders.column.${column}`);
  if (revealed && columnFacts(column).original !== null) return t('orders.revealedCell', { column: name });
  const { state, rule } = view[column];
  const known = catalogue.rules[rule];
  const words = { column: name, state: t(`maskState.${state}`) };
  return known === undefined || state === 'empty'
    ? t('orders.whyPlain', words)
    : t('orders.whyCell', { ...words, rule: text(known) });
}

/** What is the matter with the row, and whether the cell is meant. */
function Troubles({ view, column }: { readonly view: RowView; readonly column: GridColumnId | undefined }) {
  const t = useTranslate();
  const said = [...view.errors, ...view.warnings].map((problem) => problemSentence(t, problem));
  const doubtful = column !== undefined && troubleIn(view, column) === 'doubt';
  const marks = rowMarks(view).filter(
    (mark) => mark === 'duplicate' || mark === 'combined' || mark === 'exception' || mark === 'out',
  );
  const words = [
    ...said,
    ...(doubtful ? [t('grid.doubtNote')] : []),
    ...marks.map((mark) => t(`grid.mark.${mark}`, { count: view.state.parts })),
  ];
  if (words.length === 0) return null;
  return <p className={view.errors.length > 0 ? styles['error'] : styles['warning']}>{words.join(' ')}</p>;
}
