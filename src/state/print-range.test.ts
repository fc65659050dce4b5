import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { rangeText, readRange } from './print-range.ts';

describe('readRange', () => {
  it.each([
    [
      '1-20,35',
      40,
      [
        [1, 20],
        [35, 35],
      ],
    ],
    [' 3 ', 3, [[3, 3]]],
    [
      '１－３，５',
      9,
      [
        [1, 3],
        [5, 5],
      ],
    ],
    [
      '1–3；7～9、4',
      9,
      [
        [1, 4],
        [7, 9],
      ],
    ],
    ['1 至 3', 9, [[1, 3]]],
    ['5,1-2,2-4', 9, [[1, 5]]],
    ['2 - 4', 9, [[2, 4]]],
  ])('reads %s', (typed, last, spans) => {
    const reading = readRange(typed, last);
    expect(reading.ok && reading.spans.map(({ from, to }) => [from, to])).toEqual(spans);
  });

  it.each([
    ['', 'rangeEmpty'],
    [' ,; ', 'rangeEmpty'],
    ['abc', 'rangeInvalid'],
    ['5-3', 'rangeInvalid'],
    ['0-3', 'rangeInvalid'],
    ['-3', 'rangeInvalid'],
    ['1.5', 'rangeInvalid'],
    ['99999999999', 'rangeInvalid'],
    ['1-41', 'rangeOutside'],
  ])('refuses %j as %s', (typed, reason) => {
    expect(readRange(typed, 40)).toEqual({ ok: false, reason });
  });

  it('law: counts every place once, whatever overlaps', () => {
    const span = fc.tuple(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 0, max: 9 }));
    fc.assert(
      fc.property(fc.array(span, { minLength: 1, maxLength: 12 }), (spans) => {
        const typed = spans.map(([from, more]) => `${from}-${from + more}`).join(',');
        const places = new Set(
          spans.flatMap(([from, more]) => Array.from({ length: more + 1 }, (_, i) => from + i)),
        );
        const reading = readRange(typed, 100);
        expect(reading.ok && reading.count).toBe(places.size);
      }),
    );
  });
});

test.each([
  [
    [
      { from: 1, to: 20 },
      { from: 35, to: 35 },
    ],
    '1-20, 35',
  ],
  [[1, 3, 5, 7, 9].map((at) => ({ from: at, to: at })), '1, 3, 5, 7, …'],
])('a range is named shortly: %#', (spans, text) => {
  expect(rangeText(spans)).toBe(text);
});
