import type { Change, ChangeName } from './change.ts';
import { weight } from './change.ts';

/**
 * Changed cells that are kept for undo, some 16 bytes each and their texts. Far more than a person changes in a day; past it the oldest
 * steps go, so that memory stays bounded.
 */
const MOST_CELLS = 4_000_000;

/** The steps done and undone, newest last. It knows nothing of rows: the book applies what it gives. */
export class History {
  #done: Change[] = [];
  #undone: Change[] = [];
  #cells = 0;
  readonly #most: number;

  constructor(most = MOST_CELLS) {
    this.#most = most;
  }

  /** A new step; what was undone can no longer be redone. */
  add(change: Change): void {
    for (const gone of this.#undone) this.#cells -= weight(gone);
    this.#undone = [];
    this.#done.push(change);
    this.#cells += weight(change);
    while (this.#cells > this.#most && this.#done.length > 1) {
      const oldest = this.#done.shift();
      if (oldest !== undefined) this.#cells -= weight(oldest);
    }
  }

  /** The step to undo now, if there is one. */
  back(): Change | undefined {
    const change = this.#done.pop();
    if (change !== undefined) this.#undone.push(change);
    return change;
  }

  /** The step to redo now, if there is one. */
  forth(): Change | undefined {
    const change = this.#undone.pop();
    if (change !== undefined) this.#done.push(change);
    return change;
  }

  get undoName(): ChangeName | null {
    return this.#done.at(-1)?.name ?? null;
  }

  get redoName(): ChangeName | null {
    return this.#undone.at(-1)?.name ?? null;
  }

  *changes(): Generator<Change> {
    yield* this.#done;
    yield* this.#undone;
  }

  /** Puts what `mend` gives in the place of every step; steps that it gives nothing for are gone. */
  rewrite(mend: (change: Change) => Change | undefined): void {
    const all = (changes: readonly Change[]): Change[] =>
      changes.map(mend).filter((change) => change !== undefined);
    this.#done = all(this.#done);
    this.#undone = all(this.#undone);
    this.#cells = 0;
    for (const change of this.changes()) this.#cells += weight(change);
  }
}
