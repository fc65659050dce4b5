import type {
  ColumnConflict,
  DraftItem,
  OrderDraft,
  PrivateText,
  SingleField,
} from '../orders/order-draft.ts';
import type { OrderField } from '../orders/order-fields.ts';
import { holdsRuined } from '../orders/ruined-text.ts';

/** One row of a table, its cells already put to fields. */
export interface TableRow {
  readonly row: number;
  readonly values: Readonly<Partial<Record<SingleField, string>>>;
  readonly item: DraftItem | undefined;
  /** See `OrderDraft`; `NONE` nearly always. */
  readonly hidden: readonly PrivateText[];
  readonly conflicts: readonly ColumnConflict[];
}

/** One empty list for every row that has nothing of a kind. */
export const NONE: readonly never[] = [];

interface Parcel {
  readonly row: number;
  readonly values: Partial<Record<SingleField, string>>;
  readonly items: DraftItem[];
  hidden: readonly PrivateText[];
  conflicts: readonly ColumnConflict[];
}

/** What two rows of one parcel must not differ in. A blank agrees with anything. */
const SAME_PARCEL: readonly SingleField[] = [
  'tracking',
  'recipient.name',
  'recipient.phone',
  'recipient.province',
  'recipient.city',
  'recipient.district',
  'recipient.detail',
  'recipient.postcode',
];

/**
 * Rows to parcels: rows with the same order number for the same recipient are one parcel with several items (JD, Douyin repeat the
 * address; Shopify leaves it blank on all but the first), as are rows with nothing but an item under a row with an order (merged
 * cells). The same number with another recipient or waybill stays another parcel.
 */
export class RowGrouper {
  readonly #parcels: Parcel[] = [];
  readonly #byOrder = new Map<string, Parcel[]>();
  /** The parcel of the row above; none where that row was refused. */
  #last: Parcel | undefined;

  /** Whether a row without any recipient continues a parcel above it. */
  continues(row: TableRow): boolean {
    if (row.item === undefined) return false;
    const orderNo = row.values.orderNo ?? '';
    if (orderNo !== '') return this.#byOrder.has(orderNo);
    return this.#last !== undefined && (row.values.tracking ?? '') === '';
  }

  /** A row was refused that may have been an order: what continues it is no part of the parcel above. */
  interrupt(): void {
    this.#last = undefined;
  }

  add(row: TableRow): void {
    const orderNo = row.values.orderNo ?? '';
    const parcel = this.#parcelFor(row, orderNo);
    if (parcel === undefined) {
      const made: Parcel = {
        row: row.row,
        values: { ...row.values },
        items: row.item === undefined ? [] : [row.item],
        hidden: row.hidden,
        conflicts: row.conflicts,
      };
      this.#parcels.push(made);
      this.#last = made;
      if (orderNo === '') return;
      const same = this.#byOrder.get(orderNo);
      if (same === undefined) this.#byOrder.set(orderNo, [made]);
      else same.push(made);
      return;
    }
    this.#last = parcel;
    if (row.item !== undefined) parcel.items.push(row.item);
    parcel.hidden = together(parcel.hidden, row.hidden, sameText);
    parcel.conflicts = together(parcel.conflicts, row.conflicts, sameField);
    for (const field of SAME_PARCEL) {
      const value = row.values[field] ?? '';
      if ((parcel.values[field] ?? '') === '' && value !== '') parcel.values[field] = value;
    }
  }

  /** How many parcels there are. */
  get size(): number {
    return this.#parcels.length;
  }

  /** The parcels in the order of their first rows, one by one: a hundred thousand at once would be felt. */
  *drafts(columns: Readonly<Partial<Record<OrderField, string>>>): Generator<OrderDraft> {
    for (const { row, values, items, hidden, conflicts } of this.#parcels) {
      yield {
        row,
        origin: 'cells',
        values,
        items,
        columns,
        ...(hidden.length === 0 ? {} : { hidden }),
        ...(conflicts.length === 0 ? {} : { conflicts }),
      };
    }
  }

  #parcelFor(row: TableRow, orderNo: string): Parcel | undefined {
    if (orderNo === '') {
      const isItemOnly = Object.values(row.values).every((value) => value === '') && row.item !== undefined;
      return isItemOnly ? this.#last : undefined;
    }
    // Numbers that a spreadsheet ruined are equal without being the same.
    if (/E\+\d/iu.test(orderNo) || holdsRuined(orderNo)) return undefined;
    // Many parcels under one number are no order; looking at the latest keeps this linear.
    return this.#byOrder
      .get(orderNo)
      ?.slice(-MOST_PARCELS)
      .find((parcel) => agrees(parcel, row));
  }
}

const MOST_PARCELS = 50;
/** A hundred items of one order repeat its buyer; more than a few people are none of one order. */
const MOST_TOGETHER = 32;

function sameText(one: PrivateText, other: PrivateText): boolean {
  return one.kind === other.kind && one.text === other.text;
}

function sameField(one: ColumnConflict, other: ColumnConflict): boolean {
  return one.field === other.field;
}

function together<T>(
  before: readonly T[],
  more: readonly T[],
  isSame: (a: T, b: T) => boolean,
): readonly T[] {
  const added = more.filter((one) => !before.some((other) => isSame(one, other)));
  return added.length === 0 ? before : [...before, ...added].slice(0, MOST_TOGETHER);
}

function agrees(parcel: Parcel, row: TableRow): boolean {
  return SAME_PARCEL.every((field) => {
    const before = parcel.values[field] ?? '';
    const now = row.values[field] ?? '';
    return before === '' || now === '' || before === now;
  });
}
