import type { HiddenValue } from '../privacy/hidden-value.ts';
import { foldText } from './search/folded-text.ts';
import type { FoldedText } from './search/folded-text.ts';
import type { Owner } from './search/needles.ts';

/** Digits in a row of a phone, when they stand as a number of their own. */
const PHONE_DIGITS = [5, 6];
/** Digits of a room. */
const ROOM_DIGITS = /(?<!\d)\d{3,5}(?!\d)/g;

/** A short number of an order, found as a number of its own. */
export interface ShortHit {
  readonly owner: Owner;
  readonly digits: number;
  readonly start: number;
  readonly end: number;
}

/**
 * Rooms (`2501`) and parts of phones (`13812`), too short to be told from chance wherever they stand: a thousand orders
 * have most numbers of four digits. On the label of their own order, as a number of their own that is no date, no time
 * and no part of a longer number, they are no chance.
 */
export class ShortNumbers {
  private readonly byNumber = new Map<string, Owner[]>();

  constructor(hidden: readonly HiddenValue[]) {
    for (const { row, field, text, part } of hidden) {
      const folded = foldText(text);
      if (/phone$/i.test(field) && part === 'whole' && /^\d{10,}$/.test(folded)) {
        for (const size of PHONE_DIGITS) {
          for (let at = 0; at + size <= folded.length; at += 1)
            this.add(folded.slice(at, at + size), row, field);
        }
      } else if (/detail$/i.test(field) && part === 'hidden') {
        for (const [room] of text.normalize('NFKC').matchAll(ROOM_DIGITS)) this.add(room, row, field);
      }
    }
  }

  /** Numbers of the text that are short numbers of an order; the caller says whether the order's label it is. */
  search(text: FoldedText, found: (hit: ShortHit) => void): void {
    if (this.byNumber.size === 0) return;
    for (const { start, end } of numbersOf(text)) {
      if (end - start > 6 || end - start < 3) continue;
      const owners = this.byNumber.get(String.fromCharCode(...text.units.subarray(start, end))) ?? [];
      for (const owner of owners) found({ owner, digits: end - start, start, end });
    }
  }

  private add(number: string, row: number, field: string): void {
    if (new Set(number).size === 1) return;
    const owners = this.byNumber.get(number);
    if (!owners) this.byNumber.set(number, [{ row, field }]);
    else if (!owners.some((owner) => owner.row === row && owner.field === field)) owners.push({ row, field });
  }
}

interface NumberPlace {
  readonly start: number;
  readonly end: number;
}

/** Runs of digits with nothing between them, but for those of dates and times. */
function numbersOf(text: FoldedText): readonly NumberPlace[] {
  const { units, gaps, length } = text;
  const numbers: NumberPlace[] = [];
  for (let at = 0; at < length; at += 1) {
    if (!isDigit(units[at])) continue;
    const start = at;
    while (at + 1 < length && isDigit(units[at + 1]) && gaps[at + 1] === 0) at += 1;
    numbers.push({ start, end: at + 1 });
  }
  return numbers.filter((number, index) => !isDate(text, numbers, index));
}

/** Whether a number is the year of a date such as 2026-11-21 or 2026年11月21日. */
function isDate(text: FoldedText, numbers: readonly NumberPlace[], index: number): boolean {
  const [year, month, day] = [numbers[index], numbers[index + 1], numbers[index + 2]];
  if (!year || !month || !day || year.end - year.start !== 4) return false;
  const value = (place: NumberPlace): number =>
    Number(String.fromCharCode(...text.units.subarray(place.start, place.end)));
  const near = month.start - year.end <= 1 && day.start - month.end <= 1;
  return near && /^(?:19|20)/.test(String(value(year))) && value(month) <= 12 && value(day) <= 31;
}

function isDigit(unit: number | undefined): boolean {
  return unit !== undefined && unit >= 0x30 && unit <= 0x39;
}
