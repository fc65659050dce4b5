import { dot, dotsToMm, mm, nearestDot } from '../base/length.ts';
import type { Dpi, Mm } from '../base/length.ts';
import { isQuarterTurn, turnPoint } from '../base/turn.ts';
import type { Point } from '../base/turn.ts';
import type { FilledPath, ImageMark, LineMark, Mark, RectMark, Subpath } from '../scene/scene.ts';
import type { Size } from '../stock/stock.ts';
import { widerGrid } from '../symbols/bit-grid.ts';

/** How far beyond each of a label's edges there is room for what is cut away. */
export interface Bleed {
  readonly left: Mm;
  readonly top: Mm;
  readonly right: Mm;
  readonly bottom: Mm;
}

/** What is nearer to an edge than this was meant to lie on it. */
const ON_EDGE = 0.05;

/**
 * A label's marks with those that reach its edge drawn out over it, so that no white shows where the cut or the feed is a little off:
 * boxes and shapes of straight level and upright sides by their sides on the edge, solid lines by their ends, pictures by their outermost
 * dots again. Shapes with curves or on the slant stay, and texts and codes never move. One mark for each.
 */
export function drawnOut(marks: readonly Mark[], label: Size, bleed: Bleed): readonly Mark[] {
  const room = { label, bleed };
  const edge = edgeOf(label, bleed);
  return marks.map((mark) => {
    switch (mark.kind) {
      case 'rect':
        return outerRect(mark, room);
      case 'line':
        return outerLine(mark, edge);
      case 'path':
        return mark.stroke === undefined ? outerPath(mark, edge) : mark;
      case 'image':
        return outerImage(mark, label, bleed);
      case 'glyphs':
      case 'code':
        return mark;
    }
  });
}

interface Room {
  readonly label: Size;
  readonly bleed: Bleed;
}

/** Takes a point on the label's edge out to where the bleed ends; any other stays where it is. */
type Edge = (point: Point) => { readonly x: Mm; readonly y: Mm };

function edgeOf({ width, height }: Size, { left, top, right, bottom }: Bleed): Edge {
  const out = (at: number, end: number, before: number, behind: number): Mm => {
    if (Math.abs(at) <= ON_EDGE) return mm(0 - before);
    return mm(Math.abs(at - end) <= ON_EDGE ? end + behind : at);
  };
  return ({ x, y }) => ({ x: out(x, width, left, right), y: out(y, height, top, bottom) });
}

function outerRect(mark: RectMark, { label, bleed }: Room): RectMark {
  const { turn, ...upright } = mark;
  if (turn !== undefined && !isQuarterTurn(turn.degrees)) return mark;
  const corners = [
    { x: mark.x, y: mark.y },
    { x: mark.x + mark.width, y: mark.y + mark.height },
  ].map((corner) => (turn === undefined ? corner : turnPoint(corner, turn)));
  const across = endsOf(corners.map(({ x }) => x));
  const down = endsOf(corners.map(({ y }) => y));
  const [left, right] = outerEnds(across, label.width, bleed.left, bleed.right);
  const [top, bottom] = outerEnds(down, label.height, bleed.top, bleed.bottom);
  if ([left, right, top, bottom].every((end, at) => end === [...across, ...down][at])) return mark;
  return { ...upright, x: mm(left), y: mm(top), width: mm(right - left), height: mm(bottom - top) };
}

type Ends = readonly [from: number, to: number];

const endsOf = (values: readonly number[]): Ends => [Math.min(...values), Math.max(...values)];

/** The first end on the label's first edge and the last on its last: of what is thin, never both on one. */
function outerEnds([from, to]: Ends, end: number, before: number, behind: number): Ends {
  return [Math.abs(from) <= ON_EDGE ? 0 - before : from, Math.abs(to - end) <= ON_EDGE ? end + behind : to];
}

/** Dashes would begin elsewhere. */
function outerLine(mark: LineMark, edge: Edge): LineMark {
  const { x1, y1, x2, y2, dash, turn } = mark;
  const [isLevel, isUpright] = [y1 === y2, x1 === x2];
  if (turn !== undefined || dash.length > 0 || isLevel === isUpright) return mark;
  const [from, to] = [edge({ x: x1, y: y1 }), edge({ x: x2, y: y2 })];
  // Along itself only: it is to be no nearer to the edge than it is drawn.
  return isLevel ? { ...mark, x1: from.x, x2: to.x } : { ...mark, y1: from.y, y2: to.y };
}

function outerPath(mark: FilledPath, edge: Edge): FilledPath {
  const { turn, ...upright } = mark;
  if (turn !== undefined && !isQuarterTurn(turn.degrees)) return mark;
  const at = (point: Point): Point => (turn === undefined ? point : turnPoint(point, turn));
  const points = mark.subpaths.flatMap((subpath) => [subpath, ...subpath.pieces]).map(at);
  const isThin = [points.map(({ x }) => x), points.map(({ y }) => y)].some((values) => {
    const [from, to] = endsOf(values);
    return to - from <= 2 * ON_EDGE;
  });
  // Of what is thin both sides might lie on the edge, and move.
  if (isThin || !mark.subpaths.every(isSquare)) return mark;
  const subpaths = mark.subpaths.map((subpath): Subpath => ({
    ...subpath,
    ...edge(at(subpath)),
    pieces: subpath.pieces.map((piece) => ({ kind: 'line', ...edge(at(piece)) })),
  }));
  return { ...upright, subpaths };
}

/** All of its sides are level or upright. */
function isSquare({ x, y, pieces }: Subpath): boolean {
  let from: Point = { x, y };
  return [...pieces, { kind: 'line' as const, x, y }].every((piece) => {
    const isSide = piece.kind === 'line' && (piece.x === from.x || piece.y === from.y);
    from = piece;
    return isSide;
  });
}

/** In whole dots, as many as the bleed holds. */
function outerImage(mark: ImageMark, { width, height }: Size, bleed: Bleed): ImageMark {
  const { x, y, dpi, pixels } = mark;
  const [left, top] = [nearestDot(x, dpi), nearestDot(y, dpi)];
  const [columns, rows] = [dotsIn(width, dpi), dotsIn(height, dpi)];
  const by = {
    left: left <= 0 ? dotsIn(bleed.left, dpi) : 0,
    top: top <= 0 ? dotsIn(bleed.top, dpi) : 0,
    right: left + pixels.columns >= columns ? dotsIn(bleed.right, dpi) : 0,
    bottom: top + pixels.rows >= rows ? dotsIn(bleed.bottom, dpi) : 0,
  };
  if (by.left + by.top + by.right + by.bottom === 0) return mark;
  return {
    ...mark,
    x: dotsToMm(dot(left - by.left), dpi),
    y: dotsToMm(dot(top - by.top), dpi),
    pixels: widerGrid(pixels, by),
  };
}

/** Whole dots that a length holds. */
const dotsIn = (length: Mm, dpi: Dpi): number => Math.floor(length / dotsToMm(dot(1), dpi) + DUST);

/** Of a dot: floating-point dust. */
const DUST = 1e-6;
