import { describe, expect, it } from 'vitest';
import {
  DEFAULT_COLUMNS,
  NARROWEST,
  movedBy,
  movedTo,
  readColumns,
  resized,
  shownOrNot,
} from './grid-columns.ts';
import { WHOLE_QUERY, sortedBy, toView } from './grid-query.ts';
import { SETTINGS_KEY } from './settings.ts';
import { bench, settle } from './testing/fake-room.ts';

const TYPED = 'TYPED-CANARY';

async function opened() {
  const it = bench(250);
  it.workbench.orders.openSample();
  await settle();
  return it;
}

describe('what a person types to find rows', () => {
  it('goes to the room when typing pauses, and is nowhere in the state or the storage', async () => {
    const it = await opened();
    const { grid, store } = it.workbench;
    grid.search(TYPED);
    grid.addFilter({ kind: 'text', column: 'name', test: 'contains' });
    grid.filterText(store.getState().query.filters[0]?.id ?? 0, TYPED);
    await it.clock.advance(1000);
    expect(
      it
        .room()
        .calls.filter((call) => call.startsWith('setView'))
        .at(-1),
    ).toContain(TYPED);
    expect(JSON.stringify(store.getState())).not.toContain(TYPED);
    expect(it.storage.items.get(SETTINGS_KEY) ?? '').not.toContain(TYPED);
    grid.showAll();
    await it.clock.advance(1000);
    expect(
      it
        .room()
        .calls.filter((call) => call.startsWith('setView'))
        .at(-1),
    ).not.toContain(TYPED);
  });

  it('is asked for once when typing pauses, not at every key', async () => {
    const it = await opened();
    const before = it.room().calls.filter((call) => call.startsWith('setView')).length;
    for (const text of ['a', 'ab', 'abc']) {
      it.workbench.grid.search(text);
      await it.clock.advance(50);
    }
    await it.clock.advance(1000);
    expect(it.room().calls.filter((call) => call.startsWith('setView'))).toHaveLength(before + 1);
  });

  it('is forgotten when the orders are wiped', async () => {
    const it = await opened();
    it.workbench.grid.search(TYPED, true);
    await settle();
    it.workbench.orders.wipe();
    await settle();
    expect(it.workbench.grid.searched()).toBe('');
    expect(it.workbench.store.getState().query).toBe(WHOLE_QUERY);
  });
});

describe('the view that is asked for', () => {
  it('leaves out conditions that are not finished, and keeps their texts apart', () => {
    const query = {
      ...WHOLE_QUERY,
      filters: [
        { id: 1, filter: { kind: 'text', column: 'name', test: 'contains' } },
        { id: 2, filter: { kind: 'text', column: 'city', test: 'empty' } },
        { id: 3, filter: { kind: 'place', places: [] } },
        { id: 4, filter: { kind: 'edited' } },
        { id: 5, filter: { kind: 'text', column: 'phone', test: 'begins' } },
      ],
    } as const;
    const view = toView(query, ' ', new Map([[5, ' 138 ']]));
    expect(view).toEqual({
      shown: 'good',
      sort: [],
      filters: [
        { kind: 'text', column: 'city', test: 'empty' },
        { kind: 'edited' },
        { kind: 'text', column: 'phone', test: 'begins', text: '138' },
      ],
    });
  });

  it('is sorted rising, falling and not at all by the same press', () => {
    const rising = sortedBy([], 'name', 'next', false);
    const falling = sortedBy(rising, 'name', 'next', false);
    expect([rising, falling, sortedBy(falling, 'name', 'next', false)]).toEqual([
      [{ column: 'name' }],
      [{ column: 'name', descending: true }],
      [],
    ]);
  });

  it('keeps the first key first when more are added or one is turned round', () => {
    const two = sortedBy([{ column: 'name' }], 'row', 'next', true);
    expect(two).toEqual([{ column: 'name' }, { column: 'row' }]);
    expect(sortedBy(two, 'name', 'next', true)).toEqual([
      { column: 'name', descending: true },
      { column: 'row' },
    ]);
    const full = (['name', 'phone', 'city', 'goods', 'row'] as const).reduce<ReturnType<typeof sortedBy>>(
      (sort, column) => sortedBy(sort, column, 'ascending', true),
      [],
    );
    expect(full).toHaveLength(4);
  });
});

describe('columns', () => {
  const ids = (columns: typeof DEFAULT_COLUMNS) => columns.map(({ id }) => id);

  it('are stored as they stand, and read again', async () => {
    const it = await opened();
    it.workbench.grid.setColumns(shownOrNot(resized(DEFAULT_COLUMNS, 'name', 300), 'phone', false));
    const stored = JSON.parse(it.storage.items.get(SETTINGS_KEY) ?? '{}') as { readonly columns: unknown };
    expect(readColumns(stored.columns)).toEqual(it.workbench.store.getState().columns);
  });

  it.each([
    { note: 'nothing', stored: undefined },
    { note: 'a text', stored: 'columns' },
    { note: 'unknown columns', stored: [{ id: '__proto__', width: 1, shown: true }, null, 3] },
    { note: 'none shown', stored: DEFAULT_COLUMNS.map(({ id, width }) => ({ id, width, shown: false })) },
  ])('stand as at first where $note was stored', ({ stored }) => {
    expect(readColumns(stored)).toEqual(DEFAULT_COLUMNS);
  });

  it('are all there however few were stored, within bounds', () => {
    const read = readColumns([{ id: 'row', width: -5, shown: true }]);
    expect(read[0]).toEqual({ id: 'row', width: NARROWEST, shown: true });
    expect(ids(read).toSorted()).toEqual(ids(DEFAULT_COLUMNS).toSorted());
  });

  it('move to the place of another, and by one among those that are shown', () => {
    expect(ids(movedTo(DEFAULT_COLUMNS, 'name', 'region')).slice(0, 3)).toEqual(['phone', 'region', 'name']);
    expect(ids(movedTo(DEFAULT_COLUMNS, 'region', 'name')).slice(0, 3)).toEqual(['region', 'name', 'phone']);
    const hidden = shownOrNot(DEFAULT_COLUMNS, 'phone', false);
    expect(ids(movedBy(hidden, 'name', 1)).slice(0, 3)).toEqual(['phone', 'region', 'name']);
    expect(movedBy(DEFAULT_COLUMNS, 'name', -1)).toBe(DEFAULT_COLUMNS);
  });

  it('cannot all be hidden', () => {
    const last = DEFAULT_COLUMNS.reduce((columns, { id }) => shownOrNot(columns, id, false), DEFAULT_COLUMNS);
    expect(last.filter(({ shown }) => shown)).toHaveLength(1);
  });
});
