import type { FoldedText } from '../fold/fold.ts';
import { rawSpan, withoutUnits } from '../fold/fold.ts';
import { addNeedle } from './find.ts';
import type { Find } from './find.ts';
import type { TextForms } from './forms.ts';
import { transliterations } from './name-spellings.ts';
import type { Needles, OwnValues } from './own-values.ts';
import { TITLES } from '../recognise/titles.ts';
import type { TextPlace } from './text-place.ts';

/** Adds every place at which a text names one of the order's own people. */
export function findNames(forms: TextForms, own: OwnValues, place: TextPlace, finds: Find[]): void {
  const { tight } = forms;
  const needles = own.needles();
  for (const name of needles.names) {
    addNeedle(finds, tight, name, 'own-name', acceptName(forms, name, place));
  }
  if (place === 'place') return;
  if (SYMBOL.test(tight.text)) addAmongSymbols(tight, needles.names, finds);
  if (maySpell(forms.folded.text, place)) addSpellings(forms.folded, own, place, finds);
  if (place === 'number') return;
  if (MIXED.test(tight.text)) addMixed(forms, own, finds);
  for (const name of needles.givenNames) {
    if (ALPHABET.test(name)) continue;
    addNeedle(finds, tight, name, 'own-name', (start, end) => isOneWord(forms, start, end));
  }
  for (const family of needles.families) {
    addNeedle(finds, tight, family, 'own-name', (start, end) => isFamily(tight.text, start, end, place));
  }
  if (place === 'goods') return;
  addCalled(forms, needles, finds);
}

/** Whether a folded text has letters enough to spell a name. */
function maySpell(folded: string, place: TextPlace): boolean {
  return (place === 'remark' ? TWO_LETTERS : FIVE_LETTERS).test(folded);
}

/**
 * The letters with which a name that a folded text spells may begin: of each of its words. Empty where it has too few
 * letters; undefined where a word is of another alphabet, which may be written in Latin letters otherwise.
 */
export function initialsIn(folded: string, place: TextPlace): string | undefined {
  if (place === 'place' || !maySpell(folded, place)) return '';
  if (OTHER_ALPHABET.test(folded)) return undefined;
  return (folded.match(WORD) ?? []).map((word) => word.charAt(0)).join('');
}

