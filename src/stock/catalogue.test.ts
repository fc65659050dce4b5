import { expect, test } from 'vitest';
import { mm } from '../base/length.ts';
import { STOCKS, stockForLabel } from './catalogue.ts';

test('every stock has its own id and size, and names its source', () => {
  expect(new Set(STOCKS.map(({ id }) => id)).size).toBe(STOCKS.length);
  for (const stock of STOCKS) {
    expect(stockForLabel(stock.width, stock.height)).toBe(stock);
    expect(stock.source).toMatch(/^[a-z.]+\.com\//);
  }
});

test.each([
  [76, 130, 'cn-76x130'],
  [100, 150, 'cn-100x150'],
  [101.6, 152.4, 'us-4x6'],
  [101.62, 152.38, 'us-4x6'],
  [130, 76, undefined],
  [101.5, 152.4, undefined],
])('a label of %d by %d mm is printed on %s', (width, height, id) => {
  expect(stockForLabel(mm(width), mm(height))?.id).toBe(id);
});
