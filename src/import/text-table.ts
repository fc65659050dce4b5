import type { Problem } from '../base/problem.ts';
import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Mapping } from './column-plan.ts';
import { readCsv } from './csv-reader.ts';
import type { CsvRecord } from './csv-reader.ts';
import { findDelimiter, namedDelimiter } from './delimiter.ts';
import type { Delimiter, FoundDelimiter } from './delimiter.ts';
import { findHeader } from './find-header.ts';
import type { FoundHeader } from './find-header.ts';
import type { SourceProblemCode } from './import-problems.ts';
import type { PlatformId } from './platform-profiles.ts';

export interface TextTable {
  readonly records: readonly CsvRecord[];
  readonly header: FoundHeader;
  readonly delimiter: Delimiter;
}

/** Share of records with the same number of cells that makes cells without a header a table. */
const REGULAR = 0.6;

/** The text as a table; undefined where it is free lines. */
export async function readTextTable(
  text: string,
  kind: 'file' | 'paste',
  platform: PlatformId | undefined,
  mapping: Mapping,
  pause: () => Promise<void>,
): Promise<Result<TextTable | undefined, Problem<SourceProblemCode>>> {
  const named = namedDelimiter(text);
  const found = findDelimiter(text);
  const delimiter = named ?? found?.delimiter;
  const columns = Object.values(mapping);
  if (delimiter === undefined) return success(undefined);
  const records = await readCsv(text, delimiter, pause);
  if (!records.ok) return records;
  const start = named === undefined ? 0 : 1;
  const cells = records.value.slice(start).map((record) => record.cells);
  const inner = findHeader(cells, platform, columns);
  const header: FoundHeader = inner.index < 0 ? inner : { ...inner, index: inner.index + start };
  const isTable = header.index >= 0 || named !== undefined || columns.length > 0 || isRegular(found, kind);
  return success(isTable ? { records: records.value, header, delimiter } : undefined);
}

/** Cells without a header: TABs come from a spreadsheet, other delimiters only in files, since addresses are full of commas. */
function isRegular(found: FoundDelimiter | undefined, kind: 'file' | 'paste'): boolean {
  if (found === undefined || found.regularity < REGULAR) return false;
  return found.delimiter === '\t' || (kind === 'file' && found.cells >= 3);
}
