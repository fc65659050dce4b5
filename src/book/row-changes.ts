import { batchOfSlot } from './batch.ts';
import type { Slot } from './batch.ts';

/** The version of the book that rows, or all rows of a batch, last became what they are in. */
export class RowChanges {
  readonly #rows = new Map<Slot, number>();
  readonly #batches = new Map<number, number>();

  row(slot: Slot, version: number): void {
    this.#rows.set(slot, version);
  }

  batch(number: number, version: number): void {
    this.#batches.set(number, version);
  }

  forgetBatch(number: number): void {
    for (const slot of this.#rows.keys()) if (batchOfSlot(slot) === number) this.#rows.delete(slot);
  }

  /** 0 where it is as it was read. */
  last(slot: Slot): number {
    return Math.max(this.#rows.get(slot) ?? 0, this.#batches.get(batchOfSlot(slot)) ?? 0);
  }
}
