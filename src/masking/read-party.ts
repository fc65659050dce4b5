import { unreachable } from '../base/unreachable.ts';
import { countryCode, isCountryCode } from '../orders/country-names.ts';
import { cleanText } from './clean-text.ts';
import type { OpenParty } from './open-order.ts';
import {
  dropAddress,
  dropHouse,
  dropUnit,
  hideAddress,
  keepAddress,
  keepEstate,
  keepFirst,
  keepStreet,
} from './operate/address.ts';
import type { AddressOutcome } from './operate/address.ts';
import {
  hideName,
  hideNameMiddle,
  initialsOf,
  keepNameEnds,
  surnameAndTitle,
  surnameOnly,
} from './operate/name.ts';
import { hidePhone, keepEnds, keepPhone, replacePhones, tokenPhones } from './operate/phone.ts';
import type { PhoneOutcome } from './operate/phone.ts';
import { EMPTY, MASK } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { PartyPolicy, Rule } from './policy.ts';
import { recogniseName } from './recognise/name.ts';
import type { Name } from './recognise/name.ts';
import { peopleOf } from './recognise/people.ts';
import type { Person } from './recognise/people.ts';
import { recognisePhones } from './recognise/phone.ts';
import type { Phone } from './recognise/phone.ts';
import { settleVirtual } from './recognise/virtual-number.ts';
import type { IsLent } from './recognise/virtual-number.ts';
import { namedCountry } from './decide/country-of.ts';
import { endsOf } from './decide/strictness.ts';
import { tighten } from './scrub/forms.ts';
import { TOKEN } from './token.ts';
import type { Tokenizer } from './token.ts';

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
  /** Where it is, as an ISO code; undefined where the order does not say. */
  readonly country: string | undefined;
}

/** What reading a side needs to know of its order. */
export interface PartyContext {
  readonly isLent: IsLent;
  readonly token: Tokenizer;
}

export function readParty(
  party: OpenParty,
  policy: PartyPolicy,
  { isLent, token }: PartyContext,
): PartyReading {
  const country = namedCountry(party);
  const name = recogniseName(party.name);
  const written = readNumbers(party);
  const numbers = settleVirtual(written, isLent);
  const phone = numbers === written ? party.phone : writePhones(numbers);
  return {
    name: {
      value: name,
      people: peopleOf(party.name, name),
      outcome: maskName(cleanText(party.name), name, policy, token),
    },
    phone: { numbers, outcome: maskPhone(cleanText(phone), numbers, policy, token) },
    address: maskAddress(party.detail, policy, country),
    country,
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

/** Where a number of this side is dialled; China where nothing else is said. */
function countryOf({ country }: OpenParty): string {
  const name = country.trim();
  if (name === '') return HOME;
  return isCountryCode(name) ? name : (countryCode(name) ?? HOME);
}

const HOME = 'CN';
const EXTENSION_DIGITS = /^\d{1,8}$/;

/** A mobile with an extension in the field beside it may be a virtual number. */
function readNumbers(party: OpenParty): readonly Phone[] {
  const numbers = recognisePhones(party.phone, countryOf(party));
  const [only] = numbers;
  if (party.extension === '') return numbers;
  const extension = cleanText(party.extension.normalize('NFKC'));
  if (numbers.length !== 1 || only?.kind !== 'mobile' || !EXTENSION_DIGITS.test(extension)) return numbers;
  const { digits } = only;
  const { virtualUntil: expires } = party;
  return [{ kind: 'virtual', digits, extension, ...(expires === undefined ? {} : { expires }) }];
}

function maskName(raw: string, name: Name, { name: rule }: PartyPolicy, token: Tokenizer): Outcome {
  if (name.kind === 'empty') return EMPTY;
  switch (rule.rule) {
    case 'name.surname-only':
      return surnameOnly(name);
    case 'name.surname-title':
      return surnameAndTitle(name);
    case 'name.initials':
      return initialsOf(name, raw);
    case 'name.keep-ends':
      return keepNameEnds(name, raw, rule.first, rule.last);
    case 'name.hide-middle':
      return hideNameMiddle(name, raw, rule.count);
    case 'name.hide':
      return hideName(name);
    case 'name.drop':
      return { text: '', state: 'hidden' };
    case 'name.replace':
      return { text: rule.text, state: 'hidden' };
    case 'name.token':
      return tokenOf(raw, name, token);
    case 'name.keep':
      return { text: raw, state: 'shown' };
    default:
      return unreachable(rule);
  }
}

/** Of a masked name nobody can tell whose it is. */
function tokenOf(raw: string, name: Name, token: Tokenizer): Outcome {
  if (TOKEN.test(raw)) return { text: raw, state: 'already-masked' };
  if (name.kind === 'masked') return hideName(name);
  return { text: token('name', tighten(raw)), state: 'hidden' };
}

const ONE_TOKEN = TOKEN.source.slice(1, -1);
const TOKENS = new RegExp(`^(?:${ONE_TOKEN}|[*●×█]{6}|\\^_\\^)(?:/(?:${ONE_TOKEN}|[*●×█]{6}|\\^_\\^))*$`);

function maskPhone(
  raw: string,
  numbers: readonly Phone[],
  { phone, virtual }: PartyPolicy,
  token: Tokenizer,
): PhoneOutcome {
  const maskVirtual = virtual.rule === 'virtual.mask';
  switch (phone.rule) {
    case 'phone.keep-ends':
    case 'phone.keep-last':
    case 'phone.hide-middle':
      return keepEnds(numbers, endsOf(phone) ?? NO_ENDS, maskVirtual);
    case 'phone.hide':
      return hidePhone(numbers, maskVirtual);
    case 'phone.drop':
      return replacePhones(numbers, '', maskVirtual);
    case 'phone.replace':
      return replacePhones(numbers, phone.text, maskVirtual);
    case 'phone.token':
      return raw.includes('#') && TOKENS.test(raw)
        ? { text: raw, state: 'already-masked', extension: '', tail: '' }
        : tokenPhones(numbers, (digits) => token('phone', digits), maskVirtual);
    case 'phone.keep':
      return keepPhone(numbers, raw);
    default:
      return unreachable(phone);
  }
}

const NO_ENDS = { first: 0, last: 0 };

/** One address as the policy's rule shows it, not scrubbed yet. */
export function maskAddress(
  raw: string,
  { address: rule }: PartyPolicy,
  country: string | undefined,
): AddressOutcome {
  return rule.rule === 'address.keep' ? keepAddress(raw) : hidePart(starred(raw), rule, country);
}

const OTHER_GLYPH = /[●×█]{2}|\^_\^/;
const OTHER_RUN = /[●×█]{2,}/g;

/** An address that came with another mask than stars, as ours has it. */
function starred(raw: string): string {
  if (!OTHER_GLYPH.test(raw)) return raw;
  return raw.replaceAll('^_^', MASK).replace(OTHER_RUN, (run) => '*'.repeat(run.length));
}

function hidePart(
  raw: string,
  rule: Exclude<Rule<'address'>, { readonly rule: 'address.keep' }>,
  country: string | undefined,
): AddressOutcome {
  switch (rule.rule) {
    case 'address.drop-unit':
      return dropUnit(raw, country);
    case 'address.estate':
      return keepEstate(raw, country);
    case 'address.drop-house':
      return dropHouse(raw, country);
    case 'address.street':
      return keepStreet(raw, country);
    case 'address.keep-first':
      return keepFirst(raw, rule.count, country);
    case 'address.hide':
      return hideAddress(raw);
    case 'address.drop':
      return dropAddress(raw);
    default:
      return unreachable(rule);
  }
}
