import type { OrderDraft, SingleField } from '../orders/order-draft.ts';
import { SIDE_FIELDS } from '../orders/order-fields.ts';
import type { Side } from '../orders/order-fields.ts';
import { splitAddress } from './address/split-address.ts';
import type { AddressParts } from './address/split-address.ts';

/** Splits the addresses of a draft: see `splitAddress`. A draft whose address is split already comes back the same. */
export function withSplitAddress(draft: OrderDraft): OrderDraft {
  let { values } = draft;
  // Written out, since a hundred thousand objects with names put in one by one take seconds.
  const recipient = splitSide(values, 'recipient');
  if (recipient !== undefined) {
    values = {
      ...values,
      'recipient.province': recipient.province,
      'recipient.city': recipient.city,
      'recipient.district': recipient.district,
      'recipient.detail': recipient.detail,
      'recipient.postcode': recipient.postcode,
    };
  }
  const sender = splitSide(values, 'sender');
  if (sender !== undefined) {
    values = {
      ...values,
      'sender.province': sender.province,
      'sender.city': sender.city,
      'sender.district': sender.district,
      'sender.detail': sender.detail,
      'sender.postcode': sender.postcode,
    };
  }
  return values === draft.values ? draft : { ...draft, values };
}

/** The parts of one side's address; undefined where it has none. */
function splitSide(
  values: Readonly<Partial<Record<SingleField, string>>>,
  side: Side,
): AddressParts | undefined {
  const keys = SIDE_FIELDS[side];
  const given = {
    province: (values[keys.province] ?? '').trim(),
    city: (values[keys.city] ?? '').trim(),
    district: (values[keys.district] ?? '').trim(),
    detail: (values[keys.detail] ?? '').trim(),
    postcode: (values[keys.postcode] ?? '').trim(),
  };
  const { province, city, district, detail } = given;
  const isEmpty = province === '' && city === '' && district === '' && detail === '';
  return isEmpty ? undefined : splitAddress(given);
}
