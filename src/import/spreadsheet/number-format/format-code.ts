import { SHEET_LIMITS } from '../../limits.ts';

/** A piece of a number format. */
export type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'digit'; readonly sign: '0' | '#' | '?' }
  | { readonly kind: 'point' | 'comma' | 'percent' | 'slash' | 'text' | 'general' }
  | { readonly kind: 'exponent'; readonly plus: boolean }
  | { readonly kind: 'date'; readonly unit: DateUnit; readonly count: number; readonly elapsed: boolean }
  | { readonly kind: 'half-day'; readonly morning: string; readonly afternoon: string };

/** `n` is a minute, which formats write like a month; `a` a Chinese day of the week. */
export type DateUnit = 'y' | 'm' | 'd' | 'h' | 'n' | 's' | 'a';

export interface Section {
  readonly tokens: readonly Token[];
  readonly condition: Condition | undefined;
  readonly isDate: boolean;
  /** The days and months of this format are Chinese. */
  readonly isChinese: boolean;
}

export interface Condition {
  readonly sign: '<' | '<=' | '>' | '>=' | '=' | '<>';
  readonly value: number;
}

const MOST_SECTIONS = 4;
const GENERAL = /^(?:general|g\/通用格式|g\/標準|g\/标准|standard)/iu;
const HALF_DAYS: readonly (readonly [written: string, morning: string, afternoon: string])[] = [
  ['am/pm', 'AM', 'PM'],
  ['a/p', 'A', 'P'],
  ['上午/下午', '上午', '下午'],
];

/**
 * Reads a number format (ECMA-376 part 1, 18.8.31) into its sections: for positive, negative, zero and text, or each with a condition.
 * Colours, widths and fills are left out. Never refuses: what makes no sense stands for itself.
 */
export function parseFormat(code: string): readonly Section[] {
  const sections: Section[] = [];
  let reader = new SectionReader();
  let at = 0;
  const end = Math.min(code.length, SHEET_LIMITS.format);
  while (at < end) {
    if (code.charAt(at) === ';') {
      sections.push(reader.finish());
      if (sections.length === MOST_SECTIONS) return sections;
      reader = new SectionReader();
      at += 1;
    } else at += reader.take(code.slice(at, end));
  }
  sections.push(reader.finish());
  return sections;
}

class SectionReader {
  readonly #tokens: Token[] = [];
  #condition: Condition | undefined;
  #isChinese = false;

  /** Reads one token off the head of the rest; gives its length. */
  take(rest: string): number {
    const first = rest.charAt(0);
    switch (first) {
      case '"': {
        const end = rest.indexOf('"', 1);
        this.#literal(rest.slice(1, end < 0 ? undefined : end));
        return end < 0 ? rest.length : end + 1;
      }
      case '\\':
        this.#literal(rest.charAt(1));
        return 2;
      case '_':
        this.#literal(' ');
        return 2;
      case '*':
        return 2;
      case '[':
        return this.#bracket(rest);
      case '0':
      case '#':
      case '?':
        this.#tokens.push({ kind: 'digit', sign: first });
        return 1;
      case '.':
        return this.#plain('point');
      case ',':
        return this.#plain('comma');
      case '%':
        return this.#plain('percent');
      case '/':
        return this.#plain('slash');
      case '@':
        return this.#plain('text');
      default:
        return this.#word(rest, first);
    }
  }

  finish(): Section {
    const isDate = this.#tokens.some((token) => token.kind === 'date' || token.kind === 'half-day');
    const tokens = isDate ? withMinutes(this.#tokens) : this.#tokens;
    return { tokens, condition: this.#condition, isDate, isChinese: this.#isChinese };
  }

  #plain(kind: 'point' | 'comma' | 'percent' | 'slash' | 'text' | 'general'): number {
    this.#tokens.push({ kind });
    return 1;
  }

  #literal(text: string): void {
    if (text !== '') this.#tokens.push({ kind: 'literal', text });
  }

  /** `[h]`, `[$¥-804]`, `[>=100]`; the others (`[Red]`, `[DBNum1]`) change how a value looks and not what it says. */
  #bracket(rest: string): number {
    const end = rest.indexOf(']');
    if (end < 0) {
      this.#literal('[');
      return 1;
    }
    const inner = rest.slice(1, end);
    const elapsed = /^(?:h+|m+|s+)$/iu.exec(inner);
    const condition = /^(<=|>=|<>|<|>|=)\s*(-?\d{1,15}(?:\.\d{1,15})?)$/u.exec(inner);
    if (elapsed !== null) {
      const letter = inner.charAt(0).toLowerCase();
      const unit = letter === 'h' ? 'h' : letter === 'm' ? 'n' : 's';
      this.#tokens.push({ kind: 'date', unit, count: inner.length, elapsed: true });
    } else if (condition !== null) {
      this.#condition = { sign: conditionSign(condition[1]), value: Number(condition[2]) };
    } else if (inner.startsWith('$')) {
      const [sign = '', locale = ''] = inner.slice(1).split('-');
      this.#literal(sign);
      this.#isChinese = /(?:804|404|c04|1404|1004)$/iu.test(locale);
    }
    return end + 1;
  }

  #word(rest: string, first: string): number {
    const general = GENERAL.exec(rest)?.[0];
    if (general !== undefined) {
      this.#plain('general');
      return general.length;
    }
    for (const [written, morning, afternoon] of HALF_DAYS) {
      if (!rest.toLowerCase().startsWith(written)) continue;
      this.#tokens.push({ kind: 'half-day', morning, afternoon });
      return written.length;
    }
    if (/^e[+-]/iu.test(rest)) {
      this.#tokens.push({ kind: 'exponent', plus: rest.charAt(1) === '+' });
      return 2;
    }
    const run = /^(?:y+|m+|d+|h+|s+|e+|b+|a{3,})/iu.exec(rest)?.[0] ?? '';
    const unit = dateUnit(run);
    if (unit === undefined) {
      this.#literal(first);
      return 1;
    }
    this.#tokens.push({ kind: 'date', unit, count: /^[eb]/iu.test(run) ? 4 : run.length, elapsed: false });
    return run.length;
  }
}

function dateUnit(run: string): DateUnit | undefined {
  switch (run.charAt(0).toLowerCase()) {
    case 'y':
    case 'e':
    case 'b':
      return 'y';
    case 'm':
      return 'm';
    case 'd':
      return 'd';
    case 'h':
      return 'h';
    case 's':
      return 's';
    case 'a':
      return 'a';
    default:
      return undefined;
  }
}

function conditionSign(text: string | undefined): Condition['sign'] {
  return text === '<' || text === '<=' || text === '>' || text === '>=' || text === '<>' ? text : '=';
}

/** An `m` behind an hour or before a second is a minute. */
function withMinutes(tokens: readonly Token[]): readonly Token[] {
  const dates = tokens.filter((token) => token.kind === 'date');
  return tokens.map((token) => {
    if (token.kind !== 'date' || token.unit !== 'm' || token.count > 2) return token;
    const at = dates.indexOf(token);
    const isMinute = dates[at - 1]?.unit === 'h' || dates[at + 1]?.unit === 's';
    return isMinute ? { ...token, unit: 'n' } : token;
  });
}
