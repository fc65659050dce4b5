import { cleanText } from '../clean-text.ts';
import { foldText, rawSpan } from '../fold/fold.ts';
import { EMPTY, MASK } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { readExistingMask } from '../recognise/existing-mask.ts';
import { streetEnd, westernStreet } from '../recognise/street.ts';
import { unitStart } from '../recognise/unit-part.ts';
import { leadingSlashUnit, westernUnit } from '../recognise/western-unit.ts';

export interface AddressOutcome extends Outcome {
  /** What the outcome's text shows of the address, without masks; still to be scrubbed of other values. */
  readonly shown: string;
  /** Whether a mask stands before and after `shown`. */
  readonly before: string;
  readonly after: string;
  /** The parts that are hidden, as they stand in the address. For the proof and the scrubber. */
  readonly hidden: readonly string[];
}

/** Longer than any address; such a text is hidden whole. */
const LONGEST = 1_000;
/** Cutting uncovers a new end, which is looked at again; more often than this is no address. */
const MOST_CUTS = 12;

const HAN = /\p{Script=Han}/u;
const WORD = /\p{L}{2}/u;
const TRAILING_POSTCODE =
  /[\s,，]*[([（【]?\s*(?:邮编|邮政编码|郵編|post ?code)?\s*[:：]?\s*(?<![0-9０-９])[0-9０-９]{6}\s*[)\]）】]?\s*$/iu;
const LEADING_POSTCODE =
  /^(?:\s*[([（【]?\s*(?:邮编|邮政编码|郵編|post ?code)?\s*[:：]?\s*[0-9０-９]{6}\s*[)\]）】]?[\s,，、:：-]*)+(?=[\p{Script=Han}a-zA-Z])(?![号號弄])/iu;
const SIX_DIGITS = /[0-9０-９]{6}/;
const TRAILING_MASK = /\s*\*+\s*$/;
const LEADING_MASK = /^\s*\*{2,}[\s,，]*/;

const NOTHING: AddressOutcome = { ...EMPTY, shown: '', before: '', after: '', hidden: [] };

/**
 * Hides the unit and the room (GB/T 41833-2022): from the first of them on, everything is `***`. In an address of
 * words where the unit comes first (`Flat 3, 12 High Street`), the unit alone is. A postcode before or behind it is dropped.
 * An address with nothing to hide stays as it is. Laws: the outcome does not depend on what stands after the cut;
 * applied twice it changes nothing.
 */
export function dropUnit(raw: string): AddressOutcome {
  const outcome = operate(raw, cutUnit);
  // The usual case: what is left of a Chinese address has been looked at by `cutChinese`.
  if (HAN.test(outcome.shown) && !SIX_DIGITS.test(outcome.shown)) return outcome;
  return settle(outcome, (text) => operate(text, cutUnit));
}

function cutUnit(text: string): Cut {
  return isChinese(text) ? cutChinese(text) : cutWestern(text);
}

/** Keeps the address up to its street, road or village and hides the rest, if there is any or not. */
export function keepStreet(raw: string): AddressOutcome {
  return settle(operate(raw, cutStreet), (text) => operate(text, cutStreet));
}

function cutStreet(text: string): Cut {
  if (isChinese(text)) {
    const folded = foldText(text);
    const street = streetEnd(folded.text) ?? 0;
    // A room may stand before the street: 花园小区二五零一，示例路.
    const end = Math.min(street, unitStart(folded.text.slice(0, street)) ?? street);
    return { start: 0, end: rawSpan(folded, 0, end).end, before: '', after: MASK };
  }
  const { start, end, before, after } = cutWestern(text);
  const inner = text.slice(start, end);
  const folded = foldText(inner);
  const street = westernStreet(folded.text);
  const span = rawSpan(folded, street.start, street.end);
  const cut = street.start > 0 || before !== '';
  return {
    start: start + (street.start > 0 ? span.start : 0),
    end: start + (street.end > street.start ? span.end : 0),
    before: cut ? `${MASK} ` : '',
    after: cut && street.end === folded.text.length && after === '' ? '' : ` ${MASK}`,
  };
}

