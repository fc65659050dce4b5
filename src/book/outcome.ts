import type { Slot } from './batch.ts';
import type { BookProblemCode, RefusedRow } from './book-problems.ts';
import { LIMITS } from './limits.ts';
import type { OrderBook } from './order-book.ts';

/** What became of a change to many rows: it is done where it can be, and the rest have their reasons. */
export interface Outcome {
  /** Rows that were changed. */
  readonly changed: number;
  /** The first of the rows that were not, each with its reason. */
  readonly refused: readonly RefusedRow[];
  /** How many were refused in all. */
  readonly refusals: number;
}

/** Collects rows that are refused. */
export class Refusals {
  readonly #book: OrderBook;
  readonly #rows: RefusedRow[] = [];
  #count = 0;

  constructor(book: OrderBook) {
    this.#book = book;
  }

  add(slot: Slot, code: BookProblemCode, params?: RefusedRow['params']): void {
    this.addRow(this.#book.row(slot), code, params);
  }

  addRow(row: number, code: BookProblemCode, params?: RefusedRow['params']): void {
    this.#count += 1;
    if (this.#rows.length >= LIMITS.refused) return;
    this.#rows.push({ code, row, ...(params === undefined ? {} : { params }) });
  }

  get count(): number {
    return this.#count;
  }

  outcome(changed: number): Outcome {
    return { changed, refused: this.#rows, refusals: this.#count };
  }
}
