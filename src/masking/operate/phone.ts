import { unreachable } from '../../base/unreachable.ts';
import { EMPTY } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { callingCode } from '../recognise/calling-codes.ts';
import type { Phone } from '../recognise/phone.ts';

/** How many digits of a mainland mobile stay, at its beginning and at its end. */
export interface Ends {
  readonly first: number;
  readonly last: number;
}

export interface PhoneOutcome extends Outcome {
  /** The extension of a virtual number that stands alone in its cell; empty otherwise. */
  readonly extension: string;
  /** The digits that the last number of the cell shows at its end, at most four; none of a virtual number. */
  readonly tail: string;
}

const MOBILE_DIGITS = 11;
/** GB/T 41833-2022 asks for six hidden digits; where a rule hides more than that, shorter numbers hide six. */
const ENOUGH_HIDDEN = 6;
const LOCAL_DIGITS = 8;
const PICKUP_DIGITS = 4;

const NOTHING: PhoneOutcome = { ...EMPTY, extension: '', tail: '' };

/**
 * Keeps the ends of each number of a cell: `1******8000`, `0571-******34`, `+1******0123`. The stars are as many as
 * the rule hides of a mobile, whatever the number, so that they tell no length. Shorter numbers show fewer digits at
 * the end or none. Virtual numbers stay dialable unless `maskVirtual`. Laws: never fewer than the rule's hidden
 * digits of a mobile; never fewer than six, or the rule's where that is less, of a landline; six of any other;
 * applied twice it changes nothing; a stricter rule may be applied to its outcome.
 */
export function keepEnds(phones: readonly Phone[], ends: Ends, maskVirtual: boolean): PhoneOutcome {
  return joinPhones(phones, maskVirtual, (phone) => maskOne(phone, ends));
}

/** A text of the seller's own in place of all numbers but virtual ones; empty to leave them out. */
export function replacePhones(phones: readonly Phone[], text: string, maskVirtual: boolean): PhoneOutcome {
  const [only] = phones;
  if (only === undefined) return NOTHING;
  const virtual = maskVirtual ? [] : phones.filter((phone) => phone.kind === 'virtual');
  if (virtual.length === phones.length) return hidePhone(phones, maskVirtual);
  const dialled = virtual.map(({ digits, extension }) => `${digits}-${extension}`);
  return { ...NOTHING, text: [text, ...dialled].filter((part) => part !== '').join('/'), state: 'hidden' };
}

/** A code in place of each number, the same for the same number. What has no digits to make one of is hidden. */
export function tokenPhones(
  phones: readonly Phone[],
  token: (digits: string) => string,
  maskVirtual: boolean,
): PhoneOutcome {
  const [only] = phones;
  if (only === undefined || (only.kind === 'virtual' && phones.length === 1 && !maskVirtual))
    return hidePhone(phones, maskVirtual);
  const tokens = phones.map((phone) => {
    const digits = wholeDigits(phone);
    return digits === '' ? '*'.repeat(ENOUGH_HIDDEN) : token(digits);
  });
  return { ...NOTHING, text: [...new Set(tokens)].join('/'), state: 'hidden' };
}

function wholeDigits(phone: Phone): string {
  switch (phone.kind) {
    case 'mobile':
    case 'virtual':
    case 'other':
      return phone.digits;
    case 'landline':
      return phone.area + phone.local;
    case 'foreign':
      return `+${phone.code}${phone.national}`;
    case 'masked':
    case 'unreadable':
      return '';
  }
}

/** Nothing of any number. */
export function hidePhone(phones: readonly Phone[], maskVirtual: boolean): PhoneOutcome {
  return joinPhones(phones, maskVirtual, () => ({ head: '', stars: ENOUGH_HIDDEN, tail: '' }));
}

interface MaskedNumber {
  readonly head: string;
  readonly stars: number;
  readonly tail: string;
}

function joinPhones(
  phones: readonly Phone[],
  maskVirtual: boolean,
  mask: (phone: Phone) => MaskedNumber,
): PhoneOutcome {
  const [only] = phones;
  if (only === undefined) return NOTHING;
  if (phones.length === 1 && only.kind === 'virtual' && !maskVirtual) {
    return { text: only.digits, state: 'virtual', extension: only.extension, tail: '' };
  }
  if (phones.length === 1) {
    const masked = mask(only);
    const text = write(masked);
    return { text, state: stateOf(phones, [text]), extension: '', tail: masked.tail.slice(-PICKUP_DIGITS) };
  }
  let tail = '';
  const texts = phones.map((phone) => {
    if (phone.kind === 'virtual' && !maskVirtual) {
      tail = '';
      return `${phone.digits}-${phone.extension}`;
    }
    const masked = mask(phone);
    tail = masked.tail.slice(-PICKUP_DIGITS);
    return write(masked);
  });
  return { text: texts.join('/'), state: stateOf(phones, texts), extension: '', tail };
}

