import { PDFDocument } from 'pdf-lib';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { dot, dotsToMm, mm } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { orderOf } from '../masking/testing/orders.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { inkIn, isDark, readPdf } from '../render/pdf/testing/pdfium.ts';
import { SMALL_SHEET, sheetOf } from '../stock/testing/sheet-of.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import type { Template } from '../template/template.ts';
import type { LabelJob } from './label-job.ts';
import { makeLabels } from './make-labels.ts';
import type { JobSheet } from './sheet-plan.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
}, 60_000);

const DPI = 203;
/** In whole dots, so that a pixel of a page is a dot. */
const dots = (count: number) => dotsToMm(dot(count), DPI);
/** Two labels of 76 × 130 mm beside each other, 2 mm apart; or one above the other, on their side. */
const UPRIGHT = sheetOf({
  ...SMALL_SHEET,
  page: { width: dots(1500), height: dots(1200) },
  label: { shape: 'rect', width: 76, height: 130 },
  grids: [{ columns: 2, rows: 1, left: 10, top: 8, pitchX: 78, pitchY: 130 }],
});
const TURNED = sheetOf({
  ...SMALL_SHEET,
  page: { width: dots(1200), height: dots(1500) },
  label: { shape: 'rect', width: 130, height: 76 },
  grids: [{ columns: 1, rows: 2, left: 8, top: 10, pitchX: 130, pitchY: 78 }],
});

/** With a black strip all along its left edge. */
const STRIPED: Template = {
  ...WAYBILL_76X130,
  elements: [
    ...WAYBILL_76X130.elements,
    { kind: 'rect', id: 'strip', ...{ x: mm(0), y: mm(0), width: mm(1), height: mm(130) }, fill: 'black' },
  ],
};

const order = (row: number) =>
  orderOf({
    row,
    orderNo: `A${row}`,
    tracking: `SF707070707070${row}`,
    recipient: {
      name: '王小样',
      phone: '13800138000',
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      detail: '示例路99号',
    },
    items: ['龙井茶'],
  });

async function made(sheet: Partial<JobSheet>, labels: number, more: Partial<LabelJob> = {}) {
  const fill = { order: 'across', start: 1, used: new Set<number>() } as const;
  return makeLabels(
    {
      design: { policy: NATIONAL_POLICY, template: STRIPED, dpi: DPI, date: '2026-11-30' },
      orders: Array.from({ length: labels }, (_, at) => order(at + 2)),
      count: labels,
      copies: 1,
      refused: [],
      sheet: { stock: UPRIGHT, fill, cutMarks: false, ...sheet },
      ...more,
    },
    {
      fonts,
      readCode: await codeReader(),
      decodeGb: (bytes) => new TextDecoder('gb18030').decode(bytes),
      digest: () => Promise.resolve(''),
      pause: () => Promise.resolve(),
    },
  );
}

describe('blank backs', () => {
  it.each([true, false])('lie behind each page of labels, in an archive, tagged: %s', async (tagged) => {
    const document = { tagged, archive: true, outline: 'orderNo' } as const;
    const { pdf, receipt } = await made({ backs: 'blank' }, 3, { document });
    expect(receipt).toMatchObject({ made: true, labels: 3, pages: 4, backs: 'blank', refused: [] });
    const pages = await readPdf(pdf ?? new Uint8Array(), 50);
    expect(pages.map(({ width, height }) => [width, height])).toEqual(
      new Array(4).fill([pages[0]?.width, pages[0]?.height]),
    );
    const all = { x: 0, y: 0, width: UPRIGHT.page.width, height: UPRIGHT.page.height };
    expect(pages.map((page) => inkIn(page, 50, all) > 0)).toEqual([true, false, true, false]);
    expect(pages.map(({ text }) => text.trim() === '')).toEqual([false, true, false, true]);
    expect(pages[2]?.text).toContain('SF7070707070704');
    // On one side the backs would be sheets of their own.
    expect(Buffer.from(pdf ?? []).toString('latin1')).toContain('/Duplex /DuplexFlipLongEdge');
  });

  it('are none where none are asked for', async () => {
    const { receipt } = await made({}, 1);
    expect(receipt).toMatchObject({ made: true, pages: 1 });
    expect(receipt.backs).toBeUndefined();
  });
});

