import type { CancelSignal } from '../base/cancel.ts';
import type { BookSession } from './book-session.ts';

/** Of these rows those that make labels, in their order; of all rows of the view, in its order, where none are named. */
export async function labelRows(
  session: BookSession,
  named: readonly number[] | undefined,
  signal: CancelSignal | undefined,
): Promise<readonly number[]> {
  const { book } = session;
  const view = named === undefined ? await session.viewRows(signal) : undefined;
  await book.settle(session.step(signal));
  const asked = named ?? Array.from(view ?? [], (slot) => book.row(slot));
  return asked.filter((row) => {
    const slot = book.slot(row);
    return slot !== undefined && session.isGood(slot);
  });
}
