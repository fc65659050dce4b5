import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { LANGUAGES } from '../base/language.ts';
import type { Language } from '../base/language.ts';
import { mm } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { exampleOrder } from '../masking/example.ts';
import { maskOrder } from '../masking/mask-order.ts';
import { NATIONAL_POLICY, policyById } from '../masking/policies.ts';
import type { OrderText } from '../masking/testing/orders.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { inkIn, readPdf } from '../render/pdf/testing/pdfium.ts';
import { zplSettings } from '../render/printer/testing/settings.ts';
import { headGrid } from '../render/raster/dot-grid.ts';
import { SMALL_SHEET, sheetOf } from '../stock/testing/sheet-of.ts';
import { ADDRESS_40X30, ADDRESS_60X40 } from '../template/built-in/address.ts';
import { goodsTable, text } from '../template/built-in/elements.ts';
import { WAYBILL_76X130 } from '../template/built-in/waybill-76x130.ts';
import { LEAST_SEPARATED, separatorTemplate } from '../template/separator-template.ts';
import type { GroupFacts } from '../template/separator-template.ts';
import type { Template } from '../template/template.ts';
import { GROUP_KEYS } from './label-groups.ts';
import type { Separators } from './label-groups.ts';
import type { LabelJob, MadeLabels } from './label-job.ts';
import { createLabelMaker } from './label-maker.ts';
import { createLabelPictures } from './label-pictures.ts';
import { createLabelPrinter } from './label-printer.ts';
import { printJob, sampleOrder } from './testing/print-job.ts';
import { wholeFile } from './testing/whole-file.ts';

let fonts: FontStore;
beforeAll(async () => {
  fonts = await nodeFontStore();
}, 60_000);

const DESIGN = { policy: NATIONAL_POLICY, dpi: 203, date: '2026-11-21' } as const;
const by = (of: Separators['by'], language: Separators['language'] = 'en') => ({
  separators: { by: of, language },
});

/** A small label that a job of many is quickly made of. */
function small(lines: readonly string[]): Template {
  return {
    ...{ schema: 'hushlabel/template', version: 2, id: 'small', name: { en: 'Small', 'zh-CN': '小' } },
    ...{ width: mm(50), height: mm(30), language: 'en' },
    elements: [text('all', [2, 2, 46, 26], lines, { size: 8, minSize: 5 })],
  };
}
const SMALL = small(['{{order.number}} {{recipient.routing}}', '{{order.goods}}', '{{print.serial}}']);
const on = (template: Template, more: Partial<LabelJob> = {}): Partial<LabelJob> => ({
  design: { ...DESIGN, template },
  ...more,
});

/** The words of each page, without blanks. */
async function pagesOf({ pdf }: MadeLabels): Promise<readonly string[]> {
  if (pdf === undefined) throw new Error('no file');
  return (await readPdf(pdf, 20)).map((page) => page.text.replaceAll(/\s/g, ''));
}

const isSeparator = (page: string): boolean => page.includes('NOTAWAYBILL') || page.includes('不是面单');

async function printer(template: Template): Promise<LabelJob['outputOf']> {
  const { columns, rows } = headGrid(template, 203);
  const readCode = await codeReader();
  return () => {
    const made = createLabelPrinter(zplSettings({ width: columns, height: rows }), template, {
      fonts: fonts.fonts,
      readCode,
    });
    if (!made.ok) throw new Error(made.problem.code);
    return made.value;
  };
}

/** What is sent for each label of an order, and whose it is; without separators. */
function sentLabels({ printed }: MadeLabels): readonly string[] {
  if (printed === undefined) throw new Error('nothing for the printer');
  const { starts, rows, between, tail } = printed;
  const file = wholeFile(printed);
  return starts.flatMap((start, at) => {
    const end = (starts[at + 1] ?? file.length - tail.length + between.length) - between.length;
    return rows[at] === 0 ? [] : [`${rows[at]} ${Buffer.from(file.subarray(start, end)).toString('base64')}`];
  });
}

