import fc from 'fast-check';
import type { Bitmap } from '../../bitmap.ts';
import { bitmapOf } from './label-paper.ts';

/** Rows by a simple generator of numbers, so that a large bitmap costs one number to draw. */
const PATTERNS = {
  blank: () => false,
  noise: (random: () => number) => random() < 0.4,
  sparse: (random: () => number) => random() < 0.01,
  'full rows': (_: () => number, __: number, row: number) => row % 4 === 1,
  'repeating rows': (_: () => number, column: number, row: number) => (column * 7 + (row >> 3)) % 5 < 2,
  bars: (_: () => number, column: number) => (column * column) % 11 < 4,
  'far bands': (random: () => number, _: number, row: number) => row % 60 < 9 && random() < 0.5,
  edges: (_: () => number, column: number, row: number) => column === 0 || row === 0,
} as const;

type Pattern = keyof typeof PATTERNS;

/** A bitmap with less black than a label may have. */
function patterned(width: number, height: number, pattern: Pattern, seed: number): Bitmap {
  let state = seed >>> 0;
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const isBlack = PATTERNS[pattern];
  return bitmapOf(
    Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) => isBlack(random, column, row)),
    ),
  );
}

const patterns = fc.constantFrom(...(Object.keys(PATTERNS) as Pattern[]));

/** Bitmaps of 1…900 by 1…300 dots. */
export const randomBitmap = sizedBitmap({ min: 1, max: 900 }, { min: 1, max: 300 });

export function sizedBitmap(
  width: { min: number; max: number },
  height: { min: number; max: number },
): fc.Arbitrary<Bitmap> {
  return fc
    .tuple(fc.integer(width), fc.integer(height), patterns, fc.nat())
    .map(([columns, rows, pattern, seed]) => patterned(columns, rows, pattern, seed))
    .filter((bitmap) => blackShare(bitmap) <= 0.6);
}

function blackShare({ width, height, bits }: Bitmap): number {
  let black = 0;
  for (const byte of bits) for (let rest = byte; rest > 0; rest = Math.floor(rest / 2)) black += rest % 2;
  return black / (width * height);
}
