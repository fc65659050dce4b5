import { scientific } from './decimal.ts';

/** A spreadsheet keeps 15 significant digits of what is typed; a double holds every whole number up to 2^53. */
const KEPT = 15;
const EXACT = 2 ** 53;
const LONG = 10 ** KEPT;
/** The shortest text of a double has at most 17 digits: more were never in one. */
const DOUBLE_DIGITS = 17;

/**
 * The digits of a whole number in a number cell, all of them, whatever its width and format would leave of them: a phone or an
 * order number must come out as it went in. `written` is the cell's own text. Above 15 digits they are given only where they
 * prove that no spreadsheet cut them: below 2^53 where the rest are not all zeros, and above where the text has digits
 * that no double has. Undefined where they prove nothing: then `ruinedDigits` says so.
 */
export function wholeDigits(value: number, written: string): string | undefined {
  const size = Math.abs(value);
  if (size < LONG) return String(value);
  const digits = String(value);
  if (size <= EXACT && !/^-?\d{15}0+$/u.test(digits)) return digits;
  const typed = /^-?\d{16,40}$/u.test(written) ? written : '';
  const significant = typed.replace(/^-?0*|0+$/gu, '').length;
  const isProven = significant > DOUBLE_DIGITS && BigInt(typed) !== BigInt(value);
  return isProven ? typed : undefined;
}

/** What a spreadsheet shows of a number that it cut, and what tells the orders that digits are lost: `4.12346E+18`. */
export function ruinedDigits(value: number): string {
  return scientific(value, 5);
}
