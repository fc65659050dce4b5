import { takeExpiry } from '../../orders/number-expiry.ts';
import { callingCode } from './calling-codes.ts';
import { readExistingMask } from './existing-mask.ts';
import { cutAtSpaces, partsOfCell, plainCell, withoutNotes } from './phone-cell.ts';
import { splitNumber } from './phone-numbers.ts';
import type { WorldNumber } from './phone-numbers.ts';

/** One number of a phone cell. Digits are ASCII and nothing else; separators are gone. */
export type Phone =
  | { readonly kind: 'mobile'; readonly digits: string }
  /**
   * An 11-digit number with digits behind it: a pseudonym that a platform lent out, if `settleVirtual` leaves it so.
   * `expires` where the cell says till when: `2026-12-01`, or `--12-01` without a year (`expiryDate` finds it).
   */
  | {
      readonly kind: 'virtual';
      readonly digits: string;
      readonly extension: string;
      readonly expires?: string;
    }
  /** `area` includes its leading 0, or is 400 or 800; empty for a bare local number of 7 or 8 digits. */
  | { readonly kind: 'landline'; readonly area: string; readonly local: string }
  /** Of another country, Hong Kong, Macao and Taiwan included. `national` is without the 0 dialled at home. */
  | { readonly kind: 'foreign'; readonly code: string; readonly national: string }
  /** Digits of no shape that is known here, 9 to 15 of them. */
  | { readonly kind: 'other'; readonly digits: string }
  /** What stands before the first mark and after the last one. */
  | { readonly kind: 'masked'; readonly head: string; readonly stars: number; readonly tail: string }
  /** Too short, too long or no number at all. */
  | { readonly kind: 'unreadable' };

/** More numbers than a person has: such a cell is something else. So is a longer one. */
const MOST_PHONES = 5;
const LONGEST_CELL = 200;
const HOME = 'CN';
const MOBILE_DIGITS = 11;

