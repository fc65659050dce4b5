import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { mm } from '../base/length.ts';
import { withBleed } from './bleed.ts';
import { cutMarks } from './cut-marks.ts';
import { labelOnPlace } from './label-on-place.ts';
import { boxOnBack, TURNED_EDGES } from './sheet-back.ts';
import { placesOnSheet } from './sheet-places.ts';
import type { Box } from './stock.ts';
import { arbitrarySheet } from './testing/arbitrary-stock.ts';
import { SMALL_SHEET, sheetOf } from './testing/sheet-of.ts';

const small = sheetOf(SMALL_SHEET);
const places = placesOnSheet(small, 'across');
/** Decimals do not add up exactly. */
const NOTHING = 1e-6;

const box = (x: number, y: number, width: number, height: number): Box => ({
  x: mm(x),
  y: mm(y),
  width: mm(width),
  height: mm(height),
});
const flat = ({ x, y, width, height }: Box) => [x, y, width, height];
const size = (width: number, height: number) => ({ width: mm(width), height: mm(height) });

function inside(page: { width: number; height: number }, { x, y, width, height }: Box): boolean {
  return (
    Math.min(x, y) >= -NOTHING && x + width <= page.width + NOTHING && y + height <= page.height + NOTHING
  );
}

function overlapping(one: Box, other: Box): boolean {
  return (
    one.x + one.width > other.x + NOTHING &&
    other.x + other.width > one.x + NOTHING &&
    one.y + one.height > other.y + NOTHING &&
    other.y + other.height > one.y + NOTHING
  );
}

test('labels lie where margins and pitches put them', () => {
  expect(places.map(flat)).toEqual([
    [8, 5, 40, 20],
    [52, 5, 40, 20],
    [8, 30, 40, 20],
    [52, 30, 40, 20],
    [8, 55, 40, 20],
    [52, 55, 40, 20],
  ]);
});

test('grids whose rows are not quite level are counted as one row', () => {
  const grid = { ...SMALL_SHEET.grids[0], columns: 1 };
  const grids = [
    { ...grid, left: 52 },
    { ...grid, top: 5.3 },
  ];
  const level = placesOnSheet(sheetOf({ ...SMALL_SHEET, grids }), 'across');
  expect(level.map(({ x, y }) => [x, y])).toEqual([
    [8, 5.3],
    [52, 5],
    [8, 30.3],
    [52, 30],
    [8, 55.3],
    [52, 55],
  ]);
});

test('sheets of one’s own have their labels inside the page and beside each other', () => {
  fc.assert(
    fc.property(arbitrarySheet, (document) => {
      const sheet = sheetOf(document);
      const all = placesOnSheet(sheet, 'across');
      expect(all.every((place) => inside(sheet.page, place))).toBe(true);
      expect(all.some((one, at) => all.slice(at + 1).some((other) => overlapping(one, other)))).toBe(false);
      expect(
        placesOnSheet(sheet, 'down')
          .map(({ number }) => number)
          .toSorted((a, b) => a - b),
      ).toEqual(all.map(({ number }) => number));
    }),
  );
});

describe('a label on its place', () => {
  const place = box(10, 20, 60, 40);

  it.each([
    ['of the same size', size(60, 40), [10, 20, 60, 40], false],
    ['a little too large', size(60.05, 40), [9.975, 20, 60.05, 40], false],
    ['smaller', size(50, 30), [15, 25, 50, 30], false],
    ['that fits both ways', size(40, 38), [20, 21, 40, 38], false],
    ['that fits only turned', size(40, 60), [10, 20, 60, 40], true],
    ['narrow and high', size(20, 58), [11, 30, 58, 20], true],
  ] as const)('%s', (_, label, covers, turned) => {
    const placed = labelOnPlace(place, label);
    expect(placed?.turned).toBe(turned);
    for (const [index, value] of (placed === undefined ? [] : flat(placed.box)).entries())
      expect(value).toBeCloseTo(covers[index] ?? Number.NaN, 9);
  });

  it.each([
    [61, 40],
    [60.06, 40],
    [40, 61],
    [60, 41],
  ])('of %d by %d mm is too large', (width, height) => {
    expect(labelOnPlace(place, size(width, height))).toBeUndefined();
  });
});

describe('the back page', () => {
  it('is mirrored over the edge that the sheet is turned over', () => {
    const one = box(10, 20, 30, 5);
    expect(flat(boxOnBack(one, size(100, 200), 'long'))).toEqual([60, 20, 30, 5]);
    expect(flat(boxOnBack(one, size(100, 200), 'short'))).toEqual([10, 175, 30, 5]);
    expect(flat(boxOnBack(one, size(200, 100), 'long'))).toEqual([10, 75, 30, 5]);
    expect(flat(boxOnBack(one, size(200, 100), 'short'))).toEqual([160, 20, 30, 5]);
  });

  it('is where it was when mirrored twice, and keeps every label on the page', () => {
    fc.assert(
      fc.property(arbitrarySheet, fc.constantFrom(...TURNED_EDGES), (document, edge) => {
        const sheet = sheetOf(document);
        for (const place of placesOnSheet(sheet, 'across')) {
          const back = boxOnBack(place, sheet.page, edge);
          expect(inside(sheet.page, back)).toBe(true);
          const again = boxOnBack(back, sheet.page, edge);
          expect(again.number).toBe(place.number);
          expect(Math.abs(again.x - place.x) + Math.abs(again.y - place.y)).toBeLessThan(NOTHING);
        }
      }),
    );
  });
});

