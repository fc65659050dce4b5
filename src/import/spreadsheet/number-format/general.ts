import { roundDecimal, scientific } from './decimal.ts';
import { ruinedDigits, wholeDigits } from './long-digits.ts';

/** Characters that a cell in the format General shows. */
const WIDTH = 11;
const SMALLEST = 1e-4;

/** A number in the format General, as a cell that is wide enough shows it; whole numbers with all their digits. */
export function generalText(value: number, written: string): string {
  if (Number.isInteger(value)) return wholeDigits(value, written) ?? ruinedDigits(value);
  const size = Math.abs(value);
  const sign = value < 0 ? '-' : '';
  if (size >= 10 ** WIDTH || size < SMALLEST) return sign + scientific(size, 5);
  const places = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const { whole, fraction } = roundDecimal(size, Math.max(0, WIDTH - 1 - places));
  const rest = fraction.replace(/0+$/u, '');
  return `${sign}${whole === '' ? '0' : whole}${rest === '' ? '' : `.${rest}`}`;
}
