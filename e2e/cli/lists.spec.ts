import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { readPdf } from '../../src/render/pdf/testing/pdfium.ts';
import { fileOf, hushlabel } from './shell.ts';

const HEADER = '订单编号,收件人,手机,地址,商品,数量';
const PLACES = ['浙江省杭州市西湖区', '广东省深圳市南山区'];
const ORDERS = Array.from(
  { length: 5 },
  (_, at) =>
    `290000000000000000${at},欧阳示例,1380013800${at},${PLACES[at % 2]}示例路99号3幢2单元180${at}室,${at === 4 ? '给欧阳示例 13800138004 的茶叶' : '茶叶'},2`,
);
const RUINED = '2900000000000000009,李示例,1.38E+10,浙江省杭州市西湖区示例路1号101室,茶叶,1';
const CSV = [HEADER, ...ORDERS.slice(0, 2), RUINED, ...ORDERS.slice(2)].join('\n');

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const textOf = async (pdf: Uint8Array) =>
  (await readPdf(pdf, 20)).map(({ text }) => text.replaceAll(/\s/g, ''));

test('separators between cities, and lists of what was made, are written beside the labels', async () => {
  const orders = await fileOf('orders.csv', CSV);
  const [out, pick, handOver] = [
    await fileOf('labels.pdf', ''),
    await fileOf('pick.pdf', ''),
    await fileOf('hand-over.pdf', ''),
  ];
  const lists = ['--pick-list', pick, '--hand-over-list', handOver, '--list-paper', 'letter'];
  const made = await hushlabel([
    ...['labels', orders, '--out', out, '--separators', 'city', ...lists, '--language', 'en'],
    ...['--date', '2026-11-30'],
  ]);
  expect(made.stderr).toBe('');
  expect(made.code).toBe(1);
  const receipt = JSON.parse(made.stdout) as { lists: readonly { kind: string; sha256: string }[] };
  expect(receipt).toMatchObject({
    ...{ made: true, labels: 5, separators: 2, pages: 7 },
    refused: [{ row: 4, code: 'phone-ruined' }],
    lists: [
      { kind: 'pick-list', made: true, rows: 2, pages: 1 },
      { kind: 'hand-over-list', made: true, rows: 5, pages: 1 },
    ],
  });
  const labels = await textOf(await readFile(out));
  const separated = labels.map((page) => page.includes('NOTAWAYBILL'));
  expect(separated).toEqual([true, false, false, false, true, false, false]);
  expect(labels[0]).toMatch(/Group1of23labels,3ordersLabels1to32026-11-30杭州市/);
  const [picked, given] = [await readFile(pick), await readFile(handOver)];
  expect(receipt.lists.map((list) => list.sha256)).toEqual([sha256(picked), sha256(given)]);
  const [goods = ''] = await textOf(picked);
  expect(goods).toContain('茶叶84');
  expect(goods).toContain('Total:10pieces');
  const [parcels = ''] = await textOf(given);
  expect(parcels).toContain('12900000000000000000杭州市西湖区欧阳**80001');
  for (const text of [goods, parcels]) expect(text).not.toMatch(/示例|1380013/);
  for (const file of [out, pick, handOver]) {
    const check = await hushlabel(['check', file, orders, '--policy', 'national']);
    expect(JSON.parse(check.stdout), file).toMatchObject({ leaks: [] });
  }
});

test('wrong use of separators and lists is told on stderr with exit 2', async () => {
  const taken = await fileOf('notes.txt', 'mine');
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['--separators', 'goods', '--sort', 'city'], /does not go with --sort city/],
    [['--pick-list', 'x.pdf'], /written already/],
    [['--pick-list', taken], /is no PDF/],
  ];
  for (const [args, reason] of wrong) {
    const { code, stdout, stderr } = await hushlabel(['labels', '-', '--out', 'x.pdf', ...args], CSV);
    expect(code, args.join(' ')).toBe(2);
    expect(stdout, args.join(' ')).toBe('');
    expect(stderr, args.join(' ')).toMatch(reason);
  }
});
