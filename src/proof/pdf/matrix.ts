import { isArray } from './objects.ts';
import type { PdfValue } from './objects.ts';

/** Affine maps as in PDF: x' = a·x + c·y + e, y' = b·x + d·y + f. */
export type Matrix = readonly [number, number, number, number, number, number];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** `first`, then `second`. */
export function multiply(first: Matrix, second: Matrix): Matrix {
  const [a, b, c, d, e, f] = first;
  const [A, B, C, D, E, F] = second;
  return [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D, e * A + f * C + E, e * B + f * D + F];
}

export const mapX = (matrix: Matrix, x: number, y: number): number =>
  matrix[0] * x + matrix[2] * y + matrix[4];
export const mapY = (matrix: Matrix, x: number, y: number): number =>
  matrix[1] * x + matrix[3] * y + matrix[5];

/** Six numbers as a map; anything else leaves things where they are. */
export function matrixOf(value: PdfValue): Matrix {
  if (!isArray(value) || value.length !== 6) return IDENTITY;
  const [a, b, c, d, e, f] = value.map((item) => (typeof item === 'number' ? item : 0));
  return [a ?? 1, b ?? 0, c ?? 0, d ?? 1, e ?? 0, f ?? 0];
}

/** Whether it turns circles into circles. */
export function isEven([a, b, c, d]: Matrix): boolean {
  const most = Math.max(a * a + b * b, c * c + d * d) * 1e-6;
  return Math.abs(a * a + b * b - c * c - d * d) <= most && Math.abs(a * c + b * d) <= most;
}
