import { digitValue } from '../fold/digit-forms.ts';
import { cleanText } from '../clean-text.ts';
import { readExistingMask } from './existing-mask.ts';

/** The text of a phone cell, and where one number of it ends and the next begins. */

const FOREIGN_DIGIT = /[^\P{Nd}0-9]/u;
const ANY_DIGIT = /\p{Nd}/gu;

/** One line, with the digits of every script as 0 to 9, and plain punctuation. */
export function plainCell(raw: string): string {
  const text = cleanText(raw.normalize('NFKC'));
  if (!FOREIGN_DIGIT.test(text)) return text;
  return text.replace(ANY_DIGIT, (digit) => String(digitValue(digit) ?? digit));
}

/** 手机…电话…: what a number is, written before it. */
const LABEL =
  /(?:收[件货]人)?(?:联系|备用|備用)?(?:手机号?码?|手機號?碼?|电话号?码?|電話號?碼?|固定?电?话|座机|市話|(?<![a-z])(?:tel|telephone|phone|mobile|mob|cell|whatsapp|fax))[\s.:]{0,3}(?=[\d+(])/giu;
/** A comma before some last digits stands before an extension. */
const BETWEEN =
  /[/、;|\n\r]+|\s?(?:或者?|和|及|与)\s?|\s(?:or|and|&)\s|[,，]+(?!\s?\d{1,6}\s?(?:$|[/;、|]))/iu;

/** The parts of a cell that has several numbers; what has no digit and no mark is none. */
export function partsOfCell(text: string): readonly string[] {
  return text
    .replace(LABEL, ';')
    .split(BETWEEN)
    .map((part) => part.trim())
    .filter((part) => /\d/.test(part) || readExistingMask(part) !== undefined);
}

/** (微信同号), 【公司】: a word beside a number. */
const NOTE = /\s*(?:\([^()\d*]{1,30}\)|【[^【】\d*]{1,30}】|\[[^[\]\d*]{1,30}\])\s*/gu;

export function withoutNotes(text: string): string {
  return text.replace(NOTE, ' ').trim();
}

const MOST_WORDS = 16;

/**
 * Cuts a part into numbers that only spaces keep apart: each the shortest run of words that `read` knows. Undefined
 * where anything is left over.
 */
export function cutAtSpaces<Number>(
  part: string,
  read: (text: string) => Number | undefined,
): readonly Number[] | undefined {
  const words = part.split(/\s+/u);
  if (words.length < 2 || words.length > MOST_WORDS) return undefined;
  const numbers: Number[] = [];
  let from = 0;
  for (let to = 1; to <= words.length; to += 1) {
    const number = read(words.slice(from, to).join(' '));
    if (number === undefined) continue;
    numbers.push(number);
    from = to;
  }
  return from === words.length ? numbers : undefined;
}
