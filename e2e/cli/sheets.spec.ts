import { readFile, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { PDFDocument } from 'pdf-lib';
import { printTspl } from '../../src/render/printer/testing/line-printers.ts';
import { fileOf, hushlabel } from './shell.ts';

const HEADER = '订单编号,收件人,手机,地址,商品,数量';
const ORDERS = Array.from(
  { length: 5 },
  (_, at) =>
    `290000000000000000${at},欧阳示例,1380013800${at},浙江省杭州市西湖区示例路99号3幢2单元180${at}室,茶叶,2`,
);
const RUINED = '2900000000000000009,李示例,1.38E+10,浙江省杭州市西湖区示例路1号101室,茶叶,1';
const CSV = [HEADER, ...ORDERS.slice(0, 2), RUINED, ...ORDERS.slice(2)].join('\n');
const MM = 72 / 25.4;

test('labels on sheets are written, proven, on as many pages as they need, and the check finds nothing', async () => {
  const orders = await fileOf('orders.csv', CSV);
  const out = await fileOf('labels.pdf', '');
  const sheet = ['--stock', 'avery-l7168', '--start', '2', '--cut-marks', '--date', '2026-11-30'];
  const more = ['--backs', 'blank', '--bleed', '2.5', '--mark', 'draft'];
  const made = await hushlabel(['labels', orders, '--out', out, ...sheet, ...more]);
  expect(made.stderr).toBe('');
  expect(made.code).toBe(1);
  expect(JSON.parse(made.stdout)).toMatchObject({
    ...{ made: true, labels: 5, pages: 6, stock: 'avery-l7168', backs: 'blank', bleed: 2.5, mark: 'draft' },
    refused: [{ row: 4, code: 'phone-ruined' }],
  });
  const pages = (await PDFDocument.load(await readFile(out))).getPages();
  expect(pages).toHaveLength(6);
  for (const page of pages) {
    expect(page.getWidth()).toBeCloseTo(210 * MM, 2);
    expect(page.getHeight()).toBeCloseTo(297 * MM, 2);
  }
  const check = await hushlabel(['check', out, orders, '--policy', 'national']);
  expect(JSON.parse(check.stdout)).toMatchObject({ leaks: [] });
});

test('a paper of one’s own is filled as it is said', async () => {
  const shown = await hushlabel(['stocks', '--show', 'avery-l7168', '--document']);
  const own = await fileOf('own.json', shown.stdout.replace('"avery-l7168"', '"own"'));
  const out = await fileOf('labels.pdf', '');
  const made = await hushlabel(
    ['labels', '-', '--out', out, '--stock', own, '--used', '1-1', '--order', 'down', '--copies', '2'],
    [HEADER, ORDERS[0]].join('\n'),
  );
  expect(made.code).toBe(0);
  expect(JSON.parse(made.stdout)).toMatchObject({ made: true, labels: 2, pages: 2, stock: 'own' });
});

test('volumes are files of their own, each on new sheets, with the receipts of all', async () => {
  const out = await fileOf('labels.pdf', '');
  const volume = (number: number) => out.replace('.pdf', `-${number}-of-3.pdf`);
  const args = ['labels', '-', '--out', out, '--copies', '2', '--volume', '4'];
  const made = await hushlabel([...args, '--stock', 'avery-l7168', '--start', '2'], CSV);
  expect(made.stderr).toBe('');
  expect(made.code).toBe(1);
  const told = { made: true, stock: 'avery-l7168' };
  expect(JSON.parse(made.stdout)).toMatchObject({
    volumes: [
      { ...told, file: 'labels-1-of-3.pdf', labels: 4, pages: 3, volume: { number: 1, of: 3 } },
      { ...told, file: 'labels-2-of-3.pdf', labels: 4, pages: 2, refused: [] },
      { ...told, file: 'labels-3-of-3.pdf', labels: 2, pages: 1, refused: [] },
    ].map((each, at) => (at === 0 ? { ...each, refused: [{ row: 4, code: 'phone-ruined' }] } : each)),
  });
  for (const [at, pages] of [3, 2, 1].entries())
    expect((await PDFDocument.load(await readFile(volume(at + 1)))).getPages()).toHaveLength(pages);
  expect(await readFile(out, 'utf8')).toBe('');
  // What stands in the way of one of them stops all before the work.
  await writeFile(volume(2), 'an export');
  const refused = await hushlabel(args, CSV);
  expect([refused.code, refused.stdout]).toEqual([2, '']);
  expect(await readFile(volume(2), 'utf8')).toBe('an export');
});

test('a page of one label says where it is cut', async () => {
  const out = await fileOf('labels.pdf', '');
  const made = await hushlabel(
    ['labels', '-', '--out', out, '--bleed', '3', '--cut-marks'],
    [HEADER, ORDERS[0]].join('\n'),
  );
  expect(JSON.parse(made.stdout)).toMatchObject({ made: true, labels: 1, pages: 1, bleed: 3 });
  const [page] = (await PDFDocument.load(await readFile(out))).getPages();
  expect(page?.getTrimBox().width).toBeCloseTo(76 * MM, 2);
  expect(page?.getBleedBox().width).toBeCloseTo(82 * MM, 2);
  const check = await hushlabel(['check', out, '-', '--policy', 'national'], [HEADER, ORDERS[0]].join('\n'));
  expect(JSON.parse(check.stdout)).toMatchObject({ leaks: [] });
});

test('labels lie on the labels of a roll, in a PDF and in a printer’s language, which is told of it', async () => {
  const pdf = await fileOf('labels.pdf', '');
  const made = await hushlabel(
    ['labels', '-', '--out', pdf, '--stock', 'receipt-80'],
    [HEADER, ORDERS[0]].join('\n'),
  );
  expect(made.stderr).toBe('');
  expect(JSON.parse(made.stdout)).toMatchObject({ made: true, labels: 1, pages: 1, roll: 'receipt-80' });
  const [page] = (await PDFDocument.load(await readFile(pdf))).getPages();
  expect([page?.getWidth(), page?.getHeight()]).toEqual([
    expect.closeTo(80 * MM, 2),
    expect.closeTo(130 * MM, 2),
  ]);

  const own = {
    ...{
      schema: 'hushlabel/stock',
      version: 1,
      id: 'own',
      name: { en: 'Own', 'zh-CN': '自有' },
      kind: 'roll',
    },
    ...{ label: { shape: 'rect', width: 140, height: 80 }, feed: { by: 'black-mark', mark: 4 } },
  };
  const out = await fileOf('labels.tspl', '');
  const roll = ['--stock', await fileOf('own.json', JSON.stringify(own)), '--format', 'tspl'];
  const printed = await hushlabel(['labels', '-', '--out', out, ...roll], [HEADER, ORDERS[0]].join('\n'));
  // Turned, so that the bars of its code lie across the feed.
  expect(printed.stderr).toMatch(/bars of a code lie across the feed/);
  expect(JSON.parse(printed.stdout)).toMatchObject({ made: true, roll: 'own' });
  const [label] = printTspl(await readFile(out), 203);
  expect([label?.bitmap.width, label?.bitmap.height, label?.said.get('BLINE')]).toEqual([
    1120,
    640,
    '4 mm,0 mm',
  ]);
});

test('a label that does not fit the sheet is told of with both sizes, and no file is written', async () => {
  const out = await fileOf('labels.pdf', '');
  const made = await hushlabel(['labels', '-', '--out', out, '--stock', 'avery-l7160'], CSV);
  expect(made.code).toBe(1);
  const receipt = JSON.parse(made.stdout) as { made: boolean; refused: { code: string; message: string }[] };
  expect(receipt.made).toBe(false);
  const told = receipt.refused.find(({ code }) => code === 'label-larger-than-place');
  expect(told?.message).toContain('76 × 130 mm');
  expect(told?.message).toContain('63.5 × 38.1 mm');
  expect(await readFile(out, 'utf8')).toBe('');
});

test('wrong use of sheets is told on stderr with exit 2', async () => {
  const sheet = ['--stock', 'avery-l7168'];
  const wrong: readonly (readonly [readonly string[], RegExp])[] = [
    [['--start', '2'], /--stock/],
    [['--backs', 'blank'], /--stock/],
    [[...sheet, '--backs', 'text'], /none or blank/],
    [[...sheet, '--bleed', '11'], /0 to 10/],
    [['--bleed', '2', '--format', 'png'], /--format/],
    [['--stock', 'nobody'], /no paper has that id/],
    [['--stock', 'us-4x6', '--start', '2'], /of a sheet/],
    [['--stock', 'us-4x6', '--bleed', '2'], /of a sheet/],
    [['--stock', 'us-4x6', '--format', 'png'], /pictures/],
    [['--stock', 'dymo-30252', '--format', 'zpl'], /28 × 89 mm/],
    [['--stock', 'dymo-30252', '--format', 'brother'], /Brother QL has no roll/],
    [['--stock', './nothing.json'], /no file/],
    [[...sheet, '--start', '0'], /--start/],
    [[...sheet, '--used', '2-1'], /3,5,7-9/],
    [[...sheet, '--used', '1-2-3'], /3,5,7-9/],
    [[...sheet, '--used', 'x'], /--used/],
    [[...sheet, '--order', 'up'], /across or down/],
    [['--volume', '0'], /--volume/],
    [['--volume', '2', '--format', 'png'], /pictures/],
  ];
  for (const [args, reason] of wrong) {
    const { code, stdout, stderr } = await hushlabel(['labels', '-', '--out', 'x.pdf', ...args], CSV);
    expect(code, args.join(' ')).toBe(2);
    expect(stdout, args.join(' ')).toBe('');
    expect(stderr, args.join(' ')).toMatch(reason);
  }
});
