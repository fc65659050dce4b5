import { describe, expect, it, test } from 'vitest';
import { mm } from '../base/length.ts';
import { loadCatalogue, paperOfSize } from './catalogue.ts';
import { fillSheets } from './fill-sheets.ts';
import { parseStock, printStock } from './parse-stock.ts';
import { placesOnSheet } from './sheet-places.ts';
import type { Place } from './sheet-places.ts';
import { doubtsAbout } from './stock-doubts.ts';
import { labelsPerSheet } from './stock.ts';
import type { SheetStock } from './stock.ts';

const { entries, papers } = await loadCatalogue();
const sheets = entries.flatMap(({ stock }) => (stock.kind === 'sheet' ? [stock] : []));
/** What sheets are cut to. */
const OVER = 0.05 + 1e-9;

test('the whole catalogue is there, each stock under its own id', () => {
  // As the source counts them: shared/data/stocks.md; of its 13 waybills one is a page without places.
  expect(papers).toHaveLength(40);
  expect(entries.filter(({ further }) => further)).toHaveLength(507);
  expect(sheets).toHaveLength(581);
  expect(entries.filter(({ stock }) => stock.kind === 'roll')).toHaveLength(46 + 2);
  expect(entries.filter(({ stock }) => stock.kind === 'waybill')).toHaveLength(10);
  expect(new Set(entries.map(({ stock }) => stock.id)).size).toBe(entries.length);
  expect(new Set(papers.map(({ id }) => id)).size).toBe(40);
});

test('all sheets together have as many labels as the source counts', () => {
  expect(sheets.reduce((sum, sheet) => sum + labelsPerSheet(sheet), 0)).toBe(15883);
});

test('a sheet has as many labels as its description says', () => {
  const said = entries.flatMap(({ stock, description }) => {
    const count = /(\d+) per sheet/.exec(description)?.[1];
    return count !== undefined && stock.kind === 'sheet' ? [[stock.id, Number(count), stock] as const] : [];
  });
  expect(said.length).toBeGreaterThan(60);
  for (const [id, count, stock] of said) expect(placesOnSheet(stock, 'across'), id).toHaveLength(count);
});

test('every stock is one that the reader of own stocks takes, and comes back from its text', () => {
  for (const { stock } of entries) {
    expect(parseStock(printStock(stock)), stock.id).toEqual({ ok: true, value: stock });
  }
});

/** Ids of the sheets for which a law does not hold. */
function breaking(law: (sheet: SheetStock) => boolean): readonly string[] {
  return sheets.filter((sheet) => !law(sheet)).map(({ id }) => id);
}

describe('of every sheet of the catalogue', () => {
  it('every label is inside the page', () => {
    const inside = (sheet: SheetStock) =>
      placesOnSheet(sheet, 'across').every(
        ({ x, y, width, height }) =>
          Math.min(x, y) >= -OVER &&
          x + width <= sheet.page.width + OVER &&
          y + height <= sheet.page.height + OVER,
      );
    expect(breaking(inside)).toEqual([]);
  });

  it('no label is over another', () => {
    const apart = (sheet: SheetStock) => {
      const places = placesOnSheet(sheet, 'across');
      return places.every((one, index) =>
        places.slice(index + 1).every((other) => lap(sheet, one, other) <= OVER),
      );
    };
    expect(breaking(apart)).toEqual([]);
  });

  it('places are numbered across from 1, each row from the left', () => {
    const numbered = (sheet: SheetStock) => {
      const places = placesOnSheet(sheet, 'across');
      return (
        places.length === labelsPerSheet(sheet) &&
        places.every(({ number }, index) => number === index + 1) &&
        inReadingOrder(places, 'y', 'x')
      );
    };
    expect(breaking(numbered)).toEqual([]);
  });

  it('filling down takes the same places, each column from the top', () => {
    const downward = (sheet: SheetStock) => {
      const down = placesOnSheet(sheet, 'down');
      const sorted = down.toSorted((one, other) => one.number - other.number);
      return (
        JSON.stringify(sorted) === JSON.stringify(placesOnSheet(sheet, 'across')) &&
        inReadingOrder(down, 'x', 'y')
      );
    };
    expect(breaking(downward)).toEqual([]);
  });

  it.each(['across', 'down'] as const)('a job %s starts at each label and goes on at the first', (order) => {
    const starts = (sheet: SheetStock) => {
      const filled = placesOnSheet(sheet, order);
      return filled.every(({ number }, index) => {
        const plan = fillSheets(sheet, { order, start: number, used: new Set() });
        if (!plan.ok) return false;
        const left = filled.length - index;
        const { page, place } = plan.value.at(left);
        return (
          plan.value.onFirst === left &&
          plan.value.at(0).place.number === number &&
          plan.value.at(left - 1).page === 0 &&
          page === 1 &&
          place.number === filled[0]?.number &&
          plan.value.pagesFor(left) === 1 &&
          plan.value.pagesFor(left + 1) === 2
        );
      });
    };
    expect(breaking(starts)).toEqual([]);
  });
});

