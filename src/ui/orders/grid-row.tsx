import { memo } from 'react';
import { problemSentence } from '../../i18n/problem-text.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { RowView } from '../../room/room.ts';
import { columnFacts } from '../../state/grid-columns.ts';
import type { GridColumnId } from '../../state/grid-columns.ts';
import { useTranslate } from '../hooks.ts';
import { Original } from '../original.tsx';
import { classes } from '../parts/classes.ts';
import type { GridLayout } from './grid-layout.ts';
import { ROW_HEIGHT } from './grid-layout.ts';
import styles from './order-grid.module.css';
import { isTextCell, rowMarks, troubleIn } from './row-marks.ts';
import type { RowMark } from './row-marks.ts';

/** Ids of cells say where they are, not what is in them. */
export function cellId(position: number, column: number): string {
  return `cell-${position}-${column}`;
}

/** The words below the list that say why the active cell looks as it does. */
export const CELL_WHY = 'cell-why';

/** What rows say that is the same for all of a batch. */
export type BatchWords = ReadonlyMap<number, { readonly name: string; readonly platform: string }>;

interface GridRowProps {
  readonly position: number;
  readonly view: RowView;
  readonly layout: GridLayout;
  readonly batches: BatchWords;
  /** The order whose label is in view. */
  readonly current: boolean;
  /** The active cell's column, where it is in this row. */
  readonly active: number | undefined;
  /** Columns of this row that are in the marked block. */
  readonly left: number | undefined;
  readonly right: number | undefined;
  /** A person has its originals shown. */
  readonly revealed: boolean;
}

/** One row. What is pressed in it is heard by the grid as a whole: its element is used for other rows too. */
export const GridRow = memo(function GridRow(props: GridRowProps) {
  const { position, view, layout, batches, current, active, left, right, revealed } = props;
  const t = useTranslate();
  const { state } = view;
  return (
    <div
      role="row"
      aria-rowindex={position + 2}
      aria-selected={state.selected}
      data-position={position}
      className={classes(
        styles['row'],
        current && styles['current'],
        state.selected && styles['selected'],
        state.leftOut && styles['out'],
      )}
      style={{ transform: `translateY(${position * ROW_HEIGHT}px)` }}
    >
      <Gutter position={position} view={view} active={active === 0} t={t} />
      {layout.columns.map(({ id, style }, index) => {
        const column = index + 1;
        const trouble = troubleIn(view, id);
        const isMarked = left !== undefined && right !== undefined && column >= left && column <= right;
        return (
          <div
            key={id}
            id={active === column ? cellId(position, column) : undefined}
            aria-describedby={active === column && isTextCell(id) ? CELL_WHY : undefined}
            role="gridcell"
            aria-colindex={column + 1}
            className={classes(
              styles['cell'],
              isTextCell(id) && !revealed && styles[view[id].state],
              trouble !== undefined && styles[trouble],
              isMarked && styles['marked'],
              active === column && styles['active'],
            )}
            style={style}
          >
            <Content view={view} column={id} batches={batches} revealed={revealed} t={t} />
          </div>
        );
      })}
    </div>
  );
});

function Content(props: {
  readonly view: RowView;
  readonly column: GridColumnId;
  readonly batches: BatchWords;
  readonly revealed: boolean;
  readonly t: Translate;
}) {
  const { view, column, batches, revealed, t } = props;
  if (isTextCell(column)) {
    const { original } = columnFacts(column);
    if (revealed && original !== null) {
      return <Original row={view.row} field={original} className={styles['original']} />;
    }
    const { text, state } = view[column];
    return text === '' && state === 'hidden' ? t('orders.hiddenCell') : text;
  }
  switch (column) {
    case 'copies':
      return view.state.copies;
    case 'row':
      return view.state.line;
    case 'batch':
      return batches.get(view.state.batch)?.name ?? '';
    case 'platform':
      return batches.get(view.state.batch)?.platform ?? '';
    case 'problems': {
      if (view.state.leftOut) return t('grid.mark.out');
      const [problem] = [...view.errors, ...view.warnings];
      return problem === undefined ? '' : problemSentence(t, problem);
    }
  }
}

const SIGNS: Readonly<Record<RowMark, string>> = {
  error: '!',
  warning: '!',
  out: '–',
  doubt: '?',
  duplicate: '=',
  exception: '§',
  edited: '•',
  combined: '',
};

function Gutter(props: {
  readonly position: number;
  readonly view: RowView;
  readonly active: boolean;
  readonly t: Translate;
}) {
  const { position, view, active, t } = props;
  const marks = rowMarks(view);
  const [first] = marks;
  return (
    <div
      id={active ? cellId(position, 0) : undefined}
      role="gridcell"
      aria-colindex={1}
      className={classes(styles['gutter'], active && styles['active'])}
    >
      <span className={styles['tick']} data-tick="" />
      {position + 1}
      {first !== undefined && (
        <>
          <span aria-hidden="true" className={classes(styles['sign'], styles[`sign-${first}`])}>
            {first === 'combined' ? `×${view.state.parts}` : SIGNS[first]}
          </span>
          <span className="hidden-but-read">
            {marks.map((mark) => t(`grid.mark.${mark}`, { count: view.state.parts })).join(' ')}
          </span>
        </>
      )}
    </div>
  );
}
