import { foldText, rawSpan } from '../fold/fold.ts';
import type { FoldedText, Span } from '../fold/fold.ts';
import { MASK } from '../outcome.ts';
import { partsAboveUnit } from '../recognise/address-parts.ts';
import { pickupPlacesIn } from '../recognise/pickup-place.ts';
import { streetEnd } from '../recognise/street.ts';
import { unitStart } from '../recognise/unit-part.ts';
import { westernUnit } from '../recognise/western-unit.ts';
import { mergeSpans, NOTHING_KEPT, trimEnd } from './address-text.ts';
import type { Cut } from './address-text.ts';

/**
 * Cuts of an address in Chinese characters, level by level. Each keeps the pickup places as well, wherever they
 * stand: 3栋***丰巢2号柜.
 */

/** Cutting uncovers a new end, which is looked at again; more often than this is no address. */
const MOST_CUTS = 12;

/** Up to the building. */
export function hanBuilding(text: string): Cut {
  const whole = readWhole(text);
  if (whole === undefined) return NOTHING_KEPT;
  const { start, end, cut, places } = whole;
  const before = start > 0 ? `${MASK}，` : '';
  if (places.length === 0) return { keep: [{ start, end }], before, after: cut ? MASK : '' };
  return withPlaces(text, places, [{ start, end }], before, cut);
}

/** Up to the estate or the named building; where none is named, up to the house number. */
export function hanEstate(text: string): Cut {
  const whole = readWhole(text);
  if (whole === undefined) return NOTHING_KEPT;
  const { start, end, places } = whole;
  const folded = foldText(text.slice(start, end));
  const { street, house, estate } = partsAboveUnit(folded.text);
  const last = estate?.end ?? house?.end ?? street;
  const kept = moved(rawSpan(folded, 0, folded.text.charAt(last) === ')' ? last + 1 : last), start);
  return withPlaces(text, places, [kept], start > 0 ? `${MASK}，` : '', true);
}

/** Street and estate, without the numbers of house and building. */
export function hanNames(text: string): Cut {
  const whole = readWhole(text);
  if (whole === undefined) return NOTHING_KEPT;
  const { start, end, places } = whole;
  const folded = foldText(text.slice(start, end));
  const { street, estate } = partsAboveUnit(folded.text);
  const keep = [moved(rawSpan(folded, 0, street), start)];
  if (estate !== undefined) keep.push(moved(rawSpan(folded, estate.start, estate.end), start));
  const masked = street === 0 && estate !== undefined && estate.start > 0;
  const before = masked ? MASK : start > 0 ? `${MASK}，` : '';
  return withPlaces(text, places, keep, before, true);
}

/** Up to the street or the village. */
export function hanStreet(text: string): Cut {
  const folded = foldText(text);
  const street = streetEnd(folded.text) ?? 0;
  // A room may stand before the street: 花园小区二五零一，示例路.
  const end = Math.min(street, unitStart(folded.text.slice(0, street)) ?? street);
  return withPlaces(text, placesOf(folded), [rawSpan(folded, 0, end)], '', true);
}

interface Whole {
  /** What stays when unit and room go. */
  readonly start: number;
  readonly end: number;
  /** Whether anything behind `end` went. */
  readonly cut: boolean;
  /** Pickup places, as raw spans. */
  readonly places: readonly Span[];
}

function readWhole(text: string): Whole | undefined {
  const start = leadingRoom(text);
  const rest = start === 0 ? text : text.slice(start);
  const folded = foldText(rest);
  const foldedPlaces = pickupPlacesIn(folded.text);
  let end = rest.length;
  let cut = false;
  let read: FoldedText = foldedPlaces.length === 0 ? folded : withoutNames(folded, foldedPlaces);
  for (let cuts = 0; cuts <= MOST_CUTS; cuts += 1) {
    const kept = trimEnd(rest.slice(0, end));
    if (cuts > 0 || kept.length < rest.length) {
      read = folded.starts === undefined ? { text: read.text.slice(0, kept.length) } : refold(kept);
    }
    const at = firstOf(unitStart(read.text), westernUnit(read.text)?.start);
    if (at === undefined) {
      const places = foldedPlaces.map((place) => moved(rawSpan(folded, place.start, place.end), start));
      return { start, end: start + kept.length, cut, places };
    }
    end = rawSpan(read, at, read.text.length).start;
    cut = true;
  }
  return undefined;
}

function refold(text: string): FoldedText {
  const folded = foldText(text);
  const places = pickupPlacesIn(folded.text);
  return places.length === 0 ? folded : withoutNames(folded, places);
}

/** Pickup places as a character that no rule reads, so that a locker's number is no room. */
function withoutNames(folded: FoldedText, places: readonly Span[]): FoldedText {
  let text = folded.text;
  for (const { start, end } of places) {
    text = text.slice(0, start) + '某'.repeat(end - start) + text.slice(end);
  }
  const { starts, ends } = folded;
  return starts === undefined || ends === undefined ? { text } : { text, starts, ends };
}

function placesOf(folded: FoldedText): readonly Span[] {
  return pickupPlacesIn(folded.text).map(({ start, end }) => rawSpan(folded, start, end));
}

function withPlaces(
  text: string,
  places: readonly Span[],
  kept: readonly Span[],
  before: string,
  cut: boolean,
): Cut {
  const keep = mergeSpans([...kept, ...places]);
  const last = keep.at(-1);
  if (last === undefined) return NOTHING_KEPT;
  // Behind a place there is a mask only where something is hidden; it ends what is kept as a level does.
  const atPlace = places.some(({ end }) => end === last.end);
  const more = atPlace ? /[\p{L}\p{N}*]/u.test(text.slice(last.end)) : cut;
  return {
    keep,
    before: last.start > 0 && before === '' && keep[0]?.start !== 0 ? MASK : before,
    after: more ? MASK : '',
  };
}

function moved(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** 2503，金穗路1号: a room that stands before its road. */
const ROOM_FIRST =
  /^\s*([^,，、;；\s]{1,16}?)\s?[,，、;；\s]\s{0,2}(?=\p{Script=Han}{1,12}[路街道巷弄镇乡])/u;

const ANY_SEPARATOR = /[,，、;；\s]/;

function leadingRoom(text: string): number {
  if (!ANY_SEPARATOR.test(text)) return 0;
  const match = ROOM_FIRST.exec(text);
  if (match === null) return 0;
  const { text: room } = foldText(match[1] ?? '');
  return /[0-9]/.test(room) && !/[路街道巷弄村镇区乡市号]/.test(room) && unitStart(room) === 0
    ? match[0].length
    : 0;
}

function firstOf(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}
