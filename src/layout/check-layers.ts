import type { Point } from '../base/turn.ts';
import type { FilledPath, GlyphRun, RectMark } from '../scene/scene.ts';
import { inkBounds } from './ink-bounds.ts';
import { warning } from './label-findings.ts';
import type { Finding } from './label-findings.ts';
import { ROUNDING, overlap } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { isWithinConvex, overlapConvex } from './convex.ts';
import { cornersOf } from './mark-bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { pathInks } from './path-geometry.ts';

/** A filled mark and its place among the marks: what comes before lies below. */
interface Cover extends PlacedMark {
  readonly mark: RectMark | FilledPath;
  readonly at: number;
}
interface PlacedRun extends PlacedMark {
  readonly mark: GlyphRun;
  readonly letters: Bounds;
}

/** What cannot be seen for what lies above or below it: boxes and shapes over elements, text over text. */
export function checkLayers(marks: readonly PlacedMark[]): readonly Finding[] {
  const covers = marks.flatMap((placed, at): readonly Cover[] => {
    const { mark } = placed;
    const isFilled = mark.kind === 'rect' || (mark.kind === 'path' && mark.fill !== undefined);
    return isFilled ? [{ ...placed, mark, at }] : [];
  });
  const runs = marks.flatMap((placed): readonly PlacedRun[] =>
    placed.mark.kind === 'glyphs' && placed.mark.text.text.trim() !== ''
      ? [{ ...placed, mark: placed.mark, letters: inkBounds(placed) }]
      : [],
  );
  const covered = coveredElements(marks, covers);
  const isSeen = ({ element }: Finding): boolean => !covered.some((other) => other.element === element);
  return [...covered, ...crossedTexts(runs).filter(isSeen)];
}

/** Elements all of whose marks lie wholly under boxes or shapes that others draw over them. */
function coveredElements(marks: readonly PlacedMark[], covers: readonly Cover[]): readonly Finding[] {
  if (covers.length === 0) return [];
  const found = new Map<string, string | undefined>();
  for (const [at, placed] of marks.entries()) {
    const { element } = placed;
    if (found.has(element) && found.get(element) === undefined) continue;
    const cover = covers.find((other) => other.at > at && other.element !== element && hides(other, placed));
    found.set(element, cover?.element);
  }
  return [...found].flatMap(([element, by]) =>
    by === undefined ? [] : [warning('element-covered', element, { by })],
  );
}

/** Texts of two elements that lie over each other; said of the one that is drawn later. */
function crossedTexts(runs: readonly PlacedRun[]): readonly Finding[] {
  const texts = textsOf(runs);
  return texts.flatMap(({ element, runs: own, around }, at) => {
    // Most elements are nowhere near each other; only the runs of those that are have to be compared.
    const below = texts.find(
      (other, otherAt) =>
        otherAt < at &&
        overlap(around, other.around) &&
        own.some((run) => other.runs.some((there) => meets(lettersOf(run), lettersOf(there)))),
    );
    return below === undefined ? [] : [warning('text-over-text', element, { by: below.element })];
  });
}

interface ElementText {
  readonly element: string;
  readonly runs: PlacedRun[];
  /** Around all of its letters. */
  around: Bounds;
}

/** The runs element by element, in the order in which elements are first drawn. */
function textsOf(runs: readonly PlacedRun[]): readonly ElementText[] {
  const texts = new Map<string, ElementText>();
  for (const run of runs) {
    const known = texts.get(run.element);
    if (known === undefined)
      texts.set(run.element, { element: run.element, runs: [run], around: run.letters });
    else {
      known.runs.push(run);
      known.around = together(known.around, run.letters);
    }
  }
  return [...texts.values()];
}

const together = (one: Bounds, other: Bounds): Bounds => ({
  left: Math.min(one.left, other.left),
  top: Math.min(one.top, other.top),
  right: Math.max(one.right, other.right),
  bottom: Math.max(one.bottom, other.bottom),
});

type Shape = Pick<PlacedMark, 'bounds' | 'corners'>;

const shapeOf = ({ bounds, corners }: Shape) => corners ?? cornersOf(bounds);
const lettersOf = ({ letters, corners }: PlacedRun): Shape =>
  corners === undefined ? { bounds: letters } : { bounds: letters, corners };

function meets(one: Shape, other: Shape): boolean {
  if (!overlap(one.bounds, other.bounds)) return false;
  const isUpright = one.corners === undefined && other.corners === undefined;
  return isUpright || overlapConvex(shapeOf(one), shapeOf(other), ROUNDING);
}

function hides(cover: Cover, placed: PlacedMark): boolean {
  const { mark } = cover;
  if (mark.kind === 'rect') return isWithin(placed, cover);
  return isBoxWithin(placed.bounds, cover.bounds) && pointsOf(placed.bounds).every(pathInks(mark));
}

/** Points along a side of a box: its corners, and what lies between them. */
const POINTS = 5;

/** Points all over a box, its edges too: a shape that inks all of them leaves little to be seen. */
function pointsOf({ left, top, right, bottom }: Bounds): readonly Point[] {
  const steps = Array.from({ length: POINTS }, (_, step) => step / (POINTS - 1));
  const along = (from: number, to: number, part: number) =>
    from + ROUNDING + (to - from - 2 * ROUNDING) * part;
  return steps.flatMap((down) =>
    steps.map((across) => ({ x: along(left, right, across), y: along(top, bottom, down) })),
  );
}

/** Compared as upright boxes first: of thousands of marks nearly all are elsewhere. */
function isWithin(inner: Shape, outer: Shape): boolean {
  if (!isBoxWithin(inner.bounds, outer.bounds)) return false;
  const isUpright = inner.corners === undefined && outer.corners === undefined;
  return isUpright || isWithinConvex(shapeOf(inner), shapeOf(outer), ROUNDING);
}

function isBoxWithin(inner: Bounds, outer: Bounds): boolean {
  return (
    inner.left >= outer.left - ROUNDING &&
    inner.top >= outer.top - ROUNDING &&
    inner.right <= outer.right + ROUNDING &&
    inner.bottom <= outer.bottom + ROUNDING
  );
}
