import { hundredths } from './box.ts';
import type { Box } from './box.ts';
import { gapFits, gapLines } from './gaps.ts';
import type { Gap, GapLine } from './gaps.ts';
import { NEAR, lengthOf, middleOf, otherAxis, spanOf } from './spans.ts';
import type { Axis, Span } from './spans.ts';

/** What shows a person why something snapped. */
export type SnapLine =
  | {
      readonly kind: 'align';
      /** `x` for a line from top to bottom at `at` from the left, as a guide has it. */
      readonly axis: Axis;
      readonly at: number;
      readonly from: number;
      readonly to: number;
    }
  | {
      readonly kind: 'gap';
      /** `x` for a length from left to right, `across` from the top. */
      readonly axis: Axis;
      readonly from: number;
      readonly to: number;
      readonly across: number;
      /** In hundredths of a millimetre, to be shown beside it. */
      readonly length: number;
    };

/** Everything that a box can snap to: collected once, when a drag begins. */
export interface SnapTargets {
  readonly x: AxisTargets;
  readonly y: AxisTargets;
  /** Millimetres between the lines of the grid. */
  readonly grid: number | undefined;
}

export interface AxisTargets {
  readonly lines: readonly TargetLine[];
  readonly gaps: readonly Gap[];
  readonly boxes: readonly Box[];
}

/** A line at right angles to its axis, as long as the thing that it is of. */
export interface TargetLine {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The edge that moves along an axis: −1 the first, 1 the last, 0 the whole box, undefined nothing. */
export type MovingSide = -1 | 0 | 1 | undefined;
export type Moving = { readonly [A in Axis]: MovingSide };

/** What of a box is drawn to lines: its moving edge, or both edges and the middle. */
export function placesOf(span: Span, side: MovingSide): readonly number[] {
  if (side === undefined) return [];
  if (side === 0) return [span.start, middleOf(span), span.end];
  return [side === 1 ? span.end : span.start];
}

/**
 * All that is exactly in line with a box, as far from it or as long as it; none twice. `near` are the targets that
 * can be met, `all` those whose gaps can be in one row with a gap that is.
 */
export function snapLines(
  box: Box,
  near: SnapTargets,
  all: SnapTargets,
  moving: Moving,
): readonly SnapLine[] {
  return (['x', 'y'] as const).flatMap((axis) => [
    ...alignLines(box, axis, near[axis], moving[axis]),
    ...lengthLines(box, axis, near[axis], all[axis].gaps, moving[axis]),
  ]);
}

function alignLines(box: Box, axis: Axis, targets: AxisTargets, side: MovingSide): readonly SnapLine[] {
  const across = spanOf(box, otherAxis(axis));
  return placesOf(spanOf(box, axis), side).flatMap((at): SnapLine[] => {
    const met = targets.lines.filter((line) => Math.abs(line.at - at) < NEAR);
    if (met.length === 0) return [];
    const from = Math.min(across.start, ...met.map((line) => line.from));
    const to = Math.max(across.end, ...met.map((line) => line.to));
    return [{ kind: 'align', axis, at, from, to }];
  });
}

function lengthLines(
  box: Box,
  axis: Axis,
  targets: AxisTargets,
  all: readonly Gap[],
  side: MovingSide,
): readonly SnapLine[] {
  if (side === undefined) return [];
  const gaps = targets.gaps
    .flatMap((gap) => gapFits(box, gap, axis, side))
    .filter(({ offset }) => Math.abs(offset) < NEAR)
    .flatMap((fit) => gapLines(box, fit, all, axis));
  const alike = side === 0 ? [] : targets.boxes.filter((other) => isAsLong(other, box, axis));
  const lengths = alike.length === 0 ? [] : [box, ...alike].map((each) => wholeLine(each, axis));
  const lines = [...gaps, ...lengths].map((line): SnapLine => ({
    kind: 'gap',
    ...line,
    length: hundredths(line.to - line.from),
  }));
  return [...new Map(lines.map((line) => [keyOf(line), line])).values()];
}

function isAsLong(one: Box, other: Box, axis: Axis): boolean {
  return Math.abs(lengthOf(spanOf(one, axis)) - lengthOf(spanOf(other, axis))) < NEAR;
}

/** A box's own length, through its middle. */
function wholeLine(box: Box, axis: Axis): GapLine {
  const { start, end } = spanOf(box, axis);
  return { axis, from: start, to: end, across: middleOf(spanOf(box, otherAxis(axis))) };
}

function keyOf(line: SnapLine): string {
  return JSON.stringify(line, (_, value: unknown) => (typeof value === 'number' ? hundredths(value) : value));
}
