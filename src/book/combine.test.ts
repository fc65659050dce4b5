import { describe, expect, it } from 'vitest';
import { rowId } from '../base/row-id.ts';
import { maskOrder } from '../masking/mask-order.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { parseOrder } from '../orders/parse-order.ts';
import { combineSameRecipient, keepRows, mergeRows, splitRows } from './combine.ts';
import { findDuplicates } from './duplicates.ts';
import { editCells, setLeftOut } from './edit-rows.ts';
import type { OrderBook } from './order-book.ts';
import { addTo, bookOf, noStep, snapshot } from './testing/books.ts';

const LI = { name: '李示例', phone: '13900139000', detail: '示例路7号' };

function draft(book: OrderBook, row: number) {
  return book.draft(book.slot(row) ?? -1);
}

async function groups(book: OrderBook) {
  await book.settle(noStep);
  const found = await findDuplicates(book, noStep);
  return found.groups.map(({ kind, slots }) => [kind, slots.map((slot) => book.row(slot))]);
}

describe('rows that are there twice', () => {
  it('are found by order number within a platform, and by person and address however typed', async () => {
    const book = await bookOf(
      { orderNo: 'B7' },
      { ...LI, phone: '138-0013 8000', detail: '示例路３号' },
      { ...LI, phone: '+86 13800138000', detail: '示例路 3号' },
      { orderNo: 'b7' },
    );
    await addTo(book, [{ orderNo: 'B7', detail: '示例路9号' }], 'jd');
    expect(await groups(book)).toEqual([
      ['order', [2, 5]],
      ['recipient', [3, 4]],
    ]);
  });

  it.each([
    ['masked ones: two people can look the same', { name: '李**', phone: '139****9000' }, {}],
    ['an order number that a spreadsheet ruined', { phone: '', orderNo: '2.9E+18' }, {}],
    ['those without a phone', { phone: '' }, {}],
    [
      'house numbers that only look alike',
      { phone: '13900139000', detail: '3-2-1801' },
      { detail: '32-1801' },
    ],
  ])('are not %s', async (_, one, other) => {
    const same = { detail: '示例路7号', ...one };
    expect(await groups(await bookOf(same, { ...same, ...other }))).toEqual([]);
  });

  it('are not counted while they are left out', async () => {
    const book = await bookOf({ orderNo: 'B7' }, { orderNo: 'B7' });
    setLeftOut(book, [book.slot(3) ?? 0], true);
    expect(await groups(book)).toEqual([]);
  });

  it('are not shown again once a person keeps them all, until one more comes', async () => {
    const book = await bookOf({ orderNo: 'B7' }, { orderNo: 'B7' });
    expect(keepRows(book, [2, 3, 99])).toMatchObject({
      changed: 2,
      refused: [{ row: 99, code: 'row-gone' }],
    });
    expect(await groups(book)).toEqual([]);
    book.undo();
    expect(await groups(book)).toEqual([['order', [2, 3]]]);
    book.redo();
    await addTo(book, [{ ...LI, orderNo: 'B7' }]);
    expect(await groups(book)).toEqual([['order', [2, 3, rowId(1, 2)]]]);
  });
});

