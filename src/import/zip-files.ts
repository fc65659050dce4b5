import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { CsvRecord } from './csv-reader.ts';
import type { FoundHeader } from './find-header.ts';
import { exactHeader } from './header-text.ts';
import type { SourceProblemCode } from './import-problems.ts';
import { LIMITS } from './limits.ts';
import type { ContentNote, ContentQuestion, SourceContent } from './source-content.ts';
import type { SheetInfo } from './spreadsheet/pick-sheet.ts';
import { refusable, refuse } from './spreadsheet/refusal.ts';
import type { OpenZip } from './spreadsheet/xml/scan-part.ts';
import type { ZipEntry } from './spreadsheet/zip/directory.ts';
import { unpackWhole } from './spreadsheet/zip/unpack.ts';

type Read = Result<SourceContent, Problem<SourceProblemCode>>;
type ReadInner = (bytes: Uint8Array, question: ContentQuestion) => Promise<Read>;

const BLANK: CsvRecord = { cells: [], quotes: 'fine' };

/** What systems and programs put into zips beside the seller's files. */
const CLUTTER = /(?:^|\/)(?:__macosx\/.*|\.[^/]*|thumbs\.db|desktop\.ini)$/iu;
/** Why a file is no table, as against a table that could not be read. */
const NO_TABLE: ReadonlySet<SourceProblemCode> = new Set(['not-text', 'no-table-inside', 'empty']);

/**
 * Reads the files of a zip as one source, in their order: tables with the columns of the first are put below it, so that an
 * export in several parts is whole again; free lines are read too. A file that is broken or has other columns is left out with
 * a note, and fails the zip only where nothing else is in it. Record numbers go on from file to file; `firstRow` says
 * where each begins. `sheet` reads that one alone.
 */
export async function readZipFiles(
  zip: OpenZip,
  entries: readonly ZipEntry[],
  question: ContentQuestion,
  readInner: ReadInner,
): Promise<Read> {
  const files = entries.filter(({ name }) => !name.endsWith('/') && !CLUTTER.test(name));
  const joined = new JoinedFiles();
  let failed: Problem<SourceProblemCode> | undefined;
  for (const [index, file] of files.entries()) {
    const chosen = sheetIn(file.name, index, question.sheet);
    if (chosen === undefined) {
      joined.skip(file.name, index + 1);
      continue;
    }
    const read = await readFile(zip, file, { ...question, sheet: chosen }, readInner);
    if (read.ok) joined.add(file.name, index + 1, read.value);
    else {
      failed = joined.refuse(file.name, index + 1, read.problem, failed);
    }
  }
  const whole = joined.finish(files.length);
  if (whole !== undefined) return success(whole);
  if (question.sheet !== '' && failed === undefined) return failure({ code: 'sheet-unknown' });
  return failure(failed ?? { code: 'no-table-inside' });
}

async function readFile(
  zip: OpenZip,
  file: ZipEntry,
  question: ContentQuestion,
  readInner: ReadInner,
): Promise<Read> {
  const bytes = await refusable(() => unpackWhole(zip.bytes, file, LIMITS.bytes, zip.budget, zip.pause));
  if (!bytes.ok) return bytes;
  return bytes.value.length === 0 ? failure({ code: 'empty' }) : readInner(bytes.value, question);
}

/** Between the name of a file and that of its sheet. */
const OF = ' › ';

/** Which sheet of this file is wanted: empty for its best, undefined where another file is meant. */
function sheetIn(name: string, index: number, wanted: string): string | undefined {
  if (wanted === '' || wanted === name) return '';
  if (wanted.startsWith(name + OF)) return wanted.slice(name.length + OF.length);
  const [, file, sheet = ''] = /^(\d{1,4})(?:\/(\d{1,4}))?$/u.exec(wanted) ?? [];
  return Number(file) === index + 1 ? sheet : undefined;
}

class JoinedFiles {
  readonly #records: CsvRecord[] = [];
  readonly #lines: { text: string; before: number }[] = [];
  readonly #sheets: SheetInfo[] = [];
  readonly #notes: ContentNote[] = [];
  #first: SourceContent | undefined;
  #header: FoundHeader | undefined;
  #columns: readonly string[] = [];

  skip(name: string, file: number): void {
    this.#sheets.push({ id: String(file), name, rows: null, hidden: false, firstRow: 0 });
  }

