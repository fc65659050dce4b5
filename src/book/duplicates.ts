import type { Slot } from './batch.ts';
import { slotOf } from './batch.ts';
import type { OrderBook } from './order-book.ts';
import { orderKey, recipientKey } from './recipient-key.ts';
import { FLAG } from './row-facts.ts';
import type { BookStep } from './step.ts';

export const DUPLICATE_KINDS = ['order', 'recipient'] as const;
export type DuplicateKind = (typeof DUPLICATE_KINDS)[number];

export interface DuplicateGroup {
  readonly kind: DuplicateKind;
  /** In the order of the book. */
  readonly slots: readonly Slot[];
}

export interface Duplicates {
  readonly groups: readonly DuplicateGroup[];
  /** Every row that is in a group of a kind. */
  readonly rows: Readonly<Record<DuplicateKind, ReadonlySet<Slot>>>;
  /** The same without the first row of each group: what one would leave out. */
  readonly later: Readonly<Record<DuplicateKind, ReadonlySet<Slot>>>;
}

/** Rows whose numbers are put together between two steps. */
const ROWS_PER_STEP = 20_000;

/**
 * Rows that are there twice: one order number on one platform, or one person at one address. Over all open batches, those left out and
 * those combined into others aside, and groups of which a person keeps every row.
 */
export async function findDuplicates(book: OrderBook, step: BookStep): Promise<Duplicates> {
  const groups = [...(await groupsOf(book, 'order', step)), ...(await groupsOf(book, 'recipient', step))];
  const of = (kind: DuplicateKind, from: number): ReadonlySet<Slot> =>
    new Set(groups.filter((group) => group.kind === kind).flatMap(({ slots }) => slots.slice(from)));
  return {
    groups,
    rows: { order: of('order', 0), recipient: of('recipient', 0) },
    later: { order: of('order', 1), recipient: of('recipient', 1) },
  };
}

async function groupsOf(
  book: OrderBook,
  kind: DuplicateKind,
  step: BookStep,
): Promise<readonly DuplicateGroup[]> {
  const firsts = new Map<number, Slot | Slot[]>();
  let seen = 0;
  for (const batch of book.openBatches) {
    const hashes = kind === 'order' ? batch.orders : batch.recipients;
    for (let index = 0; index < batch.length; index += 1) {
      seen += 1;
      if (seen % ROWS_PER_STEP === 0) await step();
      const hash = hashes[index] ?? 0;
      if (hash === 0 || (batch.flag(index) & (FLAG.hidden | FLAG.leftOut)) !== 0) continue;
      const slot = slotOf(batch.number, index);
      const before = firsts.get(hash);
      if (before === undefined) firsts.set(hash, slot);
      else if (typeof before === 'number') firsts.set(hash, [before, slot]);
      else before.push(slot);
    }
  }
  const groups: DuplicateGroup[] = [];
  for (const slots of firsts.values()) {
    if (typeof slots === 'number') continue;
    groups.push(...certain(book, kind, slots));
    if (groups.length % 500 === 499) await step();
  }
  return groups;
}

/** Equal hashes are equal texts but for a chance in millions of millions; here the texts decide. */
function certain(book: OrderBook, kind: DuplicateKind, slots: readonly Slot[]): readonly DuplicateGroup[] {
  const byKey = new Map<string, Slot[]>();
  for (const slot of slots) {
    const key = keyOf(book, kind, slot);
    const same = byKey.get(key);
    if (same === undefined) byKey.set(key, [slot]);
    else same.push(slot);
  }
  const isNew = (same: readonly Slot[]) => same.some((slot) => (book.flags(slot) & FLAG.kept) === 0);
  return [...byKey.values()]
    .filter((same) => same.length > 1 && isNew(same))
    .map((same) => ({ kind, slots: same }));
}

function keyOf(book: OrderBook, kind: DuplicateKind, slot: Slot): string {
  const { values } = book.draft(slot);
  return kind === 'order' ? orderKey(book.platform(slot), values) : recipientKey(values);
}
