import { batchOfSlot } from './batch.ts';
import type { Slot } from './batch.ts';
import { ChangeBuilder } from './change.ts';
import { changeDraft } from './edits.ts';
import { fixOffers } from './offers.ts';
import type { OrderBook } from './order-book.ts';
import { Refusals } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import type { BookStep } from './step.ts';

/** Takes an offer for these rows, as one step. A row for which it is not offered (any more) is refused. */
export async function applyOffer(
  book: OrderBook,
  slots: readonly Slot[],
  offer: string,
  step: BookStep,
): Promise<Outcome> {
  const refusals = new Refusals(book);
  const changes = new ChangeBuilder();
  for (const [place, slot] of slots.entries()) {
    if (place % 100 === 99) await step();
    const found = (await fixOffers(book.draft(slot))).find(({ id }) => id === offer);
    if (found === undefined) refusals.add(slot, 'offer-gone');
    else changeDraft(book, slot, found.after, changes);
  }
  return refusals.outcome(book.apply(changes, 'offer'));
}

/** The rows of the same batch that have the same problems: where a column was wrong, it was wrong for all of them. */
export function rowsLike(book: OrderBook, slot: Slot, rows: Uint32Array): readonly Slot[] {
  const problems = book.problemsOf(slot);
  return [...rows].filter(
    (other) => batchOfSlot(other) === batchOfSlot(slot) && book.problemsOf(other) === problems,
  );
}
