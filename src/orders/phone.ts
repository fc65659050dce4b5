import { cleanNumberText } from './clean-text.ts';
import { readLongNumber } from './long-number.ts';
import { takeExpiry } from './number-expiry.ts';

/** A phone cell as read. `masked` ones are kept as the platform gave them. */
export type PhoneReading =
  | { readonly kind: 'none' | 'invalid' | 'ruined' }
  | {
      readonly kind: 'number';
      readonly phone: string;
      readonly extension: string;
      /** Till when it may be dialled, where the cell says so: `2026-12-01` or `--12-01` (see `takeExpiry`). */
      readonly expires?: string;
    };

interface OneNumber {
  readonly phone: string;
  readonly extension: string;
}

/** `86-`, `+86`, `0086`, with whatever stands between. */
const MAINLAND_PREFIX = /^(?:\+86|0086|86(?=[-\s(]|1\d{10}))[-\s]?/u;
/** `(+1)2125550100`, as TikTok Shop writes it. */
const BRACKETED_COUNTRY = /^\(\+(\d{1,3})\)\s?/u;
const MOBILE = /^1\d(?:[-\s.]?\d){9}$/u;
/** A virtual number: 11 digits and 3 to 6 more (`facts/masking.md` 2.3; `转`, `#` and `[…]` as suffixes). */
const VIRTUAL =
  /^(1\d(?:[-\s.]?\d){9})\s*(?:[-,]?\s*(?:#|[转轉]?分[机機]号?码?|[转轉]接?号?码?|ext\.?|x)|-|,|\[|【)[\s:]*(\d{3,6})\s?[\]】]?$/iu;
/** Area code (0 + 2 or 3 digits), 7 or 8 digits, perhaps an extension. */
const LANDLINE =
  /^\(?(0(?:10|2\d|[3-9]\d{2}))\)?[-\s/]{0,3}([2-8]\d{2,3}[-\s]?\d{4})(?:[\s]*(?:-|,|#|转分机号?|转|分机|ext\.?|x)[\s:]*(\d{1,6}))?$/iu;
const LABEL =
  /^(?:收[件货]人)?(?:联系)?(?:手机号码?|手机|电话号码?|电话|固话|座机|tel|phone|mobile)[\s.:]+/iu;
/** The same between two numbers of a cell: 手机13800138000电话0571-88001234. */
const LABEL_BEFORE_NUMBER =
  /(?:收[件货]人)?(?:联系|备用)?(?:手机号?码?|手機|电话号?码?|電話|固话|座机|(?<![a-z])(?:tel|phone|mobile))[\s.:]{0,3}(?=[\d+(])/giu;
const NOTE = /[\s]*\([^()\d]{1,30}\)$/u;
/** Exports join numbers by them and leave one at the end. */
const SEPARATORS_BEHIND = /[\s/,;、|]{1,20}$/u;
/** Arabic and Persian digits. */
const ARABIC_DIGIT = /[٠-٩۰-۹]/gu;
/** Nearly every cell. */
const USUAL = /^1[3-9]\d{9}$/u;
const NOTHING = /^(?:无|無|没有|暂无|none|null|n\/a)$/iu;
const MASK = /[*●•＊×]|\^_\^|\d-{3,}\d|\dx{3,}|x{3,}\d/iu;

/**
 * Reads a phone cell.
 *
 * Gives mainland mobiles as 11 bare digits, landlines as `0571-88001234`, an extension apart (`1234` of
 * `17012345678-1234` or `17012345678转1234`; also that of a landline), foreign numbers as typed, already masked ones as they
 * are, several numbers joined by `/` (then an extension stays with its number). Refuses what is not a phone number and
 * what a spreadsheet ruined. `foreign`: the parcel goes abroad, so that a mainland mobile's length means nothing.
 */
export function readPhone(text: string, foreign: boolean): PhoneReading {
  if (USUAL.test(text)) return { kind: 'number', phone: text, extension: '' };
  const { number: cell, expires } = takeExpiry(cleanNumberText(text).replace(ARABIC_DIGIT, plainDigit));
  const reading = readCell(cell, foreign);
  return expires === undefined || reading.kind !== 'number' ? reading : { ...reading, expires };
}

/** The same of a number in running text, which has no note beside it: what stands there is the text's. */
export function readNumber(text: string, foreign: boolean): PhoneReading {
  return USUAL.test(text)
    ? { kind: 'number', phone: text, extension: '' }
    : readCell(cleanNumberText(text).replace(ARABIC_DIGIT, plainDigit), foreign);
}

/** Their code points end in the digit's value. */
function plainDigit(digit: string): string {
  return String((digit.codePointAt(0) ?? 0) % 16);
}

function readCell(text: string, foreign: boolean): PhoneReading {
  const typed = text
    .replace(LABEL, '')
    .replace(LABEL_BEFORE_NUMBER, '/')
    .replace(/^[\s/]+/u, '')
    .replace(NOTE, '')
    .replace(SEPARATORS_BEHIND, '')
    .trim();
  if (!/[\p{L}\p{N}*●•×]/u.test(typed) || NOTHING.test(typed)) return { kind: 'none' };
  const number = readLongNumber(typed);
  if (number.kind === 'ruined') return { kind: 'ruined' };

  const whole = readOne(number.text, foreign);
  if (whole === 'ruined') return { kind: 'ruined' };
  if (whole !== undefined) return { kind: 'number', ...whole };

  const parts = splitNumbers(number.text);
  if (parts.length < 2 || parts.length > 5) return { kind: 'invalid' };
  const phones: string[] = [];
  for (const part of parts) {
    const one = readOne(part.replace(NOTE, ''), foreign);
    if (one === 'ruined') return { kind: 'ruined' };
    if (one === undefined) return { kind: 'invalid' };
    const phone = one.extension === '' ? one.phone : `${one.phone}-${one.extension}`;
    if (!phones.includes(phone)) phones.push(phone);
  }
  return { kind: 'number', phone: phones.join('/'), extension: '' };
}

/** Numbers that share a cell stand apart by `/`, `,`, `;`, `、`, 或, or by spaces where each is a whole number. */
function splitNumbers(text: string): readonly string[] {
  return text
    .replace(/((?<!\d)(?:1\d{10}|\d{7,8}))\s+(?=(?:1[3-9]\d{9}|0\d{2,3}[-\s]?\d{7,8})(?!\d))/gu, '$1/')
    .replace(/((?<!\d)1\d{10}\s?(?:-|#|转)\s?\d{3,6})\s+(?=1[3-9]\d{9}(?!\d))/gu, '$1/')
    .replace(/(?<=\d)\s+(?=\+\d)/gu, '/')
    .split(/\s*[/,;、|]\s*|\s*(?:或者?|和|及|\bor\b|\band\b)\s*/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function readOne(text: string, foreign: boolean): OneNumber | 'ruined' | undefined {
  if (/[/,;、|或]/u.test(text) && MASK.test(text)) return undefined;
  if (MASK.test(text)) return isHonestMask(text) ? { phone: text, extension: '' } : undefined;
  const number = readLongNumber(text.replace(BRACKETED_COUNTRY, '+$1 '));
  if (number.kind === 'ruined') return 'ruined';
  const local = number.text.replace(MAINLAND_PREFIX, '');

  const virtual = VIRTUAL.exec(local);
  if (virtual !== null) return { phone: digits(virtual[1]), extension: virtual[2] ?? '' };
  if (MOBILE.test(local)) return { phone: digits(local), extension: '' };
  const hasPrefix = local !== number.text;
  const landline = LANDLINE.exec(hasPrefix && /^[1-9]/u.test(local) ? `0${local}` : local);
  if (landline !== null) {
    return { phone: `${landline[1] ?? ''}-${digits(landline[2])}`, extension: landline[3] ?? '' };
  }
  if (hasPrefix && /^[48]00/u.test(local)) return readOther(local, foreign);
  if (hasPrefix && !foreign) return undefined;
  return readOther(number.text, foreign);
}

/** A mask that leaves a whole number standing is none: `13800138000*`. Shown digits of known masks: at most 9. */
function isHonestMask(text: string): boolean {
  if (text.length > 40 || !/^[\d\s*●•×^_x+().#转[\]-]+$/iu.test(text)) return false;
  const shown = digits(text.replace(MAINLAND_PREFIX, ''));
  return shown.length <= 9 && !/\d{8}/u.test(text.replace(/[\s().-]/gu, ''));
}

/** 400 numbers, numbers without area code and foreign ones: kept as typed where they can be a phone number at all. */
function readOther(text: string, foreign: boolean): OneNumber | undefined {
  const match =
    /^(\+?[\d\s().-]{5,30}?(?:\/[\d\s.-]{4,20})?)(?:\s*(?:ext\.?|x|#|转|分机)[\s:]*(\d{1,6}))?$/iu.exec(text);
  if (match === null) return undefined;
  const phone = (match[1] ?? '').trim();
  const count = digits(phone).length;
  if (count < 5 || count > 15) return undefined;
  if (!foreign && !phone.startsWith('+') && isBrokenMobile(digits(phone))) return undefined;
  return { phone, extension: match[2] ?? '' };
}

/** `1[3-9]…` of the wrong length: a mobile that lost or gained a digit. Nothing else on the mainland begins so. */
function isBrokenMobile(number: string): boolean {
  return /^1[3-9]/u.test(number) && number.length >= 9 && number.length !== 11;
}

function digits(text: string | undefined): string {
  return (text ?? '').replace(/\D/gu, '');
}
