import type { CsvRecord } from './csv-reader.ts';
import type { Delimiter } from './delimiter.ts';
import type { FoundHeader } from './find-header.ts';
import type { TableWish } from './find-table.ts';
import type { ReadProblemCode } from './import-problems.ts';
import type { Step } from './read-progress.ts';
import type { Budget } from './spreadsheet/budget.ts';
import type { SheetInfo } from './spreadsheet/pick-sheet.ts';
import type { WorkbookKind } from './spreadsheet/workbook.ts';
import type { Encoding, TextDecoding } from './text-decoding.ts';

/** What a source is: text with delimiters, free lines, a workbook, or a zip of such files. */
export type SourceKind = 'csv' | 'tsv' | 'txt' | 'zip' | WorkbookKind;

/** A source as records, before anything is made of them. */
export interface SourceContent {
  readonly kind: SourceKind;
  /** Empty where the file's kind settles it. */
  readonly encoding: Encoding | '';
  /** Another encoding that fits nearly as well. */
  readonly rival?: Encoding;
  readonly delimiter: Delimiter | '';
  readonly table: { readonly records: readonly CsvRecord[]; readonly header: FoundHeader } | undefined;
  /** Free lines, each text with the number of records before it. */
  readonly lines: readonly { readonly text: string; readonly before: number }[];
  /** Sheets of a workbook, tables of a page, files of a zip. */
  readonly sheets: readonly SheetInfo[];
  /** Files in a zip, folders and what systems put there left out; 0 for any other source. */
  readonly files: number;
  readonly notes: readonly ContentNote[];
}

/** Something to say of the file as a whole. */
export interface ContentNote {
  readonly code: ReadProblemCode;
  readonly params: Readonly<Record<string, number>>;
}

export interface ContentQuestion {
  readonly encoding: string | undefined;
  /** Name or number of a sheet; empty where the best is to be found. */
  readonly sheet: string;
  readonly wish: TableWish;
}

export interface ContentTools {
  readonly decoding: TextDecoding;
  readonly step: Step;
  /** Shared by a zip and the files in it. */
  readonly budget: Budget;
}
