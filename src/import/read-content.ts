import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { CsvRecord } from './csv-reader.ts';
import { decodeSource } from './decode-source.ts';
import { findTable, headerOfRecords } from './find-table.ts';
import type { SourceProblemCode } from './import-problems.ts';
import type { ContentQuestion, ContentTools, SourceContent } from './source-content.ts';
import { Budget } from './spreadsheet/budget.ts';
import { openFile } from './spreadsheet/open-workbook.ts';
import type { OpenedWorkbook } from './spreadsheet/open-workbook.ts';
import { listSheets, pickSheet } from './spreadsheet/pick-sheet.ts';
import { refusable, refuse } from './spreadsheet/refusal.ts';
import { sniffFormat } from './spreadsheet/sniff.ts';
import type { FileFormat } from './spreadsheet/sniff.ts';
import { forgetTexts } from './spreadsheet/xml/xml-text.ts';
import { readZipFiles } from './zip-files.ts';

type Read = Result<SourceContent, Problem<SourceProblemCode>>;

/** Reads bytes of any kind into records: text by its delimiter, workbooks by their sheet, a zip by its files. */
export async function readContent(
  bytes: Uint8Array,
  question: ContentQuestion,
  tools: Omit<ContentTools, 'budget'> & { readonly budget?: Budget },
): Promise<Read> {
  const format = question.wish.kind === 'paste' ? 'text' : sniffFormat(bytes);
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
  const { decoding, budget, step } = tools;
  const pause = (): Promise<void> => step(budget.progress);
  const read = await refusable(async (): Promise<Read> => {
    const opened = await openFile(bytes, format, { decoding, budget, pause, encoding: question.encoding });
    if (opened.kind === 'workbook') return success(await readWorkbook(opened, question));
    const { zip, files } = opened;
    // A zip in a zip may go on for ever.
    if (isInZip) return failure({ code: 'zip-nested' });
    return readZipFiles(zip, files, question, (inner, innerQuestion) =>
      readFormat(inner, sniffFormat(inner), innerQuestion, tools, true),
    );
  });
  return read.ok ? read.value : read;
}

async function readText(bytes: Uint8Array, question: ContentQuestion, tools: ContentTools): Promise<Read> {
  const decoded = decodeSource(bytes, question.encoding, tools.decoding);
  if (!decoded.ok) return decoded;
  const { text, ...found } = decoded.value;
  if (text.trim() === '') return failure({ code: 'empty' });
  await tools.step({ stage: 'cells', done: 0, total: text.length });
  const table = await findTable(text, question.wish, tools.step);
  if (!table.ok) return table;
  const rest = { ...found, sheets: [], files: 0, notes: [] };
  if (table.value === undefined) {
    const lines = [{ text, before: 0 }];
    return success({ ...rest, kind: 'txt', delimiter: '', table: undefined, lines });
  }
  const { delimiter } = table.value;
  const kind = delimiter === '\t' ? 'tsv' : delimiter === '' ? 'txt' : 'csv';
  return success({ ...rest, kind, delimiter, table: table.value, lines: [] });
}

async function readWorkbook(
  { workbook, ...encoding }: OpenedWorkbook,
  { sheet, wish }: ContentQuestion,
): Promise<SourceContent> {
  const isTable = (records: readonly CsvRecord[]): boolean => headerOfRecords(records, wish).by === 'words';
  const picked = await pickSheet(workbook, sheet, isTable);
  if (picked === undefined) return refuse('empty');
  const sheets = await listSheets(workbook, picked);
  const others = sheets.filter(
    ({ hidden, rows, firstRow }) => !hidden && firstRow === 0 && rows !== 0,
  ).length;
  return {
    kind: workbook.kind,
    encoding: encoding.encoding,
    ...(encoding.rival === undefined ? {} : { rival: encoding.rival }),
    delimiter: '',
    table: { records: picked.records, header: headerOfRecords(picked.records, wish) },
    lines: [],
    sheets,
    files: 0,
    notes: others === 0 || sheet !== '' ? [] : [{ code: 'other-sheets', params: { others } }],
  };
}
