import { batchOfRow, lineOfRow, rowId } from '../base/row-id.ts';
import type { RowId } from '../base/row-id.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { DraftItem, OrderDraft, SingleField } from '../orders/order-draft.ts';
import { batchOfSlot, indexOfSlot, MOST_BATCHES, slotOf } from './batch.ts';
import type { Batch, Slot } from './batch.ts';
import type { BookProblem } from './book-problems.ts';
import { EditedCells, isItemsCell } from './cells.ts';
import type { CellKey, CellValue } from './cells.ts';
import { valueAt } from './change.ts';
import type { Change, ChangeBuilder, ChangeCode, ChangeName } from './change.ts';
import { headsOfBatch, withoutBatch } from './forget-batch.ts';
import { History } from './history.ts';
import { LIMITS } from './limits.ts';
import { openBatch } from './open-batch.ts';
import { mergeDrafts } from './parcel.ts';
import { Parcels } from './parcels.ts';
import type { PackedRead } from './packed-read.ts';
import { FLAG, factsWithTracking, readFacts, sharedFacts } from './row-facts.ts';
import type { RowFacts } from './row-facts.ts';
import { RowChanges } from './row-changes.ts';
import { StaleRows } from './stale-rows.ts';
import { NO_REPORT } from './step.ts';
import type { BookReport, BookStep } from './step.ts';

/** What is done between two steps, about five milliseconds: 200 rows read anew, or 5,000 of which only the tracking number changed. */
const STEP_WORK = 5_000;
const READ_WORK = 25;

/**
 * All orders that are open: batches of packed drafts, what people changed of them, and what is known of each row. It holds
 * personal data in the clear and stays in the room. Every change goes through `apply`, can be undone, and is read by `settle` before
 * anybody looks.
 */
export class OrderBook {
  readonly shared = sharedFacts();
  readonly #batches = new Map<number, Batch>();
  readonly #cells = new EditedCells();
  readonly #parcels = new Parcels();
  readonly #history = new History();
  readonly #stale = new StaleRows();
  #settling: Promise<void> | undefined;
  #nextBatch = 0;
  #version = 0;
  #selectionVersion = 0;
  readonly #changes = new RowChanges();

  /** Grows with every change of what a view could show, but for what is selected. */
  get version(): number {
    return this.#version;
  }

  get selectionVersion(): number {
    return this.#selectionVersion;
  }

  /**
   * Whether a row is another now than at a version, gone or set aside: for jobs that were asked for then. What was changed and changed
   * back counts as changed.
   */
  hasChanged(row: RowId, since: number): boolean {
    const slot = this.slot(row);
    return slot === undefined || this.#changes.last(slot) > since;
  }

  // Batches

