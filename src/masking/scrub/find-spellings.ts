import type { FoldedText } from '../fold/fold.ts';
import { rawSpan } from '../fold/fold.ts';
import type { Find } from './find.ts';
import { transliterations } from './name-spellings.ts';
import type { SideValues } from './own-values.ts';

/** A word, or several in a row, that spell a name of the order. */
export interface Spelling {
  readonly text: string;
  /** In the folded text; `end` is before the digits. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'short' | 'initials';
  /** How many digits follow: a year, a birthday, a lucky number. */
  readonly digits: number;
}

const WORD = /[a-z\u00df-\u02af\u0370-\u10ff]+/g;
const LONGEST_GAP = 3;
const GAP = /^[\s.'’`_,*·-]*$/;
/** A surname, a given name of two syllables and one more. */
const MOST_WORDS = 4;
const LONGEST_NUMBER = 12;

/** Adds wang.xm, Wang Xiao Ming, wxm1990: what spells a name, with the digits behind it, if `accept` says so. */
export function addSpellings(
  folded: FoldedText,
  own: SideValues,
  finds: Find[],
  accept: (spelling: Spelling) => boolean,
): void {
  const { words, short, withDigits } = own.spellings();
  if (words.size + short.size + withDigits.size === 0) return;
  const kindOf = (spelled: string): Spelling['kind'] | undefined => {
    if (words.has(spelled) || transliterations(spelled).some((latin) => words.has(latin))) return 'word';
    if (short.has(spelled)) return 'short';
    if (withDigits.has(spelled)) return 'initials';
    return isInflected(spelled, words) || isInflected(spelled, short) ? 'short' : undefined;
  };
  const { text } = folded;
  const before: { readonly start: number; readonly end: number }[] = [];
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match !== null; match = WORD.exec(text)) {
    const end = match.index + match[0].length;
    const previous = before.at(-1);
    if (previous !== undefined && !isGap(text.slice(previous.end, match.index))) before.length = 0;
    before.push({ start: match.index, end });
    if (before.length > MOST_WORDS) before.shift();
    let joined = '';
    for (let at = before.length - 1; at >= 0; at -= 1) {
      const word = before[at];
      if (word === undefined) break;
      joined = text.slice(word.start, word.end) + joined;
      const kind = kindOf(joined);
      if (kind === undefined) continue;
      const digits = /^[0-9]*/.exec(text.slice(end, end + LONGEST_NUMBER))?.[0].length ?? 0;
      if (accept({ text: joined, start: word.start, end, kind, digits }))
        finds.push({ kind: 'own-name', ...rawSpan(folded, word.start, end + digits) });
    }
  }
}

/** Hebrew and Arabic write and, to, from … as a letter before the word. */
const PREFIXED = /^(?:[ובהלמשכ](?=[\u0590-\u05ff]{3})|[وبلكف](?=[\u0600-\u06ff]{3}))/;
const CYRILLIC = /^[\u0400-\u04ff]{4,}$/;
const SHORTEST_STEM = 4;
const LONGEST_ENDING = 3;

/** Whether a word is one of these in another case, or with a letter before it. */
function isInflected(word: string, names: ReadonlySet<string>): boolean {
  if (PREFIXED.test(word)) return names.has(word.slice(1));
  if (!CYRILLIC.test(word)) return false;
  for (const name of names) if (CYRILLIC.test(name) && isSameStem(word, name)) return true;
  return false;
}

function isSameStem(word: string, name: string): boolean {
  let same = 0;
  while (same < name.length && word.charAt(same) === name.charAt(same)) same += 1;
  return same >= SHORTEST_STEM && name.length - same < 2 && word.length - same <= LONGEST_ENDING;
}

function isGap(gap: string): boolean {
  return gap.length <= LONGEST_GAP && GAP.test(gap);
}
