import { describe, expect, it } from 'vitest';
import { editCells, setCopies } from './edit-rows.ts';
import { LIMITS } from './limits.ts';
import type { OrderBook } from './order-book.ts';
import { originalCell, pasteCells } from './paste-cells.ts';
import { bookOf, noStep } from './testing/books.ts';
import { ViewEngine } from './view-engine.ts';

const all = async (book: OrderBook) => new ViewEngine(book).rows({ shown: 'all' }, noStep);
const draft = (book: OrderBook, row: number) => book.draft(book.slot(row) ?? -1);

describe('typing into cells', () => {
  it('splits an address and a region as a file’s would be', async () => {
    const book = await bookOf({}, {});
    editCells(book, [
      { row: 2, column: 'region', value: '江苏省苏州市吴中区' },
      { row: 3, column: 'province', value: '' },
      { row: 3, column: 'city', value: '' },
      { row: 3, column: 'district', value: '' },
      { row: 3, column: 'detail', value: '四川省成都市武侯区样板巷9号' },
    ]);
    expect(draft(book, 2).values).toMatchObject({
      'recipient.province': '江苏省',
      'recipient.city': '苏州市',
      'recipient.district': '吴中区',
      'recipient.detail': '示例路2号',
    });
    expect(draft(book, 3).values).toMatchObject({
      'recipient.city': '成都市',
      'recipient.district': '武侯区',
      'recipient.detail': '样板巷9号',
    });
    expect(book.undoName).toEqual({ code: 'edit', rows: 2 });
  });

  it('drops the extension that the old phone number had', async () => {
    const book = await bookOf({ phone: '17012345678-1234' });
    editCells(book, [{ row: 2, column: 'phone', value: '13800138001' }]);
    expect(originalCell(book, book.slot(2) ?? -1, 'phone')).toBe('13800138001');
  });

  it.each([
    [
      '茶叶 ×2，杯子 ×1',
      [
        ['茶叶', '2'],
        ['杯子', '1'],
      ],
    ],
    ['红，蓝 x3', [['红，蓝', '3']]],
    ['茶叶', [['茶叶', '']]],
    ['', []],
  ])('reads goods as the grid shows them: %s', async (value, goods) => {
    const book = await bookOf({});
    editCells(book, [{ row: 2, column: 'goods', value }]);
    expect(draft(book, 2).items.map(({ name, quantity }) => [name, quantity])).toEqual(goods);
  });

  it('refuses what cannot be typed and does the rest', async () => {
    const book = await bookOf({}, {});
    const outcome = editCells(book, [
      { row: 2, column: 'remark', value: '易碎' },
      { row: 2, column: 'platform', value: 'jd' },
      { row: 3, column: 'remark', value: 'x'.repeat(LIMITS.value + 1) },
      { row: 3, column: 'copies', value: '0' },
      { row: 99, column: 'remark', value: 'x' },
    ]);
    expect(outcome.changed).toBe(1);
    expect(outcome.refused.map(({ code }) => code).toSorted()).toEqual([
      'column-not-editable',
      'copies-invalid',
      'row-gone',
      'value-too-long',
    ]);
    expect(setCopies(book, await all(book), 1.5).refusals).toBe(2);
  });

  it('reads again only the rows that were changed', async () => {
    const book = await bookOf(...Array.from({ length: 400 }, () => ({})));
    let read = 0;
    book.onRead = () => (read += 1);
    editCells(book, [{ row: 7, column: 'phone', value: '12' }]);
    await book.settle(noStep);
    await book.settle(noStep);
    expect(read).toBe(1);
  });
});

describe('pasting cells', () => {
  const target = { from: 1, to: 1, columns: ['name', 'phone'] } as const;

  it('fills rows of the view from a place on and says what had no row', async () => {
    const book = await bookOf({}, {}, {});
    const text = '张示例\t13700137000\t易碎\n="赵示例"\t\'13700137001\t\n三\t四\t五\r\n';
    const pasted = pasteCells(book, await all(book), { ...target, beyond: ['remark'] }, text, undefined);
    expect(pasted).toMatchObject({ ok: true, value: { changed: 2, outside: 1 } });
    expect(draft(book, 3).values).toMatchObject({
      'recipient.name': '张示例',
      'recipient.phone': '13700137000',
      remark: '易碎',
    });
    expect(draft(book, 4).values).toMatchObject({
      'recipient.name': '赵示例',
      'recipient.phone': '13700137001',
    });
    expect(book.undo()).toEqual({ code: 'paste', rows: 2 });
  });

  it('fills the whole block with one row or one cell', async () => {
    const book = await bookOf({}, {}, {});
    pasteCells(book, await all(book), { from: 0, to: 2, columns: ['name', 'remark'] }, 'x', undefined);
    expect([2, 3, 4].map((row) => draft(book, row).values.remark)).toEqual(['x', 'x', 'x']);
    expect(book.undoName).toEqual({ code: 'fill', rows: 3 });
  });

  it('passes over columns that cannot be typed into', async () => {
    const book = await bookOf({});
    const cells = { from: 0, to: 0, columns: ['row', 'name', 'platform', 'remark'] } as const;
    const pasted = pasteCells(book, await all(book), cells, '1\t张示例\tjd\t易碎', undefined);
    expect(pasted).toMatchObject({ ok: true, value: { changed: 1, refusals: 0 } });
    expect(draft(book, 2).values).toMatchObject({ 'recipient.name': '张示例', remark: '易碎' });
  });

  it('is refused when it is too large', async () => {
    const book = await bookOf({});
    const view = await all(book);
    const many = '\t'.repeat(LIMITS.cells);
    expect(pasteCells(book, view, target, many, undefined)).toMatchObject({
      problem: { code: 'paste-too-large' },
    });
    const wide = { from: 0, to: LIMITS.cells, columns: ['name', 'remark'] } as const;
    expect(pasteCells(book, view, wide, 'x', undefined)).toMatchObject({
      problem: { code: 'paste-too-large' },
    });
  });
});
