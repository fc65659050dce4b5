import { batchOfSlot } from './batch.ts';
import type { Slot } from './batch.ts';
import type { CellValue } from './cells.ts';
import { filterChange, valueAt } from './change.ts';
import type { Change } from './change.ts';

/** Rows that stood for a row of the batch, now or at any step: what was typed over their joined remark may quote it. */
export function headsOfBatch(changes: Iterable<Change>, number: number): Set<Slot> {
  const heads = new Set<Slot>();
  for (const change of changes) {
    for (const { key, slots, before, after } of change.cells) {
      if (key !== 'parcel') continue;
      for (const [place, slot] of slots.entries()) {
        if (batchOfSlot(slot) !== number) continue;
        for (const head of [valueAt(before, place), valueAt(after, place)]) {
          if (typeof head === 'number') heads.add(head);
        }
      }
    }
  }
  return heads;
}

/** A step without its share in a batch; `heads` as above. */
export function withoutBatch(change: Change, number: number, heads: ReadonlySet<Slot>): Change | undefined {
  const isOf = (slot: CellValue) => typeof slot === 'number' && batchOfSlot(slot) === number;
  return filterChange(
    change,
    (slot, key) =>
      batchOfSlot(slot) !== number &&
      !((key === 'parcel.remark' || key === 'parcel.items') && heads.has(slot)),
    (key, value) => (key === 'parcel' && isOf(value) ? undefined : value),
    (batch) => batch !== number,
  );
}
