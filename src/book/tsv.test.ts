import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutGuard } from '../import/cell.ts';
import { readTsv, writeTsv } from './tsv.ts';

describe('cells on the clipboard', () => {
  it('come back as they were', () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', '王', '"', '\t', '\n', '\r', ' ', '1', '=', "'"),
      maxLength: 6,
    });
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 4 })
          .chain((width) =>
            fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
          ),
        (rows) => {
          // A last row of one empty cell cannot be told from the end.
          fc.pre(rows.at(-1)?.join('') !== '');
          const back = readTsv(writeTsv(rows), 1_000);
          const bare = (text: string) => (/^'[=+\-@]/u.test(text) ? text.slice(1) : text);
          expect(back?.map((row) => row.map(bare))).toEqual(rows.map((row) => row.map(bare)));
        },
      ),
    );
  });

  it.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['"a\tb"\tc', [['a\tb', 'c']]],
    ['"say ""no"""', [['say "no"']]],
    ['"open\tb\nc', [['"open', 'b'], ['c']]],
    ['', [['']]],
  ])('are read: %j', (text, cells) => {
    expect(readTsv(text, 100)).toEqual(cells);
  });

  it('are refused past the most', () => {
    expect(readTsv('a\tb\tc', 2)).toBeUndefined();
  });

  it.each(['=HYPERLINK("x")', '+86 138', '@SUM(A1)', '-1'])('do not run in a spreadsheet: %s', (text) => {
    const written = writeTsv([[text]]);
    expect(written).toMatch(/^"?'/u);
    expect(withoutGuard(readTsv(written, 1)?.[0]?.[0] ?? '')).toBe(text);
  });
});
