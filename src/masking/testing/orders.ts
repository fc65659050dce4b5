import { PARTY_FIELDS } from '../../orders/order-fields.ts';
import type { PartyField } from '../../orders/order-fields.ts';
import type { PrivateText } from '../../orders/order-draft.ts';
import type { Order, Party } from '../../orders/order.ts';
import { keepSecret } from '../../privacy/secret.ts';
import type { MaskedField, MaskedOrder, MaskedParty } from '../masked-order.ts';
import { POLICIES } from '../policies.ts';
import type { Policy } from '../policy.ts';

export type PartyText = Readonly<Partial<Record<PartyField, string>>>;

export interface OrderText {
  readonly row?: number;
  readonly orderNo?: string;
  readonly tracking?: string;
  readonly recipient?: PartyText;
  readonly sender?: PartyText;
  readonly items?: readonly string[];
  readonly remark?: string;
  readonly private?: readonly PrivateText[];
}

/** An order of plain text; what is not given is empty. All samples are invented. */
export function orderOf(text: OrderText): Order {
  return {
    row: text.row ?? 1,
    orderNo: keepSecret('orderNo', text.orderNo ?? ''),
    tracking: keepSecret('tracking', text.tracking ?? ''),
    recipient: partyOf(text.recipient ?? {}),
    sender: partyOf(text.sender ?? {}),
    items: (text.items ?? []).map((name) => ({ name: keepSecret('goods', name), quantity: 1 })),
    remark: keepSecret('remark', text.remark ?? ''),
    ...(text.private === undefined
      ? {}
      : { private: text.private.map(({ kind, text }) => ({ kind, text: keepSecret('remark', text) })) }),
  };
}

function partyOf(text: PartyText): Party {
  return {
    name: keepSecret('name', text.name ?? ''),
    phone: keepSecret('phone', text.phone ?? ''),
    extension: keepSecret('extension', text.extension ?? ''),
    province: keepSecret('province', text.province ?? ''),
    city: keepSecret('city', text.city ?? ''),
    district: keepSecret('district', text.district ?? ''),
    detail: keepSecret('detail', text.detail ?? ''),
    postcode: keepSecret('postcode', text.postcode ?? ''),
    country: keepSecret('country', text.country ?? ''),
  };
}

/** The texts of a masked order, as an order that could be masked again. */
export function textOf(masked: MaskedOrder): OrderText {
  return {
    row: masked.row,
    orderNo: masked.orderNo.text.text,
    tracking: masked.tracking.text.text,
    recipient: partyTextOf(masked.recipient),
    sender: partyTextOf(masked.sender),
    items: masked.items.map(({ name }) => name.text.text),
    remark: masked.remark.text.text,
  };
}

function partyTextOf(party: MaskedParty): PartyText {
  return Object.fromEntries(PARTY_FIELDS.map((field) => [field, party[field].text.text]));
}

/** Every field of a masked order. */
export function fieldsOf(masked: MaskedOrder): readonly MaskedField[] {
  return [
    masked.orderNo,
    masked.tracking,
    ...Object.values<MaskedField>({ ...masked.recipient }),
    ...Object.values<MaskedField>({ ...masked.sender }),
    ...masked.items.map(({ name }) => name),
    masked.remark,
  ];
}

type BuiltInId = 'national' | 'classic' | 'pickup' | 'carrier' | 'smile' | 'international' | 'maximum';

export function builtIn(id: BuiltInId): Policy {
  const policy = POLICIES.find((candidate) => candidate.id === id);
  if (policy === undefined) throw new Error('no such policy');
  return policy;
}
