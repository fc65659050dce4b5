import { unreachable } from '../base/unreachable.ts';
import { cleanText } from './clean-text.ts';
import type { OpenParty } from './open-order.ts';
import { dropUnit, hideAddress, keepAddress, keepStreet } from './operate/address.ts';
import type { AddressOutcome } from './operate/address.ts';
import { hideName, surnameOnly } from './operate/name.ts';
import { hidePhone, keepEnds, keepPhone } from './operate/phone.ts';
import type { PhoneOutcome } from './operate/phone.ts';
import { EMPTY } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { PartyPolicy } from './policy.ts';
import { recogniseName } from './recognise/name.ts';
import type { Name } from './recognise/name.ts';
import { peopleOf } from './recognise/people.ts';
import type { Person } from './recognise/people.ts';
import { recognisePhones } from './recognise/phone.ts';
import type { Phone } from './recognise/phone.ts';
import { settleVirtual } from './recognise/virtual-number.ts';
import type { IsLent } from './recognise/virtual-number.ts';

/** One side of a parcel: what its values are, and what the policy makes of them. Not scrubbed yet. */
export interface PartyReading {
  readonly name: {
    readonly value: Name;
    /** Everybody whom the cell names, the first included. */
    readonly people: readonly Person[];
    readonly outcome: Outcome;
  };
  readonly phone: { readonly numbers: readonly Phone[]; readonly outcome: PhoneOutcome };
  readonly address: AddressOutcome;
}

/** `isLent` knows the order that the side belongs to. */
export function readParty(party: OpenParty, policy: PartyPolicy, isLent: IsLent): PartyReading {
  const name = recogniseName(party.name);
  const written = readNumbers(party);
  const numbers = settleVirtual(written, isLent);
  return {
    name: { value: name, people: peopleOf(party.name, name), outcome: maskName(party.name, name, policy) },
    phone: {
      numbers,
      outcome: maskPhone(numbers === written ? party.phone : writePhones(numbers), numbers, policy),
    },
    address: maskAddress(party.detail, policy),
  };
}

/** Numbers without what stood behind them. */
function writePhones(phones: readonly Phone[]): string {
  return phones.map(writePhone).join('/');
}

function writePhone(phone: Phone): string {
  switch (phone.kind) {
    case 'mobile':
    case 'other':
      return phone.digits;
    case 'virtual':
      return `${phone.digits}-${phone.extension}`;
    case 'landline':
      return phone.area === '' ? phone.local : `${phone.area}-${phone.local}`;
    case 'foreign':
      return `+${phone.code}${phone.national}`;
    case 'masked':
      return phone.head + '*'.repeat(phone.stars) + phone.tail;
    case 'unreadable':
      return '';
  }
}

const EXTENSION_DIGITS = /^\d{1,8}$/;

/** A mobile with an extension in the field beside it may be a virtual number. */
function readNumbers(party: OpenParty): readonly Phone[] {
  const numbers = recognisePhones(party.phone);
  const [only] = numbers;
  const extension = cleanText(party.extension.normalize('NFKC'));
  if (numbers.length === 1 && only?.kind === 'mobile' && EXTENSION_DIGITS.test(extension)) {
    return [{ kind: 'virtual', digits: only.digits, extension }];
  }
  return numbers;
}

function maskName(raw: string, name: Name, { name: { rule } }: PartyPolicy): Outcome {
  switch (rule) {
    case 'name.surname-only':
      return surnameOnly(name);
    case 'name.hide':
      return hideName(name);
    case 'name.keep':
      return name.kind === 'empty' ? EMPTY : { text: cleanText(raw), state: 'shown' };
    default:
      return unreachable(rule);
  }
}

function maskPhone(raw: string, numbers: readonly Phone[], { phone, virtual }: PartyPolicy): PhoneOutcome {
  const maskVirtual = virtual.rule === 'virtual.mask';
  switch (phone.rule) {
    case 'phone.keep-ends':
      return keepEnds(numbers, phone, maskVirtual);
    case 'phone.hide':
      return hidePhone(numbers, maskVirtual);
    case 'phone.keep':
      return keepPhone(numbers, cleanText(raw));
    default:
      return unreachable(phone);
  }
}

/** One address as the policy's rule shows it, not scrubbed yet. */
export function maskAddress(raw: string, { address: { rule } }: PartyPolicy): AddressOutcome {
  switch (rule) {
    case 'address.drop-unit':
      return dropUnit(raw);
    case 'address.street':
      return keepStreet(raw);
    case 'address.hide':
      return hideAddress(raw);
    case 'address.keep':
      return keepAddress(raw);
    default:
      return unreachable(rule);
  }
}
