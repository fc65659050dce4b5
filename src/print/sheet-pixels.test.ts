import { beforeAll, describe, expect, it } from 'vitest';
import { dot, dotsToMm, mm, nearestDot } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { createPdfWriter } from '../render/pdf/pdf-writer.ts';
import { codeMark, textMarks } from '../render/pdf/testing/label-scene.ts';
import { isDark, readPdf } from '../render/pdf/testing/pdfium.ts';
import type { ReadPage } from '../render/pdf/testing/pdfium.ts';
import { toSvg } from '../render/svg/to-svg.ts';
import { paintSvg } from '../render/svg/testing/paint-svg.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { loadCatalogue } from '../stock/catalogue.ts';
import type { SheetStock } from '../stock/stock.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { readCodes } from '../symbols/testing/read-code.ts';
import { createPageMaker } from './page-maker.ts';
import { planSheets } from './sheet-plan.ts';
import { SLANTED } from './testing/synthetic-label.ts';

const DPI = 300;
let store: FontStore;
beforeAll(async () => {
  store = await nodeFontStore();
  await store.ensure('示例', 'regular');
}, 60_000);

function codeOf(symbology: 'code128' | 'qr', content: string, x: number, y: number, module: number): Mark {
  const encoded = encodeSymbol(symbology, mintMaskedText(content));
  if (!encoded.ok) throw new Error(encoded.problem);
  const height = symbology === 'qr' ? module : 60;
  return codeMark(symbology, content, encoded.value, {
    ...{ x, y, moduleWidth: module, moduleHeight: height, dpi: DPI },
  });
}

/** 62 mm by 36 mm in whole dots, so that a pixel of a page is a dot; what is fixed is one object for all. */
const SIZE = { width: dotsToMm(dot(732), DPI), height: dotsToMm(dot(425), DPI) };
let fixed: readonly Mark[] = [];
beforeAll(() => {
  fixed = [
    ...textMarks(store, '示例 Sample', { x: 3, y: 5, size: 9 }),
    { kind: 'line', x1: mm(1), y1: mm(7), x2: mm(40), y2: mm(7), width: mm(0.4), dash: [] },
    {
      ...{ kind: 'rect', x: mm(42), y: mm(20), width: mm(8), height: mm(3), fill: 'black' },
      turn: { degrees: 25, x: mm(46), y: mm(21) },
    },
    { kind: 'image', x: mm(0), y: mm(0), dpi: DPI, pixels: SLANTED },
  ];
});
function labelOf(number: number): Scene {
  const content = `SF20261130${String(number).padStart(4, '0')}`;
  return {
    ...{ ...SIZE, dpi: DPI, fixed },
    marks: [
      codeOf('code128', content, 60, 110, 3),
      codeOf('qr', content, 560, 120, 5),
      ...textMarks(store, content, { x: 3, y: 33, size: 8 }),
    ],
  };
}

/** Its page made as large as whole dots, so that PDFium does not scale it to its pixels. */
async function stockOf(id: string): Promise<SheetStock> {
  const { entries } = await loadCatalogue();
  const stock = entries.map((entry) => entry.stock).find((each) => each.id === id);
  if (stock?.kind !== 'sheet') throw new Error(`no sheet ${id}`);
  const { width, height } = stock.page;
  return { ...stock, page: { width: wholeDots(width), height: wholeDots(height) } };
}

const wholeDots = (length: number) => dotsToMm(dot(Math.ceil((length * DPI) / 25.4 - 1e-6)), DPI);

/** As a printer of one dot a pixel shows it. */
async function drawn(scenes: readonly Scene[]): Promise<readonly ReadPage[]> {
  const writer = createPdfWriter(store.fonts);
  for (const scene of scenes) writer.addPage(scene);
  return readPdf(writer.finish(), DPI);
}

/** Pixels in which a label on a page differs from the same label on a page of its own, and its dark ones. */
function differences(
  page: ReadPage,
  label: ReadPage,
  corner: { readonly x: number; readonly y: number; readonly turned: boolean },
): { readonly ink: number; readonly other: number } {
  let [ink, other] = [0, 0];
  for (let y = 0; y < label.pixels.height; y += 1) {
    for (let x = 0; x < label.pixels.width; x += 1) {
      const dark = isDark(label, x, y);
      if (dark) ink += 1;
      const [across, down] = corner.turned ? [-y - 1, x] : [x, y];
      if (isDark(page, corner.x + across, corner.y + down) !== dark) other += 1;
    }
  }
  return { ink, other };
}

