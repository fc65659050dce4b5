import type { FoldedText } from '../fold/fold.ts';
import { foldText, rawSpan, withoutUnits } from '../fold/fold.ts';
import { addNeedle } from './find.ts';
import type { Find } from './find.ts';
import { findNamesInPlaces, isPlaceName } from './find-in-places.ts';
import { addSpellings } from './find-spellings.ts';
import type { Spelling } from './find-spellings.ts';
import type { TextForms } from './forms.ts';
import type { Needles, SideValues } from './own-values.ts';
import { TITLES } from '../recognise/titles.ts';
import type { TextPlace } from './text-place.ts';

/** Adds every place at which a text names one of the order's own people. */
export function findNames(forms: TextForms, own: SideValues, place: TextPlace, finds: Find[]): void {
  const { tight } = forms;
  const needles = own.needles();
  for (const name of needles.names) {
    addNeedle(finds, tight, name, 'own-name', acceptName(forms, name, place));
  }
  if (place === 'place') return findNamesInPlaces(forms, own, finds);
  if (SYMBOL.test(tight.text)) addAmongSymbols(tight, needles, finds);
  if (maySpell(forms.folded.text, place))
    addSpellings(forms.folded, own, finds, acceptSpelling(forms.folded.text, place));
  if (place === 'number') return;
  if (MIXED.test(tight.text) && hasCharacterOf(tight.text, needles.names)) addMixed(forms, own, finds);
  for (const name of needles.givenNames) {
    if (ALPHABET.test(name)) continue;
    addNeedle(finds, tight, name, 'own-name', (start, end) => isOneWord(forms, start, end));
  }
  for (const family of needles.families) {
    addNeedle(finds, tight, family, 'own-name', (start, end) => isFamily(tight.text, start, end, place));
  }
  addSingleGiven(forms.folded, needles.names, place === 'remark' ? TO_SOMEBODY : IN_GOODS, finds);
  if (UNSPACED_TEXT.test(tight.text)) addUnspaced(tight, own, finds);
  if (place === 'goods') return;
  addTurned(forms.folded, needles.names, finds);
  addCalled(forms, needles, finds);
}

/** Whether a folded text has letters enough to spell a name. */
function maySpell(folded: string, place: TextPlace): boolean {
  if (place === 'remark') return TWO_LETTERS.test(folded);
  if (place === 'number') return THREE_LETTERS.test(folded);
  return FIVE_LETTERS.test(folded) || CUSTOM.test(folded);
}

/**
 * The two letters with which a name that a folded text spells may begin: at each of its words. None where it has too
 * few letters; undefined where a word is of another alphabet, which may be written in Latin letters otherwise.
 */
export function beginningsIn(folded: string, place: TextPlace): readonly string[] | undefined {
  if (place === 'place') return OTHER_ALPHABET.test(folded) || TWO_LETTERS.test(folded) ? undefined : NONE;
  if (!maySpell(folded, place)) return NONE;
  if (OTHER_ALPHABET.test(folded)) return undefined;
  const words = folded.match(WORD) ?? [];
  return words
    .map((word, at) => (word.length > 1 ? word.slice(0, 2) : word + (words[at + 1]?.charAt(0) ?? '')))
    .filter(({ length }) => length > 1);
}

const NONE: readonly string[] = [];
const OTHER_ALPHABET = /[\u00df-\u02af\u0370-\u10ff]/;
const WORD = /[a-z\u00df-\u02af\u0370-\u10ff]+/g;

