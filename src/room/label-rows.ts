import type { CancelSignal } from '../base/cancel.ts';
import type { BookSession } from './book-session.ts';
import type { ListSpan } from './job-room.ts';

/** Which rows a job is asked of: named, or at places of the list; all rows of the view, in its order, where absent. */
export interface WantedRows {
  readonly rows?: readonly number[] | undefined;
  readonly spans?: readonly ListSpan[] | undefined;
}

/** Of these rows those that make labels, in their order. */
export async function labelRows(
  session: BookSession,
  { rows, spans }: WantedRows,
  signal: CancelSignal | undefined,
): Promise<readonly number[]> {
  const { book } = session;
  const view = rows === undefined ? await session.viewRows(signal) : undefined;
  await book.settle(session.step(signal));
  const asked = rows ?? Array.from(inSpans(view ?? new Uint32Array(), spans), (slot) => book.row(slot));
  return asked.filter((row) => {
    const slot = book.slot(row);
    return slot !== undefined && session.isGood(slot);
  });
}

function inSpans(view: Uint32Array, spans: readonly ListSpan[] | undefined): Uint32Array {
  if (spans === undefined) return view;
  const parts = spans.map(({ from, to }) => view.subarray(Math.max(0, from - 1), Math.max(0, to)));
  const whole = new Uint32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
