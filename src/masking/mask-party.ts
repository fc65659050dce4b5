import { isDivisionName } from '../orders/division-name.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { cleanText } from './clean-text.ts';
import type { MaskedField, MaskedParty } from './masked-order.ts';
import type { OpenParty } from './open-order.ts';
import { hideAddress, withScrubbed } from './operate/address.ts';
import { EMPTY, MASK } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { PartyPolicy } from './policy.ts';
import { maskAddress } from './read-party.ts';
import type { PartyReading } from './read-party.ts';
import { readExistingMask } from './recognise/existing-mask.ts';
import type { RuleId } from './rules.ts';
import type { TextPlace } from './scrub/text-place.ts';
import type { Scrubber } from './scrub/scrub.ts';

/** The only place where text becomes masked text, but for fixed words (`fixed-text.ts`). */
export function mintField({ text, state }: Outcome, rule: RuleId): MaskedField {
  return { text: mintMaskedText(text), state, rule };
}

/** Masks one side of a parcel. `scrub` knows what the policy hides of both sides, since each may name the other. */
export function maskParty(
  party: OpenParty,
  reading: PartyReading,
  policy: PartyPolicy,
  scrub: Scrubber,
): MaskedParty {
  const { name, phone } = reading;
  const region = (value: string) => mintField(regionOutcome(value, policy, scrub), policy.region.rule);
  return {
    name: mintField(
      policy.name.rule === 'name.keep' ? scrubValue(name.outcome.text, scrub, 'place') : name.outcome,
      policy.name.rule,
    ),
    phone: mintField(
      phone.outcome,
      phone.outcome.state === 'virtual' ? policy.virtual.rule : policy.phone.rule,
    ),
    extension: extensionField(party, reading, policy),
    province: region(party.province),
    city: region(party.city),
    district: region(party.district),
    detail: mintField(scrubAddress(reading, policy, scrub), policy.address.rule),
    postcode: mintField(
      policy.postcode.rule === 'postcode.drop'
        ? hideValue(party.postcode, '')
        : scrubValue(party.postcode, scrub, 'number'),
      policy.postcode.rule,
    ),
    country: mintField(
      policy.country.rule === 'country.hide'
        ? hideValue(party.country, '')
        : scrubValue(party.country, scrub, 'place'),
      policy.country.rule,
    ),
    pickup: pickupField(reading),
  };
}

/** `parseOrder` refuses a street or a room in these cells; should one come all the same, it is hidden whole. */
function regionOutcome(value: string, policy: PartyPolicy, scrub: Scrubber): Outcome {
  if (policy.region.rule === 'region.hide') return hideValue(value, '');
  if (!isDivisionName(value)) return hideValue(value, MASK);
  const scrubbed = scrubValue(value, scrub, 'place');
  return isDivisionName(scrubbed.text) ? scrubbed : hideValue(value, MASK);
}

/** Text that is shown but for the personal values in it. */
export function scrubValue(raw: string, scrub: Scrubber, place: TextPlace): Outcome {
  const text = cleanText(raw);
  if (text === '') return EMPTY;
  const scrubbed = scrub(text, place);
  if (scrubbed.finds.length > 0) return { text: scrubbed.text, state: 'scrubbed' };
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
function scrubAddress({ address }: PartyReading, policy: PartyPolicy, scrub: Scrubber): Outcome {
  let outcome = address;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { text, finds } = scrub(outcome.shown, 'place');
    if (finds.length === 0) {
      const state = address.state === 'shown' ? 'scrubbed' : address.state;
      return round === 0 ? outcome : { text: outcome.text, state };
    }
    outcome = maskAddress(withScrubbed(outcome, text).text, policy);
  }
  return hideAddress(address.text);
}

function extensionField(party: OpenParty, { phone }: PartyReading, policy: PartyPolicy): MaskedField {
  if (phone.outcome.state === 'virtual') {
    return mintField({ text: phone.outcome.extension, state: 'virtual' }, policy.virtual.rule);
  }
  return mintField(hideValue(party.extension, ''), 'extension.hide');
}

function pickupField({ phone: { outcome } }: PartyReading): MaskedField {
  const hasNone = outcome.state === 'empty' || outcome.state === 'virtual';
  const state = hasNone ? 'empty' : outcome.tail === '' ? 'hidden' : outcome.state;
  return mintField({ text: outcome.tail, state }, 'pickup.shown-digits');
}
