import { cleanText } from '../clean-text.ts';
import { callingCode } from './calling-codes.ts';
import { readExistingMask } from './existing-mask.ts';

/** One number of a phone cell. Digits are ASCII and nothing else; separators are gone. */
export type Phone =
  | { readonly kind: 'mobile'; readonly digits: string }
  /** An 11-digit number with digits behind it: a pseudonym that a platform lent out, if `settleVirtual` leaves it so. */
  | { readonly kind: 'virtual'; readonly digits: string; readonly extension: string }
  /** `area` includes its leading 0, or is 400 or 800; empty for a bare local number of 7 or 8 digits. */
  | { readonly kind: 'landline'; readonly area: string; readonly local: string }
  | { readonly kind: 'foreign'; readonly code: string; readonly national: string }
  /** Digits of no shape that is known here, 9 to 15 of them. */
  | { readonly kind: 'other'; readonly digits: string }
  /** What stands before the first mark and after the last one. */
  | { readonly kind: 'masked'; readonly head: string; readonly stars: number; readonly tail: string }
  /** Too short, too long or no number at all. */
  | { readonly kind: 'unreadable' };

/** More numbers than a person has: such a cell is something else. So is a longer one. */
const MOST_PHONES = 4;
const LONGEST_CELL = 200;

const SEPARATORS = /[\s\-‐‑–—−－.·()（）[\]]+/g;
const NUMBER_LIKE = /^[+\d\s\-‐‑–—−－.·()（）[\]]+$/;
const VIRTUAL = /^(?:(?:\+|00)?86[-\s]?)?(1\d{10})\s*(?:-|,|，|#|转|\[|ext\.?)\s*(\d{1,6})\]?$/i;
const EXTENSION = /\s*(?:转|分机号?|ext\.?|x|#)\s*[:：]?\s*\d{1,6}$/i;
const AREA = /^0(?:10|2\d|[3-9]\d{2})/;
const BARE_AREA = /^(?:10|2\d|[3-9]\d{2})/;
const ANY_MOBILE = /(?<!\d)1[3-9]\d{9}(?!\d)/g;
/** A comma that stands before an extension is no end of a number. */
const BETWEEN_PHONES = /[/／、;；|\n\r]+|(?:[,，]|\s(?:和|或|or)\s)+(?!\s*\d{1,6}\s*$)/;

/**
 * Reads a phone cell, which may hold several numbers; gives one entry a number, none for an empty cell. Marks of an
 * earlier mask are looked for before any dash is taken away, since `138----5678` would else read as 1385678.
 */
export function recognisePhones(raw: string): readonly Phone[] {
  const text = cleanText(raw.normalize('NFKC'));
  if (text === '') return [];
  if (text.length > LONGEST_CELL) return [{ kind: 'unreadable' }];
  const whole = recognisePhone(text);
  if (whole.kind !== 'unreadable') return [whole];
  const parts = text.split(BETWEEN_PHONES).filter((part) => part.trim() !== '');
  const phones = parts.length > 1 ? parts.map((part) => recognisePhone(part.trim())) : [];
  if (phones.length > 1 && phones.length <= MOST_PHONES && phones.every(isReadable)) return phones;
  return mobilesIn(text) ?? [whole];
}

function isReadable(phone: Phone): boolean {
  return phone.kind !== 'unreadable';
}

/** The mobiles that stand in a text of another kind, such as `13800138000(王)`; the rest of the text is dropped. */
function mobilesIn(text: string): readonly Phone[] | undefined {
  const found = text.match(ANY_MOBILE) ?? [];
  if (found.length === 0 || found.length > MOST_PHONES) return undefined;
  return found.map((digits) => ({ kind: 'mobile', digits }));
}

function recognisePhone(text: string): Phone {
  const virtual = VIRTUAL.exec(text);
  if (virtual !== null) return { kind: 'virtual', digits: virtual[1] ?? '', extension: virtual[2] ?? '' };
  const stars = readExistingMask(text);
  if (stars !== undefined) return maskedPhone(stars);
  const number = text.replace(EXTENSION, '');
  if (!NUMBER_LIKE.test(number)) return { kind: 'unreadable' };
  return landlineWithExtension(number) ?? bareNumber(number);
}

function maskedPhone(stars: string): Phone {
  const from = stars.indexOf('*');
  const to = stars.lastIndexOf('*') + 1;
  const head = stars.slice(0, from).replace(SEPARATORS, '');
  const tail = stars.slice(to).replace(SEPARATORS, '');
  // Two masked numbers in one cell are told apart by what stands between them.
  const isOne = /^[*\d\s()-]*$/.test(stars.slice(from, to));
  if (!isOne || !/^\+?\d*$/.test(head) || !/^\d*$/.test(tail)) return { kind: 'unreadable' };
  return { kind: 'masked', head, stars: to - from, tail };
}

/** `0571-88001234-801`: the third group is the extension of a switchboard. */
function landlineWithExtension(text: string): Phone | undefined {
  const match = /^\(?(0\d{2,3})\)?[\s-]+(\d{7,8})[\s-]+\d{1,6}$/.exec(text);
  const [, area = '', local = ''] = match ?? [];
  return AREA.exec(area)?.[0] === area ? { kind: 'landline', area, local } : undefined;
}

function bareNumber(text: string): Phone {
  const compact = text.replace(SEPARATORS, '');
  const international = /^(?:\+|00)(\d+)$/.exec(compact)?.[1];
  if (international?.startsWith('86') === true) return mainland(international.slice(2), BARE_AREA);
  if (international !== undefined) return foreign(international);
  const digits = compact.replaceAll('+', '');
  if (/^861\d{10}$/.test(digits)) return mainland(digits.slice(2), AREA);
  return mainland(digits, AREA);
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
  return /^\d{9,15}$/.test(digits) ? { kind: 'other', digits } : { kind: 'unreadable' };
}

function foreign(digits: string): Phone {
  const code = callingCode(digits);
  const national = digits.slice(code.length);
  return /^\d{6,14}$/.test(national) ? { kind: 'foreign', code, national } : { kind: 'unreadable' };
}
