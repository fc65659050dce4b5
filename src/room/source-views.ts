import type { Problem } from '../base/problem.ts';
import type { MaskState } from '../masking/masked-order.ts';
import type { OrderField } from '../orders/order-fields.ts';

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
  /**
   * Column header (or letter) for each field, or its columns by their place in `SourceSummary.columns`, which are put together as far as
   * the field can be; replaces the guess. An empty list takes the field away.
   */
  readonly mapping?: Readonly<Partial<Record<OrderField, string | readonly number[]>>>;
  /** Mappings that a person made before, by `SourceSummary.fingerprint`; looked at where `mapping` is absent. */
  readonly remembered?: RememberedMappings;
  /** Id of one of `SourceSummary.sheets`; the first with orders where absent. */
  readonly sheet?: string;
}

export type RememberedMapping = Readonly<Partial<Record<OrderField, readonly number[]>>>;
export type RememberedMappings = Readonly<Record<string, RememberedMapping>>;

/** A file as a whole could be read, or not. */
export type OpenResult =
  { readonly ok: true; readonly value: SourceSummary } | { readonly ok: false; readonly problem: Problem };

export interface SourceSummary {
  readonly batch: number;
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
  /** Rows of those with a field that may be read in more than one way. */
  readonly doubts: number;
  /** Rows that cannot, not counting those left out. */
  readonly problemRows: number;
  readonly leftOut: number;
  /** True where the columns were guessed and the mapping step should be shown. */
  readonly guessed: boolean;
  /** Tells files with the same header; empty where no cells were read. No cell can be read from it. */
  readonly fingerprint: string;
  /** Whether the columns are those that `ReadSettings.remembered` has for the fingerprint. */
  readonly remembered: boolean;
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

export interface CellView {
  readonly text: string;
  readonly state: MaskState;
  readonly rule: string;
}
