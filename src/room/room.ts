import type { Dpi } from '../base/length.ts';
import type { CancelSignal } from '../base/cancel.ts';
import type { Problem } from '../base/problem.ts';
import type { OrderField, PartyField } from '../orders/order-fields.ts';
import type { ReadProgress } from '../import/read-progress.ts';
import type { MaskState } from '../masking/masked-order.ts';
import type { JobProgress } from '../print/make-labels.ts';
import type { Receipt } from '../print/receipt.ts';

export type { ReadProgress } from '../import/read-progress.ts';
export type { JobProgress } from '../print/make-labels.ts';
export type { Receipt } from '../print/receipt.ts';

/**
 * The clean room, as the page sees it: the only place where orders live. Everything it answers is masked, counted or
 * drawn; a real value comes out of `reveal` alone. The same object runs in a worker (`client.ts`) and in Node.
 */
export interface Room {
  /**
   * Reads a file, replacing the orders that were there. Rejects with `Cancelled`, never for what is in the file. `report` is told
   * every few milliseconds how far it is.
   */
  open(
    source: SourceInput,
    settings?: ReadSettings,
    signal?: CancelSignal,
    report?: (progress: ReadProgress) => void,
  ): Promise<OpenResult>;
  /** Reads the same bytes again: another encoding, platform or column mapping. Fixes made by hand are dropped. */
  reread(
    settings: ReadSettings,
    signal?: CancelSignal,
    report?: (progress: ReadProgress) => void,
  ): Promise<OpenResult>;
  /** 200 invented orders that show every kind of row, a few with problems. */
  openSample(): Promise<OpenResult>;
  /** Brings back the orders that the last file, paste or sample replaced, fixes included; in turn it is replaced. */
  restore(): Promise<OpenResult>;
  /** Forgets the orders that were replaced, once nobody wants them back. */
  forgetReplaced(): Promise<void>;
  /** Forgets all orders. */
  clear(): Promise<void>;

  /** Masked rows of the grid, by position among the good rows. */
  rows(from: number, count: number): Promise<readonly RowView[]>;
  problems(): Promise<readonly RowProblem[]>;
  /** Puts a value into one field of a row that has a problem, and reads the row again. */
  fix(row: number, field: OrderField, value: string): Promise<SourceSummary>;
  /** Leaves a row with a problem out of everything, or takes it back in. */
  leaveOut(row: number, out: boolean): Promise<SourceSummary>;

  /** Real values of these rows, because a person asked to see them. Counted. */
  reveal(rows: readonly number[]): Promise<readonly RevealedRow[]>;

  /** What the sender block says. Refused with problems when a field is not what it should be. */
  setSender(sender: SenderInput): Promise<readonly Problem[]>;
  setDesign(design: Design): Promise<void>;
  /** The label of one order as SVG, and its texts for screen readers; or why there is none. */
  preview(row: number): Promise<LabelPreview>;
  /** How each built-in policy shows an invented order, for people who have not opened theirs. */
  examples(): Promise<readonly PolicyExample[]>;
  /** How each built-in policy shows one row. */
  compare(row: number): Promise<readonly PolicyExample[]>;

  /** Makes the PDF, reads it back and proves it. Progress comes as labels done of labels asked for. */
  print(
    request: PrintRequest,
    report: (progress: JobProgress) => void,
    signal?: CancelSignal,
  ): Promise<PrintResult>;
}

export interface SourceInput {
  readonly kind: 'file' | 'paste';
  /** File name, for the page's own heading; never written anywhere. Empty for a paste. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadSettings {
  readonly encoding?: string;
  readonly platform?: string;
  /** Where a person knows better than what was found. */
  readonly format?: 'table' | 'lines';
  /** Column header (or letter) for each field; replaces the guess. */
  readonly mapping?: Readonly<Partial<Record<OrderField, string>>>;
  /** Id of one of `SourceSummary.sheets`; the first with orders where absent. */
  readonly sheet?: string;
}

/** A file as a whole could be read, or not. */
export type OpenResult =
  { readonly ok: true; readonly value: SourceSummary } | { readonly ok: false; readonly problem: Problem };

