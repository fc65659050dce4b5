import type { Batch, Slot } from './batch.ts';
import { batchOfSlot, indexOfSlot, slotOf } from './batch.ts';
import { foldForSearch } from './fold-text.ts';
import type { OrderBook } from './order-book.ts';
import { FLAG } from './row-facts.ts';
import { SINGLE_FIELDS } from './single-fields.ts';
import type { BookStep } from './step.ts';

const CHUNK = 256;
/** Between rows; no search can hold it. */
const APART = '\u0000';

interface Chunk {
  readonly text: string;
  /** Where each row begins in `text`. */
  readonly starts: Uint32Array;
}

/**
 * The folded texts of all rows, made when somebody first searches: as many bytes again as the drafts. A search is then one pass over long
 * strings; an edit makes its own 256 rows anew.
 */
export class SearchIndex {
  readonly #book: OrderBook;
  readonly #chunks = new Map<Batch, (Chunk | undefined)[]>();

  constructor(book: OrderBook) {
    this.#book = book;
  }

  /** A row was read anew. */
  forget(slot: Slot): void {
    const batch = this.#book.batch(batchOfSlot(slot));
    const chunks = batch === undefined ? undefined : this.#chunks.get(batch);
    if (chunks !== undefined) chunks[Math.floor(indexOfSlot(slot) / CHUNK)] = undefined;
  }

  /** What lies here of batches that are gone goes too. */
  forgetGone(): void {
    for (const batch of this.#chunks.keys()) {
      if (this.#book.batch(batch.number) !== batch) this.#chunks.delete(batch);
    }
  }

  forgetAll(): void {
    this.#chunks.clear();
  }

  /** Marks the rows of a batch in which the text, already folded, stands in any field. */
  async find(batch: Batch, folded: string, step: BookStep): Promise<Uint8Array> {
    const found = new Uint8Array(batch.length);
    let chunks = this.#chunks.get(batch);
    if (chunks === undefined) {
      chunks = [];
      this.#chunks.set(batch, chunks);
    }
    for (let number = 0; number * CHUNK < batch.length; number += 1) {
      const known = chunks[number];
      const chunk = known ?? this.#fold(batch, number * CHUNK);
      chunks[number] = chunk;
      markFound(chunk, folded, number * CHUNK, found);
      if (known === undefined ? number % 4 === 3 : number % 64 === 63) await step();
    }
    return found;
  }

  #fold(batch: Batch, from: number): Chunk {
    const to = Math.min(from + CHUNK, batch.length);
    const starts = new Uint32Array(to - from);
    const texts: string[] = [];
    let start = 0;
    for (let index = from; index < to; index += 1) {
      const text = foldForSearch(this.#rowText(batch, index));
      starts[index - from] = start;
      texts.push(text, APART);
      start += text.length + 1;
    }
    return { text: texts.join(''), starts };
  }

  #rowText(batch: Batch, index: number): string {
    if ((batch.flag(index) & (FLAG.edited | FLAG.combined)) === 0) return batch.drafts.allText(index);
    const { values, items } = this.#book.draft(slotOf(batch.number, index));
    const texts = SINGLE_FIELDS.map((field) => values[field] ?? '');
    return [...texts, ...items.map(({ name }) => name)].join('\u0001');
  }
}

function markFound({ text, starts }: Chunk, folded: string, from: number, found: Uint8Array): void {
  let row = 0;
  let at = text.indexOf(folded);
  while (at >= 0) {
    while (row + 1 < starts.length && (starts[row + 1] ?? 0) <= at) row += 1;
    found[from + row] = 1;
    const next = starts[row + 1];
    if (next === undefined) return;
    at = text.indexOf(folded, next);
  }
}
