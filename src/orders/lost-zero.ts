/** How many digits a postcode has, by country, where some begin with 0 (Universal Postal Union, addressing guides of the countries). */
const POSTCODE_DIGITS: readonly (readonly [country: RegExp, digits: number])[] = [
  [/^(?:us|usa|unitedstates(?:ofamerica)?|美国)$/u, 5],
  [/^(?:de|germany|deutschland|德国)$/u, 5],
  [/^(?:fr|france|法国)$/u, 5],
  [/^(?:es|spain|españa|西班牙)$/u, 5],
  [/^(?:it|italy|italia|意大利)$/u, 5],
  [/^(?:kr|korea|southkorea|republicofkorea|韩国)$/u, 5],
  [/^(?:my|malaysia|马来西亚)$/u, 5],
];
const MAINLAND_DIGITS = 6;

/**
 * A landline whose area code has lost the 0 that spreadsheets take off numbers: `571-88001234`, `1088001234`. Gives it with its 0;
 * undefined for everything else. 400 and 800 numbers have no area code. (Area codes: 0 and 10, 2x or three digits from 3; MIIT numbering plan.)
 */
export function withAreaZero(phone: string): string | undefined {
  const match = /^(10|2\d|[3-9]\d{2})[-\s]?([2-8]\d{6,7})$/u.exec(phone.trim());
  const area = match?.[1] ?? '';
  const local = match?.[2] ?? '';
  if (area === '' || area === '400' || area === '800' || (area.length === 2 && local.length !== 8))
    return undefined;
  return `0${area}-${local}`;
}

/** A postcode that is one digit short of what its country has: `2108` in Boston, `10000` in Hohhot. */
export function withPostcodeZero(postcode: string, country: string, isMainland: boolean): string | undefined {
  const text = postcode.trim();
  if (!/^\d+$/u.test(text)) return undefined;
  const folded = country.toLowerCase().replace(/[\s.'’]/gu, '');
  const digits = isMainland ? MAINLAND_DIGITS : POSTCODE_DIGITS.find(([name]) => name.test(folded))?.[1];
  return digits !== undefined && text.length === digits - 1 ? `0${text}` : undefined;
}
