import { useEffect, useMemo, useRef, useState } from 'react';
import type { MouseEvent, PointerEvent, ReactNode, RefObject } from 'react';
import type { TextColumn } from '../../book/columns.ts';
import { columnFacts, resized } from '../../state/grid-columns.ts';
import type { GridColumnId } from '../../state/grid-columns.ts';
import { useLocalText, useTranslate, useWorkbench, useWorkbenchState } from '../hooks.ts';
import { Menu } from '../parts/menu.tsx';
import { useStable } from '../use-stable.ts';
import { CellEditor } from './cell-editor.tsx';
import type { EditEnd } from './cell-editor.tsx';
import { CellHint } from './cell-hint.tsx';
import { CellNote } from './cell-note.tsx';
import { columnMenu, pasteTargetOf, rowMenu } from './grid-commands.ts';
import { GridHeader } from './grid-header.tsx';
import { ROW_HEIGHT, placeColumns } from './grid-layout.ts';
import { GridRow, cellId } from './grid-row.tsx';
import type { BatchWords } from './grid-row.tsx';
import styles from './order-grid.module.css';
import { fittingWidth, placeAt, scrollToColumn } from './grid-geometry.ts';
import { isMendable, isTextCell } from './row-marks.ts';
import { useGridKeys } from './use-grid-keys.ts';
import { useGridPlace } from './use-grid-place.ts';
import { useRowWindow } from './use-row-window.ts';

interface GridBodyProps {
  readonly total: number;
  readonly onFilterBy: (column: TextColumn) => void;
  /** Lies on the list. */
  readonly children: ReactNode;
}

interface OpenMenu {
  /** The column whose header was asked about; null for a row. */
  readonly column: GridColumnId | null;
  readonly x: number;
  readonly y: number;
}

/**
 * The list itself: an ARIA grid with one tab stop, of which only the rows on screen exist. The current row is the order whose
 * label is in view.
 */
