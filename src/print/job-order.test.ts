import { createHash } from 'node:crypto';
import { beforeAll, expect, it, test } from 'vitest';
import { mm, pt } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { orderOf } from '../masking/testing/orders.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { readPdf } from '../render/pdf/testing/pdfium.ts';
import { loadCatalogue } from '../stock/catalogue.ts';
import { ADDRESS_60X40 } from '../template/built-in/address.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import type { Template, TextElement } from '../template/template.ts';
import { makeLabels } from './make-labels.ts';
import type { LabelJob } from './label-job.ts';
import { jobPlaces, splitVolumes, volumeSheets } from './volumes.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
});

const order = (row: number, orderNo: string, goods: string) =>
  orderOf({
    row,
    orderNo,
    recipient: {
      ...{ name: '王小样', phone: '13800138000', detail: '示例路99号' },
      ...{ province: '浙江省', city: '杭州市', district: '西湖区' },
    },
    items: [goods],
  });
const ORDERS = [order(2, 'A2', '杯子'), order(3, 'A3', '茶叶'), order(4, 'A4', '袜子')];
const COPIES: Readonly<Record<number, number>> = { 2: 2, 3: 1, 4: 3 };

/** A label that says whose it is and which of how many. */
const NUMBERED: Template = {
  ...{ schema: 'hushlabel/template', version: 2, id: 'numbered', name: { en: 'Numbered', 'zh-CN': '编号' } },
  ...{ width: mm(60), height: mm(40) },
  elements: [words('all', '{{order.number}} {{print.piece}}/{{print.pieces}} N{{print.serial}}', 50)],
  serial: { start: 1, step: 1, per: 'copy' },
};

function words(id: string, line: string, width: number): TextElement {
  return {
    ...{ kind: 'text', id, x: mm(2), y: mm(2), width: mm(width), height: mm(6) },
    ...{ lines: [line], weight: 'regular', size: pt(10), minSize: pt(10), lineHeight: 1.2, keepWords: true },
    ...{ align: 'left', verticalAlign: 'top', inverse: false },
  };
}

async function made(more: Partial<LabelJob>, template: Template = NUMBERED) {
  return makeLabels(
    {
      design: { policy: NATIONAL_POLICY, template, dpi: 203, date: '2026-11-30' },
      ...{ orders: ORDERS, count: ORDERS.length, copies: 1, refused: [] },
      copiesOf: (row) => COPIES[row] ?? 1,
      ...more,
    },
    {
      fonts,
      readCode: await codeReader(),
      decodeGb: (bytes) => new TextDecoder('gb18030').decode(bytes),
      digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
      pause: async () => undefined,
    },
  );
}

async function textsOf(pdf: Uint8Array | undefined): Promise<readonly string[]> {
  const pages = await readPdf(pdf ?? new Uint8Array(), 72);
  return pages.map(({ text }) => text.trim());
}

test('labels of an order come together, or whole sets after each other, and are numbered as they come out', async () => {
  const together = await made({});
  expect(together.receipt).toMatchObject({ made: true, labels: 6 });
  expect(await textsOf(together.pdf)).toEqual([
    'A2 1/2 N1',
    'A2 2/2 N2',
    'A3 1/1 N3',
    'A4 1/3 N4',
    'A4 2/3 N5',
    'A4 3/3 N6',
  ]);
  const collated = await made({ isCollated: true });
  expect(collated.receipt).toMatchObject({ made: true, labels: 6, refused: [] });
  expect(await textsOf(collated.pdf)).toEqual([
    'A2 1/2 N1',
    'A3 1/1 N2',
    'A4 1/3 N3',
    'A2 2/2 N4',
    'A4 2/3 N5',
    'A4 3/3 N6',
  ]);
});

