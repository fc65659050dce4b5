import { graphemes } from '../graphemes.ts';
import { withoutSuffix } from './titles.ts';

/** What a name of letters, without its title, may show. */
export interface LetterName {
  readonly initial: string;
  readonly initials: readonly string[];
  readonly words: readonly string[];
}

/** Little words inside a name (van der, de la, bin, al): they are written small, or all of the name is in capitals. */
const PARTICLES = new Set(
  'van von der den de del della di da do dos das du des la le les el al bin binti bint ibn ben abu ter ten te zu zur af av y e i und und und o'.split(
    ' ',
  ),
);
const BETWEEN = /[\s,.·•‧・．_/()-]+/u;
/** What is said in brackets or behind a comma of care: not who it is. */
const ASIDE = /\s*(?:[([（［].*|(?:c\/o|attn|z\.\s?hd)\b.*)$/iu;
const LEADING_MARKS = /^[^\p{L}\p{N}]+/u;
const LETTER = /^\p{L}/u;
const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/**
 * Reads the words of a name whose order nobody knows. `initial` is one character of the first word that is no
 * particle; empty where the name has no more than that one.
 */
export function readLetterName(text: string): LetterName {
  const words = wordsOf(withoutSuffix(text));
  const main = namedWords(wordsOf(withoutSuffix(text.replace(ASIDE, ''))));
  const named = main.length > 0 ? main : namedWords(words);
  const firsts = named.map((word) => graphemes(word.slice(0, ENOUGH))[0] ?? '');
  const [initial = ''] = firsts;
  if (graphemes(named.slice(0, 2).join('').slice(0, ENOUGH)).length < 2)
    return { initial: '', initials: [], words };
  const last = firsts.at(-1) ?? '';
  return { initial, initials: firsts.length > 1 ? [initial, last] : [initial], words };
}

/** Code units among which two characters show themselves. */
const ENOUGH = 40;

function wordsOf(text: string): readonly string[] {
  return text
    .normalize('NFC')
    .split(BETWEEN)
    .map((word) => word.replace(LEADING_MARKS, ''))
    .filter((word) => word !== '');
}

function namedWords(words: readonly string[]): readonly string[] {
  const letters = words.filter((word) => LETTER.test(word));
  const isLoud = letters.every((word) => word === word.toUpperCase());
  const named = letters.filter((word) => !PARTICLES.has(isLoud ? word.toLowerCase() : word));
  // A name that a Chinese character begins would be another's kind: `van 王` shows its first letter.
  return named[0] === undefined || FAMILY_FIRST.test(named[0]) ? letters : named;
}
