import { countryCode, isCountryCode, isMainland } from '../../orders/country-names.ts';
import type { OpenParty } from '../open-order.ts';

const HAN = /\p{Script=Han}/u;
const KANA_OR_HANGUL = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Where a party is, as an ISO code, going by its country alone; undefined where that is empty or no country's name. */
export function namedCountry({ country }: OpenParty): string | undefined {
  return country === '' ? undefined : known(country);
}

/** The same; of an address in Chinese without a country, China. Empty where nothing says it. */
export function countryOf(party: OpenParty): string {
  const { country, province, city, district, detail } = party;
  if (country.trim() !== '') return known(country) ?? '';
  const address = province + city + district + detail;
  return HAN.test(address) && !KANA_OR_HANGUL.test(address) ? 'CN' : '';
}

const BRACKETS = /\s*[(（][^()（）]{0,40}[)）]\s*/u;

/** `United Kingdom`, `GB`, `United Kingdom (GB)`. */
function codeOf(name: string): string | undefined {
  if (isMainland(name)) return 'CN';
  if (isCountryCode(name)) return name;
  return countryCode(name) ?? (BRACKETS.test(name) ? countryCode(name.replace(BRACKETS, '')) : undefined);
}

/** A file has few countries. Their names are no one's. */
const codes = new Map<string, string | undefined>();
const MOST_CODES = 300;

function known(name: string): string | undefined {
  if (codes.has(name)) return codes.get(name);
  const code = codeOf(name.trim());
  if (code !== undefined && codes.size < MOST_CODES) codes.set(name, code);
  return code;
}