test('separators removed, a job sends a printer what it sends without them, and its receipt tells them apart', async () => {
  const outputOf = await printer(SMALL);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 }),
      fc.oneof(fc.constantFrom(...GROUP_KEYS), fc.record({ every: fc.integer({ min: 1, max: 4 }) })),
      fc.integer({ min: 1, max: 3 }),
      fc.boolean(),
      async (kinds, key, copies, isCollated) => {
        const orders = kinds.map((kind, at) => sampleOrder(at, { items: sampleOrder(kind).items ?? [] }));
        const job = on(SMALL, { outputOf, copies, isCollated });
        const plain = await printJob(fonts, orders, job);
        const separated = await printJob(fonts, orders, { ...job, ...by(key) });
        expect(sentLabels(separated)).toEqual(sentLabels(plain));
        const { receipt, printed } = separated;
        expect(receipt).toMatchObject({ made: true, labels: plain.receipt.labels, refused: [] });
        expect(printed?.starts).toHaveLength(receipt.labels + (receipt.separators ?? 0));
        const pages = await pagesOf(separated);
        expect(pages.filter((page) => !isSeparator(page))).toEqual(await pagesOf(plain));
        expect(pages.filter(isSeparator)).toHaveLength(receipt.separators ?? 0);
        expect(plain.receipt).not.toHaveProperty('separators');
      },
    ),
    { numRuns: 8 },
  );
}, 120_000);

