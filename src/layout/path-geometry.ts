import { mm } from '../base/length.ts';
import type { Mm } from '../base/length.ts';
import { turnPoint } from '../base/turn.ts';
import type { Point, Turn } from '../base/turn.ts';
import type { CurvePiece, FilledPath, PathMark, Subpath } from '../scene/scene.ts';
import { overlap } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { inkOfOutlines } from './path-ink.ts';

/** Straight steps that a curve is looked at in: at a radius of 100 mm they miss it by 0.03 mm. */
const STEPS = 32;

/** The box that a path's ink fills, by the extrema of its curves: control points may lie outside. */
export function pathBounds(mark: PathMark): Bounds {
  const { stroke } = mark;
  const points = onLabel(mark).flatMap((subpath) =>
    segmentsOf(subpath).flatMap(({ from, piece }) =>
      piece.kind === 'line' ? [from, piece] : [from, piece, ...extremaOf(from, piece)],
    ),
  );
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const half = (stroke?.width ?? 0) / 2;
  return {
    left: Math.min(...xs) - half,
    top: Math.min(...ys) - half,
    right: Math.max(...xs) + half,
    bottom: Math.max(...ys) + half,
  };
}

/** Whether a path's ink reaches into a box: a frame round a box does not. */
export function pathReaches(mark: PathMark, box: Bounds): boolean {
  const half = (mark.stroke?.width ?? 0) / 2;
  const room = {
    left: box.left - half,
    top: box.top - half,
    right: box.right + half,
    bottom: box.bottom + half,
  };
  const outlines = outlinesOf(mark);
  if (outlines.some((points) => comesInto(points, room))) return true;
  // No outline comes into the box: all of it is ink, or none of it.
  return (
    mark.stroke === undefined &&
    pathInks(mark)({ x: (box.left + box.right) / 2, y: (box.top + box.bottom) / 2 })
  );
}

/** Whether a filled path inks a point. Marks are never changed, so what a path is made into is kept as long as it. */
export function pathInks(mark: FilledPath): (point: Point) => boolean {
  const known = INKS.get(mark);
  if (known !== undefined) return known;
  const made = inkOfOutlines(outlinesOf(mark));
  INKS.set(mark, made);
  return made;
}

const INKS = new WeakMap<FilledPath, (point: Point) => boolean>();
const OUTLINES = new WeakMap<PathMark, readonly (readonly Point[])[]>();

/** Its subpaths as chains of points, its curves made straight: once of each mark. */
function outlinesOf(mark: PathMark): readonly (readonly Point[])[] {
  const known = OUTLINES.get(mark);
  if (known !== undefined) return known;
  const made = onLabel(mark).map((subpath) => flattened(subpath, mark.stroke === undefined));
  OUTLINES.set(mark, made);
  return made;
}

/** The subpaths turned as they are drawn: a Bézier curve turns with its points. */
function onLabel({ subpaths, turn }: PathMark): readonly Subpath[] {
  return turn === undefined ? subpaths : subpaths.map((subpath) => turnedSubpath(subpath, turn));
}

function turnedSubpath({ x, y, pieces, closed }: Subpath, turn: Turn): Subpath {
  const at = (left: number, top: number): { readonly x: Mm; readonly y: Mm } => {
    const point = turnPoint({ x: left, y: top }, turn);
    return { x: mm(point.x), y: mm(point.y) };
  };
  const turnedPieces = pieces.map((piece): Subpath['pieces'][number] => {
    const end = at(piece.x, piece.y);
    if (piece.kind === 'line') return { kind: 'line', ...end };
    const [one, two] = [at(piece.x1, piece.y1), at(piece.x2, piece.y2)];
    return { kind: 'curve', x1: one.x, y1: one.y, x2: two.x, y2: two.y, ...end };
  });
  return { ...at(x, y), pieces: turnedPieces, closed };
}

interface Segment {
  readonly from: Point;
  readonly piece: Subpath['pieces'][number];
}

/** A subpath's pieces with where each begins; of one without pieces its start alone. */
function segmentsOf({ x, y, pieces }: Subpath): readonly Segment[] {
  if (pieces.length === 0) return [{ from: { x, y }, piece: { kind: 'line', x, y } }];
  return pieces.map((piece, index) => ({ from: pieces[index - 1] ?? { x, y }, piece }));
}

function curveAt(from: Point, { x1, y1, x2, y2, x, y }: CurvePiece, t: number): Point {
  const u = 1 - t;
  const [a, b, c, d] = [u * u * u, 3 * u * u * t, 3 * u * t * t, t * t * t];
  return { x: a * from.x + b * x1 + c * x2 + d * x, y: a * from.y + b * y1 + c * y2 + d * y };
}

/** Where a curve turns back, in either direction. */
function extremaOf(from: Point, piece: CurvePiece): readonly Point[] {
  const turns = [
    ...turnsOf(from.x, piece.x1, piece.x2, piece.x),
    ...turnsOf(from.y, piece.y1, piece.y2, piece.y),
  ];
  return turns.map((t) => curveAt(from, piece, t));
}

/** The zeros of a cubic Bézier's derivative within the curve: a·t² + b·t + c with the factor 3 left out. */
function turnsOf(p0: number, p1: number, p2: number, p3: number): readonly number[] {
  const a = p3 - 3 * p2 + 3 * p1 - p0;
  const b = 2 * (p2 - 2 * p1 + p0);
  const c = p1 - p0;
  return zerosOf(a, b, c).filter((t) => t > 0 && t < 1);
}

function zerosOf(a: number, b: number, c: number): readonly number[] {
  const root = Math.sqrt(b * b - 4 * a * c);
  if (Number.isNaN(root)) return [];
  // Of the two forms of each zero the one that does not take like from like, so that a small `a` does no harm.
  const q = -(b + (b < 0 ? -root : root)) / 2;
  return [...(a === 0 ? [] : [q / a]), ...(q === 0 ? [] : [c / q])];
}

/** A subpath as a chain of points, back at its start where it is closed or filled. */
function flattened(subpath: Subpath, isFilled: boolean): readonly Point[] {
  const points: Point[] = [subpath];
  for (const { from, piece } of segmentsOf(subpath)) {
    if (piece.kind === 'line') points.push(piece);
    else for (let step = 1; step <= STEPS; step += 1) points.push(curveAt(from, piece, step / STEPS));
  }
  return subpath.closed || isFilled ? [...points, subpath] : points;
}

function comesInto(points: readonly Point[], box: Bounds): boolean {
  return points.some((to, at) => {
    const from = points[at - 1];
    return from !== undefined && crosses(from, to, box);
  });
}

/** Whether a straight line comes into a box. */
function crosses(from: Point, to: Point, box: Bounds): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const ends = {
    left: Math.min(from.x, to.x),
    right: Math.max(from.x, to.x),
    top: Math.min(from.y, to.y),
    bottom: Math.max(from.y, to.y),
  };
  if (!overlap(ends, box)) return false;
  // Its box meets the other: it comes in unless all corners lie on one side of it.
  const sides = [
    [box.left, box.top],
    [box.right, box.top],
    [box.left, box.bottom],
    [box.right, box.bottom],
  ].map(([x = 0, y = 0]) => dx * (y - from.y) - dy * (x - from.x));
  return !(sides.every((side) => side > 0) || sides.every((side) => side < 0));
}
