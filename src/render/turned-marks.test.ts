import { beforeAll, describe, expect, it, test } from 'vitest';
import { dot, dotsToMm, mm } from '../base/length.ts';
import type { Turn } from '../base/turn.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { shapeMarks } from '../layout/place-shape.ts';
import { layoutLabel } from '../layout/layout-label.ts';
import { prepareTemplate } from '../layout/prepare-template.ts';
import { maskedOrder } from '../layout/testing/masked-orders.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { readCodes } from '../symbols/testing/read-code.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { code } from '../template/built-in/elements.ts';
import { ICON_NAMES } from '../template/icons.ts';
import type { TemplateElement } from '../template/template.ts';
import { createPdfWriter } from './pdf/pdf-writer.ts';
import { textMarks } from './pdf/testing/label-scene.ts';
import { inkIn, isDark, readPdf } from './pdf/testing/pdfium.ts';
import type { ReadPage } from './pdf/testing/pdfium.ts';
import { toSvg } from './svg/to-svg.ts';
import { paintSvg } from './svg/testing/paint-svg.ts';

const DPI = 203;
let store: FontStore;
beforeAll(async () => {
  store = await nodeFontStore();
  await store.ensure('', 'regular');
}, 60_000);

/** 60 mm by 40 mm in whole dots, so that a pixel is a dot. */
const sceneOf = (marks: readonly Mark[]): Scene => ({
  width: dotsToMm(dot(480), DPI),
  height: dotsToMm(dot(320), DPI),
  dpi: DPI,
  fixed: [],
  marks,
});

async function pageOf(scene: Scene): Promise<ReadPage> {
  const writer = createPdfWriter(store.fonts);
  writer.addPage(scene);
  const [page] = await readPdf(writer.finish(), DPI);
  if (page === undefined) throw new Error('no page');
  return page;
}

/** Pixels in which the page and the SVG differ, and the pixels of the page's ink. */
async function compare(scene: Scene): Promise<{ readonly differ: number; readonly ink: number }> {
  const page = await pageOf(scene);
  const painted = paintSvg(toSvg(scene, store.fonts), DPI);
  expect([painted.width, painted.height]).toEqual([page.pixels.width, page.pixels.height]);
  let [differ, ink] = [0, 0];
  for (let y = 0; y < painted.height; y += 1) {
    for (let x = 0; x < painted.width; x += 1) {
      const dark = isDark(page, x, y);
      if (dark) ink += 1;
      if (dark !== (painted.dark[y * painted.width + x] === 1)) differ += 1;
    }
  }
  return { differ, ink };
}

const about = (degrees: number): Turn => ({ degrees, x: mm(28), y: mm(21) });

describe.each([10, 45, 90, 137.25, 180, 270, 359])('turned by %s degrees', (degrees) => {
  const turn = about(degrees);

  it('a box and a stroke lie in the PDF where they lie in the SVG', async () => {
    const rect = { kind: 'rect', x: mm(20), y: mm(18), width: mm(14), height: mm(3), fill: 'black' } as const;
    const line = {
      kind: 'line',
      x1: mm(22),
      y1: mm(24),
      x2: mm(36),
      y2: mm(24),
      width: mm(1),
      dash: [],
    } as const;
    const { differ, ink } = await compare(
      sceneOf([
        { ...rect, turn },
        { ...line, turn },
      ]),
    );
    expect(ink).toBeGreaterThan(2500);
    // Edges on the slant take a pixel here and not there.
    expect(differ / ink).toBeLessThan(0.06);
    const upright = await compare(sceneOf([rect, line]));
    expect(upright.ink / ink).toBeGreaterThan(0.95);
    expect(upright.ink / ink).toBeLessThan(1.05);
  });

  it('an ellipse with its outline and an icon lie in the PDF where they lie in the SVG', async () => {
    const box = { id: 'it', x: mm(20), y: mm(15), width: mm(16), height: mm(10) };
    const ring = { ...box, kind: 'ellipse', fill: 'none', stroke: mm(1.2) } as const;
    for (const marks of [
      shapeMarks(ring),
      ...ICON_NAMES.map((icon) => shapeMarks({ ...box, kind: 'icon', icon })),
    ]) {
      const { differ, ink } = await compare(sceneOf(marks.map((mark) => ({ ...mark, turn }))));
      expect(ink).toBeGreaterThan(500);
      expect(differ / ink).toBeLessThan(0.12);
      const upright = await compare(sceneOf(marks));
      expect(upright.ink / ink).toBeGreaterThan(0.93);
      expect(upright.ink / ink).toBeLessThan(1.07);
    }
  });

  it('text lies in the PDF where it lies in the SVG, white on its box as well', async () => {
    const place = { x: 20, y: 20, size: 20 };
    const runs = textMarks(store, '易碎 Ab7', place).map((run) => ({ ...run, turn }));
    const { differ, ink } = await compare(sceneOf(runs));
    expect(ink).toBeGreaterThan(1000);
    expect(differ / ink).toBeLessThan(0.12);

    const box: Mark = {
      kind: 'rect',
      x: mm(19),
      y: mm(13),
      width: mm(22),
      height: mm(9),
      fill: 'black',
      turn,
    };
    const white = textMarks(store, '易碎 Ab7', { ...place, ink: 'white' }).map((run) => ({ ...run, turn }));
    const inverse = await compare(
      sceneOf([box, ...white, ...textMarks(store, '正', { x: 2, y: 38, size: 14 })]),
    );
    expect(inverse.differ / inverse.ink).toBeLessThan(0.06);
    expect(inverse.ink).toBeLessThan(((22 * 9 + 25) * DPI * DPI) / 25.4 ** 2);
  });

  it('text reads in its order', async () => {
    const runs = textMarks(store, '收件人', { x: 20, y: 20, size: 9 }).map((run) => ({ ...run, turn }));
    expect((await pageOf(sceneOf(runs))).text.replace(/\s+/g, '')).toBe('收件人');
  });
});

