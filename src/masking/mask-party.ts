import { unreachable } from '../base/unreachable.ts';
import { isDivisionName } from '../orders/division-name.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { cleanText } from './clean-text.ts';
import type { MaskedField, MaskedParty } from './masked-order.ts';
import type { OpenParty } from './open-order.ts';
import { hideAddress, withScrubbed } from './operate/address.ts';
import { hasHan } from './operate/address-text.ts';
import { withGlyph } from './glyphs.ts';
import type { GlyphId } from './glyphs.ts';
import { graphemes } from './graphemes.ts';
import { EMPTY, MASK } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { PartyPolicy, Rule } from './policy.ts';
import { maskAddress } from './read-party.ts';
import type { PartyReading } from './read-party.ts';
import { readExistingMask } from './recognise/existing-mask.ts';
import { TITLES } from './recognise/titles.ts';
import type { RuleId } from './rules.ts';
import type { TextPlace } from './scrub/text-place.ts';
import type { ReadText } from './scrub/text-memo.ts';
import { replaceSpans } from './scrub/spans.ts';
import type { PlaceScrubber, Scrubbed } from './scrub/scrub.ts';

/** The only place where an order's text becomes masked text; fixed words do in `fixed-text.ts`, encrypted ones in `sealing/`. */
export function mintField({ text, state }: Outcome, rule: RuleId): MaskedField {
  return state === 'empty' && text === '' ? emptyField(rule) : { text: mintMaskedText(text), state, rule };
}

/** Nearly half of all fields are empty: one object for each rule. */
const emptyFields = new Map<RuleId, MaskedField>();

function emptyField(rule: RuleId): MaskedField {
  let field = emptyFields.get(rule);
  if (field === undefined) {
    field = { text: mintMaskedText(''), state: 'empty', rule };
    emptyFields.set(rule, field);
  }
  return field;
}

/** Text of a seller's own choosing or of our tables, in place of a value. Never anything that came with an order. */
export function mintWords(text: string, rule: RuleId): MaskedField {
  return { text: mintMaskedText(text), state: text === '' ? 'hidden' : 'shown', rule };
}

/** Knows names of regions in which there is nothing to take out (`OrderTexts`). */
interface PlainPlaces {
  plainPlace: (value: string) => ReadText<MaskedField> | undefined;
}

/** Masks one side of a parcel. `scrub` knows what the policy hides of both sides, since each may name the other. */
export function maskParty(
  party: OpenParty,
  reading: PartyReading,
  policy: PartyPolicy,
  pickup: Rule<'pickup'>,
  glyph: GlyphId,
  scrub: PlaceScrubber,
  texts?: PlainPlaces,
): MaskedParty {
  const mint = (outcome: Outcome, rule: RuleId) => mintField(glyphOutcome(outcome, glyph), rule);
  const shown = (raw: string, place: TextPlace, rule: RuleId) =>
    mintField(scrubValue(raw, scrub, place, glyph), rule);
  const { name, phone } = reading;
  const region = (value: string, level: RegionLevel) => {
    const { rule } = policy.region;
    const plain = value !== '' && showsRegion(policy, level) ? texts?.plainPlace(value) : undefined;
    if (plain?.made?.rule === rule) return plain.made;
    const outcome = regionOutcome(value, level, policy, scrub);
    const field = mint(outcome, rule);
    if (plain !== undefined && outcome.state === 'shown') plain.made = field;
    return field;
  };
  return {
    name:
      policy.name.rule === 'name.keep'
        ? shown(name.outcome.text, 'place', policy.name.rule)
        : mint(name.outcome, policy.name.rule),
    phone: mint(phone.outcome, phone.outcome.state === 'virtual' ? policy.virtual.rule : policy.phone.rule),
    extension: extensionField(party, reading, policy),
    phoneUntil: untilField(party, reading, policy),
    province: region(party.province, 'province'),
    city: region(party.city, 'city'),
    district: region(party.district, 'district'),
    detail: mint(scrubAddress(reading, policy, scrub), policy.address.rule),
    postcode: mint(postcodeOutcome(party.postcode, reading, policy, scrub), policy.postcode.rule),
    country: mint(countryOutcome(party.country, reading, policy), policy.country.rule),
    pickup: pickupField(reading, pickup),
  };
}

