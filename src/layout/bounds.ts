/** A box in millimetres. */
export interface Bounds {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Less than this, in millimetres, is floating-point dust. */
export const ROUNDING = 1e-6;

export function isInside(inner: Bounds, width: number, height: number): boolean {
  return (
    inner.left >= -ROUNDING &&
    inner.top >= -ROUNDING &&
    inner.right <= width + ROUNDING &&
    inner.bottom <= height + ROUNDING
  );
}

export function overlap(one: Bounds, other: Bounds): boolean {
  return (
    one.left < other.right - ROUNDING &&
    other.left < one.right - ROUNDING &&
    one.top < other.bottom - ROUNDING &&
    other.top < one.bottom - ROUNDING
  );
}