test('a quarter turn clockwise takes what is on the right to the foot', async () => {
  const rect = { kind: 'rect', x: mm(34), y: mm(20), width: mm(6), height: mm(2), fill: 'black' } as const;
  const page = await pageOf(sceneOf([{ ...rect, turn: about(90) }]));
  expect(inkIn(page, DPI, { x: 27.2, y: 27.2, width: 1.6, height: 5.6 })).toBe(1);
  expect(inkIn(page, DPI, { x: 33, y: 19, width: 8, height: 4 })).toBe(0);
});

test('what follows turned marks stands upright again, in its own ink and font', async () => {
  const turned = textMarks(store, '白', { x: 5, y: 10, size: 9, ink: 'white' }).map((run) => ({
    ...run,
    turn: about(30),
  }));
  const after = textMarks(store, '直立 Up', { x: 5, y: 35, size: 12 });
  expect((await compare(sceneOf([...turned, ...after]))).ink).toBe((await compare(sceneOf(after))).ink);
  // The same font and size as within the turn, which the file has to set anew.
  const same = textMarks(store, '正', { x: 5, y: 35, size: 9 });
  const page = await pageOf(sceneOf([...turned, ...same]));
  expect(inkIn(page, DPI, { x: 5, y: 32, width: 3, height: 3.3 })).toBeGreaterThan(0.1);
});

describe.each([90, 180, 270] as const)('codes turned by %d degrees', (rotation) => {
  const number = 'SF1234567890123';
  const side = dotsToMm(dot(800), DPI);
  const scene = (elements: readonly TemplateElement[]): Scene => {
    const { schema, version, name } = BUILT_IN_TEMPLATES[0];
    const template = { schema, version, name, id: 'mine', width: side, height: side, elements };
    const inputs = {
      template,
      fonts: store.fonts,
      encode: encodeSymbol,
      dpi: DPI,
      fixedText: mintMaskedText,
    };
    const label = { order: maskedOrder({ orderNo: number }), date: '2026-11-21', piece: 1, pieces: 1 };
    const laid = layoutLabel(prepareTemplate({ ...inputs, dpi: DPI }), label);
    if (!laid.ok) throw new Error(laid.problem.code);
    return laid.value;
  };

  it('are read from the pixels of the page', async () => {
    const bars = { ...code('bars', [8, 30, 70, 20], 'code128', 8), rotation };
    const square = { ...code('square', [70, 70, 25, 25], 'qr', undefined), rotation };
    const laid = scene([bars, square]);
    expect(await readCodes((await pageOf(laid)).pixels)).toEqual({ code128: [number], qr: [number] });
    const { differ, ink } = await compare(scene([{ ...bars, caption: false }, square]));
    expect([ink > 4000, differ]).toEqual([true, 0]);
  });
});
