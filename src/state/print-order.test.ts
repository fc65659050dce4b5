import { expect, test } from 'vitest';
import { PRINT_ORDER_IDS, printOrderOf, sortOf } from './print-order.ts';

test('each order is told from the others by the sorting that it makes', () => {
  expect(PRINT_ORDER_IDS.map((id) => printOrderOf(sortOf(id)))).toEqual([...PRINT_ORDER_IDS]);
});

test('a list that a person sorted otherwise is in none of them', () => {
  expect(printOrderOf([{ column: 'city' }])).toBeUndefined();
  expect(printOrderOf([{ column: 'city', descending: true }, { column: 'province' }])).toBeUndefined();
  expect(printOrderOf([{ column: 'name' }, { column: 'province' }])).toBeUndefined();
  expect(printOrderOf([...sortOf('city'), { column: 'goods' }])).toBeUndefined();
});
