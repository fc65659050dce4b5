import { expect, test } from '@playwright/test';
import { odsContent, odsOf, odsTable } from '../../src/import/spreadsheet/testing/ods-writer.ts';
import { cell, xlsOf } from '../../src/import/spreadsheet/testing/xls-writer.ts';
import { plainRows, xlsxOf } from '../../src/import/spreadsheet/testing/xlsx-writer.ts';
import { bytesFrom, zipOf } from '../../src/import/spreadsheet/testing/zip-writer.ts';
import { fileOf, hushlabel } from './shell.ts';

const ROWS = [
  ['订单编号', '收件人', '手机', '地址', '商品', '数量'],
  ['2900000000000000001', '张三', '13800138000', '浙江省杭州市西湖区示例路1号', '茶叶', '2'],
  ['2900000000000000002', '李四', '13800138001', '广东省深圳市南山区示例路2号', '杯子', '1'],
];
const CSV = ROWS.map((row) => row.join(',')).join('\r\n');
const LINES = '张三 13800138000 浙江省杭州市西湖区示例路1号\n李四 13800138001 广东省深圳市南山区示例路2号\n';

function tagged(row: string, of: string, rows = ROWS): string {
  return rows
    .map((cells) => `<${row}>${cells.map((text) => of.replace('$', text)).join('')}</${row}>`)
    .join('');
}

const SHEET = 'urn:schemas-microsoft-com:office:spreadsheet';

/** Name of the file; its bytes; what it is found to be. */
const FILES: readonly (readonly [name: string, bytes: Uint8Array, kind: string])[] = [
  ['orders.csv', bytesFrom(CSV), 'csv'],
  ['orders.tsv', bytesFrom(CSV.replaceAll(',', '\t')), 'tsv'],
  ['orders.txt', bytesFrom(LINES), 'txt'],
  ['orders.xlsx', xlsxOf({ sheets: [{ data: plainRows(ROWS) }] }), 'xlsx'],
  ['orders.ods', odsOf(odsContent(odsTable(ROWS))), 'ods'],
  [
    'orders.xls',
    xlsOf({ sheets: [ROWS.flatMap((row, y) => row.map((text, x) => cell.label(y, x, text)))] }),
    'xls',
  ],
  ['page.xls', bytesFrom(`<html><table>${tagged('tr', '<td>$</td>')}</table></html>`), 'html'],
  [
    'sheet.xml',
    bytesFrom(
      `<?xml version="1.0"?><Workbook xmlns="${SHEET}" xmlns:ss="${SHEET}"><Worksheet ss:Name="a"><Table>${tagged('Row', '<Cell><Data ss:Type="String">$</Data></Cell>')}</Table></Worksheet></Workbook>`,
    ),
    'xml',
  ],
  ['orders.zip', zipOf([{ name: 'a/orders.csv', data: CSV }]), 'zip'],
];

for (const [name, bytes, kind] of FILES) {
  test(`read takes ${name} for what it is (${kind}) and gives its orders`, async () => {
    const result = await hushlabel(['read', await fileOf(name, bytes)]);
    const { source, orders } = JSON.parse(result.stdout) as {
      source: { kind: string; fingerprint: string };
      orders: { orderNo: string; recipient: { name: string; phone: string; city: string; detail: string } }[];
    };
    expect(source.kind).toBe(kind);
    expect(source.fingerprint).toMatch(kind === 'txt' ? /^$/u : /^[0-9a-f]{64}$/u);
    expect(orders.map(({ recipient }) => recipient)).toMatchObject([
      { name: '张三', phone: '13800138000', city: '杭州市', detail: '示例路1号' },
      { name: '李四', phone: '13800138001', city: '深圳市', detail: '示例路2号' },
    ]);
    if (kind !== 'txt') {
      expect(orders.map(({ orderNo }) => orderNo)).toEqual([ROWS[1]?.[0], ROWS[2]?.[0]]);
      expect(result.code).toBe(0);
    }
  });
}

test('list names every platform that is known', async () => {
  const platforms = JSON.parse((await hushlabel(['list', 'platforms'])).stdout) as { id: string }[];
  expect(platforms.map(({ id }) => id)).toEqual([
    'auto',
    'taobao',
    'pinduoduo',
    'douyin',
    'jd',
    'kuaishou',
    '1688',
    'shopify',
    'woocommerce',
    'amazon',
    'ebay',
    'etsy',
    'shopee',
    'lazada',
    'tiktok-shop',
    'other',
  ]);
});