describe('a separator', () => {
  const orders = [0, 1, 3, 2, 5].map((at) => sampleOrder(at));

  it('says where the parcels that follow go, how many they are and which, and which group of how many', async () => {
    const made = await printJob(fonts, orders, {
      ...on(SMALL),
      ...by('city'),
      copiesOf: (row) => (row === 3 ? 2 : 1),
    });
    expect(made.receipt).toMatchObject({ labels: 6, separators: 2, pages: 8 });
    const pages = await pagesOf(made);
    expect(pages.map(isSeparator)).toEqual([true, false, false, false, false, true, false, false]);
    expect(pages[0]).toContain('Group1of24labels,3ordersLabels1to42026-11-21杭州市');
    expect(pages[5]).toContain('Group2of22labels,2ordersLabels5to62026-11-21深圳市');
  });

  it('speaks Chinese where the seller does', async () => {
    const [page] = await pagesOf(
      await printJob(fonts, orders.slice(0, 1), { ...on(SMALL), ...by('route', 'zh-CN') }),
    );
    expect(page).toContain('第1组，共1组本组1张，1单第1张2026-11-21杭州市西湖区');
  });

  it('counts only labels that are made: an order that is refused leaves neither a count nor a group of its own', async () => {
    const lone = sampleOrder(8, { recipient: { ...sampleOrder(8).recipient, city: '🎁市', district: '' } });
    const some = [...orders.slice(0, 2), sampleOrder(6, { orderNo: '🎁' }), lone, ...orders.slice(3)];
    const made = await printJob(fonts, some, { ...on(SMALL), ...by('city') });
    expect(made.receipt).toMatchObject({ made: true, labels: 4, separators: 2 });
    expect(made.receipt.refused.map(({ row, code }) => [row, code])).toEqual([
      [4, 'missing-glyph'],
      [5, 'missing-glyph'],
    ]);
    const pages = await pagesOf(made);
    expect(pages[0]).toContain('Group1of22labels,2ordersLabels1to2');
    expect(pages[3]).toContain('Group2of22labels,2ordersLabels3to4');
  });

  it('comes before orders of several labels alone, or after so many labels', async () => {
    const copies = { ...on(SMALL), copiesOf: (row: number) => (row === 3 ? 3 : 1) };
    const ofOrders = await printJob(fonts, orders, { ...copies, ...by('order') });
    expect((await pagesOf(ofOrders)).map(isSeparator)).toEqual([false, true, ...Array(6).fill(false)]);
    const every = await printJob(fonts, orders, { ...copies, ...by({ every: 3 }) });
    expect((await pagesOf(every)).map(isSeparator)).toEqual([
      true,
      false,
      false,
      false,
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
    expect((await pagesOf(every))[4]).toContain('3labels,3ordersLabels4to6');
  });

  it('names no place that the policy hides, and does not tell by groups that places differ', async () => {
    const policy = {
      ...NATIONAL_POLICY,
      id: 'placeless',
      recipient: { ...NATIONAL_POLICY.recipient, region: { rule: 'region.hide' } },
    } as const;
    const job = { design: { ...DESIGN, policy, template: SMALL }, ...by('city') };
    const made = await printJob(fonts, orders, job);
    expect(made.receipt).toMatchObject({ labels: 5, separators: 1 });
    const pages = await pagesOf(made);
    expect(pages[0]).toContain('1/1Group1of15labels,5ordersLabels1to5');
    expect(pages.join('')).not.toMatch(/杭州|深圳/);
  });

  it('says no more than the labels do: goods that they do not show, nor goods that the policy sums up', async () => {
    const withoutGoods = await printJob(fonts, orders, { ...on(ADDRESS_60X40), ...by('goods') });
    expect((await pagesOf(withoutGoods)).join('')).not.toMatch(/龙井|紫砂/);
    expect(withoutGoods.receipt.separators).toBe(4);
    const policy = policyById('maximum') ?? NATIONAL_POLICY;
    const summed = await printJob(fonts, orders, {
      design: { ...DESIGN, policy, template: SMALL },
      ...by('goods'),
    });
    expect(summed.receipt.separators).toBe(1);
    expect((await pagesOf(summed))[0]).toMatch(/Group1of1.*商品×1$/);
  });

  it('has no hidden value of the goods that it is named by', async () => {
    const [one = {}] = orders;
    const gift = { ...one, items: ['给王小样 13800138100 的龙井茶'] };
    const made = await printJob(fonts, [gift], { ...on(SMALL), ...by('goods') });
    expect(made.receipt).toMatchObject({ made: true, separators: 1 });
    const all = (await pagesOf(made)).join('');
    expect(all).toContain('龙井茶');
    expect(all).not.toMatch(/王小样|13800138100/);
  });

  it('cuts goods that are too long to be read and boxes signs that no font has', async () => {
    const goods = ['茶杯', `🎁${'青花瓷茶杯（一套六只）送礼盒装'.repeat(12)}`];
    const table = goodsTable('goods', [2, 2, 46, 20], { more: '+{{n}}' }, { size: 8, minSize: 6, rows: 1 });
    const template = { ...SMALL, elements: [table] };
    const made = await printJob(fonts, [sampleOrder(0, { items: goods })], {
      ...on(template),
      ...by('goods'),
    });
    expect(made.receipt).toMatchObject({ made: true, separators: 1, refused: [] });
    expect((await pagesOf(made))[0]).toMatch(/2026-11-21茶杯×1、□青花瓷.*…$/);
  });

  it.each([WAYBILL_76X130, ADDRESS_40X30])(
    'is never mostly ink, and no waybill, on $id',
    async (template) => {
      const { pdf } = await printJob(fonts, orders.slice(0, 1), { ...on(template), ...by('route') });
      const [page] = await readPdf(pdf ?? new Uint8Array(), 203, [0]);
      if (page === undefined) throw new Error('no page');
      const ink = inkIn(page, 203, { x: 0, y: 0, width: template.width, height: template.height });
      expect(ink).toBeGreaterThan(0.12);
      expect(ink).toBeLessThan(0.4);
      const bar = { x: 4, y: 2, width: template.width - 8, height: template.height * 0.1 };
      expect(inkIn(page, 203, bar)).toBeGreaterThan(0.6);
    },
  );

  it('takes a place of its own on sheets', async () => {
    const stock = sheetOf({
      ...SMALL_SHEET,
      page: { width: 210, height: 297 },
      label: { shape: 'rect', width: 60, height: 35 },
      grids: [{ columns: 2, rows: 2, left: 20, top: 10, pitchX: 65, pitchY: 40 }],
    });
    const fill = { order: 'across', start: 1, used: new Set<number>() } as const;
    const sheet = { stock, fill, cutMarks: false };
    const made = await printJob(fonts, orders, { ...on(SMALL), sheet, ...by('city') });
    expect(made.receipt).toMatchObject({ made: true, labels: 5, separators: 2, pages: 2 });
    expect((await pagesOf(made)).map((page) => page.split('NOTAWAYBILL').length - 1)).toEqual([1, 1]);
  });

  it('is no picture: those are of labels', async () => {
    const readCode = await codeReader();
    const tools = { fonts: fonts.fonts, readCode };
    const made = await printJob(fonts, orders, {
      ...on(SMALL, { outputOf: () => createLabelPictures('svg', 203, tools) }),
      ...by('city'),
    });
    expect(made.receipt).toMatchObject({ labels: 5, separators: 2, pictures: { files: 5 } });
  });

  it('refuses the job where labels are too small for it', async () => {
    const tiny = { ...small(['{{order.number}}']), height: mm(12) };
    const template = {
      ...tiny,
      elements: [text('all', [1, 1, 48, 10], ['{{order.number}}'], { size: 6, minSize: 4 })],
    };
    const made = await printJob(fonts, orders, { ...on(template), ...by('city') });
    expect(made.pdf).toBeUndefined();
    expect(made.receipt).toMatchObject({
      ...{ made: false, labels: 0 },
      refused: [{ code: 'separator-too-small', params: { width: 50, height: 12 } }],
    });
  });
});

const MOST = 100_000;
type Counts = Omit<GroupFacts, 'date'>;

test('a separator fits labels of every size from the least on, whatever numbers it says', async () => {
  const masked = maskOrder(exampleOrder(), NATIONAL_POLICY);
  if (!masked.ok) throw new Error('no example');
  const numbers = fc.integer({ min: 1, max: MOST });
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: LEAST_SEPARATED.width, max: 300 }),
      fc.integer({ min: LEAST_SEPARATED.height, max: 300 }),
      fc.constantFrom(...LANGUAGES),
      fc.constantFrom('none', 'cut'),
      fc.record({ group: numbers, groups: numbers, labels: numbers, orders: numbers, first: numbers }),
      async (width, height, language, words, facts) => {
        const template = separatorTemplate({ width, height }, language, words, {
          ...facts,
          date: '2026-11-21',
        });
        const scene = await createLabelMaker({ ...DESIGN, template }, fonts)(masked.value, {
          piece: 1,
          pieces: 1,
        });
        expect(scene.ok, JSON.stringify(scene)).toBe(true);
      },
    ),
    {
      numRuns: 60,
      examples: LANGUAGES.map((language): [number, number, Language, 'cut', Counts] => [
        LEAST_SEPARATED.width,
        LEAST_SEPARATED.height,
        language,
        'cut',
        { group: MOST, groups: MOST, labels: MOST, orders: MOST, first: MOST },
      ]),
    },
  );
});

