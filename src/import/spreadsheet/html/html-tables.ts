import type { CsvRecord } from '../../csv-reader.ts';
import { LIMITS, SHEET_LIMITS } from '../../limits.ts';
import { wholeDigits } from '../number-format/long-digits.ts';
import { refuse } from '../refusal.ts';
import { RowCollector, filledRows } from '../row-collector.ts';
import type { Workbook } from '../workbook.ts';
import { attribute, htmlPieces } from './html-tags.ts';
import { htmlText } from './html-text.ts';

/** Tables within tables; beyond, a page is no export. */
const MOST_NESTED = 30;
const PIECES_BETWEEN_PAUSES = 8_000;
const BLOCKS = new Set(['p', 'div', 'li', 'br', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * Opens a page whose tables are sheets, as many order systems name `.xls`. What a cell shows is its text; cells that another
 * spans are empty. A table within a cell is a sheet of its own. Refuses `no-table-inside`.
 */
export async function openHtml(page: string, pause: () => Promise<void>): Promise<Workbook> {
  const reader = new TableReader(page);
  let count = 0;
  for (const piece of htmlPieces(page)) {
    count += 1;
    if (count % PIECES_BETWEEN_PAUSES === 0) await pause();
    if (piece.kind === 'text') reader.text(piece.from, piece.to);
    else if (piece.kind === 'open') reader.open(piece.name, piece.attributes);
    else reader.close(piece.name);
  }
  const tables = reader.finish();
  if (tables.length === 0) refuse('no-table-inside');
  return {
    kind: 'html',
    sheets: tables.map((_, index) => ({ name: String(index + 1), hidden: false })),
    async read(index: number): Promise<readonly CsvRecord[]> {
      return tables[index] ?? [];
    },
    async count(index: number): Promise<number> {
      return filledRows(tables[index] ?? []);
    },
  };
}

interface OpenTable {
  readonly rows: RowCollector;
  /** Place among the tables of the page. */
  readonly index: number;
  row: number;
  column: number;
  isInRow: boolean;
  isInCell: boolean;
  text: string;
  /** The number behind a shown one, as Excel (`x:num`) and SheetJS (`data-v`) write it. */
  number: string | undefined;
  span: number;
  /** For each column, how many rows below are covered by a cell above. */
  readonly covered: number[];
}

class TableReader {
  readonly #page: string;
  readonly #open: OpenTable[] = [];
  readonly #tables: (readonly CsvRecord[])[] = [];
  #count = 0;

  constructor(page: string) {
    this.#page = page;
  }

  open(name: string, attributes: string): void {
    if (name === 'table') return this.#openTable();
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'tr') {
      closeRow(table);
      openRow(table);
    } else if (name === 'td' || name === 'th') {
      if (!table.isInRow) openRow(table);
      closeCell(table);
      openCell(table, attributes);
    } else if (BLOCKS.has(name) && table.isInCell && table.text.trim() !== '') addText(table, '\n');
  }

  close(name: string): void {
    const table = this.#open.at(-1);
    if (table === undefined) return;
    if (name === 'table') this.#closeTable();
    else if (name === 'tr') closeRow(table);
    else if (name === 'td' || name === 'th') closeCell(table);
  }

  text(from: number, to: number): void {
    const table = this.#open.at(-1);
    if (table?.isInCell !== true || table.text.length > LIMITS.cell) return;
    // Twelve characters of the source make one at most, so this is enough to see that a cell is too long.
    addText(table, htmlText(this.#page.slice(from, Math.min(to, from + LIMITS.cell * 12))));
  }

  finish(): readonly (readonly CsvRecord[])[] {
    while (this.#open.length > 0) this.#closeTable();
    return this.#tables.filter((table) => table.length > 0);
  }

  #openTable(): void {
    if (this.#open.length >= MOST_NESTED || this.#count >= SHEET_LIMITS.sheets * 20) refuse('sheet-damaged');
    this.#open.push({
      rows: new RowCollector(),
      index: this.#count,
      row: -1,
      column: 0,
      isInRow: false,
      isInCell: false,
      text: '',
      number: undefined,
      span: 1,
      covered: [],
    });
    this.#count += 1;
  }

  #closeTable(): void {
    const table = this.#open.pop();
    if (table === undefined) return;
    closeRow(table);
    this.#tables[table.index] = table.rows.finish();
  }
}

function openRow(table: OpenTable): void {
  table.isInRow = true;
  table.row += 1;
  table.column = 0;
  table.rows.startRow(table.row);
}

function closeRow(table: OpenTable): void {
  closeCell(table);
  if (!table.isInRow) return;
  table.isInRow = false;
  table.rows.endRow(1);
  for (const [column, rows] of table.covered.entries()) {
    // A column that this row did not reach is covered one row less all the same.
    if (rows > 0) table.covered[column] = rows - 1;
  }
}

function openCell(table: OpenTable, attributes: string): void {
  while ((table.covered[table.column] ?? 0) > 0) table.column += 1;
  table.isInCell = true;
  table.text = '';
  table.number = attribute(attributes, 'x:num') ?? attribute(attributes, 'data-v');
  table.span = spanOf(attributes, 'colspan', LIMITS.columns + 1);
  const rows = spanOf(attributes, 'rowspan', LIMITS.records);
  if (rows === 1 || table.column > LIMITS.columns) return;
  const end = Math.min(LIMITS.columns, table.column + table.span);
  while (table.covered.length < end) table.covered.push(0);
  // Counted from this row on, whose end takes one off.
  for (let column = table.column; column < end; column += 1) table.covered[column] = rows;
}

function closeCell(table: OpenTable): void {
  if (!table.isInCell) return;
  table.isInCell = false;
  const text = shownText(table.text, table.number);
  if (text !== '') table.rows.cell(table.column, text);
  table.column += table.span;
}

/** `1.38E+10` is what a narrow column made of a number that the page still has. */
function shownText(raw: string, number: string | undefined): string {
  const text = raw.replace(/^[\s]+|[\s]+$/gu, '').replace(/ *\n */gu, '\n');
  if (number === undefined || !/^-?\d(?:\.\d+)?E\+\d+$/iu.test(text)) return text;
  const value = Number(number);
  return Number.isInteger(value) ? (wholeDigits(value, number) ?? text) : text;
}

function addText(table: OpenTable, text: string): void {
  table.text = table.text === '' ? text : table.text + text;
}

function spanOf(attributes: string, name: string, most: number): number {
  const span = Number(attribute(attributes, name) ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, most) : 1;
}
