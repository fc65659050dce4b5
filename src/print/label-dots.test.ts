import { beforeAll, describe, expect, it, test } from 'vitest';
import { dotsToMm } from '../base/length.ts';
import type { Dpi } from '../base/length.ts';
import { SYMBOLOGIES as SYMBOLOGIES_OF_CODES } from '../base/symbology.ts';
import type { Problem } from '../base/problem.ts';
import type { FontStore } from '../fonts/font-store.ts';
import { nodeFontStore } from '../fonts/testing/node-fonts.ts';
import { CODE_RULES } from '../layout/code-rules.ts';
import { MASKED_ORDERS } from '../layout/testing/masked-orders.ts';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { quietDots } from '../proof/code-quiet.ts';
import { expectPage } from '../proof/expectation.ts';
import { proveDots } from '../proof/label-dots.ts';
import { codeReader } from '../proof/testing/good-file.ts';
import type { Bitmap } from '../render/bitmap.ts';
import { createPdfWriter } from '../render/pdf/pdf-writer.ts';
import { isDark, readPdf } from '../render/pdf/testing/pdfium.ts';
import type { ReadPage } from '../render/pdf/testing/pdfium.ts';
import { headGrid, nominalGrid } from '../render/raster/dot-grid.ts';
import type { DotGrid } from '../render/raster/dot-grid.ts';
import { hasDot } from '../render/raster/mask.ts';
import { createRasteriser } from '../render/raster/rasterise.ts';
import type { Rasteriser } from '../render/raster/rasterise.ts';
import type { CodeMark, Scene } from '../scene/scene.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import type { Template } from '../template/template.ts';
import { createLabelMaker } from './label-maker.ts';

/** Every built-in label as the dots of a head, read by a decoder and held against the PDF. */

let fonts: FontStore;
let rasterise: Rasteriser;
beforeAll(async () => {
  fonts = await nodeFontStore();
  rasterise = createRasteriser(fonts.fonts);
});

const HEADS = [203, 300] as const;
const ORDERS = { 203: ['typical', 'long'], 300: ['typical'], 600: [] } as const;
/** How many dots in a hundred PDFium may draw otherwise: it sets glyphs on the dot to the left, not on the nearest. */
const DIFFERENT = { 203: 3, 300: 2 } as const;
/** Share of dots that the PDF has nothing near: thin strokes that PDFium loses and the raster keeps. */
const AWAY_FROM_EDGES = 0.0005;

async function scenesOf(template: Template, dpi: Dpi): Promise<readonly Scene[]> {
  const make = createLabelMaker({ policy: NATIONAL_POLICY, template, dpi, date: '2026-11-21' }, fonts);
  const made = await Promise.all(
    ORDERS[dpi].map((order) => make(MASKED_ORDERS[order], { piece: 2, pieces: 12 })),
  );
  // What a template refuses is listed in `built-in-labels.test.ts`.
  return made.flatMap((scene) => (scene.ok ? [scene.value] : []));
}

function dotsOf(scene: Scene, grid: DotGrid): Bitmap {
  const drawn = rasterise(scene, grid);
  if (!drawn.ok) throw new Error(drawn.problem.code);
  return drawn.value;
}

const codesOf = ({ fixed, marks }: Scene): readonly CodeMark[] =>
  [...fixed, ...marks].filter((mark) => mark.kind === 'code');

interface Box {
  readonly left: number;
  readonly top: number;
  readonly columns: number;
  readonly rows: number;
}

/** A code on a grid of its own dpi, and around it its quiet zone. */
function boxOf(code: CodeMark, { perMmX, perMmY }: DotGrid, margin = 0): Box {
  const [across, down] = [
    Math.floor(code.quietX * perMmX * margin),
    Math.floor(code.quietY * perMmY * margin),
  ];
  return {
    left: Math.round(code.x * perMmX) - across,
    top: Math.round(code.y * perMmY) - down,
    columns: code.modules.columns * code.moduleWidth + 2 * across,
    rows: code.modules.rows * code.moduleHeight + 2 * down,
  };
}

/** 0 = black, 255 = white. */
function cut(bitmap: Bitmap, { left, top, columns, rows }: Box): Uint8Array {
  return Uint8Array.from({ length: columns * rows }, (_, at) =>
    hasDot(bitmap, left + (at % columns), top + Math.floor(at / columns)) ? 0 : 255,
  );
}

const SYMBOLOGIES: Readonly<Record<string, string>> = { QRCode: 'qr', Code128: 'code128' };

async function expectCodes(bitmap: Bitmap, scene: Scene, grid: DotGrid): Promise<number> {
  const read = await codeReader();
  const codes = codesOf(scene);
  for (const code of codes) {
    const box = boxOf(code, grid, 1);
    const found = await read({ columns: box.columns, rows: box.rows, pixels: cut(bitmap, box), pure: false });
    const texts = found.map(({ text, symbology }) => [SYMBOLOGIES[symbology], text]);
    expect(texts).toEqual([[code.symbology, code.content.text]]);
  }
  return codes.length;
}

/** What is wrong with the dots, read by code that did not draw them. */
async function judged(scene: Scene, grid: DotGrid): Promise<Problem | undefined> {
  const { width, height, bits } = dotsOf(scene, grid);
  const dots = { columns: width, rows: height, dots: bits, perMm: grid.perMmX };
  return proveDots(dots, expectPage(scene, 2), await codeReader());
}

