import { slotOf } from './batch.ts';
import type { OrderBook } from './order-book.ts';
import { FLAG } from './row-facts.ts';

/** Places of a view, both ends inclusive, 0 = its first row. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * A change of what is selected. The page names places of its view as ranges; the room keeps a bit a row, which is as small as ranges are
 * and stays with its row when the view changes.
 */
export type SelectionChange =
  /** `only`: nothing else stays selected. */
  | { readonly kind: 'only' | 'add' | 'remove'; readonly spans: readonly Span[] }
  /** Every row of the view, whatever was selected before. */
  | { readonly kind: 'all' }
  | { readonly kind: 'none' }
  /** Each row of the view the other way. */
  | { readonly kind: 'invert' };

export function changeSelection(book: OrderBook, view: Uint32Array, change: SelectionChange): void {
  switch (change.kind) {
    case 'none':
      clear(book);
      return;
    case 'all':
      clear(book);
      for (const slot of view) book.select(slot, true);
      return;
    case 'invert':
      for (const slot of view) book.select(slot, (book.flags(slot) & FLAG.selected) === 0);
      return;
    case 'only':
      clear(book);
      mark(book, view, change.spans, true);
      return;
    case 'add':
    case 'remove':
      mark(book, view, change.spans, change.kind === 'add');
  }
}

/** The selected rows of a view, in its order: rows out of sight are never meant. */
export function selectedIn(book: OrderBook, view: Uint32Array): Uint32Array {
  return view.filter((slot) => (book.flags(slot) & FLAG.selected) !== 0);
}

export function countSelected(book: OrderBook): number {
  let count = 0;
  for (const { flags } of book.openBatches) {
    for (const flag of flags) if ((flag & (FLAG.selected | FLAG.hidden)) === FLAG.selected) count += 1;
  }
  return count;
}

function mark(book: OrderBook, view: Uint32Array, spans: readonly Span[], on: boolean): void {
  for (const { from, to } of spans) {
    for (const slot of view.subarray(Math.max(0, from), Math.max(0, to + 1))) book.select(slot, on);
  }
}

function clear(book: OrderBook): void {
  for (const { number, flags } of book.batches) {
    for (const [index, flag] of flags.entries()) {
      if ((flag & FLAG.selected) !== 0) book.select(slotOf(number, index), false);
    }
  }
}
