import type { Problem } from '../base/problem.ts';
import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { hasPhone } from './address/find-numbers.ts';
import { readCsv } from './csv-reader.ts';
import type { CsvRecord } from './csv-reader.ts';
import { namedDelimiter, rankDelimiters } from './delimiter.ts';
import type { Delimiter, FoundDelimiter } from './delimiter.ts';
import { findHeader, HEADER_AMONG } from './find-header.ts';
import type { FoundHeader } from './find-header.ts';
import { meaningOf } from './header-aliases.ts';
import type { SourceProblemCode } from './import-problems.ts';
import { LIMITS } from './limits.ts';
import { looksLike } from './looks-like.ts';
import { OTHER_PLATFORM } from './platform-profiles.ts';
import type { PlatformId } from './platform-profiles.ts';
import type { Step } from './read-progress.ts';

export interface Table {
  readonly records: readonly CsvRecord[];
  readonly header: FoundHeader;
  /** Empty where there is but one column. */
  readonly delimiter: Delimiter | '';
}

/** What a person said of the source. */
export interface TableWish {
  readonly kind: 'file' | 'paste';
  readonly format: 'table' | 'lines' | undefined;
  readonly platform: PlatformId | undefined;
  /** The columns of the mapping. */
  readonly columns: readonly string[];
}

type Found = Result<Table | undefined, Problem<SourceProblemCode>>;

/** Text in which the header and the regularity of a table show. */
const HEAD = 131_072;
/** Stands in no record of a table with one column. */
const NO_DELIMITER = '\t';

/**
 * The text as a table; undefined where it is free lines. A table is what has a header that is known or that names the
 * mapping's columns, what is regular enough, one column below a heading, and whatever a person says is one.
 */
export async function findTable(text: string, wish: TableWish, step: Step): Promise<Found> {
  if (wish.format === 'lines') return success(undefined);
  const isSaid =
    wish.format === 'table' ||
    wish.columns.length > 0 ||
    (wish.platform !== undefined && wish.platform !== OTHER_PLATFORM);
  const named = namedDelimiter(text);
  if (named !== undefined) return asTable(text, named, wish, step, 1);
  const ranked = rankDelimiters(text);
  const withHeader = await delimiterOfHeader(text, ranked, wish, step);
  if (withHeader !== undefined) return asTable(text, withHeader, wish, step);
  const [best] = ranked;
  const regular = ranked.find((found) => isRegular(found, wish.kind));
  if (regular !== undefined) return asTable(text, regular.delimiter, wish, step);
  if (isSaid && best !== undefined) return asTable(text, best.delimiter, wish, step);
  if (isSaid || isOneColumn(text, best)) return oneColumn(text, wish, step);
  return success(undefined);
}

async function asTable(
  text: string,
  delimiter: Delimiter,
  wish: TableWish,
  step: Step,
  start = 0,
): Promise<Found> {
  const records = await readCsv(text, delimiter, step);
  if (!records.ok) return records;
  const inner = headerIn(records.value.slice(start), wish);
  const header: FoundHeader = inner.index < 0 ? inner : { ...inner, index: inner.index + start };
  return success({ records: records.value, header, delimiter });
}

function headerIn(records: readonly CsvRecord[], { platform, columns }: TableWish): FoundHeader {
  const cells = records.slice(0, HEADER_AMONG).map((record) => record.cells);
  return findHeader(cells, platform, columns);
}

/** The first delimiter that cuts a header of known words out of the text. */
async function delimiterOfHeader(
  text: string,
  ranked: readonly FoundDelimiter[],
  wish: TableWish,
  step: Step,
): Promise<Delimiter | undefined> {
  const head = headOf(text);
  for (const { delimiter } of ranked) {
    const records = await readCsv(head, delimiter, () =>
      step({ stage: 'cells', done: 0, total: text.length }),
    );
    if (records.ok && headerIn(records.value, wish).by === 'words') return delimiter;
  }
  return undefined;
}

/** The first lines: few enough that broken quotes in them do not fill the measure of a file. */
function headOf(text: string): string {
  let end = 0;
  for (let lines = 0; lines < LIMITS.brokenQuotes / 2 && end < HEAD; lines += 1) {
    const next = /\r\n?|\n/u.exec(text.slice(end, HEAD));
    if (next === null) return text.slice(0, HEAD);
    end += next.index + next[0].length;
  }
  return text.slice(0, end);
}

/** Share of records with the same number of cells that makes cells without a known header a table. */
const REGULAR = 0.6;

/**
 * Cells below headers that nobody knows, or below none. TABs come from spreadsheets; commas stand in every address, so that they
 * count in files alone; a full-width comma never does.
 */
function isRegular(found: FoundDelimiter, kind: TableWish['kind']): boolean {
  if (found.regularity < REGULAR) return false;
  switch (found.delimiter) {
    case '\t':
      return true;
    case ';':
    case '|':
      return kind === 'file' || (found.cells >= 3 && found.records >= 2);
    case ',':
      return kind === 'file' && found.cells >= 3;
    case '，':
      return false;
  }
}

/** Lines that are each one cell: quoted, or below a heading and each with a phone. */
function isOneColumn(text: string, found: FoundDelimiter | undefined): boolean {
  const lines = text
    .slice(0, HEAD)
    .split(/\r\n?|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [first = '', ...rest] = lines;
  const quoted = lines.filter((line) => /^"[^"]*"$/u.test(line)).length;
  if (found === undefined && lines.length >= 2 && quoted >= lines.length - 1) return true;
  const heading = first.replace(/^"|"$/gu, '').trim();
  if (rest.length === 0 || heading.length > 12 || /\d|[:：,，]/u.test(heading)) return false;
  if (!rest.every(hasPhone)) return false;
  return meaningOf(heading) !== undefined || (rest.length >= 2 && looksLike(heading) !== 'name');
}

async function oneColumn(text: string, wish: TableWish, step: Step): Promise<Found> {
  const records = await readCsv(text.replaceAll(NO_DELIMITER, ' '), NO_DELIMITER, step);
  if (!records.ok) return records;
  return success({ records: records.value, header: headerOfColumn(records.value, wish), delimiter: '' });
}

function headerOfColumn(records: readonly CsvRecord[], wish: TableWish): FoundHeader {
  const found = headerIn(records, wish);
  const first = records.findIndex((record) => record.cells.some((cell) => cell.trim() !== ''));
  const isHeading = !hasPhone(records[first]?.cells[0] ?? '') && records.length > first + 1;
  return { ...found, index: found.index >= 0 ? found.index : isHeading ? first : -1 };
}

/** The header of records that are a table because they come from a sheet. */
export function headerOfRecords(records: readonly CsvRecord[], wish: TableWish): FoundHeader {
  const isOne = records.every(({ cells }) => cells.length < 2);
  return isOne ? headerOfColumn(records, wish) : headerIn(records, wish);
}
