import type { PartyField } from '../orders/order-fields.ts';
import type { Order, Party, PrivateValue } from '../orders/order.ts';
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
  readonly private: OpenPrivate;
}

/** Further personal values of the order, by what text is searched for. */
export interface OpenPrivate {
  readonly names: readonly string[];
  readonly phones: readonly string[];
  readonly addresses: readonly string[];
  /** ID numbers and e-mail addresses: found as they are written. */
  readonly words: readonly string[];
}

const NOTHING_PRIVATE: OpenPrivate = { names: [], phones: [], addresses: [], words: [] };

export type OpenParty = Readonly<Record<PartyField, string>> & Pick<Party, 'virtualUntil'>;

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
    private: openPrivate(order.private),
  };
}

export function hasPrivate(values: OpenPrivate): boolean {
  return values !== NOTHING_PRIVATE;
}

function openPrivate(values: readonly PrivateValue[] | undefined): OpenPrivate {
  if (values === undefined) return NOTHING_PRIVATE;
  const of = (...kinds: readonly PrivateValue['kind'][]) =>
    values.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => openSecret(text));
  return { names: of('name'), phones: of('phone'), addresses: of('address'), words: of('id', 'email') };
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
    ...(party.virtualUntil === undefined ? {} : { virtualUntil: party.virtualUntil }),
  };
}