/**
 * Applies a cut until it changes nothing: what one cut leaves may be read in another way, as a Chinese address whose
 * Han is gone. What does not come to rest is hidden whole.
 */
function settle(first: AddressOutcome, again: (text: string) => AddressOutcome): AddressOutcome {
  let outcome = first;
  for (let round = 0; round < MOST_CUTS; round += 1) {
    const next = again(outcome.text);
    if (next.text === outcome.text) return outcome;
    outcome = { ...next, hidden: [...outcome.hidden, ...next.hidden] };
  }
  return whollyHidden(first.text);
}

/** Nothing of the address. */
export function hideAddress(raw: string): AddressOutcome {
  const text = cleanText(raw);
  return text === '' ? NOTHING : whollyHidden(text);
}

/** With Han in it, or no word at all, as `3-2-1801`. */
function isChinese(text: string): boolean {
  return HAN.test(text) || !WORD.test(text);
}

/** All of the address, cleaned. */
export function keepAddress(raw: string): AddressOutcome {
  const text = cleanText(raw);
  return text === '' ? NOTHING : { text, state: 'shown', shown: text, before: '', after: '', hidden: [] };
}

/** The outcome once its shown part has been scrubbed to `shown`. A mask at the end is written one way only. */
export function withScrubbed(outcome: AddressOutcome, shown: string): AddressOutcome {
  const trimmed = trimEnd(shown);
  const endsMasked = shown.slice(trimmed.length).includes('*');
  const after = endsMasked || outcome.after !== '' ? maskAfter(trimmed) : '';
  const kept = after === '' ? shown : trimmed;
  const state = outcome.state === 'shown' ? 'scrubbed' : outcome.state;
  return { ...outcome, text: kept === '' ? MASK : outcome.before + kept + after, state, shown: kept, after };
}

interface Cut {
  /** The part of the text that stays. */
  readonly start: number;
  readonly end: number;
  /** Masks with their spaces, or empty. */
  readonly before: string;
  readonly after: string;
}

function operate(raw: string, cut: (text: string) => Cut): AddressOutcome {
  const cleaned = cleanText(raw);
  if (cleaned === '') return NOTHING;
  if (cleaned.length > LONGEST) return whollyHidden(cleaned);
  const endsMasked = cleaned.endsWith('*');
  const wasMasked = endsMasked || LEADING_MASK.test(cleaned);
  const text = withoutPostcode(endsMasked ? cleaned.replace(TRAILING_MASK, '') : cleaned);
  const { start, end, before, after } = cut(text);
  const shown = trimEnd(text.slice(start, end));
  if (shown === '') return whollyHidden(cleaned);
  const tail = after === '' && !endsMasked ? '' : maskAfter(shown);
  const hidden = [text.slice(0, start), text.slice(end)].map((part) => part.trim()).filter(isTelling);
  const state = stateOf(
    wasMasked || readExistingMask(text) !== undefined,
    before + after !== '',
    cleaned !== shown,
  );
  return { text: before + shown + tail, state, shown, before, after: tail, hidden };
}

function stateOf(wasMasked: boolean, cut: boolean, changed: boolean): Outcome['state'] {
  if (cut) return 'masked';
  if (wasMasked) return 'already-masked';
  return changed ? 'masked' : 'shown';
}

function whollyHidden(text: string): AddressOutcome {
  const hidden = [text].filter(isTelling);
  return { text: MASK, state: 'hidden', shown: '', before: '', after: MASK, hidden };
}

function isTelling(part: string): boolean {
  return /[\p{L}\p{N}]/u.test(part);
}

function maskAfter(text: string): string {
  return isChinese(text) ? MASK : ` ${MASK}`;
}

/** 2503，金穗路1号: a room that stands before its road. */
const ROOM_FIRST =
  /^\s*([^,，、;；\s]{1,16}?)\s?[,，、;；\s]\s{0,2}(?=\p{Script=Han}{1,12}[路街道巷弄镇乡])/u;

