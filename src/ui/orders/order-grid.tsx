import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { RowView } from '../../room/room.ts';
import { useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { classes } from '../parts/classes.ts';
import { CellNote } from './cell-note.tsx';
import { GRID_COLUMNS, GRID_TEMPLATE, GRID_WIDTH } from './grid-columns.ts';
import { GridRow, cellId } from './grid-row.tsx';
import { placeAfterKey } from './grid-keys.ts';
import styles from './order-grid.module.css';
import { RevealBar } from './reveal-bar.tsx';
import { useRowWindow } from './use-row-window.ts';

/**
 * The orders as the policy shows them: an ARIA grid with one tab stop, of which only the rows on screen exist. The
 * current row is the order whose label is in view.
 */
export function OrderGrid({ total }: { readonly total: number }) {
  const t = useTranslate();
  const workbench = useWorkbench();
  const scroller = useRef<HTMLDivElement>(null);
  const [column, setColumn] = useState(1);
  const position = useWorkbenchState((state) => state.position);
  const revealed = useWorkbenchState((state) => (state.reveal?.place === 'list' ? state.reveal.rows : null));
  // Rows come by pages from the room; this says when to look again.
  useWorkbenchState((state) => state.rowsVersion);
  const view = useRowWindow(scroller, total, position);
  const { first, last } = view;
  const drawn = view.rows.map((row) => ({ ...row, view: workbench.rowAt(row.position) }));
  const current = workbench.rowAt(position);
  const seen = drawn.flatMap((row) =>
    row.view !== undefined && row.position >= first && row.position <= last ? [row.view.row] : [],
  );
  const seenKey = seen.join(' ');

  useEffect(() => {
    workbench.wantRows(first - 20, last + 20);
  });
  useEffect(() => {
    workbench.followOriginals('list', seenKey === '' ? [] : seenKey.split(' ').map(Number));
  }, [workbench, seenKey]);
  useScrolledTo(position, view.scrollTo);

  const onKeyDown = (event: KeyboardEvent) => {
    const place = placeAfterKey({ position, column }, event, {
      rows: total,
      columns: GRID_COLUMNS.length,
      page: Math.max(1, last - first - 1),
    });
    if (place === undefined) return;
    event.preventDefault();
    setColumn(place.column);
    scrollToColumn(scroller.current, place.column);
    workbench.label.goTo(place.position);
  };

  return (
    <>
      <RevealBar rows={seen} />
      <div
        ref={scroller}
        className={styles['grid']}
        role="grid"
        tabIndex={0}
        aria-label={t('orders.list')}
        aria-describedby="grid-help"
        aria-rowcount={total + 1}
        aria-colcount={GRID_COLUMNS.length}
        aria-activedescendant={cellId(position, column)}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className={styles['header']} style={{ minWidth: GRID_WIDTH }}>
          <div
            role="row"
            aria-rowindex={1}
            className={styles['row']}
            style={{ gridTemplateColumns: GRID_TEMPLATE }}
          >
            {GRID_COLUMNS.map(({ id }, index) => (
              <div key={id} role="columnheader" aria-colindex={index + 1} className={styles['headcell']}>
                {t(`orders.column.${id}`)}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className={styles['rows']} style={{ height: view.height, minWidth: GRID_WIDTH }}>
          {drawn.map((row) => (
            <div
              key={row.position}
              role="row"
              aria-rowindex={row.position + 2}
              aria-selected={row.position === position}
              className={classes(
                styles['row'],
                styles['placed'],
                row.position === position && styles['current'],
              )}
              style={{ transform: `translateY(${row.start}px)`, gridTemplateColumns: GRID_TEMPLATE }}
            >
              <GridRow
                position={row.position}
                view={row.view}
                revealed={row.view !== undefined && revealed?.has(row.view.row) === true}
                active={row.position === position ? column : undefined}
                onPick={(picked) => {
                  setColumn(picked);
                  workbench.label.goTo(row.position);
                }}
              />
            </div>
          ))}
        </div>
      </div>
      <CurrentCellNote view={current} column={column} revealed={revealed !== null} />
    </>
  );
}

function CurrentCellNote(props: {
  readonly view: RowView | undefined;
  readonly column: number;
  readonly revealed: boolean;
}) {
  const column = GRID_COLUMNS[props.column]?.id;
  return <CellNote view={props.view} column={column ?? 'position'} revealed={props.revealed} />;
}

/** Brings the current order into sight when it becomes another one, by key, by button or by press. */
function useScrolledTo(position: number, scrollTo: (position: number) => void): void {
  const latest = useRef(scrollTo);
  useEffect(() => {
    latest.current = scrollTo;
  });
  useEffect(() => {
    latest.current(position);
  }, [position]);
}

function scrollToColumn(scroller: HTMLElement | null, column: number): void {
  if (scroller === null) return;
  const cell = scroller.querySelector(`[role="columnheader"][aria-colindex="${column + 1}"]`);
  if (!(cell instanceof HTMLElement)) return;
  const sticky = column === 0 ? 0 : GRID_COLUMNS[0].width;
  const left = cell.offsetLeft - sticky;
  const right = cell.offsetLeft + cell.offsetWidth - scroller.clientWidth;
  if (scroller.scrollLeft > left) scroller.scrollLeft = left;
  else if (scroller.scrollLeft < right) scroller.scrollLeft = right;
}
