import { foldText } from '../fold/fold.ts';
import { graphemes } from '../graphemes.ts';
import type { Name } from '../recognise/name.ts';
import { cantoneseOf } from '../recognise/cantonese.ts';
import { koreanOf } from '../recognise/korean.ts';
import { pinyinOf } from '../recognise/pinyin.ts';
import { wadeGilesOf } from '../recognise/wade-giles.ts';
import { tighten } from './forms.ts';

/** How a name may be spelled in letters: in an e-mail address, a handle, a customer's nickname. */
export interface Spellings {
  /** Found as words of their own, or as words with signs between them. */
  readonly words: ReadonlySet<string>;
  /** Short ones; looked for in remarks only. */
  readonly short: ReadonlySet<string>;
  /** Two initials: too short to be told from a word, unless digits follow. Remarks only. */
  readonly withDigits: ReadonlySet<string>;
  /** Half in characters: 王XM, 王xiaoming, 小MING. Tight. */
  readonly mixed: readonly string[];
}

export const NO_SPELLINGS: Spellings = {
  words: new Set(),
  short: new Set(),
  withDigits: new Set(),
  mixed: [],
};

const SHORTEST_WORD = 5;
const SHORTEST_SHORT = 2;
const SHORTEST_INITIALS = 3;
/** A character that is read in several ways multiplies the spellings; names have few of them. */
const MOST_READINGS = 12;
/** What is longer is no name but its beginning. */
const LONGEST_GIVEN = 20;
const MOST_WORDS = 8;
/** Words that stand in many names and many sentences. */
const PARTICLES = new Set(
  'de la le el van von der den di da du bin ibn al an in no of on or so to my me be do go he it is at as by if us we the and for mr mrs ms dr vip svip'.split(
    ' ',
  ),
);

export function spellingsOf(name: Name): Spellings {
  switch (name.kind) {
    case 'family-first':
      return name.given === ''
        ? NO_SPELLINGS
        : chineseSpellings(name.surname, name.given.slice(0, LONGEST_GIVEN));
    case 'words':
      return sorted(lettersOf(name.words.slice(0, MOST_WORDS)), SHORTEST_SHORT);
    default:
      return NO_SPELLINGS;
  }
}

/** The syllables that each character of a name is spelled with; undefined where nothing can be said of them. */
export function syllablesOf(name: Name): readonly (readonly string[])[] | undefined {
  if (name.kind === 'words') return undefined;
  if (name.kind !== 'family-first' || name.given === '') return [];
  if (DOT.test(name.given)) return undefined;
  const whole = name.surname + name.given.slice(0, LONGEST_GIVEN);
  const characters = HAN_TEXT.test(whole) ? Array.from(foldText(whole).text) : graphemes(tighten(whole));
  return characters.map(syllablesOfCharacter);
}

const HAN_TEXT = /^[\u4e00-\u9fff]*$/;
const syllables = new Map<string, readonly string[]>();
/** Bounds the memory of `syllables`; names have few kinds of characters. */
const MOST_SYLLABLES = 20_000;

function syllablesOfCharacter(character: string): readonly string[] {
  let known = syllables.get(character);
  if (known === undefined) {
    const spells = HANGUL.test(character) ? [koreanOf] : HAN_SPELLINGS;
    known = [...new Set(spells.flatMap((spell) => spell(character)))];
    if (syllables.size < MOST_SYLLABLES) syllables.set(character, known);
  }
  return known;
}

/**
 * Whether a spelling may begin with two letters: with a syllable, or with the first letters of two. No is certain.
 */
export function maySpell(characters: readonly (readonly string[])[], letters: string): boolean {
  const [first, second] = [letters.charAt(0), letters.charAt(1)];
  for (const syllables of characters) {
    for (const syllable of syllables) {
      if (syllable.charAt(0) !== first) continue;
      if (syllable.charAt(1) === second) return true;
      for (const others of characters)
        if (others !== syllables || isTwice(characters, others))
          for (const other of others) if (other.charAt(0) === second) return true;
    }
  }
  return false;
}

/** 丹丹 */
function isTwice<T>(list: readonly T[], one: T): boolean {
  return list.indexOf(one) !== list.lastIndexOf(one);
}

/** Letters that some languages write as two where they cannot be had: Müller, Mueller. */
const TWO_LETTERS: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ø: 'oe',
  å: 'aa',
  æ: 'ae',
};
const UMLAUT = /[äöüøåæ]/gu;
/** And back again, where the word is long enough not to lose itself. */
const WRITTEN_UMLAUT = /(?<=[a-z])(?:ae|oe|ue)(?=[a-z]{2})/gu;