/** Whether places come line by line: never back within a line, and a line never before the last. */
function inReadingOrder(places: readonly Place[], line: 'x' | 'y', along: 'x' | 'y'): boolean {
  return places.every((place, index) => {
    const next = places[index + 1];
    if (next === undefined) return true;
    return Math.abs(next[line] - place[line]) <= 0.5 ? next[along] > place[along] : next[line] > place[line];
  });
}

/** How deep two labels lie over each other, in millimetres. */
function lap({ label }: SheetStock, one: { x: number; y: number }, other: { x: number; y: number }): number {
  const x = Math.abs(one.x - other.x);
  const y = Math.abs(one.y - other.y);
  return label.shape === 'round'
    ? label.width - Math.hypot(x, y)
    : Math.min(label.width - x, label.height - y);
}

test.each([
  // Stated in the table of disagreements of shared/data/stocks.md.
  ['avery-l7160', 7.2, 15.15, 66.04, 38.1, 63.5],
  ['avery-l7163', 4.67, 15.15, 101.6, 38.1, 99.06],
  ['avery-5160', 4.78, 12.7, 69.85, 25.4, 66.68],
  ['zweckform-3651', 0, 0, 52.5, 29.69, 52.5],
])('%s lies where the source says', (id, left, top, pitchX, pitchY, width) => {
  const sheet = sheets.find((each) => each.id === id);
  expect(sheet?.grids).toEqual([expect.objectContaining({ left, top, pitchX, pitchY })]);
  expect(sheet?.label.width).toBe(width);
});

test('a label of several grids is counted across the page, not grid by grid', () => {
  const sheet = sheets.find(({ id }) => id === 'rayfilm-cd06-box');
  const places = sheet === undefined ? [] : placesOnSheet(sheet, 'across');
  expect(places.map(({ x, y }) => [x, y].map(Math.round).join())).toEqual(
    [15, 163].flatMap((y) => [16, 23, 30, 174, 181, 188].map((x) => `${x},${y}`)),
  );
});

test.each([
  [210, 297, 'A4'],
  [297, 210, 'A4'],
  [215.9, 279.4, 'Letter'],
  [105.04, 148, 'A6'],
  [105.1, 148, undefined],
])('paper of %d by %d mm is %s', (width, height, id) => {
  expect(paperOfSize(papers, { width: mm(width), height: mm(height) })?.id).toBe(id);
});

test.each([
  ['avery-l7160', []],
  ['avery-l7157', ['stock-uneven-down']],
  ['avery-5194', ['stock-uneven-across', 'stock-uneven-down']],
  ['herma-4464', ['stock-overhang']],
  ['avery-5195', ['stock-doubtful-part']],
  ['cn-100x180', ['stock-unconfirmed']],
  ['cn-100x150', []],
  ['dymo-11353', []],
])('of %s a person is told %j', (id, codes) => {
  const entry = entries.find(({ stock }) => stock.id === id);
  expect(entry === undefined ? undefined : doubtsAbout(entry.stock, entry).map(({ code }) => code)).toEqual(
    codes,
  );
});
