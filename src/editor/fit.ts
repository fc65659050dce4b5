import { hundredths } from './box.ts';
import type { Box } from './box.ts';
import { rotatedBounds } from './transform.ts';
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

function fitSize(box: Box, degrees: number, label: Size): Size {
  const size = { width: hundredths(box.width), height: hundredths(box.height) };
  const bounds = rotatedBounds({ x: 0, y: 0, ...size }, degrees);
  if (bounds.width <= label.width && bounds.height <= label.height) return size;
  const across = Math.min(1, label.width / bounds.width);
  const down = Math.min(1, label.height / bounds.height);
  const [wider, higher] = isUpright(degrees)
    ? [across, down]
    : isUpright(degrees - 90)
      ? [down, across]
      : [Math.min(across, down), Math.min(across, down)];
  return { width: roundedDown(size.width * wider), height: roundedDown(size.height * higher) };
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

/** Never nothing: what is thinner than a hundredth is a hundredth thick. */
function roundedDown(length: number): number {
  return Math.max(0.01, Math.floor(length * 100 + ROUNDING) / 100);
}