describe.each([
  ['upright', UPRIGHT],
  ['on their side', TURNED],
] as const)('bleed of labels %s', (_, stock) => {
  test('draws what is at the edge over it, up to the middle of a gap, and moves nothing within', async () => {
    const [plain, bled] = [await made({ stock }, 2), await made({ stock, bleed: mm(3) }, 2)];
    expect(bled.receipt).toMatchObject({ made: true, labels: 2, bleed: 3, refused: [] });
    const [before] = await readPdf(plain.pdf ?? new Uint8Array(), DPI);
    const [after] = await readPdf(bled.pdf ?? new Uint8Array(), DPI);
    if (before === undefined || after === undefined) throw new Error('no page');
    expect(after.text).toBe(before.text);
    // From the page's edges, in dots: of each label the box, and that of what is drawn over its edge.
    const { width, height } = before.pixels;
    let [within, lost] = [0, 0];
    const [columns, rows] = [new Set<number>(), new Set<number>()];
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const [was, is] = [isDark(before, x, y), isDark(after, x, y)];
        if (was && !is) lost += 1;
        if (is && !was) {
          columns.add(x);
          rows.add(y);
          const at = { x: dots(x), y: dots(y) };
          if (isOnLabel(at)) within += 1;
        }
      }
    }
    expect([within, lost]).toEqual([0, 0]);
    // The strip of the first label goes 3 mm out, that of the second 1 mm, and both 3 mm beyond their ends.
    const [along, ends] = stock === UPRIGHT ? [columns, rows] : [rows, columns];
    const span = [...along].toSorted((a, b) => a - b).map((at) => dots(at));
    expect(Math.min(...span)).toBeCloseTo(10 - 3, 0);
    const second = span.filter((at) => at > 40 && at < 88 && at > 86);
    expect(Math.min(...second)).toBeCloseTo(87, 0);
    expect(dots(Math.min(...ends))).toBeCloseTo(8 - 3, 0);
    expect(dots(Math.max(...ends))).toBeCloseTo(8 + 130 + 3, 0);

    function isOnLabel({ x, y }: { readonly x: number; readonly y: number }): boolean {
      const [across, down] = stock === UPRIGHT ? [x, y] : [y, x];
      const isDown = down > 8.2 && down < 137.8;
      return isDown && ((across > 10.2 && across < 85.8) || (across > 88.2 && across < 163.8));
    }
  });
});

test('marks to cut along stay outside of the bleed', async () => {
  const { pdf, receipt } = await made({ bleed: mm(3), cutMarks: true }, 2);
  expect(receipt.made).toBe(true);
  const [page] = await readPdf(pdf ?? new Uint8Array(), DPI);
  if (page === undefined) throw new Error('no page');
  // Beside the first label's upper left corner: within 3 mm of it white but for the strip, then the mark.
  expect(inkIn(page, DPI, { x: 10.3, y: 5.2, width: 2, height: 2.6 })).toBeGreaterThan(0);
  expect(inkIn(page, DPI, { x: 12, y: 5.2, width: 70, height: 2.6 })).toBe(0);
  expect(inkIn(page, DPI, { x: 85.5, y: 2, width: 1, height: 2.8 })).toBeGreaterThan(0);
  expect(inkIn(page, DPI, { x: 85.5, y: 5.2, width: 1, height: 2.6 })).toBe(0);
});

describe('pages that are cut to their label', () => {
  it.each([
    [0, true],
    [3, true],
    [2.5, false],
  ])('with %s mm of bleed, and marks: %s, say where', async (bleed, cutMarks) => {
    const document = { archive: true } as const;
    const more = { sheet: undefined, cutPages: { bleed: mm(bleed), cutMarks }, document };
    const { pdf, receipt } = await made({}, 2, more);
    expect(receipt).toMatchObject({ made: true, labels: 2, pages: 2, refused: [] });
    expect([receipt.stock, receipt.bleed]).toEqual([undefined, bleed === 0 ? undefined : bleed]);
    const [page, second] = (await PDFDocument.load(pdf ?? new Uint8Array())).getPages();
    if (page === undefined || second === undefined) throw new Error('no page');
    const [trim, bled, media] = [page.getTrimBox(), page.getBleedBox(), page.getMediaBox()];
    const points = (length: number): number => (length * 72) / 25.4;
    expect([trim.width, trim.height]).toEqual([
      expect.closeTo(points(76), 3),
      expect.closeTo(points(130), 3),
    ]);
    expect([trim.x - bled.x, trim.y - bled.y]).toEqual([
      expect.closeTo(points(bleed), 3),
      expect.closeTo(points(bleed), 3),
    ]);
    expect([media.width, media.height]).toEqual([
      expect.closeTo(points(76) + 2 * trim.x, 3),
      expect.closeTo(points(130) + 2 * trim.y, 3),
    ]);
    // What a printer has to hold is the page before it is cut.
    const { width = 0, height = 0 } = receipt.paper ?? {};
    expect([media.width, media.height]).toEqual([
      expect.closeTo(points(width), 3),
      expect.closeTo(points(height), 3),
    ]);
    // As much room as marks and bleed take, to the next dot.
    const room = (trim.x * 25.4) / 72 - bleed - (cutMarks ? 6 : 0);
    expect(room >= -1e-3 && room < 0.126).toBe(true);
    expect(second.getTrimBox()).toEqual(trim);
    const [drawn] = await readPdf(pdf ?? new Uint8Array(), DPI);
    if (drawn === undefined) throw new Error('no page');
    const edge = (trim.x * 25.4) / 72;
    // The strip on the label, and out to the bleed; beyond that nothing but marks at the corners.
    const strip = { y: edge + 20, height: 40 };
    expect(inkIn(drawn, DPI, { ...strip, x: edge - bleed + 0.2, width: bleed + 0.7 })).toBe(1);
    if (cutMarks) expect(inkIn(drawn, DPI, { ...strip, x: 0, width: edge - bleed - 0.2 })).toBe(0);
    const corner = { x: edge - bleed - 5, y: edge - 0.3, width: 4, height: 0.6 };
    if (cutMarks) expect(inkIn(drawn, DPI, corner)).toBeGreaterThan(0.1);
  });
});
