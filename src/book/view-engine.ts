import type { Slot } from './batch.ts';
import { batchOfSlot, indexOfSlot, slotOf } from './batch.ts';
import { columnNumber, columnText, isNumberColumn, isTextColumn } from './columns.ts';
import type { GridColumn, NumberColumn } from './columns.ts';
import { findDuplicates } from './duplicates.ts';
import type { Duplicates } from './duplicates.ts';
import { foldForSearch } from './fold-text.ts';
import type { OrderBook } from './order-book.ts';
import { LIMITS } from './limits.ts';
import { SearchIndex } from './search-index.ts';
import { sortByRank } from './rank-sort.ts';
import type { Ranks } from './rank-sort.ts';
import { compareKeys, sortKeysOf } from './sort-key.ts';
import { sortInSteps } from './step-sort.ts';
import type { BookStep } from './step.ts';
import type { SortKey, View } from './view.ts';
import { filterTest, readsText, shownTest } from './view-filter.ts';

/** Rows looked at between two steps. */
const FAST_ROWS = 16_384;
const SLOW_ROWS = 1_024;

/**
 * Finds which rows a view has and in which order. Keeps the last answer while nothing changes, the folded texts for searching, and the
 * duplicates. Searching reads real values, so the number of finds tells the searcher whether a text is there: that is what search is
 * for, and the one who searches is the shop that holds the file. No value leaves by it.
 */
export class ViewEngine {
  readonly #book: OrderBook;
  readonly #search: SearchIndex;
  #last: { readonly view: View; readonly version: string; readonly slots: Uint32Array } | undefined;
  #duplicates: { readonly version: number; readonly found: Duplicates } | undefined;

  constructor(book: OrderBook) {
    this.#book = book;
    this.#search = new SearchIndex(book);
    book.onRead = (slot) => this.#search.forget(slot);
  }