type RegionLevel = 'province' | 'city' | 'district';

/** How much of a region each rule shows. */
const SHOWN_LEVELS: Readonly<Record<Rule<'region'>['rule'], readonly RegionLevel[]>> = {
  'region.keep': ['province', 'city', 'district'],
  'region.city': ['province', 'city'],
  'region.province': ['province'],
  'region.hide': [],
};

/** Whether a rule shows the province, the city or the district. */
export function showsRegion({ region: { rule } }: PartyPolicy, level: RegionLevel): boolean {
  return SHOWN_LEVELS[rule].includes(level);
}

/** `parseOrder` refuses a street or a room in these cells; should one come all the same, it is hidden whole. */
function regionOutcome(
  value: string,
  level: RegionLevel,
  policy: PartyPolicy,
  scrub: PlaceScrubber,
): Outcome {
  if (!showsRegion(policy, level)) return hideValue(value, '');
  if (!isDivisionName(value)) return hideValue(value, MASK);
  const scrubbed = scrubValue(value, scrub, 'place', 'star');
  return scrubbed.text === value || isDivisionName(scrubbed.text) ? scrubbed : hideValue(value, MASK);
}

function postcodeOutcome(
  raw: string,
  reading: PartyReading,
  { postcode: rule }: PartyPolicy,
  scrub: PlaceScrubber,
): Outcome {
  switch (rule.rule) {
    case 'postcode.drop':
      return hideValue(raw, '');
    case 'postcode.keep':
      return isPostcode(cleanText(raw), reading) ? scrubValue(raw, scrub, 'number', 'star') : hideOther(raw);
    case 'postcode.prefix':
      return postcodePrefix(raw, rule.first, reading);
    default:
      return unreachable(rule);
  }
}

/** Digits, or letters and digits as other countries have them: 310012, SW1A 1AA, D02 X285; never words or a room. */
const DIGITS_ONLY = /^(?:\d[ -]?){3,10}$/;
const WITH_LETTERS = /^(?=[^\s]*\d|.*\s.*\d)[A-Z]{0,2}[- ]?\d[A-Z0-9 -]{2,8}$/i;
const CHINESE_DIGITS = /^\d{6}$/;

/** Whether a cell is a postcode: of six digits in China, and no number that the address hides. */
function isPostcode(text: string, { address, country }: PartyReading): boolean {
  const isChinese = country === 'CN' || (country === undefined && hasHan(address.text));
  const hasShape = isChinese ? CHINESE_DIGITS.test(text) : DIGITS_ONLY.test(text) || WITH_LETTERS.test(text);
  return hasShape && !address.hidden.some((part) => part.includes(text));
}

/** What stands in the cell is something else: nobody knows what. */
function hideOther(raw: string): Outcome {
  return hideValue(raw, MASK);
}

/** The first characters and a fixed mask. A postcode that is not longer is hidden; so is what is no postcode. */
function postcodePrefix(raw: string, first: number, reading: PartyReading): Outcome {
  const text = cleanText(raw);
  if (text === '') return EMPTY;
  const stars = readExistingMask(text)?.indexOf('*') ?? text.length;
  const characters = graphemes(text.slice(0, stars));
  const isMasked = stars < text.length;
  const isOne = isMasked
    ? /^[A-Z0-9][A-Z0-9 -]{0,9}$/i.test(text.slice(0, stars))
    : isPostcode(text, reading);
  if (!isOne || (!isMasked && characters.length <= first)) return { text: MASK, state: 'hidden' };
  return {
    text: characters.slice(0, first).join('') + MASK,
    state: isMasked ? 'already-masked' : 'masked',
  };
}

/** A cell that is no country's name may be a street or a person: it is hidden whole. */
function countryOutcome(raw: string, { country }: PartyReading, { country: { rule } }: PartyPolicy): Outcome {
  if (rule === 'country.hide') return hideValue(raw, '');
  const text = cleanText(raw);
  if (text === '') return EMPTY;
  return country === undefined ? hideOther(raw) : { text, state: 'shown' };
}

