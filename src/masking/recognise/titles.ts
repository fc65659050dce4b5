/** What people put before and behind a name. Closed tables: what is not here is no title and is hidden with the name. */

/** Behind a family name, in the languages that set it there. A title is no secret; it may be printed. */
const HONORIFICS =
  '先生|女士|小姐|太太|老师|老師|同学|同學|师傅|師傅|医生|醫生|经理|經理|老板|老闆|阿姨|叔叔|大哥|大姐|様|さん|さま|殿|님|씨';
/** Behind a name as well, but said of the parcel or of an office. */
const NOT_SHOWN = '主任|收件人|亲启|親啟|收|启';

/** All of them, as alternatives of a pattern. */
export const TITLES = `${HONORIFICS}|${NOT_SHOWN}`;

const BEHIND = new RegExp(`^(.*?)(?:(${HONORIFICS})|${NOT_SHOWN})$`, 'u');
const MOST_TITLES = 3;
/** What the last character of a title can be; most names end otherwise. */
const LAST = /[生士姐太师師学學傅理板闆姨叔哥様ん殿さま님씨任人启啟收]$/u;

/**
 * Before a name of letters. None that is a name elsewhere (Pan, Bay, Tuan, Don): the words of a name are looked for in
 * free text, and a title's are not. Thai titles stand close to the name.
 */
const BEFORE = new RegExp(
  '^(?:(' +
    'mr|mrs|ms|miss|mx|dr|prof|professor|sir|madam|herrn?|frau|mme|mlle|monsieur|madame|mademoiselle|' +
    'sra?|srta|señora?|senhora?|sig\\.ra|sig|signora?|dott|dott\\.ssa|dhr|mevr|hr|fr|' +
    'г-н|г-жа|господин|госпожа|κος|κα|κύριος|κυρία|السيد|السيدة|מר|גב|ד"ר|श्री|श्रीमती|सुश्री|डॉ|smt|shri|' +
    'encik|puan|bapak|bpk|sayın|cô|ông' +
    ")(?![\\p{L}\\p{M}'’-])[.'’]?|(m|κ|д)\\.|(นางสาว|นาง|นาย|คุณ)(?=\\p{L}))\\s*",
  'iu',
);

/** A name without its titles, and the first of those, as the cell has it; empty where there is none to show. */
export interface Untitled {
  readonly text: string;
  readonly title: string;
}

/** Whether a name ends as titles do. No is certain. */
export function mayEndWithTitle(name: string): boolean {
  return LAST.test(name);
}

/** Takes the titles from behind a name, if anything is left: 王先生 is 王 and 先生; 先生 alone is a name. */
export function withoutTitleBehind(name: string): Untitled {
  let text = name;
  let title = '';
  for (let round = 0; round < MOST_TITLES && mayEndWithTitle(text); round += 1) {
    const [, rest = '', shown = ''] = BEHIND.exec(text) ?? [];
    if (rest === '') break;
    text = rest;
    if (shown !== '') title = shown;
  }
  return { text, title };
}

/** Takes the titles from before a name, if a letter is left: `Dr. Example`, `Herr Dr. Muster`. */
export function withoutTitleBefore(name: string): Untitled {
  let text = name;
  let title = '';
  for (let round = 0; round < MOST_TITLES; round += 1) {
    const match = BEFORE.exec(text);
    const rest = match === null ? '' : text.slice(match[0].length);
    if (match === null || !/\p{L}/u.test(rest)) break;
    text = rest;
    if (title === '') title = match[1] ?? match[2] ?? match[3] ?? '';
  }
  return { text, title };
}

/** Degrees and generations behind a name of letters: no part of what one is called by. */
const SUFFIX =
  /[\s,.]+(?:[Jj](?:unio)?r|JR|[Ss]r|SR|[JS]nr|II|III|IV|Ph\.?\s?D|M\.?D|Esq|MBA|M\.?Sc|B\.?A|M\.?A)\.?$/u;
/** Japanese and Korean ones in Latin letters, always small. */
const HONORIFIC_SUFFIX = /[\s-](?:san|sama|kun|nim|ssi)$/u;

/** Takes one or two of them, if more than an initial is left. */
export function withoutSuffix(name: string): string {
  const once = name.replace(HONORIFIC_SUFFIX, '').replace(SUFFIX, '');
  const twice = once === name ? once : once.replace(SUFFIX, '');
  return /\p{L}.*\p{L}/u.test(twice) ? twice : name;
}
