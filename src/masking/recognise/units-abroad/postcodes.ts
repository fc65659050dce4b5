import { foldText } from '../../fold/fold.ts';
import { unitPattern } from './word-patterns.ts';

/**
 * Postcodes that stand inside an address, by country (Universal Postal Union, addressing guides of the countries).
 * Read on raw text. A number alone is taken for a postcode only where the country says how it stands: behind a state's
 * letters, before a town, at the end. Shapes of letters and digits are read everywhere.
 */
const UK = /[\s,]*(?<![A-Z0-9])(?:GIR\s?0AA|[A-Z]{1,2}[0-9][0-9A-Z]?\s[0-9][A-Z]{2})(?![A-Z0-9])/giu;
/** Where the country is known, the space may be missing. */
const UK_TIGHT = /[\s,]+[A-Z]{1,2}[0-9][0-9A-Z]?[0-9][A-Z]{2}\s*$/giu;
const CANADA = /[\s,]*(?<![A-Z0-9])[ABCEGHJ-NPRSTVXY][0-9][A-Z]\s?[0-9][A-Z][0-9](?![A-Z0-9])/giu;

const BEFORE_TOWN = (digits: string): RegExp =>
  new RegExp(
    `(?<=[\\p{L}0-9.)*][\\s,]{1,3})(?<![0-9])(?:[A-Z]{1,2}-)?${digits}[\\s,]{1,2}(?=\\p{L}{3})`,
    'giu',
  );
const AT_END = (digits: string): RegExp =>
  new RegExp(`(?<=[0-9].{0,120})[\\s,]+(?:[A-Z]{1,2}-)?${digits}[\\s.]*$`, 'giu');

const FIVE = '[0-9]{5}(?![0-9])';
const FOUR = '[0-9]{4}(?![0-9])';
const SIX = '[0-9]{3}\\s?[0-9]{3}(?![0-9])';
const SPACED_FIVE = '[0-9]{3}\\s[0-9]{2}(?![0-9])';

interface PostcodeShape {
  readonly countries: string;
  readonly patterns: readonly RegExp[];
}

const SHAPES: readonly PostcodeShape[] = [
  {
    countries: 'US PR',
    patterns: [/(?<=[0-9].{0,120})[\s,]+(?<=(?:^|[\s,])\p{L}{2,}[\s,]+)[0-9]{5}(?:-[0-9]{4})?\s*$/giu],
  },
  { countries: 'DE FR ES IT FI MX MA TR UA EE HR', patterns: [BEFORE_TOWN(FIVE), AT_END(FIVE)] },
  { countries: 'AT CH LI BE LU DK NO HU SI BG AU NZ ZA', patterns: [BEFORE_TOWN(FOUR), AT_END(FOUR)] },
  { countries: 'SE CZ SK GR', patterns: [BEFORE_TOWN(SPACED_FIVE), BEFORE_TOWN(FIVE), AT_END(SPACED_FIVE)] },
  { countries: 'NL', patterns: [/[\s,]*(?<![0-9A-Z])[1-9][0-9]{3}\s?[A-Z]{2}(?![0-9A-Z])/giu] },
  { countries: 'PL', patterns: [/[\s,]*(?<![0-9-])[0-9]{2}-[0-9]{3}(?![0-9-])/gu] },
  { countries: 'PT', patterns: [/[\s,]*(?<![0-9-])[0-9]{4}-[0-9]{3}(?![0-9-])/gu] },
  { countries: 'BR', patterns: [/[\s,]*(?:CEP\s?:?\s?)?(?<![0-9-])[0-9]{5}-[0-9]{3}(?![0-9-])/giu] },
  { countries: 'JP', patterns: [/\s*〒?\s?(?<![0-9-])[0-9]{3}-[0-9]{4}(?![0-9-])\s*/gu] },
  { countries: 'RU BY KZ IN SG RO', patterns: [AT_END(SIX), BEFORE_TOWN(SIX), /^[0-9]{6}[\s,]+(?=\p{L})/gu] },
  { countries: 'KR TH MY ID VN SA EG', patterns: [AT_END(FIVE), /^[0-9]{5}[\s,]+(?=\p{L})/gu] },
];

/** `〒` says what the number is, wherever it stands. */
const JAPANESE = /\s*〒\s?[0-9０-９]{3}[-－]?[0-9０-９]{4}\s*/gu;
const ANY_DIGIT = /[0-9０-９]/;
const LETTERED = /[0-9][A-Z]/iu;

/** The address without a postcode of its country; '' is the unknown country. */
export function withoutForeignPostcode(text: string, country: string): string {
  if (!ANY_DIGIT.test(text)) return text;
  let rest = text.includes('〒') ? text.replace(JAPANESE, ' ') : text;
  if (LETTERED.test(rest)) {
    if (country === '' || country === 'GB' || country === 'GG' || country === 'JE' || country === 'IM')
      rest = rest.replace(UK, '');
    if (country === 'GB') rest = rest.replace(UK_TIGHT, '');
    if (country === '' || country === 'CA') rest = rest.replace(CANADA, '');
  }
  if (country === '' || endsInUnit(rest, country)) return rest.trim();
  for (const { countries, patterns } of SHAPES) {
    if (!countries.includes(country)) continue;
    for (const pattern of patterns) rest = rest.replace(pattern, '');
  }
  return rest.trim();
}

/** `Stiege 1000` is no postcode. */
function endsInUnit(text: string, country: string): boolean {
  const { text: folded } = foldText(text);
  let end = 0;
  for (const { index, 0: unit } of folded.matchAll(unitPattern(country))) end = index + unit.length;
  return end === folded.length;
}