/**
 * Cyrillic in Latin letters: as passports have it (ICAO 9303-3, section 6) and as English texts do (BGN/PCGN). Of
 * folded text, in which й is и and ё is е.
 */
const CYRILLIC: Readonly<Record<string, readonly [string, string]>> = Object.fromEntries(
  (
    'а:a б:b в:v г:g д:d е:e ж:zh з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh,h ц:ts ч:ch ш:sh щ:shch ' +
    'ъ:ie, ы:y ь:, э:e ю:iu,yu я:ia,ya і:i ї:i,yi є:ie,ye ґ:g ў:u'
  )
    .split(' ')
    .map((entry) => {
      const [letter = '', spelled = ''] = entry.split(':');
      const [passport = '', english = passport] = spelled.split(',');
      return [letter, [passport, english]];
    }),
);
const ALPHABET = /[A-Za-z\u00c0-\u052f]/;
const HAS_CYRILLIC = /[\u0400-\u04ff]/;
/** й behind a vowel is written y more often than i: Андрей, Andrey. */
const LAST_I = /(?<=[aeou])i$/;

/** A name of letters, and the other ways in which it is written in Latin letters. Gives the name first. */
export function latinForms(name: string): readonly string[] {
  if (!ALPHABET.test(name)) return [name];
  const lower = name.normalize('NFC').toLowerCase();
  const forms = new Set([name]);
  const expanded = lower.replace(UMLAUT, (letter) => TWO_LETTERS[letter] ?? letter);
  if (expanded !== lower) forms.add(expanded);
  const contracted = lower.replace(WRITTEN_UMLAUT, (pair) => pair.charAt(0));
  if (contracted !== lower) forms.add(contracted);
  if (HAS_CYRILLIC.test(lower)) transliterations(foldText(lower).text).forEach((form) => forms.add(form));
  return [...forms];
}

/** A folded text in Cyrillic, in Latin letters. */
export function transliterations(folded: string): readonly string[] {
  if (!HAS_CYRILLIC.test(folded)) return [];
  const spelled = ([0, 1] as const).map((way) =>
    Array.from(folded, (letter) => CYRILLIC[letter]?.[way] ?? letter).join(''),
  );
  return [...new Set(spelled.flatMap((word) => [word, word.replace(LAST_I, 'y')]))];
}

export function joinSpellings(a: Spellings, b: Spellings): Spellings {
  return {
    words: new Set([...a.words, ...b.words]),
    short: new Set([...a.short, ...b.short]),
    withDigits: new Set([...a.withDigits, ...b.withDigits]),
    mixed: [...a.mixed, ...b.mixed],
  };
}

function sorted(spellings: readonly string[], shortest: number): Spellings {
  const words = new Set<string>();
  const short = new Set<string>();
  const withDigits = new Set<string>();
  for (const spelling of spellings) {
    if (spelling.length >= SHORTEST_WORD) words.add(spelling);
    else if (spelling.length >= shortest && !PARTICLES.has(spelling)) short.add(spelling);
    else if (spelling.length >= SHORTEST_SHORT) withDigits.add(spelling);
  }
  return { words, short, withDigits, mixed: [] };
}

const DOT = /[·•‧・．.∙⋅]/u;

/** The syllables that a character is spelled with, in one way of spelling. */
type Spell = (character: string) => readonly string[];

const wadeGiles: Spell = (character) => [...new Set(pinyinOf(character).map(wadeGilesOf))];

const HAN_SPELLINGS: readonly Spell[] = [pinyinOf, cantoneseOf, wadeGiles];
/** Folded text has syllables in their letters. */
const HANGUL = /^[\u1100-\u11ff\uac00-\ud7a3]/;

function chineseSpellings(surname: string, given: string): Spellings {
  if (DOT.test(given)) {
    // 买买提·艾力: parts, none of which is a surname.
    const parts = (surname + given).split(DOT).filter((part) => part !== '');
    const readings = parts.map((part) => readingsOf(graphemes(part), pinyinOf));
    const all = [...readings.flat(), ...product(readings)].map((reading) => reading.whole);
    return sorted(all, SHORTEST_INITIALS);
  }
  const family = graphemes(tighten(surname));
  const own = graphemes(tighten(given));
  const spells = HANGUL.test(given) ? [koreanOf] : [cantoneseOf, wadeGiles];
  const others = spells.flatMap((spell) => otherSpellings(family, own, spell));
  const spelled = sorted([...pinyinSpellings(family, own), ...others], SHORTEST_INITIALS);
  return { ...spelled, mixed: mixedSpellings(family, own) };
}

