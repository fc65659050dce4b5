import { cleanText } from '../clean-text.ts';
import { graphemes } from '../graphemes.ts';
import { foldText } from '../fold/fold.ts';
import { EMPTY, MASK } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { pickupPlacesIn } from '../recognise/pickup-place.ts';
import { readExistingMask } from '../recognise/existing-mask.ts';
import { countryBySigns } from '../recognise/units-abroad/country-signs.ts';
import { looksJapanese } from '../recognise/units-abroad/japan.ts';
import { withoutForeignPostcode } from '../recognise/units-abroad/postcodes.ts';
import { hasHan, hiddenParts, isChinese, isTelling, joinKept, maskAfter, trimEnd } from './address-text.ts';
import type { Cut } from './address-text.ts';
import { hanBuilding, hanEstate, hanNames, hanStreet } from './cut-han.ts';
import { kanaArea, kanaBuilding, kanaEstate, kanaNames } from './cut-kana.ts';
import { usualBuilding } from './usual-address.ts';
import { wordsBuilding, wordsEstate, wordsNames, wordsStreet } from './cut-words.ts';

/**
 * The operators on an address, from the loosest to the tightest: `keepAddress`, `dropUnit`, `keepEstate`,
 * `dropHouse`, `keepStreet`, `hideAddress`; what one shows, the ones before it show too. A pickup place (post office
 * box, locker, station) is shown by all but the last. `country` is an ISO 3166 code of two letters; where it is not
 * given, every language is read. Laws: an outcome does not depend on the text that is hidden, nor on its length; an
 * operator applied to its own outcome changes nothing.
 */
export interface AddressOutcome extends Outcome {
  /** What the outcome's text shows of the address, without the masks at its ends; still to be scrubbed. */
  readonly shown: string;
  /** The masks that stand before and after `shown`. */
  readonly before: string;
  readonly after: string;
  /** The parts that are hidden, as they stand in the address. For the proof and the scrubber. */
  readonly hidden: readonly string[];
}

/** Longer than any address; such a text is hidden whole. */
const LONGEST = 1_000;
/** What one cut leaves may be read in another way; more often than this is no address. */
const MOST_CUTS = 12;

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
 * words where the unit comes first (`Flat 3, 12 High Street`), the unit alone is. A postcode before or behind it is
 * dropped. An address with nothing to hide stays as it is.
 */
export function dropUnit(raw: string, country?: string): AddressOutcome {
  const code = codeOf(country);
  const usual = code === '' ? usualBuilding(raw) : undefined;
  if (usual !== undefined) return upTo(raw, usual);
  const outcome = operate(raw, code, cutUnit);
  // The usual case: what is left of a Chinese address has been looked at by its cut.
  if (code === '' && hasHan(outcome.shown) && !SIX_DIGITS.test(outcome.shown)) return outcome;
  return settle(outcome, (text) => operate(text, code, cutUnit));
}

/**
 * Shows the address up to the name of the estate or the building, or up to the house number where none is named.
 * `***` ends it, if anything followed or not.
 */
export function keepEstate(raw: string, country?: string): AddressOutcome {
  return applied(raw, country, cutEstate);
}

/** Shows street and estate and hides the numbers of house, building and unit: `文三路***示例花园***`. */
export function dropHouse(raw: string, country?: string): AddressOutcome {
  return applied(raw, country, cutNumbers);
}

/** Keeps the address up to its street, road or village and hides the rest, if there is any or not. */
export function keepStreet(raw: string, country?: string): AddressOutcome {
  return applied(raw, country, cutStreet);
}

/** A usual address, shown up to some character. */
function upTo(text: string, end: number): AddressOutcome {
  if (end === 0) return whollyHidden(text);
  const shown = text.slice(0, end);
  if (end === text.length) return { text, state: 'shown', shown, before: '', after: '', hidden: NONE_HIDDEN };
  const hidden = [text.slice(end).trim()].filter(isTelling);
  return { text: shown + MASK, state: 'masked', shown, before: '', after: MASK, hidden };
}

const NONE_HIDDEN: readonly string[] = [];
const STARS = /(\*+)/;

/** A run of stars counts as one: whatever mask it stands for may be written longer or shorter. */
function charactersOf(text: string): readonly string[] {
  if (!text.includes('*')) return graphemes(text);
  return text.split(STARS).flatMap((part) => (part.startsWith('*') ? [part] : graphemes(part)));
}

