/**
 * Postcodes by country: the shapes of national schemes (UPU addressing; the same as the `zip` expressions of Google's
 * libaddressinput metadata). Countries that are in no row have any of the plain shapes, or none.
 */
const SHAPES: readonly (readonly [countries: string, shape: string])[] = [
  ['GB GG JE IM GI FK', '[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}|GIR ?0AA|(?:GY|JE|IM)\\d{1,2}|GX11 ?1AA'],
  ['CA', '[ABCEGHJ-NPRSTVXY]\\d[A-Z][ -]?\\d[A-Z]\\d'],
  ['NL', '\\d{4} ?[A-Z]{2}'],
  ['IE', '[AC-FHKNPRTV-Y]\\d[\\dW] ?[\\dAC-FHKNPRTV-Y]{4}'],
  ['US PR GU VI MP AS MH FM PW', '\\d{5}(?:[- ]?\\d{4})?'],
  ['PL', '\\d{2}-\\d{3}'],
  ['PT', '\\d{4}-\\d{3}'],
  ['BR', '\\d{5}-?\\d{3}'],
  ['SE CZ SK GR', '(?:[A-Z]{1,2}-)?\\d{3} ?\\d{2}'],
  ['JP', '\\d{3}-\\d{4}'],
  ['KR', '\\d{5}|\\d{3}-\\d{3}'],
  ['TW', '\\d{6}|\\d{5}|\\d{3}'],
  ['CL', '\\d{7}|\\d{3}-\\d{4}'],
  ['AR', '[A-Z]?\\d{4}(?:[A-Z]{3})?'],
  ['MT', '[A-Z]{3} ?\\d{4}'],
  ['KY', 'KY\\d-\\d{4}'],
  ['LV', 'LV-\\d{4}'],
  ['LT', '(?:LT-)?\\d{5}'],
  ['AZ', 'AZ ?\\d{4}'],
  ['BN', '[A-Z]{2} ?\\d{4}'],
  ['BM', '[A-Z]{2} ?[A-Z\\d]{2}'],
  ['AD', 'AD\\d{3}'],
  ['BB', 'BB\\d{5}'],
  ['VG', 'VG\\d{4}'],
  ['LC', 'LC\\d{2} ?\\d{3}'],
  ['MD', 'MD-?\\d{4}'],
  ['LB', '\\d{4}(?: ?\\d{4})?'],
  ['SO', '[A-Z]{2} ?\\d{5}'],
  ['SZ', '[HLMS]\\d{3}'],
  ['HT', '(?:HT)?\\d{4}'],
  ['IS FO MG OM PG LS GN', '\\d{3,4}'],
  ['BH BT', '\\d{3,5}'],
  [
    'AT AU BE BG CH CY DK GE HU LI LU NO NZ PH SI TN ZA LR BD MK AM AL AF VE ET GL NF PY MZ CX NE SV',
    '(?:[A-Z]{1,2}-)?\\d{4}',
  ],
  [
    'DE FR IT ES MX TR FI EE TH MY ID HR RS ME BA UA SA EG KW IQ JO MA DZ LK NP PK SN SD KE MM CR CU DO GT HN LA LY MC MV NI PE SM TZ UY VA XK ZM MQ GP RE GF NC PF PM WF YT MF BL MU KH',
    '(?:[A-Z]{1,2}-)?\\d{5}',
  ],
  ['MN', '\\d{5,6}'],
  ['CN IN RU SG VN RO KZ KG BY CO EC UZ TJ TM TT NG', '\\d{6}|\\d{3} \\d{3}'],
  ['IL', '\\d{7}|\\d{5}'],
  ['IR', '\\d{5}-?\\d{5}'],
];

const byCountry = new Map<string, string>(
  SHAPES.flatMap(([codes, shape]) => codes.split(' ').map((code) => [code, shape] as const)),
);
/** Shapes that say their country, for a text that does not. */
const TELLING: readonly (readonly [code: string, pattern: RegExp])[] = [
  ['GB', /(?<![\p{L}\p{N}])[A-Z]{1,2}\d[A-Z\d]? ?\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\p{N}])/u],
  ['CA', /(?<![\p{L}\p{N}])[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d(?![\p{L}\p{N}])/u],
  ['NL', /(?<![\p{L}\p{N}-])[1-9]\d{3} ?[A-Z]{2}(?= +\p{Lu})/u],
  ['BR', /(?<![\p{L}\p{N}-])\d{5}-\d{3}(?![\p{L}\p{N}-])/u],
  ['PT', /(?<![\p{L}\p{N}-])\d{4}-\d{3}(?= +\p{Lu})/u],
  ['PL', /(?<![\p{L}\p{N}-])\d{2}-\d{3}(?= +\p{Lu})/u],
];
const PLAIN = '\\d{3}-\\d{3,4}|\\d{4,7}|\\d{3}';

export function countryOfPostcode(text: string): string | undefined {
  return TELLING.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Where a postcode may stand in a line, and how likely that is one: alone, at an end, behind a comma. */
export interface FoundPostcode {
  readonly text: string;
  readonly from: number;
  readonly end: number;
  readonly weight: number;
}

const compiled = new Map<string, RegExp>();

function patternOf(country: string | undefined, isLoose: boolean): RegExp {
  const key = `${country ?? ''}${isLoose ? '?' : ''}`;
  let pattern = compiled.get(key);
  if (pattern === undefined) {
    const shape = isLoose ? PLAIN : (byCountry.get(country ?? '') ?? PLAIN);
    pattern = new RegExp(`(?<![\\p{L}\\p{N}.#/])(?:${shape})(?![\\p{L}\\p{N}]|[.,/]\\d|-\\p{N})`, 'gu');
    compiled.set(key, pattern);
  }
  return pattern;
}

/** Postcodes in a line, by the country's shape; `isLoose` takes any plain number that may be one. */
export function postcodesIn(
  line: string,
  country: string | undefined,
  isLoose: boolean,
): readonly FoundPostcode[] {
  const found: FoundPostcode[] = [];
  for (const match of line.matchAll(patternOf(country, isLoose))) {
    const from = match.index;
    const end = from + match[0].length;
    const isStart = line.slice(0, from).trim() === '';
    const isEnd = line.slice(end).replace(/[\s,.-]+/gu, '') === '';
    const isBehindComma = /[,-]\s*$/u.test(line.slice(0, from));
    const isBeforeComma = /^\s*,/u.test(line.slice(end));
    const weight = isStart && isEnd ? 4 : isEnd ? 3 : isStart ? 3 : isBehindComma || isBeforeComma ? 2 : 1;
    found.push({ text: match[0], from, end, weight });
  }
  return found;
}

export function hasPostcodes(country: string): boolean {
  return byCountry.has(country);
}