describe('several rows as one parcel', () => {
  it('join goods, remarks and order numbers; the first row stands for all', async () => {
    const book = await bookOf(
      {
        ...LI,
        orderNo: 'A1',
        goods: [
          ['茶叶', '2'],
          ['杯子', '1'],
        ],
        remark: '门口',
      },
      {
        ...LI,
        orderNo: 'A2',
        goods: [
          ['茶叶', '1.5'],
          ['盘子', '三'],
        ],
        remark: '门口',
        tracking: 'SF1',
      },
      { ...LI, orderNo: 'A3', goods: [['盘子', '4']], remark: '易碎' },
    );
    expect(mergeRows(book, [2, 3, 4], false)).toMatchObject({ changed: 0, refused: [{ row: 3 }] });
    // 三 is no number, so that row stays apart until it is mended.
    expect(mergeRows(book, [2, 4], false)).toMatchObject({ changed: 1, refused: [] });
    editCells(book, [{ row: 3, column: 'goods', value: '茶叶 ×1.5' }]);
    await book.settle(noStep);
    expect(mergeRows(book, [2, 3], false).changed).toBe(1);
    expect(draft(book, 2)).toMatchObject({
      values: { orderNo: 'A1', tracking: 'SF1', remark: '门口；易碎；+ A2 + A3' },
      items: [
        { name: '茶叶', quantity: '3.5' },
        { name: '杯子', quantity: '1' },
        { name: '盘子', quantity: '4' },
      ],
    });
  });

  it('come apart as they were: merge and split are one another’s undoing', async () => {
    const book = await bookOf({ ...LI, remark: '门口' }, LI, LI);
    const before = await snapshot(book);
    mergeRows(book, [3, 2, 4], false);
    await book.settle(noStep);
    editCells(book, [{ row: 3, column: 'remark', value: '两单' }]);
    await book.settle(noStep);
    expect(draft(book, 3).values.remark).toBe('两单');
    splitRows(book, [2]);
    expect(await snapshot(book)).toBe(before);
    book.undo();
    await book.settle(noStep);
    expect(draft(book, 3).values.remark).toBe('两单');
  });

  it.each([
    ['other recipients', [{}, {}], 'recipients-differ'],
    [
      'other tracking numbers',
      [
        { ...LI, tracking: 'SF1' },
        { ...LI, tracking: 'SF2' },
      ],
      'trackings-differ',
    ],
    ['a row that makes no label', [LI, { ...LI, goods: [['茶', '三']] as const }], 'row-has-problems'],
    ['one row alone', [LI], 'too-few-rows'],
  ])('are refused with %s', async (_, said, code) => {
    const book = await bookOf(...said);
    const outcome = mergeRows(
      book,
      said.map((_one, index) => index + 2),
      false,
    );
    expect(outcome.changed).toBe(0);
    expect(outcome.refused.map((refused) => refused.code)).toContain(code);
  });

  it('are made of other recipients where a person says that the first one holds', async () => {
    const book = await bookOf({ detail: '示例路7号' }, { detail: '示例路8号' });
    expect(mergeRows(book, [2, 3], true).changed).toBe(1);
    expect(draft(book, 2).values['recipient.detail']).toBe('示例路7号');
  });

  it('have the recipient of the first row alone, where the others are other people', async () => {
    const book = await bookOf(
      { district: '', postcode: '' },
      { ...LI, district: '滨江区', postcode: '310051', country: '日本', tracking: 'SF0002' },
    );
    const before = draft(book, 2).values;
    expect(mergeRows(book, [2, 3], true).changed).toBe(1);
    expect({ ...draft(book, 2).values, remark: undefined }).toEqual({ ...before, remark: undefined });
  });

  it('take a postcode and a tracking number that another row to the same recipient has', async () => {
    const book = await bookOf(LI, { ...LI, postcode: '310012', tracking: 'SF0002' });
    mergeRows(book, [2, 3], false);
    expect(draft(book, 2).values).toMatchObject({ 'recipient.postcode': '310012', tracking: 'SF0002' });
  });

  it('hide the people of the other rows, whom the joined remarks may name', async () => {
    const book = await bookOf({}, { ...LI, remark: '李示例本人签收' });
    mergeRows(book, [2, 3], true);
    expect(draft(book, 2).values.remark).toContain('李示例');
    expect(draft(book, 2).hidden).toContainEqual({ kind: 'name', text: '李示例' });
    await book.settle(noStep);
    const { order } = parseOrder(draft(book, 2));
    const masked = order === undefined ? undefined : maskOrder(order, NATIONAL_POLICY);
    expect(masked?.ok && masked.value.remark.text.text).not.toContain('李示例');
  });

  it('are made for every recipient at once, over batches, and not of masked ones', async () => {
    const masked = { name: '李**', phone: '139****9000', detail: '示例路7号' };
    const book = await bookOf(LI, {}, masked, masked, { ...LI, tracking: 'SF1' });
    await addTo(book, [{ ...LI, phone: '139 0013 9000' }]);
    expect(await combineSameRecipient(book, noStep)).toMatchObject({ parcels: 1, changed: 2, refusals: 0 });
    expect(book.members(book.slot(2) ?? -1).map((slot) => book.row(slot))).toEqual([6, rowId(1, 2)]);
    expect(draft(book, 2).values.tracking).toBe('SF1');
  });
});
