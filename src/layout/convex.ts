import type { Point } from '../base/turn.ts';

/**
 * Whether two convex shapes, given by their corners in order, share more than `touch` in depth: they do unless a line
 * along a side of one keeps them apart (separating axis theorem).
 */
export function overlapConvex(one: readonly Point[], other: readonly Point[], touch: number): boolean {
  return !isApart(one, other, touch) && !isApart(other, one, touch);
}

/** Whether a side of `one` keeps them apart. */
function isApart(one: readonly Point[], other: readonly Point[], touch: number): boolean {
  return one.some((from, index) => {
    const to = one[(index + 1) % one.length] ?? from;
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    if (length === 0) return false;
    const across = { x: (from.y - to.y) / length, y: (to.x - from.x) / length };
    const reach = (shape: readonly Point[]): readonly number[] =>
      shape.map(({ x, y }) => x * across.x + y * across.y);
    const [own, others] = [reach(one), reach(other)];
    return Math.min(...own) >= Math.max(...others) - touch || Math.min(...others) >= Math.max(...own) - touch;
  });
}

/** Whether all corners of a shape lie in a convex one whose corners run clockwise, y down, or miss it by `miss` at most. */
export function isWithinConvex(inner: readonly Point[], outer: readonly Point[], miss: number): boolean {
  return outer.every((from, index) => {
    const to = outer[(index + 1) % outer.length] ?? from;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.hypot(dx, dy);
    return inner.every(({ x, y }) => dx * (y - from.y) - dy * (x - from.x) >= -miss * length);
  });
}
