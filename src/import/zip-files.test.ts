import { describe, expect, it } from 'vitest';
import { readPlain, refusal } from './testing/read.ts';
import { odsContent, odsOf, odsTable } from './spreadsheet/testing/ods-writer.ts';
import { cell, xlsOf } from './spreadsheet/testing/xls-writer.ts';
import { plainRows, xlsxOf } from './spreadsheet/testing/xlsx-writer.ts';
import { zipOf } from './spreadsheet/testing/zip-writer.ts';

const HEADER = ['订单编号', '收件人', '手机', '地址'];

function order(number: number): readonly string[] {
  return [`A100${number}`, '张三', `1380013800${number}`, `浙江省杭州市余杭区示例路${number}号`];
}

function csv(...numbers: readonly number[]): string {
  return [HEADER, ...numbers.map(order)].map((row) => row.join(',')).join('\r\n');
}

describe('a zip of exports', () => {
  it('with the same columns is one source, whatever the files are, its rows counted on', async () => {
    const rows = (number: number): readonly (readonly string[])[] => [HEADER, order(number)];
    const bytes = zipOf([
      { name: '一月/', data: '' },
      { name: '一月/1.csv', data: csv(1, 2) },
      { name: '2.tsv', data: csv(3).replaceAll(',', '\t') },
      { name: '3.xlsx', data: xlsxOf({ sheets: [{ name: '订单', data: plainRows(rows(4)) }] }) },
      { name: '4.ods', data: odsOf(odsContent(odsTable(rows(5)))) },
      {
        name: '5.xls',
        data: xlsOf({ sheets: [rows(6).flatMap((row, y) => row.map((text, x) => cell.label(y, x, text)))] }),
      },
      { name: '.DS_Store', data: 'x' },
    ]);
    const { read, orders, problems } = await readPlain(bytes);
    expect(problems).toEqual([]);
    expect(orders.map(({ row, orderNo }) => [row, orderNo])).toEqual([
      [2, 'A1001'],
      [3, 'A1002'],
      [5, 'A1003'],
      [7, 'A1004'],
      [9, 'A1005'],
      [11, 'A1006'],
    ]);
    expect(read.source).toMatchObject({
      kind: 'zip',
      files: 5,
      encoding: 'utf-8',
      delimiter: ',',
      headerRow: 1,
    });
    expect(read.source.sheets?.map(({ rows: count, firstRow }) => [count, firstRow])).toEqual([
      [3, 1],
      [2, 4],
      [2, 6],
      [2, 8],
      [2, 10],
    ]);
  });

  it('says which files it left out, by number and not by name', async () => {
    const bytes = zipOf([
      { name: '张三.jpg', data: Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]) },
      { name: 'a.csv', data: csv(1) },
      { name: '李四.csv', data: 'Name,City\nx,y' },
      { name: 'c.xlsx', data: xlsxOf({ sheets: [{ data: '<row><c>' }] }) },
      { name: 'd.zip', data: zipOf([{ name: 'a.csv', data: csv(1) }]) },
    ]);
    const { read, orders, problems } = await readPlain(bytes);
    expect(orders).toHaveLength(1);
    expect(problems).toEqual([
      '1 zip-file-left-out',
      '1 zip-file-differs !',
      '1 zip-file-unread !',
      '1 zip-file-unread !',
    ]);
    expect(read.problems.map(({ params }) => params)).toEqual([
      { file: 1 },
      { file: 3 },
      { file: 4 },
      { file: 5 },
    ]);
    expect(JSON.stringify(read.problems)).not.toMatch(/张三|李四/u);
  });

  it('reads the one file that is chosen', async () => {
    const bytes = zipOf([
      { name: 'a.csv', data: csv(1) },
      { name: 'b.csv', data: csv(2) },
    ]);
    for (const sheet of ['b.csv', '2']) {
      const { orders } = await readPlain(bytes, { sheet });
      expect(orders.map(({ orderNo }) => orderNo)).toEqual(['A1002']);
    }
    expect(await refusal(bytes, { sheet: '3' })).toBe('sheet-unknown');
  });

  it('reads the one sheet of a workbook that is chosen, by name or by number', async () => {
    const book = xlsxOf({
      sheets: [
        { name: '一', data: plainRows([HEADER, order(1)]) },
        { name: '二', data: plainRows([HEADER, order(2)]) },
      ],
    });
    const bytes = zipOf([
      { name: 'a.csv', data: csv(3) },
      { name: 'b.xlsx', data: book },
    ]);
    const all = await readPlain(bytes);
    expect(all.read.source.sheets?.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'a.csv'],
      ['2/1', 'b.xlsx › 一'],
      ['2/2', 'b.xlsx › 二'],
    ]);
    for (const sheet of ['2/2', 'b.xlsx › 二']) {
      const { orders } = await readPlain(bytes, { sheet });
      expect(orders.map(({ orderNo }) => orderNo)).toEqual(['A1002']);
    }
  });

  it('reads free lines beside tables, their rows apart', async () => {
    const line = '李四 13800138009 上海市浦东新区世纪大道100号';
    const { orders } = await readPlain(
      zipOf([
        { name: 'a.csv', data: csv(1) },
        { name: 'b.txt', data: `${line}\n` },
      ]),
    );
    expect(orders.map(({ row, recipient }) => [row, recipient['name']])).toEqual([
      [2, '张三'],
      [3, '李四'],
    ]);
    const alone = await readPlain(zipOf([{ name: 'b.txt', data: line }]));
    expect(alone.orders.map(({ row }) => row)).toEqual([1]);
    expect(alone.read.source).toMatchObject({ kind: 'zip', delimiter: '', headerRow: 0 });
  });

  it('reads names in GBK', async () => {
    const gbk = Uint8Array.from([0xb6, 0xa9, 0xb5, 0xa5, 0x2e, 0x63, 0x73, 0x76]);
    const { read } = await readPlain(zipOf([{ name: gbk, data: csv(1), flags: 0 }]));
    expect(read.source.sheets?.[0]?.name).toBe('订单.csv');
  });

  it('fails with the reason of its one file', async () => {
    expect(await refusal(zipOf([{ name: 'a.csv', data: csv(1), flags: 1 }]))).toBe('password-protected');
    expect(await refusal(zipOf([{ name: 'a.xlsx', data: xlsxOf({ sheets: [{ data: '<row><c>' }] }) }]))).toBe(
      'sheet-damaged',
    );
  });
});
