/**
 * The number of a row among all that are open: its batch and its record number in that batch's source (see
 * `Problem.row`). It stays the same whatever is opened, sorted or deleted. Rows of the first batch have the numbers of their
 * source.
 */
export type RowId = number;

/** Record numbers are below this: a source has fewer bytes. */
const LINES = 2 ** 27;

export function rowId(batch: number, line: number): RowId {
  return batch * LINES + line;
}

/** Which batch a row is of, 0 = the first that was opened. */
export function batchOfRow(row: RowId): number {
  return Math.floor(row / LINES);
}

/** Record number of a row in its own source, 1 = the first record. */
export function lineOfRow(row: RowId): number {
  return row % LINES;
}
