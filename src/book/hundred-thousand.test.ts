import { beforeAll, describe, expect, it } from 'vitest';
import { Cancelled } from '../base/cancel.ts';
import { ChangeBuilder } from './change.ts';
import { editCells, setCopies } from './edit-rows.ts';
import { OrderBook } from './order-book.ts';
import { draftOf, noStep, readOf } from './testing/books.ts';
import type { View } from './view.ts';
import { ViewEngine } from './view-engine.ts';

const COUNT = 100_000;
const CITIES = ['杭州市', '苏州市', '成都市', '武汉市', '青岛市', '厦门市', '西安市'];

/** Counted, not timed: how often long work lets go, and how much of it is done again after a small change. */
describe('a hundred thousand rows', () => {
  let book: OrderBook;
  let engine: ViewEngine;
  let stepsOfOpening = 0;

  beforeAll(async () => {
    book = new OrderBook();
    const drafts = Array.from({ length: COUNT }, (_, index) =>
      draftOf(
        { city: CITIES[index % CITIES.length] ?? '', remark: `第${(index * 7919) % COUNT}件` },
        index + 2,
      ),
    );
    await book.add(await readOf(drafts), '', async () => void (stepsOfOpening += 1));
    engine = new ViewEngine(book);
  }, 60_000);

  it('let go some five hundred times while they are read', () => {
    expect(stepsOfOpening).toBeGreaterThanOrEqual(COUNT / 200);
  });

  it.each<[string, View, number, number]>([
    ['filtered by what is known', { filters: [{ kind: 'tracking', not: true }] }, COUNT, 5],
    [
      'filtered by text',
      { filters: [{ kind: 'text', column: 'city', test: 'is', text: '苏州市' }] },
      14_286,
      90,
    ],
    ['searched', { search: '第77' }, 1_111, 90],
    ['sorted', { sort: [{ column: 'region' }, { column: 'remark', descending: true }] }, COUNT, 200],
  ])(
    'are %s with a chance to cancel every few milliseconds',
    async (_, view, rows, least) => {
      let steps = 0;
      expect(await engine.rows(view, async () => void (steps += 1))).toHaveLength(rows);
      expect(steps).toBeGreaterThan(least);
      steps = 0;
      // The same view again is no work at all.
      await engine.rows(view, async () => void (steps += 1));
      expect(steps).toBe(0);
      const cancelled = async (): Promise<void> => {
        throw new Cancelled();
      };
      await expect(engine.rows({ ...view }, cancelled)).rejects.toBeInstanceOf(Cancelled);
    },
    60_000,
  );

  it('are in order by number and by pinyin', async () => {
    const view: View = { sort: [{ column: 'city' }, { column: 'remark' }] };
    const rows = await engine.rows(view, noStep);
    const cities = [...new Set([...rows].map((slot) => book.value(slot, 'recipient.city')))];
    expect(cities).toEqual(
      ['成都市', '杭州市', '青岛市', '苏州市', '武汉市', '西安市', '厦门市'].toSorted(
        new Intl.Collator('zh-CN').compare,
      ),
    );
    const numbers = [...rows.subarray(0, 14_000)].map((slot) =>
      Number(/\d+/u.exec(book.value(slot, 'remark'))?.[0]),
    );
    expect(numbers).toEqual(numbers.toSorted((a, b) => a - b));
    expect(new Set(rows).size).toBe(COUNT);
  }, 60_000);

  it('are read again one by one, not all, when one is edited', async () => {
    const seen: number[] = [];
    const before = book.onRead;
    book.onRead = (slot) => {
      seen.push(slot);
      before(slot);
    };
    editCells(book, [{ row: 50_000, column: 'remark', value: '独一无二' }]);
    expect(await engine.rows({ search: '独一无二' }, noStep)).toHaveLength(1);
    setCopies(book, await engine.rows({}, noStep), 2);
    book.undo();
    book.undo();
    await book.settle(noStep);
    expect(seen).toEqual([49_998, 49_998]);
    book.onRead = before;
  }, 60_000);

  it('take one number each in an undo step that sets them all alike', () => {
    const changes = new ChangeBuilder();
    for (let slot = 0; slot < COUNT; slot += 1) changes.cell(slot, 'copies', 1, 3);
    const [cells] = changes.build('copies').cells;
    expect(cells?.slots.byteLength).toBe(COUNT * 4);
    expect([cells?.before, cells?.after]).toEqual([{ same: 1 }, { same: 3 }]);
  });
});
