import { expect, test } from 'vitest';
import { nextPlace } from './next-place.ts';

/** Two rows of three. */
const SIX = [1, 2, 3, 4, 5, 6].map((number) => ({
  ...{ number, width: 60, height: 100 },
  ...{ x: 10 + ((number - 1) % 3) * 65, y: number > 3 ? 120 : 10 },
}));

test.each([
  { from: 1, key: 'ArrowRight', to: 2 },
  { from: 2, key: 'ArrowDown', to: 5 },
  { from: 6, key: 'ArrowLeft', to: 5 },
  { from: 6, key: 'ArrowUp', to: 3 },
  { from: 5, key: 'Home', to: 1 },
  { from: 1, key: 'End', to: 6 },
  { from: 3, key: 'ArrowRight', to: undefined },
  { from: 1, key: 'ArrowUp', to: undefined },
  { from: 1, key: 'x', to: undefined },
])('from $from by $key to $to', ({ from, key, to }) => {
  expect(nextPlace(SIX, from, key)).toBe(to);
});