  add(name: string, file: number, content: SourceContent): void {
    const before = this.#records.length;
    const { table } = content;
    if (table !== undefined && this.#header !== undefined && !this.#fits(table)) {
      this.#notes.push({ code: 'zip-file-differs', params: { file } });
      this.#list(name, file, content, undefined);
      return;
    }
    this.#list(name, file, content, before);
    this.#notes.push(...content.notes.map((note) => ({ ...note, params: { ...note.params, file } })));
    this.#first ??= content;
    if (table === undefined) this.#addLines(content, before);
    else this.#addTable(table, before);
    if (this.#records.length > LIMITS.records) {
      refuse('too-many-rows', { params: { limit: LIMITS.records } });
    }
  }

  /** Notes a file that could not be read; gives the problem to fail with where no other can. */
  refuse(
    name: string,
    file: number,
    problem: Problem<SourceProblemCode>,
    before: Problem<SourceProblemCode> | undefined,
  ): Problem<SourceProblemCode> | undefined {
    this.skip(name, file);
    const isNoTable = NO_TABLE.has(problem.code);
    this.#notes.push({ code: isNoTable ? 'zip-file-left-out' : 'zip-file-unread', params: { file } });
    return isNoTable ? before : (before ?? problem);
  }

  finish(files: number): SourceContent | undefined {
    const first = this.#first;
    if (first === undefined) return undefined;
    return {
      kind: 'zip',
      encoding: first.encoding,
      ...(first.rival === undefined ? {} : { rival: first.rival }),
      delimiter: first.delimiter,
      table: this.#header === undefined ? undefined : { records: this.#records, header: this.#header },
      lines: this.#lines,
      sheets: this.#sheets,
      files,
      notes: this.#notes,
    };
  }

  /** Same columns in the same order, as far as the headers say; without headers as many. */
  #fits({ records, header }: NonNullable<SourceContent['table']>): boolean {
    const columns = columnsOf(records, header);
    if (header.index >= 0 !== (this.#header !== undefined && this.#header.index >= 0)) return false;
    if (columns.length !== this.#columns.length) return false;
    return header.index < 0 || columns.every((column, index) => column === this.#columns[index]);
  }

  #addTable({ records, header }: NonNullable<SourceContent['table']>, before: number): void {
    const isFirst = this.#header === undefined;
    if (isFirst) {
      this.#header = header.index < 0 ? header : { ...header, index: before + header.index };
      this.#columns = columnsOf(records, header);
    }
    for (const [index, record] of records.entries()) {
      // The header of a later part, and what stands above it, is no order.
      this.#records.push(!isFirst && index <= header.index ? BLANK : record);
    }
  }

  #addLines({ lines }: SourceContent, before: number): void {
    for (const { text } of lines) {
      this.#lines.push({ text, before });
      const count = text.split(/\r\n?|\n/u).length;
      if (before + count > LIMITS.records) refuse('too-many-rows', { params: { limit: LIMITS.records } });
      for (let line = 0; line < count; line += 1) this.#records.push(BLANK);
    }
  }

  /** `before`: records before it; undefined where it is not read. */
  #list(name: string, file: number, { sheets, table }: SourceContent, before: number | undefined): void {
    const at = (firstRow: number): number => (before === undefined || firstRow === 0 ? 0 : before + firstRow);
    if (sheets.length === 0) {
      const rows = table === undefined ? null : table.records.filter(isFilled).length;
      this.#sheets.push({ id: String(file), name, rows, hidden: false, firstRow: at(1) });
      return;
    }
    const isAlone = sheets.length === 1;
    for (const sheet of sheets) {
      this.#sheets.push({
        ...sheet,
        id: isAlone ? String(file) : `${file}/${sheet.id}`,
        name: isAlone ? name : name + OF + sheet.name,
        firstRow: at(sheet.firstRow),
      });
    }
  }
}

function isFilled({ cells }: CsvRecord): boolean {
  return cells.some((cell) => cell.trim() !== '');
}

function columnsOf(records: readonly CsvRecord[], header: FoundHeader): readonly string[] {
  const cells = records[Math.max(0, header.index)]?.cells ?? [];
  const last = cells.findLastIndex((cell) => cell.trim() !== '');
  return cells.slice(0, last + 1).map(exactHeader);
}
