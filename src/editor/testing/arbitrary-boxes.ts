import fc from 'fast-check';
import type { Box } from '../box.ts';
import { HANDLES } from '../transform.ts';

export const LABEL = { width: 100, height: 150 };

/** Lengths of whole hundredths of a millimetre. */
export function lengths(min: number, max: number): fc.Arbitrary<number> {
  return fc
    .integer({ min: Math.round(min * 100), max: Math.round(max * 100) })
    .map((hundredth) => hundredth / 100);
}

/** Boxes on the label. Many sides are whole millimetres, so that some are in line. */
export const boxes: fc.Arbitrary<Box> = fc.oneof(lengths(0, 1), fc.constant(0)).chain((off) =>
  fc
    .tuple(fc.nat(98), fc.nat(148), fc.integer({ min: 1, max: 100 }), fc.integer({ min: 1, max: 150 }))
    .map(([x, y, width, height]) => ({
      x: Math.round((x + off) * 100) / 100,
      y,
      width: Math.max(0.5, Math.min(width, Math.floor(LABEL.width - x - off))),
      height: Math.min(height, LABEL.height - y),
    })),
);

export const smallBoxes: fc.Arbitrary<Box> = fc
  .tuple(fc.nat(90), fc.nat(140), fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }))
  .map(([x, y, width, height]) => ({ x, y, width, height }));

export const points = fc.record({ x: lengths(-80, 80), y: lengths(-80, 80) });
export const handles = fc.constantFrom(...HANDLES);
export const angles = fc.oneof(fc.constantFrom(0, 90, 180, 270), fc.integer({ min: 0, max: 359 }));
export const resizeOptions = fc.record({ keepRatio: fc.boolean(), fromCentre: fc.boolean() });
