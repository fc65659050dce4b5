import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { CsvRecord } from './csv-reader.ts';
import { decodeSource } from './decode-source.ts';
import { findHeader } from './find-header.ts';
import type { FoundHeader } from './find-header.ts';
import type { SourceProblemCode } from './import-problems.ts';
import type { ContentQuestion, ContentTools, SourceContent } from './source-content.ts';
import { Budget } from './spreadsheet/budget.ts';
import { openFile } from './spreadsheet/open-workbook.ts';
import { listSheets, pickSheet } from './spreadsheet/pick-sheet.ts';
import { refusable, refuse } from './spreadsheet/refusal.ts';
import { sniffFormat } from './spreadsheet/sniff.ts';
import type { FileFormat } from './spreadsheet/sniff.ts';
import type { Workbook } from './spreadsheet/workbook.ts';
import { forgetTexts } from './spreadsheet/xml/xml-text.ts';
import type { Encoding } from './text-decoding.ts';
import { readTextTable } from './text-table.ts';
import { readZipFiles } from './zip-files.ts';

type Read = Result<SourceContent, Problem<SourceProblemCode>>;

/** Reads bytes of any kind into records: text by its delimiter, workbooks by their sheet, a zip by its files. */
export async function readContent(
  bytes: Uint8Array,
  question: ContentQuestion,
  tools: Omit<ContentTools, 'budget'> & { readonly budget?: Budget },
): Promise<Read> {
  const format = question.kind === 'paste' ? 'text' : sniffFormat(bytes);
  try {
    return await readFormat(bytes, format, question, { budget: new Budget(), ...tools }, false);
  } finally {
    forgetTexts();
  }
}

async function readFormat(
  bytes: Uint8Array,
  format: FileFormat,
  question: ContentQuestion,
  tools: ContentTools,
  isInZip: boolean,
): Promise<Read> {
  if (format === 'text') return readText(bytes, question, tools);
  const { encoding } = question;
  const read = await refusable(async (): Promise<Read> => {
    const opened = await openFile(bytes, format, { ...tools, encoding });
    if (opened.kind === 'workbook') {
      return success(await readWorkbook(opened.workbook, opened.encoding, question));
    }
    const { zip, files } = opened;
    // A zip in a zip may go on for ever.
    if (isInZip) return failure({ code: 'zip-nested' });
    return readZipFiles(zip, files, question, tools, (inner, innerQuestion) =>
      readFormat(inner, sniffFormat(inner), innerQuestion, tools, true),
    );
  });
  return read.ok ? read.value : read;
}

async function readText(bytes: Uint8Array, question: ContentQuestion, tools: ContentTools): Promise<Read> {
  const decoded = decodeSource(bytes, question.encoding, tools.decoding);
  if (!decoded.ok) return decoded;
  const { text, encoding } = decoded.value;
  if (text.trim() === '') return failure({ code: 'empty' });
  await tools.pause();
  const table = await readTextTable(text, question.kind, question.platform, question.mapping, tools.pause);
  if (!table.ok) return table;
  const rest = { encoding, sheets: [], files: 0, notes: [] };
  if (table.value === undefined) {
    return success({ ...rest, kind: 'txt', delimiter: '', table: undefined, lines: [{ text, before: 0 }] });
  }
  const { delimiter } = table.value;
  return success({
    ...rest,
    kind: delimiter === '\t' ? 'tsv' : 'csv',
    delimiter,
    table: table.value,
    lines: [],
  });
}

/** Rows in which a header is looked for; more are not handed over. */
const HEAD = 12;

async function readWorkbook(
  workbook: Workbook,
  encoding: Encoding | '',
  { platform, mapping, sheet }: ContentQuestion,
): Promise<SourceContent> {
  const headerOf = (records: readonly CsvRecord[]): FoundHeader =>
    findHeader(
      records.slice(0, HEAD).map(({ cells }) => cells),
      platform,
      Object.values(mapping),
    );
  const picked = await pickSheet(workbook, sheet, (records) => headerOf(records).index >= 0);
  if (picked === undefined) return refuse('empty');
  const sheets = await listSheets(workbook, picked);
  const others = sheets.filter(
    ({ hidden, rows, firstRow }) => !hidden && firstRow === 0 && rows !== 0,
  ).length;
  return {
    kind: workbook.kind,
    encoding,
    delimiter: '',
    table: { records: picked.records, header: headerOf(picked.records) },
    lines: [],
    sheets,
    files: 0,
    notes: others === 0 || sheet !== '' ? [] : [{ code: 'other-sheets', params: { others } }],
  };
}
