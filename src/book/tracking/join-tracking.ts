import { cleanNumberText } from '../../orders/clean-text.ts';
import type { Slot } from '../batch.ts';
import { slotOf } from '../batch.ts';
import { ChangeBuilder } from '../change.ts';
import type { OrderBook } from '../order-book.ts';
import type { PackedRead } from '../packed-read.ts';
import { Refusals } from '../outcome.ts';
import type { Outcome } from '../outcome.ts';
import { FLAG } from '../row-facts.ts';
import { NO_REPORT } from '../step.ts';
import type { BookReport, BookStep } from '../step.ts';
import { readTrackingNumber, TrackingNumbers } from './tracking-number.ts';

export interface JoinOutcome extends Outcome {
  /** Order numbers of the file that no row has. */
  readonly unmatched: number;
  /** Rows that still have no tracking number. */
  readonly missing: number;
}

/** Whether a second file says anything that could be joined. */
export function hasTracking({ drafts }: PackedRead): boolean {
  for (let index = 0; index < drafts.length; index += 1) {
    if (orderNumber(drafts.value(index, 'orderNo')) !== '' && drafts.value(index, 'tracking') !== '')
      return true;
  }
  return false;
}

/**
 * Takes tracking numbers from a second file by order number. One number for one row; several numbers for as many rows of the order go
 * in the order of both; anything else is refused, row by row, since a wrong waybill goes to a wrong door.
 */
export async function joinTracking(
  book: OrderBook,
  read: PackedRead,
  replace: boolean,
  step: BookStep,
  report: BookReport = NO_REPORT,
): Promise<JoinOutcome> {
  await book.settle(step, report);
  const numbers = numbersByOrder(read);
  const rows = await rowsByOrder(book, step);
  const taken = await TrackingNumbers.of(book, step, report);
  const refusals = new Refusals(book);
  const changes = new ChangeBuilder();
  // A parcel of several orders is found by each of them, and has one waybill.
  const found = new Map<Slot, string | undefined>();
  let unmatched = 0;
  for (const [order, typed] of numbers) {
    const slots = rows.get(order);
    if (slots === undefined) {
      unmatched += 1;
      continue;
    }
    for (const [place, slot] of slots.entries()) {
      const text = typed[place];
      const own = typed.length > slots.length ? undefined : text;
      found.set(slot, !found.has(slot) || found.get(slot) === own ? own : undefined);
    }
  }
  for (const [slot, text] of found) {
    const number = text === undefined ? undefined : readTrackingNumber(text, true);
    if (text === undefined) refusals.add(slot, 'tracking-ambiguous');
    else if (number === undefined) refusals.add(slot, 'tracking-invalid');
    else taken.give(book, slot, number, replace, changes, refusals);
  }
  const changed = book.apply(changes, 'tracking-joined');
  await book.settle(step, report);
  return { ...refusals.outcome(changed), unmatched, missing: countMissing(book) };
}

/** Rows of open batches that make a label and have no tracking number. */
export function countMissing(book: OrderBook): number {
  let missing = 0;
  for (const { flags } of book.openBatches) {
    for (const flag of flags) {
      if ((flag & (FLAG.tracking | FLAG.hidden | FLAG.leftOut | FLAG.error)) === 0) missing += 1;
    }
  }
  return missing;
}

function numbersByOrder({ drafts }: PackedRead): ReadonlyMap<string, readonly string[]> {
  const numbers = new Map<string, string[]>();
  for (let index = 0; index < drafts.length; index += 1) {
    const order = orderNumber(drafts.value(index, 'orderNo'));
    const tracking = cleanNumberText(drafts.value(index, 'tracking'));
    if (order === '' || tracking === '') continue;
    const known = numbers.get(order);
    if (known === undefined) numbers.set(order, [tracking]);
    else if (!known.includes(tracking) && known.length < MOST_OF_ONE_ORDER) known.push(tracking);
  }
  return numbers;
}

/** Keeps a file that says one order number over and over from taking forever. */
const MOST_OF_ONE_ORDER = 200;

async function rowsByOrder(book: OrderBook, step: BookStep): Promise<ReadonlyMap<string, readonly Slot[]>> {
  const rows = new Map<string, Slot[]>();
  for (const batch of book.openBatches) {
    for (let index = 0; index < batch.length; index += 1) {
      if (index % 2_000 === 1_999) await step();
      const own = slotOf(batch.number, index);
      // A row that is combined into another is in that one's parcel.
      const slot = book.head(own);
      if ((book.flags(slot) & FLAG.leftOut) !== 0) continue;
      const order = orderNumber(book.ownDraft(own).values.orderNo);
      if (order === '') continue;
      const same = rows.get(order);
      if (same === undefined) rows.set(order, [slot]);
      else if (!same.includes(slot) && same.length <= MOST_OF_ONE_ORDER) same.push(slot);
    }
  }
  return rows;
}

/** Shopify writes `#1001` in one file and `1001` in the next. */
function orderNumber(typed = ''): string {
  return cleanNumberText(typed).toLowerCase().replace(/^#/u, '');
}
