import type { Point } from '../base/turn.ts';

/** Rows that a path's height is looked at in: few lines come through each. */
const ROWS = 64;
/** A line is four numbers: where it begins and where it ends. */
const PER_LINE = 4;

/** Lines that a point may have to the right of it. */
interface LinesByRow {
  readonly height: Height;
  /** From the top. */
  readonly rows: readonly Float64Array[];
}

interface Height {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Takes closed outlines as chains of points; gives whether their fill inks a point, even-odd: how often a ray to the
 * right meets an outline. Asked of many points, so the lines are sorted by height once.
 */
export function inkOfOutlines(outlines: readonly (readonly Point[])[]): (point: Point) => boolean {
  const { height, rows } = linesByRow(outlines);
  return ({ x, y }) => {
    const lines = y < height.top || y > height.bottom ? undefined : rows[rowAt(y, height)];
    if (lines === undefined) return false;
    let isInk = false;
    for (let at = 0; at < lines.length; at += PER_LINE) {
      const [fromX = 0, fromY = 0] = [lines[at], lines[at + 1]];
      const [toX = 0, toY = 0] = [lines[at + 2], lines[at + 3]];
      if (fromY > y === toY > y) continue;
      if (fromX + ((y - fromY) * (toX - fromX)) / (toY - fromY) > x) isInk = !isInk;
    }
    return isInk;
  };
}

/** Level lines are left out: no ray meets one. */
function linesByRow(outlines: readonly (readonly Point[])[]): LinesByRow {
  const height = heightOf(outlines);
  const rows = Array.from({ length: ROWS }, (): number[] => []);
  for (const points of outlines) {
    for (const [at, to] of points.entries()) {
      const from = points[at - 1];
      if (from === undefined || from.y === to.y) continue;
      const last = rowAt(Math.max(from.y, to.y), height);
      for (let row = rowAt(Math.min(from.y, to.y), height); row <= last; row += 1)
        rows[row]?.push(from.x, from.y, to.x, to.y);
    }
  }
  return { height, rows: rows.map((lines) => Float64Array.from(lines)) };
}

function heightOf(outlines: readonly (readonly Point[])[]): Height {
  let [top, bottom] = [Infinity, -Infinity];
  for (const points of outlines)
    for (const { y } of points) [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  return { top, bottom };
}

/**
 * Never less for a greater height, however it is rounded: a point between the ends of a line is in one of its rows.
 * Of a path without height not a number: it has no lines but level ones.
 */
function rowAt(y: number, { top, bottom }: Height): number {
  return Math.min(ROWS - 1, Math.floor(((y - top) / (bottom - top)) * ROWS));
}
