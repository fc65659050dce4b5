import { batchOfRow, lineOfRow } from '../base/row-id.ts';
import type { Slot } from '../book/batch.ts';
import { DUPLICATE_KINDS } from '../book/duplicates.ts';
import type { Duplicates } from '../book/duplicates.ts';
import { FLAG } from '../book/row-facts.ts';
import { maskOrder } from '../masking/mask-order.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import type { Policy } from '../masking/policy.ts';
import type { OrderDraft } from '../orders/order-draft.ts';
import { parseOrder } from '../orders/parse-order.ts';
import type { BookSession } from './book-session.ts';
import { partialOrder } from './partial-order.ts';
import type { RowView } from './room.ts';
import { withSender } from './sender.ts';
import type { SenderValues } from './sender.ts';
import { cellsOf, EMPTY_CELLS } from './views.ts';

/** How rows are shown: under which policy, and with which sender. */
export interface Showing {
  readonly policy: Policy;
  readonly sender: SenderValues;
  /** What was decided for one order, and what its rules may depend on. */
  readonly context: (slot: Slot) => MaskContext;
}

/** The masked cells of a draft, also of one that makes no label; what cannot be masked for certain is empty. */
export function maskedCells(draft: OrderDraft, slot: Slot, { policy, sender, context }: Showing) {
  const whole = withSender(draft, sender);
  const { order } = parseOrder(whole);
  const part = order === undefined ? partialOrder(whole) : { order, hidden: undefined };
  if (part === undefined) return { cells: EMPTY_CELLS, problem: undefined };
  const masked = maskOrder(part.order, policy, context(slot));
  return masked.ok
    ? { cells: cellsOf(masked.value, part.hidden), problem: undefined }
    : { cells: EMPTY_CELLS, problem: masked.problem };
}

/** A row of the grid; of a combined row the parcel, unless its own `draft` is asked for. */
export function readRow(
  session: BookSession,
  slot: Slot,
  duplicates: Duplicates,
  showing: Showing,
  draft: OrderDraft = session.book.draft(slot),
): RowView {
  const { book } = session;
  const flags = book.flags(slot);
  const row = book.row(slot);
  const { cells, problem } = maskedCells(draft, slot, showing);
  const refusal = problem === undefined ? [] : [{ ...problem, row }];
  return {
    row,
    ...cells,
    warnings: [...session.problemsOf(slot, 'warning'), ...refusal],
    errors: session.problemsOf(slot, 'error'),
    state: {
      batch: batchOfRow(row),
      line: lineOfRow(row),
      selected: (flags & FLAG.selected) !== 0,
      leftOut: (flags & FLAG.leftOut) !== 0,
      copies: book.copies(slot),
      parts: 1 + book.members(slot).length,
      edited: (flags & FLAG.edited) !== 0,
      exception: session.exceptions.has(row),
      duplicate: DUPLICATE_KINDS.filter((kind) => duplicates.rows[kind].has(slot)),
      doubts: (draft.doubts ?? []).map(({ field }) => field),
    },
  };
}
