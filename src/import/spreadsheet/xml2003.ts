import type { CsvRecord } from '../csv-reader.ts';
import { LIMITS, SHEET_LIMITS } from '../limits.ts';
import { isoSerial } from './iso-date.ts';
import { CellFormat } from './number-format/cell-format.ts';
import { refuse } from './refusal.ts';
import { RowCollector, RowCounter } from './row-collector.ts';
import type { CellSink } from './row-collector.ts';
import type { SheetName, Workbook } from './workbook.ts';
import { readWhole } from './xlsx/cell-reference.ts';
import { scanChunks } from './xml/scan-part.ts';
import { Vocabulary } from './xml/vocabulary.ts';
import type { XmlHandler, XmlTag } from './xml/xml-scanner.ts';
import { xmlText } from './xml/xml-text.ts';

const WORDS =
  'Worksheet Row Cell Data Comment Style NumberFormat Visible Name Index Span StyleID ID Format Type MergeAcross';
const VOCABULARY = new Vocabulary(WORDS.split(' '));
const [
  SHEET,
  ROW,
  CELL,
  DATA,
  COMMENT,
  STYLE,
  NUMBER_FORMAT,
  VISIBLE,
  NAME,
  INDEX,
  SPAN,
  STYLE_ID,
  ID,
  FORMAT,
  TYPE,
  MERGE,
] = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15] as const;

/** Formats that this kind of file calls by name. */
const NAMED_FORMATS: Readonly<Record<string, string>> = {
  'General Number': 'General',
  'General Date': 'yyyy/m/d h:mm',
  'Long Date': 'yyyy/m/d',
  'Medium Date': 'd-mmm-yy',
  'Short Date': 'yyyy/m/d',
  'Long Time': 'h:mm:ss',
  'Medium Time': 'h:mm AM/PM',
  'Short Time': 'h:mm',
  Currency: '"¥"#,##0.00',
  'Euro Currency': '[$€-2]#,##0.00',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
  Scientific: '0.00E+00',
};

/** Opens an XML spreadsheet of Excel 2002 and 2003 (SpreadsheetML, `urn:schemas-microsoft-com:office:spreadsheet`). */
export async function openXml2003(chunks: () => AsyncIterable<Uint8Array>): Promise<Workbook> {
  const counters: RowCounter[] = [];
  const scan = (reader: SheetReader): Promise<void> =>
    scanChunks(chunks(), VOCABULARY, reader, () => refuse('sheet-damaged'));
  const survey = new SheetReader(() => {
    const counter = new RowCounter();
    counters.push(counter);
    return counter;
  });
  await scan(survey);
  if (survey.sheets.length === 0) refuse('workbook-damaged');
  return {
    kind: 'xml',
    sheets: survey.sheets,
    async read(index: number): Promise<readonly CsvRecord[]> {
      const rows = new RowCollector();
      await scan(new SheetReader((sheet) => (sheet === index ? rows : new RowCounter())));
      return rows.finish();
    },
    async count(index: number): Promise<number> {
      return counters[index]?.rows ?? 0;
    },
  };
}

class SheetReader implements XmlHandler {
  readonly sheets: SheetName[] = [];
  readonly #sinkFor: (sheet: number) => CellSink;
  readonly #formats = new Map<string, CellFormat>();
  readonly #general = new CellFormat('General', false);
  #styleId = '';
  #sink: CellSink | undefined;
  #row = -1;
  #nextRow = 0;
  #column = 0;
  /** Cells to the right that the open one covers. */
  #span = 0;
  #isInRow = false;
  #isInComment = false;
  #isInData = false;
  #isVisible = false;
  #type = '';
  #style: CellFormat = this.#general;
  #text = '';

  constructor(sinkFor: (sheet: number) => CellSink) {
    this.#sinkFor = sinkFor;
  }

