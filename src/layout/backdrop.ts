import type { Ink } from '../base/ink.ts';
import { dotsToMm, dot } from '../base/length.ts';
import { turnPoint } from '../base/turn.ts';
import type { Point } from '../base/turn.ts';
import type { ImageMark, RectMark } from '../scene/scene.ts';
import { ROUNDING, overlap } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import { inkBounds } from './ink-bounds.ts';
import { cornersOf } from './mark-bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { pathInks } from './path-geometry.ts';

/** A mark that covers what is below it, and where among the marks it comes. */
export interface Ground {
  readonly at: number;
  readonly element: string;
  readonly bounds: Bounds;
  readonly ink: Ink;
  /** Whether it paints a point of the label that lies within its bounds. */
  readonly inks: (point: Point) => boolean;
}

/** Boxes, filled shapes and pictures, in painting order. Strokes and letters are too thin to lie behind anything. */
export function groundsOf(marks: readonly PlacedMark[]): readonly Ground[] {
  return marks.flatMap(({ mark, bounds, element }, at): readonly Ground[] => {
    const place = { at, bounds, element };
    switch (mark.kind) {
      case 'rect':
        return [{ ...place, ink: mark.fill, inks: (point) => isInRect(mark, point) }];
      case 'path':
        if (mark.fill === undefined) return [];
        return [{ ...place, ink: mark.fill, inks: (point) => pathInks(mark)(point) }];
      case 'image':
        return [{ ...place, ink: 'black', inks: (point) => isBlackDot(mark, point) }];
      case 'glyphs':
      case 'line':
      case 'code':
        return [];
    }
  });
}

/** What lies right behind a part of a mark; paper, where no element does. */
export interface Behind {
  readonly ink: Ink;
  readonly by?: string;
}

const PAPER: Behind = { ink: 'white' };

/** How many questions a label has left: whether this ground paints that point. */
export interface Questions {
  left: number;
}

/**
 * What one label may ask of what lies behind its marks: some tenths of a second. Ordinary labels ask a few thousand;
 * only a template made to hang the page asks more, of hundreds of drawings piled up under a text.
 */
const MOST_QUESTIONS = 1_000_000;

export const questions = (): Questions => ({ left: MOST_QUESTIONS });

/**
 * Whether some point of a mark has a wanted ink right behind it. When the questions are used up nothing more is found:
 * a text that could not be looked at counts as one that is not seen, unless nothing at all lies below it.
 */
export function isBehindSomewhere(
  isWanted: (ink: Ink) => boolean,
  [placed, at]: readonly [PlacedMark, number],
  grounds: readonly Ground[],
  asked: Questions,
): boolean {
  const below = groundsBelow(placed, at, grounds);
  if (below.length === 0) return isWanted(PAPER.ink);
  for (const point of pointsIn(placed)) {
    if (!mayAsk(asked, below)) return false;
    if (isWanted(topAt(below, point).ink)) return true;
  }
  return false;
}

/**
 * What lies right behind a mark, found at many points of it: once of each ink. When the questions are used up all that
 * lies below it counts: rather a warning too many than one too few.
 */
export function behindOf(
  placed: PlacedMark,
  at: number,
  grounds: readonly Ground[],
  asked: Questions,
): readonly Behind[] {
  const below = groundsBelow(placed, at, grounds);
  if (below.length === 0) return [PAPER];
  const found = new Map<Ink, Behind>();
  const add = (behind: Behind): void => {
    if (!found.has(behind.ink)) found.set(behind.ink, behind);
  };
  for (const point of pointsIn(placed)) {
    if (!mayAsk(asked, below)) {
      for (const ground of below) add(behindBy(ground));
      add(PAPER);
      break;
    }
    add(topAt(below, point));
  }
  return [...found.values()];
}

/** The uppermost first. */
function groundsBelow(placed: PlacedMark, at: number, grounds: readonly Ground[]): readonly Ground[] {
  return grounds.filter((ground) => ground.at < at && overlap(ground.bounds, placed.bounds)).reverse();
}

/** Of a point each ground may have to be asked. */
function mayAsk(asked: Questions, below: readonly Ground[]): boolean {
  asked.left -= below.length;
  return asked.left >= 0;
}

function topAt(below: readonly Ground[], point: Point): Behind {
  const top = below.find(({ bounds, inks }) => isNear(bounds, point) && inks(point));
  return top === undefined ? PAPER : behindBy(top);
}

const behindBy = ({ ink, element }: Ground): Behind => ({ ink, by: element });

function isNear({ left, top, right, bottom }: Bounds, { x, y }: Point): boolean {
  return x > left - ROUNDING && x < right + ROUNDING && y > top - ROUNDING && y < bottom + ROUNDING;
}

/** Across its height, and of text at each of its letters. */
const DOWN = [0.2, 0.5, 0.8];
const LEAST_ACROSS = 5;
const MOST_ACROSS = 100;

function* pointsIn(placed: PlacedMark): Generator<Point> {
  const { mark } = placed;
  const letters = mark.kind === 'glyphs' ? mark.glyphs.length : 0;
  const steps = Math.min(MOST_ACROSS, Math.max(LEAST_ACROSS, 2 * letters));
  const [from, along, , down] = placed.corners ?? cornersOf(inkBounds(placed));
  if (from === undefined || along === undefined || down === undefined) return;
  // What stands on its end runs down: there its letters follow each other from top to bottom.
  const isUpended = mark.kind === 'glyphs' && [90, 270].includes(mark.turn?.degrees ?? 0);
  for (const share of DOWN) {
    for (let step = 0; step < steps; step += 1) {
      const through = (step + 0.5) / steps;
      const [right, under] = isUpended ? [share, through] : [through, share];
      yield {
        x: from.x + right * (along.x - from.x) + under * (down.x - from.x),
        y: from.y + right * (along.y - from.y) + under * (down.y - from.y),
      };
    }
  }
}

function isInRect({ x, y, width, height, turn }: RectMark, point: Point): boolean {
  const upright = turn === undefined ? point : turnPoint(point, { ...turn, degrees: 360 - turn.degrees });
  return upright.x >= x && upright.x <= x + width && upright.y >= y && upright.y <= y + height;
}

function isBlackDot({ x, y, dpi, pixels }: ImageMark, point: Point): boolean {
  const side = dotsToMm(dot(1), dpi);
  const [column, row] = [Math.floor((point.x - x) / side), Math.floor((point.y - y) / side)];
  if (column < 0 || row < 0 || column >= pixels.columns || row >= pixels.rows) return false;
  const byte = pixels.bits[row * Math.ceil(pixels.columns / 8) + (column >> 3)] ?? 0;
  return (byte & (0x80 >> (column & 7))) !== 0;
}
