import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { orderOf } from '../masking/testing/orders.ts';
import type { OrderText } from '../masking/testing/orders.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { inkIn, readPdf } from '../render/pdf/testing/pdfium.ts';
import { placesOnSheet } from '../stock/sheet-places.ts';
import { SMALL_SHEET, sheetOf } from '../stock/testing/sheet-of.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import { makeLabels } from './make-labels.ts';
import type { LabelJob, MadeLabels } from './label-job.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
}, 60_000);

/** Four labels of 76 × 130 mm on A4. */
const FOUR = sheetOf({
  ...SMALL_SHEET,
  id: 'four',
  page: { width: 210, height: 297 },
  label: { shape: 'rect', width: 80, height: 135 },
  grids: [{ columns: 2, rows: 2, left: 20, top: 10, pitchX: 85, pitchY: 140 }],
});

async function job(
  orders: readonly OrderText[],
  fill: { readonly start?: number; readonly used?: readonly number[]; readonly copies?: number } = {},
  more: Partial<LabelJob> = {},
): Promise<MadeLabels> {
  const { start = 1, used = [], copies = 1 } = fill;
  return makeLabels(
    {
      design: { policy: NATIONAL_POLICY, template: WAYBILL_76X130, dpi: 203, date: '2026-11-21' },
      orders: orders.map((order, index) => orderOf({ row: index + 2, ...order })),
      count: orders.length,
      copies,
      refused: [],
      sheet: { stock: FOUR, fill: { order: 'across', start, used: new Set(used) }, cutMarks: false },
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

/** Invented. */
function sample(at: number, more: OrderText = {}): OrderText {
  return {
    orderNo: `70707070707070707${10 + at}`,
    tracking: `SF70707070707${10 + at}`,
    recipient: {
      name: ['王小样', '欧阳建国', '李示例', '诸葛样本', '陈例子'][at % 5] ?? '',
      phone: `138001380${10 + at}`,
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      detail: `示例路99号7号楼1${at}01室`,
    },
    items: ['龙井茶'],
    ...more,
  };
}

/** The number of the order whose label lies on each place, page by page; null where none does. */
async function laid({ pdf }: MadeLabels, orders: number): Promise<readonly (readonly (number | null)[])[]> {
  if (pdf === undefined) throw new Error('no file');
  const pages = await readPdf(pdf, 100);
  return pages.map((page) => {
    const on = Array.from({ length: orders }, (_, at) => at).filter((at) =>
      page.text.replaceAll(/\s/g, '').includes(`SF70707070707${10 + at}`),
    );
    const inked = placesOnSheet(FOUR, 'across').map((place) => inkIn(page, 100, place) > 0.01);
    return inked.map((is) => (is ? (on.shift() ?? -1) : null));
  });
}

describe('labels on sheets', () => {
  it('fill the places in order, over pages, from any place and without used ones', async () => {
    const orders = Array.from({ length: 6 }, (_, at) => sample(at));
    const made = await job(orders, { start: 2, used: [3] });
    expect(made.receipt).toMatchObject({ made: true, labels: 6, pages: 2, stock: 'four', refused: [] });
    expect(await laid(made, 6)).toEqual([
      [null, 0, null, 1],
      [2, 3, 4, 5],
    ]);
  });

  it.each([true, false])(
    'are a document of sheets: tagged (%s), with a bookmark for each order, to PDF/A',
    async (tagged) => {
      const orders = Array.from({ length: 6 }, (_, at) => sample(at));
      const document = { tagged, archive: true, outline: 'orderNo' } as const;
      const made = await job(orders, { start: 2, copies: 2 }, { document, isCollated: true });
      expect(made.receipt).toMatchObject({ made: true, labels: 12, pages: 4, refused: [] });
      const file = new TextDecoder('latin1').decode(made.pdf);
      expect(file.match(/\/Title /gu)).toHaveLength(6);
      expect(file.includes('/StructTreeRoot')).toBe(tagged);
    },
  );

  it('have no hole where an order is refused before it is drawn, or named by the proof', async () => {
    // Code 128 cannot say the one's number; the other's label shows what others hide.
    const unprintable = sample(1, { orderNo: '货号一', tracking: '' });
    const { recipient } = sample(3);
    const shower = sample(3, { recipient: { ...recipient, phone: '13812345678-4321' } });
    const hider = sample(4, { recipient: { ...recipient, phone: '13812345678' } });
    const made = await job([sample(0), unprintable, sample(2), shower, hider]);
    expect(made.receipt.refused).toEqual([
      expect.objectContaining({ code: 'code-characters', row: 3 }),
      { code: 'value-hidden-elsewhere', row: 5 },
    ]);
    expect(made.receipt).toMatchObject({ made: true, labels: 3, pages: 1 });
    expect(await laid(made, 5)).toEqual([[0, 2, 4, null]]);
  });

  it('of copies stand one after the other, and the receipt counts labels and pages', async () => {
    const made = await job([sample(0), sample(1)], { copies: 3 });
    expect(made.receipt).toMatchObject({ labels: 6, pages: 2, copies: 3 });
    const [first, second] = await laid(made, 2);
    expect(first?.every((place) => place !== null)).toBe(true);
    expect(second?.map((place) => place !== null)).toEqual([true, true, false, false]);
  });

  it('of a customer who is called as labels speak are made in every place', async () => {
    const named = (at: number): OrderText => ({
      ...sample(at),
      recipient: { ...sample(at).recipient, name: at % 2 === 0 ? '隐私' : '签收' },
    });
    const made = await job(
      Array.from({ length: 6 }, (_, at) => named(at)),
      { start: 3 },
    );
    expect(made.receipt).toMatchObject({ made: true, labels: 6, pages: 2, refused: [] });
  });

  it('whose strips differ share a page', async () => {
    const [one, two] = [
      { ...WAYBILL_76X130, id: 'strips' },
      [sample(0), sample(1, { remark: '放门口', items: [] }), sample(2, { items: [] })],
    ];
    const made = await job(
      two,
      {},
      {
        design: { policy: NATIONAL_POLICY, template: one, dpi: 203, date: '2026-11-21' },
      },
    );
    expect(made.receipt).toMatchObject({ made: true, labels: 3, pages: 1, refused: [] });
  });

  it('give the same file for the same job', async () => {
    const [one, again] = [await job([sample(0), sample(1)]), await job([sample(0), sample(1)])];
    expect(again.receipt.sha256).toBe(one.receipt.sha256);
  });

  it('that do not fit are none, and the receipt says why of no order', async () => {
    const sheet = {
      stock: sheetOf(SMALL_SHEET),
      fill: { order: 'across', start: 1, used: new Set<number>() },
      cutMarks: true,
    } as const;
    const made = await job([sample(0)], {}, { sheet, refused: [{ code: 'phone-ruined', row: 9 }] });
    expect(made.pdf).toBeUndefined();
    expect(made.receipt).toMatchObject({ made: false, labels: 0, pages: 0, stock: 'small' });
    expect(made.receipt.refused.map(({ code, row }) => [code, row])).toEqual([
      ['phone-ruined', 9],
      ['label-larger-than-place', undefined],
    ]);
  });
});
