import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { Guide } from '../template/template.ts';
import type { Box } from './box.ts';
import { gapFits, gapsAmong, isNearGap } from './gaps.ts';
import { placesOf, snapLines } from './snap-lines.ts';
import type { AxisTargets, Moving, MovingSide, SnapLine, SnapTargets, TargetLine } from './snap-lines.ts';
import { NEAR, boxFrom, lengthOf, middleOf, otherAxis, spanOf } from './spans.ts';
import type { Axis, Span } from './spans.ts';
import { sideOf } from './transform.ts';
import type { Handle, Size } from './transform.ts';

export type { SnapLine, SnapTargets } from './snap-lines.ts';

export interface SnapOptions {
  /** The safe margin, from all edges of the label. */
  readonly margin?: number | undefined;
  readonly guides: readonly Guide[];
  readonly grid?: number | undefined;
}

export interface Snap {
  readonly dx: number;
  readonly dy: number;
  /** All that the box is then in line with or as far from. */
  readonly lines: readonly SnapLine[];
}

/**
 * Takes the boxes that do not move (a group as one, a turned element by its bounds); their order makes no difference.
 */
export function collectTargets(others: readonly Box[], label: Size, options: SnapOptions): SnapTargets {
  const boxes = others.toSorted(
    (one, other) =>
      one.x - other.x || one.y - other.y || one.width - other.width || one.height - other.height,
  );
  const onAxis = (axis: Axis): AxisTargets => ({
    lines: [
      ...boxes.flatMap((box) => linesOf(spanOf(box, axis), spanOf(box, otherAxis(axis)))),
      ...labelLines(axis, label, options),
    ],
    gaps: gapsAmong(boxes, axis),
    boxes,
  });
  const { grid } = options;
  return { x: onAxis('x'), y: onAxis('y'), grid: grid !== undefined && grid > 0 ? grid : undefined };
}

function linesOf(along: Span, across: Span): readonly TargetLine[] {
  return [along.start, middleOf(along), along.end].map((at) => ({ at, from: across.start, to: across.end }));
}

function labelLines(axis: Axis, label: Size, { margin, guides }: SnapOptions): readonly TargetLine[] {
  const edge = { x: 0, y: 0, ...label };
  const along = spanOf(edge, axis);
  const across = spanOf(edge, otherAxis(axis));
  const places = [
    ...(margin === undefined ? [] : [along.start + margin, along.end - margin]),
    ...guides.filter((guide) => guide.axis === axis).map((guide) => guide.at),
  ];
  return [...linesOf(along, across), ...places.map((at) => ({ at, from: across.start, to: across.end }))];
}

/** How far a box that is being moved should go to snap, at most `tolerance` along each axis. */
export function snapMove(box: Box, targets: SnapTargets, tolerance: number): Snap {
  return snap(box, targets, tolerance, { x: 0, y: 0 });
}

/** How far the edges that `handle` moves should go to snap; the others stay. */
export function snapEdges(box: Box, handle: Handle, targets: SnapTargets, tolerance: number): Snap {
  const { x, y } = sideOf(handle);
  return snap(box, targets, tolerance, { x: x === 0 ? undefined : x, y: y === 0 ? undefined : y });
}

/**
 * The nearest on each axis. Whether a gap is one depends on where the box is on the other axis, so an outcome counts
 * only where nothing else would draw the box on from there; where there is none, the box does not snap.
 */
function snap(box: Box, targets: SnapTargets, tolerance: number, moving: Moving): Snap {
  const near = {
    x: within(targets.x, box, 'x', moving.x, 2 * tolerance),
    y: within(targets.y, box, 'y', moving.y, 2 * tolerance),
    grid: targets.grid,
  };
  const nearest = (from: Box, axis: Axis): number => nearestOn(axis, from, near, tolerance, moving[axis]);
  const xFirst = nearest(box, 'x');
  const yFirst = nearest(box, 'y');
  const attempts = [
    { dx: xFirst, dy: nearest(moved(box, xFirst, 0, moving), 'y') },
    { dx: nearest(moved(box, 0, yFirst, moving), 'x'), dy: yFirst },
  ];
  const settled = attempts.find(({ dx, dy }) => {
    const there = moved(box, dx, dy, moving);
    return nearest(there, 'x') === 0 && nearest(there, 'y') === 0;
  });
  if (settled === undefined) return { dx: 0, dy: 0, lines: [] };
  return { ...settled, lines: snapLines(moved(box, settled.dx, settled.dy, moving), near, targets, moving) };
}

