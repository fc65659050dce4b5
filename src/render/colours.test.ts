import { beforeAll, describe, expect, it } from 'vitest';
import { channelsOf } from '../base/ink.ts';
import type { Ink } from '../base/ink.ts';
import { dot, dotsToMm, mm } from '../base/length.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { layoutLabel } from '../layout/layout-label.ts';
import { prepareTemplate } from '../layout/prepare-template.ts';
import { COLOURED } from '../layout/testing/coloured-elements.ts';
import { maskedOrder } from '../layout/testing/masked-orders.ts';
import { shapesTemplate } from '../layout/testing/shape-elements.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { drawMarks } from './pdf/page-content.ts';
import { createPdfWriter } from './pdf/pdf-writer.ts';
import { readPdf } from './pdf/testing/pdfium.ts';
import type { ReadPage } from './pdf/testing/pdfium.ts';
import { toSvg } from './svg/to-svg.ts';
import { paintSvg } from './svg/testing/paint-svg.ts';
import type { Painted } from './svg/testing/paint-svg.ts';

const DPI = 203;
let store: FontStore;
let scene: Scene;
beforeAll(async () => {
  store = await nodeFontStore();
  await store.ensure('', 'regular');
  await store.ensure('', 'bold');
  const template = {
    ...shapesTemplate(COLOURED),
    width: dotsToMm(dot(480), DPI),
    height: dotsToMm(dot(320), DPI),
  };
  const inputs = {
    template,
    fonts: store.fonts,
    encode: encodeSymbol,
    dpi: DPI,
    fixedText: mintMaskedText,
  } as const;
  const order = maskedOrder({ recipient: { name: '王**' }, items: [['茶', 2]] });
  const laid = layoutLabel(prepareTemplate(inputs), { order, date: '2026-11-21', piece: 1, pieces: 1 });
  if (!laid.ok) throw new Error(JSON.stringify(laid.problem));
  scene = laid.value;
}, 60_000);

async function pageOf(drawn: Scene): Promise<ReadPage> {
  const writer = createPdfWriter(store.fonts);
  writer.addPage(drawn);
  const [page] = await readPdf(writer.finish(), DPI);
  if (page === undefined) throw new Error('no page');
  return page;
}

/** Largest difference of red, green or blue between a page and an SVG at one pixel. */
function distance({ pixels }: ReadPage, { colours, width }: Painted, x: number, y: number): number {
  const wanted = colours[y * width + x] ?? 0;
  const at = (y * width + x) * 4;
  return Math.max(
    ...[16, 8, 0].map((shift, part) => Math.abs((pixels.data[at + part] ?? 0) - ((wanted >> shift) & 255))),
  );
}

/** Whether all pixels around one have its colour: no edge runs through it, which PDFium would draw in a shade between. */
function isEven({ colours, width, height }: Painted, x: number, y: number): boolean {
  if (x === 0 || y === 0 || x === width - 1 || y === height - 1) return false;
  return [-1, 0, 1].every((down) =>
    [-1, 0, 1].every((right) => colours[(y + down) * width + x + right] === colours[y * width + x]),
  );
}

/** Pixels in which they differ, of all, and of those away from edges by more than rounding. */
function compare(page: ReadPage, painted: Painted) {
  expect([page.pixels.width, page.pixels.height]).toEqual([painted.width, painted.height]);
  let [other, evenOther, evenInked] = [0, 0, 0];
  for (let y = 0; y < painted.height; y += 1) {
    for (let x = 0; x < painted.width; x += 1) {
      const far = distance(page, painted, x, y);
      if (far > 128) other += 1;
      if (!isEven(painted, x, y)) continue;
      if (painted.dark[y * painted.width + x] === 1) evenInked += 1;
      if (far > 2) evenOther += 1;
    }
  }
  return { other: other / painted.dark.length, evenOther: evenOther / evenInked, evenInked };
}

describe('colours', () => {
  it('are the same in the PDF, as PDFium draws it, and in the SVG', async () => {
    const painted = paintSvg(toSvg(scene, store.fonts), DPI);
    const { other, evenOther, evenInked } = compare(await pageOf(scene), painted);
    expect(evenInked).toBeGreaterThan(10_000);
    expect(other).toBeLessThan(0.01);
    expect(evenOther).toBeLessThan(0.01);
    const seen = new Set(painted.colours);
    for (const ink of [
      '#c40018',
      '#0b5394',
      '#ffd400',
      '#fce4d6',
      '#a14a00',
      '#1d6b36',
      '#7a1fa2',
      '#fff2cc',
    ] as const) {
      const [red, green, blue] = channelsOf(ink);
      expect(seen.has(red * 65536 + green * 256 + blue), ink).toBe(true);
    }
  });

  it('that differ are seen to', async () => {
    const painted = paintSvg(toSvg(scene, store.fonts), DPI);
    const repainted = (mark: Mark): Mark =>
      mark.kind === 'rect' && mark.fill === '#0b5394' ? { ...mark, fill: '#0b5399' } : mark;
    const page = await pageOf({ ...scene, fixed: scene.fixed.map(repainted) });
    expect(compare(page, painted).evenOther).toBeGreaterThan(0.01);
  });

  it('are each set once, exactly, and end with the mark that they are of', () => {
    const box = (x: number, fill: Ink): Mark => ({
      kind: 'rect',
      x: mm(x),
      y: mm(1),
      width: mm(2),
      height: mm(2),
      fill,
    });
    const line = (ink?: Ink): Mark => ({
      ...{ kind: 'line', x1: mm(1), y1: mm(5), x2: mm(9), y2: mm(5), width: mm(1), dash: [] },
      ...(ink === undefined ? {} : { ink }),
    });
    const marks = [
      box(1, '#0b5394'),
      box(4, '#0b5394'),
      box(7, 'black'),
      line('#c40018'),
      line('white'),
      line(),
    ];
    const written = operatorsOf({ width: mm(20), height: mm(10), dpi: 203, fixed: [], marks });
    expect(written.match(/[\d. ]+ (?:rg|RG|g|G)(?= |\n|$)/g)?.map((set) => set.trim())).toEqual([
      '0.0431 0.3255 0.5804 rg',
      '0 g',
      '0.7686 0 0.0941 RG',
      '1 G',
    ]);
    expect(written.match(/^q .*S Q$/gm)).toHaveLength(3);
    expect(operatorsOf({ width: mm(20), height: mm(10), dpi: 203, fixed: [], marks })).toBe(written);
  });
});

function operatorsOf(drawn: Scene): string {
  const nothing = (): never => {
    throw new Error('no text, code or picture here');
  };
  const tools = { font: nothing, fontName: nothing, codeImage: nothing, picture: nothing };
  return drawMarks(drawn.marks, 100, tools).operators;
}
