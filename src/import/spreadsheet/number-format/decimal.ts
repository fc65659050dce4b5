/** Decimal digits of a number, as a spreadsheet counts them: fifteen at most. */

/** What a double holds for sure, and what a spreadsheet keeps. */
const DIGITS = 15;

export interface Decimal {
  /** Digits before the point, none for zero. */
  readonly whole: string;
  /** Exactly as many as asked for. */
  readonly fraction: string;
}

/** A number that is not negative, rounded half up to so many decimals. */
export function roundDecimal(value: number, decimals: number): Decimal {
  const [mantissa = '', power = '0'] = value.toExponential(DIGITS - 1).split('e');
  const digits = mantissa.replace('.', '');
  const point = Number(power) + 1;
  const kept = point + decimals;
  const all = kept >= digits.length ? digits.padEnd(kept, '0') : roundDigits(digits, kept);
  // Rounding 9.99 gives one digit more than was kept.
  const wholeLength = all.length - decimals;
  const padded = wholeLength < 0 ? all.padStart(decimals, '0') : all;
  const split = Math.max(0, wholeLength);
  return { whole: padded.slice(0, split).replace(/^0+/u, ''), fraction: padded.slice(split) };
}

/** The first `kept` digits, rounded half up; one more where 9s carry over. */
function roundDigits(digits: string, kept: number): string {
  if (kept < 0) return '';
  const head = digits.slice(0, kept);
  if (digits.charCodeAt(kept) < 0x35) return head;
  const nines = /9*$/u.exec(head)?.[0].length ?? 0;
  const at = kept - nines - 1;
  const zeros = '0'.repeat(nines);
  if (at < 0) return `1${zeros}`;
  return head.slice(0, at) + String.fromCharCode(head.charCodeAt(at) + 1) + zeros;
}

/** `1.23457E+11`: so many decimals at most, zeros at the end left out, at least two digits of the power. */
export function scientific(value: number, decimals: number): string {
  const [mantissa = '', power = '0'] = value.toExponential(decimals).split('e');
  const short = mantissa.includes('.') ? mantissa.replace(/\.?0+$/u, '') : mantissa;
  const sign = power.startsWith('-') ? '-' : '+';
  return `${short}E${sign}${power.replace(/^[+-]/u, '').padStart(2, '0')}`;
}
