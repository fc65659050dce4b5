import { SHEET_LIMITS } from '../../limits.ts';
import { f64, u16, u32 } from '../little-endian.ts';
import type { CellFormat } from '../number-format/cell-format.ts';
import { refuse } from '../refusal.ts';
import type { CellSink } from '../row-collector.ts';
import { RecordText, withContinued } from './record-text.ts';
import { RECORD, recordsFrom } from './records.ts';
import type { XlsRecord } from './records.ts';
import { readRk } from './rk.ts';

/** What the cells of all sheets point to. */
export interface XlsParts {
  readonly texts: readonly string[];
  format(style: number): CellFormat;
}

/** Error values (MS-XLS 2.5.10). */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

const RECORDS_BETWEEN_PAUSES = 4_000;

/** Reads the cells of a sheet's part of the stream. Charts within it have their own begin and end, and are passed over. */
export async function readSheetStream(
  stream: Uint8Array,
  start: number,
  sink: CellSink,
  parts: XlsParts,
  pause: () => Promise<void>,
): Promise<void> {
  const reader = new SheetReader(stream, sink, parts);
  let depth = 0;
  let count = 0;
  for (const record of recordsFrom(stream, start, 'sheet-damaged')) {
    count += 1;
    if (count % RECORDS_BETWEEN_PAUSES === 0) await pause();
    if (record.id === RECORD.beginOfFile) depth += 1;
    else if (depth === 0) refuse('sheet-damaged');
    else if (record.id === RECORD.endOfFile) {
      depth -= 1;
      if (depth === 0) {
        reader.finish();
        return;
      }
    } else if (depth === 1) reader.take(record);
  }
  refuse('sheet-damaged');
}

class SheetReader {
  readonly #stream: Uint8Array;
  readonly #sink: CellSink;
  readonly #parts: XlsParts;
  #row = -1;
  /** Where the text that a formula came to belongs; it follows in a record of its own. */
  #awaited: { readonly row: number; readonly column: number; readonly style: number } | undefined;
  #looked = 0;

  constructor(stream: Uint8Array, sink: CellSink, parts: XlsParts) {
    this.#stream = stream;
    this.#sink = sink;
    this.#parts = parts;
  }

  take(record: XlsRecord): void {
    const { id, from, to } = record;
    const stream = this.#stream;
    switch (id) {
      case RECORD.sharedString: {
        this.#need(record, 10);
        if (!this.#sink.wantsText) return this.#put(from, 'x');
        const text = this.#parts.texts[u32(stream, from + 6)];
        return this.#put(from, text ?? this.#damaged(from));
      }
      case RECORD.label:
      case RECORD.richText:
        this.#need(record, 9);
        return this.#put(from, new RecordText(stream, this.#withContinued(record), from + 6).read());
      case RECORD.number:
        this.#need(record, 14);
        return this.#putNumber(from, f64(stream, from + 6), u16(stream, from + 4));
      case RECORD.rk:
        this.#need(record, 10);
        return this.#putNumber(from, readRk(stream, from + 6), u16(stream, from + 4));
      case RECORD.mulRk: {
        this.#need(record, 12);
        const first = u16(stream, from + 2);
        const count = Math.floor((to - from - 6) / 6);
        for (let index = 0; index < count; index += 1) {
          const at = from + 4 + index * 6;
          this.#numberAt(u16(stream, from), first + index, readRk(stream, at + 2), u16(stream, at));
        }
        return;
      }
      case RECORD.booleanOrError:
        this.#need(record, 8);
        return this.#put(from, this.#code(stream[from + 7] === 1, stream[from + 6] ?? 0));
      case RECORD.formula:
        this.#need(record, 14);
        return this.#formula(from);
      case RECORD.string:
        return this.#formulaText(record);
      case RECORD.mergedCells:
        return this.#merged(record);
    }
  }

  finish(): void {
    if (this.#row >= 0) this.#sink.endRow(1);
  }

  #need(record: XlsRecord, bytes: number): void {
    if (record.to - record.from < bytes) this.#damaged(record.from);
  }

  #damaged(from: number): never {
    return refuse('sheet-damaged', { row: u16(this.#stream, from) + 1 });
  }

  #withContinued(record: XlsRecord): readonly XlsRecord[] {
    return withContinued(record, recordsFrom(this.#stream, record.to, 'sheet-damaged'));
  }

  /** Text of the cell whose record begins here. */
  #put(from: number, text: string): void {
    const style = u16(this.#stream, from + 4);
    const shown = this.#sink.wantsText ? this.#parts.format(style).text(text) : text;
    this.#cell(u16(this.#stream, from), u16(this.#stream, from + 2), shown);
  }

  #putNumber(from: number, value: number, style: number): void {
    this.#numberAt(u16(this.#stream, from), u16(this.#stream, from + 2), value, style);
  }

  #numberAt(row: number, column: number, value: number, style: number): void {
    const text = this.#sink.wantsText ? this.#parts.format(style).number(value, '') : 'x';
    this.#cell(row, column, text);
  }

  #cell(row: number, column: number, text: string): void {
    if (row !== this.#row) {
      if (this.#row >= 0) this.#sink.endRow(1);
      this.#row = row;
      this.#sink.startRow(row);
    }
    if (text !== '') this.#sink.cell(column, text);
  }

  #code(isError: boolean, code: number): string {
    if (isError) return ERRORS.get(code) ?? '#N/A';
    return code === 0 ? 'FALSE' : 'TRUE';
  }

  /** What a formula last came to (MS-XLS 2.5.133): a number, or by its last two bytes something else. */
  #formula(from: number): void {
    const stream = this.#stream;
    const at = from + 6;
    if (u16(stream, at + 6) !== 0xffff) return this.#putNumber(from, f64(stream, at), u16(stream, from + 4));
    switch (stream[at]) {
      case 0:
        this.#awaited = {
          row: u16(stream, from),
          column: u16(stream, from + 2),
          style: u16(stream, from + 4),
        };
        return;
      case 1:
        return this.#put(from, this.#code(false, stream[at + 2] ?? 0));
      case 2:
        return this.#put(from, this.#code(true, stream[at + 2] ?? 0));
      case 3:
        return;
      default:
        return this.#damaged(from);
    }
  }

  #formulaText(record: XlsRecord): void {
    const awaited = this.#awaited;
    this.#awaited = undefined;
    if (awaited === undefined) return;
    const text = new RecordText(this.#stream, this.#withContinued(record), record.from).read();
    const shown = this.#sink.wantsText ? this.#parts.format(awaited.style).text(text) : text;
    this.#cell(awaited.row, awaited.column, shown);
  }

  #merged({ from, to }: XlsRecord): void {
    // The sheet's last row may still be open.
    if (this.#row >= 0) this.#sink.endRow(1);
    this.#row = -1;
    const stream = this.#stream;
    for (let at = from + 2; at + 8 <= to; at += 8) {
      const first = { row: u16(stream, at), column: u16(stream, at + 4) };
      const last = { row: u16(stream, at + 2), column: u16(stream, at + 6) };
      this.#looked += this.#sink.cover(first, last);
      if (this.#looked > SHEET_LIMITS.covered) refuse('sheet-damaged');
    }
  }
}
