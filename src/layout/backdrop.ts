import type { Ink } from '../base/ink.ts';
import { dotsToMm, dot } from '../base/length.ts';
import { turnPoint } from '../base/turn.ts';
import type { Point } from '../base/turn.ts';
import type { ImageMark, RectMark } from '../scene/scene.ts';
import { overlap } from './bounds.ts';
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
  /** Its ink at a point of the label; undefined where it paints nothing. */
  readonly inkAt: (point: Point) => Ink | undefined;
}

/** Boxes, filled shapes and pictures, in painting order. Strokes and letters are too thin to lie behind anything. */
export function groundsOf(marks: readonly PlacedMark[]): readonly Ground[] {
  return marks.flatMap(({ mark, bounds, element }, at): readonly Ground[] => {
    const place = { at, bounds, element };
    switch (mark.kind) {
      case 'rect':
        return [{ ...place, inkAt: (point) => (isInRect(mark, point) ? mark.fill : undefined) }];
      case 'path': {
        const { fill } = mark;
        if (fill === undefined) return [];
        let inks: ((point: Point) => boolean) | undefined;
        return [{ ...place, inkAt: (point) => ((inks ??= pathInks(mark))(point) ? fill : undefined) }];
      }
      case 'image':
        return [{ ...place, inkAt: (point) => (isBlackDot(mark, point) ? 'black' : undefined) }];
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

/** What lies right behind a mark, found at many points of it: once of each ink. */
export function behindOf(placed: PlacedMark, at: number, grounds: readonly Ground[]): readonly Behind[] {
  const below = grounds.filter((ground) => ground.at < at && overlap(ground.bounds, placed.bounds));
  if (below.length === 0) return [PAPER];
  const found = new Map<Ink, Behind>();
  for (const point of pointsIn(placed)) {
    const top = topAt(below, point);
    if (!found.has(top.ink)) found.set(top.ink, top);
  }
  return [...found.values()];
}

function topAt(grounds: readonly Ground[], point: Point): Behind {
  for (const { inkAt, element } of grounds.toReversed()) {
    const ink = inkAt(point);
    if (ink !== undefined) return { ink, by: element };
  }
  return PAPER;
}

/** Across its height, and of text at each of its letters. */
const DOWN = [0.2, 0.5, 0.8];
const LEAST_ACROSS = 5;
const MOST_ACROSS = 100;

function pointsIn(placed: PlacedMark): readonly Point[] {
  const { mark } = placed;
  const letters = mark.kind === 'glyphs' ? mark.glyphs.length : 0;
  const steps = Math.min(MOST_ACROSS, Math.max(LEAST_ACROSS, 2 * letters));
  const [from, along, , down] = placed.corners ?? cornersOf(inkBounds(placed));
  if (from === undefined || along === undefined || down === undefined) return [];
  // What stands on its end runs down: there its letters follow each other from top to bottom.
  const isUpended = mark.kind === 'glyphs' && [90, 270].includes(mark.turn?.degrees ?? 0);
  return DOWN.flatMap((share) =>
    Array.from({ length: steps }, (_, step): Point => {
      const through = (step + 0.5) / steps;
      const [right, under] = isUpended ? [share, through] : [through, share];
      return {
        x: from.x + right * (along.x - from.x) + under * (down.x - from.x),
        y: from.y + right * (along.y - from.y) + under * (down.y - from.y),
      };
    }),
  );
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
