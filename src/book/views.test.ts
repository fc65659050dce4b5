import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Cancelled } from '../base/cancel.ts';
import { parseOrder } from '../orders/parse-order.ts';
import type { Slot } from './batch.ts';
import { batchOfSlot } from './batch.ts';
import { ChangeBuilder } from './change.ts';
import { mergeRows } from './combine.ts';
import { editCells, setLeftOut } from './edit-rows.ts';
import { LIMITS } from './limits.ts';
import type { OrderBook } from './order-book.ts';
import { FLAG } from './row-facts.ts';
import { changeSelection, countSelected, selectedIn } from './selection.ts';
import { addTo, bookOf, noStep } from './testing/books.ts';
import type { Said } from './testing/books.ts';
import { checkView, SHOWN } from './view.ts';
import type { View, ViewFilter } from './view.ts';
import { ViewEngine } from './view-engine.ts';

const said: fc.Arbitrary<Said> = fc.record(
  {
    name: fc.constantFrom('王示例', '李示例', 'Anna Ｂ', ''),
    phone: fc.constantFrom(
      '13800138000',
      '138-0013-8000',
      '12',
      '138****8000',
      '$AgAAAAFAKEFAKEFAKEFAKE=$4$',
    ),
    city: fc.constantFrom('杭州市', '宁波市', ''),
    tracking: fc.constantFrom('', 'SF100', 'SF2'),
    orderNo: fc.constantFrom('A1', 'A2', ''),
    remark: fc.constantFrom('', '易碎', '电话１３８'),
  },
  { requiredKeys: [] },
);

const filter: fc.Arbitrary<ViewFilter> = fc
  .record({
    not: fc.boolean(),
    filter: fc.constantFrom<ViewFilter>(
      { kind: 'text', column: 'name', test: 'contains', text: 'anna b' },
      { kind: 'text', column: 'phone', test: 'begins', text: '1380013' },
      { kind: 'text', column: 'region', test: 'is', text: '浙江省 宁波市 西湖区' },
      { kind: 'text', column: 'remark', test: 'empty' },
      { kind: 'text', column: 'tracking', test: 'filled' },
      { kind: 'batch', batches: [1] },
      { kind: 'platform', platforms: ['jd'] },
      { kind: 'problem', codes: ['phone-invalid', 'encrypted'] },
      { kind: 'problem', severity: 'warning' },
      { kind: 'tracking' },
      { kind: 'selected' },
      { kind: 'edited' },
      { kind: 'veiled', how: 'masked' },
      { kind: 'veiled', how: 'encrypted' },
    ),
  })
  .map(({ not, filter: one }) => ({ ...one, not }));

/** The same question asked row by row of the drafts themselves. */
function holds(book: OrderBook, slot: Slot, one: ViewFilter): boolean {
  const { values } = book.draft(slot);
  const { problems } = parseOrder(book.draft(slot));
  const bare = (text = '') =>
    text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/(?<=\d)[\s-]+(?=\d)/gu, '');
  const is = (): boolean => {
    switch (one.kind) {
      case 'text':
        if (one.column === 'name') return bare(values['recipient.name']).includes('anna b');
        if (one.column === 'phone') return bare(values['recipient.phone']).startsWith('1380013');
        if (one.column === 'region') {
          return values['recipient.city'] === '宁波市' && values['recipient.district'] === '西湖区';
        }
        if (one.column === 'remark') return (values.remark ?? '') === '';
        return (values.tracking ?? '') !== '';
      case 'batch':
        return batchOfSlot(slot) === 1;
      case 'platform':
        return book.platform(slot) === 'jd';
      case 'problem':
        return problems.some(({ code, severity }) => one.codes?.includes(code) ?? severity === one.severity);
      case 'tracking':
        return (values.tracking ?? '') !== '';
      case 'selected':
        return (book.flags(slot) & FLAG.selected) !== 0;
      case 'edited':
        return values['recipient.district'] === '上城区';
      case 'veiled': {
        const phone = values['recipient.phone'] ?? '';
        return one.how === 'masked' ? phone.includes('*') : phone.startsWith('$');
      }
      default:
        throw new Error('not asked here');
    }
  };
  return is() !== (one.not ?? false);
}

