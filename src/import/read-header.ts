import { HEADER_VOCABULARY } from './header-vocabulary-table.ts';
import type { HeaderSense } from './header-vocabulary-table.ts';
import { foldHan } from './header-text.ts';

/** What the words of a header say together. */
export interface HeaderWords {
  readonly senses: ReadonlySet<HeaderSense>;
  /** In the order of the header, each once. */
  readonly ordered: readonly HeaderSense[];
  /** The last number in it: `Address 2`. */
  readonly digit: number | undefined;
  /** Words, or runs of characters, that are in no table. */
  readonly unknown: number;
  readonly known: number;
}

interface Word {
  readonly text: string;
  readonly senses: readonly HeaderSense[];
}

const wordsByStart = new Map<string, Word[]>();
for (const [senses, words] of HEADER_VOCABULARY) {
  for (const word of words.split(' ')) {
    const text = fold(word.replaceAll('_', ' '));
    if (text === '') continue;
    const known: Word = { text, senses: senses.split('+').filter(isSense) };
    const start = startOf(text, 0);
    const same = wordsByStart.get(start);
    if (same === undefined) wordsByStart.set(start, [known]);
    else same.push(known);
  }
}

/** Two letters, or the one of a word of one. */
function startOf(text: string, at: number): string {
  return text.slice(at, at + 2);
}

function isSense(text: string): text is HeaderSense {
  return text !== '';
}

/** Lower case, letters without marks, traditional characters folded, `camelCase` apart, one space for anything else. */
function fold(header: string): string {
  const plain = header
    .replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mn}/gu, '');
  return foldHan(plain)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const LONGEST = 100;
/** Letters between the parts of a German word, and plurals. */
const LINKS = ['s', 'es', 'n', 'en', 'e', 'er'];
const SHORTEST_PART = 3;
const COST = { word: 1, link: 0.6, digits: 0.3, unknownWord: 8, unknownCharacter: 4 } as const;

interface Step {
  readonly cost: number;
  readonly from: number;
  readonly word: Word | 'unknown' | 'digits' | undefined;
}

/** Cuts a header into the fewest words that the tables have. */
export function readHeaderWords(header: string): HeaderWords {
  const text = fold(header).slice(0, LONGEST);
  const steps: (Step | undefined)[] = [{ cost: 0, from: 0, word: undefined }];
  const reach = (to: number, from: number, cost: number, word: Step['word']): void => {
    const total = (steps[from]?.cost ?? 0) + cost;
    if (total < (steps[to]?.cost ?? Infinity)) steps[to] = { cost: total, from, word };
  };
  const latin = Array.from({ length: text.length + 1 }, (_, at) => isLatin(text.charCodeAt(at)));
  for (let at = 0; at < text.length; at += 1) {
    if (steps[at] === undefined) continue;
    const code = text.charCodeAt(at);
    if (code === SPACE) {
      reach(at + 1, at, 0, undefined);
      continue;
    }
    if (isDigit(code)) {
      let end = at + 1;
      while (isDigit(text.charCodeAt(end))) end += 1;
      reach(end, at, COST.digits, 'digits');
      continue;
    }
    const isInside = at > 0 && latin[at] === true && latin[at - 1] === true;
    for (const words of [wordsByStart.get(startOf(text, at)), wordsByStart.get(text.charAt(at))]) {
      for (const word of words ?? []) {
        if (!text.startsWith(word.text, at)) continue;
        const end = at + word.text.length;
        const isCut = latin[end - 1] === true && latin[end] === true;
        if ((isCut || isInside) && word.text.length < SHORTEST_PART && word.text !== 'nr') continue;
        reach(end, at, COST.word, word);
      }
    }
    if (isInside) {
      for (const link of LINKS) {
        if (text.startsWith(link, at)) reach(at + link.length, at, COST.link, undefined);
      }
      continue;
    }
    let end = at + 1;
    if (latin[at] === true) while (latin[end] === true) end += 1;
    reach(end, at, latin[at] === true ? COST.unknownWord : COST.unknownCharacter, 'unknown');
  }
  return gather(text, steps);
}

function gather(text: string, steps: readonly (Step | undefined)[]): HeaderWords {
  const senses: HeaderSense[] = [];
  let digit: number | undefined;
  let unknown = 0;
  let known = 0;
  let isUnknown = false;
  for (let at = text.length; at > 0;) {
    const step = steps[at];
    if (step === undefined) return { senses: new Set(), ordered: [], digit: undefined, unknown: 1, known: 0 };
    const { word } = step;
    if (word === 'unknown') {
      if (!isUnknown) unknown += 1;
    } else if (word === 'digits') digit ??= Number(text.slice(step.from, at));
    else if (word !== undefined) {
      known += 1;
      senses.unshift(...word.senses);
    }
    // Spaces do not part what is unknown in one script.
    if (word !== undefined) isUnknown = word === 'unknown' && !isLatin(text.charCodeAt(at - 1));
    at = step.from;
  }
  const set = new Set(senses);
  return { senses: set, ordered: [...set], digit, unknown, known };
}

const SPACE = 0x20;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Latin letters without marks, which are gone: a to z, and those of German, Vietnamese and Scandinavian that do not fold. */
function isLatin(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xdf && code <= 0x24f);
}