describe('bleed', () => {
  it('reaches to the page’s edge and to the middle of a narrow gap', () => {
    // Gaps of 4 across and 5 down; margins 8 and 5.
    expect(withBleed(places, small.page, 3).map(flat)[0]).toEqual([5, 2, 45, 25.5]);
    expect(withBleed(places, small.page, 10).map(flat)[0]).toEqual([0, 0, 50, 27.5]);
    expect(withBleed(places, small.page, 0).map(flat)).toEqual(places.map(flat));
  });

  it('stays on the page, covers the label, and meets no other label’s', () => {
    fc.assert(
      fc.property(arbitrarySheet, fc.double({ min: 0, max: 10, noNaN: true }), (document, bleed) => {
        const sheet = sheetOf(document);
        const labels = placesOnSheet(sheet, 'across');
        const bled = withBleed(labels, sheet.page, bleed);
        for (const [index, each] of bled.entries()) {
          const label = labels[index];
          expect(inside(sheet.page, each)).toBe(true);
          expect(
            label !== undefined &&
              inside(each, { ...label, x: mm(label.x - each.x), y: mm(label.y - each.y) }),
          ).toBe(true);
        }
        expect(bled.some((one, at) => bled.slice(at + 1).some((other) => overlapping(one, other)))).toBe(
          false,
        );
      }),
    );
  });
});

describe('cut marks', () => {
  const sizes = { length: 3, distance: 1 };

  it('stand in the margins and in gaps that are wide enough', () => {
    const wide = [box(10, 10, 20, 20), box(40, 10, 20, 20)];
    const marks = cutMarks(wide, size(70, 40), sizes).map(({ x1, y1, x2, y2 }) => [x1, y1, x2, y2]);
    expect(marks).toEqual([
      ...[10, 30].flatMap((y) => [
        [6, y, 9, y],
        [31, y, 34, y],
        [36, y, 39, y],
        [61, y, 64, y],
      ]),
      ...[10, 30, 40, 60].flatMap((x) => [
        [x, 6, x, 9],
        [x, 31, x, 34],
      ]),
    ]);
  });

  it('stand only at the outer ends where labels touch', () => {
    const touching = [box(10, 10, 20, 20), box(30, 10, 20, 20)];
    const marks = cutMarks(touching, size(60, 40), sizes);
    expect(marks.filter(({ y1, y2 }) => y1 === y2).map(({ x1 }) => x1)).toEqual([6, 51, 6, 51]);
    expect(marks.filter(({ x1, x2 }) => x1 === x2).map(({ x1 }) => x1)).toEqual([10, 10, 30, 30, 50, 50]);
  });

  it('have no room where a label fills the page', () => {
    expect(cutMarks([box(0, 0, 100, 80)], size(100, 80), sizes)).toEqual([]);
  });

  it('are inside the page, apart from every label, on a line of an edge, and none twice', () => {
    const anySizes = fc.record({
      length: fc.double({ min: 1, max: 10, noNaN: true }),
      distance: fc.double({ min: 0, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(arbitrarySheet, anySizes, (document, each) => {
        const sheet = sheetOf(document);
        const labels = placesOnSheet(sheet, 'across');
        const marks = cutMarks(labels, sheet.page, each);
        for (const { x1, y1, x2, y2 } of marks) {
          const mark = box(x1, y1, x2 - x1, y2 - y1);
          expect(inside(sheet.page, mark)).toBe(true);
          expect(Math.max(mark.width, mark.height)).toBeGreaterThanOrEqual(0.5);
          const edge = labels.some((label) =>
            mark.height === 0
              ? isEither(y1, label.y, label.y + label.height)
              : isEither(x1, label.x, label.x + label.width),
          );
          expect(edge).toBe(true);
          const { distance } = each;
          const around = box(
            ...([x1 - distance, y1 - distance] as const),
            ...([mark.width + 2 * distance, mark.height + 2 * distance] as const),
          );
          expect(labels.some((label) => overlapping(around, label))).toBe(false);
        }
        expect(new Set(marks.map((mark) => JSON.stringify(mark))).size).toBe(marks.length);
      }),
    );
  });
});

function isEither(value: number, one: number, other: number): boolean {
  return Math.min(Math.abs(value - one), Math.abs(value - other)) <= 0.01 + NOTHING;
}
