import type { BookView, ChangeResult, GridRoom, ViewSummary } from '../../room/grid-room.ts';
import type { SourceSummary } from '../../room/room.ts';

/** The grid's side of the fake room: it has what it has, and every change of it changes nothing. */
export function fakeGrid(
  answer: <T>(call: string, value: T) => Promise<T>,
  summary: () => SourceSummary,
): GridRoom {
  const book = (): BookView => {
    const { orders, problemRows, leftOut } = summary();
    return {
      batches: [{ batch: 0, name: 'orders.csv', closed: false, summary: summary() }],
      orders,
      problemRows,
      leftOut,
      selected: 0,
      undo: null,
      redo: null,
      revealed: 0,
      exceptions: 0,
      showingExceptions: 0,
    };
  };
  const view = (): ViewSummary => {
    const { orders } = summary();
    return { rows: orders, orders, labels: orders, selected: 0 };
  };
  const nothing = (): ChangeResult => ({ changed: 0, refused: [], refusals: 0, done: null, book: book() });
  const call =
    <T>(name: string, value: () => T) =>
    (...args: readonly unknown[]): Promise<T> =>
      answer(`${name}(${JSON.stringify(args).slice(1, -1)})`, value());
  const ok = <T>(value: T) => ({ ok: true, value }) as const;
  return {
    add: () => answer('add()', ok(summary())),
    book: call('book', book),
    renameBatch: call('renameBatch', nothing),
    closeBatch: call('closeBatch', nothing),
    removeBatch: call('removeBatch', book),
    setView: call('setView', () => ok(view())),
    view: call('view', view),
    placeOf: (row) => answer(`placeOf(${row})`, row - 2),
    facets: call('facets', () => ({
      platforms: [],
      problems: [],
      explanations: [],
      doubts: null,
      places: [],
    })),
    select: call('select', () => ({ inView: 0, selected: 0 })),
    edit: call('edit', nothing),
    setCopies: call('setCopies', nothing),
    leaveOutRows: call('leaveOutRows', nothing),
    undo: call('undo', nothing),
    redo: call('redo', nothing),
    copyCells: call('copyCells', () => ok({ text: '王**', rows: 1 })),
    copyOriginals: call('copyOriginals', () => ok({ text: '王**', rows: 1 })),
    pasteCells: call('pasteCells', () => ok({ ...nothing(), outside: 0 })),
    duplicates: call('duplicates', () => ({ groups: 0, list: [] })),
    merge: call('merge', nothing),
    split: call('split', nothing),
    keepAll: call('keepAll', nothing),
    combineSameRecipient: call('combineSameRecipient', () => ({ ...nothing(), parcels: 0 })),
    parcels: call('parcels', () => ({ parcels: 0, list: [] })),
    joinTracking: () => answer('joinTracking()', ok({ ...nothing(), unmatched: 0, missing: 0 })),
    pasteTracking: call('pasteTracking', () => ok({ ...nothing(), left: 0, missing: 0 })),
    dealTracking: call('dealTracking', () => ok({ ...nothing(), left: 0, missing: 0, used: 0, next: null })),
    offers: call('offers', () => []),
    applyOffer: call('applyOffer', nothing),
  };
}
