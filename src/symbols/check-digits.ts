/** Check digits of the symbologies. Each takes the characters before it and gives it; all of them must be of the alphabet. */

/** EAN, UPC, ITF-14, GS1 (General Specifications, 7.9): weights 3 and 1 in turn, 3 for the last digit. */
export function gs1CheckDigit(digits: string): string {
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((all, digit, at) => all + digit * (at % 2 === 0 ? 3 : 1), 0);
  return String((10 - (sum % 10)) % 10);
}

/**
 * Whether digits are the whole number of an article, of UPC-A (12) or EAN-13: where one more digit is wanted, nobody can tell whether its
 * check digit is missing, and with another one it would be another article.
 */
export function isWholeNumber(digits: string): boolean {
  const hasLength = digits.length === 12 || digits.length === 13;
  return hasLength && gs1CheckDigit(digits.slice(0, -1)) === digits.slice(-1);
}

/** MSI: the Luhn digit, every second one from the last doubled and its digits added. */
export function luhnDigit(digits: string): string {
  const sum = Array.from(digits, Number)
    .reverse()
    .reduce((all, digit, at) => all + (at % 2 === 1 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2), 0);
  return String((10 - (sum % 10)) % 10);
}

export const CODE39_CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';

/** Code 39 (ISO/IEC 16388, annex A.1): the sum of the characters' values modulo 43. */
export function code39CheckCharacter(text: string): string {
  const sum = Array.from(text).reduce((all, character) => all + CODE39_CHARACTERS.indexOf(character), 0);
  return CODE39_CHARACTERS.charAt(sum % CODE39_CHARACTERS.length);
}

/** Digits and signs, then the start and stop characters. */
const CODABAR_CHARACTERS = '0123456789-$:/.+ABCD';

/** Codabar: what fills the sum of all values, start and stop included, up to a multiple of 16. */
export function codabarCheckCharacter(text: string): string {
  const sum = Array.from(text).reduce((all, character) => all + CODABAR_CHARACTERS.indexOf(character), 0);
  return CODABAR_CHARACTERS.charAt((16 - (sum % 16)) % 16);
}

/** The UPC-A number without its check digit that a UPC-E stands for (General Specifications, 5.2.2.4.2): system and six digits. */
export function expandUpce(digits: string): string {
  const [system, six] = [digits.slice(0, 1), digits.slice(1, 7)];
  const last = six.slice(5);
  if (last <= '2') return `${system}${six.slice(0, 2)}${last}0000${six.slice(2, 5)}`;
  if (last === '3') return `${system}${six.slice(0, 3)}00000${six.slice(3, 5)}`;
  if (last === '4') return `${system}${six.slice(0, 4)}00000${six.slice(4, 5)}`;
  return `${system}${six.slice(0, 5)}0000${last}`;
}
