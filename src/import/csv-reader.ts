import Papa from 'papaparse';
import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { SourceProblemCode } from './import-problems.ts';
import type { Delimiter } from './delimiter.ts';
import { LIMITS } from './limits.ts';

// The parser trims up to the next delimiter at every stray quote, which long white space would make quadratic.
const LONG_SPACE = /[^\S\n\t]{1000,}/gu;
const LONG_SPACE_OR_TAB = /[^\S\n]{1000,}/gu;

/** One record of a file, cells as they stand there. */
export interface CsvRecord {
  readonly cells: readonly string[];
  /** The record's quotes do not close, or text stands behind a closing one: its cells may be cut wrongly. */
  readonly brokenQuotes: boolean;
}

/** Characters given to the parser at a time: a few milliseconds of work. */
const CHUNK = 262_144;

/**
 * Cuts delimited text (RFC 4180, any line ends) into records of strings, blank records included so that record numbers
 * hold. Refuses more records and columns than `LIMITS` allow. A record whose quotes never close is cut at its line's end
 * and marked, and reading goes on behind it. Calls `pause` between chunks.
 */
export async function readCsv(
  source: string,
  delimiter: Delimiter,
  pause: () => Promise<void>,
): Promise<Result<readonly CsvRecord[], Problem<SourceProblemCode>>> {
  const text = source
    .replace(/\r\n?/gu, '\n')
    .replace(delimiter === '\t' ? LONG_SPACE : LONG_SPACE_OR_TAB, ' ');
  const records: CsvRecord[] = [];
  const parser = { delimiter, newline: '\n', quoteChar: '"' } as const;
  let at = 0;
  let broken = 0;

  while (at < text.length) {
    const end = Math.min(text.length, at + CHUNK);
    const isLast = end === text.length;
    const chunk = text.slice(at, end);
    // The last record of a chunk may be cut, so it is left for the next one.
    const { data, errors, meta } = new Papa.Parser(parser).parse(chunk, 0, true);
    const marked = new Set(errors.filter((error) => error.row < data.length).map((error) => error.row));
    for (const [index, cells] of data.entries()) {
      records.push({ cells, brokenQuotes: marked.has(index) });
      if (cells.length > LIMITS.columns) return failure(tooManyColumns(records.length));
    }
    broken += marked.size;
    at += meta.cursor;
    const rest = chunk.length - meta.cursor;
    if (rest > 0 && (isLast || rest > LIMITS.record)) {
      const tail = lastRecord(chunk.slice(meta.cursor), parser, isLast);
      records.push(tail.record);
      if (tail.record.cells.length > LIMITS.columns) return failure(tooManyColumns(records.length));
      if (tail.record.brokenQuotes) broken += 1;
      at += tail.length;
    }
    if (broken > LIMITS.brokenQuotes)
      return failure({ code: 'quotes-broken', params: { limit: LIMITS.brokenQuotes } });
    if (records.length > LIMITS.records)
      return failure({ code: 'too-many-rows', params: { limit: LIMITS.records } });
    await pause();
  }
  return success(records);
}

interface Tail {
  readonly record: CsvRecord;
  readonly length: number;
}

/** The record at the end of the file, or one that is too long to be one: then only its first line is taken. */
function lastRecord(
  text: string,
  parser: { readonly delimiter: Delimiter; readonly newline: '\n'; readonly quoteChar: string },
  isLast: boolean,
): Tail {
  if (isLast) {
    const { data, errors } = new Papa.Parser(parser).parse(text, 0, false);
    const cells = data[0];
    if (cells !== undefined && data.length === 1 && !errors.some((error) => error.code === 'MissingQuotes')) {
      return { record: { cells, brokenQuotes: errors.length > 0 }, length: text.length };
    }
  }
  const lineEnd = text.indexOf('\n');
  const line = lineEnd < 0 ? text : text.slice(0, lineEnd);
  const length = lineEnd < 0 ? text.length : lineEnd + 1;
  return { record: { cells: line.split(parser.delimiter), brokenQuotes: true }, length };
}

function tooManyColumns(row: number): Problem<SourceProblemCode> {
  return { code: 'too-many-columns', row, params: { limit: LIMITS.columns } };
}
