import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DPIS, dot, dotsToMm, mm } from '../../base/length.ts';
import type { Dpi } from '../../base/length.ts';
import { emFonts } from '../../layout/testing/em-fonts.ts';
import { mintMaskedText } from '../../privacy/minting.ts';
import type { BitGrid, CodeMark, ImageMark, Mark, Scene } from '../../scene/scene.ts';
import { hasDot } from './mask.ts';
import { headGrid, nominalGrid } from './dot-grid.ts';
import type { DotGrid } from './dot-grid.ts';
import { createRasteriser } from './rasterise.ts';
import { dotsOf, picture } from './testing/dots.ts';

const sceneOf = (dpi: Dpi, marks: readonly Mark[]): Scene => ({
  width: mm(30),
  height: mm(22),
  dpi,
  fixed: [],
  marks,
});

/** Places in dots. */
const codeOf = (dpi: Dpi, modules: BitGrid, place: readonly [number, number, number, number]): CodeMark => ({
  kind: 'code',
  symbology: 'qr',
  content: mintMaskedText('SF1234567890123'),
  x: dotsToMm(dot(place[0]), dpi),
  y: dotsToMm(dot(place[1]), dpi),
  dpi,
  modules,
  moduleWidth: place[2],
  moduleHeight: place[3],
  quietX: mm(0),
  quietY: mm(0),
});

const grids: fc.Arbitrary<BitGrid> = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 10 }))
  .chain(([columns, rows]) => {
    const length = Math.ceil(columns / 8) * rows;
    return fc.uint8Array({ minLength: length, maxLength: length }).map((bits) => ({ columns, rows, bits }));
  });

const bitOf = ({ columns, rows, bits }: BitGrid, column: number, row: number): boolean =>
  hasDot({ width: columns, height: rows, stride: Math.ceil(columns / 8), bits }, column, row);

/** Black where the grid says so, each of its bits a box of dots, and nowhere else. */
function expected(
  grid: BitGrid,
  [left, top, width, height]: readonly [number, number, number, number],
  all: DotGrid,
) {
  return Array.from({ length: all.rows }, (_, y) =>
    Array.from({ length: all.columns }, (__, x) =>
      bitOf(grid, Math.floor((x - left) / width), Math.floor((y - top) / height)) ? '#' : '.',
    ).join(''),
  );
}

const corners = fc.tuple(fc.integer({ min: 0, max: 160 }), fc.integer({ min: 0, max: 110 }));
const sides = fc.tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 2, max: 6 }));

describe('codes', () => {
  test('are the dots that the scene says, on the nominal grid at their places', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DPIS),
        grids,
        corners,
        sides,
        (dpi, modules, [x, y], [width, height]) => {
          const scene = sceneOf(dpi, [codeOf(dpi, modules, [x, y, width, height])]);
          const all = nominalGrid(scene, dpi);
          expect(picture(dotsOf(scene, emFonts, all))).toEqual(expected(modules, [x, y, width, height], all));
        },
      ),
      { numRuns: 25 },
    );
  });

  test('keep their dots on a head, whose dots are a thousandth wider or narrower', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...DPIS),
        grids,
        corners,
        sides,
        (dpi, modules, [x, y], [width, height]) => {
          const scene = sceneOf(dpi, [codeOf(dpi, modules, [x, y, width, height])]);
          const all = headGrid(scene, dpi);
          const [left, top] = [x, y].map((dots) => Math.round(dotsToMm(dot(dots), dpi) * all.perMmX));
          expect(picture(dotsOf(scene, emFonts, all))).toEqual(
            expected(modules, [left ?? 0, top ?? 0, width, height], all),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  const full: BitGrid = { columns: 8, rows: 2, bits: Uint8Array.of(0xff, 0x81) };
  const drawn = (mark: Mark, grid: DotGrid, dpi: Dpi) =>
    createRasteriser(emFonts)(sceneOf(dpi, [mark]), grid);
  const gridOf = (dpi: Dpi): DotGrid => headGrid(sceneOf(dpi, []), dpi);

  it.each<readonly [string, Mark, Dpi, string]>([
    ['laid out for another head', codeOf(203, full, [8, 8, 3, 3]), 300, 'raster-code-between-dots'],
    ['with modules of one dot', codeOf(300, full, [8, 8, 1, 8]), 300, 'raster-code-too-fine'],
    ['with rows of one dot', codeOf(300, full, [8, 8, 3, 1]), 300, 'raster-code-too-fine'],
    ['over the right edge', codeOf(203, full, [218, 8, 3, 3]), 203, 'raster-code-off-label'],
    ['over the foot', codeOf(203, full, [8, 172, 3, 3]), 203, 'raster-code-off-label'],
    ['over the left edge', codeOf(203, full, [-1, 8, 3, 3]), 203, 'raster-code-off-label'],
  ])('%s are refused', (_, mark, dpi, code) => {
    const result = drawn(mark, gridOf(dpi), dpi);
    expect(result).toEqual({ ok: false, problem: { code, params: { symbology: 'qr' } } });
  });

  it('for 300 dpi are doubled on a head of 600', () => {
    const scene = sceneOf(300, [codeOf(300, full, [10, 20, 3, 4])]);
    const all = headGrid(scene, 600);
    expect(picture(dotsOf(scene, emFonts, all))).toEqual(expected(full, [20, 40, 6, 8], all));
  });

  it('are twice as many dots down on a grid of twice as many rows', () => {
    const scene = sceneOf(203, [codeOf(203, full, [10, 20, 3, 4])]);
    const square = headGrid(scene, 203);
    const all = { ...square, perMmY: 16, rows: dot(352) };
    expect(picture(dotsOf(scene, emFonts, all))).toEqual(expected(full, [10, 40, 3, 8], all));
  });

  it.each(['maxicode', 'usps-imb'] as const)('of one size come in dots: %s', (symbology) => {
    const scene = sceneOf(300, [{ ...codeOf(300, full, [10, 20, 1, 1]), symbology }]);
    const all = headGrid(scene, 300);
    expect(picture(dotsOf(scene, emFonts, all))).toEqual(expected(full, [10, 20, 1, 1], all));
  });

  it('that fill a label to its end on one grid stay on it on another', () => {
    // 354.3 dots by 259.8, on the head 354 by 259.6: the last nominal dots are not there.
    const scene = sceneOf(300, [codeOf(300, full, [331, 252, 3, 4])]);
    const all = headGrid(scene, 300);
    expect(picture(dotsOf(scene, emFonts, all))).toEqual(expected(full, [330, 252, 3, 4], all));
  });

  it('whose bars are long end at the nearest dot', () => {
    const bars: BitGrid = { columns: 8, rows: 1, bits: Uint8Array.of(0xa5) };
    const scene = { ...sceneOf(203, [codeOf(203, bars, [10, 1, 2, 1200])]), height: mm(160) };
    const all = headGrid(scene, 203);
    expect(picture(dotsOf(scene, emFonts, all))).toEqual(expected(bars, [10, 1, 2, 1201], all));
  });

  it('at the very edge are drawn', () => {
    expect(drawn(codeOf(203, full, [216, 170, 3, 3]), gridOf(203), 203).ok).toBe(true);
  });
});

