/**
 * The country that an address of an unknown one shows by how it is written, where its numbers are read unlike
 * elsewhere: Thai letters, Vietnamese vowels, Japanese house numbers in Latin letters. Reads raw text.
 */
const THAI = /[\u0e00-\u0e7f]/;
const VIETNAMESE = /[ơưƠƯ\u1ea0-\u1ef9]/;
const JAPANESE =
  /(?<![0-9-])[0-9]{1,4}-[0-9]{1,3}-[0-9]{1,4}(?![0-9/]).{0,40}\p{L}{2}-?(?:cho|machi|chome|ku|shi|ken)(?![\p{L}-])/iu;
const ANY_JAPANESE = /[0-9]-[0-9]{1,3}-[0-9]/;

/** `TH`, `VN`, `JP`, or '' where nothing says so. */
export function countryBySigns(text: string): '' | 'TH' | 'VN' | 'JP' {
  if (THAI.test(text)) return 'TH';
  if (VIETNAMESE.test(text)) return 'VN';
  return ANY_JAPANESE.test(text) && JAPANESE.test(text) ? 'JP' : '';
}
