import { LIMITS, SHEET_LIMITS } from '../../limits.ts';
import { isoSerial } from '../iso-date.ts';
import { refuse } from '../refusal.ts';
import type { CellSink } from '../row-collector.ts';
import { Vocabulary } from '../xml/vocabulary.ts';
import type { XmlHandler, XmlTag } from '../xml/xml-scanner.ts';
import { unescapeOffice, xmlText } from '../xml/xml-text.ts';
import { readReference, readWhole } from './cell-reference.ts';
import type { CellPlace } from './cell-reference.ts';
import type { Styles } from './styles.ts';

const WORDS = 'sheetData row c v is t rPh r s mergeCell ref'.split(' ');
const [DATA, ROW, CELL, VALUE, INLINE, TEXT, PHONETIC, REFERENCE, STYLE, MERGE, RANGE] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
] as const;
export const SHEET_WORDS = new Vocabulary(WORDS);
/** In a cell's tag `t` is its type. */
const TYPE = TEXT;

type CellType = 'number' | 'shared' | 'formula' | 'inline' | 'boolean' | 'error' | 'date';

/**
 * Reads the cells of a sheet (ECMA-376 part 1, 18.3.1) as the seller sees them: shared and inline texts, what formulas last came
 * to, numbers and dates in their formats. `dimension` and `spans` are not asked.
 */
export class SheetPart implements XmlHandler {
  readonly #sink: CellSink;
  readonly #strings: readonly string[];
  readonly #styles: Styles;
  #isInData = false;
  #isInRow = false;
  #row = -1;
  #column = -1;
  readonly #place: CellPlace = { row: 0, column: 0 };
  #style = 0;
  #type: CellType = 'number';
  #isInCell = false;
  #takes = false;
  #isPhonetic = false;
  #value = '';
  /** Number of a shared string, read without making a string of it; -1 where there is none. */
  #shared = -1;
  #looked = 0;

  constructor(sink: CellSink, strings: readonly string[], styles: Styles) {
    this.#sink = sink;
    this.#strings = strings;
    this.#styles = styles;
  }