test('orders that differ only in what the policy hides give identical files, separators included', async () => {
  const order = (given: string, middle: string, room: string): OrderText => ({
    ...sampleOrder(0),
    recipient: {
      ...sampleOrder(0).recipient,
      name: `欧阳${given}`,
      phone: `138${middle}5678`,
      detail: `示例路99号${room}室`,
    },
    items: [`给欧阳${given}的龙井茶`],
  });
  for (const key of GROUP_KEYS) {
    const [one, other] = [
      await printJob(fonts, [order('建国', '0013', '1801')], { ...by(key), copies: 2 }),
      await printJob(fonts, [order('明', '4477', '302')], { ...by(key), copies: 2 }),
    ];
    expect(Buffer.compare(one.pdf ?? new Uint8Array(), other.pdf ?? new Uint8Array([1])), key).toBe(0);
  }
});

describe('the counter of a label', () => {
  const COUNTED = small(['{{order.number}}', '({{print.label}}/{{print.labels}}) N{{print.serial}}']);

  it('counts the labels that are made, of those that are made; serial numbers keep theirs', async () => {
    const orders = [sampleOrder(0), sampleOrder(1, { orderNo: '🎁' }), sampleOrder(2)];
    const made = await printJob(fonts, orders, on(COUNTED, { copies: 2 }));
    expect(made.receipt).toMatchObject({ labels: 4, refused: [{ row: 3, code: 'missing-glyph' }] });
    expect((await pagesOf(made)).map((page) => page.replace(/^.*?(?=\()/, ''))).toEqual([
      '(1/4)N1',
      '(2/4)N1',
      '(3/4)N3',
      '(4/4)N3',
    ]);
  });

  it('is right after an order was blamed by the proof, and where sets are collated', async () => {
    const collated = await printJob(
      fonts,
      [sampleOrder(0), sampleOrder(1)],
      on(COUNTED, { copies: 2, isCollated: true }),
    );
    expect((await pagesOf(collated)).join(' ')).toMatch(/\(1\/4\).*\(2\/4\).*\(3\/4\).*\(4\/4\)/);
    // A virtual number that one label shows is what the other orders hide.
    const calledBy = (at: number, phone: string): OrderText => ({
      ...sampleOrder(at),
      recipient: { ...sampleOrder(at).recipient, phone },
    });
    const orders = [calledBy(0, '13812345678'), calledBy(1, '13812345678-4321'), calledBy(3, '13812345678')];
    const counted = small(['{{recipient.phone}} ({{print.label}}/{{print.labels}})']);
    const blamed = await printJob(fonts, orders, { ...on(counted), ...by('city') });
    expect(blamed.receipt).toMatchObject({
      ...{ made: true, labels: 2, separators: 1 },
      refused: [{ code: 'value-hidden-elsewhere', row: 3 }],
    });
    const pages = await pagesOf(blamed);
    expect(pages[0]).toContain('2labels,2orders');
    expect(pages.slice(1).map((page) => page.replace(/^.*?(?=\()/, ''))).toEqual(['(1/2)', '(2/2)']);
  });
});