async function sheetOfLabels(id: string, labels: readonly Scene[]) {
  const fill = { order: 'across', start: 2, used: new Set<number>() } as const;
  const plan = planSheets({ stock: await stockOf(id), fill, cutMarks: false }, SIZE, DPI);
  if (!plan.ok) throw new Error(plan.problem.code);
  const scenes: Scene[] = [];
  const addPage = (scene: Scene): void => void scenes.push(scene);
  const maker = createPageMaker({ addPage, finish: () => new Uint8Array() }, plan.value);
  for (const label of labels) maker.add(label, 2, undefined);
  maker.finish();
  const [scene] = scenes;
  if (scene === undefined || scenes.length !== 1) throw new Error('not one page');
  return { scene, moveOf: (at: number) => plan.value.moveTo(plan.value.plan.at(at).place.number) };
}

/** Upright on A4 and on Letter, and on their side. */
describe.each([
  ['avery-l7160', false],
  ['avery-5163', false],
  ['rayfilm-0331', true],
] as const)('labels on %s', (id, turned) => {
  const numbers = [0, 1, 2];

  it('are drawn as each is drawn alone, dot for dot where it is in dots', async () => {
    const labels = numbers.map(labelOf);
    const { scene, moveOf } = await sheetOfLabels(id, labels);
    const [[page], alone] = await Promise.all([drawn([scene]), drawn(labels)]);
    if (page === undefined) throw new Error('no page');
    for (const [at, label] of alone.entries()) {
      const move = moveOf(at);
      expect(move.turned).toBe(turned);
      const { ink, other } = differences(page, label, move);
      expect(ink).toBeGreaterThan(5_000);
      // A slanted edge, a stroke or a letter may fall on another side of a pixel's middle.
      expect(other).toBeLessThan(ink / 25);
      expect(differences(page, label, { ...move, x: move.x + 1 }).other).toBeGreaterThan(ink / 20);
      expect(codeDifferences(page, label, move)).toBe(0);
    }
  });

  it('are drawn in the SVG as in the PDF', async () => {
    const { scene } = await sheetOfLabels(id, numbers.map(labelOf));
    const [page] = await drawn([scene]);
    if (page === undefined) throw new Error('no page');
    const painted = paintSvg(toSvg(scene, store.fonts), DPI);
    expect([painted.width, painted.height]).toEqual([page.pixels.width, page.pixels.height]);
    let [ink, other] = [0, 0];
    for (let y = 0; y < painted.height; y += 1) {
      for (let x = 0; x < painted.width; x += 1) {
        const dark = isDark(page, x, y);
        if (dark) ink += 1;
        if (dark !== (painted.dark[y * painted.width + x] === 1)) other += 1;
      }
    }
    expect(ink).toBeGreaterThan(15_000);
    expect(other).toBeLessThan(ink / 25);
  });

  it('have codes that a reader reads off the page', async () => {
    const { scene } = await sheetOfLabels(id, numbers.map(labelOf));
    const [page] = await drawn([scene]);
    if (page === undefined) throw new Error('no page');
    const read = await readCodes(page.pixels);
    const contents = numbers.map((number) => `SF20261130000${number}`);
    expect(read.code128.toSorted()).toEqual(contents);
    expect(read.qr.toSorted()).toEqual(contents);
  });
});

/** Where the label's codes are, in its own dots: left, top, right, bottom. */
function codeBoxes(): readonly (readonly [number, number, number, number])[] {
  return labelOf(0).marks.flatMap((mark) => {
    if (mark.kind !== 'code') return [];
    const [left, top] = [nearestDot(mark.x, DPI), nearestDot(mark.y, DPI)];
    const right = left + mark.modules.columns * mark.moduleWidth;
    return [[left, top, right, top + mark.modules.rows * mark.moduleHeight] as const];
  });
}

function codeDifferences(page: ReadPage, label: ReadPage, corner: Parameters<typeof differences>[2]): number {
  return codeBoxes().reduce((sum, [left, top, right, bottom]) => {
    let other = 0;
    for (let y = top - 1; y <= bottom; y += 1) {
      for (let x = left - 1; x <= right; x += 1) {
        const [across, down] = corner.turned ? [-y - 1, x] : [x, y];
        if (isDark(page, corner.x + across, corner.y + down) !== isDark(label, x, y)) other += 1;
      }
    }
    return sum + other;
  }, 0);
}
