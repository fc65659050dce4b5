import { mm } from '../base/length.ts';
import { CUT_TOLERANCE } from './stock.ts';
import type { Box, Size } from './stock.ts';

/** Where a label is drawn: the box that it covers on the page, a quarter turned to the right or not. */
interface PlacedLabel {
  readonly box: Box;
  readonly turned: boolean;
}

/** Puts a label in the middle of a place; turned where it fits only so. Undefined: it is too large either way. */
export function labelOnPlace(place: Box, { width, height }: Size): PlacedLabel | undefined {
  const fits = (across: number, down: number) =>
    across <= place.width + CUT_TOLERANCE && down <= place.height + CUT_TOLERANCE;
  if (fits(width, height)) return { box: inTheMiddle(place, { width, height }), turned: false };
  if (!fits(height, width)) return undefined;
  return { box: inTheMiddle(place, { width: height, height: width }), turned: true };
}

function inTheMiddle(place: Box, { width, height }: Size): Box {
  return {
    x: mm(place.x + (place.width - width) / 2),
    y: mm(place.y + (place.height - height) / 2),
    width,
    height,
  };
}
