import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { orderOf } from '../masking/testing/orders.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { expectPage } from '../proof/expectation.ts';
import { proveDots } from '../proof/label-dots.ts';
import type { Bitmap } from '../render/bitmap.ts';
import { countInk, windowOf } from '../render/printer/bitmap-window.ts';
import { printTspl } from '../render/printer/testing/line-printers.ts';
import { printZpl } from '../render/printer/testing/zpl-printer.ts';
import { tsplSettings, zplSettings } from '../render/printer/testing/settings.ts';
import { headGrid } from '../render/raster/dot-grid.ts';
import { createRasteriser } from '../render/raster/rasterise.ts';
import type { CodeMark, Scene } from '../scene/scene.ts';
import type { RollStock } from '../stock/stock.ts';
import { turnGrid } from '../symbols/bit-grid.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import { createLabelPrinter } from './label-printer.ts';
import type { HeadSettings } from './label-printer.ts';
import type { LabelOutput } from './label-output.ts';
import { makeLabels } from './make-labels.ts';
import type { JobRoll } from './roll-plan.ts';
import { MASKED_ORDERS } from '../layout/testing/masked-orders.ts';
import { createLabelMaker } from './label-maker.ts';
import { wholeFile } from './testing/whole-file.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
});

const DESIGN = { policy: NATIONAL_POLICY, template: WAYBILL_76X130, dpi: 203, date: '2026-11-21' } as const;
const SIZE = headGrid(WAYBILL_76X130, 203);
const LABEL = { width: SIZE.columns, height: SIZE.rows };
const sample = (row: number, name: string, tracking: string) =>
  orderOf({
    row,
    orderNo: '7070707070707070707',
    tracking,
    recipient: {
      name,
      phone: '13800138000',
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      detail: '示例路99号',
    },
    items: ['龙井茶'],
  });
const ORDERS = [sample(2, '王小样', 'SF7070707070707'), sample(3, '李示例', 'SF7070707070708')];

const rollOf = (width: number, height: number): RollStock => ({
  ...{ schema: 'hushlabel/stock', version: 1, id: 'roll', name: { en: 'Roll', 'zh-CN': '卷' }, kind: 'roll' },
  ...{ label: { shape: 'rect', width: mm(width), height: mm(height) }, feed: { by: 'gap' } },
});

async function printerOf(settings: HeadSettings, roll?: JobRoll): Promise<LabelOutput> {
  const tools = { fonts: fonts.fonts, readCode: await codeReader() };
  const printer = createLabelPrinter(settings, WAYBILL_76X130, tools, roll);
  if (!printer.ok) throw new Error(printer.problem.code);
  return printer.value;
}

async function made(
  settings: HeadSettings,
  orders = ORDERS,
  copies = 1,
  { roll, mark }: { readonly roll?: JobRoll; readonly mark?: 'draft' } = {},
) {
  const readCode = await codeReader();
  const printer = await printerOf(settings, roll);
  const design = { ...DESIGN, mark };
  const more = {
    roll,
    forecasts: roll === undefined ? ('none' as const) : ('few' as const),
    outputOf: () => printer,
  };
  return makeLabels(
    { design, orders, count: orders.length, copies, refused: [], ...more },
    {
      fonts,
      readCode,
      decodeGb: (bytes) => new TextDecoder('gb18030').decode(bytes),
      digest: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
      pause: async () => undefined,
    },
  );
}

