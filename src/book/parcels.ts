import { batchOfSlot } from './batch.ts';
import type { Slot } from './batch.ts';

/** Which rows stand for others: every row that is combined into another points to it, never to one that points on. */
export class Parcels {
  readonly #heads = new Map<Slot, Slot>();
  readonly #members = new Map<Slot, Set<Slot>>();

  headOf(slot: Slot): Slot | undefined {
    return this.#heads.get(slot);
  }

  /** The rows that are combined into this one, in the order of the book. */
  membersOf(slot: Slot): readonly Slot[] {
    const members = this.#members.get(slot);
    return members === undefined ? [] : [...members].toSorted((a, b) => a - b);
  }

  isHead(slot: Slot): boolean {
    return this.#members.has(slot);
  }

  set(slot: Slot, head: Slot | undefined): void {
    const before = this.#heads.get(slot);
    if (before !== undefined) {
      const members = this.#members.get(before);
      members?.delete(slot);
      if (members?.size === 0) this.#members.delete(before);
    }
    if (head === undefined) {
      this.#heads.delete(slot);
      return;
    }
    this.#heads.set(slot, head);
    const members = this.#members.get(head);
    if (members === undefined) this.#members.set(head, new Set([slot]));
    else members.add(slot);
  }

  /** Pairs of a row and the row that stands for it, of which one is of the batch. */
  *touching(batch: number): Generator<readonly [Slot, Slot]> {
    for (const [slot, head] of this.#heads) {
      if (batchOfSlot(slot) === batch || batchOfSlot(head) === batch) yield [slot, head];
    }
  }
}
