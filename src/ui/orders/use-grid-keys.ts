import type { KeyboardEvent } from 'react';
import type { RowView } from '../../room/room.ts';
import type { GridColumnId } from '../../state/grid-columns.ts';
import { useWorkbench } from '../hooks.ts';
import { hideColumn, moveColumn, rangeOf, toggleRows, widenColumn } from './grid-commands.ts';
import { beginsTyping, placeAfterKey } from './grid-keys.ts';
import type { GridLayout } from './grid-layout.ts';
import type { PlaceInGrid } from './use-grid-place.ts';

interface GridKeyParts {
  readonly at: PlaceInGrid;
  readonly layout: GridLayout;
  readonly total: number;
  readonly page: number;
  readonly current: RowView | undefined;
  /** Begins to edit the active cell; false where it cannot be. */
  readonly edit: () => boolean;
  readonly fit: (column: GridColumnId) => void;
  readonly openMenu: () => void;
  readonly askOffers: () => void;
}

/** All that the keyboard can do in the list. What it does not know is left to the page and the browser. */
export function useGridKeys(parts: GridKeyParts): (event: KeyboardEvent) => void {
  const workbench = useWorkbench();
  const { at, layout, total, page } = parts;
  const { place, block } = at;
  const column = layout.columns[place.column - 1]?.id;

  return (event) => {
    if (event.target !== event.currentTarget) return;
    const isKnown = (place.position < 0 ? inHeader(event) : inRows(event)) || ofList(event) || goes(event);
    if (isKnown) event.preventDefault();
  };

  function ofList(event: KeyboardEvent): boolean {
    const { key, altKey, shiftKey } = event;
    const command = event.ctrlKey || event.metaKey;
    if (key === 'ContextMenu' || (key === 'F10' && shiftKey)) parts.openMenu();
    else if (command && !altKey && key.toLowerCase() === 'a') {
      workbench.grid.select({ kind: shiftKey ? 'none' : 'all' });
    } else return false;
    return true;
  }

  function goes(event: KeyboardEvent): boolean {
    const next = placeAfterKey(place, event, { rows: total, columns: layout.columns.length + 1, page });
    if (next === undefined || total === 0) return false;
    at.goTo(next, event.shiftKey);
    if (event.shiftKey && place.column === 0 && place.position >= 0) {
      const from = block.top === place.position ? block.bottom : block.top;
      const spans = [{ from: Math.min(from, next.position), to: Math.max(from, next.position) }];
      workbench.grid.select({ kind: 'only', spans });
    }
    return true;
  }

  function inHeader(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const by = key === 'ArrowLeft' ? -1 : 1;
    if (place.column === 0) {
      if (key !== ' ' && key !== 'Enter') return false;
      workbench.grid.select({ kind: 'all' });
      return true;
    }
    if (column === undefined || altKey) return false;
    if (key === 'Enter' || key === ' ') workbench.grid.sort(column, 'next', shiftKey);
    else if (key === 'Delete') hideColumn(workbench, column);
    else if (shiftKey && (key === 'ArrowLeft' || key === 'ArrowRight')) {
      if (command) {
        moveColumn(workbench, column, by);
        at.goTo({ position: -1, column: Math.max(1, Math.min(layout.columns.length, place.column + by)) });
      } else widenColumn(workbench, column, by);
    } else return false;
    return true;
  }

  function inRows(event: KeyboardEvent): boolean {
    const { key, shiftKey, altKey } = event;
    const command = event.ctrlKey || event.metaKey;
    const range = rangeOf(block, layout);
    const letter = key.toLowerCase();
    if (command && !altKey && letter === 'c') {
      if (range !== undefined) workbench.grid.copy(range, shiftKey);
    } else if (key === 'Enter' && altKey) parts.askOffers();
    else if (key === 'F2' || (key === 'Enter' && !command)) {
      if (place.column === 0) toggleRows(workbench, block, parts.current?.state.selected === true);
      else parts.edit();
    } else if (key === ' ' && !command && !altKey) {
      if (shiftKey) workbench.grid.select({ kind: 'only', spans: [{ from: block.top, to: block.bottom }] });
      else toggleRows(workbench, block, parts.current?.state.selected === true);
    } else if (key === 'Delete' || key === 'Backspace') {
      if (range !== undefined) workbench.grid.empty(range);
    } else if (key === 'Escape') {
      if (!at.collapse()) workbench.grid.select({ kind: 'none' });
    } else if (beginsTyping(event)) {
      // Not prevented: the key is typed into the field that is there now.
      parts.edit();
      return false;
    } else return false;
    return true;
  }
}
