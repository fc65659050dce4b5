import { graphemes } from '../graphemes.ts';
import type { Name } from '../recognise/name.ts';
import { pinyinOf } from '../recognise/pinyin.ts';
import { tighten } from './forms.ts';

/** How a name may be spelled in letters: in an e-mail address, a handle, a customer's nickname. */
export interface Spellings {
  /** Found as words of their own, or as words with signs between them. */
  readonly words: ReadonlySet<string>;
  /** Short ones; looked for in remarks only. */
  readonly short: ReadonlySet<string>;
  /** Two initials: too short to be told from a word, unless digits follow. Remarks only. */
  readonly withDigits: ReadonlySet<string>;
}

export const NO_SPELLINGS: Spellings = { words: new Set(), short: new Set(), withDigits: new Set() };

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
  'de la le el van von der den di da du bin ibn al an in no of on or so to my me be do go he it is at as by if us we the and for mr mrs ms dr'.split(
    ' ',
  ),
);

export function spellingsOf(name: Name): Spellings {
  switch (name.kind) {
    case 'family-first':
      return name.given === ''
        ? NO_SPELLINGS
        : sorted(pinyinSpellings(name.surname, name.given.slice(0, LONGEST_GIVEN)), SHORTEST_INITIALS);
    case 'words':
      return sorted(wordSpellings(name.words.slice(0, MOST_WORDS)), SHORTEST_SHORT);
    default:
      return NO_SPELLINGS;
  }
}

export function joinSpellings(a: Spellings, b: Spellings): Spellings {
  return {
    words: new Set([...a.words, ...b.words]),
    short: new Set([...a.short, ...b.short]),
    withDigits: new Set([...a.withDigits, ...b.withDigits]),
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
  return { words, short, withDigits };
}

const DOT = /[·•‧・．.∙⋅]/u;

function pinyinSpellings(surname: string, given: string): readonly string[] {
  if (DOT.test(given)) {
    // 买买提·艾力: parts, none of which is a surname.
    const parts = (surname + given).split(DOT).filter((part) => part !== '');
    const readings = parts.map((part) => readingsOf(graphemes(part)));
    return [...readings.flat(), ...product(readings)].map((reading) => reading.whole);
  }
  const spelled: string[] = [];
  const families = readingsOf(graphemes(surname));
  const hasLongGiven = graphemes(given).length >= 2;
  for (const own of readingsOf(graphemes(given))) {
    if (hasLongGiven) spelled.push(own.whole);
    for (const family of families) {
      const [f, F, g, G] = [family.initials, family.whole, own.initials, own.whole];
      spelled.push(F + G, G + F, F + g, g + F, f + G, G + f, f + g, g + f);
    }
  }
  return spelled;
}

interface Reading {
  readonly whole: string;
  readonly initials: string;
}

/** Every way to spell some characters; none where one of them has no pinyin. */
function readingsOf(characters: readonly string[]): readonly Reading[] {
  return product(
    characters.map((character) =>
      pinyinOf(character).map((whole) => ({ whole, initials: whole.slice(0, 1) })),
    ),
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
  return [...parts, ...halves.filter((half) => half.length >= SHORTEST_WORD - 1), ...both];
}
