import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactSum } from './exact-sum.ts';

test.each([
  [0.1, 0.2, 0.3],
  [0.7, 0.1, 0.8],
  [2_109_997.1, 0.0011, 2_109_997.1011],
  [1e-7, 2e-7, 3e-7],
  [1e21, 1, 1e21],
])('%d and %d are %d', (one, other, sum) => {
  expect(exactSum(one, other)).toBe(sum);
});

test('sums of hundredths are those of their whole numbers', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1_000_000 }), { maxLength: 50 }), (hundredths) => {
      const sum = hundredths.reduce((all, each) => exactSum(all, each / 100), 0);
      expect(sum).toBe(hundredths.reduce((all, each) => all + each, 0) / 100);
    }),
  );
});
