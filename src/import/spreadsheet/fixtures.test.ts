import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlain, refusal } from '../testing/read.ts';
import { readCells } from './testing/read-cells.ts';

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`testing/fixtures/${name}`, import.meta.url)));
}

const HEADER =
  '订单编号,买家会员名,收货人姓名,收货地址 ,联系手机,宝贝标题 ,宝贝总数量,订单备注,金额,日期'.split(',');

/** What every program wrote, whatever it does to amounts and dates. */
const CELLS = [
  [
    '3812345678901234567',
    'tb甲',
    '张三三',
    '浙江省 杭州市 余杭区 五常街道文一西路969号(311100)',
    '13800138000',
    '茶杯 & 茶壶 <蓝>',
  ],
  [
    '3812345678901234568',
    'tb乙',
    '李四四',
    '上海市 浦东新区 世纪大道100号2501室(200120)',
    '13800138001',
    '雨伞',
  ],
  [
    '123456789012345',
    'tb丙',
    '王五五',
    '广东省 广州市 天河区 体育东路1号(510620)',
    '13800138002',
    '毛巾\n两条',
  ],
];

const READ = [
  ['exceljs.xlsx', 'xlsx'],
  ['openpyxl.xlsx', 'xlsx'],
  ['sheetjs.xlsx', 'xlsx'],
  ['xlsxwriter.xlsx', 'xlsx'],
  ['xlsxwriter-memory.xlsx', 'xlsx'],
  ['sheetjs.xls', 'xls'],
  ['sheetjs.ods', 'ods'],
  ['sheetjs.fods', 'ods'],
  ['sheetjs.xml.xls', 'xml'],
  ['sheetjs.html.xls', 'html'],
] as const;

describe('workbooks that other programs wrote', () => {
  it.each(READ)('%s says what was put into it', async (name, kind) => {
    const { content, cells } = await readCells(fixture(name));
    expect(content.kind).toBe(kind);
    const trimmed = (row: readonly string[] | undefined): readonly string[] | undefined =>
      kind === 'html' ? row?.map((cell) => cell.trim()) : row;
    expect(trimmed(cells[0])).toEqual(kind === 'html' ? HEADER.map((cell) => cell.trim()) : HEADER);
    expect(cells.slice(1, 4).map((row) => row.slice(0, 6))).toEqual(CELLS);
  });

  it.each(READ)('%s makes the same three orders', async (name) => {
    const { read, orders } = await readPlain(fixture(name));
    expect(read.source).toMatchObject({ platform: 'taobao', headerRow: 1 });
    expect(orders.slice(0, 2)).toMatchObject([
      {
        row: 2,
        orderNo: '3812345678901234567',
        recipient: {
          name: '张三三',
          phone: '13800138000',
          city: '杭州市',
          district: '余杭区',
          postcode: '311100',
        },
        items: [['茶杯 & 茶壶 <蓝>', 2]],
      },
      { row: 3, orderNo: '3812345678901234568', recipient: { name: '李四四', phone: '13800138001' } },
    ]);
    expect(orders[2]).toMatchObject({ orderNo: '123456789012345', recipient: { name: '王五五' } });
  });

  it.each([
    ['sheetjs.xlsx', ['¥1,234.50', '2026-11-21 09:30'], ['-¥5.00', '1999-12-31 23:59']],
    ['sheetjs.xls', ['¥1,234.50', '2026-11-21 09:30'], ['-¥5.00', '1999-12-31 23:59']],
    ['sheetjs.xml.xls', ['¥1,234.50', '2026-11-21 09:30'], ['-¥5.00', '1999-12-31 23:59']],
    ['exceljs.xlsx', ['1234.5', '2026年11月21日'], ['-5', '1999年12月31日']],
    ['openpyxl.xlsx', ['1,234.50', '2026/11/21 9:30'], ['-5.00', '1999/12/31 23:59']],
    ['xlsxwriter.xlsx', ['1234.5', '2026-11-21'], ['-5', '1999-12-31']],
  ])('%s shows amounts and dates as its formats do', async (name, first, third) => {
    const { cells } = await readCells(fixture(name));
    expect(cells[1]?.slice(8)).toEqual(first);
    expect(cells[3]?.slice(8)).toEqual(third);
  });

  it('rich text, formulas, leading zeros, booleans and errors come out', async () => {
    expect((await readCells(fixture('exceljs.xlsx'))).cells[2]?.[7]).toBe('ab');
    const { cells } = await readCells(fixture('xlsxwriter.xlsx'));
    expect(cells[1]?.[6]).toBe('002');
    expect(cells[5]).toEqual(['合并', '', '', '#DIV/0!', 'TRUE', '', '', '', '', '']);
  });

  it.each([
    ['sheetjs.xlsb', 'workbook-binary'],
    ['sheetjs.biff5.xls', 'workbook-old'],
    ['sheetjs.biff2.xls', 'workbook-old'],
  ])('%s is refused: %s', async (name, code) => {
    expect(await refusal(fixture(name))).toBe(code);
  });
});
