import { rowId } from '../base/row-id.ts';
import type { SourceRead } from '../import/read-source.ts';
import type { OrderDraft } from '../orders/order-draft.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import type { PackedDrafts } from './packed-drafts.ts';
import type { RowFacts } from './row-facts.ts';
import { READ_FLAGS } from './row-facts.ts';

/** Rows of one batch: their place in it and its number make a slot. */
const ROWS = 2 ** 20;

/** A row inside the book: its batch's number and its place in the batch. Unlike a `RowId` it says nothing outside. */
export type Slot = number;

export function slotOf(batch: number, index: number): Slot {
  return batch * ROWS + index;
}

export function batchOfSlot(slot: Slot): number {
  return slot >>> 20;
}

export function indexOfSlot(slot: Slot): number {
  return slot & (ROWS - 1);
}

/** Numbers of batches; a slot has 12 bits for them. */
export const MOST_BATCHES = 4096;

/** What the book keeps of a source besides its drafts. */
export type BatchSource = Pick<SourceRead, 'source' | 'columns' | 'guessed' | 'unmapped'>;

/** One opened source: its drafts, what is known of each row, and what a person did with the whole. */
export class Batch {
  readonly number: number;
  readonly read: BatchSource;
  readonly drafts: PackedDrafts;
  /** Problems of the file, and of rows that gave no draft. */
  readonly readProblems: readonly ImportProblem[];
  /** Rows without a draft that a person left out, by record number. */
  readonly unreadLeftOut = new Set<number>();
  name: string;
  /** Done with: kept, but in no view and no print. */
  isClosed = false;

  readonly flags: Uint16Array;
  readonly copies: Uint8Array;
  readonly problems: Uint32Array;
  readonly places: Uint32Array;
  readonly orders: Float64Array;
  readonly recipients: Float64Array;

  constructor(
    number: number,
    name: string,
    read: BatchSource,
    drafts: PackedDrafts,
    problems: readonly ImportProblem[],
  ) {
    this.number = number;
    this.name = name;
    this.read = read;
    this.drafts = drafts;
    this.readProblems = problems;
    const { length } = drafts;
    this.flags = new Uint16Array(length);
    this.copies = new Uint8Array(length).fill(1);
    this.problems = new Uint32Array(length);
    this.places = new Uint32Array(length);
    this.orders = new Float64Array(length);
    this.recipients = new Float64Array(length);
  }

  get length(): number {
    return this.drafts.length;
  }

  get platform(): string {
    return this.read.source.platform;
  }

  /** A row's order as its source has it, whatever people changed of it. */
  draft(index: number): OrderDraft {
    const { drafts } = this;
    const doubts = drafts.doubts(index);
    const hidden = drafts.hidden(index);
    return {
      row: rowId(this.number, drafts.line(index)),
      origin: drafts.origin(index),
      values: drafts.values(index),
      items: drafts.items(index),
      ...(hidden.length === 0 ? {} : { hidden }),
      columns: drafts.columns(index),
      ...(doubts.length === 0 ? {} : { doubts }),
    };
  }

  flag(index: number): number {
    return this.flags[index] ?? 0;
  }

  setFlag(index: number, bit: number, on: boolean): void {
    this.flags[index] = on ? this.flag(index) | bit : this.flag(index) & ~bit;
  }

  facts(index: number): RowFacts {
    return {
      flags: this.flag(index) & READ_FLAGS,
      problems: this.problems[index] ?? 0,
      place: this.places[index] ?? 0,
      order: this.orders[index] ?? 0,
      recipient: this.recipients[index] ?? 0,
    };
  }

  keep(index: number, facts: RowFacts): void {
    this.flags[index] = (this.flag(index) & ~READ_FLAGS) | facts.flags;
    this.problems[index] = facts.problems;
    this.places[index] = facts.place;
    this.orders[index] = facts.order;
    this.recipients[index] = facts.recipient;
  }
}
