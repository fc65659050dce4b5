import { batchOfSlot } from './batch.ts';
import type { Slot } from './batch.ts';
import type { CellKey } from './cells.ts';

/** Rows that were changed since anybody looked, and what little was changed of them where it was no more than the tracking number. */
export class StaleRows {
  readonly #all = new Set<Slot>();
  readonly #newlyTracked = new Set<Slot>();

  get all(): ReadonlySet<Slot> {
    return this.#all;
  }

  /** @param key the cell that was changed; any of them, or several, where absent. */
  add(slot: Slot, key?: CellKey): void {
    if (key !== 'tracking') this.#newlyTracked.delete(slot);
    else if (!this.#all.has(slot)) this.#newlyTracked.add(slot);
    this.#all.add(slot);
  }

  /** Takes a row out, to be read; says whether its tracking number alone was changed. */
  take(slot: Slot): boolean {
    this.#all.delete(slot);
    return this.#newlyTracked.delete(slot);
  }

  forgetBatch(batch: number): void {
    for (const slot of this.#all) if (batchOfSlot(slot) === batch) this.take(slot);
  }
}
