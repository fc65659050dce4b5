import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rowId } from '../base/row-id.ts';
import { ChangeBuilder } from './change.ts';
import type { GridColumn } from './columns.ts';
import { combineSameRecipient, mergeRows, splitRows } from './combine.ts';
import { editCells, setCopies, setLeftOut } from './edit-rows.ts';
import type { OrderBook } from './order-book.ts';
import { pasteCells } from './paste-cells.ts';
import { addTo, bookOf, noStep, snapshot } from './testing/books.ts';
import { dealTracking } from './tracking/deal-tracking.ts';
import { ViewEngine } from './view-engine.ts';

const SAME = { name: '李示例', phone: '13900139000', detail: '示例路7号', goods: [['茶叶', '2']] } as const;

async function startBook(): Promise<OrderBook> {
  const book = await bookOf({}, SAME, { ...SAME, remark: '门口' }, { phone: '12' }, SAME);
  await addTo(book, [SAME, {}, { name: '' }]);
  return book;
}

const ROWS = [2, 3, 4, 5, 6, rowId(1, 2), rowId(1, 3), rowId(1, 4), 99];
const row = fc.constantFrom(...ROWS);
const column = fc.constantFrom<GridColumn>(
  'name',
  'phone',
  'detail',
  'region',
  'goods',
  'remark',
  'orderNo',
  'copies',
);
const value = fc.constantFrom(
  '',
  '张示例',
  '13700137000',
  '上海市浦东新区示例路8号',
  '茶叶 ×3，杯子 ×1',
  '7',
  'x',
);

type Step = (book: OrderBook) => Promise<unknown>;
const slots = (book: OrderBook, rows: readonly number[]) =>
  rows.flatMap((one) => {
    const slot = book.slot(one);
    return slot === undefined ? [] : [book.head(slot)];
  });

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.array(fc.record({ row, column, value }), { minLength: 1, maxLength: 3 }).map(
    (edits): Step =>
      async (book) =>
        editCells(book, edits),
  ),
  fc.tuple(fc.array(row), fc.integer({ min: 1, max: 5 })).map(
    ([rows, copies]): Step =>
      async (book) =>
        setCopies(book, new Set(slots(book, rows)), copies),
  ),
  fc.tuple(fc.array(row, { maxLength: 3 }), fc.boolean()).map(
    ([rows, out]): Step =>
      async (book) =>
        setLeftOut(book, new Set(slots(book, rows)), out),
  ),
  fc.tuple(fc.array(row, { minLength: 2, maxLength: 4 }), fc.boolean()).map(
    ([rows, keepFirst]): Step =>
      async (book) =>
        mergeRows(book, rows, keepFirst),
  ),
  fc.array(row, { minLength: 1, maxLength: 2 }).map(
    (rows): Step =>
      async (book) =>
        splitRows(book, rows),
  ),
  fc.constant<Step>(async (book) => combineSameRecipient(book, noStep)),
  fc.tuple(fc.nat(6), value, column).map(([from, text, at]): Step => async (book) => {
    const view = await new ViewEngine(book).rows({ shown: 'all' }, noStep);
    return pasteCells(book, view, { from, to: from + 2, columns: [at] }, `${text}\nzwei`, undefined);
  }),
  fc.constant<Step>(async (book) => {
    const view = await new ViewEngine(book).rows({ shown: 'all' }, noStep);
    return dealTracking(book, view, { kind: 'range', prefix: 'SF', from: '100', to: '104' }, noStep);
  }),
  fc.tuple(fc.nat(1), fc.boolean()).map(([batch, closed]): Step => async (book) => {
    const changes = new ChangeBuilder();
    changes.batch({ key: 'closed', batch, before: book.batch(batch)?.isClosed ?? false, after: closed });
    return book.apply(changes, 'close-batch');
  }),
);

describe('a session of changes', () => {
  it('undoes to the start and redoes to the end, through every state between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const book = await startBook();
        const states = [await snapshot(book)];
        for (const change of steps) {
          await change(book);
          await book.settle(noStep);
          const state = await snapshot(book);
          if (state !== states.at(-1)) states.push(state);
        }
        const walk = async (go: () => unknown) => {
          const seen = [await snapshot(book)];
          while (go() !== null) {
            const state = await snapshot(book);
            if (state !== seen.at(-1)) seen.push(state);
          }
          return seen;
        };
        expect(await walk(() => book.undo())).toEqual(states.toReversed());
        expect(await walk(() => book.redo())).toEqual(states);
      }),
      { numRuns: 60 },
    );
  });

  it('names what can be undone, and forgets what was undone when something else is done', async () => {
    const book = await startBook();
    editCells(book, [{ row: 2, column: 'remark', value: '易碎' }]);
    setCopies(book, slots(book, [2, 3]), 2);
    expect(book.undoName).toEqual({ code: 'copies', rows: 2 });
    book.undo();
    expect(book.undoName).toEqual({ code: 'edit', rows: 1, field: 'remark' });
    expect(book.redoName).toEqual({ code: 'copies', rows: 2 });
    setLeftOut(book, slots(book, [2]), true);
    expect(book.redoName).toBeNull();
  });

  it('keeps changed cells only: one step for all rows is a few numbers', async () => {
    const book = await bookOf(...Array.from({ length: 500 }, () => ({})));
    const changes = new ChangeBuilder();
    for (let index = 0; index < 500; index += 1) changes.cell(index, 'copies', 1, index < 250 ? 2 : 1);
    const change = changes.build('copies');
    expect(change.cells).toEqual([
      {
        key: 'copies',
        slots: Uint32Array.from({ length: 250 }, (_, index) => index),
        before: { same: 1 },
        after: { same: 2 },
      },
    ]);
    expect(book.apply(changes, 'copies')).toBe(250);
  });

  it('does not bring back a row of a batch that was deleted, nor what was joined from it', async () => {
    const book = await startBook();
    mergeRows(book, [3, rowId(1, 2)], false);
    await book.settle(noStep);
    editCells(book, [{ row: 3, column: 'remark', value: '两单合并' }]);
    editCells(book, [{ row: rowId(1, 3), column: 'name', value: '赵示例' }]);
    setCopies(book, slots(book, [2, rowId(1, 3)]), 3);
    const before = book.ownDraft(book.slot(3) ?? 0);
    book.remove(1);
    await book.settle(noStep);
    expect(book.draft(book.slot(3) ?? 0)).toEqual(before);
    expect(book.members(book.slot(3) ?? 0)).toEqual([]);
    expect(book.slot(rowId(1, 2))).toBeUndefined();
    // What is left to undo is the part of the last step that was about the other batch.
    expect(book.undo()).toEqual({ code: 'copies', rows: 1 });
    expect(book.undo()).toBeNull();
  });

  it('forgets the names of places that only a deleted batch had', async () => {
    const book = await bookOf({});
    await addTo(book, [{ city: '密名' }]);
    book.remove(1);
    expect(JSON.stringify([...book.shared.places.entries()])).not.toContain('密名');
  });
});