function write({ head, stars, tail }: MaskedNumber): string {
  return head + '*'.repeat(stars) + tail;
}

function stateOf(phones: readonly Phone[], texts: readonly string[]): Outcome['state'] {
  if (phones.every((phone) => phone.kind === 'masked')) return 'already-masked';
  return texts.some((text) => /\d/.test(text)) ? 'masked' : 'hidden';
}

function maskOne(phone: Phone, ends: Ends): MaskedNumber {
  const stars = MOBILE_DIGITS - ends.first - ends.last;
  switch (phone.kind) {
    case 'mobile':
    case 'virtual':
      return { head: phone.digits.slice(0, ends.first), stars, tail: lastOf(phone.digits, ends.last) };
    case 'landline': {
      const shown = shownOfLocal(phone.local.length, ends, stars);
      return { head: areaOf(phone.area, ends), stars, tail: lastOf(phone.local, shown) };
    }
    case 'foreign': {
      const shown = Math.min(ends.last, phone.national.length - ENOUGH_HIDDEN);
      return { head: ends.first > 0 ? `+${phone.code}` : '', stars, tail: lastOf(phone.national, shown) };
    }
    case 'other': {
      const shown = Math.min(ends.last, phone.digits.length - ENOUGH_HIDDEN);
      return { head: '', stars, tail: lastOf(phone.digits, shown) };
    }
    case 'masked':
      return tightened(phone, ends, stars);
    case 'unreadable':
      return { head: '', stars, tail: '' };
    default:
      return unreachable(phone);
  }
}

function shownOfLocal(digits: number, ends: Ends, stars: number): number {
  return Math.min(ends.last, digits - Math.min(stars, ENOUGH_HIDDEN));
}

function areaOf(area: string, ends: Ends): string {
  return ends.first > 0 && area !== '' ? `${area}-` : '';
}

function lastOf(digits: string, count: number): string {
  return count > 0 ? digits.slice(-count) : '';
}

const AREA = /^(?:0(?:10|2\d|[3-9]\d{2})|[48]00)/;

/**
 * A number that came masked. What the rule would not show is hidden as well. Where it shows no more than the rule,
 * it stays as it is, down to the number of stars: they are someone else's and tell nothing that was not told.
 */
function tightened(phone: Phone & { readonly kind: 'masked' }, ends: Ends, stars: number): MaskedNumber {
  const { head, tail } = phone;
  if (head.startsWith('+') && !head.startsWith('+86')) {
    return fit(phone, ends.first > 0 ? `+${callingCode(head.slice(1))}` : '', ends.last, stars);
  }
  const area = AREA.exec(head)?.[0];
  if (area !== undefined)
    return fit(phone, areaOf(area, ends), shownOfLocal(LOCAL_DIGITS, ends, stars), stars);
  const digits = /^(?:\+?86)?(1\d*)$/.exec(head)?.[1]?.slice(0, ends.first) ?? '';
  const enough = Math.min(stars, ENOUGH_HIDDEN);
  const isShort = head === '' && phone.stars < enough;
  const shown = isShort ? shownOfLocal(LOCAL_DIGITS, ends, stars) : ends.last;
  if (digits === head && tail.length <= shown && phone.stars >= enough)
    return fit(phone, digits, shown, stars);
  const kept = lastOf(tail, shown);
  const mobileStars = MOBILE_DIGITS - digits.length - kept.length;
  return { head: digits, stars: isShort ? stars : mobileStars, tail: kept };
}

function fit(
  phone: Phone & { readonly kind: 'masked' },
  head: string,
  shown: number,
  stars: number,
): MaskedNumber {
  const unchanged = phone.head === head.replace(/-$/, '') && phone.tail.length <= shown;
  return {
    head,
    stars: unchanged ? Math.min(phone.stars, MOBILE_DIGITS) : stars,
    tail: lastOf(phone.tail, shown),
  };
}

/** The cell as it is; a virtual number is told apart all the same. */
export function keepPhone(phones: readonly Phone[], text: string): PhoneOutcome {
  const [only] = phones;
  if (only === undefined) return NOTHING;
  if (phones.length === 1 && only.kind === 'virtual') {
    return { text: only.digits, state: 'virtual', extension: only.extension, tail: '' };
  }
  const tail = phones.at(-1)?.kind === 'virtual' ? '' : (/\d*$/.exec(text)?.[0] ?? '').slice(-PICKUP_DIGITS);
  return { text, state: 'shown', extension: '', tail };
}
