import { dot, dotsToMm, ptToMm } from '../base/length.ts';
import { isQuarterTurn, turnPoint } from '../base/turn.ts';
import type { Point, Turn } from '../base/turn.ts';
import type { CodeMark, GlyphRun, Mark } from '../scene/scene.ts';
import type { Bounds } from './bounds.ts';
import { EM_ASCENT } from './em-box.ts';
import { pathBounds } from './path-geometry.ts';

/** A mark and the room that it takes: of text its letters, of a code the modules without the quiet zone. */
export interface PlacedMark {
  readonly mark: Mark;
  /** On the label, turned as it is. */
  readonly bounds: Bounds;
  /** Its exact shape, where it stands on the slant and is no path: a path says its own. */
  readonly corners?: readonly Point[];
  /** Id of the element that it belongs to. */
  readonly element: string;
}

export function placed(element: string, mark: Exclude<Mark, GlyphRun>): PlacedMark {
  return { element, mark, bounds: boundsOf(mark) };
}

/** How far tails reach below the baseline, in em: g, p, y of Noto Sans. */
const TAIL = 0.22;

/** A run does not hold its own width, so whoever shaped it gives it, in millimetres. */
export function placedRun(element: string, mark: GlyphRun, width: number): PlacedMark {
  const em = ptToMm(mark.size);
  const bounds = {
    left: mark.x,
    top: mark.y - em * EM_ASCENT,
    right: mark.x + width,
    bottom: mark.y + em * TAIL,
  };
  return { element, mark, bounds };
}

/** The mark turned with its element. Codes and pictures stay: they are placed as they lie on the label. */
export function turned(upright: PlacedMark, turn: Turn): PlacedMark {
  const { mark, bounds, element } = upright;
  if (mark.kind === 'code' || mark.kind === 'image') return upright;
  if (mark.kind === 'path') return placed(element, { ...mark, turn });
  const corners = cornersOf(bounds).map((corner) => turnPoint(corner, turn));
  const [xs, ys] = [corners.map(({ x }) => x), corners.map(({ y }) => y)];
  return {
    element,
    mark: { ...mark, turn },
    bounds: {
      left: Math.min(...xs),
      top: Math.min(...ys),
      right: Math.max(...xs),
      bottom: Math.max(...ys),
    },
    ...(isQuarterTurn(turn.degrees) ? {} : { corners }),
  };
}

/** The corners of a box, in order. */
export function cornersOf({ left, top, right, bottom }: Bounds): readonly Point[] {
  return [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
}

function boundsOf(mark: Exclude<Mark, GlyphRun>): Bounds {
  switch (mark.kind) {
    case 'code': {
      const { x, y, moduleWidth, moduleHeight, modules, dpi } = mark;
      return {
        left: x,
        top: y,
        right: x + dotsToMm(dot(modules.columns * moduleWidth), dpi),
        bottom: y + dotsToMm(dot(modules.rows * moduleHeight), dpi),
      };
    }
    case 'image': {
      const { x, y, pixels, dpi } = mark;
      const [width, height] = [pixels.columns, pixels.rows].map((dots) => dotsToMm(dot(dots), dpi));
      return { left: x, top: y, right: x + (width ?? 0), bottom: y + (height ?? 0) };
    }
    case 'rect':
      return { left: mark.x, top: mark.y, right: mark.x + mark.width, bottom: mark.y + mark.height };
    case 'line': {
      const level = mark.y1 === mark.y2;
      const across = { x: level ? 0 : mark.width / 2, y: level ? mark.width / 2 : 0 };
      return {
        left: Math.min(mark.x1, mark.x2) - across.x,
        top: Math.min(mark.y1, mark.y2) - across.y,
        right: Math.max(mark.x1, mark.x2) + across.x,
        bottom: Math.max(mark.y1, mark.y2) + across.y,
      };
    }
    case 'path':
      return pathBounds(mark);
  }
}

/** A code with its quiet zone. */
export function quietBounds(mark: CodeMark): Bounds {
  const bounds = boundsOf(mark);
  return {
    left: bounds.left - mark.quietX,
    top: bounds.top - mark.quietY,
    right: bounds.right + mark.quietX,
    bottom: bounds.bottom + mark.quietY,
  };
}
