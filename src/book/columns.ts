import { withoutGuard } from '../import/cell.ts';
import { cleanText } from '../orders/clean-text.ts';
import type { DraftItem, SingleField } from '../orders/order-draft.ts';
import type { OrderField } from '../orders/order-fields.ts';
import { parseQuantity } from '../orders/quantity.ts';
import type { Slot } from './batch.ts';
import { batchOfSlot } from './batch.ts';
import type { OrderBook } from './order-book.ts';
import { FLAG } from './row-facts.ts';

/** Columns of the grid that hold text, and the fields that each is made of. */
const TEXT_COLUMNS = {
  orderNo: ['orderNo'],
  tracking: ['tracking'],
  name: ['recipient.name'],
  phone: ['recipient.phone', 'recipient.extension'],
  region: ['recipient.province', 'recipient.city', 'recipient.district'],
  province: ['recipient.province'],
  city: ['recipient.city'],
  district: ['recipient.district'],
  detail: ['recipient.detail'],
  postcode: ['recipient.postcode'],
  country: ['recipient.country'],
  goods: [],
  remark: ['remark'],
  senderName: ['sender.name'],
} as const satisfies Readonly<Record<string, readonly SingleField[]>>;
export type TextColumn = keyof typeof TEXT_COLUMNS;

/** Columns that are sorted by their value. */
export const NUMBER_COLUMNS = ['row', 'batch', 'quantity', 'copies', 'problems'] as const;
export type NumberColumn = (typeof NUMBER_COLUMNS)[number];

export type GridColumn = TextColumn | NumberColumn | 'platform';

export function isTextColumn(column: string): column is TextColumn {
  return Object.hasOwn(TEXT_COLUMNS, column);
}

export function isNumberColumn(column: string): column is NumberColumn {
  return NUMBER_COLUMNS.some((known) => known === column);
}

/** What a row has in a column, in the clear: for filters and sorting inside the room. */
export function columnText(book: OrderBook, slot: Slot, column: TextColumn): string {
  if (column === 'goods') {
    return book
      .items(slot)
      .map(({ name }) => name)
      .join('，');
  }
  const fields: readonly SingleField[] = TEXT_COLUMNS[column];
  const [only] = fields;
  if (fields.length === 1 && only !== undefined) return book.value(slot, only);
  return fields
    .map((field) => book.value(slot, field))
    .filter((text) => text !== '')
    .join(' ');
}

export function columnNumber(book: OrderBook, slot: Slot, column: NumberColumn): number {
  switch (column) {
    case 'row':
      return slot;
    case 'batch':
      return batchOfSlot(slot);
    case 'copies':
      return book.copies(slot);
    case 'problems': {
      const flags = book.flags(slot);
      return (flags & FLAG.error) !== 0 ? 0 : (flags & (FLAG.warning | FLAG.doubt)) !== 0 ? 1 : 2;
    }
    case 'quantity':
      return book.items(slot).reduce((sum, { quantity }) => sum + howMany(quantity), 0);
  }
}

/** Nearly every quantity is a digit or two. */
function howMany(quantity: string): number {
  return /^\d{1,3}$/u.test(quantity) ? Number(quantity) : (parseQuantity(quantity) ?? 0);
}

/** Columns that a person can type into, and the field that each stands for. */
const EDITABLE: Readonly<Partial<Record<GridColumn, OrderField>>> = {
  orderNo: 'orderNo',
  tracking: 'tracking',
  name: 'recipient.name',
  phone: 'recipient.phone',
  province: 'recipient.province',
  city: 'recipient.city',
  district: 'recipient.district',
  detail: 'recipient.detail',
  postcode: 'recipient.postcode',
  country: 'recipient.country',
  remark: 'remark',
};

export function editableField(column: GridColumn): OrderField | undefined {
  return EDITABLE[column];
}

const GOODS = /^\s*(.*?)\s*[×xX*]\s*(\d{1,7}(?:\.\d{1,4})?)\s*$/su;

/**
 * A goods cell as the grid shows it, read back: `茶叶 ×2，杯子 ×1`. Commas part items only where every part says how many; otherwise it is
 * one item, whose name may hold commas.
 */
export function readGoods(cell: string): readonly DraftItem[] {
  const text = cleanText(withoutGuard(cell));
  if (text === '') return [];
  const parts = text.split(/[，,;；]\s*/u).map((part) => GOODS.exec(part));
  if (parts.every((part) => part !== null)) {
    return parts.map((part) => ({ name: part[1] ?? '', quantity: part[2] ?? '' }));
  }
  const whole = GOODS.exec(text);
  return [whole === null ? { name: text, quantity: '' } : { name: whole[1] ?? '', quantity: whole[2] ?? '' }];
}

/** Goods as they stand in a cell. */
export function goodsText(items: readonly DraftItem[]): string {
  return items
    .map(({ name, quantity }) => `${cleanText(name)} ×${parseQuantity(quantity) ?? cleanText(quantity)}`)
    .join('，');
}