/** Text that is shown but for the personal values in it. */
export function scrubValue(raw: string, scrub: PlaceScrubber, place: TextPlace, glyph: GlyphId): Outcome {
  const text = cleanText(raw);
  if (text === '') return EMPTY;
  const scrubbed = scrub(text, place);
  if (scrubbed.finds.length > 0) return scrubbedOutcome(text, scrubbed, glyph);
  const wasMasked = place === 'place' && readExistingMask(text)?.includes(MASK.slice(1)) === true;
  return { text, state: wasMasked ? 'already-masked' : 'shown' };
}

/** Text in which nothing is found. */
export function shownOutcome(text: string): Outcome {
  return text === '' ? EMPTY : { text, state: 'shown' };
}

/** The same of a text that is scrubbed already and no part of an address. */
export function scrubbedOutcome(raw: string, { text, finds }: Scrubbed, glyph: GlyphId): Outcome {
  if (finds.length === 0) return { text: raw, state: 'shown' };
  const shown = glyph === 'star' ? text : replaceSpans(raw, finds, withGlyph(MASK, glyph));
  return { text: shown, state: 'scrubbed' };
}

function hideValue(raw: string, mask: string): Outcome {
  return cleanText(raw) === '' ? EMPTY : { text: mask, state: 'hidden' };
}

const MOST_ROUNDS = 4;

/**
 * Scrubs what the rule shows of an address. A find leaves another text, which the rule may read in another way; it is
 * applied until it changes nothing, or the address is hidden whole.
 */
function scrubAddress(
  { address, country }: PartyReading,
  policy: PartyPolicy,
  scrub: PlaceScrubber,
): Outcome {
  let outcome = address;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { text, finds } = scrub(outcome.shown, 'place');
    if (finds.length === 0) {
      const state = address.state === 'shown' ? 'scrubbed' : address.state;
      return round === 0 ? outcome : { text: outcome.text, state };
    }
    outcome = maskAddress(withScrubbed(outcome, text).text, policy, country);
  }
  return hideAddress(address.text);
}

const DAY = /^(?:\d{4}-|--)(\d{2}-\d{2})$/;

/** The number is dated, so that nobody dials it in vain. */
function untilField(
  { virtualUntil = '' }: OpenParty,
  { phone }: PartyReading,
  policy: PartyPolicy,
): MaskedField {
  const isDated = phone.outcome.state === 'virtual' && DAY.test(virtualUntil);
  return mintField(
    isDated ? { text: virtualUntil.replace(/^--/, ''), state: 'virtual' } : EMPTY,
    policy.virtual.rule,
  );
}

function extensionField(party: OpenParty, { phone }: PartyReading, policy: PartyPolicy): MaskedField {
  if (phone.outcome.state === 'virtual') {
    return mintField({ text: phone.outcome.extension, state: 'virtual' }, policy.virtual.rule);
  }
  return mintField(hideValue(party.extension, ''), 'extension.hide');
}

function pickupField({ name, phone: { outcome } }: PartyReading, { rule }: Rule<'pickup'>): MaskedField {
  const hasNone = outcome.state === 'empty' || outcome.state === 'virtual';
  const state = hasNone ? 'empty' : outcome.tail === '' ? 'hidden' : outcome.state;
  const surname = rule === 'pickup.surname-digits' ? shownSurname(name.outcome.text) : '';
  const text = surname === '' || outcome.tail === '' ? outcome.tail : `${surname} ${outcome.tail}`;
  return mintField({ text, state }, rule);
}

const SHOWN_SURNAME = /^\p{L}[\p{L}\p{M}]{0,3}(?=\*)/u;
const TITLED = new RegExp(`^(\\p{L}{1,3})(?:${TITLES})$`, 'u');

/** What the label shows of the surname, without mask and title; empty where it is more, or nothing. */
function shownSurname(shown: string): string {
  return SHOWN_SURNAME.exec(shown)?.[0] ?? TITLED.exec(shown)?.[1] ?? '';
}

/** An outcome whose stars are masks, with the policy's glyph in their place. */
function glyphOutcome(outcome: Outcome, glyph: GlyphId): Outcome {
  const { state } = outcome;
  if (glyph === 'star' || state === 'empty' || state === 'shown' || state === 'virtual') return outcome;
  return { text: withGlyph(outcome.text, glyph), state };
}
