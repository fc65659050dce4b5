import { cleanText } from '../clean-text.ts';
import { dropUnit } from './address.ts';

/** Postcodes by themselves, of all countries: digits, or letters with digits as in GB, CA, NL, IE. */
const POSTCODE =
  /^(?:[A-Z]{1,3}-)?(?:[0-9]{5,6}|[0-9]{3}\s[0-9]{2,3}|[0-9]{2}-[0-9]{3}|[0-9]{3,5}-[0-9]{3,4})$|^(?:[A-Z]{1,2}[0-9][0-9A-Z]?\s?[0-9][A-Z]{2}|[A-Z][0-9][A-Z]\s?[0-9][A-Z][0-9]|[0-9]{4}\s?[A-Z]{2}|[A-Z][0-9][0-9W]\s?[0-9A-Z]{4})$/iu;
const SHORT_POSTCODE = /^(?:[A-Z]{1,2}-)?[0-9]{4}$/iu;
const SHORT_COUNTRIES = 'AT CH LI BE LU DK NO HU SI BG AU NZ ZA PH TN';
/** `PH` is the Philippines; penthouses are told where a number stands before them. */
const LETTERS_ALONE = /^\p{L}{1,3}$/u;

/**
 * Whether a text that a label shows still names a unit, a floor or a room, by what `dropUnit` would hide of it. A
 * postcode or a country's code by itself is none; a bare number of four digits is a room where postcodes have more.
 * `country` as for `dropUnit`. Law: what `dropUnit` and the tighter operators make of an address holds none.
 */
export function holdsUnit(shown: string, country?: string): boolean {
  const text = cleanText(shown);
  if (text === '' || LETTERS_ALONE.test(text) || POSTCODE.test(text)) return false;
  if (SHORT_POSTCODE.test(text) && SHORT_COUNTRIES.includes(country?.toUpperCase() || 'none')) return false;
  return dropUnit(text, country).hidden.length > 0;
}
