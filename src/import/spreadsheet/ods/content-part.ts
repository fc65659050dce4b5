import { LIMITS, SHEET_LIMITS } from '../../limits.ts';
import { generalText } from '../number-format/general.ts';
import { wholeDigits } from '../number-format/long-digits.ts';
import { refuse } from '../refusal.ts';
import type { CellSink } from '../row-collector.ts';
import type { SheetName } from '../workbook.ts';
import { Vocabulary } from '../xml/vocabulary.ts';
import type { XmlHandler, XmlTag } from '../xml/xml-scanner.ts';
import { xmlText } from '../xml/xml-text.ts';
import { readWhole } from '../xlsx/cell-reference.ts';

const WORDS =
  'table table-row table-cell covered-table-cell p s tab line-break annotation name number-rows-repeated number-columns-repeated ' +
  'value-type value date-value time-value boolean-value string-value c style display style-name table-properties';
export const CONTENT_WORDS = new Vocabulary(WORDS.split(' '));
const [
  TABLE,
  ROW,
  CELL,
  COVERED,
  PARAGRAPH,
  SPACES,
  TAB,
  BREAK,
  ANNOTATION,
  NAME,
  ROWS_REPEATED,
  COLUMNS_REPEATED,
  VALUE_TYPE,
  VALUE,
  DATE_VALUE,
  TIME_VALUE,
  BOOLEAN_VALUE,
  STRING_VALUE,
  COUNT,
  STYLE,
  DISPLAY,
  STYLE_NAME,
  TABLE_PROPERTIES,
] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22] as const;

/** Above what any sheet repeats: enough to be refused where there is a value. */
const MOST_REPEATS = 1_048_576 * 16;

/**
 * Reads the sheets of an OpenDocument text (ODF 1.3 part 3, 9). The paragraphs of a cell are what the seller sees, and they are
 * what is taken; the value counts where there are none, and where a number is shown as a power of ten. Rows and cells that
 * are said once and repeated count each time, blank ones nothing. Cells covered by a merged one are left out, and so
 * are comments and drawings.
 */
export class ContentPart implements XmlHandler {
  readonly sheets: SheetName[] = [];
  readonly #sinkFor: (index: number, sheet: SheetName) => CellSink;
  readonly #hiddenStyles = new Set<string>();
  #style = '';
  #sink: CellSink | undefined;
  #row = 0;
  #rowRepeat = 1;
  #column = 0;
  #columnRepeat = 1;
  #inCell: 'no' | 'cell' | 'covered' = 'no';
  /** Elements within the cell: paragraphs count directly below it and nowhere else. */
  #below = 0;
  #isParagraph = false;
  /** At which depth a comment within a paragraph began; 0 where there is none. */
  #comment = 0;
  #paragraphs = 0;
  #text = '';
  #value = '';
  #isNumber = false;

  constructor(sinkFor: (index: number, sheet: SheetName) => CellSink) {
    this.#sinkFor = sinkFor;
  }

  open(name: number, tag: XmlTag): void {
    if (this.#inCell !== 'no') {
      this.#below += 1;
      this.#openInCell(name, tag);
      return;
    }
    switch (name) {
      case TABLE:
        this.#openSheet(tag);
        break;
      case ROW:
        this.#rowRepeat = repeats(tag, ROWS_REPEATED);
        this.#column = 0;
        this.#sink?.startRow(this.#row);
        break;
      case CELL:
      case COVERED:
        this.#openCell(name === CELL ? 'cell' : 'covered', tag);
        break;
      case STYLE:
        this.#style = tag.value(NAME) ?? '';
        break;
      case TABLE_PROPERTIES:
        if (tag.value(DISPLAY) === 'false') this.#hiddenStyles.add(this.#style);
        break;
    }
  }

