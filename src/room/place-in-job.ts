import type { JobPlace } from '../template/serial-number.ts';
import type { BookSession } from './book-session.ts';

/**
 * Where a row stands in the job of all good rows of the view, as if each of them had its labels; where the job begins if it is not
 * among them.
 */
export async function placeInJob(held: BookSession, row: number): Promise<JobPlace> {
  let found: { readonly rows: number; readonly labels: number } | undefined;
  let [rows, labels] = [0, 0];
  for (const slot of await held.viewRows()) {
    if (held.book.row(slot) === row) found = { rows, labels };
    if (held.isGood(slot)) [rows, labels] = [rows + 1, labels + held.book.copies(slot)];
  }
  const place = found ?? { rows: 0, labels: 0 };
  return { ...place, counter: { label: place.labels + 1, labels: Math.max(labels, place.labels + 1) } };
}
