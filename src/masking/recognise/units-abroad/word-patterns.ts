import { foldText } from '../../fold/fold.ts';
import { UNIT_WORDS } from './unit-words.ts';

/** The words of `unit-words.ts` as patterns over folded text, made once for each country that is asked for. */

const NUMBER =
  '(?:[0-9][0-9\\p{L}]{0,3}(?:[/.-][0-9\\p{L}]{1,5}){0,3}|\\p{L}[0-9]{0,4}(?:-[0-9]{1,4})?(?![\\p{L}\\p{N}])|ph[0-9]{0,3}[a-z]?(?![\\p{L}\\p{N}]))';
const EDGE = '(?<![\\p{L}\\p{N}])';
const END = '(?![\\p{L}\\p{N}])';
/** Between a word and its number: `Apt. no. 5`, `кв.17`, `Flat #3`. */
const LINK = '[.:]?\\s{0,3}(?:(?:no|nr|num|n|o)[.:]?\\s?)?[#:]?\\s?';
/** Behind the house number at the end of the address, or of its line; there even a word that is rare elsewhere is a unit. */
const HOUSE_BEFORE = '(?<=(?<![\\p{L}\\p{N}])[0-9]{1,5}\\s?[a-z]?[.,]{0,2}[\\s-]{1,3})';
const LINE_END = '(?=\\s*(?:$|[,;(]|[0-9]))';
/** 12 bis is a flat in the Netherlands and a house elsewhere. */
const HOUSE_SUFFIX = '|bis|';
/** Flat 2 behind a floor: Basement Flat 2. */
const FLAT_NEXT =
  '(?:\\s(?:flat|apartment|apt|unit|studio|maisonette)(?:\\s[0-9]{1,4}[a-z]?(?=\\s?(?:$|[,;])))?)?';
const ROMAN_OR_ARABIC = '(?:[0-9]{1,4}[a-z]?|[ivx]{1,4})';

/** Shapes of one language that no list of words says. */
const SHAPES: readonly string[] = [
  // fl 3 is a floor, FL 32132 is Florida
  `${EDGE}fl[.]?\\s?[0-9]{1,3}(?![0-9])`,
  `(?<![0-9a-z])#\\s?(?:[a-z]?[0-9][0-9a-z-]{0,7}|[a-z]${END})`,
  `${EDGE}(?:[0-9]{1,4}(?:st|nd|rd|th)|ground|first|second|third|fourth|fifth|top)\\s(?:floor|fl|flr)${FLAT_NEXT}${END}`,
  `${EDGE}[0-9]{1,3}/f${END}`,
  // 3o B and 2a dcha, as 3º and 2ª are folded
  `${EDGE}[0-9]{1,4}(?:o|a|er|°)[.]?\\s?(?:[a-h]|izq|izda|dcha|der|dto|esq|dir|fte|ctro|pta|piano|piso|andar)${END}`,
  // 3F-2 in Taiwan
  `${EDGE}b?[0-9]{1,3}f(?:-[0-9]{1,2})?${END}`,
  // who lives with whom
  `${EDGE}c/o${END}`,
  // H0201 on Norwegian doors
  `${EDGE}[hulk]0[0-9]{3}${END}`,
  // III, III/15 and bis A behind a house
  `${HOUSE_BEFORE}(?:i{1,3}|iv|vi{0,3}|ix|x)${LINE_END}`,
  `${HOUSE_BEFORE}[ivx]{1,4}\\s?[./]\\s?(?:[0-9]{1,4}|em|emelet)${END}`,
  `${HOUSE_BEFORE}bis\\s(?:[a-z]|[0-9]{1,3}|i{1,3})${LINE_END}`,
  // P.1203; not C.P. 06600
  `(?<![\\p{L}\\p{N}]|\\p{L}[.]\\s?)p[.]\\s?[0-9]{1,5}[a-z]?${END}`,
  // д5к2кв12: block and flat behind the house
  `(?=[кс])(?<=(?<!\\p{L})д[.]?\\s?[0-9]{1,4})(?:к|корп|стр|кв)[.]?\\s?[0-9]{1,4}(?:кв[.]?\\s?[0-9]{1,4})?${END}`,
  // B/502 behind a building's name
  `(?=[a-z]\\/)(?<=\\p{L}{3}[\\s,]{1,2})[a-z]\\/[0-9]{3,4}(?=\\s?(?:$|,))`,
  // Tower 501
  `(?=[0-9]{3})(?<=(?<!\\p{L})(?:towers?|residences?|residency|mansions?|apartments)\\s)[0-9]{3,4}[a-z]?(?=\\s?(?:$|,))`,
  // Blk 3 12 C
  `(?=[0-9]{1,3}\\s?[a-z]$)(?<=(?<!\\p{L})(?:blk|block|tower)[.]?\\s?[0-9a-z]{1,3}[\\s,]{1,2})[0-9]{1,3}\\s?[a-z]$`,
  // floor and side in Scotland: 2f1, pf2
  `${EDGE}(?:[0-9]f[0-9]|[gpb]f[0-9])${END}`,
];
/** 101동 1203호, 3층, 지하 1층; a district is 예시1동, its number behind letters. */
const HANGUL = [
  `(?<![\\u1100-\\u11ff0-9a-z])(?:[0-9]{1,4}|[a-z]|[가나다라마바사])\\s?동(?=$|[^\\u1100-\\u11ff])`,
  `(?:지하|비|b)?\\s?[0-9]{1,4}\\s?층`,
  `[0-9a-z]{1,5}(?:-[0-9]{1,4})?\\s?호(?!선|차)`,
  // a flat half under the ground, on the roof
  '반지하',
  '옥탑',
];