/** What makes a pair of characters a place's name. */
const PLACE_NAME = /^(?:自治|特别|[省市区县州盟旗镇乡村街路道巷弄里大新庄屯桥苑山河江湖海东南西北中])/;
const SHORT_LATIN_NAME = 5;
/** Letters of alphabets, as a folded text has them: Latin, Greek, Cyrillic, Hebrew, Arabic, scripts of India … */
const ALPHABET = /^[a-z\u00df-\u02af\u0370-\u10ff]/;
const LETTER = /[a-z\u00df-\u02af\u0370-\u10ff]/;
const TWO_LETTERS = /[a-z\u00df-\u02af\u0370-\u10ff][\s.'’`_,*·-]{0,3}[a-z\u00df-\u02af\u0370-\u10ff]/;
const FIVE_LETTERS = /(?:[a-z\u00df-\u02af\u0370-\u10ff][\s.'’`_,*·-]{0,3}){5}/;
const OTHER_ALPHABET = /[\u00df-\u02af\u0370-\u10ff]/;
const WORD = /[a-z\u00df-\u02af\u0370-\u10ff]+/g;

function acceptName(
  forms: TextForms,
  name: string,
  place: TextPlace,
): (start: number, end: number) => boolean {
  const { text } = forms.tight;
  if (ALPHABET.test(name)) {
    if (name.length >= SHORT_LATIN_NAME) return () => true;
    return (start, end) => !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
  }
  return (start, end) =>
    (place !== 'place' || !PLACE_NAME.test(text.slice(end, end + 2))) &&
    (name.length > 2 || isOneWord(forms, start, end));
}

/** The end of one sentence and the beginning of the next are no name: 注意大小，明天送. */
function isOneWord({ raw, tight }: TextForms, start: number, end: number): boolean {
  const span = rawSpan(tight, start, end);
  return !/[,，。;；!！?？\n]/.test(raw.slice(span.start, span.end));
}

const LONGEST_GAP = 3;
const GAP = /^[\s.'’`_,*·-]*$/;
/** A surname, a given name of two syllables and one more. */
const MOST_WORDS = 4;
/** A year, a birthday, a lucky number. */
const FEWEST_DIGITS = 2;

/** wang.xm, Wang Xiao Ming, wxm1990: words, alone or in a row, that spell a name, with the digits behind them. */
function addSpellings(folded: FoldedText, own: OwnValues, place: TextPlace, finds: Find[]): void {
  const { words, short, withDigits } = own.spellings();
  if (words.size + short.size + withDigits.size === 0) return;
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
      const digits = /^[0-9]*/.exec(text.slice(end, end + 12))?.[0].length ?? 0;
      const isShort =
        place === 'remark' && (short.has(joined) || (digits >= FEWEST_DIGITS && withDigits.has(joined)));
      if (isShort || words.has(joined) || transliterations(joined).some((latin) => words.has(latin))) {
        finds.push({ kind: 'own-name', ...rawSpan(folded, word.start, end + digits) });
      }
    }
  }
}

/** Arrows, signs and emoji. */
const SYMBOL = /[\u2190-\u2bff\ud83c-\ud83e]/;
const SYMBOL_UNITS = /[\u2190-\u2bff\ud83c-\ud83e\udc00-\udfff]/g;

/** 王😀小😀明. Units of rare characters are none to leave out, but nothing is spelled of them here. */
function addAmongSymbols(tight: FoldedText, names: readonly string[], finds: Find[]): void {
  const bare = withoutUnits(tight, SYMBOL_UNITS);
  for (const name of names) if (HAN_NAME.test(name)) addNeedle(finds, bare, name, 'own-name');
}

const HAN_NAME = /^[\u4e00-\u9fff]{3,}$/;

/** A character and a letter beside it. */
const MIXED = /[\u4e00-\u9fff][a-z]|[a-z][\u4e00-\u9fff]/;

/** 王XM收, but not 王xmas. */
function addMixed({ tight }: TextForms, own: OwnValues, finds: Find[]): void {
  const { text } = tight;
  const isLetter = (at: number) => LETTER.test(text.charAt(at));
  for (const name of own.spellings().mixed) {
    addNeedle(finds, tight, name, 'own-name', (start, end) => {
      const goesOn = (isLetter(start) && isLetter(start - 1)) || (isLetter(end - 1) && isLetter(end));
      return !goesOn;
    });
  }
}

function isGap(gap: string): boolean {
  return gap.length <= LONGEST_GAP && GAP.test(gap);
}

const TITLE_NEXT = new RegExp(`^(?:${TITLES}|[哥姐总])`);
const NAME_NEXT = /^(?:$|[^\u4e00-\u9fff]|[收的签请在不让和])/;

/** A family name with a title, or 小王 and 老王 in what people write. */
function isFamily(text: string, start: number, end: number, place: TextPlace): boolean {
  const after = text.slice(end, end + 3);
  if (TITLE_NEXT.test(after)) return true;
  return place === 'remark' && CALLED_BEFORE.test(text.charAt(start - 1)) && NAME_NEXT.test(after);
}

const CALLED_BEFORE = /[阿小老]$/;
const CALLED_AFTER = /^[哥姐总妹弟叔姨仔]/;
const TITLE_AFTER = /^(?:様|さん|さま|殿|님|씨|先生|女士|小姐)/;
/** Words that a given name's character may be part of. */
const COMMON_WORDS =
  /^(?:小[心时区票费包件孩学米于家号麦朋样说计组儿伙吃气本声鸟巧姐妹弟叔姨哥]|老[家师板人年虎乡式婆公])/;
const DOUBLED_WORDS = /^(?:天天|人人|宝宝|常常|刚刚|好好|多多|轻轻|高高|久久)/;

/** 阿明, 明哥, 明明, 山田様: what people call one another. */
function addCalled(forms: TextForms, needles: Needles, finds: Find[]): void {
  const { tight } = forms;
  const { text } = tight;
  for (const character of needles.givenCharacters) {
    for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) {
      const start = at > 0 && CALLED_BEFORE.test(text.charAt(at - 1)) ? at - 1 : at;
      const after = text.slice(at + 1, at + 2);
      const end = CALLED_AFTER.test(after) || after === character ? at + 2 : at + 1;
      if (end - start < 2 || !isOneWord(forms, start, end)) continue;
      const called = text.slice(start, end);
      if (after === character ? DOUBLED_WORDS.test(called) : COMMON_WORDS.test(called)) continue;
      finds.push({ kind: 'own-name', ...rawSpan(tight, start, end) });
    }
  }
  for (const name of needles.titledNames) {
    addNeedle(finds, tight, name, 'own-name', (_start, end) => TITLE_AFTER.test(text.slice(end, end + 2)));
  }
}
