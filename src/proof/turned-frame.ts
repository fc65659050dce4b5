import type { Matrix } from './pdf/matrix.ts';

/** Cosine and sine of hundredths of a degree; y down, clockwise. */
export function directionOf(hundredths: number): { readonly cos: number; readonly sin: number } {
  const angle = (hundredths * Math.PI) / 18_000;
  return { cos: Math.cos(angle), sin: Math.sin(angle) };
}

/** Whether a matrix only turns, by so much, and scales both ways alike. On a page y runs up. */
export function isTurned([a, b, c, d]: Matrix, size: number, turn: number, tolerance: number): boolean {
  if (turn === 0 && (b !== 0 || c !== 0)) return false;
  const { cos, sin } = directionOf(turn);
  const wanted = [size * cos, -size * sin, size * sin, size * cos];
  return [a, b, c, d].every((value, index) => Math.abs(value - (wanted[index] ?? NaN)) <= tolerance);
}

/** The frame that glyphs of this matrix read from left to right in. */
export function frameOf([a, b]: Matrix): {
  readonly turn: number;
  readonly place: (x: number, y: number) => readonly [number, number];
} {
  const length = Math.hypot(a, b);
  if ((b === 0 && a > 0) || length === 0) return { turn: 0, place: (x, y) => [x, y] };
  const [cos, sin] = [a / length, b / length];
  return {
    turn: (Math.round((Math.atan2(b, a) * 180) / Math.PI) + 360) % 360,
    place: (x, y) => [x * cos + y * sin, y * cos - x * sin],
  };
}