test('the files of volumes have the labels of one file, and numbers and sheets go on', async () => {
  const orders = [2, 3, 4].map((row) => ({ row, labels: COPIES[row] ?? 1 }));
  const volumes = splitVolumes(orders, 3);
  const stock = (await loadCatalogue()).entries.find((entry) => entry.stock.id === 'avery-l7168')?.stock;
  if (stock?.kind !== 'sheet') throw new Error('no sheet');
  const sheet = {
    stock,
    fill: { order: 'across', start: 2, used: new Set<number>() },
    cutMarks: false,
  } as const;
  const sheets = volumeSheets(sheet, volumes);
  const texts = async (more: Partial<LabelJob>, template?: Template) => {
    const files: (readonly string[])[] = [];
    for (const [at, volume] of volumes.entries()) {
      const { pdf, receipt } = await made(
        {
          orders: ORDERS.filter(({ row }) => volume.orders.some((each) => each.row === row)),
          count: volume.orders.length,
          volume: {
            number: at + 1,
            of: 2,
            placeOf: jobPlaces(orders, false),
            sheetsBefore: sheets[at]?.sheetsBefore ?? 0,
          },
          ...(more.sheet === undefined ? {} : { sheet: sheets[at]?.sheet }),
        },
        template,
      );
      expect(receipt).toMatchObject({ made: true, volume: { number: at + 1, of: 2 } });
      files.push(await textsOf(pdf));
    }
    return files;
  };
  expect((await texts({})).flat()).toEqual(await textsOf((await made({})).pdf));
  const bySheet: Template = { ...NUMBERED, serial: { start: 1, step: 1, per: 'sheet' } };
  const [first, second] = await texts({ sheet }, bySheet);
  // Two places a sheet, the first gone: A2 on sheets 1 and 2, A3 on 2; the next volume begins on sheet 3.
  expect(first?.map((page) => page.replaceAll(/\s+/gu, ' '))).toEqual(['A2 1/2 N1', 'A2 2/2 N2 A3 1/1 N2']);
  expect(second?.map((page) => page.replaceAll(/\s+/gu, ' '))).toEqual(['A4 1/3 N3 A4 2/3 N3', 'A4 3/3 N4']);
  // Separators take places that nobody has counted.
  const volume = { number: 1, of: 2, placeOf: jobPlaces(orders, false), sheetsBefore: 0 };
  const separators = { by: { every: 1 }, language: 'en' } as const;
  const { receipt } = await made({ sheet: sheets[0]?.sheet, volume, separators }, bySheet);
  expect(receipt).toMatchObject({ made: false, refused: [{ code: 'sheet-numbers-separated' }] });
});

it('leaves an order out whole where a later label of it cannot be, collated too', async () => {
  const wide: TextElement = {
    ...words('third', '{{order.number}} is much too wide a text for so narrow a box', 8),
    y: mm(20),
    showIf: { match: 'all', tests: [{ field: 'print.piece', is: 'above', number: 2 }] },
  };
  const template = { ...NUMBERED, elements: [...NUMBERED.elements, wide] };
  for (const isCollated of [false, true]) {
    const { pdf, receipt } = await made({ isCollated }, template);
    expect(receipt).toMatchObject({ made: true, labels: 3, refused: [{ row: 4, code: 'text-overflow' }] });
    expect((await textsOf(pdf)).some((text) => text.includes('A4'))).toBe(false);
  }
});

test('a reprint says so on the label and in the receipt, or is not made', async () => {
  const design = { policy: NATIONAL_POLICY, template: WAYBILL_76X130, dpi: 203, date: '2026-11-30' } as const;
  const { pdf, receipt } = await made({ design: { ...design, mark: 'reprint' } });
  expect(receipt).toMatchObject({ made: true, labels: 6, mark: 'reprint' });
  for (const text of await textsOf(pdf)) expect(text).toContain('重打');
  const first = await made({ design });
  expect(first.receipt.mark).toBeUndefined();
  for (const text of await textsOf(first.pdf)) expect(text).not.toContain('重打');
  const nowhere = await made({ design: { ...design, template: ADDRESS_60X40, mark: 'reprint' } });
  expect(nowhere.pdf).toBeUndefined();
  expect(nowhere.receipt).toMatchObject({ made: false, labels: 0, refused: [{ code: 'mark-has-no-place' }] });
});

test('the receipt says how the codes would fare, where that is asked for', async () => {
  const design = { policy: NATIONAL_POLICY, template: WAYBILL_76X130, dpi: 203, date: '2026-11-30' } as const;
  const { receipt } = await made({ design, forecasts: 'few' });
  expect(receipt.forecasts?.map(({ symbology, row }) => [symbology, row])).toEqual([
    ['code128', 2],
    ['qr', 2],
  ]);
  expect((await made({ design })).receipt.forecasts).toBeUndefined();
});
