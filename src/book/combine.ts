import { slotOf } from './batch.ts';
import type { Slot } from './batch.ts';
import type { BookProblemCode } from './book-problems.ts';
import { ChangeBuilder } from './change.ts';
import { cleanNumberText } from '../orders/clean-text.ts';
import { findDuplicates } from './duplicates.ts';
import { openSlot } from './edit-rows.ts';
import { LIMITS } from './limits.ts';
import type { OrderBook } from './order-book.ts';
import { Refusals } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { recipientKey } from './recipient-key.ts';
import { FLAG } from './row-facts.ts';
import { NO_REPORT } from './step.ts';
import type { BookReport, BookStep } from './step.ts';

/**
 * Makes one parcel of several rows (see `mergeDrafts`); the first stands for all and the others are hidden behind it. Refuses rows of
 * other recipients, or with other tracking numbers, unless a person says that the first one's hold for all: an address must not
 * vanish unseen.
 */
export function mergeRows(book: OrderBook, rows: readonly number[], keepFirst: boolean): Outcome {
  const refusals = new Refusals(book);
  const slots: Slot[] = [];
  for (const row of new Set(rows)) {
    const slot = openSlot(book, row);
    if (typeof slot === 'string') refusals.addRow(row, slot);
    else slots.push(slot);
  }
  const [head] = slots;
  if (head === undefined) return refusals.outcome(0);
  const reason = refuseParcel(book, slots, keepFirst);
  if (reason !== undefined) {
    const own = slots.filter((slot) => refuseRow(book, slot) !== undefined);
    for (const slot of own.length > 0 ? own : slots) {
      refusals.add(slot, refuseRow(book, slot) ?? reason, { limit: LIMITS.parcel });
    }
    return refusals.outcome(0);
  }
  const changes = new ChangeBuilder();
  addMerge(book, slots, changes);
  return refusals.outcome(book.apply(changes, 'merge'));
}

/** Takes a parcel apart: every row is what it was before, edits of its own included. Those of the parcel as a whole are undone with it. */
export function splitRows(book: OrderBook, rows: readonly number[]): Outcome {
  const refusals = new Refusals(book);
  const changes = new ChangeBuilder();
  for (const row of new Set(rows)) {
    const slot = book.slot(row);
    if (slot === undefined || book.isClosed(slot)) {
      refusals.addRow(row, 'row-gone');
      continue;
    }
    const head = book.head(slot);
    for (const member of book.members(head)) changes.cell(member, 'parcel', head, undefined);
    for (const key of ['parcel.remark', 'parcel.items'] as const) {
      changes.cell(head, key, book.cell(head, key), undefined);
    }
  }
  return refusals.outcome(book.apply(changes, 'split'));
}

/** Keeps rows that look like duplicates beside each other: they are no longer shown as such, until one more comes. */
export function keepRows(book: OrderBook, rows: readonly number[]): Outcome {
  const refusals = new Refusals(book);
  const changes = new ChangeBuilder();
  for (const row of new Set(rows)) {
    const slot = openSlot(book, row);
    if (typeof slot === 'string') refusals.addRow(row, slot);
    else changes.cell(slot, 'kept', book.cell(slot, 'kept'), true);
  }
  return refusals.outcome(book.apply(changes, 'keep-all'));
}

/** Rows of open batches that stand for others too, in the order of the book. */
export function combinedRows(book: OrderBook): readonly Slot[] {
  return book.openBatches.flatMap(({ number, flags }) => {
    const heads: Slot[] = [];
    for (const [index, flag] of flags.entries()) {
      if ((flag & FLAG.combined) !== 0) heads.push(slotOf(number, index));
    }
    return heads;
  });
}

export interface CombineOutcome extends Outcome {
  /** Parcels that were made. */
  readonly parcels: number;
}

/** Makes one parcel of all rows of the same recipient, everywhere: good rows only, and none whose tracking numbers differ. */
export async function combineSameRecipient(
  book: OrderBook,
  step: BookStep,
  report: BookReport = NO_REPORT,
): Promise<CombineOutcome> {
  await book.settle(step, report);
  const { groups } = await findDuplicates(book, step);
  const refusals = new Refusals(book);
  const changes = new ChangeBuilder();
  let parcels = 0;
  for (const [place, { kind, slots }] of groups.entries()) {
    if (place % 500 === 499) {
      report({ stage: 'finding', done: place + 1, total: groups.length });
      await step();
    }
    if (kind !== 'recipient') continue;
    const good = slots.filter((slot) => refuseRow(book, slot) === undefined);
    if (good.length < 2) continue;
    const reason = refuseParcel(book, good, false);
    if (reason === undefined) {
      addMerge(book, good, changes);
      parcels += 1;
    } else for (const slot of good) refusals.add(slot, reason);
  }
  return { ...refusals.outcome(book.apply(changes, 'combine')), parcels };
}

function addMerge(book: OrderBook, slots: readonly Slot[], changes: ChangeBuilder): void {
  const [head, ...others] = slots;
  if (head === undefined) return;
  for (const slot of others) {
    for (const part of [slot, ...book.members(slot)]) changes.cell(part, 'parcel', partOf(book, part), head);
    // What was typed over the other parcel as a whole has no place in this one.
    for (const key of ['parcel.remark', 'parcel.items'] as const) {
      changes.cell(slot, key, book.cell(slot, key), undefined);
    }
  }
  // The joined remark and goods have grown: what was typed over them before is not about these rows.
  for (const key of ['parcel.remark', 'parcel.items'] as const) {
    changes.cell(head, key, book.cell(head, key), undefined);
  }
}

function partOf(book: OrderBook, slot: Slot): Slot | undefined {
  const head = book.head(slot);
  return head === slot ? undefined : head;
}

function refuseRow(book: OrderBook, slot: Slot): BookProblemCode | undefined {
  const flags = book.flags(slot);
  if ((flags & FLAG.leftOut) !== 0) return 'row-left-out';
  return (flags & FLAG.error) !== 0 ? 'row-has-problems' : undefined;
}

/** Why rows are not made one parcel; undefined where they are. `keepFirst`: though their recipients or tracking numbers differ. */
export function refuseParcel(
  book: OrderBook,
  slots: readonly Slot[],
  keepFirst: boolean,
): BookProblemCode | undefined {
  if (slots.length < 2) return 'too-few-rows';
  const parts = slots.reduce((sum, slot) => sum + 1 + book.members(slot).length, 0);
  if (parts > LIMITS.parcel) return 'parcel-too-large';
  const own = slots.map((slot) => refuseRow(book, slot)).find((code) => code !== undefined);
  if (own !== undefined) return own;
  if (keepFirst) return undefined;
  const keys = new Set(slots.map((slot) => recipientKey(book.draft(slot).values)));
  if (keys.size > 1 || keys.has('')) return 'recipients-differ';
  const trackings = new Set(slots.map((slot) => cleanNumberText(book.value(slot, 'tracking'))));
  trackings.delete('');
  return trackings.size > 1 ? 'trackings-differ' : undefined;
}
