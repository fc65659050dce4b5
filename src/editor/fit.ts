import { mm } from '../base/length.ts';
import { TEMPLATE_LIMITS } from '../template/template-limits.ts';
import type { TemplateElement } from '../template/template.ts';
import { boxOf, hundredths } from './box.ts';
import type { Box, Point } from './box.ts';
import { boundsOf, clampMove, moveBox, rotatedBounds, turnOf } from './transform.ts';
import type { Size } from './transform.ts';

/** Millimetres do not add up exactly; a template's reader allows as much. */
const ROUNDING = 1e-6;

/** Whether a box, turned about its centre, is on the label wholly. */
export function isInside(box: Box, degrees: number, label: Size): boolean {
  const { x, y, width, height } = rotatedBounds(box, degrees);
  return (
    x >= 0 - ROUNDING &&
    y >= 0 - ROUNDING &&
    x + width <= label.width + ROUNDING &&
    y + height <= label.height + ROUNDING
  );
}

/**
 * The box in hundredths, moved onto the label where it is over an edge and made smaller where it is larger than the
 * label: an upright box along the side that is too long, one at an angle as a whole. A turned box that touches an
 * edge lies between two hundredths where it must.
 */
export function fitBox(box: Box, degrees: number, label: Size): Box {
  const { width, height } = fitSize(box, degrees, label);
  const rounded = { x: hundredths(box.x), y: hundredths(box.y), width, height };
  if (isInside(rounded, degrees, label)) return rounded;
  const bounds = rotatedBounds(rounded, degrees);
  const inward = degrees === 0 ? wholeHundredths : exactly;
  return {
    ...rounded,
    x: inward(rounded.x, shift(bounds.x, bounds.width, label.width)),
    y: inward(rounded.y, shift(bounds.y, bounds.height, label.height)),
  };
}

/** Whether the label has room for an element, turned as it is, wherever that would be. */
export function hasRoomFor(element: TemplateElement, label: Size): boolean {
  return fitsOn(boundsOf(element), label);
}

/** Whether something is no larger than the label, wherever it is. */
export function fitsOn({ width, height }: Size, label: Size): boolean {
  return width <= label.width + ROUNDING && height <= label.height + ROUNDING;
}

/** The element, brought onto the label. */
export function onLabel(element: TemplateElement, label: Size): TemplateElement {
  return withBox(element, fitBox(element, turnOf(element), label));
}

/** Elements moved as far as the label allows without their coming nearer to one another, then brought onto it. */
export function movedTogether(
  elements: readonly TemplateElement[],
  by: Point,
  label: Size,
): readonly TemplateElement[] {
  const step = clampMove(elements.map(boundsOf), by, label);
  return elements.map((element) => onLabel(withBox(element, moveBox(boxOf(element), step)), label));
}

function withBox(element: TemplateElement, { x, y, width, height }: Box): TemplateElement {
  return { ...element, x: mm(x), y: mm(y), width: mm(width), height: mm(height) };
}

function fitSize(box: Box, degrees: number, label: Size): Size {
  const size = { width: atLeast(box.width), height: atLeast(box.height) };
  const bounds = rotatedBounds({ x: 0, y: 0, ...size }, degrees);
  if (bounds.width <= label.width && bounds.height <= label.height) return size;
  const across = Math.min(1, label.width / bounds.width);
  const down = Math.min(1, label.height / bounds.height);
  const [wider, higher] = isUpright(degrees)
    ? [across, down]
    : isUpright(degrees - 90)
      ? [down, across]
      : [Math.min(across, down), Math.min(across, down)];
  return {
    width: atLeast(roundedDown(size.width * wider)),
    height: atLeast(roundedDown(size.height * higher)),
  };
}

const isUpright = (degrees: number): boolean => degrees % 180 === 0;

/** How far a stretch must move to lie between 0 and `room`. */
function shift(start: number, length: number, room: number): number {
  return start < 0 ? -start : Math.min(0, room - start - length);
}

/** Moved by at least `by`, to a hundredth. */
function wholeHundredths(at: number, by: number): number {
  const steps = by < 0 ? Math.floor(by * 100 + ROUNDING) : Math.ceil(by * 100 - ROUNDING);
  return hundredths(at + steps / 100);
}

function exactly(at: number, by: number): number {
  return Math.round((at + by) * 1e7) / 1e7 + 0;
}

function roundedDown(length: number): number {
  return Math.floor(length * 100 + ROUNDING) / 100;
}

/** In hundredths, and no thinner than an element may be. */
function atLeast(length: number): number {
  return Math.max(TEMPLATE_LIMITS.thickness.min, hundredths(length));
}
