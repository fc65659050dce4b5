import { graphemes } from '../graphemes.ts';
import { EMPTY, MASK } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import type { Name } from '../recognise/name.ts';
import { JAPANESE_SIGN } from '../recognise/japanese-surnames.ts';
import { pinyinOf } from '../recognise/pinyin.ts';

const HIDDEN_GIVEN = '**';

/**
 * Surname and two stars (`张**`), or an initial and three (`A***`): never a character more, never the length of the
 * rest. A name whose surname is all of it is hidden whole, an organisation too. Laws: fixed length for a surname;
 * applied twice it changes nothing.
 */
export function surnameOnly(name: Name): Outcome {
  switch (name.kind) {
    case 'empty':
      return EMPTY;
    case 'masked':
      return { text: tightened(name), state: 'already-masked' };
    case 'family-first':
      return name.surname === ''
        ? { text: HIDDEN_GIVEN, state: 'hidden' }
        : { text: name.surname + HIDDEN_GIVEN, state: 'masked' };
    case 'words':
      return name.initial === ''
        ? { text: MASK, state: 'hidden' }
        : { text: name.initial + MASK, state: 'masked' };
    case 'organisation':
    case 'other':
      return { text: MASK, state: 'hidden' };
  }
}

/** Surname and title (`张女士`) where the cell has a title of the table; else as `surnameOnly`. Laws as there. */
export function surnameAndTitle(name: Name): Outcome {
  if (name.kind !== 'family-first' || name.title === '' || name.surname === '') return surnameOnly(name);
  return { text: name.surname + name.title, state: 'masked' };
}

const HAN = /\p{Script=Han}/u;
/** Signs that lengthen or repeat what stands before them, in names of any language. */
const REPEATED = /[々ー]/gu;
const INITIALS = /^\p{L}\p{M}*\.(?: \p{L}\p{M}*\.)?$/u;

/**
 * The initials of the first and the last word (`A. E.`); of a Chinese name the first letter of the surname's pinyin
 * (`Z.`), of other names that begin with the family name the surname. Laws: length of two initials at most; applied
 * twice it changes nothing.
 */
export function initialsOf(name: Name, raw: string): Outcome {
  if (INITIALS.test(raw)) return { text: raw, state: 'already-masked' };
  if (name.kind === 'words') {
    // 陳 behind a given name in letters is all of a surname.
    const letters = name.initials.filter((initial) => !HAN.test(initial));
    if (letters.length > 0)
      return { text: letters.map((initial) => `${initial}.`).join(' '), state: 'masked' };
  }
  if (name.kind === 'family-first' && name.surname !== '') {
    const [first = ''] = graphemes(name.surname);
    if (JAPANESE_SIGN.test(name.surname + name.given.replace(REPEATED, ''))) return surnameOnly(name);
    const letter = pinyinOf(first)[0]?.charAt(0).toUpperCase() ?? '';
    return letter === '' ? surnameOnly(name) : { text: `${letter}.`, state: 'masked' };
  }
  return surnameOnly(name);
}

/**
 * The first and last characters and two stars between them. What is too short to hide a character, an organisation and what is no
 * name is hidden whole. Laws: fixed mask; applied twice it changes nothing.
 */
export function keepNameEnds(name: Name, raw: string, first: number, last: number): Outcome {
  if (name.kind === 'empty') return EMPTY;
  if (name.kind === 'masked') return cutMasked(name, raw, first, last);
  const characters = charactersOf(name);
  if (characters.length <= first + last || first + last === 0) return hideName(name);
  const end = last === 0 ? '' : characters.slice(-last).join('');
  return { text: characters.slice(0, first).join('') + HIDDEN_GIVEN + end, state: 'masked' };
}

const LONGEST_END = 4;

/** Hides `count` characters in the middle, of a long name more. Laws as for `keepNameEnds`. */
export function hideNameMiddle(name: Name, raw: string, count: number): Outcome {
  if (name.kind === 'empty') return EMPTY;
  // Somebody's mask hides the middle already.
  if (name.kind === 'masked') return cutMasked(name, raw, LONGEST_END, LONGEST_END);
  const shown = charactersOf(name).length - count;
  if (shown <= 0) return hideName(name);
  const [first, last] = [Math.ceil(shown / 2), Math.floor(shown / 2)];
  return keepNameEnds(name, raw, Math.min(first, LONGEST_END), Math.min(last, LONGEST_END));
}

/** Nothing of the name. */
export function hideName(name: Name): Outcome {
  return name.kind === 'empty' ? EMPTY : { text: MASK, state: 'hidden' };
}

/** What stands between the letters of a name: spaces, dots, apostrophes. */
const BETWEEN = /[^\p{L}\p{M}\p{N}]+/gu;

const LETTERS_ALONE = /^[\p{L}\p{M}'’`-]+$/u;

/** The words of a name up to the first that is none: a flat, a phone. */
function nameWords(words: readonly string[]): readonly string[] {
  const end = words.findIndex((word) => !LETTERS_ALONE.test(word));
  return end < 0 ? words : words.slice(0, end);
}

/** A name's letters; none of what is no person. */
function charactersOf(name: Name): readonly string[] {
  switch (name.kind) {
    case 'family-first':
      return graphemes((name.surname + name.given).replace(BETWEEN, ''));
    case 'words':
      return graphemes(nameWords(name.words).join('').replace(BETWEEN, ''));
    case 'empty':
    case 'masked':
    case 'organisation':
    case 'other':
      return [];
  }
}

function cutMasked(
  name: Name & { readonly kind: 'masked' },
  raw: string,
  first: number,
  last: number,
): Outcome {
  const head = graphemes(name.shown).slice(0, first).join('');
  const tail = last === 0 ? '' : graphemes(tailOf(raw)).slice(-last).join('');
  const text = head + tail === '' ? MASK : head + HIDDEN_GIVEN + tail;
  return { text, state: 'already-masked' };
}

/** The letters behind the last mark of a mask; none where there is anything else, such as a number. */
function tailOf(raw: string): string {
  return /(?<=[^\p{L}\p{M}\p{N}])[\p{L}\p{M}]{1,4}$/u.exec(raw)?.[0] ?? '';
}

/** What someone else's mask shows before its first mark, cut to what this rule would show. */
function tightened({ shown, surname, stars }: Name & { readonly kind: 'masked' }): string {
  if (surname !== '') return surname + HIDDEN_GIVEN;
  const [first = ''] = graphemes(shown);
  if (/^\p{L}/u.test(first)) return first + MASK;
  return stars === HIDDEN_GIVEN.length ? HIDDEN_GIVEN : MASK;
}
