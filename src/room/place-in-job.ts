import type { JobPlace } from '../template/serial-number.ts';
import type { BookSession } from './book-session.ts';

/** Where a row stands in the job of all good rows of the view; where the job begins if it is not among them. */
export async function placeInJob(held: BookSession, row: number): Promise<JobPlace> {
  let place: JobPlace = { rows: 0, labels: 0 };
  for (const slot of await held.viewRows()) {
    if (held.book.row(slot) === row) return place;
    if (held.isGood(slot)) place = { rows: place.rows + 1, labels: place.labels + held.book.copies(slot) };
  }
  return { rows: 0, labels: 0 };
}
