import { mendDraft } from '../import/orders-from.ts';
import type { DraftItem, OrderDraft } from '../orders/order-draft.ts';
import type { OrderField } from '../orders/order-fields.ts';
import type { Slot } from './batch.ts';
import type { BookProblemCode } from './book-problems.ts';
import type { ChangeBuilder } from './change.ts';
import { editableField, readGoods } from './columns.ts';
import type { GridColumn } from './columns.ts';
import { LIMITS } from './limits.ts';
import type { OrderBook } from './order-book.ts';
import { FLAG } from './row-facts.ts';
import { SINGLE_FIELDS } from './single-fields.ts';

/** A draft as it is to become; undefined where the column cannot be typed into. */
export function withColumn(draft: OrderDraft, column: GridColumn, value: string): OrderDraft | undefined {
  if (column === 'goods') return { ...draft, items: readGoods(value) };
  if (column === 'region') return withRegion(draft, value);
  const field = editableField(column);
  if (field === undefined) return undefined;
  return withField(draft, field, value);
}

/** What was typed stands alone: an extension that the old number had is none of the new one's. */
export function withField(draft: OrderDraft, field: OrderField, value: string): OrderDraft {
  const mended = mendDraft(draft, field, value);
  if (field !== 'recipient.phone' && field !== 'sender.phone') return mended;
  const extension = field === 'recipient.phone' ? 'recipient.extension' : 'sender.extension';
  return { ...mended, values: { ...mended.values, [extension]: '' } };
}

/** Province, city and district in one cell are read as the head of an address; what is no region stays a problem of the province. */
function withRegion(draft: OrderDraft, value: string): OrderDraft {
  const detail = draft.values['recipient.detail'] ?? '';
  const bare = {
    ...draft,
    values: {
      ...draft.values,
      'recipient.province': '',
      'recipient.city': '',
      'recipient.district': '',
      'recipient.detail': '',
    },
  };
  const read = mendDraft(bare, 'recipient.detail', value);
  const rest = read.values['recipient.detail'] ?? '';
  const values = rest === '' ? read.values : { ...bare.values, 'recipient.province': value };
  return { ...read, values: { ...values, 'recipient.detail': detail } };
}

/** Adds to a change what makes a row's draft into another: the fields that differ and no others. */
export function changeDraft(book: OrderBook, slot: Slot, after: OrderDraft, changes: ChangeBuilder): void {
  const isParcel = (book.flags(slot) & FLAG.combined) !== 0;
  const now = book.draft(slot);
  for (const field of SINGLE_FIELDS) {
    const value = after.values[field] ?? '';
    if (value === (now.values[field] ?? '')) continue;
    const key = isParcel && field === 'remark' ? 'parcel.remark' : field;
    changes.cell(slot, key, book.cell(slot, key), value);
  }
  if (!sameItems(now.items, after.items)) {
    const key = isParcel ? 'parcel.items' : 'items';
    changes.cell(slot, key, book.cell(slot, key), after.items);
  }
}

function sameItems(one: readonly DraftItem[], other: readonly DraftItem[]): boolean {
  return (
    one.length === other.length &&
    one.every(
      ({ name, quantity }, place) => name === other[place]?.name && quantity === other[place].quantity,
    )
  );
}

/** Why a value may not be typed; undefined where it may. */
export function refuseValue(value: string): BookProblemCode | undefined {
  return value.length > LIMITS.value ? 'value-too-long' : undefined;
}
