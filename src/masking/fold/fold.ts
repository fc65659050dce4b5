import { digitValue } from './digit-forms.ts';
import { simplifiedForm } from './han-forms.ts';
import { ornamentLetter, unmixScripts } from './look-alikes.ts';

/**
 * A text as a detector reads it, and where each of its UTF-16 units comes from: unit `i` of `text` stands for
 * `starts[i]` to `ends[i]` of the raw text. Without the arrays, unit `i` is raw unit `i`.
 */
export interface FoldedText {
  readonly text: string;
  readonly starts?: readonly number[];
  readonly ends?: readonly number[];
}

/** A part of the raw text, as UTF-16 indices. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What texts are mostly made of and folding changes one to one: ASCII, Han, usual punctuation. */
const ONE_TO_ONE = /[\t\n\r\x20-\x7e\u00b7\u3000-\u3002\u4e00-\u9fff，（）：；！？－～]/;
const PLAIN_FORM: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '，': ',',
  '（': '(',
  '）': ')',
  '：': ':',
  '；': ';',
  '！': '!',
  '？': '?',
  '－': '-',
  '～': '~',
};
/** The folded unit of each such unit; 0 for all others. */
const PLAIN_UNITS = Uint16Array.from({ length: 0x10000 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (!ONE_TO_ONE.test(character)) return 0;
  return (PLAIN_FORM[character] ?? simplifiedForm(character.toLowerCase())).charCodeAt(0);
});

/** Unseen in print: format characters, marks above or around a character, variation selectors; and what only lengthens a word in Arabic. */
const UNSEEN = /^[\p{Cf}\p{Mn}\p{Me}\u0640]$/u;
const DASH = /^[\p{Pd}−]$/u;
/** Letters that have no base letter in Unicode, and what is typed for them. */
const WHOLE_LETTERS: Readonly<Record<string, string>> = {
  đ: 'd',
  ð: 'd',
  ø: 'o',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
};
/** Letters and signs that print as nothing: fillers of Hangul, the blank pattern of Braille. */
const BLANK = /^[\u115f\u1160\u3164\uffa0\u2800]$/;

/**
 * One form for all ways of writing a character: NFKD without marks, lower case, any digit as ASCII (full-width,
 * circled, keycap, bold, Arabic-Indic …), any dash as `-`, nothing unseen, simplified for traditional characters,
 * no word of mixed scripts. Chinese numerals stay.
 */
export function foldText(raw: string): FoldedText {
  let firstChange = -1;
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    const unit = PLAIN_UNITS[code];
    if (unit === 0) return foldCharacters(raw);
    if (firstChange < 0 && unit !== code) firstChange = at;
  }
  return { text: firstChange < 0 ? raw : foldUnits(raw, firstChange) };
}

/** Units before the first that changes are as they were, and so are most behind it. */
function foldUnits(raw: string, firstChange: number): string {
  let text = '';
  let from = 0;
  for (let at = firstChange; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    const unit = PLAIN_UNITS[code] ?? 0;
    if (unit === code) continue;
    text += raw.slice(from, at) + String.fromCharCode(unit);
    from = at + 1;
  }
  return text + raw.slice(from);
}

function foldCharacters(raw: string): FoldedText {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let start = 0;
  for (const character of raw) {
    const end = start + character.length;
    const folded = foldCharacter(character);
    text += folded;
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts.push(start);
      ends.push(end);
    }
    // Unseen characters belong to the one before, so that they go with it.
    if (folded === '' && ends.length > 0) ends[ends.length - 1] = end;
    start = end;
  }
  return { text: unmixScripts(text), starts, ends };
}

const folds = new Map<string, string>();
/** Bounds the memory of `folds`; a file has few kinds of characters. */
const MOST_FOLDS = 20_000;

function foldCharacter(character: string): string {
  const known = folds.get(character);
  if (known !== undefined) return known;
  const folded = computeFold(character);
  if (folds.size < MOST_FOLDS) folds.set(character, folded);
  return folded;
}

function computeFold(character: string): string {
  const digit = digitValue(character);
  if (digit !== undefined) return String(digit);
  const ornament = ornamentLetter(character);
  if (ornament !== undefined) return ornament;
  if (DASH.test(character)) return '-';
  if (BLANK.test(character)) return ' ';
  return Array.from(character.normalize('NFKD'), (part) => {
    if (UNSEEN.test(part)) return '';
    const lower = part.toLowerCase();
    return WHOLE_LETTERS[lower] ?? simplifiedForm(lower);
  }).join('');
}

/**
 * A folded text without the units that a pattern (which must be global, of single units) matches. Where its units
 * come from is worked out when it is asked for: most texts have nothing to find.
 */
export function withoutUnits(folded: FoldedText, pattern: RegExp): FoldedText {
  const text = folded.text.replace(pattern, '');
  if (text.length === folded.text.length) return folded;
  let made: Places | undefined;
  const places = () => (made ??= placesWithout(folded, pattern));
  return {
    text,
    get starts() {
      return places().starts;
    },
    get ends() {
      return places().ends;
    },
  };
}

interface Places {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function placesWithout(folded: FoldedText, pattern: RegExp): Places {
  const starts: number[] = [];
  const ends: number[] = [];
  let next = 0;
  const keep = (to: number) => {
    for (; next < to; next += 1) {
      starts.push(folded.starts?.[next] ?? next);
      ends.push(folded.ends?.[next] ?? next + 1);
    }
  };
  for (const { index } of folded.text.matchAll(pattern)) {
    keep(index);
    next = index + 1;
  }
  keep(folded.text.length);
  return { starts, ends };
}

/** The same units written otherwise: a text of the same length, unit by unit. */
export function withText(folded: FoldedText, text: string): FoldedText {
  if (folded.starts === undefined) return { text };
  return {
    text,
    get starts() {
      return folded.starts ?? [];
    },
    get ends() {
      return folded.ends ?? [];
    },
  };
}

/** The raw span that a span of the folded text stands for. */
export function rawSpan(folded: FoldedText, start: number, end: number): Span {
  return {
    start: folded.starts?.[start] ?? start,
    end: end === 0 ? 0 : (folded.ends?.[end - 1] ?? end),
  };
}
