import { CHINESE_DIGITS } from '../fold/digit-forms.ts';
import { NUMERALS } from '../recognise/room-token.ts';
import type { TextPlace } from './text-place.ts';

/**
 * A look at the signs of a folded text, one pass over it, that clears what no detector can find anything in: the usual
 * goods and remarks. Says too often that there may be something, never too seldom; the law is in the tests.
 */

const DIGIT = 1;
/** What may be read as a digit: numerals, and letters that look like one. */
const READ = 2;
const LETTER = 4;
/** Signs that no account or address of e-mail is without, however short. */
const SIGN = 8;
/** Words that say that an account, a paper or a plate follows. */
const SERVICE = 16;
/** Words of a unit or a room. */
const ROOM = 32;
/** Words that say that a part of a number follows. */
const PART = 64;
/** What else accounts have in them. */
const JOINT = 128;

const KINDS = new Uint8Array(0x10000);
mark('0123456789', DIGIT);
mark(`${CHINESE_DIGITS}${NUMERALS}lio|`, READ);
mark('abcdefghijklmnopqrstuvwxyz', LETTER);
for (let code = 0xdf; code <= 0x10ff; code += 1) mark(String.fromCharCode(code), LETTER);
mark('@艾圈+', SIGN);
mark(
  '信微薇威维扣企抖快小旺支群加➕搜找系证照京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼使:vwqx',
  SERVICE,
);
mark('室户单栋幢楼座房门层', ROOM);
mark('尾结收开打起中前后末首头号手电联', PART);
mark('_.-', JOINT);

function mark(characters: string, kind: number): void {
  for (const character of characters) {
    const code = character.charCodeAt(0);
    KINDS[code] = (KINDS[code] ?? 0) | kind;
  }
}

/** What no shape of a detector is shorter than. */
const FEWEST_OF_A_PHONE = 7;
/** In a row; and where they are digits alone. */
const FEWEST_OF_AN_ACCOUNT = 4;
const FEWEST_DIGITS_OF_AN_ACCOUNT = 5;
const FEWEST_OF_A_PART = 3;
const FEWEST_OF_A_SPELLING = 3;
/** The lettered wing of a building. */
const WING = /[甲乙丙丁]/;

/** What one pass over a folded text has seen. */
export interface Look {
  readonly place: TextPlace;
  readonly text: string;
  /** The kinds of its signs, together. */
  readonly seen: number;
  readonly digits: number;
  /** Signs that may be read as a digit, beside the digits. */
  readonly read: number;
  readonly letters: number;
  /** The most signs in a row that accounts are made of. */
  readonly run: number;
}

export function lookAt(text: string, place: TextPlace): Look {
  let seen = 0;
  let digits = 0;
  let read = 0;
  let letters = 0;
  let run = 0;
  let units = 0;
  for (let at = 0; at < text.length; at += 1) {
    const kind = KINDS[text.charCodeAt(at)] ?? 0;
    if ((kind & (DIGIT | LETTER | JOINT)) === 0) units = 0;
    else {
      units += 1;
      if (units > run) run = units;
    }
    if (kind === 0) continue;
    seen |= kind;
    if ((kind & DIGIT) !== 0) digits += 1;
    if ((kind & READ) !== 0) read += 1;
    if ((kind & LETTER) !== 0) letters += 1;
  }
  return { place, text, seen, digits, read, letters, run };
}

/** How many signs of a folded text may be read as digits. */
export function countReadable(folded: string): number {
  const { digits, read } = lookAt(folded, 'number');
  return digits + read;
}

/** Whether a detector of shapes may find something. */
export function mayHoldShape({ place, text, seen, digits, read, letters, run }: Look): boolean {
  const readable = digits + read;
  if ((seen & SIGN) !== 0 || readable >= FEWEST_OF_A_PHONE || letters >= FEWEST_OF_A_SPELLING) return true;
  const mayBeAccount = letters > 0 || readable >= FEWEST_DIGITS_OF_AN_ACCOUNT;
  if ((seen & SERVICE) !== 0 && run >= FEWEST_OF_AN_ACCOUNT && mayBeAccount) return true;
  if (place === 'remark' && (digits > 1 || read > 1 || letters > 0)) return true;
  if (place === 'place' || (seen & ROOM) === 0) return false;
  return readable + letters > 0 || WING.test(text);
}

/** Whether a part of one of the order's own numbers may stand there, with the word that says that it is one: 尾号, or `last`. */
export function mayHoldPart({ seen, digits, read }: Look): boolean {
  return (seen & (PART | LETTER)) !== 0 && digits + read >= FEWEST_OF_A_PART;
}

/** Whether there are signs enough that may be read as the digits of a phone. */
export function mayHoldPhone({ digits, read }: Look): boolean {
  return digits + read >= FEWEST_OF_A_PHONE;
}
