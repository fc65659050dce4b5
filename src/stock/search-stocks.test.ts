import { describe, expect, it, test } from 'vitest';
import { loadCatalogue } from './catalogue.ts';
import { stockSearch } from './search-stocks.ts';
import { findSize } from './size-words.ts';
import { labelsPerPage } from './stock.ts';

const catalogue = await loadCatalogue();
const { entries } = catalogue;
const found = stockSearch(catalogue);
const ids = (query: string) => found(query).map(({ stock }) => stock.id);

test.each([
  ['a brand and a part', 'Avery L7160', 'avery-l7160'],
  ['a part', 'l7160', 'avery-l7160'],
  ['a part without its letter', '7160', 'avery-l7160'],
  ['another number of the part', 'J8160', 'avery-l7160'],
  ['a sheet of another maker', 'rayfilm 0410', 'avery-l7160'],
  ['a part in two words', 'dk 1201', 'brother-dk-1201'],
  ['a part in one word', 'dk1201', 'brother-dk-1201'],
  ['a part that holds a size', 'D30-12x20', 'phomemo-d30-12x20'],
  ['an id', 'us-2.3x7.5', 'us-2.3x7.5'],
  ['millimetres', '100x150', 'cn-100x150'],
  ['inches', '4x6in', 'us-4x6'],
  ['inches without a unit', '4×6', 'us-4x6'],
  ['inches in Chinese', '4x6英寸', 'us-4x6'],
  ['centimetres', '10 * 15 cm', 'cn-100x150'],
  ['fractions of inches', '1 x 2-5/8"', 'avery-5160'],
  ['decimals', '63.5 x 38.1 mm', 'avery-l7160'],
  ['decimals with commas', '63,5 x 38,1', 'avery-l7160'],
  ['rounded millimetres', '64 x 38', 'avery-l7160'],
  ['a size and a paper', '70x37.1 A4', 'zweckform-3474'],
  ['a paper', 'a6', 'a6'],
  ['Chinese words', '一联单', 'cn-76x130'],
  ['full-width signs', 'ＡＶＥＲＹ　５１６０', 'avery-5160'],
])('%s: "%s" finds %s first', (_, query, id) => {
  expect(ids(query)[0]).toBe(id);
});

describe('every word must fit', () => {
  it.each([
    'avery nonsense',
    'l7160 letter',
    '100x150 receipt',
    '24 per sheet l7160',
    '1000x2000',
    'avery 9x9in',
  ])('"%s" finds nothing', (query) => {
    expect(ids(query)).toEqual([]);
  });

  it.each(['24 per sheet', '24-up', '24/sheet', '每页24个', '24个', '24 labels per page'])(
    '"%s" finds sheets of 24 only',
    (query) => {
      const counts = new Set(found(query).map(({ stock }) => labelsPerPage(stock)));
      expect(counts).toEqual(new Set([24]));
      expect(found(query).length).toBe(entries.filter(({ stock }) => labelsPerPage(stock) === 24).length);
    },
  );

  it('round sheets of A4 are all of them and no others', () => {
    const wanted = entries.filter(
      ({ stock }) => stock.kind === 'sheet' && stock.label.shape === 'round' && stock.page.width === 210,
    );
    expect(wanted.length).toBeGreaterThan(10);
    const names = (list: typeof wanted) => list.map(({ stock }) => stock.id).toSorted();
    expect(names(found('round a4').filter(({ stock }) => stock.label.shape === 'round'))).toEqual(
      names([...wanted]),
    );
  });

  it('finds every stock by its own id, name and size', () => {
    const lost = entries.filter(({ stock }) => {
      const { width, height } = stock.label;
      const queries = [stock.id, stock.name.en, stock.name['zh-CN'], `${width} x ${height} mm`];
      return queries.some((query) => !ids(query).includes(stock.id));
    });
    expect(lost.map(({ stock }) => stock.id)).toEqual([]);
  });

  it('no word finds all in the order of the catalogue', () => {
    expect(found(' ')).toEqual(entries);
    expect(ids('')[0]).toBe('cn-76x130');
  });
});

test('a stock of the first list comes before a further one that fits as well', () => {
  const places = found('24 per sheet').map(({ further }) => further);
  expect(places.indexOf(true)).toBeGreaterThan(places.lastIndexOf(false));
});

test('an upright label comes before one that lies', () => {
  const [first, ...rest] = ids('4x6in');
  expect(first).toBe('us-4x6');
  expect(rest.indexOf('onlinelabels-ol432')).toBeLessThan(rest.indexOf('avery-5389'));
});

test.each([
  ['100x150', [[100, 150]], 0.5],
  ['100 x 150mm', [[100, 150]], 0.5],
  ['63.50x38.10', [[63.5, 38.1]], 0.1],
  ['10x15cm', [[100, 150]], 0.5],
  ['4x6in', [[101.6, 152.4]], 0.5],
  ['4" x 6"', [[101.6, 152.4]], 0.5],
  [
    '4x6',
    [
      [4, 6],
      [101.6, 152.4],
    ],
    0.5,
  ],
  ['1/2 x 1-3/4 inches', [[12.7, 44.45]], 0.5],
])('the size %s', (text, meanings, within) => {
  const size = findSize(text)?.size;
  expect(size?.within).toBe(within);
  const rounded = size?.meanings.map(({ width, height }) =>
    [width, height].map((side) => Math.round(side * 1000) / 1000),
  );
  expect(rounded).toEqual(meanings);
});

test.each(['d30-12x20', '6406338x', 'ea-700x360', '100', 'x150', '100x', '4x6kg', '1.2.3x4'])(
  '%s is no size',
  (text) => {
    expect(findSize(text)).toBeUndefined();
  },
);
