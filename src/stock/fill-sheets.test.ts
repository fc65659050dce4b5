import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { fillSheets } from './fill-sheets.ts';
import { FILL_ORDERS, placesOnSheet } from './sheet-places.ts';
import { arbitrarySheet } from './testing/arbitrary-stock.ts';
import { SMALL_SHEET, sheetOf } from './testing/sheet-of.ts';

const small = sheetOf(SMALL_SHEET);

function filled(labels: number, fill: Parameters<typeof fillSheets>[1]) {
  const plan = fillSheets(small, fill);
  if (!plan.ok) return plan.problem;
  return Array.from({ length: labels }, (_, label) => {
    const { page, place } = plan.value.at(label);
    return `${page}:${place.number}`;
  }).join(' ');
}

test.each([
  ['from the top', 'across', 1, [], '0:1 0:2 0:3 0:4 0:5 0:6 1:1 1:2'],
  ['down', 'down', 1, [], '0:1 0:3 0:5 0:2 0:4 0:6 1:1 1:3'],
  ['from the fourth', 'across', 4, [], '0:4 0:5 0:6 1:1 1:2 1:3 1:4 1:5'],
  ['down from the fourth', 'down', 4, [], '0:4 0:6 1:1 1:3 1:5 1:2 1:4 1:6'],
  ['without used ones', 'across', 1, [2, 5], '0:1 0:3 0:4 0:6 1:1 1:2 1:3 1:4'],
  ['from a used one', 'across', 3, [3, 1], '0:4 0:5 0:6 1:1 1:2 1:3 1:4 1:5'],
] as const)('a job %s', (_, order, start, used, places) => {
  expect(filled(8, { order, start, used: new Set<number>(used) })).toBe(places);
});

test.each([
  ['start', 0, [], { code: 'stock-place', params: { max: 6 } }],
  ['start', 7, [], { code: 'stock-place', params: { max: 6 } }],
  ['start', 1.5, [], { code: 'stock-place', params: { max: 6 } }],
  ['used', 1, [7], { code: 'stock-place', params: { max: 6 } }],
  ['used', 1, [Number.NaN], { code: 'stock-place', params: { max: 6 } }],
  ['used', 1, [1, 2, 3, 4, 5, 6], { code: 'stock-all-used' }],
  ['used', 5, [5, 6], { code: 'stock-all-used' }],
] as const)('what cannot be is refused: %s %d %j', (_, start, used, problem) => {
  expect(filled(1, { order: 'across', start, used: new Set<number>(used) })).toEqual(problem);
});

const job = arbitrarySheet.chain((document) => {
  const sheet = sheetOf(document);
  const count = placesOnSheet(sheet, 'across').length;
  return fc.record({
    sheet: fc.constant(sheet),
    order: fc.constantFrom(...FILL_ORDERS),
    start: fc.integer({ min: 1, max: count }),
    used: fc.uniqueArray(fc.integer({ min: 1, max: count })),
    labels: fc.integer({ min: 1, max: 3 * count }),
  });
});

describe('every job', () => {
  it('puts no two labels on one place, none on a used one, and fills all pages but the last', () => {
    fc.assert(
      fc.property(job, ({ sheet, order, start, used, labels }) => {
        const plan = fillSheets(sheet, { order, start, used: new Set(used) });
        const after = placesOnSheet(sheet, order).map(({ number }) => number);
        const free = after.slice(after.indexOf(start)).filter((number) => !used.includes(number));
        if (!plan.ok) {
          expect(plan.problem.code).toBe('stock-all-used');
          expect(free).toEqual([]);
          return;
        }
        const laid = Array.from({ length: labels }, (_, label) => plan.value.at(label));
        const pages = Array.from({ length: plan.value.pagesFor(labels) }, (_, page) =>
          laid.filter((each) => each.page === page).map(({ place }) => place.number),
        );
        const [first = [], ...rest] = pages;
        const last = rest.pop() ?? [];
        expect(first).toEqual(free.slice(0, first.length));
        if (pages.length > 1) expect(first).toEqual(free);
        for (const page of rest) expect(page).toEqual(after);
        expect(last).toEqual(after.slice(0, last.length));
        expect([first, ...rest, last].flat()).toHaveLength(labels);
        expect(pages.at(-1)?.length).toBeGreaterThan(0);
      }),
    );
  });

  it('needs no page for no label', () => {
    const plan = fillSheets(small, { order: 'across', start: 6, used: new Set() });
    expect(plan.ok && [0, 1, 2, 7, 8].map(plan.value.pagesFor)).toEqual([0, 1, 2, 2, 3]);
  });
});
