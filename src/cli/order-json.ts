import type { MaskedOrder, MaskedParty } from '../masking/masked-order.ts';
import { openOrder } from '../masking/open-order.ts';
import type { Order } from '../orders/order.ts';

/** The shape in which `read` and `mask` print an order. */
export interface OrderJson {
  readonly row: number;
  readonly orderNo: string;
  readonly tracking: string;
  readonly recipient: PartyJson;
  readonly sender: PartyJson;
  readonly items: readonly { readonly name: string; readonly quantity: number }[];
  readonly remark: string;
}

export interface PartyJson {
  readonly name: string;
  readonly phone: string;
  readonly extension: string;
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly detail: string;
  readonly postcode: string;
  readonly country: string;
}

/** The real values, because the person at the shell asked to read the file. */
export function orderJson(order: Order): OrderJson {
  const { orderNo, tracking, recipient, sender, items, remark } = openOrder(order);
  return { row: order.row, orderNo, tracking, recipient, sender, items, remark };
}

export function maskedOrderJson(order: MaskedOrder): OrderJson {
  return {
    row: order.row,
    orderNo: order.orderNo.text.text,
    tracking: order.tracking.text.text,
    recipient: maskedPartyJson(order.recipient),
    sender: maskedPartyJson(order.sender),
    items: order.items.map((item) => ({ name: item.name.text.text, quantity: item.quantity })),
    remark: order.remark.text.text,
  };
}

function maskedPartyJson(party: MaskedParty): PartyJson {
  return {
    name: party.name.text.text,
    phone: party.phone.text.text,
    extension: party.extension.text.text,
    province: party.province.text.text,
    city: party.city.text.text,
    district: party.district.text.text,
    detail: party.detail.text.text,
    postcode: party.postcode.text.text,
    country: party.country.text.text,
  };
}