export function GridBody({ total, onFilterBy, children }: GridBodyProps) {
  const t = useTranslate();
  const workbench = useWorkbench();
  const { grid } = workbench;
  const scroller = useRef<HTMLDivElement>(null);
  const choices = useWorkbenchState((state) => state.columns);
  const layout = useMemo(() => placeColumns(choices), [choices]);
  const version = useWorkbenchState((state) => state.rowsVersion);
  const query = useWorkbenchState((state) => state.query);
  const allSelected = useWorkbenchState(
    ({ inView }) => inView !== null && inView.rows > 0 && inView.selected === inView.rows,
  );
  const revealed = useWorkbenchState((state) => (state.reveal?.place === 'list' ? state.reveal.rows : null));
  const batches = useBatchWords();
  const rows = useRowWindow(scroller, total, version, workbench);
  const at = useGridPlace(layout.columns.length + 1);
  const { place, block, goTo } = at;
  const column = layout.columns[place.column - 1]?.id;
  const current = workbench.rowAt(place.position);
  const [editing, setEditing] = useState<{ readonly row: number; readonly column: GridColumnId } | null>(
    null,
  );
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const isDrawn = place.position < 0 || rows.rows.some(({ position }) => position === place.position);

  useFollowedOriginals(rows);
  useScrolledTo(place.position, rows.scrollTo);
  useEffect(() => {
    if (scroller.current !== null) scroller.current.scrollTop = 0;
  }, [query]);
  useEffect(() => {
    if (scroller.current !== null) scrollToColumn(scroller.current, layout, place.column);
  }, [layout, place.column]);

  const focus = () => scroller.current?.focus({ preventScroll: true });
  const edit = () => {
    const view = workbench.rowAt(place.position);
    if (column === undefined || view === undefined || !columnFacts(column).editable) return false;
    rows.scrollTo(place.position);
    // A key that begins it is typed into the field: React draws what a key asks for before the browser types it.
    setEditing({ row: view.row, column });
    return true;
  };
  const endEdit = (typed: string | null, end: EditEnd) => {
    if (editing === null) return;
    setEditing(null);
    if (end !== 'leave') focus();
    if (typed !== null) grid.edit(editing.row, editing.column, typed);
    if (end === 'leave' || end === 'stay') return;
    const down = end === 'down' ? 1 : end === 'up' ? -1 : 0;
    const right = end === 'right' ? 1 : end === 'left' ? -1 : 0;
    goTo({
      position: Math.max(0, Math.min(total - 1, place.position + down)),
      column: Math.max(1, Math.min(layout.columns.length, place.column + right)),
    });
  };
  const fit = useStable((id: GridColumnId) => {
    const index = layout.columns.findIndex((one) => one.id === id);
    const width = scroller.current === null ? undefined : fittingWidth(scroller.current, index + 2);
    if (width !== undefined) grid.setColumns(resized(workbench.store.getState().columns, id, width));
  });
  const openMenuAtPlace = () => {
    const cell = document.getElementById(cellId(place.position, place.column)) ?? scroller.current;
    const box = cell?.getBoundingClientRect();
    setMenu({ column: place.position < 0 ? (column ?? null) : null, x: box?.left ?? 0, y: box?.bottom ?? 0 });
  };
  const offers = useRef<HTMLSpanElement>(null);
  const askOffers = useStable(() => offers.current?.querySelector('button')?.click());

  const onKeyDown = useGridKeys({
    at,
    layout,
    total,
    page: Math.max(1, rows.last - rows.first - 1),
    current,
    edit,
    fit,
    openMenu: openMenuAtPlace,
    askOffers,
  });
  const press = usePress(scroller, layout, total, at);

  useEffect(() => {
    const listen = (event: ClipboardEvent) => {
      const target = pasteTargetOf(block, layout);
      if (document.activeElement !== scroller.current || place.position < 0 || target === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      grid.paste(target, event.clipboardData?.getData('text/plain') ?? '');
    };
    document.addEventListener('paste', listen, true);
    return () => document.removeEventListener('paste', listen, true);
  });

  const tickAll = useStable(() => grid.select({ kind: allSelected ? 'none' : 'all' }));
  const sort = useStable((id: GridColumnId, more: boolean) => grid.sort(id, 'next', more));
  const openColumnMenu = useStable((id: GridColumnId, x: number, y: number) => setMenu({ column: id, x, y }));
  const pickHeader = useStable((picked: number) => goTo({ position: -1, column: picked }));
  const editedColumn = editing === null ? undefined : layout.columns.find(({ id }) => id === editing.column);
  const editedView = editing === null ? undefined : current;
  const menuGroups =
    menu === null
      ? []
      : menu.column !== null
        ? columnMenu({ workbench, t, column: menu.column, onFit: fit, onFilter: onFilterBy })
        : current === undefined
          ? []
          : rowMenu({
              workbench,
              t,
              view: current,
              block,
              layout,
              column,
              onEdit: () => void edit(),
              onOffers: isMendable(current) ? askOffers : undefined,
            });

  return (
    <>
      <div className={styles['view']}>
        <div
          ref={scroller}
          className={styles['grid']}
          role="grid"
          tabIndex={0}
          aria-label={t('orders.list')}
          aria-describedby="grid-help"
          aria-multiselectable="true"
          aria-rowcount={total + 1}
          aria-colcount={layout.columns.length + 1}
          aria-activedescendant={isDrawn && total > 0 ? cellId(place.position, place.column) : undefined}
          onKeyDown={onKeyDown}
        >
          <GridHeader
            layout={layout}
            active={place.position < 0 ? place.column : undefined}
            allSelected={allSelected}
            onSort={sort}
            onMenu={openColumnMenu}
            onFit={fit}
            onPick={pickHeader}
            onTickAll={tickAll}
          />
          <div
            role="rowgroup"
            className={styles['rows']}
            style={{ height: total * ROW_HEIGHT, width: layout.width }}
            {...press}
            onDoubleClick={() => void edit()}
            onContextMenu={(event: MouseEvent) => {
              event.preventDefault();
              setMenu({ column: null, x: event.clientX, y: event.clientY });
            }}
          >
            {rows.rows.map(({ slot, position, view }) => {
              const isMarked = position >= block.top && position <= block.bottom && place.position >= 0;
              const isBlock = isMarked && (block.top !== block.bottom || block.left !== block.right);
              return (
                <GridRow
                  key={slot}
                  position={position}
                  view={view}
                  layout={layout}
                  batches={batches}
                  current={position === place.position}
                  active={position === place.position ? place.column : undefined}
                  left={isBlock ? block.left : undefined}
                  right={isBlock ? block.right : undefined}
                  revealed={revealed?.has(view.row) === true}
                />
              );
            })}
            {editing !== null && editedColumn !== undefined && editedView !== undefined && (
              <CellEditor
                key={`${editing.row} ${editing.column}`}
                position={place.position}
                column={place.column}
                left={editedColumn.left}
                width={editedColumn.width}
                label={t('grid.editLabel', {
                  column: t(`orders.column.${editing.column}`),
                  row: editedView.state.line,
                })}
                placeholder={isTextCell(editing.column) ? editedView[editing.column].text : ''}
                begin={() => {
                  if (editing.column === 'copies') return String(editedView.state.copies);
                  const { original } = columnFacts(editing.column);
                  return original === null ? '' : (workbench.original(editing.row)?.[original] ?? '');
                }}
                numeric={editing.column === 'copies'}
                onEnd={endEdit}
              />
            )}
          </div>
        </div>
        {children}
        <CellHint scroller={scroller} layout={layout} total={total} />
      </div>
      {menu !== null && (
        <Menu
          label={menu.column === null ? t('grid.rowMenu') : t('grid.columnMenu')}
          groups={menuGroups}
          x={menu.x}
          y={menu.y}
          onClose={() => setMenu(null)}
        />
      )}
      <CellNote
        view={place.position < 0 ? undefined : current}
        column={column}
        revealed={revealed !== null}
        onEdit={column !== undefined && columnFacts(column).editable ? () => void edit() : undefined}
        offers={offers}
        onMenu={total === 0 ? undefined : openMenuAtPlace}
      />
    </>
  );
}

/** Cells are marked and rows selected by press and drag, as in a spreadsheet. */
function usePress(
  scroller: RefObject<HTMLDivElement | null>,
  layout: ReturnType<typeof placeColumns>,
  total: number,
  { place, goTo }: ReturnType<typeof useGridPlace>,
) {
  const { grid, rowAt } = useWorkbench();
  const drag = useRef<{ readonly from: number; readonly inGutter: boolean; last: string } | null>(null);
  const rowAnchor = useRef(0);
  const cellUnder = (event: PointerEvent | MouseEvent) =>
    scroller.current === null
      ? undefined
      : placeAt(scroller.current, layout, total, event.clientX, event.clientY);

  return {
    onPointerDown(event: PointerEvent) {
      const under = cellUnder(event);
      if (under === undefined) return;
      const isMain = event.button === 0;
      if (under.column > 0) {
        goTo(under, isMain && event.shiftKey);
        if (isMain && event.pointerType === 'mouse') {
          drag.current = { from: under.position, inGutter: false, last: '' };
        }
        return;
      }
      goTo(under);
      if (!isMain) return;
      const { position } = under;
      const isTick = event.target instanceof Element && event.target.closest('[data-tick]') !== null;
      const isSelected = rowAt(position)?.state.selected === true;
      if (event.shiftKey) {
        const [from, to] = [Math.min(rowAnchor.current, position), Math.max(rowAnchor.current, position)];
        grid.select({ kind: 'add', spans: [{ from, to }] });
        return;
      }
      rowAnchor.current = position;
      const spans = [{ from: position, to: position }];
      if (isTick || event.ctrlKey || event.metaKey || event.pointerType !== 'mouse') {
        grid.select({ kind: isSelected ? 'remove' : 'add', spans });
        return;
      }
      grid.select({ kind: 'only', spans });
      drag.current = { from: position, inGutter: true, last: '' };
    },
    onPointerMove(event: PointerEvent) {
      const held = drag.current;
      if (held === null) return;
      if ((event.buttons & 1) === 0) {
        drag.current = null;
        return;
      }
      const under = cellUnder(event);
      if (under === undefined) return;
      const now = `${under.position} ${held.inGutter ? 0 : under.column}`;
      if (now === held.last) return;
      const isFirst = held.last === '' && under.position === place.position && under.column === place.column;
      held.last = now;
      if (isFirst) return;
      if (held.inGutter) {
        const [from, to] = [Math.min(held.from, under.position), Math.max(held.from, under.position)];
        grid.select({ kind: 'only', spans: [{ from, to }] });
        return;
      }
      goTo({ position: under.position, column: Math.max(1, under.column) }, true);
    },
    onPointerUp() {
      drag.current = null;
    },
  };
}

function useBatchWords(): BatchWords {
  const { catalogue } = useWorkbench();
  const text = useLocalText();
  const t = useTranslate();
  const batches = useWorkbenchState((state) => state.book?.batches ?? null);
  return useMemo(
    () =>
      new Map(
        (batches ?? []).map(({ batch, name, summary }) => {
          const platform = catalogue.platforms.find(({ id }) => id === summary.platform);
          const said =
            name !== '' ? name : summary.kind === 'sample' ? t('orders.fromSample') : t('orders.fromPaste');
          return [batch, { name: said, platform: platform === undefined ? '' : text(platform.name) }];
        }),
      ),
    // `text` and `t` are made anew at every drawing; the language decides.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
    [batches, catalogue],
  );
}

/** Originals are asked for the rows on screen, and forgotten with the rows that leave it. */
function useFollowedOriginals({ rows, first, last }: ReturnType<typeof useRowWindow>): void {
  const workbench = useWorkbench();
  const seen = rows
    .filter(({ position }) => position >= first && position <= last)
    .map(({ view }) => view.row)
    .join(' ');
  useEffect(() => {
    workbench.followOriginals('list', seen === '' ? [] : seen.split(' ').map(Number));
  }, [workbench, seen]);
}

/** Brings the current order into sight when it becomes another one, by key, by button or by press. */
function useScrolledTo(position: number, scrollTo: (position: number) => void): void {
  useEffect(() => {
    scrollTo(position);
  }, [position, scrollTo]);
}
