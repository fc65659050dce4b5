import type { LineMark, RectMark } from '../../scene/scene.ts';
import { mapX, mapY, wholeDot } from './dot-grid.ts';
import type { Affine } from './dot-grid.ts';
import { boxMask } from './mask.ts';
import type { Mask } from './mask.ts';
import { dashesOf } from './strokes.ts';

/** Dots under which a thickness counts more than where its edges are: rules of one width are to look it. */
const RULE = 4;

/** Opposite corners in millimetres, in a frame that keeps level and upright lines so. */
type Corners = readonly [x0: number, y0: number, x1: number, y1: number];

export function rectDots({ x, y, width, height }: RectMark, frame: Affine): Mask {
  return boxDots([x, y, x + width, y + height], frame);
}

/** A level or upright line: its dashes as boxes, ends cut off straight. */
export function ruleDots(
  { x1, y1, x2, y2, width }: LineMark,
  dash: readonly number[],
  frame: Affine,
): readonly Mask[] {
  const half = width / 2;
  const [across, down] = y1 === y2 ? [0, half] : [half, 0];
  return dashesOf([x1, y1, x2, y2], dash).flatMap(([a = 0, b = 0, c = a, d = b]) => {
    if (a === c && b === d) return [];
    const corners: Corners = [a - across, b - down, c + across, d + down];
    return [boxDots(corners, frame)];
  });
}

function boxDots([x0, y0, x1, y1]: Corners, frame: Affine): Mask {
  const [left, right] = edgesOf(mapX(frame, x0, y0), mapX(frame, x1, y1));
  const [top, bottom] = edgesOf(mapY(frame, x0, y0), mapY(frame, x1, y1));
  return boxMask(left, top, right, bottom);
}

/**
 * From which dot to before which one a length reaches: its ends are at the nearest dots, but a thin one has its thickness
 * to the nearest dot, one at least, around its middle.
 */
function edgesOf(one: number, other: number): readonly [number, number] {
  const [from, to] = one < other ? [one, other] : [other, one];
  if (to - from >= RULE) return [wholeDot(from), wholeDot(to)];
  if (to === from) return [wholeDot(from), wholeDot(from)];
  const thickness = Math.max(1, wholeDot(to - from));
  const start = wholeDot((from + to - thickness) / 2);
  return [start, start + thickness];
}
