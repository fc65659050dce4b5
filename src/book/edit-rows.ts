import type { OrderField } from '../orders/order-fields.ts';
import type { Slot } from './batch.ts';
import type { BookProblemCode } from './book-problems.ts';
import { ChangeBuilder } from './change.ts';
import { isNumberColumn } from './columns.ts';
import type { GridColumn } from './columns.ts';
import { changeDraft, refuseValue, withColumn, withField } from './edits.ts';
import { LIMITS } from './limits.ts';
import type { OrderBook } from './order-book.ts';
import { Refusals } from './outcome.ts';
import type { Outcome } from './outcome.ts';
import { FLAG } from './row-facts.ts';

/** A value that a person typed into a cell. */
export interface CellEdit {
  readonly row: number;
  readonly column: GridColumn;
  readonly value: string;
}

/** Sets cells, all as one step. Several of one row are read together, so that an address and its region agree. */
export function editCells(book: OrderBook, edits: readonly CellEdit[]): Outcome {
  const refusals = new Refusals(book);
  const changes = new ChangeBuilder();
  const byRow = new Map<Slot, CellEdit[]>();
  for (const edit of edits.slice(0, LIMITS.cells)) {
    const slot = openSlot(book, edit.row);
    if (typeof slot === 'string') refusals.addRow(edit.row, slot);
    else {
      const same = byRow.get(slot);
      if (same === undefined) byRow.set(slot, [edit]);
      else same.push(edit);
    }
  }
  for (const [slot, cells] of byRow) typeInto(book, slot, cells, changes, refusals);
  const columns = new Set(edits.map(({ column }) => column));
  const [only] = columns;
  return refusals.outcome(book.apply(changes, 'edit', columns.size === 1 ? only : undefined));
}

/** The same for one field of a row by its own name, as the list of problems gives it. */
export function fixField(book: OrderBook, slot: Slot, field: OrderField, value: string): Outcome {
  const refusals = new Refusals(book);
  const changes = new ChangeBuilder();
  const reason = refuseValue(value);
  if (reason !== undefined) refusals.add(slot, reason, { limit: LIMITS.value });
  else changeDraft(book, slot, withField(book.draft(slot), field, value), changes);
  return refusals.outcome(book.apply(changes, 'edit', field));
}

/** Adds typed cells of one row to a change; used by paste too. */
export function typeInto(
  book: OrderBook,
  slot: Slot,
  cells: readonly Pick<CellEdit, 'column' | 'value'>[],
  changes: ChangeBuilder,
  refusals: Refusals,
): void {
  let draft = book.draft(slot);
  for (const { column, value } of cells) {
    if (column === 'copies') {
      const copies = Number(value.trim());
      if (isCopies(copies)) changes.cell(slot, 'copies', book.copies(slot), copies);
      else refusals.add(slot, 'copies-invalid', { limit: LIMITS.copies });
      continue;
    }
    const reason = refuseValue(value);
    if (reason !== undefined) {
      refusals.add(slot, reason, { limit: LIMITS.value });
      continue;
    }
    const typed = withColumn(draft, column, value);
    if (typed === undefined) refusals.add(slot, 'column-not-editable');
    else draft = typed;
  }
  changeDraft(book, slot, draft, changes);
}

export function canType(column: GridColumn): boolean {
  return column === 'copies' || !(isNumberColumn(column) || column === 'platform' || column === 'senderName');
}

export function setCopies(book: OrderBook, slots: Iterable<Slot>, copies: number): Outcome {
  const refusals = new Refusals(book);
  const changes = new ChangeBuilder();
  for (const slot of slots) {
    if (isCopies(copies)) changes.cell(slot, 'copies', book.copies(slot), copies);
    else refusals.add(slot, 'copies-invalid', { limit: LIMITS.copies });
  }
  return refusals.outcome(book.apply(changes, 'copies'));
}

export function setLeftOut(book: OrderBook, slots: Iterable<Slot>, out: boolean): Outcome {
  const changes = new ChangeBuilder();
  for (const slot of slots) changes.cell(slot, 'leftOut', (book.flags(slot) & FLAG.leftOut) !== 0, out);
  return new Refusals(book).outcome(book.apply(changes, out ? 'leave-out' : 'take-in'));
}

function isCopies(copies: number): boolean {
  return Number.isInteger(copies) && copies >= 1 && copies <= LIMITS.copies;
}

/** Where a row that may be changed lies, or why it may not. */
export function openSlot(book: OrderBook, row: number): Slot | BookProblemCode {
  const slot = book.slot(row);
  if (slot === undefined || book.isClosed(slot)) return 'row-gone';
  return (book.flags(slot) & FLAG.hidden) !== 0 ? 'row-combined' : slot;
}
