import Papa from 'papaparse';
import type { ParserResult } from 'papaparse';
import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { SourceProblemCode } from './import-problems.ts';
import type { Delimiter } from './delimiter.ts';
import { LIMITS } from './limits.ts';
import type { Step } from './read-progress.ts';

// The parser trims up to the next delimiter at every stray quote, which long white space would make quadratic.
const LONG_SPACE = /[^\S\n\t]{1000,}/gu;
const LONG_SPACE_OR_TAB = /[^\S\n]{1000,}/gu;

/**
 * `stray`: a quote that is not doubled stands inside a quoted cell, so the cells may be cut wrongly. `unclosed`: a quote
 * was never closed; the record is its first line, cut at every delimiter.
 */
export type Quotes = 'fine' | 'stray' | 'unclosed';

/** One record of a file, cells as they stand there. */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly quotes: Quotes;
}

/** Characters given to the parser at a time: a few milliseconds of work. */
const CHUNK = 262_144;
const BLOCK = 1_048_576;

/**
 * Cuts delimited text (RFC 4180, any line ends) into records of strings, blank records included so that record numbers
 * hold. Refuses more records and columns than `LIMITS` allow. A record whose quotes never close ends with its line and
 * is marked, and reading goes on behind it. Calls `step` between chunks.
 */
export async function readCsv(
  source: string,
  delimiter: Delimiter,
  step: Step,
): Promise<Result<readonly CsvRecord[], Problem<SourceProblemCode>>> {
  const text = await plainLines(source, delimiter, step);
  const records: CsvRecord[] = [];
  let at = 0;
  let width = 0;
  let broken = 0;
  while (at < text.length) {
    const end = Math.min(text.length, at + CHUNK);
    const cut = cutChunk(text.slice(at, end), delimiter, end === text.length, width);
    at += cut.length;
    // Of a line that is longer than a record may be the head is kept.
    if (cut.isCutOff && at < text.length) at = afterLine(text, at);
    for (const record of cut.records) {
      records.push(record);
      if (record.quotes !== 'fine') broken += 1;
      else width = Math.max(width, record.cells.length);
      if (record.cells.length > LIMITS.columns) {
        return failure({ code: 'too-many-columns', row: records.length, params: { limit: LIMITS.columns } });
      }
    }
    if (broken > LIMITS.brokenQuotes)
      return failure({ code: 'quotes-broken', params: { limit: LIMITS.brokenQuotes } });
    if (records.length > LIMITS.records)
      return failure({ code: 'too-many-rows', params: { limit: LIMITS.records } });
    await step({ stage: 'cells', done: at, total: text.length });
  }
  return success(records);
}

/** Line ends as LF and no long white space; block by block, since one pass over 20 MB would be felt. */
async function plainLines(source: string, delimiter: Delimiter, step: Step): Promise<string> {
  const space = delimiter === '\t' ? LONG_SPACE : LONG_SPACE_OR_TAB;
  const blocks: string[] = [];
  for (let at = 0; at < source.length;) {
    let end = Math.min(source.length, at + BLOCK);
    if (source.charAt(end - 1) === '\r' && end < source.length) end += 1;
    blocks.push(source.slice(at, end).replace(/\r\n?/gu, '\n').replace(space, ' '));
    at = end;
    await step({ stage: 'cells', done: 0, total: source.length });
  }
  return blocks.join('');
}

interface Cut {
  readonly records: readonly CsvRecord[];
  /** Characters used up, at least one. */
  readonly length: number;
  /** Whether the last record ends within a line. */
  readonly isCutOff?: boolean;
}

/** The whole records at the head of a chunk; of the file's last chunk all of them. */
function cutChunk(chunk: string, delimiter: Delimiter, isLast: boolean, width: number): Cut {
  // The last record of a chunk may be cut in two, so it is left for the next chunk.
  const { data, errors, meta } = parse(chunk, delimiter, true);
  const stray = new Set(errors.filter((error) => error.row < data.length).map((error) => error.row));
  const swallowing = [...stray].find((row) => swallowsLines(data[row] ?? []));
  const whole = data
    .slice(0, swallowing)
    .map((cells, row): CsvRecord => ({ cells, quotes: stray.has(row) ? 'stray' : 'fine' }));
  if (swallowing !== undefined) {
    const start = swallowing === 0 ? 0 : parse(chunk, delimiter, true, swallowing).meta.cursor;
    const line = firstLine(chunk.slice(start), delimiter);
    const known = Math.max(width, ...whole.map((record) => record.cells.length));
    if (known > 1 && line.record.cells.length >= known) {
      return { records: [...whole, line.record], length: start + line.length };
    }
    const rest = data
      .slice(swallowing)
      .map((cells, row): CsvRecord => ({ cells, quotes: stray.has(swallowing + row) ? 'stray' : 'fine' }));
    whole.push(...rest);
  }
  const tail = chunk.slice(meta.cursor);
  if (tail === '' || (!isLast && tail.length <= LIMITS.record))
    return { records: whole, length: meta.cursor };
  const last = (isLast ? lastRecord(tail, delimiter) : undefined) ?? firstLine(tail, delimiter);
  const isCutOff = !isLast && !tail.includes('\n');
  return { records: [...whole, last.record], length: meta.cursor + last.length, isCutOff };
}

/** Where the next line begins. */
function afterLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end + 1;
}

function parse(text: string, delimiter: Delimiter, ignoreLast: boolean, preview = 0): ParserResult {
  return new Papa.Parser({ delimiter, newline: '\n', quoteChar: '"', preview }).parse(text, 0, ignoreLast);
}

function swallowsLines(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.includes('\n'));
}

interface Line {
  readonly record: CsvRecord;
  readonly length: number;
}

/** The record at the end of the file, unless its quotes never close. */
function lastRecord(text: string, delimiter: Delimiter): Line | undefined {
  const { data, errors } = parse(text, delimiter, false);
  const [cells] = data;
  if (cells === undefined || data.length > 1 || errors.some((error) => error.code === 'MissingQuotes'))
    return undefined;
  const isStray = errors.length > 0;
  if (isStray && swallowsLines(cells)) return undefined;
  return { record: { cells, quotes: isStray ? 'stray' : 'fine' }, length: text.length };
}

function firstLine(text: string, delimiter: Delimiter): Line {
  const end = text.indexOf('\n');
  const line = end < 0 ? text : text.slice(0, end);
  return {
    record: { cells: line.split(delimiter), quotes: 'unclosed' },
    length: line.length + (end < 0 ? 0 : 1),
  };
}
