import type { PartyField } from '../orders/order-fields.ts';
import type { Order, Party } from '../orders/order.ts';
import { openSecret } from '../privacy/opening.ts';

/**
 * An order's real text. Open while the order is being masked, and where a person at the shell asks `read` to print it;
 * never kept.
 */
export interface OpenOrder {
  readonly orderNo: string;
  readonly tracking: string;
  readonly recipient: OpenParty;
  readonly sender: OpenParty;
  readonly items: readonly { readonly name: string; readonly quantity: number }[];
  readonly remark: string;
}

export type OpenParty = Readonly<Record<PartyField, string>>;

export const SIDES = ['recipient', 'sender'] as const;
export type Side = (typeof SIDES)[number];

export function openOrder(order: Order): OpenOrder {
  return {
    orderNo: openSecret(order.orderNo),
    tracking: openSecret(order.tracking),
    recipient: openParty(order.recipient),
    sender: openParty(order.sender),
    items: order.items.map(({ name, quantity }) => ({ name: openSecret(name), quantity })),
    remark: openSecret(order.remark),
  };
}

function openParty(party: Party): OpenParty {
  return {
    name: openSecret(party.name),
    phone: openSecret(party.phone),
    extension: openSecret(party.extension),
    province: openSecret(party.province),
    city: openSecret(party.city),
    district: openSecret(party.district),
    detail: openSecret(party.detail),
    postcode: openSecret(party.postcode),
    country: openSecret(party.country),
  };
}
