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
import type { OwnValues, TextPlace } from './scrub/own-values.ts';
import { scrubText } from './scrub/scrub.ts';

/** The only place where text becomes masked text, but for fixed words (`fixed-text.ts`). */
export function mintField({ text, state }: Outcome, rule: RuleId): MaskedField {
  return { text: mintMaskedText(text), state, rule };
}

/** Masks one side of a parcel. `own` is what the policy hides of both sides, since each may name the other. */
export function maskParty(
  party: OpenParty,
  reading: PartyReading,
  policy: PartyPolicy,
  own: OwnValues,
): MaskedParty {
  const { name, phone } = reading;
  const region = (value: string) => mintField(regionOutcome(value, policy, own), policy.region.rule);
  return {
    name: mintField(
      policy.name.rule === 'name.keep' ? scrubValue(name.outcome.text, own, 'place') : name.outcome,
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
    detail: mintField(scrubAddress(reading, policy, own), policy.address.rule),
    postcode: mintField(
      policy.postcode.rule === 'postcode.drop'
        ? hideValue(party.postcode, '')
        : scrubValue(party.postcode, own, 'number'),
      policy.postcode.rule,
    ),
    country: mintField(
      policy.country.rule === 'country.hide'
        ? hideValue(party.country, '')
        : scrubValue(party.country, own, 'place'),
      policy.country.rule,
    ),
    pickup: pickupField(reading),
  };
}

/** `parseOrder` refuses a street or a room in these cells; should one come all the same, it is hidden whole. */
function regionOutcome(value: string, policy: PartyPolicy, own: OwnValues): Outcome {
  if (policy.region.rule === 'region.hide') return hideValue(value, '');
  return isDivisionName(value) ? scrubValue(value, own, 'place') : hideValue(value, MASK);
}

/** Text that is shown but for the personal values in it. */
export function scrubValue(raw: string, own: OwnValues, place: TextPlace): Outcome {
  const text = cleanText(raw);
  if (text === '') return EMPTY;
  const scrubbed = scrubText(text, own, place);
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
function scrubAddress({ address }: PartyReading, policy: PartyPolicy, own: OwnValues): Outcome {
  let outcome = address;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { text, finds } = scrubText(outcome.shown, own, 'place');
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