describe('what a printer is sent', () => {
  it('has every label of the proven file, in its order, and says so in the receipt', async () => {
    const { pdf, printed, receipt } = await made(zplSettings(LABEL), ORDERS, 2);
    expect(pdf).toBeDefined();
    expect(receipt).toMatchObject({ made: true, labels: 4, refused: [] });
    expect(receipt.printer).toEqual({
      sha256: createHash('sha256').update(wholeFile(printed)).digest('hex'),
      bytes: wholeFile(printed).length,
    });
    const labels = printZpl(wholeFile(printed));
    expect(labels).toHaveLength(4);
    for (const { bitmap } of labels) expect([bitmap.width, bitmap.height]).toEqual([608, 1040]);
    const different = labels.map(({ bitmap }) => createHash('sha256').update(bitmap.bits).digest('hex'));
    expect(new Set(different).size).toBe(4);
  });

  it.each([
    { what: 'moved', width: 100, height: 150, at: 'middle', turned: false, corner: [96, 80] },
    { what: 'turned', width: 140, height: 80, at: 'corner', turned: true, corner: [0, 0] },
  ] as const)('has its own dots on a roll, $what, and the PDF pages as large', async (roll) => {
    const { width, height, at, turned, corner } = roll;
    const stock = rollOf(width, height);
    // Stamps and all.
    const [order, mark] = [ORDERS.slice(0, 1), 'draft' as const];
    const [plain] = printZpl(wholeFile((await made(zplSettings(LABEL), order, 1, { mark })).printed));
    const wide = zplSettings(LABEL, { headWidth: 1_200 });
    const { pdf, printed, receipt } = await made(wide, order, 1, { roll: { stock, at }, mark });
    // The proof has read the codes in the PDF.
    expect(receipt).toMatchObject({ made: true, roll: 'roll', mark, paper: { width, height } });
    // The codes are forecast as they lie under the head.
    const warned = (receipt.scanWarnings ?? []).map(({ kind }) => kind);
    expect(warned.includes('bars-across-feed')).toBe(turned);
    expect(pdf).toBeDefined();
    const [label] = printZpl(wholeFile(printed));
    if (label === undefined || plain === undefined) throw new Error('no label');
    expect([label.bitmap.width, label.bitmap.height]).toEqual([width * 8, height * 8]);
    const [across, down] = turned ? [1040, 608] : [608, 1040];
    const { bits } = windowOf(label.bitmap, corner[0], corner[1], across, down);
    const back = turned ? turnGrid({ columns: across, rows: down, bits }, 270).bits : bits;
    expect(Buffer.compare(back, plain.bitmap.bits)).toBe(0);
    expect(countInk(label.bitmap)).toBe(countInk(plain.bitmap));
  });

  it('says where each label begins and whose it is', async () => {
    const { printed } = await made(tsplSettings(LABEL), ORDERS, 2);
    if (printed === undefined) throw new Error('nothing printed');
    const { head, between, tail, starts, rows } = printed;
    const file = wholeFile(printed);
    expect(rows).toEqual([2, 2, 3, 3]);
    const ends = [...starts.slice(1).map((start) => start - between.length), file.length - tail.length];
    const labels = starts.map((start, at) => file.subarray(start, ends[at]));
    const again = Buffer.concat([
      head,
      ...labels.flatMap((label, at) => (at === 0 ? [label] : [between, label])),
      tail,
    ]);
    expect(Buffer.compare(again, file)).toBe(0);
    const alone = labels.map((label) => printTspl(Buffer.concat([head, label, tail]), 203));
    expect(alone.map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(alone.flat().map(({ bitmap }) => bitmap)).toEqual(
      printTspl(file, 203).map(({ bitmap }) => bitmap),
    );
  });

  it('is the same dots in every language', async () => {
    const zpl = printZpl(wholeFile((await made(zplSettings(LABEL))).printed));
    const tspl = printTspl(wholeFile((await made(tsplSettings(LABEL))).printed), 203);
    expect(tspl.map(({ bitmap }) => bitmap)).toEqual(zpl.map(({ bitmap }) => bitmap));
  });

  it('leaves an order that cannot be printed out of both', async () => {
    const whole = await made(tsplSettings(LABEL));
    // Dots may be moved off the label: then nothing of it is printed.
    const { pdf, printed, receipt } = await made(tsplSettings(LABEL, { offset: { x: 200, y: 0 } }));
    expect(whole.printed).toBeDefined();
    expect([pdf, printed]).toEqual([undefined, undefined]);
    expect(receipt).toMatchObject({
      made: false,
      refused: [
        { row: 2, code: 'ink-off-label' },
        { row: 3, code: 'ink-off-label' },
      ],
    });
  });

  it('is refused for a head that is too narrow before anything is drawn', async () => {
    const readCode = await codeReader();
    const narrow = createLabelPrinter(zplSettings(LABEL, { headWidth: 384 }), WAYBILL_76X130, {
      fonts: fonts.fonts,
      readCode,
    });
    expect(narrow).toMatchObject({ ok: false, problem: { code: 'wider-than-head' } });
  });
});

describe('the dots of a label', () => {
  async function sceneAndDots(): Promise<{ readonly scene: Scene; readonly bitmap: Bitmap }> {
    const scene = await createLabelMaker(DESIGN, fonts)(MASKED_ORDERS.typical, { piece: 1, pieces: 1 });
    if (!scene.ok) throw new Error(scene.problem.code);
    const bitmap = createRasteriser(fonts.fonts)(scene.value, headGrid(scene.value, 203));
    if (!bitmap.ok) throw new Error(bitmap.problem.code);
    return { scene: scene.value, bitmap: bitmap.value };
  }
  const judge = async (scene: Scene, { width, height, bits }: Bitmap) =>
    proveDots(
      { columns: width, rows: height, dots: bits, perMm: 8 },
      expectPage(scene, 2),
      await codeReader(),
    );

  it('hold every code, read', async () => {
    const { scene, bitmap } = await sceneAndDots();
    expect(await judge(scene, bitmap)).toBeUndefined();
  });

  it('with one dot of a code turned over are refused', async () => {
    const { scene, bitmap } = await sceneAndDots();
    const code = [...scene.fixed, ...scene.marks].find((mark) => mark.kind === 'code');
    if (code?.kind !== 'code') throw new Error('no code');
    for (const part of [0.1, 0.5, 0.9]) {
      const bits = Uint8Array.from(bitmap.bits);
      const x = Math.round(code.x * 8 + part * code.modules.columns * code.moduleWidth);
      const y = Math.round(code.y * 8) + 6;
      const at = y * bitmap.stride + (x >> 3);
      bits[at] = (bits[at] ?? 0) ^ (0x80 >> (x & 7));
      expect(await judge(scene, { ...bitmap, bits })).toMatchObject({ code: 'dots-code-differs' });
    }
  });

  const codeOf = (scene: Scene): CodeMark => {
    const code = [...scene.fixed, ...scene.marks].find(
      (mark) => mark.kind === 'code' && mark.symbology === 'code128' && mark.turn === undefined,
    );
    if (code?.kind !== 'code') throw new Error('no code');
    return code;
  };
  /** The bitmap with a box of dots made black, or white. */
  function painted(bitmap: Bitmap, [x, y, width, height]: readonly number[], black: boolean): Bitmap {
    const bits = Uint8Array.from(bitmap.bits);
    for (let row = y ?? 0; row < (y ?? 0) + (height ?? 1); row += 1) {
      for (let column = x ?? 0; column < (x ?? 0) + (width ?? 1); column += 1) {
        const at = row * bitmap.stride + (column >> 3);
        const bit = 0x80 >> (column & 7);
        bits[at] = black ? (bits[at] ?? 0) | bit : (bits[at] ?? 0) & ~bit;
      }
    }
    return { ...bitmap, bits };
  }

  it('with a dot in the quiet zone of a code are refused', async () => {
    const { scene, bitmap } = await sceneAndDots();
    const { x, y, modules, moduleWidth, moduleHeight } = codeOf(scene);
    const [left, right] = [Math.round(x * 8), Math.round(x * 8) + modules.columns * moduleWidth];
    const middle = Math.round(y * 8 + moduleHeight / 2);
    for (const column of [left - 3, left - 10 * moduleWidth + 2, right + 2, right + 10 * moduleWidth - 3]) {
      const judged = await judge(scene, painted(bitmap, [column, middle, 1, 1], true));
      expect(judged).toMatchObject({ code: 'dots-code-not-quiet' });
    }
  });

  it('with a dot turned over in any row of the bars are refused, the first and the last too', async () => {
    const { scene, bitmap } = await sceneAndDots();
    const { x, y, modules, moduleWidth, moduleHeight } = codeOf(scene);
    const left = Math.round(x * 8);
    const [first, end] = [Math.round(y * 8), Math.round((y + (moduleHeight * 25.4) / 203) * 8)];
    for (const row of [first + 3, first + 20, end - 4]) {
      const inBars = [left + 3 * moduleWidth, row, modules.columns * moduleWidth - 30, 1];
      for (const black of [true, false]) {
        const judged = await judge(scene, painted(bitmap, inBars, black));
        expect(judged).toMatchObject({ code: 'dots-code-differs' });
      }
    }
  });

  it('with ink where the label has none are refused', async () => {
    const { scene, bitmap } = await sceneAndDots();
    const marks = [...scene.fixed, ...scene.marks];
    expect(marks.length).toBeGreaterThan(20);
    expect(await judge(scene, painted(bitmap, [1, 1, 1, 1], true))).toMatchObject({
      code: 'dots-ink-elsewhere',
    });
  });

  it('without a text, a letter or a line of the label are refused', async () => {
    const { scene, bitmap } = await sceneAndDots();
    const marks = [...scene.fixed, ...scene.marks];
    let [texts, lines] = [0, 0];
    for (const mark of marks.filter(({ kind }) => kind === 'glyphs' || kind === 'line')) {
      const without = createRasteriser(fonts.fonts)(
        { ...scene, fixed: [], marks: marks.filter((other) => other !== mark) },
        headGrid(scene, 203),
      );
      if (!without.ok) throw new Error(without.problem.code);
      if (without.value.bits.every((byte, at) => byte === bitmap.bits[at])) continue;
      const judged = await judge(scene, without.value);
      if (judged !== undefined) expect(judged.code).toBe('dots-ink-missing');
      if (mark.kind === 'glyphs') texts += judged === undefined ? 0 : 1;
      else lines += judged === undefined ? 0 : 1;
    }
    expect(texts).toBeGreaterThan(30);
    expect(lines).toBe(8);
  });

  it('of another label are refused', async () => {
    const { scene } = await sceneAndDots();
    const other = await createLabelMaker(DESIGN, fonts)(MASKED_ORDERS.long, { piece: 1, pieces: 1 });
    if (!other.ok) throw new Error(other.problem.code);
    const bitmap = createRasteriser(fonts.fonts)(other.value, headGrid(other.value, 203));
    if (!bitmap.ok) throw new Error(bitmap.problem.code);
    expect(await judge(scene, bitmap.value)).toMatchObject({ code: 'dots-code-differs' });
  });
});
