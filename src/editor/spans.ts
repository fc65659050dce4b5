import type { Box } from './box.ts';

export type Axis = 'x' | 'y';

/** What a box takes up along one axis. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Lengths that differ by less are the same: far below a hundredth, far above what adding up loses. */
export const NEAR = 1e-6;

export function otherAxis(axis: Axis): Axis {
  return axis === 'x' ? 'y' : 'x';
}

export function spanOf({ x, y, width, height }: Box, axis: Axis): Span {
  return axis === 'x' ? { start: x, end: x + width } : { start: y, end: y + height };
}

export function boxFrom(x: Span, y: Span): Box {
  return { x: x.start, y: y.start, width: x.end - x.start, height: y.end - y.start };
}

export function middleOf({ start, end }: Span): number {
  return (start + end) / 2;
}

export function lengthOf({ start, end }: Span): number {
  return end - start;
}

/** What two spans share; undefined where they only touch or not even that. */
export function overlapOf(one: Span, other: Span): Span | undefined {
  const start = Math.max(one.start, other.start);
  const end = Math.min(one.end, other.end);
  return end - start > NEAR ? { start, end } : undefined;
}
