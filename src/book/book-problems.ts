import type { Problem } from '../base/problem.ts';

/** Why the book refuses something. The sentences are in `i18n/`; none holds a value. */
export const BOOK_PROBLEMS = [
  /** params: limit (rows) */
  'book-full',
  /** params: limit */
  'too-many-batches',
  /** params: limit */
  'search-too-long',
  /** params: limit */
  'too-many-filters',
  /** params: limit (characters) */
  'value-too-long',
  /** params: limit (characters or cells) */
  'paste-too-large',
  'column-not-editable',
  /** params: limit */
  'copies-invalid',
  /** The row is no longer there, or lies in a closed batch. */
  'row-gone',
  /** Combined into another row, which stands for it. */
  'row-combined',
  'row-left-out',
  'row-has-problems',
  /** The rows are not of one recipient. */
  'recipients-differ',
  /** The rows have more than one tracking number. */
  'trackings-differ',
  /** params: limit */
  'parcel-too-large',
  'too-few-rows',
  /** Letters, digits and dashes only. params: limit */
  'tracking-invalid',
  /** Another row has this number already. */
  'tracking-taken',
  /** The file gives several numbers for this order, and not one for each of its rows. */
  'tracking-ambiguous',
  /** The row has another number already. */
  'tracking-kept',
  /** No row of the file has both an order number and a tracking number. */
  'no-tracking-columns',
  'pool-invalid',
  /** params: limit */
  'pool-too-large',
  'offer-gone',
  'batch-gone',
] as const;
export type BookProblemCode = (typeof BOOK_PROBLEMS)[number];
export type BookProblem = Problem<BookProblemCode>;

/** A row for which something was not done. */
export interface RefusedRow extends BookProblem {
  readonly row: number;
}
