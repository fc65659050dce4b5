import { channelsOf, contrast } from '../../base/ink.ts';
import type { Ink } from '../../base/ink.ts';
import { BLACK, WHITE } from './mask.ts';
import type { Pattern } from './mask.ts';

/** On an ink with this much contrast to white, white text is legible (WCAG 2, 1.4.3): it is as good as black. */
const DARK_CONTRAST = 4.5;
/** A dot of a thermal head spreads, and black text must stay legible on a tint: of its darkness half the dots are set. */
const TINT = 0.5;
const ORDER = 8;

/**
 * What an area of an ink is filled with: black for a dark one, and for a lighter one a tint of single dots, of which
 * the palest have none.
 */
export function patternOf(ink: Ink): Pattern {
  if (ink === 'black' || contrast(ink, 'white') >= DARK_CONTRAST) return BLACK;
  if (ink === 'white') return WHITE;
  const [red, green, blue] = channelsOf(ink);
  const gray = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  const dots = Math.floor((1 - gray) * TINT * ORDER * ORDER);
  return Uint8Array.from({ length: ORDER }, (_, row) => tintedRow(row, dots));
}

/**
 * What fine drawing is painted with, text and lines: never a tint, which would break it up. Black and white are
 * themselves; any other ink is whichever of the two stands out from most of what lies under it.
 */
export function finePattern(ink: Ink, under: { readonly all: number; readonly black: number }): Pattern {
  if (ink === 'black') return BLACK;
  if (ink === 'white') return WHITE;
  return under.black * 2 > under.all ? WHITE : BLACK;
}

/** The dots of one row that are black when so many of 8 by 8 are: those that come first in B. Bayer's order. */
function tintedRow(row: number, dots: number): number {
  let byte = 0;
  for (let column = 0; column < ORDER; column += 1) {
    if (bayerRank(column, row) < dots) byte |= 0x80 >> column;
  }
  return byte;
}

function bayerRank(x: number, y: number): number {
  let rank = 0;
  for (let bit = 0; bit < 3; bit += 1) {
    const [column, row] = [(x >> bit) & 1, (y >> bit) & 1];
    rank = rank * 4 + ((column ^ row) * 2 + row);
  }
  return rank;
}
