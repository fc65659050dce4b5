import type { OrderDraft } from '../orders/order-draft.ts';
import { isSingleField } from '../orders/order-draft.ts';
import type { OrderField } from '../orders/order-fields.ts';
import { isOrderField } from '../orders/order-fields.ts';
import type { Order } from '../orders/order.ts';
import { parseOrder } from '../orders/parse-order.ts';

/** What stands in for a value that cannot be read, so that the others can be. Never shown. */
const STAND_INS: Readonly<Partial<Record<OrderField, string>>> = {
  'recipient.name': '示例',
  'recipient.detail': '示例路1号',
};
const MOST_ROUNDS = 3;
const SHORTEST = 4;

export interface PartialOrder {
  readonly order: Order;
  /** Fields of which nothing may be shown. */
  readonly hidden: ReadonlySet<OrderField>;
}

/**
 * What can be read of a row that makes no label, so that the grid can show the rest of it. Free text is hidden with the values that it
 * could not be searched for, and numbers that hold one of them. Undefined where nothing is left.
 */
export function partialOrder(draft: OrderDraft): PartialOrder | undefined {
  const hidden = new Set<OrderField>();
  let readable = draft;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { order, problems } = parseOrder(readable);
    if (order !== undefined) return { order, hidden: withFreeText(draft, hidden) };
    for (const { severity, field } of problems) {
      if (severity !== 'error' || field === undefined || !isOrderField(field)) continue;
      hidden.add(field);
      readable = without(readable, field);
    }
  }
  return undefined;
}

function without(draft: OrderDraft, field: OrderField): OrderDraft {
  if (!isSingleField(field)) return { ...draft, items: [] };
  return { ...draft, values: { ...draft.values, [field]: STAND_INS[field] ?? '' } };
}

function withFreeText(draft: OrderDraft, hidden: ReadonlySet<OrderField>): ReadonlySet<OrderField> {
  const unread = [...hidden].filter((field) => /^(?:recipient|sender)\./u.test(field));
  if (unread.length === 0) return hidden;
  const all = new Set<OrderField>([...hidden, 'items.name', 'remark']);
  // An address may have the name in it, and without the name nobody can tell.
  if (hidden.has('recipient.name')) all.add('recipient.detail');
  const values = unread
    .flatMap((field) => (isSingleField(field) ? [fold(draft.values[field] ?? '')] : []))
    .filter((value) => value.length >= SHORTEST);
  for (const field of ['orderNo', 'tracking'] as const) {
    const number = fold(draft.values[field] ?? '');
    if (
      values.some((value) => number.includes(value) || (number.length >= SHORTEST && value.includes(number)))
    ) {
      all.add(field);
    }
  }
  return all;
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