  /** The rows of a view, in its order. Throws what `step` throws. */
  async rows(view: View, step: BookStep): Promise<Uint32Array> {
    for (;;) {
      await this.#book.settle(step);
      const version = this.#versionFor(view);
      if (this.#last?.view === view && this.#last.version === version) return this.#last.slots;
      const slots = await this.#find(view, step);
      // Changed meanwhile: what was found may mix before and after.
      if (this.#versionFor(view) !== version) continue;
      this.#last = { view, version, slots };
      return slots;
    }
  }

  #versionFor({ filters = [] }: View): string {
    const { version, selectionVersion } = this.#book;
    return filters.some(({ kind }) => kind === 'selected') ? `${version} ${selectionVersion}` : `${version}`;
  }

  async duplicates(step: BookStep): Promise<Duplicates> {
    for (;;) {
      await this.#book.settle(step);
      const { version } = this.#book;
      if (this.#duplicates?.version === version) return this.#duplicates.found;
      const found = await findDuplicates(this.#book, step);
      if (this.#book.version === version) this.#duplicates = { version, found };
    }
  }

  /** Drops what is kept of batches that are gone. */
  forgetGone(): void {
    this.#last = undefined;
    this.#duplicates = undefined;
    this.#search.forgetGone();
  }

  async #find(view: View, step: BookStep): Promise<Uint32Array> {
    const filters = view.filters ?? [];
    const duplicates = filters.some(({ kind }) => kind === 'duplicate')
      ? await this.duplicates(step)
      : undefined;
    // Control characters part the texts of the index.
    const wanted = foldForSearch((view.search ?? '').replace(/[\u0000-\u001f]/gu, '')).trim();
    const found = new Uint32Array(this.#book.rowCount);
    let count = 0;
    for (const batch of this.#book.openBatches) {
      const tests = [
        shownTest(batch, view.shown ?? 'good'),
        ...filters.map((filter) => filterTest(this.#book, batch, filter, duplicates)),
      ];
      const hits = wanted === '' ? undefined : await this.#search.find(batch, wanted, step);
      const rowsPerStep = filters.some(readsText) ? SLOW_ROWS : FAST_ROWS;
      for (let index = 0; index < batch.length; index += 1) {
        if (index % rowsPerStep === rowsPerStep - 1) await step();
        if (hits !== undefined && hits[index] !== 1) continue;
        if (!tests.every((test) => test(index))) continue;
        found[count] = slotOf(batch.number, index);
        count += 1;
      }
    }
    const slots = found.slice(0, count);
    const sort = view.sort ?? [];
    return sort.length === 0 || count < 2 ? slots : this.#sort(slots, sort, step);
  }

  async #sort(slots: Uint32Array, sort: readonly SortKey[], step: BookStep): Promise<Uint32Array> {
    let order: Uint32Array = Uint32Array.from(slots.keys());
    for (const { column, descending } of sort.toReversed()) {
      const ranks = isNumberColumn(column)
        ? await this.#numberRanks(slots, column, step)
        : await this.#textRanks(slots, column, step);
      order = sortByRank(order, ranks, descending === true);
      await step();
    }
    return order.map((place) => slots[place] ?? 0);
  }

  async #numberRanks(slots: Uint32Array, column: NumberColumn, step: BookStep): Promise<Ranks> {
    const values = new Float64Array(slots.length);
    for (let place = 0; place < slots.length; place += 1) {
      values[place] = columnNumber(this.#book, slots[place] ?? 0, column);
      if (place % SLOW_ROWS === SLOW_ROWS - 1) await step();
    }
    const distinct = new Map([...new Set(values)].sort((a, b) => a - b).map((value, rank) => [value, rank]));
    return { of: Uint32Array.from(values, (value) => distinct.get(value) ?? 0), count: distinct.size };
  }

  /** Texts are put in order once each, however many rows have them. */
  async #textRanks(
    slots: Uint32Array,
    column: Exclude<GridColumn, NumberColumn>,
    step: BookStep,
  ): Promise<Ranks> {
    const of = new Uint32Array(slots.length);
    const numbers = new Map<string | number, number>();
    const texts: string[] = [];
    const read = isTextColumn(column)
      ? (slot: Slot) => columnText(this.#book, slot, column).trim()
      : (slot: Slot) => this.#book.platform(slot);
    const keyOf = column === 'region' ? this.#regionKeys() : read;
    for (let place = 0; place < slots.length; place += 1) {
      const slot = slots[place] ?? 0;
      const key = keyOf(slot);
      let number = numbers.get(key);
      if (number === undefined) {
        number = texts.length;
        numbers.set(key, number);
        texts.push(read(slot));
      }
      of[place] = number;
      if (place % SLOW_ROWS === SLOW_ROWS - 1) await step();
    }
    const keys = await sortKeysOf(texts, step);
    const order = await sortInSteps(texts.length, (one, other) => compareKeys(keys, one, other), step);
    const rankOf = new Uint32Array(texts.length);
    let rank = 0;
    for (let place = 0; place < order.length; place += 1) {
      const number = order[place] ?? 0;
      if (place > 0 && compareKeys(keys, order[place - 1] ?? 0, number) !== 0) rank += 1;
      rankOf[number] = rank;
    }
    const count = rank + 1;
    for (const [number, text] of texts.entries()) if (text === '') rankOf[number] = count;
    return { of: of.map((number) => rankOf[number] ?? 0), count };
  }
  /** A number for each region: its province and city have one already, so that only the district is read. */
  #regionKeys(): (slot: Slot) => number {
    const districts = new Map<string, number>();
    return (slot) => {
      const place = this.#book.batch(batchOfSlot(slot))?.places[indexOfSlot(slot)] ?? 0;
      const district = this.#book.value(slot, 'recipient.district');
      const number = districts.get(district) ?? districts.size;
      districts.set(district, number);
      return place * LIMITS.rows + number;
    };
  }
}
