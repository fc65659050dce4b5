/**
 * A number cell that a spreadsheet may have touched. `restored` is what it said before; where digits are gone there is
 * nothing to restore, and nothing is ever padded: padding yields somebody else's number.
 */
export type LongNumber =
  { readonly kind: 'text'; readonly text: string; readonly doubtful: boolean } | { readonly kind: 'ruined' };

/** A spreadsheet keeps 15 significant digits (IEEE 754 double, 53 bits). */
const SPREADSHEET_DIGITS = 15;

/**
 * Reads an order number, a tracking number or the digits of a phone. `1.3812345678E+10` has all its digits and is
 * written out, `13800138000.0` loses its `.0`, `2.9E+18` is ruined; anything else is given back as it was, doubtful
 * where it is longer than 15 digits and only zeros follow the fifteenth.
 */
export function readLongNumber(text: string): LongNumber {
  const scientific = /^(\d)(?:[.,](\d+))?E\+(\d{1,3})$/iu.exec(text);
  if (scientific !== null) {
    const digits = `${scientific[1] ?? ''}${scientific[2] ?? ''}`;
    const length = Number(scientific[3]) + 1;
    if (digits.length !== length || length > SPREADSHEET_DIGITS) return { kind: 'ruined' };
    return { kind: 'text', text: digits, doubtful: false };
  }
  const whole = /^(\d{5,})\.0{1,3}$/u.exec(text)?.[1] ?? text;
  const doubtful =
    whole.length > SPREADSHEET_DIGITS &&
    whole.length <= 22 &&
    /^\d+$/u.test(whole) &&
    /^0+$/u.test(whole.slice(SPREADSHEET_DIGITS));
  return { kind: 'text', text: whole, doubtful };
}
