import { cleanText } from '../clean-text.ts';
import { graphemes } from '../graphemes.ts';
import { COMPOUND_SURNAMES } from './compound-surnames.ts';
import { readExistingMask } from './existing-mask.ts';
import { JAPANESE_PAIRS, JAPANESE_SIGN, JAPANESE_TRIPLES } from './japanese-surnames.ts';
import { readLetterName } from './letter-name.ts';
import { isOrganisation } from './organisation.ts';
import { mayEndWithTitle, withoutTitleBefore, withoutTitleBehind } from './titles.ts';

/** What a name is, as far as hiding it needs to know. A `title` is one of a closed table (`titles.ts`), or empty. */
export type Name =
  | { readonly kind: 'empty' }
  /** `shown` is what stands before the first mark, read as a name of its own; `surname` is what of it is one. */
  | { readonly kind: 'masked'; readonly shown: string; readonly surname: string; readonly stars: number }
  /** Chinese, Korean and Japanese: family name first. `surname` is empty where showing it would show everything. */
  | {
      readonly kind: 'family-first';
      readonly surname: string;
      readonly given: string;
      readonly title: string;
    }
  /**
   * Latin, Cyrillic, Arabic …: the order of the names is not known, so only an initial may be shown. `initials` are of
   * the first and of the last name, one character each; of one alone where there is no other.
   */
  | {
      readonly kind: 'words';
      readonly initial: string;
      readonly initials: readonly string[];
      readonly words: readonly string[];
      readonly title: string;
    }
  | { readonly kind: 'organisation' }
  /** Digits and other things that no surname can be read from. */
  | { readonly kind: 'other' };

export interface SurnameOptions {
  /** Takes 宗政 and its like for surnames, which may show a character of a given name. */
  readonly ambiguous?: boolean;
}

const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The prolonged sound mark belongs to kana; dots join the parts of 买买提·艾力. */
const NAME_RUN =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+(?:[·•‧・．.∙⋅･]\p{L}+)*/u;
const DOTS = /[·•‧・．.∙⋅･]/gu;
const FIRST_DOT = /^[·•‧・．.∙⋅･]/u;
const LETTER = /^\p{L}/u;
const SPACES = /\s+/g;
/** 王-小-明: one character after the other, whatever stands between them. */
const SPELLED_OUT = /^\p{Script=Han}(?:[\s\-_~.·•‧・．,，、/|+]{1,3}\p{Script=Han}){1,5}$/u;
const NOT_HAN = /\P{Script=Han}+/gu;
/** 【急】张三, 🌸张三: what is said or drawn before a name. */
const BEFORE_NAME = /^(?:\s*[（([［【][^）)\]］】]{0,30}[）)\]］】])*[^\p{L}\p{N}]*(?=\p{L})/u;
const NO_OPTIONS: SurnameOptions = {};
/** Longer is no name: what follows is not read, and is hidden. */
const LONGEST_RUN = 200;
const JAPANESE_TITLE = /^(?:様|さん|さま|殿)$/u;

/**
 * Reads a recipient's or sender's name. Takes it as the order has it; refuses nothing: what it cannot read is
 * `other`. Whatever the text, what may be shown of it is one character or a surname of a table.
 */
export function recogniseName(raw: string, options: SurnameOptions = NO_OPTIONS): Name {
  const usual = usualName(raw, options);
  if (usual !== undefined) return usual;
  const clean = cleanText(raw);
  if (clean === '') return { kind: 'empty' };
  const stars = readExistingMask(clean);
  if (stars !== undefined) return maskedName(stars, options);
  if (isOrganisation(clean)) return { kind: 'organisation' };
  if (SPELLED_OUT.test(clean)) return familyFirst(clean.replace(NOT_HAN, ''), '', options);
  const named = LETTER.test(clean) ? clean : clean.replace(BEFORE_NAME, '');
  if (FAMILY_FIRST.test(named)) return familyFirst(named, '', options);
  if (!LETTER.test(named)) return { kind: 'other' };
  const { text, title } = withoutTitleBefore(named);
  const untitled = text.replace(BEFORE_NAME, '');
  if (FAMILY_FIRST.test(untitled)) return familyFirst(untitled, title, options);
  return { kind: 'words', ...readLetterName(untitled), title };
}

