import type { Order } from '../orders/order.ts';
import type { OrderDraft } from '../orders/order-draft.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import { parseOrder } from '../orders/parse-order.ts';
import { withSplitAddress } from './draft-address.ts';
import type { SourceRead } from './read-source.ts';

export interface OrdersRead {
  readonly orders: readonly Order[];
  /** Of the file, of unread rows and of drafts, in row order. */
  readonly problems: readonly ImportProblem[];
}

/** Parses every draft of a source: the good orders and all problems side by side. */
export async function ordersFrom(read: SourceRead, pause?: () => Promise<void>): Promise<OrdersRead> {
  const orders: Order[] = [];
  const problems: ImportProblem[] = [...read.problems];
  for (const [index, draft] of read.drafts.entries()) {
    if (index % 500 === 499) await pause?.();
    const parsed = parseOrder(draft);
    if (parsed.order !== undefined) orders.push(parsed.order);
    problems.push(...parsed.problems);
  }
  problems.sort((a, b) => a.row - b.row);
  return { orders, problems };
}

/** A draft with one field mended by a person, its address split again where that is what was typed. */
export function mendDraft(
  draft: OrderDraft,
  field: keyof OrderDraft['values'] | 'items.name' | 'items.quantity',
  value: string,
): OrderDraft {
  if (field === 'items.name' || field === 'items.quantity') {
    const key = field === 'items.name' ? 'name' : 'quantity';
    const items = draft.items.length === 0 ? [{ name: '', quantity: '' }] : draft.items;
    return { ...draft, items: items.map((item) => ({ ...item, [key]: value })) };
  }
  const { conflicts, doubts, ...rest } = draft;
  const left = conflicts?.filter((conflict) => conflict.field !== field) ?? [];
  const open = doubts?.filter((doubt) => doubt.field !== field) ?? [];
  const mended: OrderDraft = {
    ...rest,
    values: { ...draft.values, [field]: value },
    ...(left.length === 0 ? {} : { conflicts: left }),
    ...(open.length === 0 ? {} : { doubts: open }),
  };
  return field.endsWith('.detail') ? withSplitAddress(mended) : mended;
}