function leadingRoom(text: string): number {
  const match = ROOM_FIRST.exec(text);
  if (match === null) return 0;
  const { text: room } = foldText(match[1] ?? '');
  return /[0-9]/.test(room) && !/[路街道巷弄村镇区乡市号]/.test(room) && unitStart(room) === 0
    ? match[0].length
    : 0;
}

function cutChinese(text: string): Cut {
  const room = leadingRoom(text);
  if (room === 0) return cutRooms(text);
  const rest = cutRooms(text.slice(room));
  return { ...rest, start: room, end: rest.end + room, before: `${MASK}，` };
}

function cutRooms(text: string): Cut {
  const whole = foldText(text);
  let end = text.length;
  let cut = false;
  for (let cuts = 0; ; cuts += 1) {
    const kept = trimEnd(text.slice(0, end));
    const folded = whole.starts === undefined ? { text: whole.text.slice(0, kept.length) } : foldText(kept);
    const start = firstOf(unitStart(folded.text), westernUnit(folded.text)?.start);
    if (start === undefined) return { start: 0, end: kept.length, before: '', after: cut ? MASK : '' };
    if (cuts === MOST_CUTS) return { start: 0, end: 0, before: '', after: MASK };
    end = rawSpan(folded, start, folded.text.length).start;
    cut = true;
  }
}

function firstOf(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || (b !== undefined && b < a) ? b : a;
}

function cutWestern(text: string): Cut {
  let start = LEADING_MASK.exec(text)?.[0].length ?? 0;
  let before = start > 0 ? leadingMask(text.slice(0, start)) : '';
  for (let cuts = 0; cuts < MOST_CUTS; cuts += 1) {
    const folded = foldText(text.slice(start));
    const slash = leadingSlashUnit(folded.text);
    const unit = westernUnit(folded.text);
    if (slash !== undefined) {
      start += rawSpan(folded, 0, slash).end;
      before = MASK;
    } else if (unit?.start === 0 && /^\s?[,\n-]/.test(folded.text.slice(unit.end))) {
      start += rawSpan(folded, 0, unit.end).end;
      start += /^[\s,-]*/.exec(text.slice(start))?.[0].length ?? 0;
      before = `${MASK}, `;
    } else {
      const end = unit === undefined ? text.length : start + rawSpan(folded, unit.start, unit.end).start;
      return { start, end, before, after: unit === undefined ? '' : ` ${MASK}` };
    }
  }
  return { start: 0, end: 0, before: '', after: MASK };
}

/** `***, ` before a street and `***` before `/135`, whichever it was. */
function leadingMask(mask: string): string {
  if (mask.includes(',')) return `${MASK}, `;
  return /\s$/.test(mask) ? `${MASK} ` : MASK;
}

function withoutPostcode(text: string): string {
  if (!SIX_DIGITS.test(text)) return text;
  return text.replace(TRAILING_POSTCODE, '').replace(LEADING_POSTCODE, '');
}

const SEPARATORS = ' \t,，、;；:：.。·(（[【{<《"\'/|_+*';

/** Separators before a mask tell what was there; a dash after a digit (`3-***`) says that the digit is a building. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0) {
    const last = text.charAt(end - 1);
    if (!SEPARATORS.includes(last) && last.trim() !== '' && !(last === '-' && isLooseDash(text, end - 1)))
      break;
    end -= 1;
  }
  return text.slice(0, end);
}

function isLooseDash(text: string, at: number): boolean {
  return at === 0 || !/[0-9０-９a-zA-Z]/.test(text.charAt(at - 1));
}

/** Leaves the address out. */
export function dropAddress(raw: string): AddressOutcome {
  const hidden = hideAddress(raw);
  return hidden === NOTHING ? NOTHING : { ...hidden, text: '', after: '' };
}

export const keepEstate = keepStreet;
export const dropHouse = keepStreet;
export function keepFirst(raw: string, count: number): AddressOutcome {
  return count > 0 ? keepStreet(raw) : keepStreet(raw);
}
