/** Caps on what a page may ask of the book, so that nothing it is handed (a paste, a file, a script) can stall or fill the room. */
export const LIMITS = {
  /** Rows of all batches. A seller's day is 100,000. */
  rows: 300_000,
  /** Batches at a time. */
  batches: 200,
  /** UTF-16 units of a search or a filter's text. */
  search: 200,
  filters: 20,
  /** Values that one filter may list. */
  filterValues: 1_000,
  sortKeys: 4,
  /** UTF-16 units of a value that is typed or pasted into a cell. */
  value: 10_000,
  /** UTF-16 units of a paste into cells. */
  paste: 20_000_000,
  /** Cells of one paste, copy or edit. */
  cells: 500_000,
  /** Copies of one row's label. */
  copies: 99,
  /** Rows combined into one parcel. */
  parcel: 500,
  /** Tracking numbers in a pool or a pasted list. */
  pool: 200_000,
  tracking: 40,
  /** UTF-16 units of a batch's name. */
  name: 200,
  /** Rows that one answer lists as refused; the rest are counted. */
  refused: 1_000,
  /** Groups of duplicates in one answer, and rows of each that are shown. */
  groups: 50,
  groupRows: 20,
  /** Rows in one answer. */
  answer: 1_000,
} as const;