function pinyinSpellings(family: readonly string[], given: readonly string[]): readonly string[] {
  const families = readingsOf(family, pinyinOf);
  return readingsOf(given, pinyinOf).flatMap((own) => [
    ...(given.length >= 2 ? [own.whole] : []),
    ...families.flatMap(({ initials: f, whole: F }) => {
      const [g, G] = [own.initials, own.whole];
      return [F + G, G + F, F + g, g + F, f + G, G + f, f + g, g + f];
    }),
  ]);
}

/** Initials are left out but with the whole surname: in these spellings they say too little. */
function otherSpellings(
  family: readonly string[],
  given: readonly string[],
  spell: Spell,
): readonly string[] {
  const families = readingsOf(family, spell);
  return readingsOf(given, spell).flatMap((own) => [
    ...(given.length >= 2 ? [own.whole] : []),
    ...families.flatMap(({ whole: F }) => [F + own.whole, own.whole + F]),
    ...(given.length >= 2 ? families.flatMap(({ whole: F }) => [F + own.initials, own.initials + F]) : []),
  ]);
}

/** Too little to be told from other words. */
const ONE_OF_EACH = /^(?:.[a-z]|[a-z].)$/u;

/** Some characters of the name as they are, the others in pinyin or its initials. */
function mixedSpellings(family: readonly string[], given: readonly string[]): readonly string[] {
  const surname = family.join('');
  const [first = '', last = ''] = given;
  const isUsual = given.length === 2;
  const halves = isUsual
    ? [
        ...readingsOf([last], pinyinOf).flatMap(({ whole, initials }) => [
          surname + first + initials,
          surname + first + whole,
          first + whole,
        ]),
        ...readingsOf([first], pinyinOf).flatMap(({ whole, initials }) => [
          surname + initials + last,
          surname + whole + last,
          whole + last,
        ]),
      ]
    : [];
  const wholes = readingsOf(given, pinyinOf).flatMap(({ whole, initials }) =>
    isUsual || given.length > 2 ? [surname + initials, surname + whole] : [surname + whole],
  );
  return [...new Set([...wholes, ...halves])].filter((spelled) => !ONE_OF_EACH.test(spelled));
}

interface Reading {
  readonly whole: string;
  readonly initials: string;
}

/** Every way to spell some characters; none where one of them has no spelling. */
function readingsOf(characters: readonly string[], spell: Spell): readonly Reading[] {
  return product(
    characters.map((character) => spell(character).map((whole) => ({ whole, initials: whole.slice(0, 1) }))),
  );
}

function product(lists: readonly (readonly Reading[])[]): readonly Reading[] {
  let all: readonly Reading[] = [{ whole: '', initials: '' }];
  for (const list of lists) {
    all = all
      .flatMap((head) =>
        list.map((tail) => ({ whole: head.whole + tail.whole, initials: head.initials + tail.initials })),
      )
      .slice(0, MOST_READINGS);
  }
  return all;
}

/** The spellings of a name's words, in each way in which all of them may be written. */
function lettersOf(words: readonly string[]): readonly string[] {
  const forms = words.map(latinForms);
  const most = Math.max(0, ...forms.map(({ length }) => length));
  const rows = Array.from({ length: most }, (_, way) => forms.map((list) => list[way] ?? list[0] ?? ''));
  return [...new Set([...rows.flatMap(wordSpellings), ...forms.flat().map(tighten)])];
}

/** The words of a Latin name, its parts, and first and last word with an initial of the other. */
function wordSpellings(words: readonly string[]): readonly string[] {
  const parts = words.map((word) => tighten(word));
  const halves = words.flatMap((word) => word.split(/['’`]/)).map((word) => tighten(word));
  const [first = '', last = ''] = [parts[0], parts.length > 1 ? parts.at(-1) : ''];
  const both =
    last === ''
      ? []
      : [
          first + last,
          last + first,
          first.slice(0, 1) + last,
          last + first.slice(0, 1),
          first + last.slice(0, 1),
          last.slice(0, 1) + first,
        ];
  // Anna Maria is AnnaMaria, Tai Man is Taiman, and An is called Văn An.
  const pairs = parts.slice(1).map((part, index) => (parts[index] ?? '') + part);
  return [...parts, ...pairs, ...halves.filter((half) => half.length >= SHORTEST_WORD - 1), ...both];
}
