import { cleanText } from '../orders/clean-text.ts';
import type { DraftItem, OrderDraft, PrivateText, SingleField } from '../orders/order-draft.ts';
import { parseQuantity } from '../orders/quantity.ts';
import { foldForSearch } from './fold-text.ts';
import { recipientKey } from './recipient-key.ts';
import { SINGLE_FIELDS } from './single-fields.ts';

const HAN = /\p{Script=Han}/u;

/** What the first order lacks and another to the same recipient may give; the rest of an address is of one piece. */
const SHARED_BY_RECIPIENT = ['tracking', 'recipient.postcode'] as const satisfies readonly SingleField[];
const SENDER_FIELDS = SINGLE_FIELDS.filter((field) => field.startsWith('sender.'));

/**
 * Several orders as one parcel, the first giving what they cannot all give: its recipient is the first order's alone. Goods follow each other, their quantities added
 * where the name is the same; remarks are joined; the other orders' numbers stand behind the remark, since the code
 * of the label can hold but one.
 */
export function mergeDrafts(drafts: readonly OrderDraft[]): OrderDraft {
  const [first, ...others] = drafts;
  if (first === undefined) throw new Error('no draft to merge');
  const values: Partial<Record<SingleField, string>> = { ...first.values };
  const key = recipientKey(first.values);
  for (const other of others) {
    const isSame = key !== '' && key === recipientKey(other.values);
    const shared = isSame ? SHARED_BY_RECIPIENT : [];
    const sender = SENDER_FIELDS.every((field) => isBlank(values[field])) ? SENDER_FIELDS : [];
    for (const field of ['orderNo' as const, ...shared, ...sender]) {
      const value = other.values[field];
      if (value !== undefined && isBlank(values[field]) && !isBlank(value)) values[field] = value;
    }
  }
  const remark = mergeRemarks(drafts, values.orderNo ?? '');
  if (remark !== '') values.remark = remark;
  const hidden = [...drafts.flatMap((draft) => draft.hidden ?? []), ...othersOf(values, others)];
  const items = mergeItems(drafts.flatMap((draft) => draft.items));
  return { ...first, values, items, ...(hidden.length === 0 ? {} : { hidden }) };
}

function isBlank(text = ''): boolean {
  return text.trim() === '';
}

/** Whom the label does not name: the joined remarks and goods may, and what is private of them is hidden there too. */
function othersOf(values: OrderDraft['values'], others: readonly OrderDraft[]): readonly PrivateText[] {
  const found = new Map<string, PrivateText>();
  for (const other of others) {
    for (const [field, kind] of PRIVATE_FIELDS) {
      const text = other.values[field] ?? '';
      if (text !== '' && text !== values[field]) found.set(`${kind} ${text}`, { kind, text });
    }
  }
  return [...found.values()];
}

const PRIVATE_FIELDS = [
  ['recipient.name', 'name'],
  ['recipient.phone', 'phone'],
  ['recipient.detail', 'address'],
  ['sender.name', 'name'],
  ['sender.phone', 'phone'],
  ['sender.detail', 'address'],
] as const satisfies readonly (readonly [SingleField, PrivateText['kind']])[];

function mergeRemarks(drafts: readonly OrderDraft[], orderNo: string): string {
  const remarks = distinct(drafts.map(({ values }) => cleanText(values.remark ?? '')));
  const separator = remarks.some((remark) => HAN.test(remark)) ? '；' : '; ';
  const numbers = distinct(drafts.map(({ values }) => cleanText(values.orderNo ?? ''))).filter(
    (number) => number !== cleanText(orderNo),
  );
  return [...remarks, ...(numbers.length === 0 ? [] : [`+ ${numbers.join(' + ')}`])].join(separator);
}

function distinct(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}

/** A quantity that is no number keeps its own line, so that its problem stays in sight. */
function mergeItems(items: readonly DraftItem[]): readonly DraftItem[] {
  const merged: DraftItem[] = [];
  const places = new Map<string, number>();
  for (const item of items) {
    const quantity = parseQuantity(item.quantity);
    const key = foldForSearch(cleanText(item.name));
    const place = key === '' || quantity === undefined ? undefined : places.get(key);
    const before = place === undefined ? undefined : merged[place];
    if (place === undefined || before === undefined) {
      if (key !== '' && quantity !== undefined) places.set(key, merged.length);
      merged.push(item);
    } else {
      merged[place] = { name: before.name, quantity: added(before.quantity, quantity ?? 0) };
    }
  }
  return merged;
}

function added(before: string, more: number): string {
  // Quantities have four decimals at most.
  return String(Math.round(((parseQuantity(before) ?? 0) + more) * 10_000) / 10_000);
}
