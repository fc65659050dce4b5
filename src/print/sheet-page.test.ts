import { beforeAll, describe, expect, it, test } from 'vitest';
import { DPIS, dot, dotsToMm, mm, nearestDot } from '../base/length.ts';
import type { Mark, Scene } from '../scene/scene.ts';
import { loadCatalogue } from '../stock/catalogue.ts';
import { placesOnSheet } from '../stock/sheet-places.ts';
import type { Place } from '../stock/sheet-places.ts';
import { CUT_TOLERANCE } from '../stock/stock.ts';
import type { Box, SheetStock, Size } from '../stock/stock.ts';
import { SMALL_SHEET, sheetOf } from '../stock/testing/sheet-of.ts';
import { turnGrid } from '../symbols/bit-grid.ts';
import { createPageMaker } from './page-maker.ts';
import { planSheets } from './sheet-plan.ts';
import type { JobSheet } from './sheet-plan.ts';
import { pointsOf, SLANTED, syntheticLabel } from './testing/synthetic-label.ts';

let sheets: readonly SheetStock[] = [];
beforeAll(async () => {
  const { entries } = await loadCatalogue();
  sheets = entries.flatMap(({ stock }) => (stock.kind === 'sheet' ? [stock] : []));
});

const whole = (stock: SheetStock): JobSheet => ({
  stock,
  fill: { order: 'across', start: 1, used: new Set() },
  cutMarks: false,
});

/** The pages of some labels of equal size. */
function pagesOf(sheet: JobSheet, labels: readonly Scene[]): readonly Scene[] {
  const [first] = labels;
  if (first === undefined) throw new Error('no label');
  const plan = planSheets(sheet, first, first.dpi);
  if (!plan.ok) throw new Error(plan.problem.code);
  const pages: Scene[] = [];
  const writer = { addPage: (page: Scene) => void pages.push(page), finish: () => new Uint8Array() };
  const maker = createPageMaker(writer, plan.value);
  for (const [at, label] of labels.entries()) maker.add(label, at + 1, undefined);
  maker.finish();
  expect(maker.added).toBe(labels.length);
  expect(maker.pages).toHaveLength(pages.length);
  return pages;
}

/** Each label's marks on a page, the labels being alike. */
function labelsOn(page: Scene, label: Scene): readonly (readonly Mark[])[] {
  const [fixed, own] = [label.fixed.length, label.marks.length];
  const count = page.marks.length / own;
  return Array.from({ length: count }, (_, at) => [
    ...page.fixed.slice(at * fixed, (at + 1) * fixed),
    ...page.marks.slice(at * own, (at + 1) * own),
  ]);
}

function around(marks: readonly Mark[]): Box {
  const points = marks.flatMap(pointsOf);
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x: mm(x), y: mm(y), width: mm(Math.max(...xs) - x), height: mm(Math.max(...ys) - y) };
}

/** How far a box leaves another at most. */
function beyond(box: Box, { x, y, width, height }: Box): number {
  return Math.max(x - box.x, y - box.y, box.x + box.width - x - width, box.y + box.height - y - height);
}

/** Floating-point dust. */
const NOTHING = 1e-6;
const same = (size: Size): Size => size;
const smaller = ({ width, height }: Size): Size => ({ width: mm(width - 0.9), height: mm(height - 1.3) });
const sideways = ({ width, height }: Size): Size => ({ width: height, height: width });

