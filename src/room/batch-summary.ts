import { lineOfRow } from '../base/row-id.ts';
import type { Batch } from '../book/batch.ts';
import type { OrderBook } from '../book/order-book.ts';
import { FLAG } from '../book/row-facts.ts';
import { slotOf } from '../book/batch.ts';
import type { RowProblem, SourceSummary } from './room.ts';
import type { ShownColumns } from './shown-columns.ts';
import { shownSheets } from './shown-sheets.ts';
import type { SourceHead } from './source-head.ts';

/** A batch in numbers. Rows combined into others are not counted: the parcel is. */
export function batchSummary(
  batch: Batch,
  kind: SourceSummary['kind'],
  { shown, isRemembered }: SourceHead,
): SourceSummary {
  const { source, guessed, unmapped } = batch.read;
  const { kind: fileKind, sheets, ...found } = source;
  // What is wrong with the header concerns the file; the rows that suffer from it say so themselves.
  const unread = new Set(
    batch.readProblems
      .filter(({ severity, row }) => severity === 'error' && lineOfRow(row) > source.headerRow)
      .map(({ row }) => lineOfRow(row)),
  );
  const unreadLeftOut = [...unread].filter((line) => batch.unreadLeftOut.has(line)).length;
  let orders = 0;
  let doubts = 0;
  let errors = 0;
  let leftOut = 0;
  for (const flag of batch.flags) {
    if ((flag & FLAG.hidden) !== 0) continue;
    if ((flag & FLAG.leftOut) !== 0) leftOut += 1;
    else if ((flag & FLAG.error) !== 0) errors += 1;
    else {
      orders += 1;
      if ((flag & FLAG.doubt) !== 0) doubts += 1;
    }
  }
  return {
    batch: batch.number,
    kind,
    fileKind,
    ...found,
    ...(sheets === undefined ? {} : { sheets: shownSheets(sheets) }),
    columns: shown.columns,
    orders,
    doubts,
    problemRows: unread.size - unreadLeftOut + errors,
    leftOut: leftOut + batch.unreadLeftOut.size,
    guessed,
    remembered: isRemembered,
    unmapped,
  };
}

/** Every problem of a batch that was not mended, in the order of the file. */
export function batchProblems(book: OrderBook, batch: Batch, shown: ShownColumns): readonly RowProblem[] {
  const found: RowProblem[] = batch.readProblems.map((problem) => ({
    ...shown.problem(problem),
    leftOut: batch.unreadLeftOut.has(lineOfRow(problem.row)),
  }));
  for (let index = 0; index < batch.length; index += 1) {
    const list = batch.problems[index] ?? 0;
    const flags = batch.flag(index);
    if (list === 0 || (flags & FLAG.hidden) !== 0) continue;
    const row = book.row(slotOf(batch.number, index));
    const leftOut = (flags & FLAG.leftOut) !== 0;
    for (const problem of book.shared.problems.at(list) ?? []) {
      found.push({ ...shown.problem(problem), row, leftOut });
    }
  }
  return found.toSorted((a, b) => a.row - b.row);
}
