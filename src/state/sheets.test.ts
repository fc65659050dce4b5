import { describe, expect, test } from 'vitest';
import type { Result } from '../base/result.ts';
import { countSheets } from './sheet-fill.ts';
import { newSheetUse, readSheetUses } from './sheet-memory.ts';
import { jobInHand } from './print-jobs/print-job.ts';
import { printPlan } from './print-jobs/plan.ts';
import { SETTINGS_KEY } from './settings.ts';
import { sortOf } from './print-order.ts';
import type { SeparatorChoice } from './beside-choice.ts';
import { bench, memoryStorage, settle } from './testing/fake-room.ts';
import type { Bench } from './testing/fake-room.ts';

/** Six places in two rows of three, as the room numbers them. */
const SIX = {
  places: [1, 2, 3, 4, 5, 6].map((number) => ({
    ...{ number, width: 60, height: 100 },
    ...{ x: 10 + ((number - 1) % 3) * 65, y: number > 3 ? 120 : 10 },
  })),
};

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('labels are counted onto sheets', () => {
  const use = newSheetUse('six');
  const table = [
    { note: 'a part of one sheet', use, labels: 4, sheets: 1, free: 2, gone: [1, 2, 3, 4] },
    { note: 'just full', use, labels: 6, sheets: 1, free: 0, gone: [1, 2, 3, 4, 5, 6] },
    { note: 'a second sheet', use, labels: 8, sheets: 2, free: 4, gone: [1, 2] },
    {
      note: 'places before the start are gone',
      use: { ...use, start: 3 },
      labels: 2,
      sheets: 1,
      free: 2,
      gone: [1, 2, 3, 4],
    },
    {
      note: 'used places stay gone',
      use: { ...use, used: [2, 6] },
      labels: 2,
      sheets: 1,
      free: 2,
      gone: [1, 2, 3, 6],
    },
    {
      note: 'of the first sheet only',
      use: { ...use, used: [2, 6] },
      labels: 5,
      sheets: 2,
      free: 5,
      gone: [1],
    },
    { note: 'down', use: { ...use, order: 'down' as const }, labels: 3, sheets: 1, free: 3, gone: [1, 2, 4] },
  ];
  test.each(table)('$note', ({ use: filled, labels, sheets, free, gone }) => {
    expect(value(countSheets(SIX, filled, labels))).toMatchObject({ sheets, free, goneFromLast: gone });
  });

  test('the first sheet is numbered as it will be filled', () => {
    const counted = value(countSheets(SIX, { ...use, order: 'down', start: 4, used: [2] }, 9));
    expect([...counted.onFirst]).toEqual([
      [4, 1],
      [5, 2],
      [3, 3],
      [6, 4],
    ]);
  });

  test('a place that is not there and a sheet with nothing left are refused', () => {
    expect(countSheets(SIX, { ...use, start: 7 }, 1)).toMatchObject({ problem: { code: 'stock-place' } });
    expect(countSheets(SIX, { ...use, start: 6, used: [6] }, 1)).toMatchObject({
      problem: { code: 'stock-all-used' },
    });
  });
});

describe('what is stored of sheets is read strictly', () => {
  const use = { ...newSheetUse('avery-l7160'), used: [3, 1] };
  test('as it was written', () => {
    expect(readSheetUses(JSON.parse(JSON.stringify([use])))).toEqual([use]);
    const more = { ...use, backs: 'blank', bleed: 3 };
    expect(readSheetUses(JSON.parse(JSON.stringify([more])))).toEqual([more]);
  });
  const wrong: readonly unknown[] = [
    ...['x', null, {}, [[use]], ['x']],
    ...[
      { ...use, stock: 'A B' },
      { ...use, start: 0 },
      { ...use, start: 1.5 },
      { ...use, start: 1001 },
    ],
    ...[
      { ...use, used: ['1'] },
      { ...use, used: [1, 1] },
      { ...use, used: 1 },
      { ...use, order: 'up' },
    ],
    ...[
      { ...use, cutMarks: 1 },
      { ...use, name: 'somebody' },
      { ...use, backs: 'text' },
      { ...use, bleed: 4 },
    ],
  ];
  test.each(wrong.map((stored) => [stored]))('%j is left out', (stored) => {
    expect(readSheetUses(Array.isArray(stored) ? stored : [stored])).toEqual([]);
  });
  test('a stock has one memory', () => {
    expect(readSheetUses([use, { ...use, used: [] }])).toEqual([use]);
  });
});

const state = ({ workbench }: Bench) => workbench.store.getState();

async function onSheet(orders = 5, storage = memoryStorage()): Promise<Bench> {
  const it = bench(orders, undefined, storage);
  it.workbench.actions.openSample.run();
  await settle();
  it.workbench.sheets.choose('two');
  await settle();
  return it;
}