/** The targets that a box can meet or be drawn on to, when it moves by half of `reach` and looks as far again. */
function within(targets: AxisTargets, box: Box, axis: Axis, side: MovingSide, reach: number): AxisTargets {
  if (side === undefined) return { lines: [], gaps: [], boxes: [] };
  const span = spanOf(box, axis);
  const places = placesOf(span, side);
  const isNear = (offset: number): boolean => Math.abs(offset) <= reach + NEAR;
  return {
    lines: targets.lines.filter(({ at }) => places.some((place) => isNear(at - place))),
    gaps: targets.gaps.filter((gap) => isNearGap(span, gap, side, reach + NEAR)),
    boxes: targets.boxes.filter((other) => isNear(lengthOf(spanOf(other, axis)) - lengthOf(span))),
  };
}

function moved(box: Box, dx: number, dy: number, moving: Moving): Box {
  // A box that stays is the same to the last digit.
  if (dx === 0 && dy === 0) return box;
  return boxFrom(movedSpan(spanOf(box, 'x'), dx, moving.x), movedSpan(spanOf(box, 'y'), dy, moving.y));
}

function movedSpan({ start, end }: Span, by: number, side: MovingSide): Span {
  return {
    start: side === -1 || side === 0 ? start + by : start,
    end: side === 1 || side === 0 ? end + by : end,
  };
}

/** Objects before the grid: that counts only where no object would then be near. */
function nearestOn(axis: Axis, box: Box, targets: SnapTargets, tolerance: number, side: MovingSide): number {
  if (side === undefined) return 0;
  const offsets = objectOffsets(box, axis, targets[axis], side);
  const object = leastOf(offsets.filter((offset) => isWithin(offset, tolerance)));
  if (object !== undefined) return object;
  const { start, end } = spanOf(box, axis);
  const edge = side === 1 ? end : start;
  const { grid } = targets;
  const toGrid = grid === undefined ? 0 : Math.round(edge / grid) * grid - edge;
  const isFree = offsets.every((offset) => !isWithin(offset - toGrid, tolerance));
  return isFree && isWithin(toGrid, tolerance) && leavesRoom(end - start, toGrid, side) ? exact(toGrid) : 0;
}

function objectOffsets(box: Box, axis: Axis, targets: AxisTargets, side: -1 | 0 | 1): readonly number[] {
  const span = spanOf(box, axis);
  const places = placesOf(span, side);
  return [
    ...targets.lines.flatMap(({ at }) => places.map((place) => at - place)),
    ...targets.gaps.flatMap((gap) => gapFits(box, gap, axis, side).map(({ offset }) => offset)),
    ...(side === 0
      ? []
      : targets.boxes.map((other) => side * (lengthOf(spanOf(other, axis)) - lengthOf(span)))),
  ].filter((offset) => leavesRoom(lengthOf(span), offset, side));
}

/** A little less than the tolerance, which is often a round number, so that lost digits decide nothing. */
function isWithin(offset: number, tolerance: number): boolean {
  return Math.abs(offset) <= tolerance - NEAR;
}

/** A box must not snap to nothing. */
function leavesRoom(length: number, offset: number, side: -1 | 0 | 1): boolean {
  return side === 0 || length + side * offset >= TEMPLATE_LIMITS.thickness.min;
}

function leastOf(offsets: readonly number[]): number | undefined {
  const [first, ...rest] = offsets;
  if (first === undefined) return undefined;
  const least = rest.reduce((best, each) => {
    const nearer = Math.abs(each) - Math.abs(best) || each - best;
    return nearer < 0 ? each : best;
  }, first);
  return exact(least);
}

/** What is there already is there. */
function exact(offset: number): number {
  return Math.abs(offset) < NEAR ? 0 : offset;
}
