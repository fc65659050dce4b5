import { chineseDigit } from '../fold/digit-forms.ts';

const POWERS: Readonly<Record<string, number>> = {
  十: 10,
  拾: 10,
  百: 100,
  佰: 100,
  千: 1000,
  仟: 1000,
};
const TENS: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };

/**
 * The number that a run of Chinese numerals spells, as digits: read out (二五零一), counted (二千五百零一) or short
 * (二千五 is 2500). Other characters are left out.
 */
export function numeralDigits(run: string): string {
  const characters = Array.from(run);
  if (!characters.some((character) => character in POWERS || character in TENS)) {
    return characters.map((character) => chineseDigit(character) ?? '').join('');
  }
  let total = 0;
  let pending: number | undefined;
  let power = 0;
  let afterZero = false;
  for (const character of characters) {
    const factor = POWERS[character];
    const tens = TENS[character];
    if (factor !== undefined) {
      total += (pending ?? 1) * factor;
      pending = undefined;
      power = factor;
      afterZero = false;
    } else if (tens !== undefined) {
      total += tens;
      power = 10;
    } else {
      const digit = Number(chineseDigit(character) ?? 0);
      if (digit === 0) afterZero = true;
      pending = pending === undefined ? digit : pending * 10 + digit;
    }
  }
  if (pending === undefined) return String(total);
  return String(total + (power > 10 && !afterZero && pending < 10 ? (pending * power) / 10 : pending));
}