describe.each(DPIS)('on every sheet of the catalogue, at %d dpi', (dpi) => {
  it.each([
    ['of the places’ size', same, same],
    ['on its side', sideways, same],
    ['a little smaller', smaller, smaller],
  ] as const)(
    'a label %s lies on its place to half a dot, off no page, over no other',
    (_, sizeOf, covers) => {
      expect(sheets.length).toBeGreaterThan(500);
      const half = dotsToMm(dot(1), dpi) / 2;
      for (const stock of sheets) {
        const size = sizeOf(stock.label);
        const label = syntheticLabel(size, dpi);
        const places = placesOnSheet(stock, 'across');
        const middles = places.map((place) => inTheMiddle(place, covers(stock.label)));
        if (worstOverlap(middles) > 2 * CUT_TOLERANCE) {
          expect(stock.label.shape).toBe('round');
          expect(planSheets(whole(stock), size, dpi)).toMatchObject({
            problem: { code: 'label-over-label' },
          });
          continue;
        }
        const pages = pagesOf(
          whole(stock),
          places.map(() => label),
        );
        expect(pages).toHaveLength(1);
        const [page] = pages;
        if (page === undefined) throw new Error('no page');
        expect([page.width, page.height]).toEqual([stock.page.width, stock.page.height]);
        const boxes = labelsOn(page, label).map(around);
        expect(boxes).toHaveLength(places.length);
        const pageBox = { x: mm(0), y: mm(0), ...stock.page };
        const worst = { place: 0, page: 0, middle: 0 };
        for (const [at, box] of boxes.entries()) {
          const place = places[at];
          if (place === undefined) throw new Error('no place');
          const spare = Math.max(0, Math.min(place.width - box.width, place.height - box.height)) / 2;
          worst.place = Math.max(worst.place, beyond(box, place) - Math.max(half - spare, 0));
          worst.page = Math.max(worst.page, beyond(box, pageBox));
          worst.middle = Math.max(
            ...[worst.middle, Math.abs(box.x + box.width / 2 - place.x - place.width / 2)],
            Math.abs(box.y + box.height / 2 - place.y - place.height / 2),
          );
        }
        expect(worst.place, stock.id).toBeLessThanOrEqual(NOTHING);
        expect(worst.page, stock.id).toBeLessThanOrEqual(half + CUT_TOLERANCE);
        expect(worst.middle, stock.id).toBeLessThanOrEqual(half + NOTHING);
        expect(worstOverlap(boxes), stock.id).toBeLessThanOrEqual(2 * half + CUT_TOLERANCE);
      }
    },
  );
});

function inTheMiddle(place: Box, { width, height }: Size): Box {
  const [x, y] = [place.x + (place.width - width) / 2, place.y + (place.height - height) / 2];
  return { x: mm(x), y: mm(y), width, height };
}

/** By how much two boxes lie over each other at most, the narrower way. */
function worstOverlap(boxes: readonly Box[]): number {
  let worst = 0;
  const down = boxes.toSorted((one, other) => one.y - other.y);
  for (const [at, one] of down.entries()) {
    for (let next = at + 1; next < down.length; next += 1) {
      const other = down[next];
      if (other === undefined || other.y >= one.y + one.height) break;
      const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      worst = Math.max(
        worst,
        Math.min(across, Math.min(one.y + one.height, other.y + other.height) - other.y),
      );
    }
  }
  return worst;
}

const small = sheetOf(SMALL_SHEET);
const smallLabel = syntheticLabel({ width: mm(30), height: mm(18) }, 203);

describe('labels fill the sheets in order', () => {
  it.each([
    [
      'across',
      1,
      [],
      [
        [1, 2, 3, 4, 5, 6],
        [1, 2],
      ],
    ],
    [
      'across',
      5,
      [],
      [
        [5, 6],
        [1, 2, 3, 4, 5, 6],
      ],
    ],
    [
      'down',
      3,
      [5],
      [
        [3, 2, 4, 6],
        [1, 3, 5, 2],
      ],
    ],
  ] as const)('%s from place %d without %j', (order, start, used, numbers) => {
    const sheet = { stock: small, fill: { order, start, used: new Set<number>(used) }, cutMarks: false };
    const pages = pagesOf(
      sheet,
      Array.from({ length: 8 }, () => smallLabel),
    );
    const places = placesOnSheet(small, 'across');
    const found = pages.map((page) =>
      labelsOn(page, smallLabel).map((marks) => placeUnder(around(marks), places)?.number),
    );
    expect(found).toEqual(numbers);
  });

  it('pages that are filled alike have one array of fixed marks, so that a file says them once', () => {
    const sheet = { ...whole(small), cutMarks: true };
    const pages = pagesOf(
      sheet,
      Array.from({ length: 20 }, () => smallLabel),
    );
    expect(pages).toHaveLength(4);
    expect(pages[1]?.fixed).toBe(pages[0]?.fixed);
    expect(pages[2]?.fixed).toBe(pages[0]?.fixed);
    expect(pages[3]?.fixed).not.toBe(pages[0]?.fixed);
    const other = { ...smallLabel, fixed: [...smallLabel.fixed] };
    const [mixed] = pagesOf(sheet, [smallLabel, other]);
    expect(mixed?.fixed).toEqual(pages[3]?.fixed);
  });
});

function placeUnder(box: Box, places: readonly Place[]): Place | undefined {
  return places.find((place) => beyond(box, place) <= NOTHING);
}