describe('pictures', () => {
  const imageOf = (dpi: Dpi, pixels: BitGrid, x: number, y: number): ImageMark => ({
    kind: 'image',
    x: dotsToMm(dot(x), dpi),
    y: dotsToMm(dot(y), dpi),
    dpi,
    pixels,
  });

  test('are their dots, whatever the unused bits of a row say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...DPIS), grids, corners, (dpi, pixels, [x, y]) => {
        const scene = sceneOf(dpi, [imageOf(dpi, pixels, x, y)]);
        const all = nominalGrid(scene, dpi);
        expect(picture(dotsOf(scene, emFonts, all))).toEqual(expected(pixels, [x, y, 1, 1], all));
      }),
      { numRuns: 25 },
    );
  });

  it('made for another head are refused', () => {
    const pixels = { columns: 8, rows: 1, bits: Uint8Array.of(0x55) };
    const scene = sceneOf(203, [imageOf(203, pixels, 4, 4)]);
    expect(createRasteriser(emFonts)(scene, headGrid(scene, 300))).toEqual({
      ok: false,
      problem: { code: 'raster-picture-between-dots' },
    });
  });
});

describe('grids', () => {
  it.each([
    [203, 8, 240, 176],
    [300, 11.8, 354, 260],
    [600, 23.6, 708, 519],
  ] as const)('of a head of %d dpi have %d dots in a millimetre', (dpi, perMm, columns, rows) => {
    expect(headGrid(sceneOf(dpi, []), dpi)).toEqual({ perMmX: perMm, perMmY: perMm, columns, rows });
  });

  it('that end before the label does are refused, others are filled up with white', () => {
    const scene = sceneOf(203, []);
    const grid = headGrid(scene, 203);
    for (const smaller of [{ columns: dot(239) }, { rows: dot(175) }]) {
      const result = createRasteriser(emFonts)(scene, { ...grid, ...smaller });
      expect(result).toEqual({ ok: false, problem: { code: 'raster-grid-too-small' } });
    }
    const wide = dotsOf(scene, emFonts, { ...grid, columns: dot(252) });
    expect([wide.width, wide.stride, wide.bits.every((byte) => byte === 0)]).toEqual([252, 32, true]);
  });

  it('leave the bits that fill a row white', () => {
    const scene = { ...sceneOf(203, []), width: mm(1.25), height: mm(1) };
    const rect = { kind: 'rect', x: mm(-1), y: mm(-1), width: mm(9), height: mm(9), fill: 'black' } as const;
    expect([...dotsOf({ ...scene, marks: [rect] }, emFonts).bits]).toEqual(
      Array.from({ length: 16 }, (_, index) => (index % 2 === 0 ? 0xff : 0xc0)),
    );
  });
});
