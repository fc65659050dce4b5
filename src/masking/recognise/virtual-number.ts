import { CHINESE_DIGITS } from '../fold/digit-forms.ts';
import { foldText } from '../fold/fold.ts';
import type { FoldedText } from '../fold/fold.ts';
import { roomsIn } from '../scrub/find-rooms.ts';
import { isUsualRawNumber } from '../scrub/find-shapes.ts';
import { countReadable } from '../scrub/first-look.ts';
import { formsOf } from '../scrub/forms.ts';
import type { Phone } from './phone.ts';
import { NUMERALS } from './room-token.ts';

/** Whether a mobile with these digits behind it is a number that a platform lent out (masking facts, section 2.3). */
export type IsLent = (host: string, extension: string) => boolean;

/** Digits behind a mobile are four in every platform's form; fewer are a switchboard's or a room, six are a postcode. */
const EXTENSION = /^\d{4}$/;
const TAIL = 4;
const BETWEEN = /[\s.,、·_/-]/g;

/**
 * What the rest of the order says about it: digits that are a number of its own address are no extension, and a
 * number that stands in the order without them is somebody's. `details` are the order's addresses, `texts` all that it
 * says elsewhere.
 */
export function isLentIn(details: readonly string[], texts: readonly string[]): IsLent {
  return (host, extension) =>
    EXTENSION.test(extension) &&
    host.slice(-TAIL) !== extension &&
    !details.some((detail) => isNumberOf(detail, extension)) &&
    !texts.some((text) => isSomebodys(text, host, extension));
}

/** Rooms that are not written as one number: numerals, 12楼03, 12-03, 1 2 0 3. */
const IN_PARTS = new RegExp(`[${NUMERALS}]|[0-9]\\s?[楼层f]|[0-9][\\s.,、·_/#~-]{1,2}[0-9]`);
const NO_ROOMS: readonly string[] = [];
/** 12楼3 is 1203. */
const FEWEST_OF_A_ROOM = 3;
const EVERY_NUMERAL = new RegExp(`[${NUMERALS}]`, 'g');

/** Whether a text may have all digits of a number, one by one or as numerals. Zeros may be left out: 12楼3号. */
function hasDigits(folded: string, digits: string): boolean {
  let missing = '';
  for (const digit of digits)
    if (digit !== '0' && !folded.includes(digit) && !missing.includes(digit)) missing += digit;
  return missing === '' || (folded.match(EVERY_NUMERAL)?.length ?? 0) >= missing.length;
}

function roomsInParts(folded: string): readonly string[] {
  return IN_PARTS.test(folded) ? roomsIn(folded) : NO_ROOMS;
}

const LOOKS_LIKE_DIGIT = /[lio]/i;

/** Whether a text has the number without its extension, or says that the extension is a room. */
function isSomebodys(text: string, host: string, extension: string): boolean {
  if (text === '' || (isUsualRawNumber(text) && !text.includes(host) && !LOOKS_LIKE_DIGIT.test(text)))
    return false;
  const folded = foldText(text);
  const readable = countReadable(folded.text);
  if (readable < FEWEST_OF_A_ROOM) return false;
  if (readable >= host.length && mayStandIn(folded.text, host) && standsBare(text, folded, host, extension))
    return true;
  return hasDigits(folded.text, extension) && saysRoom(folded.text, extension);
}

function isNumberOf(detail: string, digits: string): boolean {
  const { text } = foldText(detail);
  if (!hasDigits(text, digits.replace(/^0/, ''))) return false;
  if (text.replace(BETWEEN, '').includes(digits)) return true;
  const rooms = digits.startsWith('0') ? roomsIn(text) : roomsInParts(text);
  return rooms.includes(digits) || rooms.includes(digits.replace(/^0/, ''));
}

/** Words that go with a room and not with a switchboard: 送1203, 1203室. */
const ROOM_BEFORE = /(?:[送住放到至在是家]|地址|门口|房间?号?|门牌号?|room|apt|flat|unit)[\s:：#.]{0,2}$/i;
const ROOM_NEXT = /^\s?(?:室|户|号房|房|号?门|号?收)/;
const CONTEXT = 8;

function saysRoom(folded: string, digits: string): boolean {
  for (let at = folded.indexOf(digits); at !== -1; at = folded.indexOf(digits, at + 1)) {
    const before = folded.slice(Math.max(0, at - CONTEXT), at);
    const after = folded.slice(at + digits.length, at + digits.length + CONTEXT);
    if (/[0-9]$/.test(before) || /^[0-9]/.test(after)) continue;
    if (ROOM_BEFORE.test(before) || ROOM_NEXT.test(after) || (before === '' && after === '')) return true;
  }
  return roomsInParts(folded).some((room) => room === digits && !folded.includes(digits));
}

const ANY_READ = new RegExp(`[lio|${NUMERALS}${CHINESE_DIGITS}]`);
const NO_DIGITS = /[^0-9]+/g;

/** Whether a folded text may have the digits of a number in a row, whatever stands between them. No is certain. */
function mayStandIn(folded: string, host: string): boolean {
  return ANY_READ.test(folded) || folded.replace(NO_DIGITS, '').includes(host);
}

function standsBare(text: string, folded: FoldedText, host: string, extension: string): boolean {
  const { digits, readOut } = formsOf(text, folded);
  return [digits, readOut].some((form) => {
    if (form === undefined || !form.text.includes(host)) return false;
    const behind = new RegExp(`^\\D{0,5}${extension}(?!\\d)`);
    for (let at = form.text.indexOf(host); at !== -1; at = form.text.indexOf(host, at + 1)) {
      if (!behind.test(form.text.slice(at + host.length, at + host.length + 12))) return true;
    }
    return false;
  });
}

/** The numbers of a cell, with a mobile for each that only looks like a virtual number. */
export function settleVirtual(phones: readonly Phone[], isLent: IsLent): readonly Phone[] {
  if (!phones.some(({ kind }) => kind === 'virtual')) return phones;
  const bare = new Set(phones.flatMap((phone) => (phone.kind === 'mobile' ? [phone.digits] : [])));
  return phones.map((phone) =>
    phone.kind === 'virtual' && (bare.has(phone.digits) || !isLent(phone.digits, phone.extension))
      ? { kind: 'mobile', digits: phone.digits }
      : phone,
  );
}
