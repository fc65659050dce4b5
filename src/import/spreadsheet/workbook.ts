import type { CsvRecord } from '../csv-reader.ts';

/** A workbook that was opened: its sheets by name, each to be read when it is wanted. */
export interface Workbook {
  readonly kind: WorkbookKind;
  readonly sheets: readonly SheetName[];
  /** The rows of a sheet, blank ones between included, so that record numbers are row numbers. Refuses by throwing `Refused`. */
  read(index: number): Promise<readonly CsvRecord[]>;
  /** How many rows of a sheet hold a value. */
  count(index: number): Promise<number>;
}

export const WORKBOOK_KINDS = ['xlsx', 'ods', 'xls', 'html', 'xml'] as const;
export type WorkbookKind = (typeof WORKBOOK_KINDS)[number];

export interface SheetName {
  readonly name: string;
  readonly hidden: boolean;
}
