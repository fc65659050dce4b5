import { useRef, useState } from 'react';
import type { PointerEvent } from 'react';
import type { SortKey } from '../../book/view.ts';
import { clampWidth, movedTo, resized } from '../../state/grid-columns.ts';
import type { GridColumnId } from '../../state/grid-columns.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { classes } from '../parts/classes.ts';
import { Icon } from '../parts/icon.tsx';
import type { GridLayout, PlacedColumn } from './grid-layout.ts';
import { cellId } from './grid-row.tsx';
import styles from './grid-header.module.css';

/** How far a header is dragged before it moves, so that a press stays a press. */
const DRAG_BEGINS = 6;

interface GridHeaderProps {
  readonly layout: GridLayout;
  /** The active cell's column, where it is in the header. */
  readonly active: number | undefined;
  readonly allSelected: boolean;
  readonly onSort: (column: GridColumnId, more: boolean) => void;
  readonly onMenu: (column: GridColumnId, x: number, y: number) => void;
  readonly onFit: (column: GridColumnId) => void;
  readonly onPick: (column: number) => void;
  readonly onTickAll: () => void;
}

/** Names of columns: pressed to sort, dragged to move, dragged at the edge to make wider. The keyboard's ways are the grid's. */
export function GridHeader(props: GridHeaderProps) {
  const { layout, active, allSelected, onTickAll } = props;
  const t = useTranslate();
  const sort = useWorkbenchState((state) => state.query.sort);
  const [target, setTarget] = useState<GridColumnId | null>(null);
  return (
    <div role="rowgroup" className={styles['header']} style={{ width: layout.width }}>
      <div role="row" aria-rowindex={1} className={styles['row']}>
        <div
          id={active === 0 ? cellId(-1, 0) : undefined}
          role="columnheader"
          aria-colindex={1}
          className={classes(styles['gutter'], active === 0 && styles['active'])}
          onClick={onTickAll}
        >
          <span className={styles['tick']} data-on={allSelected ? '' : undefined} />
          {t('orders.column.position')}
        </div>
        {layout.columns.map((column, index) => (
          <HeadCell
            key={column.id}
            {...props}
            column={column}
            index={index + 1}
            sort={sort}
            isTarget={target === column.id}
            onTarget={setTarget}
          />
        ))}
      </div>
    </div>
  );
}

interface HeadCellProps extends GridHeaderProps {
  readonly column: PlacedColumn;
  readonly index: number;
  readonly sort: readonly SortKey[];
  readonly isTarget: boolean;
  readonly onTarget: (target: GridColumnId | null) => void;
}

function HeadCell(props: HeadCellProps) {
  const { column, index, layout, active, sort, isTarget, onTarget } = props;
  const { id, style } = column;
  const t = useTranslate();
  const { grid, store } = useWorkbench();
  const drag = useRef<{ readonly x: number; moving: boolean } | null>(null);
  const wasDragged = useRef(false);
  const place = sort.findIndex((key) => key.column === id);
  const key = sort[place];

  const under = (event: PointerEvent): GridColumnId | null => {
    const row = event.currentTarget.parentElement;
    if (row === null) return null;
    const x = event.clientX - row.getBoundingClientRect().left;
    const found = layout.columns.find(({ left, width }) => x >= left && x < left + width);
    return found === undefined || found.id === id ? null : found.id;
  };
  const end = () => {
    drag.current = null;
    onTarget(null);
  };

  return (
    <div
      id={active === index ? cellId(-1, index) : undefined}
      role="columnheader"
      aria-colindex={index + 1}
      aria-sort={key === undefined ? 'none' : key.descending === true ? 'descending' : 'ascending'}
      className={classes(styles['cell'], active === index && styles['active'], isTarget && styles['target'])}
      style={style}
      onClick={(event) => {
        if (wasDragged.current) {
          wasDragged.current = false;
          return;
        }
        props.onPick(index);
        props.onSort(id, event.shiftKey);
      }}
      onContextMenu={(event) => {
        event.preventDefault();
        event.stopPropagation();
        props.onPick(index);
        props.onMenu(id, event.clientX, event.clientY);
      }}
      onPointerDown={(event) => {
        if (event.button !== 0 || event.pointerType === 'touch') return;
        drag.current = { x: event.clientX, moving: false };
        wasDragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        const held = drag.current;
        if (held === null) return;
        if (Math.abs(event.clientX - held.x) > DRAG_BEGINS) held.moving = true;
        if (held.moving) onTarget(under(event));
      }}
      onPointerUp={(event) => {
        const held = drag.current;
        if (held?.moving === true) {
          wasDragged.current = true;
          const to = under(event);
          if (to !== null) grid.setColumns(movedTo(store.getState().columns, id, to));
        }
        end();
      }}
      onPointerCancel={end}
    >
      <span className={styles['name']}>{t(`orders.column.${id}`)}</span>
      {key !== undefined && (
        <span className={styles['sorted']} aria-hidden="true">
          <Icon name={key.descending === true ? 'down' : 'up'} size={12} />
          {sort.length > 1 && place + 1}
        </span>
      )}
      <Edge column={column} onFit={props.onFit} />
    </div>
  );
}

/** The right edge of a column, dragged or pressed twice. */
function Edge({ column, onFit }: { readonly column: PlacedColumn; readonly onFit: HeadCellProps['onFit'] }) {
  const { grid, store } = useWorkbench();
  const drag = useRef<{ readonly x: number; readonly width: number } | null>(null);
  return (
    <span
      aria-hidden="true"
      className={styles['edge']}
      onClick={(event) => event.stopPropagation()}
      onDoubleClick={() => onFit(column.id)}
      onPointerDown={(event) => {
        event.stopPropagation();
        drag.current = { x: event.clientX, width: column.width };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={(event) => {
        event.stopPropagation();
        const held = drag.current;
        if (held === null) return;
        const width = clampWidth(held.width + event.clientX - held.x);
        if (width !== column.width) grid.setColumns(resized(store.getState().columns, column.id, width));
      }}
      onPointerUp={(event) => {
        event.stopPropagation();
        drag.current = null;
      }}
    />
  );
}
