import { hundredths } from './box.ts';
import type { Box } from './box.ts';
import { NEAR, middleOf, otherAxis, overlapOf, spanOf } from './spans.ts';
import type { Axis, Span } from './spans.ts';
import type { Size } from './transform.ts';

/** A distance to show: along `axis`, drawn at `across` on the other one. */
export interface Distance {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  readonly across: number;
  /** In hundredths of a millimetre. */
  readonly length: number;
}

/**
 * How far a box is from another or, where that has no place, from the label's edges: for boxes apart on an axis the
 * room between them, for one over the other the distances of their edges. Distances of nothing are left out.
 */
export function distances(box: Box, other: Box | Size): readonly Distance[] {
  const target = 'x' in other ? other : { x: 0, y: 0, ...other };
  return (['x', 'y'] as const).flatMap((axis) => {
    const across = whereBoth(spanOf(box, otherAxis(axis)), spanOf(target, otherAxis(axis)));
    return between(spanOf(box, axis), spanOf(target, axis))
      .filter(({ start, end }) => end - start > NEAR)
      .map(({ start, end }) => ({ axis, from: start, to: end, across, length: hundredths(end - start) }));
  });
}

function between(one: Span, other: Span): readonly Span[] {
  if (one.end <= other.start) return [{ start: one.end, end: other.start }];
  if (other.end <= one.start) return [{ start: other.end, end: one.start }];
  return [ordered(one.start, other.start), ordered(one.end, other.end)];
}

function ordered(one: number, other: number): Span {
  return { start: Math.min(one, other), end: Math.max(one, other) };
}

/** The middle of what both take up; of the first, where they take up nothing together. */
function whereBoth(one: Span, other: Span): number {
  return middleOf(overlapOf(one, other) ?? one);
}
