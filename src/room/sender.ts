import type { Problem } from '../base/problem.ts';
import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { withSplitAddress } from '../import/draft-address.ts';
import type { OrderDraft, SingleField } from '../orders/order-draft.ts';
import { PARTY_FIELDS } from '../orders/order-fields.ts';
import { parseOrder } from '../orders/parse-order.ts';
import type { SenderInput } from './room.ts';

/** The shop's own sender as `sender.*` values of drafts. */
export type SenderValues = Readonly<Partial<Record<SingleField, string>>>;

/** The parcel that a sender is read with, since a sender is only ever read as part of an order. */
const SOME_PARCEL: OrderDraft = {
  row: 0,
  origin: 'lines',
  values: {
    orderNo: '1',
    'recipient.name': '示例',
    'recipient.phone': '13800138000',
    'recipient.detail': '示例路',
  },
  items: [],
  columns: {},
};

/**
 * Checks what was typed for the sender; all fields may be empty, and an address in one piece is split. Gives the
 * problems of the fields that cannot be right.
 */
export function readSender(input: SenderInput): Result<SenderValues, readonly Problem[]> {
  const values: Partial<Record<SingleField, string>> = {};
  for (const field of PARTY_FIELDS) {
    const value = input[field]?.trim() ?? '';
    if (value !== '') values[`sender.${field}`] = value;
  }
  const draft = withSplitAddress({ ...SOME_PARCEL, values: { ...SOME_PARCEL.values, ...values } });
  const wrong = parseOrder(draft).problems.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) return failure(wrong.map(({ code, field }) => ({ code, ...fieldOf(field) })));
  return success(
    Object.fromEntries(Object.entries(draft.values).filter(([field]) => field.startsWith('sender.'))),
  );
}

function fieldOf(field: string | undefined): { readonly field?: string } {
  return field === undefined ? {} : { field };
}

/** A draft with the shop's sender, unless the file says who sends it. */
export function withSender(draft: OrderDraft, sender: SenderValues): OrderDraft {
  const saysSender = PARTY_FIELDS.some((field) => (draft.values[`sender.${field}`] ?? '') !== '');
  return saysSender ? draft : { ...draft, values: { ...draft.values, ...sender } };
}
