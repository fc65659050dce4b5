import { beforeAll, describe, expect, it, test } from 'vitest';
import { mm } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { MASKED_ORDERS } from '../layout/testing/masked-orders.ts';
import { watermarkIn } from '../layout/watermark.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { orderOf } from '../masking/testing/orders.ts';
import { expectPage } from '../proof/expectation.ts';
import { proveDots } from '../proof/label-dots.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import { readPdf } from '../render/pdf/testing/pdfium.ts';
import { headGrid } from '../render/raster/dot-grid.ts';
import { hasDot } from '../render/raster/mask.ts';
import { createRasteriser } from '../render/raster/rasterise.ts';
import type { Rasteriser } from '../render/raster/rasterise.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { ADDRESS_60X40 } from '../template/built-in/address.ts';
import type { Template } from '../template/template.ts';
import { createLabelMaker } from './label-maker.ts';
import { makeLabels } from './make-labels.ts';
import { hasPlaceForMark } from './print-mark.ts';
import type { PrintMark } from './print-mark.ts';

let fonts: FontStore;
let rasterise: Rasteriser;
beforeAll(async () => {
  fonts = await nodeFontStore();
  rasterise = createRasteriser(fonts.fonts);
});

type OrderName = keyof typeof MASKED_ORDERS;

async function sceneOf(
  template: Template,
  dpi: Dpi,
  name: OrderName,
  mark?: PrintMark,
): Promise<Scene | undefined> {
  const design = { policy: NATIONAL_POLICY, template, dpi, date: '2026-11-30', mark };
  const made = await createLabelMaker(design, fonts)(MASKED_ORDERS[name], { piece: 1, pieces: 2 });
  return made.ok ? made.value : undefined;
}

const wordsOn = ({ marks }: Scene): readonly Mark[] =>
  ['DRAFT', '草稿', 'TEST', '测试', 'REPRINT', '重打'].flatMap((word) => watermarkIn(marks, word));
/** A millimetre is kept free; places are told by half millimetres, ink by whole dots. */
const LEAST_APART = 0.7;

/** Whether ink that `other` has more than `base` keeps away from all ink of `base`, of which none is gone. */
function keepsAway(base: Scene, other: Scene, dpi: Dpi): boolean {
  const grid = headGrid(base, dpi);
  const [before, after] = [rasterise(base, grid), rasterise(other, grid)];
  if (!before.ok || !after.ok) throw new Error('not drawn');
  const { width, height } = before.value;
  const reach = Math.floor(LEAST_APART * grid.perMmX);
  // Rows, then columns, of what is near ink that was there before.
  const level = new Uint8Array(width * height);
  const near = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if (hasDot(before.value, x, y))
        level.fill(1, y * width + Math.max(0, x - reach), y * width + Math.min(width, x + reach + 1));
  for (let at = 0; at < level.length; at += 1)
    if (level[at] === 1)
      for (let row = -reach; row <= reach; row += 1) {
        const there = at + row * width;
        if (there >= 0 && there < near.length) near[there] = 1;
      }
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [was, is] = [hasDot(before.value, x, y), hasDot(after.value, x, y)];
      if (was && !is) return false;
      if (is && !was && near[y * width + x] === 1) return false;
    }
  }
  return true;
}

/** Labels that are full to their edges: the stub says it in its field, the address label is refused. */
const FULL: readonly string[] = [
  'locker-stub-60x40 typical',
  'locker-stub-60x40 long',
  'locker-stub-60x40-en typical',
  'locker-stub-60x40-en long',
  'address-50x30 long',
];

describe.each(BUILT_IN_TEMPLATES.map((template) => [template.id, template] as const))(
  'a draft of %s',
  (id, template) => {
    it('says so where the label is free, keeps away from all that is on it, and its codes are read', async () => {
      const readCode = await codeReader();
      for (const [dpi, name] of [
        [203, 'typical'],
        [203, 'long'],
        [300, 'typical'],
      ] as const) {
        const [first, draft] = [
          await sceneOf(template, dpi, name),
          await sceneOf(template, dpi, name, 'draft'),
        ];
        expect(draft === undefined).toBe(first === undefined);
        if (first === undefined || draft === undefined) continue;
        const words = wordsOn(draft);
        expect(words.length > 0, `${id} ${name}`).toBe(!FULL.includes(`${id} ${name}`));
        // Each word has a frame, all of them drawn before.
        const plain = { ...draft, marks: draft.marks.slice(0, draft.marks.length - 2 * words.length) };
        expect(keepsAway(plain, draft, dpi)).toBe(true);
        const grid = headGrid(draft, dpi);
        const drawn = rasterise(draft, grid);
        if (!drawn.ok) throw new Error(drawn.problem.code);
        const { width, height, bits } = drawn.value;
        const dots = { columns: width, rows: height, dots: bits, perMm: grid.perMmX };
        expect(await proveDots(dots, expectPage(draft, 1), readCode)).toBeUndefined();
      }
    });
  },
);

test('a test has the word where the template has no place for it; a reprint never has', async () => {
  for (const template of BUILT_IN_TEMPLATES) {
    const scenes = [
      await sceneOf(template, 203, 'typical', 'test'),
      await sceneOf(template, 203, 'typical', 'reprint'),
    ];
    const [test = 0, reprint = 0] = scenes.map((scene) => (scene === undefined ? 0 : wordsOn(scene).length));
    expect(test > 0, template.id).toBe(!hasPlaceForMark(template));
    expect(reprint, template.id).toBe(0);
  }
});

const order = (row: number, name: string) =>
  orderOf({
    row,
    orderNo: `A${row}`,
    tracking: 'SF7070707070707',
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

async function made(template: Template, mark: PrintMark, names: readonly string[]) {
  const orders = names.map((name, at) => order(at + 2, name));
  const design = { policy: NATIONAL_POLICY, template, dpi: 203, date: '2026-11-30', mark } as const;
  return makeLabels(
    { design, orders, count: orders.length, copies: 1, refused: [] },
    {
      fonts,
      readCode: await codeReader(),
      decodeGb: (bytes) => new TextDecoder('gb18030').decode(bytes),
      digest: () => Promise.resolve(''),
      pause: () => Promise.resolve(),
    },
  );
}

test('the word is in the proven file, also where somebody is called so', async () => {
  const { pdf, receipt } = await made(ADDRESS_60X40, 'draft', ['王小样', '草稿', '李草稿']);
  expect(receipt).toMatchObject({ made: true, labels: 3, mark: 'draft', refused: [] });
  const pages = await readPdf(pdf ?? new Uint8Array(), 72);
  for (const { text } of pages) expect(text).toContain('草稿');
});

test('a label without room for the word, and without a place for it, is refused', async () => {
  const tiny: Template = { ...ADDRESS_60X40, width: mm(60), height: mm(40), margin: mm(19) };
  const { pdf, receipt } = await made(tiny, 'draft', ['王小样']);
  expect(pdf).toBeUndefined();
  expect(receipt.refused).toEqual([{ code: 'mark-not-shown', row: 2 }]);
});
