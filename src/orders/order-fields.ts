/**
 * Every single-valued field of an order, as one table. Import profiles, the mapping step, problems and `--map` name
 * fields by these ids; `items.name` and `items.quantity` are the two that repeat.
 */
export const PARTY_FIELDS = [
  'name',
  'phone',
  'extension',
  'province',
  'city',
  'district',
  'detail',
  'postcode',
  'country',
] as const;
export type PartyField = (typeof PARTY_FIELDS)[number];

export const ORDER_FIELDS = [
  'orderNo',
  'tracking',
  'recipient.name',
  'recipient.phone',
  'recipient.extension',
  'recipient.province',
  'recipient.city',
  'recipient.district',
  'recipient.detail',
  'recipient.postcode',
  'recipient.country',
  'sender.name',
  'sender.phone',
  'sender.extension',
  'sender.province',
  'sender.city',
  'sender.district',
  'sender.detail',
  'sender.postcode',
  'sender.country',
  'items.name',
  'items.quantity',
  'remark',
] as const;
export type OrderField = (typeof ORDER_FIELDS)[number];

export function isOrderField(value: string): value is OrderField {
  return ORDER_FIELDS.some((field) => field === value);
}

export function isPartyField(value: string): value is PartyField {
  return PARTY_FIELDS.some((field) => field === value);
}
