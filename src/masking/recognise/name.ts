import { cleanText } from '../clean-text.ts';
import { graphemes } from '../graphemes.ts';
import { COMPOUND_SURNAMES } from './compound-surnames.ts';
import { readExistingMask } from './existing-mask.ts';

/** What a name is, as far as hiding it needs to know. */
export type Name =
  | { readonly kind: 'empty' }
  /** `shown` is what stands before the first mark, read as a name of its own. */
  | { readonly kind: 'masked'; readonly shown: string; readonly stars: number }
  /** Chinese, Korean and Japanese: family name first. `surname` is empty where showing it would show everything. */
  | {
      readonly kind: 'family-first';
      readonly surname: string;
      readonly given: string;
      /** As the cell has it: 女士, さん. Empty where there is none. */
      readonly title: string;
    }
  /** Latin, Cyrillic, Arabic …: the order of the names is not known, so only an initial may be shown. */
  | {
      readonly kind: 'words';
      readonly initial: string;
      readonly words: readonly string[];
      /** Of the first and the last word. */
      readonly initials: readonly string[];
    }
  | { readonly kind: 'organisation' }
  /** Digits, emoji and other things that no surname can be read from. */
  | { readonly kind: 'other' };

const FAMILY_FIRST = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]/u;
/** The prolonged sound mark belongs to kana; dots join the parts of 买买提·艾力. */
const NAME_RUN =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+(?:[·•‧・．.∙⋅]\p{L}+)*/u;
const DOTS = /[·•‧・．.∙⋅]/gu;
const FIRST_DOT = /^[·•‧・．.∙⋅]/u;
const LETTER = /^\p{L}/u;
const SPACES = /\s+/g;
/** 王-小-明: one character after the other, whatever stands between them. */
const SPELLED_OUT = /^\p{Script=Han}(?:[\s\-_~.·•‧・．,，、/|+]{1,3}\p{Script=Han}){1,5}$/u;
/** What people put behind a name. */
export const TITLES =
  '先生|女士|小姐|太太|老师|同学|师傅|阿姨|叔叔|大哥|大姐|经理|老板|主任|医生|收件人|收|启|様|さん|さま|殿|님|씨';
const TITLE = new RegExp(`(?:${TITLES})$`);

const NOT_HAN = /\P{Script=Han}+/gu;

/** Words that make a name a company, school or shop. Its name is user information too and is hidden like one. */
const ORGANISATION =
  /公司|集团|工厂|商行|超市|学校|大学|学院|中学|小学|医院|银行|事务所|工作室|合作社|办事处|驿站|酒店|宾馆|协会|委员会|居委会|村委会|政府|餐厅|药房|药店|门市|旗舰店|专卖店|服务部|经营部|株式会社|주식회사|.{3}(?:厂|店|局|部|馆|站|中心)$/;
const LATIN_ORGANISATION =
  /\b(?:ltd|limited|llc|inc|incorporated|corp|corporation|company|gmbh|pte|plc|s\.?a\.?r\.?l|b\.v|university|hospital|school)\b/i;

/**
 * Reads a recipient's or sender's name. Takes it as the order has it; refuses nothing: what it cannot read is
 * `other`. Compound surnames count only for names of three or more characters (the tier `common`).
 */
export function recogniseName(raw: string): Name {
  const text = cleanText(raw);
  if (text === '') return { kind: 'empty' };
  const stars = readExistingMask(text);
  if (stars !== undefined) {
    const at = stars.indexOf('*');
    return { kind: 'masked', shown: stars.slice(0, at).trim(), stars: stars.split('*').length - 1 };
  }
  if (isOrganisation(text)) return { kind: 'organisation' };
  if (SPELLED_OUT.test(text)) return familyFirst(text.replace(NOT_HAN, ''));
  if (FAMILY_FIRST.test(text)) return familyFirst(text);
  if (LETTER.test(text)) return words(text);
  return { kind: 'other' };
}

/** The surname that a run of characters begins with: two characters for a compound one, else one. */
export function surnameOf(characters: readonly string[]): string {
  const [first = '', second = ''] = characters;
  const pair = first + second;
  return characters.length >= 3 && COMPOUND_SURNAMES.has(pair) ? pair : first;
}

const SHORTEST_ORGANISATION = 4;

function isOrganisation(text: string): boolean {
  if (text.length < SHORTEST_ORGANISATION) return false;
  return ORGANISATION.test(text) || LATIN_ORGANISATION.test(text);
}

/** Reads the run of name characters; a bracket or digit ends it, as in 张三(前台), and what follows is hidden anyway. */
function familyFirst(text: string): Name {
  const run = NAME_RUN.exec(text.replace(SPACES, ''))?.[0] ?? '';
  const untitled = run.replace(TITLE, '');
  const core = untitled === '' ? run : untitled;
  const characters = graphemes(core.replace(DOTS, ''));
  if (characters.length === 1 && core === run)
    return { kind: 'family-first', surname: '', given: '', title: '' };
  const surname = surnameOf(characters);
  const title = untitled === '' ? '' : run.slice(untitled.length);
  return { kind: 'family-first', surname, given: core.slice(surname.length).replace(FIRST_DOT, ''), title };
}

function words(text: string): Name {
  const list = text
    .normalize('NFC')
    .split(/[\s,.·•‧・．_/()-]+/u)
    .filter((word) => word !== '');
  const letters = graphemes(list.join(''));
  const ends = list.length > 1 ? [list[0], list.at(-1)] : list.slice(0, 1);
  const initials = letters.length < 2 ? [] : ends.flatMap((word) => graphemes(word ?? '')[0] ?? []);
  return { kind: 'words', initial: letters.length >= 2 ? (letters[0] ?? '') : '', words: list, initials };
}
