import { memo } from 'react';
import type { CellView, RevealedRow, RowView } from '../../room/room.ts';
import { useTranslate } from '../hooks.ts';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/icon.tsx';
import { GRID_COLUMNS } from './grid-columns.ts';
import type { MaskedColumn } from './grid-columns.ts';
import styles from './order-grid.module.css';

/** Ids of cells say where they are, not what is in them. */
export function cellId(position: number, column: number): string {
  return `cell-${position}-${column}`;
}

interface GridRowProps {
  readonly position: number;
  /** Undefined until the room has answered. */
  readonly view: RowView | undefined;
  /** Real values, while a person has them shown. */
  readonly original: RevealedRow | undefined;
  /** The active cell's column, where this is the current row. */
  readonly active: number | undefined;
  readonly onPick: (column: number) => void;
}

/** The cells of one order. */
export const GridRow = memo(
  function GridRow({ position, view, original, active, onPick }: GridRowProps) {
    return GRID_COLUMNS.map(({ id }, index) => (
      // Keys go to the grid as a whole: it has the focus and names the active cell.
      <div
        key={id}
        id={cellId(position, index)}
        role="gridcell"
        aria-colindex={index + 1}
        className={classes(styles['cell'], active === index && styles['active'], styles[id])}
        onClick={() => onPick(index)}
      >
        {id === 'position' ? (
          <PositionCell position={position} warned={(view?.warnings.length ?? 0) > 0} />
        ) : view === undefined ? (
          <span className={styles['waiting']} />
        ) : id === 'row' ? (
          <span className={styles['quiet']}>{view.row}</span>
        ) : (
          <MaskedCell cell={view[id]} column={id} original={original} />
        )}
      </div>
    ));
  },
  (a, b) =>
    a.view === b.view && a.original === b.original && a.active === b.active && a.position === b.position,
);

function PositionCell({ position, warned }: { readonly position: number; readonly warned: boolean }) {
  const t = useTranslate();
  return (
    <span className={styles['number']}>
      {position + 1}
      {warned && (
        <span className={styles['warned']}>
          <Icon name="warning" size={12} />
          <span className="hidden-but-read">{t('orders.warningMark')}</span>
        </span>
      )}
    </span>
  );
}

function MaskedCell(props: {
  readonly cell: CellView;
  readonly column: MaskedColumn;
  readonly original: RevealedRow | undefined;
}) {
  const { cell, column, original } = props;
  const t = useTranslate();
  if (original !== undefined) return <span className={styles['original']}>{original[column]}</span>;
  if (cell.text === '') {
    return <span className={styles['quiet']}>{cell.state === 'hidden' ? t('orders.hiddenCell') : ''}</span>;
  }
  return <span className={styles[cell.state]}>{cell.text}</span>;
}
