import { chineseDigit } from '../fold/digit-forms.ts';
import { rawSpan } from '../fold/fold.ts';
import type { FoldedText } from '../fold/fold.ts';
import { NUMERALS } from '../recognise/room-token.ts';
import type { Find } from './find.ts';
import type { PartNumber, SideValues } from './own-values.ts';

/** 尾号5678, 中间四位1234, 1234结尾: a part of an own number, and the word that says that it is one. */

const DIGIT = `[0-9${NUMERALS}]`;
const RUN = new RegExp(`${DIGIT}(?:[\\s.,、·_-]{0,2}${DIGIT}){2,9}`, 'g');
const ANY_RUN = new RegExp(RUN.source);
const COUNT = `[1-9${NUMERALS}]`;
const SAID = `尾号|尾数|末尾|结尾|收尾|开头|打头|起头|开始|中间|[前后末首头尾中]${COUNT}{1,2}[位码个]|号段|手机|电话|号码|联系|tail|last|first|middle|ending|ends|begins|starts|phone|tel`;
const BEFORE = new RegExp(`(?:${SAID})[^0-9]{0,6}$`);
const AFTER = new RegExp(`^[^0-9]{0,3}(?:${SAID}|[头尾])`);
const TRIGGER = new RegExp(SAID);
const CONTEXT = 16;
const SHORTEST = 3;

/** Whether a folded text has digits enough, and a word that may say that they are part of a number. */
export function saysPart(folded: string): boolean {
  return TRIGGER.test(folded) && ANY_RUN.test(folded);
}

/** Adds parts of numbers that a word names as such, unless the label's own field shows exactly those digits. */
export function findPartsOfNumbers(folded: FoldedText, own: SideValues, finds: Find[]): void {
  const { text } = folded;
  if (!saysPart(text)) return;
  RUN.lastIndex = 0;
  for (let match = RUN.exec(text); match !== null; match = RUN.exec(text)) {
    const whole = match[0];
    const end = match.index + whole.length;
    const digits = Array.from(whole, readDigit).join('');
    if (digits.length < SHORTEST || !own.partNumbers().some((number) => isHidden(digits, number))) continue;
    const before = text.slice(Math.max(0, match.index - CONTEXT), match.index);
    if (!BEFORE.test(before) && !AFTER.test(text.slice(end, end + CONTEXT))) continue;
    finds.push({ kind: 'own-phone', ...rawSpan(folded, match.index, end) });
  }
}

const EVERY_RUN = /[0-9]+/g;
const FEWEST_OF_A_NUMBER = 7;
const LONGEST_BETWEEN = 12;

/** Adds a number of the order that is told in parts, one after the other: 139然后0000最后1111, 138a1234b5678. */
export function findToldInParts(folded: FoldedText, own: SideValues, finds: Find[]): void {
  const { text } = folded;
  const runs = Array.from(text.matchAll(EVERY_RUN), ({ 0: digits, index }) => ({
    digits,
    start: index,
    end: index + digits.length,
  }));
  const all = runs.map(({ digits }) => digits).join('');
  if (runs.length < 2 || all.length < FEWEST_OF_A_NUMBER || !own.mayBeAmong(all)) return;
  for (const number of own.partNumbers()) {
    runs.forEach(({ start }, first) => {
      let told = '';
      for (let last = first; last < runs.length && told.length < number.digits.length; last += 1) {
        const run = runs[last];
        const before = runs[last - 1];
        if (run === undefined) return;
        if (last > first && before !== undefined && run.start - before.end > LONGEST_BETWEEN) return;
        told += run.digits;
        if (told !== number.digits) continue;
        finds.push({ kind: 'own-phone', ...rawSpan(folded, start, run.end) });
        return;
      }
    });
  }
}

function readDigit(character: string): string {
  return /[0-9]/.test(character) ? character : (chineseDigit(character) ?? '');
}

function isHidden(part: string, { digits, first, last }: PartNumber): boolean {
  if (!digits.includes(part)) return false;
  const isShown =
    (part.length <= last && digits.endsWith(part)) || (part.length <= first && digits.startsWith(part));
  return !isShown;
}