describe('what is on dots', () => {
  const codeOn = (page: Scene | undefined) => page?.marks.find(({ kind }) => kind === 'code');
  const imageOn = (page: Scene | undefined) => page?.marks.find(({ kind }) => kind === 'image');

  it.each(DPIS)('stays on the page’s dots at %d dpi, upright and turned', (dpi) => {
    for (const size of [
      { width: mm(31), height: mm(18) },
      { width: mm(18), height: mm(31) },
    ]) {
      const label = syntheticLabel(size, dpi);
      const [page] = pagesOf(whole(small), [label, label, label, label, label]);
      const dots = page?.marks.filter((mark) => mark.kind === 'code' || mark.kind === 'image') ?? [];
      expect(dots).toHaveLength(10);
      for (const { x, y } of dots) {
        for (const at of [x, y]) expect(dotsToMm(nearestDot(at, dpi), dpi)).toBeCloseTo(at, 9);
      }
    }
  });

  it('is turned with its label, dot by dot, and says so', () => {
    const label = syntheticLabel({ width: mm(18), height: mm(31) }, 203);
    const [page] = pagesOf(whole(small), [label]);
    const code = codeOn(page);
    expect(code).toMatchObject({ turn: 90, moduleWidth: 2, moduleHeight: 1, quietX: 2, quietY: 1 });
    expect(code).toMatchObject({ modules: turnGrid(SLANTED, 90) });
    // The code is at the label's lower right corner, which is the lower left one of a label on its side.
    const [place] = placesOnSheet(small, 'across');
    if (place === undefined || code?.kind !== 'code') throw new Error('no code');
    const { x, y, width, height } = around([code]);
    expect(x + width / 2).toBeLessThan(place.x + place.width / 2);
    expect(y + height / 2).toBeGreaterThan(place.y + place.height / 2);
    expect(imageOn(page)).toMatchObject({ pixels: turnGrid(SLANTED, 90) });
    const [again] = pagesOf(whole(small), [label]);
    const [one, other] = [imageOn(page), imageOn(again)];
    if (one?.kind !== 'image' || other?.kind !== 'image') throw new Error('no picture');
    expect(other.pixels).toBe(one.pixels);
  });

  it('a code that is turned thrice on its label is upright on its side', () => {
    const label = syntheticLabel({ width: mm(18), height: mm(31) }, 203);
    const marks = label.marks.map((mark): Mark => (mark.kind === 'code' ? { ...mark, turn: 270 } : mark));
    const [page] = pagesOf(whole(small), [{ ...label, marks }]);
    expect(codeOn(page)).not.toHaveProperty('turn');
  });
});

describe('marks to cut along', () => {
  it('are on every page, the same wherever labels are gone, and over no label', () => {
    const fill = { order: 'across', start: 6, used: new Set<number>() } as const;
    const pages = pagesOf({ stock: small, fill, cutMarks: true }, [smallLabel, smallLabel]);
    const lines = pages.map(({ fixed }) => fixed.slice(smallLabel.fixed.length));
    expect(lines[0]?.length).toBeGreaterThan(10);
    expect(lines[1]).toEqual(lines[0]);
    const places = placesOnSheet(small, 'across');
    for (const line of lines[0] ?? []) {
      expect(line.kind).toBe('line');
      expect(beyond(around([line]), { x: mm(0), y: mm(0), ...small.page })).toBeLessThanOrEqual(0);
      expect(places.some((place) => worstOverlap([place, around([line])]) > 0)).toBe(false);
    }
    expect(pagesOf(whole(small), [smallLabel])[0]?.fixed).toHaveLength(smallLabel.fixed.length);
  });
});

test.each([
  [{ width: mm(40.2), height: mm(10) }, whole(small).fill, 'label-larger-than-place'],
  [{ width: mm(10), height: mm(41) }, whole(small).fill, 'label-larger-than-place'],
  [{ width: mm(10), height: mm(10) }, { ...whole(small).fill, start: 7 }, 'stock-place'],
  [
    { width: mm(10), height: mm(10) },
    { ...whole(small).fill, start: 6, used: new Set([6]) },
    'stock-all-used',
  ],
] as const)('a label of %j on %j is refused', (size, fill, code) => {
  const plan = planSheets({ stock: small, fill, cutMarks: false }, size, 203);
  expect(plan).toMatchObject({ ok: false, problem: { code } });
});

test('sizes are told where a label does not fit', () => {
  const plan = planSheets(whole(small), { width: mm(76), height: mm(130) }, 203);
  expect(plan).toMatchObject({
    problem: { params: { width: 76, height: 130, placeWidth: 40, placeHeight: 20 } },
  });
});
