import type { Language } from '../base/language.ts';
import { FIELD_VALUES } from '../layout/field-values.ts';
import { maskFixedText } from '../masking/fixed-text.ts';
import type { MaskedOrder } from '../masking/masked-order.ts';
import { SORT_KEYS } from '../masking/sort-orders.ts';
import type { MaskedText } from '../privacy/masked-text.ts';
import { printsWhole } from '../template/template-fields.ts';
import type { Template, TemplateField } from '../template/template.ts';

/** What labels can be told apart by: what they are sorted by, or the order, where it has several labels. */
export const GROUP_KEYS = [...SORT_KEYS, 'order'] as const;
export type GroupKey = (typeof GROUP_KEYS)[number];

/** A label between the groups of a job's labels, before each of them. */
export interface Separators {
  /** A group is what comes together and is alike in this, as the policy shows it; or so many labels. */
  readonly by: GroupKey | { readonly every: number };
  readonly language: Language;
}

const WORDS: Readonly<Record<GroupKey, TemplateField>> = {
  route: 'recipient.routing',
  city: 'recipient.city',
  goods: 'order.goods',
  order: 'order.code',
};

/** What a group that an order is in is called, as the policy shows it. */
export function groupWords(order: MaskedOrder, by: GroupKey): MaskedText {
  return FIELD_VALUES[WORDS[by]]({ order, date: '', piece: 1, pieces: 1 }, maskFixedText).text;
}

const ROUTE = ['recipient.routing', 'recipient.region', 'recipient.address'] as const;
const SHOWN_BY: Readonly<Record<GroupKey, readonly TemplateField[]>> = {
  route: ROUTE,
  city: [...ROUTE, 'recipient.city'],
  goods: ['order.goods'],
  order: ['order.code', 'order.number', 'order.tracking'],
};

/** Whether the labels of a template show what groups are called: beside them nothing says more than they do. */
export function showsGroups(template: Template, by: GroupKey): boolean {
  const isTable = ({ kind, hidden }: Template['elements'][number]) => kind === 'table' && hidden !== true;
  if (by === 'goods' && template.elements.some(isTable)) return true;
  return SHOWN_BY[by].some((field) => printsWhole(template, field));
}
