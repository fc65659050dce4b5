import type { Problem } from '../base/problem.ts';
import type { TextColumn } from '../book/columns.ts';
import type { DuplicateKind } from '../book/duplicates.ts';
import type { OrderField } from '../orders/order-fields.ts';
import type { CellView } from './source-views.ts';

/** A row of the grid: a cell for every column, `region` being province, city and district. */
export interface RowView extends Readonly<Record<TextColumn, CellView>> {
  readonly row: number;
  /** The row makes a label, but wants a look. */
  readonly warnings: readonly Problem[];
  /** What keeps the row from being a label. Its cells then show what can be masked for certain, and nothing of the rest. */
  readonly errors: readonly Problem[];
  readonly state: RowState;
}

/** What a row of the grid is, besides its cells. */
export interface RowState {
  readonly batch: number;
  /** Record number in its own source. */
  readonly line: number;
  readonly selected: boolean;
  readonly leftOut: boolean;
  readonly copies: number;
  /** Rows that it stands for, itself included. */
  readonly parts: number;
  readonly edited: boolean;
  /** Rules or finds were decided for this order alone. */
  readonly exception: boolean;
  readonly duplicate: readonly DuplicateKind[];
  /** Fields that may be read in more than one way. */
  readonly doubts: readonly OrderField[];
}