export interface SourceSummary {
  readonly kind: 'file' | 'paste' | 'sample';
  /** What the bytes are: `csv`, `tsv`, `txt`, `xlsx`, `ods`, `xls`, `html`, `xml` or `zip`. */
  readonly fileKind: string;
  readonly platform: string;
  /** Empty where the kind of file settles it. */
  readonly encoding: string;
  /** Whether cells were read, or free lines with addresses. */
  readonly format: 'table' | 'lines';
  /** Empty where lines or a single column were read. */
  readonly delimiter: string;
  /** Record number of the header; 0 where there is none. */
  readonly headerRow: number;
  /** Sheets of a workbook or files of a zip to choose from; absent for text. */
  readonly sheets?: readonly SheetView[];
  /** How many files a zip has. */
  readonly files?: number;
  readonly columns: readonly ColumnView[];
  /** Rows that make labels. */
  readonly orders: number;
  /** Rows that cannot, not counting those left out. */
  readonly problemRows: number;
  readonly leftOut: number;
  /** True where the columns were guessed and the mapping step should be shown. */
  readonly guessed: boolean;
  /** Fields that a label needs and no column was found for. */
  readonly unmapped: readonly OrderField[];
}

export interface SheetView {
  /** For `ReadSettings.sheet`. */
  readonly id: string;
  /** The seller's own word for it where it says nothing of a person, else its id. */
  readonly name: string;
  /** Rows with a value; null where they were not counted. */
  readonly rows: number | null;
  readonly hidden: boolean;
  /** Record number of its first row among those that were read; 0 where it was not read. */
  readonly firstRow: number;
}

export interface ColumnView {
  /** The header where it is made of words that headers are made of, else the letter of the column. */
  readonly name: string;
  readonly field: OrderField | null;
  /** 0 to 1; 1 for a profile's or a person's word. */
  readonly confidence: number;
  /** What its cells look like, never what they say: `phone`, `name`, `number`, `text`, `empty` … */
  readonly looksLike: string;
}

export interface RowView {
  readonly row: number;
  readonly orderNo: CellView;
  readonly tracking: CellView;
  readonly name: CellView;
  readonly phone: CellView;
  /** Province, city and district. */
  readonly region: CellView;
  readonly detail: CellView;
  readonly goods: CellView;
  readonly remark: CellView;
  /** Warnings: the row makes a label, but wants a look. */
  readonly warnings: readonly Problem[];
}

export interface CellView {
  readonly text: string;
  readonly state: MaskState;
  readonly rule: string;
}

export interface RowProblem extends Problem {
  readonly row: number;
  /** `error` keeps the row from being a label, `warning` does not. */
  readonly severity: 'error' | 'warning';
  readonly leftOut: boolean;
  /** The field that a person can fill in to mend it; absent where the file itself must change. */
  readonly fixable?: OrderField;
}

export interface RevealedRow {
  readonly row: number;
  readonly orderNo: string;
  readonly tracking: string;
  readonly name: string;
  readonly phone: string;
  readonly region: string;
  readonly detail: string;
  readonly goods: string;
  readonly remark: string;
}

export type SenderInput = Readonly<Partial<Record<PartyField, string>>>;

export interface Design {
  readonly policy: string;
  readonly template: string;
  readonly dpi: Dpi;
}

export type LabelPreview =
  | {
      readonly ok: true;
      readonly svg: string;
      /** Millimetres. */
      readonly width: number;
      readonly height: number;
      /** The label's texts in reading order. */
      readonly texts: readonly string[];
    }
  | { readonly ok: false; readonly problem: Problem };

export interface PolicyExample {
  readonly policy: string;
  readonly name: CellView;
  readonly phone: CellView;
  readonly region: CellView;
  readonly detail: CellView;
}

export interface PrintRequest {
  /** Rows to print, in this order; all good rows where absent. */
  readonly rows?: readonly number[];
  readonly copies: number;
  /** `2026-11-21` */
  readonly date: string;
}

export interface PrintResult {
  /** The file; absent where no label could be made or the proof failed. */
  readonly pdf?: Uint8Array;
  readonly receipt: Receipt;
}