/** Shows at most the first `count` characters of what `dropUnit` shows, then `***`, however short it is. */
export function keepFirst(raw: string, count: number, country?: string): AddressOutcome {
  const first = (text: string): AddressOutcome => {
    const { state, before, shown, hidden } = dropUnit(text, country);
    if (state === 'empty') return NOTHING;
    const characters = charactersOf(shown);
    const most = Math.max(0, Math.floor(count));
    const kept = trimEnd(characters.slice(0, most).join(''));
    const rest = characters.slice(most).join('');
    if (kept === '') return whollyHidden(text);
    const after = maskAfter(kept);
    return {
      text: before + kept + after,
      state: state === 'already-masked' ? state : 'masked',
      shown: kept,
      before,
      after,
      hidden: [...hidden, rest].filter(isTelling),
    };
  };
  return settle(first(raw), first);
}

/** Nothing of the address. */
export function hideAddress(raw: string): AddressOutcome {
  const text = cleanText(raw);
  return text === '' ? NOTHING : whollyHidden(text);
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

type CutText = (text: string, country: string) => Cut;

const cutUnit = byScript(hanBuilding, kanaBuilding, wordsBuilding);
const cutEstate = byScript(hanEstate, kanaEstate, wordsEstate);
const cutNumbers = byScript(hanNames, kanaNames, wordsNames);
const cutStreet = byScript(hanStreet, kanaArea, wordsStreet);

function byScript(han: (text: string) => Cut, kana: (text: string) => Cut, words: CutText): CutText {
  return (text, country) => {
    if (!isChinese(text)) return words(text, country);
    return hasHan(text) && (country === 'JP' || (country === '' && looksJapanese(text)))
      ? kana(text)
      : han(text);
  };
}

/** Chinese addresses are known by their characters; for the rest a code that is none is an unknown country. */
function codeOf(country: string | undefined): string {
  if (country === undefined || !/^[A-Za-z]{2}$/.test(country)) return '';
  const code = country.toUpperCase();
  return code === 'UK' ? 'GB' : /^(?:CN|TW|HK|MO)$/.test(code) ? '' : code;
}

function applied(raw: string, country: string | undefined, cut: CutText): AddressOutcome {
  const code = codeOf(country);
  return settle(operate(raw, code, cut), (text) => operate(text, code, cut));
}

/** Applies an operator until it changes nothing. What does not come to rest is hidden whole. */
function settle(first: AddressOutcome, again: (text: string) => AddressOutcome): AddressOutcome {
  let outcome = first;
  for (let round = 0; round < MOST_CUTS; round += 1) {
    const next = again(outcome.text);
    if (next.text === outcome.text) return outcome;
    outcome = { ...next, hidden: [...outcome.hidden, ...next.hidden] };
  }
  return whollyHidden(first.text);
}

function operate(raw: string, given: string, cutText: CutText): AddressOutcome {
  const cleaned = cleanText(raw);
  if (cleaned === '') return NOTHING;
  if (cleaned.length > LONGEST) return whollyHidden(cleaned);
  const country = given === '' && !hasHan(cleaned) ? countryBySigns(cleaned) : given;
  const endsMasked = cleaned.endsWith('*');
  const hasStars = cleaned.includes('*');
  const wasMasked = hasStars && (endsMasked || LEADING_MASK.test(cleaned));
  const text = withoutPostcode(endsMasked ? cleaned.replace(TRAILING_MASK, '') : cleaned, country);
  const { keep, before, after } = cutText(text, country);
  const shown = joinKept(text, keep);
  if (shown === '') return whollyHidden(cleaned);
  const tail = after === '' && !endsMasked ? '' : maskAfter(shown);
  const state = stateOf(
    wasMasked || readExistingMask(text) !== undefined,
    before + after !== '' || keep.length > 1,
    cleaned !== shown,
  );
  return { text: before + shown + tail, state, shown, before, after: tail, hidden: hiddenParts(text, keep) };
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

function withoutPostcode(text: string, country: string): string {
  const rest =
    SIX_DIGITS.test(text) && !endsInPlace(text)
      ? text.replace(TRAILING_POSTCODE, '').replace(LEADING_POSTCODE, '')
      : text;
  return country === '' && hasHan(rest) && !rest.includes('〒')
    ? rest
    : withoutForeignPostcode(rest, country);
}

/** Whether the number at the end is a pickup place's own: 全家 示例店 012345. */
function endsInPlace(text: string): boolean {
  const { text: folded } = foldText(text);
  return pickupPlacesIn(folded).some(({ end }) => end === folded.length);
}

/** Leaves the address out. */
export function dropAddress(raw: string): AddressOutcome {
  const hidden = hideAddress(raw);
  return hidden === NOTHING ? NOTHING : { ...hidden, text: '', after: '' };
}
