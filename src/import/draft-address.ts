import type { OrderDraft, SingleField } from '../orders/order-draft.ts';
import { splitAddress } from './address/split-address.ts';

/** Splits the addresses of a draft: see `splitAddress`. A draft whose address is split already comes back the same. */
export function withSplitAddress(draft: OrderDraft): OrderDraft {
  const values: Partial<Record<SingleField, string>> = { ...draft.values };
  for (const side of ['recipient', 'sender'] as const) {
    const before = {
      province: (values[`${side}.province`] ?? '').trim(),
      city: (values[`${side}.city`] ?? '').trim(),
      district: (values[`${side}.district`] ?? '').trim(),
      detail: (values[`${side}.detail`] ?? '').trim(),
      postcode: (values[`${side}.postcode`] ?? '').trim(),
    };
    if (before.province + before.city + before.district + before.detail === '') continue;
    const parts = splitAddress(before);
    for (const part of ['province', 'city', 'district', 'detail', 'postcode'] as const) {
      const key: SingleField = `${side}.${part}`;
      if (parts[part] !== '' || values[key] !== undefined) values[key] = parts[part];
    }
  }
  return { ...draft, values };
}
