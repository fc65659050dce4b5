import { keepSecret } from '../privacy/secret.ts';
import type { Order, Party } from '../orders/order.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import { maskFixedText } from './fixed-text.ts';
import { maskOrder } from './mask-order.ts';
import type { MaskedField } from './masked-order.ts';
import type { Policy } from './policy.ts';

/** Invented: 示例 means example, and the number is the one that documentation uses. */
const PERSON = {
  name: '欧阳示例',
  phone: '13800138000',
  detail: '示例路99号示例花园7号楼3单元201室',
} as const;

export const EXAMPLE_FIELDS = ['name', 'phone', 'detail'] as const;

export interface ExampleLine {
  readonly field: (typeof EXAMPLE_FIELDS)[number];
  readonly before: MaskedText;
  readonly after: MaskedField;
}

/** What a policy makes of an invented person's name, phone and address. */
export function policyExample(policy: Policy): readonly ExampleLine[] {
  const masked = maskOrder(exampleOrder(), policy);
  if (!masked.ok) throw new Error('the example cannot be masked');
  const { recipient } = masked.value;
  return EXAMPLE_FIELDS.map((field) => ({
    field,
    before: maskFixedText(PERSON[field]),
    after: recipient[field],
  }));
}

function exampleOrder(): Order {
  return {
    row: 1,
    orderNo: keepSecret('orderNo', ''),
    tracking: keepSecret('tracking', ''),
    recipient: party(PERSON),
    sender: party({ name: '', phone: '', detail: '' }),
    items: [],
    remark: keepSecret('remark', ''),
  };
}

function party({ name, phone, detail }: Readonly<Record<(typeof EXAMPLE_FIELDS)[number], string>>): Party {
  return {
    name: keepSecret('name', name),
    phone: keepSecret('phone', phone),
    extension: keepSecret('extension', ''),
    province: keepSecret('province', ''),
    city: keepSecret('city', ''),
    district: keepSecret('district', ''),
    detail: keepSecret('detail', detail),
    postcode: keepSecret('postcode', ''),
    country: keepSecret('country', ''),
  };
}
