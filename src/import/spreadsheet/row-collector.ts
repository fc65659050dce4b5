import type { CsvRecord } from '../csv-reader.ts';
import { LIMITS, SHEET_LIMITS } from '../limits.ts';
import { refuse } from './refusal.ts';

const BLANK: CsvRecord = { cells: [], quotes: 'fine' };

/** Where a reader puts the cells of a sheet, row by row. Rows and columns count from 0. */
export interface CellSink {
  /** Whether texts are wanted; where not, any text that is not empty will do. */
  readonly wantsText: boolean;
  startRow(row: number): void;
  /** A cell of the started row, blank ones left out. */
  cell(column: number, text: string): void;
  /** `times` is 1 but for ODS, which says equal rows once. */
  endRow(times: number): void;
  /** Takes the values out of cells that a merged range covers, its first cell apart. Gives how many cells it looked at. */
  cover(first: Place, last: Place): number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

/**
 * Gathers the cells of a sheet into records, the same that a CSV of it would give: as wide as the sheet, blank ones between. What
 * a file says about its own size is not asked: only cells with a value count, and those outside `LIMITS` refuse the sheet before
 * anything is made for them. Cells of one row may come in any order and a row in several pieces, as some
 * exporters write them; two values for one cell are damage.
 */
export class RowCollector implements CellSink {
  readonly wantsText = true;
  readonly #records: CsvRecord[] = [];
  #row = 0;
  readonly #cells: string[] = [];
  #width = 0;
  #cellCount = 0;
  #text = 0;

  /** Number of the row being read, from 1, to say where something is wrong. */
  get row(): number {
    return this.#row + 1;
  }

  startRow(row: number): void {
    this.#row = row;
    this.#cells.length = 0;
  }

  cell(column: number, text: string): void {
    if (column >= LIMITS.columns || this.#row >= LIMITS.records) {
      if (text.trim() === '') return;
      if (column >= LIMITS.columns) {
        refuse('too-many-columns', { row: this.row, params: { limit: LIMITS.columns } });
      }
      refuse('too-many-rows', { params: { limit: LIMITS.records } });
    }
    const cells = this.#cells;
    while (cells.length < column) cells.push('');
    if (cells.length === column) cells.push(text);
    else if (cells[column] === '') cells[column] = text;
    else refuse('sheet-damaged', { row: this.row });
    this.#count(1, text.length);
  }

  endRow(times: number): void {
    const { length } = this.#cells;
    if (length === 0) return;
    if (this.#row + times > LIMITS.records) refuse('too-many-rows', { params: { limit: LIMITS.records } });
    const records = this.#records;
    while (records.length < this.#row) records.push(BLANK);
    this.#width = Math.max(this.#width, length);
    const record: CsvRecord = { cells: this.#cells.slice(), quotes: 'fine' };
    for (let row = this.#row; row < this.#row + times; row += 1) {
      const before = records[row];
      if (before === undefined) records.push(record);
      else records[row] = before === BLANK ? record : this.#merged(before, record);
    }
    if (times > 1) {
      let text = 0;
      for (const cell of record.cells) text += cell.length;
      this.#count(length * (times - 1), text * (times - 1));
    }
  }

  cover(first: Place, last: Place): number {
    let looked = 0;
    const end = Math.min(last.row, this.#records.length - 1);
    for (let row = first.row; row <= end; row += 1) {
      const record = this.#records[row];
      looked += 1;
      if (record === undefined || record.cells.length <= first.column) continue;
      const to = Math.min(last.column, record.cells.length - 1);
      looked += to - first.column;
      const isCovered = (column: number): boolean =>
        column >= first.column && column <= to && (row > first.row || column > first.column);
      if (!record.cells.some((cell, column) => cell !== '' && isCovered(column))) continue;
      this.#records[row] = {
        ...record,
        cells: record.cells.map((cell, column) => (isCovered(column) ? '' : cell)),
      };
    }
    return looked;
  }

  /** All rows down to the last one with a value. */
  finish(): readonly CsvRecord[] {
    const records = this.#records;
    const width = this.#width;
    const mayPad = records.length * width <= SHEET_LIMITS.cells;
    for (const [index, record] of records.entries()) {
      if (record === BLANK || record.cells.length === width || !mayPad) continue;
      const cells = record.cells.concat(new Array<string>(width - record.cells.length).fill(''));
      records[index] = { ...record, cells };
    }
    return records;
  }

  #merged(before: CsvRecord, more: CsvRecord): CsvRecord {
    const cells = [...before.cells];
    for (const [column, text] of more.cells.entries()) {
      if (text === '') continue;
      while (cells.length < column) cells.push('');
      if ((cells[column] ?? '') !== '') refuse('sheet-damaged', { row: this.row });
      cells[column] = text;
    }
    return { cells, quotes: 'fine' };
  }

  #count(cells: number, text: number): void {
    this.#cellCount += cells;
    this.#text += text;
    if (this.#cellCount > SHEET_LIMITS.cells) {
      refuse('too-many-cells', { params: { limit: SHEET_LIMITS.cells } });
    }
    if (this.#text > SHEET_LIMITS.text) refuse('too-much-text', { params: { limit: SHEET_LIMITS.text } });
  }
}

/** Counts the rows of a sheet that is not read: those with a value. */
export class RowCounter implements CellSink {
  readonly wantsText = false;
  rows = 0;
  #hasValue = false;

  startRow(): void {
    this.#hasValue = false;
  }

  cell(_column: number, text: string): void {
    if (text !== '') this.#hasValue = true;
  }

  endRow(times: number): void {
    if (this.#hasValue) this.rows += times;
  }

  cover(): number {
    return 0;
  }
}

/** How many rows hold a value. */
export function filledRows(records: readonly CsvRecord[]): number {
  let rows = 0;
  for (const record of records) if (record.cells.length > 0) rows += 1;
  return rows;
}