  open(name: number, tag: XmlTag): void {
    switch (name) {
      case CELL:
        if (this.#isInRow) this.#openCell(tag);
        break;
      case VALUE:
        this.#takes = this.#isInCell && this.#type !== 'inline';
        break;
      case TEXT:
        this.#takes = this.#isInCell && this.#type === 'inline' && !this.#isPhonetic;
        break;
      case ROW:
        if (this.#isInData) this.#openRow(tag);
        break;
      case PHONETIC:
        this.#isPhonetic = true;
        break;
      case DATA:
        this.#isInData = true;
        break;
      case MERGE:
        this.#merge(tag);
        break;
    }
  }

  close(name: number): void {
    switch (name) {
      case CELL:
        if (this.#isInCell) this.#closeCell();
        break;
      case VALUE:
      case TEXT:
        this.#takes = false;
        break;
      case INLINE:
      case PHONETIC:
        this.#isPhonetic = false;
        break;
      case ROW:
        if (this.#isInRow) this.#sink.endRow(1);
        this.#isInRow = false;
        break;
      case DATA:
        this.#isInData = false;
        break;
    }
  }

  text(bytes: Uint8Array, from: number, to: number, isPlain: boolean): void {
    if (!this.#takes) return;
    if (this.#type === 'shared' && this.#value === '') {
      const shared = readWhole(bytes, from, to);
      if (shared >= 0) {
        this.#shared = shared;
        return;
      }
    }
    if (this.#value.length > LIMITS.cell) return;
    const text = xmlText(bytes, from, to, LIMITS.cell - this.#value.length, isPlain) ?? this.damaged();
    this.#value = this.#value === '' ? text : this.#value + text;
  }

  readonly damaged = (): never => refuse('sheet-damaged', this.#row >= 0 ? { row: this.#row + 1 } : {});

  #openRow(tag: XmlTag): void {
    const row = readWhole(tag.bytes, tag.from(REFERENCE), tag.to(REFERENCE));
    if (row === 0 || (row < 0 && tag.from(REFERENCE) >= 0)) this.damaged();
    if (this.#isInRow || this.#isInCell) this.damaged();
    this.#isInRow = true;
    this.#row = row < 0 ? this.#row + 1 : row - 1;
    this.#column = -1;
    this.#sink.startRow(this.#row);
  }

  #openCell(tag: XmlTag): void {
    if (this.#isInCell) this.damaged();
    const { bytes } = tag;
    const from = tag.from(REFERENCE);
    if (from < 0) this.#column += 1;
    else {
      if (!readReference(bytes, from, tag.to(REFERENCE), this.#place)) this.damaged();
      if (this.#place.row !== this.#row) this.damaged();
      this.#column = this.#place.column;
    }
    this.#style = Math.max(0, readWhole(bytes, tag.from(STYLE), tag.to(STYLE)));
    this.#type = this.#cellType(bytes, tag.from(TYPE), tag.to(TYPE));
    this.#value = '';
    this.#shared = -1;
    this.#isInCell = true;
  }

  #cellType(bytes: Uint8Array, from: number, to: number): CellType {
    if (from < 0) return 'number';
    // Told apart by first letter and length: n, s, b, e, d, str, inlineStr.
    switch (bytes[from]) {
      case 0x73:
        return to - from === 1 ? 'shared' : 'formula';
      case 0x69:
        return 'inline';
      case 0x62:
        return 'boolean';
      case 0x65:
        return 'error';
      case 0x64:
        return 'date';
      case 0x6e:
        return 'number';
      default:
        return this.damaged();
    }
  }

  #closeCell(): void {
    this.#isInCell = false;
    this.#takes = false;
    const text = this.#cellText();
    if (text !== '') this.#sink.cell(this.#column, text);
  }

  #cellText(): string {
    const value = this.#value;
    if (this.#type === 'shared') {
      if (this.#shared < 0 && value.trim() === '') return '';
      if (this.#shared < 0) this.#shared = /^\d{1,9}$/u.test(value.trim()) ? Number(value) : this.damaged();
      if (!this.#sink.wantsText) return 'x';
      const shared = this.#strings[this.#shared] ?? this.damaged();
      return this.#style === 0 ? shared : this.#styles.format(this.#style).text(shared);
    }
    if (value === '' || !this.#sink.wantsText) return value;
    switch (this.#type) {
      case 'number':
        return this.#numberText(value.trim());
      case 'formula':
      case 'inline':
        return this.#styles.format(this.#style).text(unescapeOffice(value));
      case 'boolean':
        return value.trim() === '1' || value.trim() === 'true' ? 'TRUE' : 'FALSE';
      case 'error':
        return value;
      case 'date': {
        const serial = isoSerial(value.trim());
        if (serial === undefined) return value;
        const format = this.#styles.format(this.#style);
        return format.isDate ? format.number(serial, value) : value;
      }
    }
  }

  #numberText(written: string): string {
    const format = this.#styles.format(this.#style);
    if (format.isGeneral && written.length <= 15 && /^(?:0|-?[1-9]\d*)$/u.test(written)) return written;
    const value = Number(written);
    if (written === '' || Number.isNaN(value)) this.damaged();
    return format.number(value, written);
  }

  #merge(tag: XmlTag): void {
    const sink = this.#sink;
    if (!sink.wantsText) return;
    const range = tag.value(RANGE) ?? '';
    const [first = '', last = first] = range.split(':');
    const from = placeOf(first);
    const to = placeOf(last);
    if (from === undefined || to === undefined) this.damaged();
    else this.#looked += sink.cover(from, to);
    if (this.#looked > SHEET_LIMITS.covered) this.damaged();
  }
}

function placeOf(reference: string): CellPlace | undefined {
  const place: CellPlace = { row: 0, column: 0 };
  const bytes = Uint8Array.from(reference, (letter) => letter.charCodeAt(0) & 0xff);
  return readReference(bytes, 0, bytes.length, place) ? place : undefined;
}
