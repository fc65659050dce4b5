import { readDigits } from './scrub/forms.ts';

/** Roman numerals that are one character: Ⅷ is read as 8. */
const ROMAN = /[\u2160-\u2168\u2170-\u2178]/g;
const ROMAN_ONE = 0x2160;
const SMALL_ROMAN_ONE = 0x2170;
/** What else people set between the digits of a number so that it is not found; also between measures. */
const ODD_SEPARATOR = /[×✕✖╳⨯*＊%％¥￥$]/g;

/** A text in which numbers that are written as signs are digits. As long as the text. */
export function plainNumerals(text: string): string {
  return text.replace(ROMAN, (sign) => {
    const code = sign.charCodeAt(0);
    return String(code - (code < SMALL_ROMAN_ONE ? ROMAN_ONE : SMALL_ROMAN_ONE) + 1);
  });
}

/** A text with nothing between the digits of a number, whatever stood there: for looking for a number that is known. */
export function numbersTogether(text: string): string {
  return readDigits(plainNumerals(text).replace(ODD_SEPARATOR, ' ')).text.replace(
    /(?<=[0-9])x(?=[0-9])/g,
    '',
  );
}

/** Groups of digits with crosses and the like between them; what measures has a unit behind it. */
const CROSSED =
  /(?<![0-9])[0-9]{3,7}(?:\s{0,2}[×✕✖╳⨯*xX]\s{0,2}[0-9]{3,8}){1,3}(?![0-9]|\s?(?:[cm]m|毫米|厘米|公分|m\b))/g;
const MOBILE = /^1[3-9][0-9]{9}$/;

/** A text in which a number that is written with odd signs is one of digits: Roman numerals, 138×0013×8000. */
export function joinedNumber(text: string): string {
  return plainNumerals(text).replace(CROSSED, (groups) => {
    const digits = groups.replace(/[^0-9]/g, '');
    return MOBILE.test(digits) ? digits : groups;
  });
}

/** Nine and ten digits of a mobile, by themselves: one that is being typed. */
const HALF_MOBILE =
  /(?<![\p{L}0-9.-])1[3-9][0-9](?:[\s-]?[0-9]{4}[\s-]?[0-9]{2,3}|[0-9]{6,7})(?![\p{L}0-9.-])/u;
/** Fifteen to seventeen characters of an ID: a place, a day of birth, and what follows. */
const HALF_ID =
  /(?<![\p{L}0-9])[1-8][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{1,3}(?![\p{L}0-9])/u;

/** A mobile as it is dialled from elsewhere: 0139…, 86139…. */
const DIALLED_MOBILE = /(?<![\p{L}0-9.-])(?:0|(?:00)?860?)[\s-]?1[3-9][0-9]{9}(?![\p{L}0-9.-])/u;

/**
 * Whether a text ends a person's number too early, as it is kept while it is typed and nobody knows what comes; or says more of it than
 * is recognised elsewhere.
 */
export function saysPartOfNumber(text: string): boolean {
  return HALF_MOBILE.test(text) || HALF_ID.test(text) || DIALLED_MOBILE.test(text);
}