/** A Chinese name of two or three characters, without title and all else; undefined of any other. */
export function usualName(
  raw: string,
  options: SurnameOptions = NO_OPTIONS,
): (Name & { readonly kind: 'family-first' }) | undefined {
  if (!isUsual(raw) || mayEndWithTitle(raw)) return undefined;
  const first = raw.charAt(0);
  const surname = LONG_SURNAMES_BEGIN.has(first) ? surnameOf(raw.split(''), options) : first;
  return { kind: 'family-first', surname, given: raw.slice(surname.length), title: '' };
}

/** Two or three characters, as most names are: no mask, no organisation, nothing beside them. */
function isUsual(raw: string): boolean {
  if (raw.length !== 2 && raw.length !== 3) return false;
  for (let at = 0; at < raw.length; at += 1) {
    const code = raw.charCodeAt(at);
    if (code < FIRST_HAN || code > LAST_HAN) return false;
  }
  return true;
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;

/** What the characters behind a surname, or around it, tell of it. */
interface Signs extends SurnameOptions {
  /** The title is one that only Japanese have, or the mask is ours, which was made of the whole name. */
  readonly isSure?: boolean;
}

const PAIR = 2;
const TRIPLE = 3;
/** First characters of surnames of more than one; few names begin with one. */
const LONG_SURNAMES_BEGIN: ReadonlySet<string> = new Set(
  [...COMPOUND_SURNAMES.keys(), ...JAPANESE_PAIRS.keys(), ...JAPANESE_TRIPLES].map((surname) =>
    surname.charAt(0),
  ),
);

/**
 * The surname that a run of characters begins with. One character, or as many as a table has of a surname that
 * leaves at least one more.
 */
function surnameOf(characters: readonly string[], { ambiguous = false, isSure = false }: Signs): string {
  const [first = '', second = '', third = ''] = characters;
  if (!LONG_SURNAMES_BEGIN.has(first)) return first;
  const pair = first + second;
  // 山田様: who calls somebody so says the surname alone.
  if (characters.length === PAIR && isSure && JAPANESE_PAIRS.has(pair)) return pair;
  if (characters.length <= PAIR) return first;
  if (JAPANESE_TRIPLES.has(pair + third)) return characters.length > TRIPLE ? pair + third : first;
  switch (COMPOUND_SURNAMES.get(pair)) {
    case 'common':
      return pair;
    case 'ambiguous':
      return ambiguous ? pair : first;
    case 'long-names':
      return isSure || characters.length > TRIPLE ? pair : first;
    case undefined:
      break;
  }
  switch (JAPANESE_PAIRS.get(pair)) {
    case 'certain':
      return pair;
    case 'with-sign':
      return isSure || JAPANESE_SIGN.test(characters.join('')) ? pair : first;
    case undefined:
      return first;
  }
}

/** Two marks behind a surname are our own mask, of a name that had more to go by. */
const OWN_MASK = /^[^*]+\*\*$/;

function maskedName(text: string, options: SurnameOptions): Name {
  const shown = withoutTitleBefore(text.slice(0, text.indexOf('*')).trim()).text;
  const stars = text.split('*').length - 1;
  if (!FAMILY_FIRST.test(shown)) return { kind: 'masked', shown, surname: '', stars };
  // The marks stand for at least one more character, so `欧阳**` is a name of three.
  const characters = [...graphemes(shown.replace(SPACES, '')), '*'];
  return {
    kind: 'masked',
    shown,
    surname: surnameOf(characters, { ...options, isSure: OWN_MASK.test(text) }),
    stars,
  };
}

/** Reads the run of name characters; a bracket or digit ends it, as in 张三(前台), and what follows is hidden anyway. */
function familyFirst(text: string, titleBefore: string, options: SurnameOptions): Name {
  const run = NAME_RUN.exec(text.replace(SPACES, '').slice(0, LONGEST_RUN))?.[0] ?? '';
  const { text: core, title } = withoutTitleBehind(run);
  const characters = graphemes(core.replace(DOTS, ''));
  const shownTitle = title === '' ? titleBefore : title;
  if (characters.length === 1 && core === run && titleBefore === '') {
    return { kind: 'family-first', surname: '', given: '', title: '' };
  }
  return familyFirstOf(characters, core, shownTitle, { ...options, isSure: JAPANESE_TITLE.test(title) });
}

function familyFirstOf(characters: readonly string[], core: string, title: string, signs: Signs): Name {
  const surname = surnameOf(characters, signs);
  return {
    kind: 'family-first',
    surname,
    given: core.slice(surname.length).replace(FIRST_DOT, ''),
    title,
  };
}