const SOURCE_WORD = /[.*+?^${}()|[\]\\/]/g;

function words(list: string): string {
  return list
    .split('|')
    .map((word) =>
      foldText(word).text.replace(SOURCE_WORD, '\\$&').replaceAll(' ', '\\s{1,2}').replace(/[’ʼ]/g, "['’ʼ]"),
    )
    .sort((a, b) => b.length - a.length)
    .join('|');
}

const patterns = new Map<string, RegExp>();
/** Bounds the memory of `patterns`; there are some 250 countries. */
const MOST_PATTERNS = 300;

/** All words that are read in this country; '' is the unknown one. */
export function unitPattern(country: string): RegExp {
  const known = patterns.get(country);
  if (known !== undefined) return known;
  const made = makePattern(country);
  if (patterns.size < MOST_PATTERNS) patterns.set(country, made);
  return made;
}

function makePattern(country: string): RegExp {
  const before: string[] = [];
  const after: string[] = [];
  const alone: string[] = [];
  const behind: string[] = [];
  const elsewhere: string[] = [];
  for (const row of UNIT_WORDS) {
    const here = country !== '' && row.countries.includes(country) ? row.only : undefined;
    if (here?.behind !== undefined) behind.push(here.behind);
    for (const rare of [row.only?.alone, row.only?.behind])
      if (rare !== undefined) elsewhere.push(rare.replace(HOUSE_SUFFIX, '|'));
    for (const part of [row, here]) {
      if (part?.before !== undefined) before.push(part.before);
      if (part?.after !== undefined) after.push(part.after);
      if (part?.alone !== undefined) alone.push(part.alone);
    }
  }
  const sources = [
    `${EDGE}(?:${words(before.join('|'))})(?!\\p{L})${LINK}${NUMBER}`,
    `${EDGE}${ROMAN_OR_ARABIC}\\s?[.]?\\s?(?:${words(after.join('|'))})${END}(?!\\s?[.:]?\\s?[0-9])`,
    `${EDGE}(?:${words(alone.join('|'))})${FLAT_NEXT}${END}`,
    `${HOUSE_BEFORE}(?:${words(elsewhere.join('|'))})${LINE_END}`,
    ...SHAPES,
  ];
  if (behind.length > 0) sources.push(`(?<=[0-9]\\s?[a-z]?[\\s-])(?:${words(behind.join('|'))})${END}`);
  return new RegExp(sources.join('|'), 'gu');
}

export const HANGUL_UNIT = new RegExp(HANGUL.map((source) => source.normalize('NFKD')).join('|'), 'u');
