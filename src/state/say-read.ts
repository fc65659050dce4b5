import type { SourceSummary } from '../room/room.ts';
import type { Desk } from './desk.ts';

/** How long the page offers to have orders take the place of the others instead of standing beside them. */
const ADDED_SECONDS = 15;
const OFFERED = 10_000;

/** Says what was read; the list says in sight how many there are. */
export function sayRead(desk: Desk, { orders, problemRows, doubts, remembered, kind }: SourceSummary): void {
  desk.notify('opened', { params: { count: orders }, tone: 'heard' });
  if (problemRows > 0) desk.notify('openedProblems', { params: { count: problemRows }, tone: 'heard' });
  if (remembered) desk.notify('columnsRemembered', { actions: ['forgetColumns'], stays: OFFERED });
  if (kind === 'paste' && doubts > 0) {
    desk.notify('doubts', { params: { count: doubts }, actions: ['showDoubts'], stays: OFFERED });
  }
}

/** Says once, for all files that came at a time, that they stand beside what was open. */
export function sayAdded(desk: Desk, lastAdded: readonly number[]): void {
  const { book, failures } = desk.store.getState();
  const added = book?.batches.filter(({ batch }) => lastAdded.includes(batch)) ?? [];
  if (added.length > 0 && added.length < (book?.batches.length ?? 0)) {
    desk.notify('added', {
      actions: ['replaceInstead', 'undoAdd'],
      stays: ADDED_SECONDS * 1000,
    });
  }
  if (failures.length > 0 && added.length > 0) {
    desk.notify('readSome', { params: { count: failures.length }, tone: 'heard' });
  }
}
