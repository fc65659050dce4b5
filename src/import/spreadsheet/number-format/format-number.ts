import { roundDecimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import type { Section, Token } from './format-code.ts';
import { generalText } from './general.ts';
import { ruinedDigits, wholeDigits } from './long-digits.ts';

/** From how many digits on a whole number is written out where its format would show a power of ten. */
const WRITTEN_OUT = 8;

/** A number that is not negative in a section that is no date. `written` is the cell's own text. */
export function formatDigits(section: Section, value: number, written: string): string {
  const { tokens } = section;
  if (tokens.some(({ kind }) => kind === 'general' || kind === 'text')) {
    return tokens.map((token) => plainText(token, generalText(value, written))).join('');
  }
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent');
  if (exponent >= 0) {
    const digits = Number.isInteger(value) ? wholeDigits(value, written) : undefined;
    if (digits !== undefined && digits.length >= WRITTEN_OUT) return digits;
    return scientificText(tokens, exponent, value);
  }
  const slash = tokens.findIndex(({ kind }) => kind === 'slash');
  if (slash > 0 && tokens.slice(0, slash).some(isDigit)) return fractionText(tokens, slash, value);
  return decimalText(tokens, value, written);
}

/** Text of a token that holds no digit; `value` stands for `General` and `@`. */
function plainText(token: Token, value: string): string {
  switch (token.kind) {
    case 'literal':
      return token.text;
    case 'general':
    case 'text':
      return value;
    case 'percent':
      return '%';
    case 'slash':
      return '/';
    case 'point':
      return '.';
    case 'comma':
      return ',';
    case 'digit':
    case 'exponent':
    case 'date':
    case 'half-day':
      return '';
  }
}

function isDigit(token: Token): boolean {
  return token.kind === 'digit';
}

function decimalText(tokens: readonly Token[], value: number, written: string): string {
  const found = tokens.findIndex(({ kind }) => kind === 'point');
  const point = found < 0 ? tokens.length : found;
  const firstDigit = tokens.findIndex(isDigit);
  const lastWhole = tokens.slice(0, point).findLastIndex(isDigit);
  const isComma = (index: number): boolean => tokens[index]?.kind === 'comma';
  let scale = 1;
  // A comma right behind the digits, `0,` or `0.0,`, stands for thousands.
  for (const last of new Set([lastWhole, tokens.findLastIndex(isDigit)])) {
    for (let index = last + 1; last >= 0 && isComma(index); index += 1) scale /= 1_000;
  }
  for (const token of tokens) if (token.kind === 'percent') scale *= 100;
  const isGrouped = tokens.some(
    (token, index) => token.kind === 'comma' && index > firstDigit && index < lastWhole,
  );
  const decimals = tokens.slice(point).filter(isDigit).length;

  let decimal = roundDecimal(value * scale, decimals);
  if (scale === 1 && Number.isInteger(value) && value >= 1e15) {
    const whole = wholeDigits(value, written);
    if (whole === undefined) return ruinedDigits(value);
    decimal = { whole, fraction: '0'.repeat(decimals) };
  }
  return (
    wholeText(tokens.slice(0, point), decimal.whole, isGrouped, decimals > 0) +
    (point < tokens.length ? restText(tokens.slice(point), decimal) : '')
  );
}

/** Digits fill the places from the right; those that have none stand before the first, or before a bare point (`.00`). */
function wholeText(
  tokens: readonly Token[],
  whole: string,
  isGrouped: boolean,
  hasDecimals: boolean,
): string {
  const places = tokens.filter(isDigit).length;
  if (places === 0 && hasDecimals) {
    return tokens.map((token) => plainText(token, '')).join('') + whole;
  }
  let text = '';
  let place = places;
  let hasDigit = false;
  const put = (digit: string, from: number): void => {
    text += digit;
    hasDigit ||= digit !== '';
    if (isGrouped && hasDigit && from > 0 && from % 3 === 0) text += ',';
  };
  for (const token of tokens) {
    if (token.kind !== 'digit') {
      // A comma among digits groups them, and one behind them scales.
      if (token.kind !== 'comma') text += plainText(token, '');
      continue;
    }
    place -= 1;
    if (place === places - 1) {
      const more = whole.slice(0, Math.max(0, whole.length - places));
      for (let index = 0; index < more.length; index += 1) put(more.charAt(index), whole.length - 1 - index);
    }
    const digit = whole.charAt(whole.length - 1 - place);
    put(digit === '' ? BLANKS[token.sign] : digit, place);
  }
  return text;
}

/** What stands in a place without a digit. */
const BLANKS = { '0': '0', '#': '', '?': ' ' } as const;

function restText(tokens: readonly Token[], { fraction }: Decimal): string {
  const shown = fraction.replace(/0+$/u, '').length;
  let text = '';
  let place = 0;
  for (const token of tokens) {
    if (token.kind !== 'digit') {
      if (token.kind !== 'comma') text += plainText(token, '');
      continue;
    }
    text += place < shown ? fraction.charAt(place) : BLANKS[token.sign];
    place += 1;
  }
  return text;
}

function scientificText(tokens: readonly Token[], exponent: number, value: number): string {
  const head = tokens.slice(0, exponent);
  const token = tokens[exponent];
  const found = head.findIndex(({ kind }) => kind === 'point');
  const point = found < 0 ? head.length : found;
  const places = Math.max(1, head.slice(0, point).filter(isDigit).length);
  const decimals = head.slice(point).filter(isDigit).length;
  // With several places before the point the power is a multiple of them (`##0.0E+0`).
  let power = value === 0 ? 0 : Math.floor(Math.log10(value) / places) * places;
  let { whole, fraction } = roundDecimal(value / 10 ** power, decimals);
  if (whole.length > places) {
    power += places;
    ({ whole, fraction } = roundDecimal(value / 10 ** power, decimals));
  }
  const sign = power < 0 ? '-' : token?.kind === 'exponent' && token.plus ? '+' : '';
  const width = tokens.slice(exponent).filter((one) => one.kind === 'digit' && one.sign === '0').length;
  return (
    wholeText(head.slice(0, point), whole, false, decimals > 0) +
    restText(head.slice(point), { whole, fraction }) +
    `E${sign}${String(Math.abs(power)).padStart(width, '0')}`
  );
}

/** `1 3/4`: the nearest with a denominator of as many digits as the format has, or of the one that it names. */
function fractionText(tokens: readonly Token[], slash: number, value: number): string {
  const below = tokens.slice(slash + 1);
  const named = /^\d{1,4}/u.exec(
    below.map((token) => (token.kind === 'literal' ? token.text : '')).join(''),
  )?.[0];
  const most = 10 ** Math.min(4, Math.max(1, below.filter(isDigit).length)) - 1;
  // A blank between digits says that the whole stands apart.
  const digitsBefore = tokens.slice(0, slash);
  const gap = digitsBefore.findLastIndex((token) => token.kind === 'literal' && token.text.includes(' '));
  const isMixed = gap > 0 && digitsBefore.slice(0, gap).some(isDigit);
  const whole = isMixed ? Math.floor(value) : 0;
  const [above, under] = nearestFraction(
    value - whole,
    named === undefined ? undefined : Number(named),
    most,
  );
  const [carried, rest] = isMixed && above === under ? [whole + 1, 0] : [whole, above];
  if (isMixed && rest === 0) return String(carried);
  return `${isMixed && carried !== 0 ? `${carried} ` : ''}${rest}/${under}`;
}

function nearestFraction(value: number, under: number | undefined, most: number): readonly [number, number] {
  if (under !== undefined && under > 0) return [Math.round(value * under), under];
  let best: readonly [number, number] = [Math.round(value), 1];
  for (let denominator = 2; denominator <= most; denominator += 1) {
    const above = Math.round(value * denominator);
    const isNearer = Math.abs(above / denominator - value) < Math.abs(best[0] / best[1] - value) - 1e-12;
    if (isNearer) best = [above, denominator];
  }
  return best;
}
