import type { Box } from './box.ts';
import { NEAR, lengthOf, middleOf, otherAxis, overlapOf, spanOf } from './spans.ts';
import type { Axis, Span } from './spans.ts';

/** The room between two boxes that lie side by side, with nothing between them. */
export interface Gap {
  readonly before: Box;
  readonly after: Box;
  readonly room: Span;
  /** From where the first box begins to where the other ends. */
  readonly whole: Span;
  /** Where, on the other axis, both boxes are. */
  readonly abreast: Span;
}

/** How a box could be as far from its neighbours as they are from each other. */
export interface GapFit {
  readonly kind: 'between' | 'after' | 'before';
  readonly gap: Gap;
  /** How far the box, or its moving edge, is from that. */
  readonly offset: number;
}

/** One of the equal lengths that show why a box snapped; see `SnapLine`. */
export interface GapLine {
  readonly axis: Axis;
  readonly from: number;
  readonly to: number;
  readonly across: number;
}

/** A box with what it takes up along an axis and across it. */
interface Placed {
  readonly box: Box;
  readonly along: Span;
  readonly across: Span;
}

/** All gaps along an axis. Boxes that lie over one another have none. */
export function gapsAmong(boxes: readonly Box[], axis: Axis): readonly Gap[] {
  const all = boxes
    .map((box): Placed => ({ box, along: spanOf(box, axis), across: spanOf(box, otherAxis(axis)) }))
    .toSorted((one, other) => one.along.start - other.along.start);
  return all.flatMap((before) => gapsAfter(before, all));
}

/** The gaps behind a box: `all` by where they begin. */
function gapsAfter(before: Placed, all: readonly Placed[]): readonly Gap[] {
  const gaps: Gap[] = [];
  const behind = all.filter(
    ({ along, across }) =>
      along.start > before.along.end - NEAR && overlapOf(across, before.across) !== undefined,
  );
  for (const after of behind) {
    const room = { start: before.along.end, end: after.along.start };
    const abreast = overlapOf(before.across, after.across);
    if (abreast === undefined || lengthOf(room) <= NEAR) continue;
    const isBetween = behind.some(
      ({ along, across }) => along.end <= room.end + NEAR && overlapOf(across, abreast) !== undefined,
    );
    const whole = { start: before.along.start, end: after.along.end };
    if (!isBetween) gaps.push({ before: before.box, after: after.box, room, whole, abreast });
  }
  return gaps;
}

/**
 * The equal gaps that a box could make: midway in a gap, or repeating one on either side of it. `side` is the edge
 * that moves, −1 the first, 1 the last, 0 the whole box.
 */
export function gapFits(box: Box, gap: Gap, axis: Axis, side: -1 | 0 | 1): readonly GapFit[] {
  const isAbreast = overlapOf(spanOf(box, otherAxis(axis)), gap.abreast) !== undefined;
  return isAbreast ? fitsAlong(spanOf(box, axis), gap, side) : [];
}

function fitsAlong(span: Span, gap: Gap, side: -1 | 0 | 1): readonly GapFit[] {
  return [
    ...(fitsBetween(span, gap, side)
      ? [{ kind: 'between', gap, offset: betweenOffset(span, gap, side) } as const]
      : []),
    ...(side === 1 ? [] : [{ kind: 'after', gap, offset: afterOffset(span, gap) } as const]),
    ...(side === -1 ? [] : [{ kind: 'before', gap, offset: beforeOffset(span, gap) } as const]),
  ];
}

/** Whether a box, abreast of the gap or not, is within `reach` of making an equal one. Asked for every gap in each frame of a drag. */
export function isNearGap(span: Span, gap: Gap, side: -1 | 0 | 1, reach: number): boolean {
  return (
    (Math.abs(betweenOffset(span, gap, side)) <= reach && fitsBetween(span, gap, side)) ||
    (side !== 1 && Math.abs(afterOffset(span, gap)) <= reach) ||
    (side !== -1 && Math.abs(beforeOffset(span, gap)) <= reach)
  );
}

function fitsBetween({ start, end }: Span, { room }: Gap, side: -1 | 0 | 1): boolean {
  if (side === 0) return lengthOf(room) - (end - start) > NEAR;
  return (side === 1 ? start - room.start : room.end - end) > NEAR;
}

/** From the middle of the box to the middle of the gap; an edge alone must go twice as far. */
function betweenOffset({ start, end }: Span, { room }: Gap, side: -1 | 0 | 1): number {
  return (middleOf(room) - (start + end) / 2) * (side === 0 ? 1 : 2);
}

function afterOffset({ start }: Span, { room, whole }: Gap): number {
  return whole.end + lengthOf(room) - start;
}

function beforeOffset({ end }: Span, { room, whole }: Gap): number {
  return whole.start - lengthOf(room) - end;
}

/** The equal lengths to draw for a box that fits exactly, with those of a whole row of equal gaps. */
export function gapLines(
  box: Box,
  { kind, gap }: GapFit,
  gaps: readonly Gap[],
  axis: Axis,
): readonly GapLine[] {
  const { start, end } = spanOf(box, axis);
  const shared = overlapOf(spanOf(box, otherAxis(axis)), gap.abreast) ?? gap.abreast;
  const line = (from: number, to: number): GapLine => ({ axis, from, to, across: middleOf(shared) });
  switch (kind) {
    case 'between':
      return [line(gap.room.start, start), line(end, gap.room.end)];
    case 'after':
      return [
        ...chain(gap, gaps, (next, last) => next.after === last.before).map(({ room }) =>
          line(room.start, room.end),
        ),
        line(gap.whole.end, start),
      ];
    case 'before':
      return [
        line(end, gap.whole.start),
        ...chain(gap, gaps, (next, last) => next.before === last.after).map(({ room }) =>
          line(room.start, room.end),
        ),
      ];
  }
}

/** A gap and those as long that follow it, one neighbour after the other. */
function chain(first: Gap, gaps: readonly Gap[], follows: (next: Gap, last: Gap) => boolean): readonly Gap[] {
  const found = [first];
  for (let last: Gap | undefined = first; last !== undefined;) {
    const end: Gap = last;
    last = gaps.find(
      (gap) =>
        follows(gap, end) &&
        Math.abs(lengthOf(gap.room) - lengthOf(first.room)) < NEAR &&
        overlapOf(gap.abreast, first.abreast) !== undefined,
    );
    if (last !== undefined) found.push(last);
  }
  return found;
}
