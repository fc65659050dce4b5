import { foldText, rawSpan } from '../fold/fold.ts';
import type { FoldedText } from '../fold/fold.ts';
import { MASK } from '../outcome.ts';
import { pickupPlacesIn } from '../recognise/pickup-place.ts';
import { westernStreet } from '../recognise/street.ts';
import { leadingUnit, unitAbroad } from '../recognise/units-abroad/unit-abroad.ts';
import { mergeSpans, NOTHING_KEPT } from './address-text.ts';
import type { Cut } from './address-text.ts';

/** Cuts of an address of words, level by level. Pickup places are kept wherever they stand. */

const MOST_CUTS = 12;
/** Between house and unit; a mask alone tells that one followed. */
const LOOSE_END = /[\s/-]{1,8}$/;
const LEADING_MASK = /^\s*\*{2,}[\s,，]*/;

interface Kept {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly cut: boolean;
  /** The whole text. */
  readonly folded: FoldedText;
}

/** Without the unit, before the house or behind it. */
export function wordsBuilding(text: string, country: string): Cut {
  const kept = withoutUnit(text, country);
  return kept === undefined
    ? NOTHING_KEPT
    : withPlaces(text, kept.folded, kept.start, kept.end, kept.before, kept.cut);
}

/** The same, masked at its end whether there was a unit or not. */
export function wordsEstate(text: string, country: string): Cut {
  return { ...wordsBuilding(text, country), after: ` ${MASK}` };
}

/** The street's name; masks where the number leads, and behind the street always. */
export function wordsNames(text: string, country: string): Cut {
  const cut = wordsStreet(text, country);
  return { ...cut, after: ` ${MASK}` };
}

/** The street's name; a mask behind it where anything followed. */
export function wordsStreet(text: string, country: string): Cut {
  const kept = withoutUnit(text, country);
  if (kept === undefined) return NOTHING_KEPT;
  const folded = part(kept.folded, text, kept.start, kept.end);
  const street = westernStreet(folded.text);
  const span = rawSpan(folded, street.start, street.end);
  const leads = street.start > 0 || kept.before !== '';
  const start = kept.start + (street.start > 0 ? span.start : 0);
  const end = kept.start + (street.end > street.start ? span.end : 0);
  const more = !(leads && street.end === folded.text.length && !kept.cut);
  return withPlaces(text, kept.folded, start, end, leads ? `${MASK} ` : '', more);
}

function withPlaces(
  text: string,
  folded: FoldedText,
  start: number,
  end: number,
  before: string,
  cut: boolean,
): Cut {
  const after = cut ? ` ${MASK}` : '';
  const places = pickupPlacesIn(folded.text);
  if (places.length === 0) return { keep: [{ start, end }], before, after };
  const keep = mergeSpans([
    { start, end },
    ...places.map((place) => rawSpan(folded, place.start, place.end)),
  ]);
  const first = keep[0];
  const last = keep.at(-1);
  if (first === undefined || last === undefined) return NOTHING_KEPT;
  const more =
    last.end > end || (first.start < start && last.end >= end)
      ? /[\p{L}\p{N}*]/u.test(text.slice(last.end))
      : cut;
  return { keep, before: first.start === 0 ? '' : before || `${MASK} `, after: more ? ` ${MASK}` : '' };
}

function withoutUnit(text: string, country: string): Kept | undefined {
  const whole = foldText(text);
  let start = LEADING_MASK.exec(text)?.[0].length ?? 0;
  let before = start > 0 ? leadingMask(text.slice(0, start)) : '';
  for (let cuts = 0; cuts < MOST_CUTS; cuts += 1) {
    const folded = part(whole, text, start, text.length);
    const lead = leadingUnit(folded.text, country);
    if (lead !== undefined) {
      start += rawSpan(folded, 0, lead.end).end;
      if (lead.apart) start += separators(text, start);
      before = lead.apart ? `${MASK}, ` : MASK;
      continue;
    }
    const unit = unitAbroad(folded.text, country);
    if (unit === undefined) return { start, end: text.length, before, cut: false, folded: whole };
    const next = unit.start === 0 ? behindLeading(folded.text, unit.end) : undefined;
    if (next === undefined) {
      const kept = text.slice(start, start + rawSpan(folded, unit.start, unit.end).start);
      return { start, end: start + kept.replace(LOOSE_END, '').length, before, cut: true, folded: whole };
    }
    start += rawSpan(folded, 0, next).end;
    const slashed = folded.text.charAt(next) === '/';
    if (!slashed) start += separators(text, start);
    before = slashed ? MASK : `${MASK}, `;
  }
  return undefined;
}

/** A part of a text, folded; most texts are folded unit by unit, so that the work is done already. */
function part(whole: FoldedText, text: string, start: number, end: number): FoldedText {
  if (start === 0 && end === text.length) return whole;
  return whole.starts === undefined
    ? { text: whole.text.slice(start, end) }
    : foldText(text.slice(start, end));
}

/** How far a look ahead goes. */
const NEXT = 60;
const SEPARATED =
  /^[.]?\s?[,،、;؛\n-]|^\s(?=[0-9]{1,3}\/f\s)|^\s(?=[0-9]{1,5}[a-z]?(?:[-/][0-9]{1,4}){0,3}\s\p{L})/u;
/** The name of a building or a street, of two words or more; a side or a letter before it belongs to the unit. */
const PLACE_NEXT =
  /^(?:\s(?:\p{L}|left|right|front|rear|back|side|upper|lower|upstairs|downstairs|attic|loft|links|rechts|mitte|izq|izda|dcha|esq|dto|gauche|droite|tv|th|mf)[.]?(?=\s))*(?=\s\p{L}{2}[\p{L}\p{N}]{0,28}[.]?[\s,،'’-]{1,2}[\p{L}\p{N}])/u;

/** The end of a unit that leads its address: a comma, a dash or the house number follows, or a name after `c/o`. */
function behindLeading(text: string, end: number): number | undefined {
  if (text.startsWith('c/o')) {
    const comma = text.indexOf(',');
    return comma < 0 ? undefined : comma;
  }
  // Suite 4/12 Sample St
  const slash = text.slice(0, end).lastIndexOf('/');
  if (slash > 0 && /^\s\p{L}/u.test(text.slice(end)) && /^\/[0-9]{1,5}[a-z]?$/.test(text.slice(slash, end)))
    return slash;
  const next = text.slice(end, end + NEXT);
  if (SEPARATED.test(next)) return end;
  const place = PLACE_NEXT.exec(next);
  return place === null ? undefined : end + place[0].length;
}

function separators(text: string, from: number): number {
  return /^(?:[.](?=[\s,]))?[\s,，،、;؛-]*/.exec(text.slice(from))?.[0].length ?? 0;
}

/** `***, ` before a street and `***` before `/135`, whichever it was. */
function leadingMask(mask: string): string {
  if (mask.includes(',')) return `${MASK}, `;
  return /\s$/.test(mask) ? `${MASK} ` : MASK;
}
