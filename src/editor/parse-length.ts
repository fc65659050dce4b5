import { inchToMm, mm, mmToInch, mmToPt, pt, ptToMm } from '../base/length.ts';

export type LengthUnit = 'mm' | 'in' | 'pt';

/** No length that a person means is written longer. */
const LONGEST = 64;

/** What units may be called; a number without one is in the unit that is asked for. */
const UNITS: ReadonlyMap<string, LengthUnit | 'cm'> = new Map([
  ['mm', 'mm'],
  ['毫米', 'mm'],
  ['cm', 'cm'],
  ['厘米', 'cm'],
  ['in', 'in'],
  ['"', 'in'],
  ['英寸', 'in'],
  ['pt', 'pt'],
  ['磅', 'pt'],
]);

const TOKEN = /\s*(?:(\d+(?:[.,]\d*)?|[.,]\d+)|([a-z]+|["毫厘米英寸磅]+)|([-+*/()]))/y;

/** A number, or a length in millimetres: what the rules of sums and products need to know of a part. */
interface Quantity {
  readonly value: number;
  readonly isLength: boolean;
}

/**
 * Takes what a person wrote for a length, such as `12`, `0,5in`, `6"`, `12+3.5mm` or `(100-8)/2`; gives millimetres,
 * not rounded. Undefined for anything else: for what is no sum of lengths and for a division by zero.
 */
export function parseLength(text: string, unit: LengthUnit): number | undefined {
  if (text.length > LONGEST) return undefined;
  const tokens = tokensOf(plain(text));
  if (tokens === undefined) return undefined;
  const reader = new SumReader(tokens, unit);
  const sum = reader.sum();
  if (sum === undefined || !reader.isAtEnd()) return undefined;
  const { value } = reader.asLength(sum);
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** The number alone, without its unit: as short as what reads back as the same hundredth of a millimetre. */
export function formatLength(length: number, unit: LengthUnit): string {
  switch (unit) {
    case 'mm':
      return rounded(length, 2);
    case 'in':
      return rounded(mmToInch(mm(length)), 4);
    case 'pt':
      return rounded(mmToPt(mm(length)), 2);
  }
}

function rounded(value: number, digits: number): string {
  return String(Number(value.toFixed(digits)) + 0);
}

/** Full-width characters as the others, other signs for the same as one. */
function plain(text: string): string {
  return text
    .replace(/[″”“]/g, '"')
    .normalize('NFKC')
    .replace(/[×✕]/g, '*')
    .replace(/[÷]/g, '/')
    .replace(/[−–]/g, '-')
    .toLowerCase()
    .trim();
}

function tokensOf(text: string): readonly string[] | undefined {
  const tokens: string[] = [];
  let at = 0;
  while (at < text.length) {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    if (found === null) return undefined;
    tokens.push(found[0].trim());
    at = TOKEN.lastIndex;
  }
  return tokens;
}

/** Reads by the usual order: signs, then products, then sums. Undefined where it does not add up. */
class SumReader {
  readonly #tokens: readonly string[];
  readonly #unit: LengthUnit;
  #at = 0;

  constructor(tokens: readonly string[], unit: LengthUnit) {
    this.#tokens = tokens;
    this.#unit = unit;
  }

  isAtEnd(): boolean {
    return this.#at === this.#tokens.length;
  }

  sum(): Quantity | undefined {
    let left = this.#product();
    for (let sign = this.#take('+', '-'); sign !== undefined; sign = this.#take('+', '-')) {
      const right = this.#product();
      if (left === undefined || right === undefined) return undefined;
      left = this.#added(left, right, sign === '+' ? 1 : -1);
    }
    return left;
  }

  asLength({ value, isLength }: Quantity): Quantity {
    return { value: isLength ? value : inMm(value, this.#unit), isLength: true };
  }

  #added(left: Quantity, right: Quantity, sign: number): Quantity {
    if (!left.isLength && !right.isLength) return { value: left.value + sign * right.value, isLength: false };
    return { value: this.asLength(left).value + sign * this.asLength(right).value, isLength: true };
  }

  #product(): Quantity | undefined {
    let left = this.#signed();
    for (let sign = this.#take('*', '/'); sign !== undefined; sign = this.#take('*', '/')) {
      const right = this.#signed();
      if (left === undefined || right === undefined) return undefined;
      left = sign === '*' ? multiplied(left, right) : divided(left, right);
    }
    return left;
  }

  #signed(): Quantity | undefined {
    const sign = this.#take('+', '-');
    if (sign === undefined) return this.#part();
    const part = this.#signed();
    return part === undefined || sign === '+' ? part : { ...part, value: 0 - part.value };
  }

  #part(): Quantity | undefined {
    const bare = this.#take('(') === undefined ? this.#number() : this.#inBrackets();
    const unit = UNITS.get(this.#tokens[this.#at] ?? '');
    if (bare === undefined || unit === undefined) return bare;
    this.#at += 1;
    return bare.isLength ? undefined : { value: inMm(bare.value, unit), isLength: true };
  }

  #inBrackets(): Quantity | undefined {
    const sum = this.sum();
    return this.#take(')') === undefined ? undefined : sum;
  }

  #number(): Quantity | undefined {
    const token = this.#tokens[this.#at] ?? '';
    if (!/\d/.test(token)) return undefined;
    this.#at += 1;
    return { value: Number(token.replace(',', '.')), isLength: false };
  }

  #take(...signs: readonly string[]): string | undefined {
    const token = this.#tokens[this.#at];
    if (token === undefined || !signs.includes(token)) return undefined;
    this.#at += 1;
    return token;
  }
}

/** A length times a length is none. */
function multiplied(left: Quantity, right: Quantity): Quantity | undefined {
  if (left.isLength && right.isLength) return undefined;
  return { value: left.value * right.value, isLength: left.isLength || right.isLength };
}

function divided(left: Quantity, right: Quantity): Quantity | undefined {
  if (right.isLength || right.value === 0) return undefined;
  return { value: left.value / right.value, isLength: left.isLength };
}

function inMm(value: number, unit: LengthUnit | 'cm'): number {
  switch (unit) {
    case 'mm':
      return value;
    case 'cm':
      return value * 10;
    case 'in':
      return inchToMm(value);
    case 'pt':
      return ptToMm(pt(value));
  }
}
