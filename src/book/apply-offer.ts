import { slotOf } from './batch.ts';
import type { Slot } from './batch.ts';
import { ChangeBuilder } from './change.ts';
import { changeDraft } from './edits.ts';
import { fixOffers } from './offers.ts';
import type { OrderBook } from './order-book.ts';
import { Refusals } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { FLAG } from './row-facts.ts';
import { NO_REPORT } from './step.ts';
import type { BookReport, BookStep } from './step.ts';

/** Takes an offer for these rows, as one step. A row for which it is not offered (any more) is refused. */
export async function applyOffer(
  book: OrderBook,
  slots: readonly Slot[],
  offer: string,
  step: BookStep,
  report: BookReport = NO_REPORT,
): Promise<Outcome> {
  const refusals = new Refusals(book);
  const changes = new ChangeBuilder();
  for (const [place, slot] of slots.entries()) {
    if (place % 100 === 99) {
      report({ stage: 'finding', done: place + 1, total: slots.length });
      await step();
    }
    const found = (await fixOffers(book.draft(slot))).find(({ id }) => id === offer);
    if (found === undefined) refusals.add(slot, 'offer-gone');
    else changeDraft(book, slot, found.after, changes);
  }
  return refusals.outcome(book.apply(changes, 'offer'));
}

/**
 * The rows that have one of the problems that an offer mends, in the same fields: what an export did to one it did to all. Each is tried
 * before anything is done to it. The row itself comes first.
 */
export function rowsLike(book: OrderBook, slot: Slot, fields: readonly string[]): readonly Slot[] {
  const mended = new Set(problemsIn(book, book.problemsOf(slot), fields));
  const fitting = new Set<number>();
  for (const [list] of book.shared.problems.entries()) {
    if (problemsIn(book, list, fields).some((problem) => mended.has(problem))) fitting.add(list);
  }
  const like = [slot];
  for (const batch of book.openBatches) {
    for (let index = 0; index < batch.length; index += 1) {
      if (!fitting.has(batch.problems[index] ?? 0)) continue;
      const other = slotOf(batch.number, index);
      if (other !== slot && (batch.flag(index) & (FLAG.hidden | FLAG.leftOut)) === 0) like.push(other);
    }
  }
  return like;
}

function problemsIn(book: OrderBook, list: number, fields: readonly string[]): readonly string[] {
  return (book.shared.problems.at(list) ?? []).flatMap(({ code, field }) =>
    field !== undefined && fields.includes(field) ? [`${code} ${field}`] : [],
  );
}