  /** Takes the drafts of a source in as a new batch, or in the place of one that is read again. Gives its number. */
  async add(
    read: PackedRead,
    name: string,
    step: BookStep,
    report: (done: number, total: number) => void = () => undefined,
    replaces?: number,
  ): Promise<Result<number, BookProblem>> {
    const others = this.rowCount - (replaces === undefined ? 0 : (this.#batches.get(replaces)?.length ?? 0));
    if (others + read.drafts.length > LIMITS.rows) {
      return failure({ code: 'book-full', params: { limit: LIMITS.rows } });
    }
    const isNew = replaces === undefined;
    if (!isNew && !this.#batches.has(replaces)) return failure({ code: 'batch-gone' });
    if (isNew && (this.#batches.size >= LIMITS.batches || this.#nextBatch >= MOST_BATCHES)) {
      return failure({ code: 'too-many-batches', params: { limit: LIMITS.batches } });
    }
    const number = replaces ?? this.#nextBatch;
    const batch = await openBatch(read, number, name, this.shared, step, report);
    if (isNew) this.#nextBatch += 1;
    else this.#forget(number);
    this.#batches.set(number, batch);
    this.#version += 1;
    if (!isNew) {
      this.#forgetPlaces();
      this.#changes.batch(number, this.#version);
    }
    return success(number);
  }

  /** Deletes a batch for good: its drafts, what was typed into it, and every undo step's share in it. */
  remove(number: number): boolean {
    if (!this.#batches.has(number)) return false;
    this.#forget(number);
    this.#batches.delete(number);
    this.#forgetPlaces();
    this.#version += 1;
    return true;
  }

  /** What a column of places held may have been anything. */
  #forgetPlaces(): void {
    const used = new Set<number>();
    for (const { places } of this.#batches.values()) for (const place of places) used.add(place);
    this.shared.places.keepOnly(used, { province: '', city: '' });
  }

  #forget(number: number): void {
    const heads = headsOfBatch(this.#history.changes(), number);
    for (const [slot, head] of [...this.#parcels.touching(number)]) {
      heads.add(head);
      this.#write(slot, 'parcel', undefined);
    }
    for (const head of heads) {
      if (batchOfSlot(head) === number) continue;
      this.#write(head, 'parcel.remark', undefined);
      this.#write(head, 'parcel.items', undefined);
    }
    this.#history.rewrite((change) => withoutBatch(change, number, heads));
    this.#cells.forgetBatch(number);
    this.#stale.forgetBatch(number);
    this.#changes.forgetBatch(number);
  }

  batch(number: number): Batch | undefined {
    return this.#batches.get(number);
  }

  /** Every batch, the first opened first. */
  get batches(): readonly Batch[] {
    return [...this.#batches.values()].toSorted((a, b) => a.number - b.number);
  }

  get openBatches(): readonly Batch[] {
    return this.batches.filter((batch) => !batch.isClosed);
  }

  get rowCount(): number {
    return this.batches.reduce((sum, batch) => sum + batch.length, 0);
  }

  // Rows

  /** Where a row lies; undefined where there is none with a draft. */
  slot(row: RowId): Slot | undefined {
    const batch = this.#batches.get(batchOfRow(row));
    const index = batch?.drafts.indexOf(lineOfRow(row)) ?? -1;
    return batch === undefined || index < 0 ? undefined : slotOf(batch.number, index);
  }

  row(slot: Slot): RowId {
    const number = batchOfSlot(slot);
    return rowId(number, this.#batches.get(number)?.drafts.line(indexOfSlot(slot)) ?? 0);
  }

  flags(slot: Slot): number {
    return this.#batches.get(batchOfSlot(slot))?.flag(indexOfSlot(slot)) ?? 0;
  }

  isClosed(slot: Slot): boolean {
    return this.#batches.get(batchOfSlot(slot))?.isClosed ?? true;
  }

  platform(slot: Slot): string {
    return this.#batches.get(batchOfSlot(slot))?.platform ?? '';
  }

  /** Which list of `shared.problems` a row has. */
  problemsOf(slot: Slot): number {
    return this.#batches.get(batchOfSlot(slot))?.problems[indexOfSlot(slot)] ?? 0;
  }

  copies(slot: Slot): number {
    return this.#batches.get(batchOfSlot(slot))?.copies[indexOfSlot(slot)] ?? 1;
  }

  /** Marks a row for what is to be done next. No change of an order, and so no step to undo. */
  select(slot: Slot, on: boolean): void {
    this.#batches.get(batchOfSlot(slot))?.setFlag(indexOfSlot(slot), FLAG.selected, on);
    this.#selectionVersion += 1;
  }

  /** The row that stands for this one; itself where it is not combined. */
  head(slot: Slot): Slot {
    return this.#parcels.headOf(slot) ?? slot;
  }

  members(slot: Slot): readonly Slot[] {
    return this.#parcels.membersOf(slot);
  }

  /** The order of a row as it is now; of a combined row, the parcel. */
  draft(slot: Slot): OrderDraft {
    const members = this.#parcels.membersOf(slot);
    if (members.length === 0) return this.ownDraft(slot);
    const merged = mergeDrafts([slot, ...members].map((part) => this.ownDraft(part)));
    const remark = this.#cells.text(slot, 'parcel.remark');
    return {
      ...merged,
      values: remark === undefined ? merged.values : { ...merged.values, remark },
      items: this.#cells.items(slot, 'parcel.items') ?? merged.items,
    };
  }

  /** The order of a row alone, whatever is combined into it. */
  ownDraft(slot: Slot): OrderDraft {
    const batch = this.#batches.get(batchOfSlot(slot));
    if (batch === undefined) throw new Error('the batch is gone');
    const draft = batch.draft(indexOfSlot(slot));
    if ((this.flags(slot) & FLAG.edited) === 0) return draft;
    const values: Partial<Record<SingleField, string>> = { ...draft.values };
    const typed = new Set<SingleField>();
    for (const [key, value] of this.#cells.textsOf(slot)) {
      if (key === 'parcel.remark') continue;
      values[key] = value;
      typed.add(key);
    }
    const { doubts, ...rest } = draft;
    const open = doubts?.filter(({ field }) => !typed.has(field)) ?? [];
    const items = this.#cells.items(slot, 'items') ?? draft.items;
    return { ...rest, values, items, ...(open.length === 0 ? {} : { doubts: open }) };
  }

  /** One value of a row, without making its whole draft where that can be spared. */
  value(slot: Slot, field: SingleField): string {
    const batch = this.#batches.get(batchOfSlot(slot));
    if (batch === undefined) return '';
    const index = indexOfSlot(slot);
    const isChanged = (batch.flag(index) & (FLAG.edited | FLAG.combined)) !== 0;
    return isChanged ? (this.draft(slot).values[field] ?? '') : batch.drafts.value(index, field);
  }

  items(slot: Slot): readonly DraftItem[] {
    const flags = this.flags(slot);
    if ((flags & (FLAG.edited | FLAG.combined)) !== 0) return this.draft(slot).items;
    return this.#batches.get(batchOfSlot(slot))?.drafts.items(indexOfSlot(slot)) ?? [];
  }

  // Changes

  /** What a cell holds now, for the change that is about to be made of it. */
  cell(slot: Slot, key: CellKey): CellValue {
    if (key === 'copies') return this.copies(slot);
    if (key === 'leftOut' || key === 'kept') return (this.flags(slot) & FLAG[key]) !== 0;
    if (key === 'parcel') return this.#parcels.headOf(slot);
    return isItemsCell(key) ? this.#cells.items(slot, key) : this.#cells.text(slot, key);
  }

  /** Makes a change and keeps it for undo. Gives how many rows it changed. */
  apply(changes: ChangeBuilder, code: ChangeCode, field?: string): number {
    if (changes.isEmpty) return 0;
    const change = changes.build(code, field);
    this.#history.add(change);
    this.#make(change, 'after');
    return change.name.rows;
  }

  undo(): ChangeName | null {
    const change = this.#history.back();
    if (change === undefined) return null;
    this.#make(change, 'before');
    return change.name;
  }

  redo(): ChangeName | null {
    const change = this.#history.forth();
    if (change === undefined) return null;
    this.#make(change, 'after');
    return change.name;
  }

  get undoName(): ChangeName | null {
    return this.#history.undoName;
  }

  get redoName(): ChangeName | null {
    return this.#history.redoName;
  }

  #make(change: Change, side: 'before' | 'after'): void {
    for (const cells of change.cells) {
      const values = cells[side];
      for (const [place, slot] of cells.slots.entries()) this.#write(slot, cells.key, valueAt(values, place));
    }
    for (const change_ of change.batches) {
      const batch = this.#batches.get(change_.batch);
      if (batch === undefined) continue;
      if (change_.key === 'name') batch.name = change_[side];
      else if (change_.key === 'closed') {
        batch.isClosed = change_[side];
        this.#changes.batch(batch.number, this.#version + 1);
      } else if (change_[side]) batch.unreadLeftOut.add(change_.line);
      else batch.unreadLeftOut.delete(change_.line);
    }
    this.#version += 1;
  }

  #write(slot: Slot, key: CellKey, value: CellValue): void {
    const batch = this.#batches.get(batchOfSlot(slot));
    if (batch === undefined) return;
    const index = indexOfSlot(slot);
    // Whether two rows are one order is no matter of their labels.
    if (key !== 'kept') this.#changes.row(slot, this.#version + 1);
    if (key === 'copies') {
      batch.copies[index] = typeof value === 'number' ? value : 1;
      return;
    }
    if (key === 'leftOut' || key === 'kept') {
      batch.setFlag(index, FLAG[key], value === true);
      return;
    }
    if (key === 'parcel') {
      const before = this.#parcels.headOf(slot);
      this.#parcels.set(slot, typeof value === 'number' ? value : undefined);
      batch.setFlag(index, FLAG.hidden, typeof value === 'number');
      for (const head of [before, value]) if (typeof head === 'number') this.#headChanged(head);
      this.#stale.add(slot);
      return;
    }
    if (isItemsCell(key)) this.#cells.setItems(slot, key, Array.isArray(value) ? value : undefined);
    else this.#cells.setText(slot, key, typeof value === 'string' ? value : undefined);
    batch.setFlag(index, FLAG.edited, this.#cells.has(slot));
    this.#stale.add(slot, key);
    const head = this.#parcels.headOf(slot);
    if (head !== undefined) {
      this.#stale.add(head);
      this.#changes.row(head, this.#version + 1);
    }
  }

  #headChanged(head: Slot): void {
    this.#batches
      .get(batchOfSlot(head))
      ?.setFlag(indexOfSlot(head), FLAG.combined, this.#parcels.isHead(head));
    this.#stale.add(head);
    this.#changes.row(head, this.#version + 1);
  }

  /** Rows that were changed since anybody looked, and stay to be read. For indexes that are kept by row. */
  get staleRows(): ReadonlySet<Slot> {
    return this.#stale.all;
  }

  /** Called with every row that was read anew, so that indexes kept beside the book can follow. */
  onRead: (slot: Slot) => void = () => undefined;

  /** Reads what was changed since the last look, and reports how far it is. Work that is stopped in between goes on at the next call. */
  async settle(step: BookStep, report: BookReport = NO_REPORT): Promise<void> {
    while (this.#stale.all.size > 0) {
      // One reads, whoever asks; another's cancel is not ours.
      if (this.#settling !== undefined) {
        await this.#settling.catch(() => undefined);
        await step();
        continue;
      }
      this.#settling = this.#readStale(step, report).finally(() => {
        this.#settling = undefined;
      });
      await this.#settling;
    }
  }

  async #readStale(step: BookStep, report: BookReport): Promise<void> {
    const total = this.#stale.all.size;
    let read = 0;
    let work = 0;
    for (const slot of this.#stale.all) {
      const isTracked = this.#stale.take(slot);
      const batch = this.#batches.get(batchOfSlot(slot));
      if (batch === undefined) continue;
      const index = indexOfSlot(slot);
      const known = isTracked ? this.#factsWithTracking(batch, slot) : undefined;
      batch.keep(index, known ?? readFacts(this.draft(slot), batch.platform, this.shared));
      this.onRead(slot);
      read += 1;
      work += known === undefined ? READ_WORK : 1;
      if (work < STEP_WORK) continue;
      work = 0;
      report({ stage: 'reading', done: read, total });
      await step();
    }
    this.#version += 1;
  }

  /** What is known of a row of which only the tracking number is another now; undefined where it must be read. */
  #factsWithTracking(batch: Batch, slot: Slot): RowFacts | undefined {
    const index = indexOfSlot(slot);
    if ((batch.flag(index) & FLAG.combined) !== 0) return undefined;
    const typed = this.#cells.text(slot, 'tracking') ?? batch.drafts.value(index, 'tracking');
    return factsWithTracking(batch.facts(index), typed, this.shared);
  }
}
