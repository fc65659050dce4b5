import { mm } from '../base/length.ts';
import type { Mm } from '../base/length.ts';
import type { LineMark, PathMark, RectMark, Subpath } from '../scene/scene.ts';
import type {
  CheckboxElement,
  EllipseElement,
  IconElement,
  LineElement,
  RectElement,
  ShapePaint,
} from '../template/template.ts';
import { drawAt, parseDrawing } from './drawing.ts';
import { iconDrawing } from './icon-shapes.ts';
import { ellipseIn, roundedBox } from './outlines.ts';
import type { Box } from './outlines.ts';

export type ShapeElement = RectElement | EllipseElement | LineElement | IconElement;
export type ShapeMark = RectMark | LineMark | PathMark;

/** The marks of an element that says the same on every label. All lie within its box, but for thick or cut lines. */
export function shapeMarks(element: ShapeElement): readonly ShapeMark[] {
  switch (element.kind) {
    case 'rect':
      return rectMarks(element);
    case 'ellipse':
      return paintedMarks(element, (inset) => ellipseIn(insetBox(element, inset)));
    case 'line':
      return lineMarks(element);
    case 'icon':
      return drawAt(iconDrawing(element.icon), { ...squareIn(element), ink: element.ink });
  }
}

function rectMarks(element: RectElement): readonly ShapeMark[] {
  const { x, y, width, height, fill, stroke } = element;
  const corner = Math.min(element.radius ?? 0, width / 2, height / 2);
  if (corner === 0 && fill !== 'none' && stroke === undefined) {
    return [{ kind: 'rect', x, y, width, height, fill }];
  }
  return paintedMarks(element, (inset) =>
    roundedBox(insetBox(element, inset), corner - inset, corner - inset),
  );
}

/** The fill and over it the outline: a ring, so that it lies within the box and has the corners that it should. */
function paintedMarks(element: Box & ShapePaint, at: (inset: number) => Subpath): readonly ShapeMark[] {
  const { width, height, fill, stroke, strokeInk = 'black' } = element;
  const outer = at(0);
  const marks: ShapeMark[] = fill === 'none' ? [] : [{ kind: 'path', fill, subpaths: [outer] }];
  if (stroke === undefined) return marks;
  const isHollow = 2 * stroke < Math.min(width, height);
  return [...marks, { kind: 'path', fill: strokeInk, subpaths: isHollow ? [outer, at(stroke)] : [outer] }];
}

function insetBox({ x, y, width, height }: Box, inset: number): Box {
  return { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset };
}

/** Lengths of dash and of gap, in millimetres. */
const DASH: readonly Mm[] = [mm(1.5), mm(1)];
/** Of a cut line's scissors, at most, and the share of a short line that they take; then the gap behind them. */
const SCISSORS = { side: 4, share: 1 / 3, gap: 0.5 } as const;

function lineMarks(element: LineElement): readonly ShapeMark[] {
  const { x, y, width, height, thickness, style, ink } = element;
  const level = width >= height;
  const long = level ? width : height;
  const middle = level ? y + height / 2 : x + width / 2;
  const strokeFrom = (start: number, dash: readonly Mm[]): ShapeMark => {
    const along = { from: mm((level ? x : y) + start), to: mm((level ? x : y) + long) };
    const ends = level
      ? { x1: along.from, y1: mm(middle), x2: along.to, y2: mm(middle) }
      : { x1: mm(middle), y1: along.from, x2: mm(middle), y2: along.to };
    return { kind: 'line', ...ends, width: thickness, dash, ...(ink === undefined ? {} : { ink }) };
  };
  switch (style) {
    case 'solid':
      return [strokeFrom(0, [])];
    case 'dashed':
      return [strokeFrom(0, DASH)];
    case 'dotted':
      // Square dots, and gaps that a thermal head does not close.
      return [strokeFrom(0, [thickness, mm(2 * thickness)])];
    case 'cut': {
      const side = Math.min(SCISSORS.side, long * SCISSORS.share);
      const across = middle - side / 2;
      const place = level ? { x, y: across, side, ink } : { x: across, y, side, ink, turned: true };
      return [
        ...drawAt(iconDrawing('scissors'), place),
        strokeFrom(side + SCISSORS.gap * (side / SCISSORS.side), DASH),
      ];
    }
  }
}

function squareIn({ x, y, width, height }: Box): {
  readonly x: number;
  readonly y: number;
  readonly side: number;
} {
  const side = Math.min(width, height);
  return { x: x + (width - side) / 2, y: y + (height - side) / 2, side };
}

/** Thickness of a box to tick, as a share of its side, and in millimetres. */
const BOX = { share: 0.08, least: 0.25, most: 0.8 } as const;
const TICK = parseDrawing('s3 M 5.6 12.6 L 10.2 17 L 18.4 7');

/** A square outline, and in it the tick. */
export function checkboxMarks(element: CheckboxElement, isTicked: boolean): readonly ShapeMark[] {
  const { side, ...corner } = squareIn(element);
  const stroke = mm(Math.min(BOX.most, Math.max(BOX.least, side * BOX.share)));
  const square = {
    ...corner,
    width: side,
    height: side,
    fill: 'none',
    stroke,
    strokeInk: element.ink ?? 'black',
  } as const;
  const frame = paintedMarks(square, (inset) => roundedBox(insetBox(square, inset), 0, 0));
  return isTicked ? [...frame, ...drawAt(TICK, { ...corner, side, ink: element.ink })] : frame;
}