/** The PDF of the scene, its page cut to whole dots: PDFium would stretch any other to whole pixels. */
async function pageOf(scene: Scene, { columns, rows }: DotGrid): Promise<ReadPage> {
  const writer = createPdfWriter(fonts.fonts);
  writer.addPage({ ...scene, width: dotsToMm(columns, scene.dpi), height: dotsToMm(rows, scene.dpi) });
  const [page] = await readPdf(writer.finish(), scene.dpi);
  if (page === undefined) throw new Error('no page');
  expect([page.pixels.width, page.pixels.height]).toEqual([columns, rows]);
  return page;
}

interface Difference {
  /** In a hundred. */
  readonly all: number;
  readonly inCodes: number;
  /** Dots around which the PDF has nothing but their opposite. */
  readonly awayFromEdges: number;
}

function differenceOf(bitmap: Bitmap, page: ReadPage, codes: readonly Box[]): Difference {
  let [all, inCodes, awayFromEdges] = [0, 0, 0];
  const isAlone = (x: number, y: number, dark: boolean): boolean =>
    Array.from({ length: 9 }, (_, at) => isDark(page, x + (at % 3) - 1, y + Math.floor(at / 3) - 1)).every(
      (there) => there !== dark,
    );
  for (let y = 0; y < bitmap.height; y += 1) {
    for (let x = 0; x < bitmap.width; x += 1) {
      const dark = hasDot(bitmap, x, y);
      if (dark === isDark(page, x, y)) continue;
      all += 1;
      if (isAlone(x, y, dark)) awayFromEdges += 1;
      if (codes.some((box) => isWithin(box, x, y))) inCodes += 1;
    }
  }
  return { all: (all * 100) / (bitmap.width * bitmap.height), inCodes, awayFromEdges };
}

const isWithin = ({ left, top, columns, rows }: Box, x: number, y: number): boolean =>
  x >= left && x < left + columns && y >= top && y < top + rows;

describe.each(HEADS)('at %d dpi', (dpi) => {
  const shares: number[] = [];
  let codes = 0;

  it.each(BUILT_IN_TEMPLATES)(
    '$id has the codes that it is to have, and the dots of its PDF',
    async (template) => {
      const scenes = await scenesOf(template, dpi);
      expect(scenes.length).toBeGreaterThan(0);
      for (const scene of scenes) {
        const head = headGrid(scene, dpi);
        codes += await expectCodes(dotsOf(scene, head), scene, head);
        expect(await judged(scene, head)).toBeUndefined();
        const nominal = nominalGrid(scene, dpi);
        const bitmap = dotsOf(scene, nominal);
        const boxes = codesOf(scene).map((code) => boxOf(code, nominal));
        const found = differenceOf(bitmap, await pageOf(scene, nominal), boxes);
        expect(found.inCodes).toBe(0);
        expect(found.awayFromEdges / (bitmap.width * bitmap.height)).toBeLessThan(AWAY_FROM_EDGES);
        expect(found.all).toBeLessThan(DIFFERENT[dpi]);
        shares.push(found.all);
      }
    },
  );

  test('codes were read, and not one dot in a hundred is drawn otherwise, taken all together', () => {
    const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
    expect(mean).toBeLessThan(1);
    expect(codes).toBeGreaterThan(20);
  });
});

test('a label laid out for one head is refused on another', async () => {
  const coded = BUILT_IN_TEMPLATES.filter(({ elements }) => elements.some(({ kind }) => kind === 'code'));
  expect(coded.length).toBeGreaterThan(5);
  for (const template of coded.slice(0, 4)) {
    for (const scene of await scenesOf(template, 203)) {
      if (codesOf(scene).length === 0) continue;
      const result = rasterise(scene, headGrid(scene, 300));
      expect(result.ok ? 'drawn' : result.problem.code).toBe('raster-code-between-dots');
    }
  }
});

test('a dot elsewhere is seen', async () => {
  const [template] = BUILT_IN_TEMPLATES;
  const [scene] = await scenesOf(template, 203);
  if (scene === undefined) throw new Error('no scene');
  const nominal = nominalGrid(scene, 203);
  const bitmap = dotsOf(scene, nominal);
  const page = await pageOf(scene, nominal);
  const before = differenceOf(bitmap, page, []);
  // In the quiet corner of the label.
  bitmap.bits[2 * bitmap.stride] = 0x08;
  expect(differenceOf(bitmap, page, []).awayFromEdges).toBe(before.awayFromEdges + 1);
});

test('the quiet zone that is looked at is what layout keeps, of Data Matrix what its standard asks for', () => {
  for (const symbology of SYMBOLOGIES_OF_CODES) {
    const rules = CODE_RULES[symbology];
    const code = { symbology, turn: 0, moduleWidth: 1, moduleHeight: 1 } as const;
    const { x, y } = quietDots(code, 1);
    const kept = symbology === 'data-matrix' ? 1 : rules.quietX;
    expect([symbology, x, y]).toEqual([symbology, kept, symbology === 'data-matrix' ? 1 : rules.quietY]);
    const turned = quietDots({ ...code, turn: 90 }, 1);
    expect([turned.x, turned.y]).toEqual([y, x]);
  }
});
