import type { PartyField } from '../orders/order-fields.ts';

/** What the form asks for of the shop's own address. */
export const SENDER_FIELDS = [
  'name',
  'phone',
  'province',
  'city',
  'district',
  'detail',
] as const satisfies readonly PartyField[];
