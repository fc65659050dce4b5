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

/** Where the parcel goes and whence it comes. */
export type Side = 'recipient' | 'sender';

type FieldsOfSide<S extends Side> = { readonly [Field in PartyField]: `${S}.${Field}` };

/** The order's field for each field of a side. A table, because names put together anew are slow to look up with. */
export const SIDE_FIELDS: { readonly [S in Side]: FieldsOfSide<S> } = {
  recipient: {
    name: 'recipient.name',
    phone: 'recipient.phone',
    extension: 'recipient.extension',
    province: 'recipient.province',
    city: 'recipient.city',
    district: 'recipient.district',
    detail: 'recipient.detail',
    postcode: 'recipient.postcode',
    country: 'recipient.country',
  },
  sender: {
    name: 'sender.name',
    phone: 'sender.phone',
    extension: 'sender.extension',
    province: 'sender.province',
    city: 'sender.city',
    district: 'sender.district',
    detail: 'sender.detail',
    postcode: 'sender.postcode',
    country: 'sender.country',
  },
};

export function isOrderField(value: string): value is OrderField {
  return ORDER_FIELDS.some((field) => field === value);
}

export function isPartyField(value: string): value is PartyField {
  return PARTY_FIELDS.some((field) => field === value);
}
