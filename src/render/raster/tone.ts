import { channelsOf, contrast, isDark } from '../../base/ink.ts';
import type { Ink } from '../../base/ink.ts';
import { BLACK, WHITE } from './mask.ts';
import type { Pattern } from './mask.ts';

/** A dot of a thermal head spreads, and black text must stay legible on a tint: of its darkness half the dots are set. */
const TINT = 0.5;
/** Dots on a side of the square that a tint repeats. What no such square fits in cannot be tinted: it is fine. */
export const TILE = 8;

/** Less contrast than this is not seen, but for colours that differ in one of red, green and blue by so much. */
const SEEN = { contrast: 1.1, channel: 64 } as const;

/** Whether what is fine is seen on an ink, or beside it. A choice of ours, on the side of seeing. */
export function isSeen(one: Ink, other: Ink): boolean {
  const [here, there] = [channelsOf(one), channelsOf(other)];
  const isOfColour = here.some((channel, at) => Math.abs(channel - (there[at] ?? 0)) >= SEEN.channel);
  return isOfColour || contrast(one, other) >= SEEN.contrast;
}

/** Whether two areas are told apart, or a line from what is beside it: what WCAG 2 asks of graphics (1.4.11). */
export const isToldApart = (one: Ink, other: Ink): boolean => contrast(one, other) >= 3;

/**
 * What an area of an ink is filled with: black for a dark one, on which `inkOver` sets white text, and for a lighter one
 * a tint of single dots, of which the palest have none.
 */
export function patternOf(ink: Ink): Pattern {
  if (isDark(ink)) return BLACK;
  if (ink === 'white') return WHITE;
  const [red, green, blue] = channelsOf(ink);
  const gray = (0.299 * red + 0.587 * green + 0.114 * blue) / 255;
  const dots = Math.floor((1 - gray) * TINT * TILE * TILE);
  return Uint8Array.from({ length: TILE }, (_, row) => tintedRow(row, dots));
}

/** What an area looks like: its ink, and the dots that it is filled with. */
export interface Ground {
  readonly ink: Ink;
  readonly pattern: Pattern;
}

export const PAPER: Ground = { ink: 'white', pattern: WHITE };

export const isTint = ({ pattern }: Ground): boolean => pattern !== BLACK && pattern !== WHITE;

/**
 * What fine drawing is painted with on a ground: never a tint, which would break it up. It is black on paper and on
 * tints, whatever its own ink, and on black it is white; but a dark line stays black there, for it may be the outline
 * of what it lies on. What cannot be told from the ground by its colour is as the ground is.
 */
export function finePattern(ink: Ink, isText: boolean, ground: Ground): Pattern {
  if (!isSeen(ink, ground.ink)) return ground.pattern;
  return ground.pattern === BLACK && (isText || !isDark(ink)) ? WHITE : BLACK;
}

/** The dots of one row that are black when so many of 8 by 8 are: those that come first in B. Bayer's order. */
function tintedRow(row: number, dots: number): number {
  let byte = 0;
  for (let column = 0; column < TILE; column += 1) {
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
