import { unreachable } from '../base/unreachable.ts';
import { isDivisionName } from '../orders/division-name.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { cleanText } from './clean-text.ts';
import type { MaskedField, MaskedParty } from './masked-order.ts';
import type { OpenParty } from './open-order.ts';
import { hideAddress, withScrubbed } from './operate/address.ts';
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
import { replaceSpans } from './scrub/spans.ts';
import type { PlaceScrubber } from './scrub/scrub.ts';

/** The only place where text becomes masked text, but for fixed words (`fixed-text.ts`). */
export function mintField({ text, state }: Outcome, rule: RuleId): MaskedField {
  return { text: mintMaskedText(text), state, rule };
}

/** Text of a seller's own choosing or of our tables, in place of a value. Never anything that came with an order. */
export function mintWords(text: string, rule: RuleId): MaskedField {
  return { text: mintMaskedText(text), state: text === '' ? 'hidden' : 'shown', rule };
}

/** Masks one side of a parcel. `scrub` knows what the policy hides of both sides, since each may name the other. */
export function maskParty(
  party: OpenParty,
  reading: PartyReading,
  policy: PartyPolicy,
  pickup: Rule<'pickup'>,
  glyph: GlyphId,
  scrub: PlaceScrubber,
): MaskedParty {
  const mint = (outcome: Outcome, rule: RuleId) => mintField(glyphOutcome(outcome, glyph), rule);
  const shown = (raw: string, place: TextPlace, rule: RuleId) =>
    mintField(scrubValue(raw, scrub, place, glyph), rule);
  const { name, phone } = reading;
  const region = (value: string, level: RegionLevel) =>
    mint(regionOutcome(value, level, policy, scrub), policy.region.rule);
  return {
    name:
      policy.name.rule === 'name.keep'
        ? shown(name.outcome.text, 'place', policy.name.rule)
        : mint(name.outcome, policy.name.rule),
    phone: mint(phone.outcome, phone.outcome.state === 'virtual' ? policy.virtual.rule : policy.phone.rule),
    extension: extensionField(party, reading, policy),
    province: region(party.province, 'province'),
    city: region(party.city, 'city'),
    district: region(party.district, 'district'),
    detail: mint(scrubAddress(reading, policy, scrub), policy.address.rule),
    postcode: mint(postcodeOutcome(party.postcode, policy, scrub), policy.postcode.rule),
    country:
      policy.country.rule === 'country.hide'
        ? mintField(hideValue(party.country, ''), policy.country.rule)
        : shown(party.country, 'place', policy.country.rule),
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

function postcodeOutcome(raw: string, { postcode: rule }: PartyPolicy, scrub: PlaceScrubber): Outcome {
  switch (rule.rule) {
    case 'postcode.drop':
      return hideValue(raw, '');
    case 'postcode.keep':
      return scrubValue(raw, scrub, 'number', 'star');
    case 'postcode.prefix':
      return postcodePrefix(raw, rule.first);
    default:
      return unreachable(rule);
  }
}

/** The first characters and a fixed mask. A postcode that is not longer is hidden; so is what is no postcode. */
function postcodePrefix(raw: string, first: number): Outcome {
  const text = cleanText(raw);
  if (text === '') return EMPTY;
  const stars = readExistingMask(text)?.indexOf('*') ?? text.length;
  const characters = graphemes(text.slice(0, stars));
  const isPostcode = /^[\p{L}\p{N}][\p{L}\p{N} -]{0,9}$/u.test(text.slice(0, stars));
  const isMasked = stars < text.length;
  if (!isPostcode || (!isMasked && characters.length <= first)) return { text: MASK, state: 'hidden' };
  return { text: characters.slice(0, first).join('') + MASK, state: isMasked ? 'already-masked' : 'masked' };
}

/** Text that is shown but for the personal values in it. */
export function scrubValue(raw: string, scrub: PlaceScrubber, place: TextPlace, glyph: GlyphId): Outcome {
  const text = cleanText(raw);
  if (text === '') return EMPTY;
  const { text: scrubbed, finds } = scrub(text, place);
  if (finds.length > 0) {
    const shown = glyph === 'star' ? scrubbed : replaceSpans(text, finds, withGlyph(MASK, glyph));
    return { text: shown, state: 'scrubbed' };
  }
  const wasMasked = place === 'place' && readExistingMask(text)?.includes(MASK.slice(1)) === true;
  return { text, state: wasMasked ? 'already-masked' : 'shown' };
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