/** What bears a name: 刻字, a print of one's own. */
const CUSTOM = /[刻绣印]字|定制|订制|签名|署名|姓名|logo|engrav|custom|personali[sz]|monogram/;
/** Letters of alphabets, as a folded text has them: Latin, Greek, Cyrillic, Hebrew, Arabic, scripts of India … */
const ALPHABET = /^[a-z\u00df-\u02af\u0370-\u10ff]/;
const LETTER = /[a-z\u00df-\u02af\u0370-\u10ff]/;
const TWO_LETTERS = /[a-z\u00df-\u02af\u0370-\u10ff][\s.'’`_,*·-]{0,3}[a-z\u00df-\u02af\u0370-\u10ff]/;
const FIVE_LETTERS = /(?:[a-z\u00df-\u02af\u0370-\u10ff][\s.'’`_,*·-]{0,3}){5}/;
const THREE_LETTERS = /(?:[a-z\u00df-\u02af\u0370-\u10ff][\s.'’`_,*·-]{0,3}){3}/;
/** Scripts that set no spaces between words. */
const UNSPACED = /^[\u0e00-\u0eff\u1000-\u109f]/;

function acceptName(
  forms: TextForms,
  name: string,
  place: TextPlace,
): (start: number, end: number) => boolean {
  const isPlace = (start: number, end: number) => place === 'place' && isPlaceName(forms, start, end);
  if (ALPHABET.test(name)) {
    return (start, end) => isWholeWord(forms, start, end) && !isPlace(start, end);
  }
  return (start, end) => !isPlace(start, end) && (name.length > 2 || isOneWord(forms, start, end));
}

/** Letters may be spaced out or joined by signs, but are all of their words: no Allen in `we shall enjoy`. */
function isWholeWord({ raw, tight }: TextForms, start: number, end: number): boolean {
  if (UNSPACED.test(tight.text.slice(start))) return true;
  const span = rawSpan(tight, start, end);
  const before = foldText(raw.slice(Math.max(0, span.start - 2), span.start)).text;
  const after = foldText(raw.slice(span.end, span.end + 2)).text;
  return !LETTER.test(before.slice(-1)) && !LETTER.test(after.slice(0, 1));
}

/** The end of one sentence and the beginning of the next are no name: 注意大小，明天送. */
function isOneWord({ raw, tight }: TextForms, start: number, end: number): boolean {
  const span = rawSpan(tight, start, end);
  return !/[,，。;；!！?？\n]/.test(raw.slice(span.start, span.end));
}

/** A year, a birthday, a lucky number. */
const FEWEST_DIGITS = 2;
const SHORTEST_INITIALS = 3;

/** How sure a spelling must be where it stands. */
function acceptSpelling(text: string, place: TextPlace): (spelling: Spelling) => boolean {
  const isCustom = place === 'goods' && CUSTOM.test(text);
  return ({ kind, text: { length }, digits }) => {
    if (kind === 'word') return true;
    if (place === 'remark') return kind === 'short' || digits >= FEWEST_DIGITS;
    return kind === 'short' && length >= SHORTEST_INITIALS && (place === 'number' || isCustom);
  };
}

const UNSPACED_TEXT = /[\u0e00-\u0eff\u1000-\u109f]/;

/** A first or a last name amid words: Thai sets no spaces. */
function addUnspaced(tight: FoldedText, own: SideValues, finds: Find[]): void {
  const { words, short } = own.spellings();
  for (const name of [...words, ...short])
    if (UNSPACED.test(name) && name.length >= SHORTEST_INITIALS) addNeedle(finds, tight, name, 'own-name');
}

const SHORT_NAME = /^[\u4e00-\u9fff]{2}$/;
/** 寄玥收, 给玥的, 刻字：玥. */
const TO_SOMEBODY = /(?:[给寄送祝]|[刻绣印]字|署名|落款)[\s:：“"「]{0,3}$/;
const IN_GOODS = /(?:[给祝]|[刻绣印]字|署名|落款)[\s:：“"「]{0,3}$/;
const GIVEN_NEXT = /^(?:$|[^\u4e00-\u9fff]|[收的签亲]|生日|快乐|新婚|永远)/;

/** A given name of one character, where people write to somebody. */
function addSingleGiven(folded: FoldedText, names: readonly string[], before: RegExp, finds: Find[]): void {
  const { text } = folded;
  for (const name of names) {
    if (!SHORT_NAME.test(name)) continue;
    addNeedle(
      finds,
      folded,
      name.slice(1),
      'own-name',
      (start, end) =>
        before.test(text.slice(Math.max(0, start - 6), start)) && GIVEN_NEXT.test(text.slice(end, end + 2)),
    );
  }
}

const WORD_BEFORE = /^$|[^\u4e00-\u9fff]|[给寄送由是找]/;
const WORD_NEXT = /^$|[^\u4e00-\u9fff]|[收签]/;

/** 娜李 for 李娜, where it is a word. */
function addTurned(folded: FoldedText, names: readonly string[], finds: Find[]): void {
  const { text } = folded;
  const isWord = (start: number, end: number) =>
    WORD_BEFORE.test(text.charAt(start - 1)) && WORD_NEXT.test(text.charAt(end));
  for (const name of names)
    if (SHORT_NAME.test(name)) addNeedle(finds, folded, name.charAt(1) + name.charAt(0), 'own-name', isWord);
}

/** Arrows, signs and emoji. */
const SYMBOL = /[\u2190-\u2bff\ud83c-\ud83e]/;
const SYMBOL_UNITS = /[\u2190-\u2bff\ud83c-\ud83e\udc00-\udfff]/g;

/** 王😀小😀明. Units of rare characters are none to leave out, but nothing is spelled of them here. */
function addAmongSymbols(tight: FoldedText, { names, givenNames }: Needles, finds: Find[]): void {
  const bare = withoutUnits(tight, SYMBOL_UNITS);
  for (const name of names) if (HAN_NAME.test(name)) addNeedle(finds, bare, name, 'own-name');
  if (ARROW.test(tight.text)) return;
  for (const name of givenNames) if (HAN_PAIR.test(name)) addNeedle(finds, bare, name, 'own-name');
}

/** 大→小 is a choice between two things. */
const ARROW = /[\u2190-\u25ff\u2794-\u27bf\u2900-\u2bff]/;
const HAN_PAIR = /^[\u4e00-\u9fff]{2}$/;

const HAN_NAME = /^[\u4e00-\u9fff]{3,}$/;

/** A character and a letter beside it. */
const MIXED = /[\u4e00-\u9fff][a-z]|[a-z][\u4e00-\u9fff]/;

const HAN = /[\u4e00-\u9fff]/;

/** Whether a text has a character of a name; of names that are not of Han alone nothing is said. */
function hasCharacterOf(text: string, names: readonly string[]): boolean {
  if (names.length === 0) return true;
  return names.some((name) =>
    Array.from(name).some((character) => text.includes(character) || !HAN.test(character)),
  );
}

/** 王XM收, but not 王xmas. */
function addMixed({ tight }: TextForms, own: SideValues, finds: Find[]): void {
  const { text } = tight;
  const isLetter = (at: number) => LETTER.test(text.charAt(at));
  for (const name of own.spellings().mixed) {
    addNeedle(finds, tight, name, 'own-name', (start, end) => {
      const goesOn = (isLetter(start) && isLetter(start - 1)) || (isLetter(end - 1) && isLetter(end));
      return !goesOn;
    });
  }
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
