import { ptToMm } from '../base/length.ts';
import type { Bounds } from './bounds.ts';
import type { PlacedMark } from './mark-bounds.ts';

/** Of a line's room this share, above and below, is air that letters seldom reach into, in em. */
const AIR = 0.15;

/**
 * The room that a mark's ink takes, as far as it can be told: of text without the air above and below, beside it where it
 * stands on its end. Of text on the slant all of it: its corners tell more.
 */
export function inkBounds({ mark, bounds }: PlacedMark): Bounds {
  if (mark.kind !== 'glyphs') return bounds;
  const air = ptToMm(mark.size) * AIR;
  switch (mark.turn?.degrees ?? 0) {
    case 0:
    case 180:
      return { ...bounds, top: bounds.top + air, bottom: bounds.bottom - air };
    case 90:
    case 270:
      return { ...bounds, left: bounds.left + air, right: bounds.right - air };
    default:
      return bounds;
  }
}