  close(name: number): void {
    if (this.#inCell !== 'no') {
      if (this.#below === 0) this.#closeCell();
      else {
        if (this.#below === this.#comment) this.#comment = 0;
        this.#below -= 1;
        if (this.#below === 0 && name === PARAGRAPH) this.#isParagraph = false;
      }
      return;
    }
    if (name === ROW) {
      this.#sink?.endRow(this.#rowRepeat);
      this.#row += this.#rowRepeat;
    } else if (name === TABLE) this.#sink = undefined;
  }

  text(bytes: Uint8Array, from: number, to: number, isPlain: boolean): void {
    if (!this.#isParagraph || this.#comment > 0 || this.#text.length > LIMITS.cell) return;
    const text =
      xmlText(bytes, from, to, LIMITS.cell - this.#text.length, isPlain) ??
      refuse('sheet-damaged', { row: this.#row + 1 });
    // Line ends and runs of blanks in the file are how it is written; blanks that count are elements (ODF 6.1.2).
    this.#text += /[\n\t]|  /u.test(text) ? text.replace(/[\n\t ]+/gu, ' ') : text;
  }

  #openSheet(tag: XmlTag): void {
    if (this.#sink !== undefined) refuse('workbook-damaged');
    if (this.sheets.length >= SHEET_LIMITS.sheets) refuse('workbook-damaged');
    const hidden = this.#hiddenStyles.has(tag.value(STYLE_NAME) ?? '');
    const sheet = { name: tag.value(NAME) ?? '', hidden };
    this.#sink = this.#sinkFor(this.sheets.length, sheet);
    this.sheets.push(sheet);
    this.#row = 0;
  }

  #openCell(kind: 'cell' | 'covered', tag: XmlTag): void {
    this.#inCell = kind;
    this.#below = 0;
    this.#columnRepeat = repeats(tag, COLUMNS_REPEATED);
    this.#text = '';
    this.#paragraphs = 0;
    this.#isParagraph = false;
    this.#comment = 0;
    this.#value = '';
    this.#isNumber = false;
    const type = tag.value(VALUE_TYPE);
    if (type === undefined || kind === 'covered') return;
    const value = tag.value(VALUE);
    this.#isNumber = value !== undefined;
    this.#value =
      value ??
      tag.value(STRING_VALUE) ??
      tag.value(DATE_VALUE) ??
      tag.value(TIME_VALUE) ??
      tag.value(BOOLEAN_VALUE)?.toUpperCase() ??
      '';
  }

  #openInCell(name: number, tag: XmlTag): void {
    if (this.#below === 1) {
      if (name !== PARAGRAPH || this.#inCell === 'covered') return;
      this.#isParagraph = true;
      if (this.#paragraphs > 0 && this.#text.length <= LIMITS.cell) this.#text += '\n';
      this.#paragraphs += 1;
    } else if (this.#isParagraph && this.#comment === 0) {
      if (name === SPACES) this.#text += ' '.repeat(Math.min(100, repeats(tag, COUNT)));
      else if (name === TAB) this.#text += '\t';
      else if (name === BREAK) this.#text += '\n';
      else if (name === ANNOTATION) this.#comment = this.#below;
    }
  }

  #closeCell(): void {
    const kind = this.#inCell;
    this.#inCell = 'no';
    this.#isParagraph = false;
    const column = this.#column;
    this.#column += this.#columnRepeat;
    if (kind === 'covered' || this.#sink === undefined) return;
    const text = this.#sink.wantsText ? this.#cellText() : this.#text + this.#value;
    if (text === '') return;
    const last = Math.min(this.#columnRepeat, LIMITS.columns + 1);
    for (let index = 0; index < last; index += 1) this.#sink.cell(column + index, text);
  }

  #cellText(): string {
    const shown = this.#text;
    if (!this.#isNumber) return shown === '' ? this.#value : shown;
    const value = Number(this.#value);
    if (Number.isNaN(value)) return refuse('sheet-damaged', { row: this.#row + 1 });
    if (shown === '') return generalText(value, this.#value);
    // `1.38E+10` and `###` are what a narrow column makes of a phone.
    const isCut = /^-?\d(?:[.,]\d+)?E\+\d+$|^#+$/u.test(shown) && Number.isInteger(value);
    return isCut ? (wholeDigits(value, this.#value) ?? shown) : shown;
  }
}

function repeats(tag: XmlTag, name: number): number {
  const count = readWhole(tag.bytes, tag.from(name), tag.to(name));
  return Math.min(MOST_REPEATS, Math.max(1, count));
}
