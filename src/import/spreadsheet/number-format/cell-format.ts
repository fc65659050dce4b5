import { parseFormat } from './format-code.ts';
import type { Condition, Section } from './format-code.ts';
import { formatDate } from './format-date.ts';
import { formatDigits } from './format-number.ts';
import { generalText } from './general.ts';

/** How cells of one style show what they hold. */
export class CellFormat {
  /** Numbers are shown as they are. */
  readonly isGeneral: boolean;
  readonly isDate: boolean;
  readonly #sections: readonly Section[];
  readonly #is1904: boolean;
  readonly #textSection: Section | undefined;

  constructor(code: string, is1904: boolean) {
    this.#sections = parseFormat(code);
    this.#is1904 = is1904;
    const [first] = this.#sections;
    const isPlain = (section: Section | undefined): boolean =>
      section?.tokens.length === 1 &&
      section.tokens.every(({ kind }) => kind === 'general' || kind === 'text');
    this.isGeneral = this.#sections.length === 1 && (first?.tokens.length === 0 || isPlain(first));
    this.isDate = first?.isDate ?? false;
    const last = this.#sections.find(({ tokens }) => tokens.some(({ kind }) => kind === 'text'));
    this.#textSection = isPlain(last) ? undefined : last;
  }

  /** A number as the seller sees it. `written` is the cell's own text, for long numbers. */
  number(value: number, written: string): string {
    if (this.isGeneral || !Number.isFinite(value)) return generalText(value, written);
    const { section, isSigned } = this.#sectionFor(value);
    if (section.isDate) return formatDate(section, value, this.#is1904) ?? generalText(value, written);
    const text = formatDigits(section, Math.abs(value), written.replace(/^-/u, ''));
    return isSigned ? `-${text}` : text;
  }

  /** A text as the seller sees it: formats such as `@"号"` add to it. */
  text(text: string): string {
    if (this.#textSection === undefined || text === '') return text;
    return this.#textSection.tokens
      .map((token) => (token.kind === 'text' ? text : token.kind === 'literal' ? token.text : ''))
      .join('');
  }

  #sectionFor(value: number): { readonly section: Section; readonly isSigned: boolean } {
    const sections = this.#sections;
    const [first = NONE, second, third] = sections;
    if (sections.some(({ condition }) => condition !== undefined)) {
      const chosen =
        sections.find(({ condition }) => condition !== undefined && holds(condition, value)) ??
        sections.findLast(({ condition, tokens }) => condition === undefined && !isText(tokens)) ??
        first;
      return { section: chosen, isSigned: value < 0 };
    }
    const isNumeric = second !== undefined && !isText(second.tokens);
    if (value < 0 && isNumeric) return { section: second, isSigned: false };
    if (value === 0 && third !== undefined && !isText(third.tokens))
      return { section: third, isSigned: false };
    return { section: first, isSigned: value < 0 };
  }
}

const NONE: Section = { tokens: [], condition: undefined, isDate: false, isChinese: false };

function isText(tokens: Section['tokens']): boolean {
  return tokens.some(({ kind }) => kind === 'text');
}

function holds({ sign, value: limit }: Condition, value: number): boolean {
  switch (sign) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '=':
      return value === limit;
    case '<>':
      return value !== limit;
  }
}