describe('printing on sheets', () => {
  test('separators take places too: counted where groups are of so many labels, else there are at least so many sheets', async () => {
    const it = await onSheet();
    const separated = (separators: SeparatorChoice, every = 2) => {
      const { beside } = state(it).choice;
      it.workbench.printing.choose({ beside: { ...beside, separators, every } });
      return printPlan(state(it));
    };
    // Five labels and three separators on sheets of two.
    expect(separated('every')).toMatchObject({ sheets: { sheets: 4, free: 0 }, isAtLeast: false });
    expect(separated('order')).toMatchObject({ sheets: { sheets: 3 }, isAtLeast: true });
    // Nothing sorts the list: there is no separator.
    expect(separated('sorted')).toMatchObject({ sheets: { sheets: 3 }, isAtLeast: false });
    it.workbench.grid.sortBy(sortOf('city'));
    await settle();
    expect(separated('sorted')).toMatchObject({ sheets: { sheets: 3, free: 0 }, isAtLeast: true });
  });

  test('a chosen sheet is asked for, and the plan counts sheets', async () => {
    const it = await onSheet();
    expect(it.room().calls).toContain('stock(two)');
    expect(printPlan(state(it))).toMatchObject({ ok: true, labels: 5, sheets: { sheets: 3, free: 1 } });
  });

  test('nothing is made while the room is asked, nor for a place that is not there', async () => {
    const it = bench(5);
    it.workbench.actions.openSample.run();
    await settle();
    it.workbench.sheets.choose('two');
    expect(printPlan(state(it))).toMatchObject({ ok: false, reason: 'sheetUnknown' });
    await settle();
    it.workbench.sheets.change({ start: 3 });
    expect(printPlan(state(it))).toMatchObject({ reason: 'sheetStartInvalid', params: { max: 2 } });
    it.workbench.sheets.change({ start: 1, used: [1, 2] });
    expect(printPlan(state(it))).toMatchObject({ reason: 'sheetAllGone' });
    it.workbench.sheets.takeNew();
    expect(printPlan(state(it))).toMatchObject({ ok: true });
  });

  test('places are crossed out one by one, and taken back', async () => {
    const it = await onSheet();
    it.workbench.sheets.cross(2, true);
    it.workbench.sheets.cross(1, true);
    expect(state(it).sheets[0]?.used).toEqual([1, 2]);
    it.workbench.sheets.cross(2, false);
    expect(state(it).sheets[0]?.used).toEqual([1]);
    expect(printPlan(state(it))).toMatchObject({ ok: true, sheets: { sheets: 3, free: 0 } });
  });

  test('a label that does not fit is refused with both sizes', async () => {
    const it = await onSheet();
    const { paper } = state(it);
    const problem = {
      ...{ code: 'label-larger-than-place' },
      params: { width: 76, height: 130, placeWidth: 70, placeHeight: 37 },
    };
    if (paper.view === null) throw new Error('no view');
    it.workbench.store.setState({
      paper: { ...paper, view: { ...paper.view, fit: { fits: false, problem } } },
    });
    expect(printPlan(state(it))).toEqual({
      ok: false,
      reason: 'sheetTooSmall',
      params: problem.params,
    });
  });

  test('it is looked at anew on another template, and not without a sheet', async () => {
    const it = await onSheet();
    const asked = () => it.room().calls.filter((call) => call === 'stock(two)').length;
    const before = asked();
    it.workbench.label.chooseDesign({ template: 'waybill-100x150' });
    await settle();
    expect(asked()).toBe(before + 1);
    it.workbench.sheets.choose(null);
    it.workbench.label.chooseDesign({ template: 'waybill-76x130' });
    await settle();
    expect(asked()).toBe(before + 1);
    expect(state(it).paper).toEqual({ view: null, isLooking: false });
  });

  test('a sheet that is gone is said, and labels are one a page again', async () => {
    const it = await onSheet();
    it.workbench.sheets.choose('nobody');
    await settle();
    expect(state(it)).toMatchObject({ sheet: null, paper: { view: null } });
    expect(state(it).notices.at(-1)).toMatchObject({ text: 'sheetGone', problem: { code: 'stock-unknown' } });
  });

  test('what is left of the last sheet is offered once it was taken, and begun with when that was asked', async () => {
    const storage = memoryStorage();
    const it = await onSheet(5, storage);
    it.workbench.sheets.change({ used: [1], cutMarks: true });
    it.workbench.actions.generate.run();
    await settle();
    expect(it.room().calls).toContain('print(all,1) on two from 1 without 1');
    const left = () => jobInHand(state(it))?.stage.outcome.sheet;
    expect(left()).toMatchObject({ stock: 'two', sheets: 3, free: 0, gone: [1, 2] });
    it.workbench.sheets.takeNew();
    it.workbench.actions.generate.run();
    await settle();
    expect(left()).toMatchObject({ sheets: 3, free: 1, gone: [1] });
    expect(state(it).sheets[0]).toMatchObject({ used: [] });
    it.workbench.sheets.goOnWithLast();
    expect(state(it).sheets[0]).toMatchObject({ start: 1, used: [1], cutMarks: true });
    expect(JSON.parse(storage.items.get(SETTINGS_KEY) ?? '')).toMatchObject({
      sheet: 'two',
      sheets: [{ stock: 'two', start: 1, used: [1], order: 'across', cutMarks: true }],
    });
    const next = bench(5, undefined, storage);
    await settle();
    expect(state(next)).toMatchObject({
      sheet: 'two',
      sheets: [{ used: [1] }],
      paper: { view: { id: 'two' } },
    });
  });

  test('stored places that the sheet does not have are left out, and what else was chosen stays', async () => {
    const storage = memoryStorage();
    const kept = { order: 'down', cutMarks: true } as const;
    const sheets = [{ ...newSheetUse('two'), ...kept, start: 9, used: [1, 7] }];
    storage.setItem(SETTINGS_KEY, JSON.stringify({ sheet: 'two', sheets }));
    const it = bench(5, undefined, storage);
    await settle();
    expect(state(it).sheets).toEqual([{ ...newSheetUse('two'), ...kept, used: [1] }]);
  });
});
