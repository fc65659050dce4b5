import { expect, test } from 'vitest';
import { NOTHING_BESIDE } from './beside-choice.ts';
import type { BesideChoice } from './beside-choice.ts';
import { besideRequest, readyLists, separatorsBy } from './print-lists.ts';
import { sortOf } from './print-order.ts';
import type { PrintOrder } from './print-order.ts';
import { printPlan } from './print-jobs/plan.ts';
import { bench, settle } from './testing/fake-room.ts';

function stateWith(beside: Partial<BesideChoice>, order: PrintOrder = 'imported') {
  const state = bench().workbench.store.getState();
  return {
    ...state,
    choice: { ...state.choice, beside: { ...NOTHING_BESIDE, ...beside } },
    query: { ...state.query, sort: sortOf(order) },
  };
}

test.each([
  ['none are wanted', {}, 'city', undefined],
  ['the sorting makes no groups', { separators: 'sorted' }, 'imported', undefined],
  ['labels are sorted by where they go', { separators: 'sorted' }, 'route', 'route'],
  ['labels are sorted by goods', { separators: 'sorted' }, 'goods', 'goods'],
  ['orders have several labels', { separators: 'order' }, 'city', 'order'],
  ['groups are of so many labels', { separators: 'every', every: 20 }, 'imported', { every: 20 }],
  ['of how many is not said', { separators: 'every', every: Number.NaN }, 'imported', undefined],
] as const)('separators where %s', (_, beside, order, by) => {
  expect(separatorsBy(stateWith(beside, order))).toEqual(by);
});

test('the room is asked for what was chosen, in the language of the page, and for nothing else', () => {
  expect(besideRequest(stateWith({}))).toEqual({});
  const state = {
    ...stateWith({ separators: 'order', lists: ['pick-list'], paper: 'letter' }),
    language: 'zh-CN',
  } as const;
  expect(besideRequest(state)).toEqual({
    separators: { by: 'order', language: 'zh-CN' },
    lists: { kinds: ['pick-list'], paper: 'letter', language: 'zh-CN' },
  });
});

test.each([0, -1, 1.5, Number.NaN, 100_001])('labels are not made in groups of %d', async (every) => {
  const it = bench();
  it.workbench.actions.openSample.run();
  await settle();
  it.workbench.printing.choose({ beside: { ...NOTHING_BESIDE, separators: 'every', every } });
  expect(printPlan(it.workbench.store.getState())).toMatchObject({ ok: false, reason: 'everyInvalid' });
});

test('a list is called by its day, how many labels it is of, and what it is', () => {
  const pdf = new Uint8Array([0x25]);
  const [list] = readyLists(
    [{ kind: 'hand-over-list', pdf }],
    { volume: null, mark: 'reprint' },
    200,
    '2026-11-21',
  );
  expect(list).toMatchObject({
    kind: 'hand-over-list',
    name: 'hushlabel-2026-11-21-200-labels-hand-over-list-reprint.pdf',
  });
  expect(list?.file.size).toBe(1);
});
