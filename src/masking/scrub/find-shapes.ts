import { isIdCardNumber } from '../recognise/id-card.ts';
import { DETECTORS, EMAIL_DETECTOR, isWaybillNumber } from './detectors.ts';
import { addPattern } from './find.ts';
import type { Find } from './find.ts';
import { findSaidRooms } from './find-rooms.ts';
import type { TextForms } from './forms.ts';
import { HANDLE_DETECTOR } from './handle-detector.ts';
import { PHONE_DETECTOR } from './phone-detector.ts';
import type { TextPlace } from './text-place.ts';

/** Adds what is personal in a text by its shape, whoever's it is. */
export function addShapes(forms: TextForms, place: TextPlace, finds: Find[]): void {
  if (place === 'number') return addNumberShapes(forms, finds);
  const found: Find[] = [];
  for (const { find } of DETECTORS) find(forms, found, place);
  if (found.length > 0) {
    const isApart = notWaybill(forms.raw);
    // Papers have been told from parcels where they were found.
    finds.push(...found.filter((find) => find.kind === 'id-card' || isApart(find)));
  }
  if (place !== 'place') findSaidRooms(forms.folded, place, finds);
}

/** The usual order and tracking numbers. */
const NUMBER = /^[a-z]{0,4}[0-9]{12,24}$/;
const OF_A_PHONE = /^[a-z]{0,4}(?:86|0086)?1[3-9][0-9]{9}$/;

/** Whether a folded number is one that no shape is found in, as most are: letters and digits, and neither phone nor ID. */
export function isUsualNumber(text: string): boolean {
  return NUMBER.test(text) && !OF_A_PHONE.test(text) && !isIdCardNumber(text.replace(/^[a-z]+/, ''));
}

const MOST_LETTERS = 4;
const FEWEST_DIGITS = 12;
const MOST_DIGITS = 24;
/** Digits of a mobile behind 86 and 0086. */
const PHONE_LENGTHS: ReadonlySet<number> = new Set([13, 15]);

/** The same of a number as it is written. */
export function isUsualRawNumber(raw: string): boolean {
  let start = 0;
  while (start < MOST_LETTERS && isLatin(raw.charCodeAt(start))) start += 1;
  const digits = raw.length - start;
  if (digits < FEWEST_DIGITS || digits > MOST_DIGITS) return false;
  for (let at = start; at < raw.length; at += 1) if (!isDigit(raw.charCodeAt(at))) return false;
  if (digits === ID_CARD_LENGTH) return !isIdCardNumber(raw.slice(start));
  return !PHONE_LENGTHS.has(digits) || !OF_A_PHONE.test(raw.toLowerCase());
}

function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

const MOBILE = /^1[3-9][0-9]{9}$/;
/** With a plus it is a phone; 13 digits alone may be a parcel's. */
const CALLED_ABROAD = /^\s*[+(]\s*[+]?86/;
const ID_CARD = /(?<![0-9])[0-9]{17}[0-9x](?![0-9a-z])/g;
const ID_CARD_DIGITS = 17;
const ID_CARD_LENGTH = 18;

/**
 * An order or tracking number that is a phone or an ID number, whoever's, is not printed: other numbers of that
 * length are rare, and the label is then refused because its code is hidden. Numbers of other lengths stay.
 */
function addNumberShapes(forms: TextForms, finds: Find[]): void {
  EMAIL_DETECTOR.find(forms, finds, 'number');
  if (NUMBER_HANDLE.test(forms.folded.text)) {
    finds.push({ kind: 'handle', start: 0, end: forms.raw.length });
    return;
  }
  // `wx:` says so; without a sign it is how the number begins.
  if (/[:=]/.test(forms.folded.text)) HANDLE_DETECTOR.find(forms, finds, 'number');
  const digits = (forms.readOut ?? forms.digits)?.text.replaceAll('*', '') ?? '';
  const spelled = CALLED_ABROAD.test(forms.folded.text) ? digits.slice(2) : digits;
  if (MOBILE.test(spelled) || isIdCardNumber(spelled)) {
    finds.push({ kind: 'phone', start: 0, end: forms.raw.length });
    return;
  }
  if (forms.digits === undefined) return;
  const { text } = forms.folded;
  if (text.length > ID_CARD_DIGITS) addPattern(finds, forms.folded, ID_CARD, 'id-card', isIdCardNumber);
  // A number that is nothing but digits is the order's number.
  if (/^\s*[0-9]+\s*$/.test(text)) return;
  const found: Find[] = [];
  PHONE_DETECTOR.find(forms, found, 'number');
  finds.push(...contiguous(found, forms.raw).filter(notWaybill(forms.raw)));
}

/** wx_sample88 and QQ123456789 in the place of a number: what a seller notes of a customer. Not WX_20261129001. */
const NUMBER_HANDLE =
  /^(?:(?:wx|vx|wechat|weixin)[_-](?=[a-z0-9]{6,20}$)[a-z]{3,}[0-9]{0,4}|qq[_-]?[1-9][0-9]{7,9})$/;

/** Groups of an order number must not be read together as a phone. */
function contiguous(finds: readonly Find[], raw: string): readonly Find[] {
  return finds.filter(({ start, end }) => /^1\d{10}(?!\d)/.test(raw.slice(start, end).normalize('NFKC')));
}

function notWaybill(raw: string): (find: Find) => boolean {
  return ({ start, end }) => {
    let from = start;
    let to = end;
    while (from > 0 && start - from < LONGEST_WAYBILL && /[A-Za-z0-9]/.test(raw.charAt(from - 1))) from -= 1;
    while (to < raw.length && to - end < LONGEST_WAYBILL && /[A-Za-z0-9]/.test(raw.charAt(to))) to += 1;
    return !isWaybillNumber(raw.slice(from, to));
  };
}

const LONGEST_WAYBILL = 20;
