import type { Slot } from './batch.ts';
import type { CellKey, CellValue } from './cells.ts';

/** What was done, for the name of an undo step; its words are in `i18n/`. */
export const CHANGE_CODES = [
  'edit',
  'paste',
  'fill',
  'copies',
  'leave-out',
  'take-in',
  'merge',
  'split',
  'combine',
  'keep-all',
  'tracking-joined',
  'tracking-pasted',
  'tracking-dealt',
  'offer',
  'rename-batch',
  'close-batch',
  'reopen-batch',
] as const;
export type ChangeCode = (typeof CHANGE_CODES)[number];

export interface ChangeName {
  readonly code: ChangeCode;
  /** How many rows were changed. */
  readonly rows: number;
  /** The field, where it was one. */
  readonly field?: string;
}

/** One value for all rows, or one each. */
export type Spread = { readonly same: CellValue } | { readonly each: readonly CellValue[] };

/** One kind of cell in some rows: what was there, and what is. */
export interface CellChange {
  readonly key: CellKey;
  readonly slots: Uint32Array;
  readonly before: Spread;
  readonly after: Spread;
}

export type BatchChange =
  | { readonly key: 'name'; readonly batch: number; readonly before: string; readonly after: string }
  | { readonly key: 'closed'; readonly batch: number; readonly before: boolean; readonly after: boolean }
  /** A row without a draft, by its record number. */
  | {
      readonly key: 'unread';
      readonly batch: number;
      readonly line: number;
      readonly before: boolean;
      readonly after: boolean;
    };

/** A step that can be undone: every changed cell with both its values, and nothing that did not change. */
export interface Change {
  readonly name: ChangeName;
  readonly cells: readonly CellChange[];
  readonly batches: readonly BatchChange[];
}

export function valueAt(spread: Spread, place: number): CellValue {
  return 'same' in spread ? spread.same : spread.each[place];
}

/** How many cells a change holds, for the bound on what is kept. */
export function weight(change: Change): number {
  return change.cells.reduce((sum, { slots }) => sum + slots.length, 1);
}

interface Pending {
  readonly slots: Slot[];
  readonly before: CellValue[];
  readonly after: CellValue[];
}

/** Collects changed cells of one step. A cell is given once; one that stays as it is leaves no trace. */
export class ChangeBuilder {
  readonly #cells = new Map<CellKey, Pending>();
  readonly #batches: BatchChange[] = [];
  readonly #rows = new Set<Slot>();

  cell(slot: Slot, key: CellKey, before: CellValue, after: CellValue): void {
    if (before === after) return;
    let pending = this.#cells.get(key);
    if (pending === undefined) {
      pending = { slots: [], before: [], after: [] };
      this.#cells.set(key, pending);
    }
    pending.slots.push(slot);
    pending.before.push(before);
    pending.after.push(after);
    this.#rows.add(slot);
  }

  batch(change: BatchChange): void {
    if (change.before !== change.after) this.#batches.push(change);
  }

  /** Rows that change. */
  get rows(): number {
    return this.#rows.size + this.#batches.filter(({ key }) => key === 'unread').length;
  }

  get isEmpty(): boolean {
    return this.#rows.size === 0 && this.#batches.length === 0;
  }

  build(code: ChangeCode, field?: string): Change {
    const name = { code, rows: this.rows, ...(field === undefined ? {} : { field }) };
    const cells = [...this.#cells].map(([key, { slots, before, after }]) => ({
      key,
      slots: Uint32Array.from(slots),
      before: packed(before),
      after: packed(after),
    }));
    return { name, cells, batches: this.#batches };
  }
}

function packed(values: readonly CellValue[]): Spread {
  const [first] = values;
  return values.every((value) => value === first) ? { same: first } : { each: values };
}

/** The change without some of its cells; undefined where nothing is left. */
export function filterChange(
  change: Change,
  keepCell: (slot: Slot, key: CellKey) => boolean,
  mend: (key: CellKey, value: CellValue) => CellValue,
  keepBatch: (batch: number) => boolean,
): Change | undefined {
  const builder = new ChangeBuilder();
  for (const { key, slots, before, after } of change.cells) {
    for (const [place, slot] of slots.entries()) {
      if (!keepCell(slot, key)) continue;
      builder.cell(slot, key, mend(key, valueAt(before, place)), mend(key, valueAt(after, place)));
    }
  }
  for (const batch of change.batches) if (keepBatch(batch.batch)) builder.batch(batch);
  return builder.isEmpty ? undefined : builder.build(change.name.code, change.name.field);
}
