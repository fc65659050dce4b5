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