async function mixedBook(first: readonly Said[], second: readonly Said[]): Promise<OrderBook> {
  const book = await bookOf(...first);
  await addTo(book, second, 'jd');
  editCells(book, [{ row: 2, column: 'district', value: '上城区' }]);
  setLeftOut(
    book,
    [book.slot(3)].flatMap((slot) => slot ?? []),
    true,
  );
  book.select(0, true);
  await book.settle(noStep);
  return book;
}

describe('a view', () => {
  it('has the rows that a look at every row finds', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(said, { minLength: 1, maxLength: 8 }),
        fc.array(said, { maxLength: 4 }),
        fc.constantFrom(...SHOWN),
        fc.array(filter, { maxLength: 3 }),
        fc.constantFrom('', '138', 'SF', '易', '西湖', 'Ａnna'),
        async (first, second, shown, filters, search) => {
          const book = await mixedBook(first, second);
          const found = await new ViewEngine(book).rows({ shown, filters, search }, noStep);
          const all = book.batches.flatMap((batch) =>
            Array.from({ length: batch.length }, (_, index) => batch.number * 2 ** 20 + index),
          );
          const expected = all.filter((slot) => {
            const flags = book.flags(slot);
            const isOut = (flags & FLAG.leftOut) !== 0;
            const isBad = parseOrder(book.draft(slot)).order === undefined;
            const isShown = { all: true, good: !isOut && !isBad, problems: !isOut && isBad, leftOut: isOut }[
              shown
            ];
            const { values, items } = book.draft(slot);
            const texts = [...Object.values(values), ...items.map(({ name }) => name)].map((text) =>
              text
                .normalize('NFKC')
                .toLowerCase()
                .replace(/(?<=\d)[\s-]+(?=\d)/gu, ''),
            );
            const isFound = texts.some((text) => text.includes(search.normalize('NFKC').toLowerCase()));
            return isShown && isFound && filters.every((one) => holds(book, slot, one));
          });
          expect([...found]).toEqual(expected);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is sorted by what the cells say, empty ones last, equal ones in the order of the file', async () => {
    const book = await bookOf(
      { name: '王示例', remark: '10号' },
      { name: '李示例', remark: '' },
      { name: '王示例', remark: '2号' },
    );
    const rows = async (view: View) => {
      const found = await new ViewEngine(book).rows(view, noStep);
      return [...found].map((slot) => book.row(slot));
    };
    expect(await rows({ sort: [{ column: 'name' }] })).toEqual([3, 2, 4]);
    expect(await rows({ sort: [{ column: 'name', descending: true }] })).toEqual([2, 4, 3]);
    expect(await rows({ sort: [{ column: 'remark' }] })).toEqual([4, 2, 3]);
    expect(await rows({ sort: [{ column: 'remark', descending: true }] })).toEqual([2, 4, 3]);
    expect(await rows({ sort: [{ column: 'row', descending: true }] })).toEqual([4, 3, 2]);
    expect(await rows({ sort: [{ column: 'name' }, { column: 'remark' }] })).toEqual([3, 4, 2]);
  });

  it('finds an order under its edited value and no longer under the old one', async () => {
    const book = await bookOf({ name: '王示例' }, { name: '李示例' });
    const engine = new ViewEngine(book);
    const count = async (search: string) => (await engine.rows({ search }, noStep)).length;
    expect([await count('李示'), await count('赵示')]).toEqual([1, 0]);
    editCells(book, [{ row: 3, column: 'name', value: '赵示例' }]);
    expect([await count('李示'), await count('赵示')]).toEqual([0, 1]);
    book.undo();
    expect([await count('李示'), await count('赵示')]).toEqual([1, 0]);
  });

  it('finds a parcel by what any of its rows holds', async () => {
    const same = { name: '李示例', phone: '13900139000', detail: '示例路7号' };
    const book = await bookOf({ ...same, orderNo: 'A1' }, { ...same, orderNo: 'ZZ9' });
    mergeRows(book, [2, 3], false);
    const found = await new ViewEngine(book).rows({ search: 'zz9' }, noStep);
    expect([...found].map((slot) => book.row(slot))).toEqual([2]);
  });

  it('has no rows of a closed batch', async () => {
    const book = await bookOf({}, {});
    const changes = new ChangeBuilder();
    changes.batch({ key: 'closed', batch: 0, before: false, after: true });
    book.apply(changes, 'close-batch');
    expect(await new ViewEngine(book).rows({ shown: 'all' }, noStep)).toHaveLength(0);
  });

  it('names later duplicates, which one would leave out', async () => {
    const book = await bookOf({ orderNo: 'A1' }, { orderNo: 'A2' }, { orderNo: 'A1' });
    const filters: ViewFilter[] = [{ kind: 'duplicate', of: 'order', which: 'later' }];
    const found = await new ViewEngine(book).rows({ filters }, noStep);
    expect([...found].map((slot) => book.row(slot))).toEqual([4]);
  });

  it('stops when its search is cancelled, and answers the next one', async () => {
    const book = await bookOf(...Array.from({ length: 3_000 }, () => ({})));
    const engine = new ViewEngine(book);
    const view: View = { search: '示例', sort: [{ column: 'name' }] };
    let steps = 0;
    const cancel = async () => {
      steps += 1;
      if (steps === 2) throw new Cancelled();
    };
    await expect(engine.rows(view, cancel)).rejects.toBeInstanceOf(Cancelled);
    expect(await engine.rows(view, noStep)).toHaveLength(3_000);
  });

  it.each<[string, View, string]>([
    ['a long search', { search: 'x'.repeat(LIMITS.search + 1) }, 'search-too-long'],
    [
      'a long filter',
      { filters: [{ kind: 'text', column: 'name', test: 'is', text: 'x'.repeat(300) }] },
      'search-too-long',
    ],
    [
      'many filters',
      { filters: Array.from({ length: 21 }, () => ({ kind: 'tracking' })) },
      'too-many-filters',
    ],
    [
      'long lists',
      { filters: [{ kind: 'batch', batches: Array.from({ length: 1_001 }, () => 1) }] },
      'too-many-filters',
    ],
    ['many sort keys', { sort: Array.from({ length: 5 }, () => ({ column: 'name' })) }, 'too-many-filters'],
  ])('is refused with %s', (_, view, code) => {
    expect(checkView(view)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('a selection', () => {
  it('is made of places of the view and stays with its rows when the view changes', async () => {
    const book = await bookOf({ remark: 'b' }, { remark: 'a' }, { remark: 'c' });
    const engine = new ViewEngine(book);
    const sorted = await engine.rows({ sort: [{ column: 'remark' }] }, noStep);
    changeSelection(book, sorted, { kind: 'only', spans: [{ from: 0, to: 1 }] });
    const plain = await engine.rows({}, noStep);
    const rows = () => [...selectedIn(book, plain)].map((slot) => book.row(slot));
    expect(rows()).toEqual([2, 3]);
    changeSelection(book, plain, { kind: 'invert' });
    expect(rows()).toEqual([4]);
    changeSelection(book, plain, { kind: 'all' });
    changeSelection(book, plain, { kind: 'remove', spans: [{ from: 1, to: 99 }] });
    expect(rows()).toEqual([2]);
    changeSelection(book, plain, { kind: 'none' });
    expect(countSelected(book)).toBe(0);
  });

  it('of rows out of sight is not what one sees', async () => {
    const book = await bookOf({ remark: 'x' }, {});
    const engine = new ViewEngine(book);
    changeSelection(book, await engine.rows({}, noStep), { kind: 'all' });
    const seen = await engine.rows({ search: 'x' }, noStep);
    expect([selectedIn(book, seen).length, countSelected(book)]).toEqual([1, 2]);
  });
});
