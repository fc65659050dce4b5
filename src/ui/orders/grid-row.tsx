import { memo } from 'react';
import type { RowView } from '../../room/room.ts';
import { useTranslate } from '../hooks.ts';
import { Original } from '../original.tsx';
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
  /** A person has its originals shown. */
  readonly revealed: boolean;
  /** The active cell's column, where this is the current row. */
  readonly active: number | undefined;
  readonly onPick: (column: number) => void;
}

/** The cells of one order. */
export const GridRow = memo(
  function GridRow({ position, view, revealed, active, onPick }: GridRowProps) {
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
          <span className={styles['quiet']}>{view.state.line}</span>
        ) : (
          <MaskedCell view={view} column={id} revealed={revealed} />
        )}
      </div>
    ));
  },
  (a, b) =>
    a.view === b.view && a.revealed === b.revealed && a.active === b.active && a.position === b.position,
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
  readonly view: RowView;
  readonly column: MaskedColumn;
  readonly revealed: boolean;
}) {
  const { view, column, revealed } = props;
  const t = useTranslate();
  if (revealed) return <Original row={view.row} field={column} className={styles['original']} />;
  const cell = view[column];
  if (cell.text === '') {
    return <span className={styles['quiet']}>{cell.state === 'hidden' ? t('orders.hiddenCell') : ''}</span>;
  }
  return <span className={styles[cell.state]}>{cell.text}</span>;
}
