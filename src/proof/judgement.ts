import type { FoldedText } from './search/folded-text.ts';
import type { Hit } from './search/hidden-net.ts';
import { EVIDENCE } from './search/needles.ts';
import type { Needle } from './search/needles.ts';

/** Rows that a needle belongs to, as a set once it has been hit: a sender's values belong to every row. */
const rowSets = new WeakMap<Needle, ReadonlySet<number>>();

export function belongsTo(needle: Needle, row: number): boolean {
  if (needle.owners.length < 8) return needle.owners.some((owner) => owner.row === row);
  let rows = rowSets.get(needle);
  if (!rows) {
    rows = new Set(needle.owners.map((owner) => owner.row));
    rowSets.set(needle, rows);
  }
  return rows.has(row);
}

/** Whether a hit is a phone or a number like it that stands by itself: nobody's may stand on anybody's label. */
export function isWholeNumber({ needle, alone }: Hit): boolean {
  return needle.kind === 'digits' && needle.bits >= EVIDENCE.strong && alone;
}

/**
 * Whether a hit in the text of a page that equals its scene is a leak.
 *
 * | needle | of the page's own order | of another order |
 * |---|---|---|
 * | a whole number of ten digits or more | always | where it stands by itself: in a longer number it is chance |
 * | any other value or hidden part | in one stretch of text; across two, from three characters on | never: masking put those words there for another reason (张三 in the goods of row 2) |
 * | seven digits of a phone | unless other orders' labels say the same text (a date) | never |
 */
export function isPageLeak(
  hit: Hit,
  text: FoldedText,
  row: number,
  isCommon: (piece: number) => boolean,
): boolean {
  const { needle, start, end } = hit;
  if (!belongsTo(needle, row)) return isWholeNumber(hit);
  if (needle.part === 'window') return !isCommon(pieceAt(text, start));
  return needle.bits >= EVIDENCE.medium || !crossesPieces(text, start, end);
}

export function crossesPieces(text: FoldedText, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at += 1) if (((text.gaps[at] ?? 0) & 2) !== 0) return true;
  return false;
}

/** Index of the piece that a unit of the text stands in. */
export function pieceAt(text: FoldedText, at: number): number {
  let low = 0;
  let high = text.pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((text.pieces[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
