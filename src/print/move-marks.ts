import { dot, dotsToMm, mm, nearestDot } from '../base/length.ts';
import type { Dot, Dpi, Mm } from '../base/length.ts';
import { isQuarterTurn } from '../base/turn.ts';
import type { Point, QuarterTurn, Turn } from '../base/turn.ts';
import { unreachable } from '../base/unreachable.ts';
import type { BitGrid, Mark, PathMark, Subpath } from '../scene/scene.ts';
import { turnGrid } from '../symbols/bit-grid.ts';

/**
 * Where a label's top left corner comes to lie on a page, in whole dots, so that its codes stay on the page's dot grid; and
 * whether the label is turned about it by a quarter, clockwise: then it hangs to the left of it.
 */
export interface Move {
  readonly x: Dot;
  readonly y: Dot;
  readonly dpi: Dpi;
  readonly turned: boolean;
}

/** A label's marks, in their order, as they lie on the page. Text and shapes turn by their `turn`, codes and pictures dot by dot. */
export function moveMarks(marks: readonly Mark[], move: Move): readonly Mark[] {
  const corner = { x: dotsToMm(move.x, move.dpi), y: dotsToMm(move.y, move.dpi) };
  return marks.map((mark) => moved(mark, move, corner));
}

interface Corner {
  readonly x: Mm;
  readonly y: Mm;
}

function moved(mark: Mark, move: Move, corner: Corner): Mark {
  switch (mark.kind) {
    case 'code': {
      const { columns, rows } = mark.modules;
      const place = onDots(mark, columns * mark.moduleWidth, rows * mark.moduleHeight, move);
      if (!move.turned) return { ...mark, ...place };
      const { turn, ...upright } = mark;
      const turned = quarterMore(turn);
      return {
        ...upright,
        ...place,
        modules: turnedRight(mark.modules),
        ...{ moduleWidth: mark.moduleHeight, moduleHeight: mark.moduleWidth },
        ...{ quietX: mark.quietY, quietY: mark.quietX },
        ...(turned === undefined ? {} : { turn: turned }),
      };
    }
    case 'image': {
      const { columns, rows } = mark.pixels;
      const place = onDots(mark, columns, rows, move);
      return { ...mark, ...place, ...(move.turned ? { pixels: turnedRight(mark.pixels) } : {}) };
    }
    case 'glyphs':
    case 'rect': {
      const { turn, ...upright } = mark;
      const by = shiftOf(turn, move, corner);
      return { ...upright, x: mm(mark.x + by.x), y: mm(mark.y + by.y), ...turnOf(by) };
    }
    case 'line': {
      const { turn, ...upright } = mark;
      const by = shiftOf(turn, move, corner);
      return {
        ...upright,
        ...{ x1: mm(mark.x1 + by.x), y1: mm(mark.y1 + by.y), x2: mm(mark.x2 + by.x), y2: mm(mark.y2 + by.y) },
        ...turnOf(by),
      };
    }
    case 'path':
      return movedPath(mark, shiftOf(mark.turn, move, corner));
    default:
      return unreachable(mark);
  }
}

/** The upper left corner of what covers so many dots, as it lies on the page. */
function onDots(
  { x, y, dpi }: Corner & { readonly dpi: Dpi },
  width: number,
  height: number,
  move: Move,
): Corner {
  if (dpi !== move.dpi) throw new RangeError('a code of another grid');
  const [left, top] = [nearestDot(x, dpi), nearestDot(y, dpi)];
  // Turned, what was at its lower left corner is at its upper left one.
  const [across, down] = move.turned ? [-(top + height), left] : [left, top];
  return { x: dotsToMm(dot(move.x + across), dpi), y: dotsToMm(dot(move.y + down), dpi) };
}

/** By how much a mark's numbers move, and the turn that it has then. */
interface Shift extends Point {
  readonly turn: Turn | undefined;
}

/**
 * A mark that is turned about a point and then moved with its label is one whose numbers move as that point does, and
 * which is turned about where the point comes to lie. What is not turned turns with its label about the label's corner.
 */
function shiftOf(turn: Turn | undefined, { turned }: Move, corner: Corner): Shift {
  const about = turn ?? { x: mm(0), y: mm(0), degrees: 0 };
  const x = mm(corner.x + (turned ? 0 - about.y : about.x));
  const y = mm(corner.y + (turned ? about.x : about.y));
  const degrees = (about.degrees + (turned ? 90 : 0)) % 360;
  return { x: x - about.x, y: y - about.y, turn: degrees === 0 ? undefined : { degrees, x, y } };
}

function turnOf({ turn }: Shift): { readonly turn?: Turn } {
  return turn === undefined ? {} : { turn };
}

function movedPath({ turn: _, ...mark }: PathMark, by: Shift): PathMark {
  const subpaths = mark.subpaths.map((subpath) => movedSubpath(subpath, by));
  return { ...mark, subpaths, ...turnOf(by) };
}

function movedSubpath(subpath: Subpath, by: Shift): Subpath {
  const x = (value: Mm): Mm => mm(value + by.x);
  const y = (value: Mm): Mm => mm(value + by.y);
  return {
    ...subpath,
    x: x(subpath.x),
    y: y(subpath.y),
    pieces: subpath.pieces.map((piece) =>
      piece.kind === 'line'
        ? { kind: 'line', x: x(piece.x), y: y(piece.y) }
        : {
            kind: 'curve',
            ...{ x1: x(piece.x1), y1: y(piece.y1), x2: x(piece.x2), y2: y(piece.y2) },
            ...{ x: x(piece.x), y: y(piece.y) },
          },
    ),
  };
}

function quarterMore(turn: QuarterTurn | undefined): QuarterTurn | undefined {
  const degrees = ((turn ?? 0) + 90) % 360;
  return isQuarterTurn(degrees) ? degrees : undefined;
}

/** Of equal pictures one object stays one, so that outputs write it once. */
const turnedGrids = new WeakMap<BitGrid, BitGrid>();

function turnedRight(grid: BitGrid): BitGrid {
  let turned = turnedGrids.get(grid);
  if (turned === undefined) turnedGrids.set(grid, (turned = turnGrid(grid, 90)));
  return turned;
}
