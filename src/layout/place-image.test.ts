import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DPIS, mm } from '../base/length.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import type { BitGrid, ImageMark, Scene } from '../scene/scene.ts';
import { turnGrid } from '../symbols/bit-grid.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { code, rule } from '../template/built-in/elements.ts';
import { imageDpi } from '../template/image-dpi.ts';
import { DITHERS } from '../template/template.ts';
import type { ImageElement, TemplateElement } from '../template/template.ts';
import { boxOnLabel } from '../template/turned-box.ts';
import { dither } from './dither.ts';
import { layoutLabel } from './layout-label.ts';
import { placeImage } from './place-image.ts';
import { prepareTemplate } from './prepare-template.ts';
import { resampledRows } from './resample.ts';
import { sceneText } from './scene-text.ts';
import { emFonts } from './testing/em-fonts.ts';
import { maskedOrder } from './testing/masked-orders.ts';

const isDark = ({ columns, bits }: BitGrid, column: number, row: number): boolean =>
  ((bits[row * Math.ceil(columns / 8) + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) !== 0;

function darkShare(grid: BitGrid): number {
  let count = 0;
  for (let row = 0; row < grid.rows; row += 1)
    for (let column = 0; column < grid.columns; column += 1) if (isDark(grid, column, row)) count += 1;
  return count / (grid.columns * grid.rows);
}

const flat = (grey: number, side = 64): readonly Float64Array[] =>
  Array.from({ length: side }, () => new Float64Array(side).fill(grey));

describe('dithering', () => {
  it.each(DITHERS)('by %s keeps black black and white white, and says the same twice', (kind) => {
    expect(darkShare(dither(flat(0), 64, 64, kind))).toBe(1);
    expect(darkShare(dither(flat(255), 64, 64, kind))).toBe(0);
    expect(dither(flat(99), 64, 64, kind)).toEqual(dither(flat(99), 64, 64, kind));
  });

  test.each([
    // Errors at the edges are lost; a quarter of all errors is let go by Atkinson's, which cleans light and dark.
    ['floyd-steinberg', 10, 245, 0.02],
    ['ordered', 0, 255, 0.01],
    ['atkinson', 90, 165, 0.1],
  ] as const)('by %s keeps the mean of greys from %d to %d', (kind, least, most, tolerance) => {
    fc.assert(
      fc.property(fc.integer({ min: least, max: most }), (grey) => {
        const share = darkShare(dither(flat(grey), 64, 64, kind));
        expect(Math.abs(share - (1 - grey / 255))).toBeLessThan(tolerance);
      }),
    );
  });

  it('by atkinson never makes a darker grey lighter, and is cleaner than the mean at both ends', () => {
    const shares = [0, 20, 60, 100, 140, 180, 220, 255].map((grey) =>
      darkShare(dither(flat(grey), 64, 64, 'atkinson')),
    );
    expect(shares).toEqual(shares.toSorted((a, b) => b - a));
    expect(shares[1]).toBeGreaterThan(1 - 20 / 255);
    expect(shares[6]).toBeLessThan(1 - 220 / 255);
  });

  it('keeps the mean of a picture that changes from place to place', () => {
    const slope = Array.from({ length: 64 }, () => Float64Array.from({ length: 64 }, (_, x) => x * 4));
    const grid = dither(slope, 64, 64, 'floyd-steinberg');
    for (const from of [8, 24, 40]) {
      let dark = 0;
      for (let row = 0; row < 64; row += 1)
        for (let column = from; column < from + 16; column += 1) if (isDark(grid, column, row)) dark += 1;
      expect(Math.abs(dark / 1024 - (1 - ((from + 7.5) * 4) / 255))).toBeLessThan(0.03);
    }
  });

  it.each([
    [undefined, 127, 1],
    [undefined, 128, 0],
    [40, 39, 1],
    [40, 40, 0],
  ])('with threshold %s draws grey %d with a share of black of %d', (threshold, grey, share) => {
    expect(darkShare(dither(flat(grey), 64, 64, 'threshold', threshold))).toBe(share);
  });

  it('leaves the bits that fill up a row at 0', () => {
    const rows = [new Float64Array(10), new Float64Array(10)];
    expect([...dither(rows, 10, 2, 'threshold').bits]).toEqual([0xff, 0xc0, 0xff, 0xc0]);
  });
});

describe('another size', () => {
  const resample = (
    width: number,
    values: readonly number[],
    columns: number,
    rows: number,
  ): readonly (readonly number[])[] => {
    const picture = { width, height: values.length / width, values: Uint8Array.from(values) };
    const section = { x: 0, y: 0, width, height: picture.height };
    return Array.from(resampledRows(picture, section, columns, rows), (row) =>
      Array.from(row, (value) => Math.round(value * 100) / 100),
    );
  };

  it('is the mean of areas where it is smaller', () => {
    expect(resample(4, [0, 100, 200, 0, 100, 200, 0, 60], 2, 1)).toEqual([[100, 65]]);
    expect(resample(3, [0, 90, 255], 2, 1)).toEqual([[30, 200]]);
  });

  it('is blended where it is larger, the edges as they are', () => {
    expect(resample(2, [0, 100], 4, 1)).toEqual([[0, 25, 75, 100]]);
    expect(resample(1, [0, 100], 1, 4)).toEqual([[0], [25], [75], [100]]);
  });

  it('is the picture itself at its own size', () => {
    expect(resample(2, [1, 2, 3, 4], 2, 2)).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test('keeps a flat picture flat, and stays between black and white', () => {
    const side = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(side, side, side, side, fc.nat(255), (width, height, columns, rows, grey) => {
        for (const row of resample(width, Array<number>(width * height).fill(grey), columns, rows))
          for (const value of row) expect(value).toBe(grey);
      }),
    );
  });
});

function imageOf(
  width: number,
  pixels: readonly number[],
  box: readonly [number, number, number, number],
  more: Partial<ImageElement> = {},
): ImageElement {
  const [x, y, wide, high] = box;
  return {
    kind: 'image',
    id: 'logo',
    x: mm(x),
    y: mm(y),
    width: mm(wide),
    height: mm(high),
    fit: 'contain',
    dither: 'threshold',
    picture: { width, height: pixels.length / width, gray: Buffer.from(pixels).toString('base64') },
    ...more,
  };
}
const WHITE = 255;
function place(element: ImageElement, dpi: (typeof DPIS)[number] = 203): ImageMark {
  const rotation = element.rotation as 90 | 180 | 270 | undefined;
  const mark = placeImage(element, dpi, rotation);
  if (typeof mark === 'string') throw new Error(mark);
  return mark;
}

describe('a picture in its box', () => {
  const half = [0, WHITE];

  it('is whole within it, in the middle, when it is contained', () => {
    const { pixels, x, y } = place(imageOf(2, half, [10, 10, 20, 30]));
    expect([pixels.columns, pixels.rows]).toEqual([159, 80]);
    expect(x).toBeCloseTo(10.01, 2);
    expect(y).toBeCloseTo(10 + (30 - 80 / 8) / 2, 0);
    expect(darkShare(pixels)).toBeCloseTo(0.5, 1);
  });

  it('fills it and loses its edges when it covers', () => {
    const { pixels } = place(imageOf(4, [0, 0, WHITE, WHITE], [10, 10, 10, 20], { fit: 'cover' }));
    expect([pixels.columns, pixels.rows]).toEqual([79, 159]);
    expect(isDark(pixels, 5, 80)).toBe(true);
    expect(isDark(pixels, 74, 80)).toBe(false);
  });

  it('takes its shape when it is stretched', () => {
    const { pixels } = place(imageOf(2, half, [10, 10, 10, 20], { fit: 'stretch' }));
    expect([pixels.columns, pixels.rows]).toEqual([79, 159]);
  });

  it('is black for white when it is inverted', () => {
    const upright = place(imageOf(2, half, [10, 10, 20, 10])).pixels;
    const inverted = place(imageOf(2, half, [10, 10, 20, 10], { invert: true })).pixels;
    expect(isDark(upright, 3, 3)).toBe(true);
    expect(isDark(inverted, 3, 3)).toBe(false);
    expect(isDark(inverted, 150, 3)).toBe(true);
  });

  test('lies on whole dots within it, as the upright picture turned', () => {
    const boxes = fc.record({
      x: fc.double({ min: 0, max: 30, noNaN: true }),
      y: fc.double({ min: 0, max: 30, noNaN: true }),
      width: fc.double({ min: 0.5, max: 20, noNaN: true }),
      height: fc.double({ min: 0.5, max: 20, noNaN: true }),
    });
    const turns = fc.constantFrom(undefined, 90 as const, 180 as const, 270 as const);
    const fits = fc.constantFrom('contain' as const, 'cover' as const, 'stretch' as const);
    const cases = [boxes, turns, fits, fc.constantFrom(...DPIS), fc.constantFrom(...DITHERS)] as const;
    fc.assert(
      fc.property(...cases, ({ x, y, width, height }, rotation, fit, dpi, kind) => {
        const gray = Array.from({ length: 35 }, (_, index) => (index * 41) % 256);
        const upright = imageOf(5, gray, [x, y, width, height], { fit, dither: kind });
        const element = rotation === undefined ? upright : { ...upright, rotation };
        const mark = place(element, dpi);
        const scale = dpi / 25.4;
        for (const dots of [mark.x * scale, mark.y * scale])
          expect(Math.abs(dots - Math.round(dots))).toBeLessThan(1e-6);
        const free = boxOnLabel(element);
        expect(mark.x).toBeGreaterThan(free.x - 1e-3);
        expect(mark.y).toBeGreaterThan(free.y - 1e-3);
        expect(mark.x + mark.pixels.columns / scale).toBeLessThan(free.x + free.width + 1e-3);
        expect(mark.y + mark.pixels.rows / scale).toBeLessThan(free.y + free.height + 1e-3);
        if (rotation !== 180) return;
        const same = place(upright, dpi).pixels;
        if (same.columns !== mark.pixels.columns || same.rows !== mark.pixels.rows) return;
        expect(mark.pixels).toEqual(turnGrid(same, 180));
      }),
      { numRuns: 60 },
    );
  });

  it('is made once for all labels', () => {
    const element = imageOf(2, half, [10, 10, 20, 10]);
    expect(place(element).pixels).toBe(place({ ...element, y: mm(20) }).pixels);
    expect(place(element).pixels).not.toBe(place({ ...element, invert: true }).pixels);
    expect(place(element).pixels).not.toBe(place(element, 300).pixels);
  });

  it.each([
    ['contain', 100 * 25.4],
    ['cover', 50.8],
    ['stretch', 50.8],
  ] as const)('has a resolution when its fit is %s', (fit, dpi) => {
    const pixels = Array<number>(20 * 1000).fill(0);
    expect(imageDpi(imageOf(20, pixels, [0, 0, 10, 10], { fit }))).toBeCloseTo(dpi, 6);
  });
});

function layOut(...elements: readonly TemplateElement[]) {
  const { schema, version, name } = BUILT_IN_TEMPLATES[0];
  const template = { schema, version, name, id: 'mine', width: mm(60), height: mm(60), elements };
  const prepared = prepareTemplate({
    template,
    fonts: emFonts,
    encode: encodeSymbol,
    dpi: 203,
    fixedText: mintMaskedText,
  });
  const label = { order: maskedOrder({ orderNo: 'SF1234567' }), date: '2026-11-21', piece: 1, pieces: 1 };
  return layoutLabel(prepared, label);
}
function sceneOf(...elements: readonly TemplateElement[]): Scene {
  const scene = layOut(...elements);
  if (!scene.ok) throw new Error(scene.problem.code);
  return scene.value;
}

describe('a label', () => {
  const slope = Array.from({ length: 256 }, (_, index) => (index % 16) * 17);

  it('with pictures is drawn as it always was', async () => {
    const scene = sceneOf(
      ...DITHERS.map((kind, index) => ({
        ...imageOf(16, slope, [2 + 14 * index, 2, 12, 12], { dither: kind }),
        id: kind,
      })),
      {
        ...imageOf(16, slope, [2, 20, 30, 12], { fit: 'cover', dither: 'atkinson', rotation: 90 }),
        id: 'turned',
      },
      { ...imageOf(8, slope, [30, 20, 20, 30], { dither: 'ordered', invert: true }), id: 'inverted' },
    );
    await expect(sceneText(scene)).toMatchFileSnapshot('golden/pictures.txt');
  });

  const refusalOf = (...elements: readonly TemplateElement[]) => {
    const scene = layOut(...elements);
    return scene.ok ? undefined : scene.problem;
  };

  it('is refused for a picture on the slant, smaller than a dot, or of too many dots', () => {
    const logo = imageOf(16, slope, [10, 10, 20, 20]);
    expect(refusalOf({ ...logo, rotation: 45 })).toMatchObject({ code: 'image-turned', field: 'logo' });
    expect(refusalOf({ ...logo, width: mm(0.1) })).toMatchObject({
      code: 'image-too-small',
      params: { element: 'logo', dpi: 203 },
    });
    expect(placeImage({ ...logo, width: mm(100), height: mm(150) }, 600)).toBe('image-too-large');
    expect(placeImage({ ...logo, width: mm(100), height: mm(150) }, 203)).toMatchObject({ kind: 'image' });
  });

  it('is refused for a picture in the quiet zone of a code', () => {
    const bars = code('bars', [5, 30, 50, 15], 'code128', undefined);
    expect(refusalOf(bars, imageOf(16, slope, [5, 18, 12, 14]))).toMatchObject({ code: 'code-covered' });
    expect(refusalOf(bars, imageOf(16, slope, [5, 18, 12, 11]), rule('rule', [2, 2, 50, 1]))).toBeUndefined();
  });
});
