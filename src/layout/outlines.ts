import { mm } from '../base/length.ts';
import type { PathPiece, Subpath } from '../scene/scene.ts';

/** Left, top, width and height in millimetres. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * How far a curve's control points lie from its ends for a quarter of a circle of radius 1: 4/3 · (√2 − 1), at most
 * 0.03 % off the circle.
 */
const QUARTER = (4 / 3) * (Math.SQRT2 - 1);

/** A rectangle, its corners quarters of ellipses `rx` wide and `ry` high; square ones where they are 0. */
export function roundedBox({ x, y, width, height }: Box, rx: number, ry: number): Subpath {
  const [right, bottom] = [x + width, y + height];
  if (rx <= 0 || ry <= 0) return outline([x, y], [line(right, y), line(right, bottom), line(x, bottom)]);
  const [kx, ky] = [rx * (1 - QUARTER), ry * (1 - QUARTER)];
  return outline(
    [x + rx, y],
    [
      line(right - rx, y),
      curve(right - kx, y, right, y + ky, right, y + ry),
      line(right, bottom - ry),
      curve(right, bottom - ky, right - kx, bottom, right - rx, bottom),
      line(x + rx, bottom),
      curve(x + kx, bottom, x, bottom - ky, x, bottom - ry),
      line(x, y + ry),
      curve(x, y + ky, x + kx, y, x + rx, y),
    ],
  );
}

/** An ellipse as wide and high as the box. */
export function ellipseIn(box: Box): Subpath {
  const { pieces, ...rest } = roundedBox(box, box.width / 2, box.height / 2);
  // Its straight sides have no length.
  return { ...rest, pieces: pieces.filter(({ kind }) => kind === 'curve') };
}

export const line = (x: number, y: number): PathPiece => ({ kind: 'line', x: mm(x), y: mm(y) });

export function curve(x1: number, y1: number, x2: number, y2: number, x: number, y: number): PathPiece {
  return { kind: 'curve', x1: mm(x1), y1: mm(y1), x2: mm(x2), y2: mm(y2), x: mm(x), y: mm(y) };
}

export function outline(
  [x, y]: readonly [number, number],
  pieces: readonly PathPiece[],
  closed = true,
): Subpath {
  return { x: mm(x), y: mm(y), pieces, closed };
}
