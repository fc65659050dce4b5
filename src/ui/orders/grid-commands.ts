import type { TextColumn } from '../../book/columns.ts';
import type { CellRange, PasteTarget } from '../../book/paste-cells.ts';
import type { Translate } from '../../i18n/messages.ts';
import type { RowView } from '../../room/room.ts';
import { columnFacts, movedBy, resized, shownOrNot } from '../../state/grid-columns.ts';
import type { GridColumnId } from '../../state/grid-columns.ts';
import type { Workbench } from '../../state/workbench.ts';
import type { MenuItem } from '../parts/menu.tsx';
import type { Block, GridLayout } from './grid-layout.ts';
import { isTextCell } from './row-marks.ts';

/** How far a key makes a column wider or narrower. */
const WIDTH_STEP = 16;

/** The marked cells as the room names them; undefined where only the gutter is marked. */
export function rangeOf({ top, bottom, left, right }: Block, layout: GridLayout): CellRange | undefined {
  const columns = layout.columns.slice(Math.max(0, left - 1), right).map(({ id }) => id);
  return columns.length === 0 ? undefined : { from: top, to: bottom, columns };
}

/** Where a paste goes: a copy that is wider than what is marked runs on to the right. */
export function pasteTargetOf(block: Block, layout: GridLayout): PasteTarget | undefined {
  const range = rangeOf(block, layout);
  if (range === undefined) return undefined;
  return { ...range, beyond: layout.columns.slice(block.right).map(({ id }) => id) };
}

/** Rows are selected as the block has them: taken in, or out where the row that one is at is in. */
export function toggleRows({ grid }: Workbench, { top, bottom }: Block, isSelected: boolean): void {
  grid.select({ kind: isSelected ? 'remove' : 'add', spans: [{ from: top, to: bottom }] });
}

export interface RowMenuParts {
  readonly workbench: Workbench;
  readonly t: Translate;
  readonly view: RowView;
  readonly block: Block;
  readonly layout: GridLayout;
  readonly column: GridColumnId | undefined;
  readonly onEdit: () => void;
  readonly onOffers: (() => void) | undefined;
}

/** What can be done with the cells and the row that one is at. */
export function rowMenu(parts: RowMenuParts): readonly (readonly MenuItem[])[] {
  const { workbench, t, view, block, layout, column, onEdit, onOffers } = parts;
  const { grid } = workbench;
  const { row, state } = view;
  const range = rangeOf(block, layout);
  const target = pasteTargetOf(block, layout);
  const isEditable = column !== undefined && columnFacts(column).editable;
  const cells: readonly MenuItem[] =
    range === undefined || target === undefined
      ? []
      : [
          { id: 'edit', label: t('grid.menu.edit'), keys: 'Enter', disabled: !isEditable, run: onEdit },
          { id: 'copy', label: t('grid.menu.copy'), keys: 'Ctrl+C', run: () => grid.copy(range) },
          {
            id: 'paste',
            label: t('grid.menu.paste'),
            keys: 'Ctrl+V',
            run: () => grid.pasteFromClipboard(target),
          },
          { id: 'empty', label: t('grid.menu.empty'), keys: 'Del', run: () => grid.empty(range) },
          {
            id: 'originals',
            label: t('grid.menu.copyOriginals'),
            keys: 'Ctrl+Shift+C',
            run: () => grid.copy(range, true),
          },
        ];
  const ofRow: readonly MenuItem[] = [
    {
      id: 'select',
      label: state.selected ? t('grid.menu.unselect') : t('grid.menu.select'),
      keys: 'Space',
      run: () => toggleRows(workbench, block, state.selected),
    },
    {
      id: 'out',
      label: state.leftOut ? t('grid.menu.takeIn') : t('grid.menu.leaveOut'),
      run: () => grid.leaveOut({ kind: 'rows', rows: [row] }, !state.leftOut),
    },
    ...(state.parts > 1 ? [{ id: 'split', label: t('grid.menu.split'), run: () => grid.split([row]) }] : []),
    ...(onOffers === undefined
      ? []
      : [{ id: 'offers', label: t('grid.menu.offers'), keys: 'Alt+Enter', run: onOffers }]),
  ];
  const ofAll: readonly MenuItem[] = [
    { id: 'all', label: t('grid.menu.selectAll'), keys: 'Ctrl+A', run: () => grid.select({ kind: 'all' }) },
    { id: 'invert', label: t('grid.menu.invert'), run: () => grid.select({ kind: 'invert' }) },
    {
      id: 'none',
      label: t('grid.menu.selectNone'),
      keys: 'Esc',
      run: () => grid.select({ kind: 'none' }),
    },
  ];
  return [cells, ofRow, ofAll];
}

export interface ColumnMenuParts {
  readonly workbench: Workbench;
  readonly t: Translate;
  readonly column: GridColumnId;
  readonly onFit: (column: GridColumnId) => void;
  readonly onFilter: (column: TextColumn) => void;
}

/** What can be done with a column; all of it also by a key of its own in the header. */
export function columnMenu({ workbench, t, column, onFit, onFilter }: ColumnMenuParts) {
  const { grid, store } = workbench;
  const { columns } = store.getState();
  const width = columns.find(({ id }) => id === column)?.width ?? 0;
  const groups: readonly (readonly MenuItem[])[] = [
    [
      { id: 'up', label: t('grid.menu.rising'), run: () => grid.sort(column, 'ascending', false) },
      { id: 'down', label: t('grid.menu.falling'), run: () => grid.sort(column, 'descending', false) },
      {
        id: 'more',
        label: t('grid.menu.thenBy'),
        keys: 'Shift+Enter',
        run: () => grid.sort(column, 'next', true),
      },
      { id: 'none', label: t('grid.menu.unsorted'), run: () => grid.sort(column, 'none', true) },
    ],
    isTextCell(column) ? [{ id: 'filter', label: t('grid.menu.filter'), run: () => onFilter(column) }] : [],
    [
      {
        id: 'left',
        label: t('grid.menu.moveLeft'),
        keys: 'Ctrl+Shift+←',
        run: () => moveColumn(workbench, column, -1),
      },
      {
        id: 'right',
        label: t('grid.menu.moveRight'),
        keys: 'Ctrl+Shift+→',
        run: () => moveColumn(workbench, column, 1),
      },
      {
        id: 'narrower',
        label: t('grid.menu.narrower'),
        keys: 'Shift+←',
        run: () => grid.setColumns(resized(columns, column, width - WIDTH_STEP)),
      },
      {
        id: 'wider',
        label: t('grid.menu.wider'),
        keys: 'Shift+→',
        run: () => grid.setColumns(resized(columns, column, width + WIDTH_STEP)),
      },
      { id: 'fit', label: t('grid.menu.fit'), run: () => onFit(column) },
      {
        id: 'hide',
        label: t('grid.menu.hide'),
        keys: 'Del',
        run: () => grid.setColumns(shownOrNot(columns, column, false)),
      },
    ],
  ];
  return groups;
}

export function moveColumn({ grid, store }: Workbench, column: GridColumnId, by: -1 | 1): void {
  grid.setColumns(movedBy(store.getState().columns, column, by));
}

export function widenColumn({ grid, store }: Workbench, column: GridColumnId, by: -1 | 1): void {
  const { columns } = store.getState();
  const width = columns.find(({ id }) => id === column)?.width ?? 0;
  grid.setColumns(resized(columns, column, width + by * WIDTH_STEP));
}

export function hideColumn({ grid, store }: Workbench, column: GridColumnId): void {
  grid.setColumns(shownOrNot(store.getState().columns, column, false));
}