const SEPARATORS = /[\s\-‐‑–—−－.·()（）[\]]+/g;
const NUMBER_LIKE = /^[+\d\s\-‐‑–—−－.·()（）[\]]+$/;
const TURN = '(?:转接?|轉接?|转?分[机機]|轉分機|内线|內線|ext\\.?|x|#)';
const VIRTUAL = new RegExp(
  `^(?:(?:\\+|00)?86[-\\s]?)?(1\\d(?:[-\\s.]?\\d){9})\\s*(?:[-,，]?\\s*${TURN}(?:号码?|號碼?)?[\\s:]*|[-,，]\\s*|[\\[【])(\\d{1,6})\\s*[\\]】]?$`,
  'i',
);
const EXTENSION = new RegExp(`\\s*(?:[-,，]?\\s*${TURN}(?:号码?|號碼?)?|,)[\\s:]*\\d{1,6}$`, 'i');
/** 030/1234567 in Germany: what stands before the stroke is too short to be a number. */
const SLASHED_AREA = /^(?:\+\d{1,3}\s?\(?0?|\(?0)\d{1,4}\)?\s?\/\s?\d(?:[\s-]?\d){4,9}$/;
/** 0571-88001234/801: what stands behind it is. */
const SLASHED_EXTENSION = /(?<=\d{4})\s?\/\s?\d{1,5}$/;
/** [1234]13812345678 */
const BRACKETED_HEAD = /^[([【]\s?\d{1,6}\s?[)\]】]\s*(?=(?:\+?86[-\s]?)?1[3-9]\d{9}$)/;
const AREA = /^0(?:10|2\d|[3-9]\d{2})/;
const BARE_AREA = /^(?:10|2\d|[3-9]\d{2})/;
const ANY_MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
/** Nearly every cell, and what nearly all others are. */
const USUAL = /^1[3-9]\d{9}$/;
const USUAL_VIRTUAL = /^1[3-9]\d{9}-\d{4}$/;
const UNREADABLE: Phone = { kind: 'unreadable' };

/**
 * Reads a phone cell, which may hold several numbers; gives one entry a number, none for an empty cell. `country` is
 * where it is dialled (ISO 3166-1), for numbers without `+`. Marks of an earlier mask are looked for before any dash
 * is taken away, since `138----5678` would else read as 1385678.
 */
export function recognisePhones(raw: string, country = HOME): readonly Phone[] {
  const usual = usualPhone(raw);
  if (usual !== undefined && (country === HOME || usual.kind === 'virtual')) return [usual];
  const cell = plainCell(raw);
  if (cell === '') return [];
  if (cell.length > LONGEST_CELL) return [UNREADABLE];
  const { number: text, expires } = takeExpiry(cell);
  const phones = readCell(text, country);
  if (expires === undefined) return phones;
  return phones.map((phone) =>
    phone.kind === 'virtual' ? { ...phone, expires: phone.expires ?? expires } : phone,
  );
}

/** The one number of nearly every cell: a mobile, or what looks like a virtual number; undefined of any other. */
export function usualPhone(raw: string): (Phone & { readonly kind: 'mobile' | 'virtual' }) | undefined {
  if (raw.length === MOBILE_DIGITS) return USUAL.test(raw) ? { kind: 'mobile', digits: raw } : undefined;
  if (!USUAL_VIRTUAL.test(raw)) return undefined;
  return { kind: 'virtual', digits: raw.slice(0, MOBILE_DIGITS), extension: raw.slice(MOBILE_DIGITS + 1) };
}

function readCell(text: string, country: string): readonly Phone[] {
  const whole = recognisePhone(text, country);
  if (isReadable(whole)) return [whole];
  const slashed = SLASHED_AREA.test(text) ? slashedNumber(text, country) : UNREADABLE;
  if (isReadable(slashed)) return [slashed];
  const parts = partsOfCell(text.replace(SLASHED_EXTENSION, ''));
  if (parts.length === 0 || parts.length > MOST_PHONES) return mobilesIn(text) ?? [UNREADABLE];
  const phones = parts.flatMap((part) => readPart(part, country));
  if (phones.length <= MOST_PHONES && phones.every(isReadable)) return phones;
  return mobilesIn(text) ?? [UNREADABLE];
}

function slashedNumber(text: string, country: string): Phone {
  const isHome = country === HOME && text.startsWith('0');
  return isHome ? mainland(text.replace(/\D/g, ''), AREA) : recognisePhone(text.replace('/', '-'), country);
}

function readPart(part: string, country: string): readonly Phone[] {
  const { number, expires } = takeExpiry(part);
  const text = withoutNotes(number);
  const phone = recognisePhone(text, country);
  if (phone.kind === 'virtual' && expires !== undefined) return [{ ...phone, expires }];
  if (isReadable(phone)) return [phone];
  return cutAtSpaces(text, (words) => certain(words, country)) ?? [phone];
}

function isReadable(phone: Phone): boolean {
  return phone.kind !== 'unreadable';
}

/** A number that is whole: no beginning of another. */
function certain(text: string, country: string): Phone | undefined {
  const phone = recognisePhone(text, country);
  switch (phone.kind) {
    case 'mobile':
      return text.replace(/\D/g, '').endsWith(phone.digits) ? phone : undefined;
    case 'landline':
      return phone.area !== '' || /^[2-9]/.test(phone.local) ? phone : undefined;
    case 'foreign':
      return splitNumber(`+${phone.code}${phone.national}`)?.isPossible === true ? phone : undefined;
    case 'virtual':
      return phone;
    case 'masked':
      return phone.tail === '' ? undefined : phone;
    case 'other':
    case 'unreadable':
      return undefined;
  }
}

/** The mobiles that stand in a text of another kind, such as `13800138000(王)`; the rest of the text is dropped. */
function mobilesIn(text: string): readonly Phone[] | undefined {
  const found = text.match(ANY_MOBILE) ?? [];
  if (found.length === 0 || found.length > MOST_PHONES) return undefined;
  return found.map((digits) => ({ kind: 'mobile', digits }));
}

function recognisePhone(text: string, country: string): Phone {
  const virtual = VIRTUAL.exec(text);
  if (virtual !== null) {
    return {
      kind: 'virtual',
      digits: (virtual[1] ?? '').replace(SEPARATORS, ''),
      extension: virtual[2] ?? '',
    };
  }
  const stars = readExistingMask(text);
  if (stars !== undefined) return maskedPhone(stars);
  const number = text.replace(EXTENSION, '').replace(BRACKETED_HEAD, '');
  if (!NUMBER_LIKE.test(number)) return UNREADABLE;
  return landlineWithExtension(number) ?? bareNumber(number, country);
}

/** The end of one masked mobile and the beginning of the next. */
const TWO_ENDS = 5;
/** Of a number whose area alone is hidden; a longer one has another number in it. */
const LONGEST_TAIL = 10;
const SAID_EXTENSION = new RegExp(
  `^(\\d{1,8})\\s*(?:[-,，]?\\s*${TURN}(?:号码?|號碼?)?[\\s:]*|[\\[【(])\\d{1,6}\\s*[\\]】)]?$`,
  'i',
);
const LOOSE_EXTENSION = /^(\d{4})(?:\s*[-,，]\s*|\s+)\d{1,6}$/;
const MOBILE_LENGTH = 11;

/**
 * The end of a masked number without the extension behind it, which is not its last digits. After a dash or a
 * space there is one where the number is whole without it; `before` is how many digits and stars stand before the end.
 */
function withoutExtension(end: string, before: number): string {
  const trimmed = end.trim();
  const said = SAID_EXTENSION.exec(trimmed)?.[1];
  if (said !== undefined) return said;
  const loose = LOOSE_EXTENSION.exec(trimmed)?.[1];
  return loose !== undefined && before + loose.length >= MOBILE_LENGTH ? loose : end;
}

function maskedPhone(stars: string): Phone {
  const from = stars.indexOf('*');
  const to = stars.lastIndexOf('*') + 1;
  const head = stars.slice(0, from).replace(SEPARATORS, '');
  const tail = withoutExtension(stars.slice(to), head.length + to - from).replace(SEPARATORS, '');
  // Two masked numbers in one cell are told apart by what stands between them.
  const between = stars.slice(from, to);
  const isOne =
    /^[*\d\s()-]*$/.test(between) &&
    !(/\s/.test(between) && between.replace(/\D/g, '').length >= TWO_ENDS) &&
    tail.length <= LONGEST_TAIL;
  if (!isOne || !/^\+?\d*$/.test(head) || !/^\d*$/.test(tail)) return UNREADABLE;
  return { kind: 'masked', head, stars: to - from, tail };
}

/** `0571-88001234-801`: the third group is the extension of a switchboard. */
function landlineWithExtension(text: string): Phone | undefined {
  const match = /^\(?(0\d{2,3})\)?[\s-]+(\d{7,8})[\s-]+\d{1,6}$/.exec(text);
  const [, area = '', local = ''] = match ?? [];
  return AREA.exec(area)?.[0] === area ? { kind: 'landline', area, local } : undefined;
}

function bareNumber(text: string, country: string): Phone {
  const compact = text.replace(SEPARATORS, '');
  const international = /^(?:\+|00)(\d+)$/.exec(compact)?.[1];
  if (international?.startsWith('86') === true) return mainland(international.slice(2), BARE_AREA);
  if (international !== undefined) return foreign(text, international);
  const digits = compact.replaceAll('+', '');
  if (/^861\d{10}$/.test(digits)) return mainland(digits.slice(2), AREA);
  const elsewhere = country === HOME ? nearby(text, digits) : dialledIn(text, digits, country);
  return elsewhere ?? mainland(digits, AREA);
}

function mainland(digits: string, areas: RegExp): Phone {
  if (/^1\d{10}$/.test(digits)) return { kind: 'mobile', digits };
  if (/^[48]00\d{7}$/.test(digits))
    return { kind: 'landline', area: digits.slice(0, 3), local: digits.slice(3) };
  const area = areas.exec(digits)?.[0] ?? '';
  const local = digits.slice(area.length);
  if (area !== '' && /^[1-9]\d{6,7}$/.test(local)) {
    return { kind: 'landline', area: area.startsWith('0') ? area : `0${area}`, local };
  }
  if (/^\d{7,8}$/.test(digits)) return { kind: 'landline', area: '', local: digits };
  // More digits behind a mobile are no part of it.
  if (/^1[3-9]\d{10,13}$/.test(digits)) return { kind: 'mobile', digits: digits.slice(0, 11) };
  return /^\d{9,15}$/.test(digits) ? { kind: 'other', digits } : UNREADABLE;
}

/** With `+` or `00`. What no numbering plan has is split behind the calling code. */
function foreign(text: string, digits: string): Phone {
  const world = splitNumber(text.replace(/^[\s(]*00/, '+'));
  if (world?.isPossible === true) return worldPhone(world) ?? UNREADABLE;
  const code = callingCode(digits);
  const national = digits.slice(code.length);
  return /^\d{6,14}$/.test(national) ? { kind: 'foreign', code, national } : UNREADABLE;
}

const WITH_CODE = /^(?:852[2-9]\d{7}|853[2-9]\d{7}|886[2-9]\d{7,8})$/;
const TAIWAN = /^0[2-9]\d{7,8}$/;
const MAINLAND_GROUP = /^\(?0[12]\d\)?[\s-]/;

/** Hong Kong, Macao and Taiwan as one writes them there, where no mainland number is so. */
function nearby(text: string, digits: string): Phone | undefined {
  const world = WITH_CODE.test(digits)
    ? splitNumber(`+${digits}`)
    : TAIWAN.test(digits) && !MAINLAND_GROUP.test(text)
      ? splitNumber(digits, 'TW')
      : undefined;
  return world?.isValid === true ? worldPhone(world) : undefined;
}

/** As one writes it in the parcel's country; a number that is none there may be a mainland mobile. */
function dialledIn(text: string, digits: string, country: string): Phone | undefined {
  const world = splitNumber(text, country);
  if (world === undefined || world.code === '86') return undefined;
  return world.isValid || (world.isPossible && !USUAL.test(digits)) ? worldPhone(world) : undefined;
}

/** Fewer digits could not hide six, and the code would be shown beside them. */
const SHORTEST_NATIONAL = 6;

function worldPhone({ code, national }: WorldNumber): Phone | undefined {
  return national.length < SHORTEST_NATIONAL ? undefined : { kind: 'foreign', code, national };
}