  open(name: number, tag: XmlTag): void {
    switch (name) {
      case SHEET:
        if (this.sheets.length >= SHEET_LIMITS.sheets) refuse('workbook-damaged');
        this.#sink = this.#sinkFor(this.sheets.length);
        this.sheets.push({ name: tag.value(NAME) ?? '', hidden: false });
        this.#nextRow = 0;
        break;
      case ROW: {
        if (this.#isInRow) refuse('sheet-damaged', { row: this.#row + 1 });
        const span = Math.max(0, readWhole(tag.bytes, tag.from(SPAN), tag.to(SPAN)));
        this.#row = placeOf(tag, this.#nextRow);
        this.#nextRow = this.#row + 1 + span;
        this.#column = 0;
        this.#isInRow = true;
        this.#sink?.startRow(this.#row);
        break;
      }
      case CELL:
        this.#column = placeOf(tag, this.#column);
        this.#style = this.#formats.get(tag.value(STYLE_ID) ?? '') ?? this.#general;
        this.#span = Math.max(0, readWhole(tag.bytes, tag.from(MERGE), tag.to(MERGE)));
        this.#text = '';
        break;
      case DATA:
        this.#isInData = this.#isInRow && !this.#isInComment;
        if (this.#isInData) this.#type = tag.value(TYPE) ?? 'String';
        break;
      case COMMENT:
        this.#isInComment = true;
        break;
      case STYLE:
        this.#styleId = tag.value(ID) ?? '';
        break;
      case NUMBER_FORMAT: {
        if (this.#formats.size >= SHEET_LIMITS.styles) refuse('workbook-damaged');
        const code = tag.value(FORMAT) ?? 'General';
        const named = Object.hasOwn(NAMED_FORMATS, code) ? NAMED_FORMATS[code] : undefined;
        this.#formats.set(this.#styleId, new CellFormat(named ?? code, false));
        break;
      }
      case VISIBLE:
        this.#isVisible = true;
        this.#text = '';
        break;
    }
  }

  close(name: number): void {
    switch (name) {
      case DATA:
        this.#isInData = false;
        break;
      case COMMENT:
        this.#isInComment = false;
        break;
      case CELL:
        if (this.#isInRow) this.#put();
        this.#column += 1 + this.#span;
        break;
      case ROW:
        if (this.#isInRow) this.#sink?.endRow(1);
        this.#isInRow = false;
        break;
      case VISIBLE:
        this.#isVisible = false;
        if (this.#text.startsWith('SheetHidden') || this.#text.startsWith('SheetVeryHidden'))
          this.#hideSheet();
        break;
    }
  }

  text(bytes: Uint8Array, from: number, to: number, isPlain: boolean): void {
    if ((!this.#isInData && !this.#isVisible) || this.#text.length > LIMITS.cell) return;
    this.#text +=
      xmlText(bytes, from, to, LIMITS.cell - this.#text.length, isPlain) ??
      refuse('sheet-damaged', { row: this.#row + 1 });
  }

  #hideSheet(): void {
    const last = this.sheets.at(-1);
    if (last !== undefined) this.sheets[this.sheets.length - 1] = { ...last, hidden: true };
  }

  #put(): void {
    const text = this.#sink?.wantsText === true ? this.#shown(this.#text) : this.#text;
    if (text !== '') this.#sink?.cell(this.#column, text);
    this.#text = '';
  }

  #shown(text: string): string {
    if (text === '') return text;
    switch (this.#type) {
      case 'Number': {
        const value = Number(text.trim());
        if (Number.isNaN(value)) return refuse('sheet-damaged', { row: this.#row + 1 });
        return this.#style.number(value, text.trim());
      }
      case 'DateTime': {
        const serial = isoSerial(text.trim());
        return serial === undefined || !this.#style.isDate ? text : this.#style.number(serial, text);
      }
      case 'Boolean':
        return text.trim() === '1' ? 'TRUE' : 'FALSE';
      default:
        return this.#style.text(text);
    }
  }
}

/** Rows and cells count on by themselves, or say where they are, from 1. */
function placeOf(tag: XmlTag, next: number): number {
  const index = readWhole(tag.bytes, tag.from(INDEX), tag.to(INDEX));
  return index >= 1 ? index - 1 : next;
}
