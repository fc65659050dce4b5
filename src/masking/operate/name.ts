import { graphemes } from '../graphemes.ts';
import { EMPTY, MASK } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { surnameOf } from '../recognise/name.ts';
import type { Name } from '../recognise/name.ts';

const HIDDEN_GIVEN = '**';
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

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
      return { text: tightened(name.shown, name.stars), state: 'already-masked' };
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

/** Nothing of the name. */
export function hideName(name: Name): Outcome {
  return name.kind === 'empty' ? EMPTY : { text: MASK, state: 'hidden' };
}

/** What someone else's mask shows before its first mark, cut to what this rule would show. */
function tightened(shown: string, stars: number): string {
  const characters = graphemes(shown.replace(/\s+/g, ''));
  const first = characters[0] ?? '';
  if (FAMILY_FIRST.test(first)) {
    // The marks stand for at least one more character, so `欧阳**` is a name of three.
    return surnameOf([...characters, '*']) + HIDDEN_GIVEN;
  }
  if (/^\p{L}/u.test(first)) return first + MASK;
  return stars === HIDDEN_GIVEN.length ? HIDDEN_GIVEN : MASK;
}
