import { withoutGuard } from '../import/cell.ts';
import { mendDraft } from '../import/orders-from.ts';
import { readLines } from '../import/paste-lines.ts';
import { isCiphertext } from '../orders/ciphertext.ts';
import { withAreaZero, withPostcodeZero } from '../orders/lost-zero.ts';
import type { OrderDraft, SingleField } from '../orders/order-draft.ts';
import type { OrderField } from '../orders/order-fields.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import { parseOrder } from '../orders/parse-order.ts';
import { parseQuantity } from '../orders/quantity.ts';
import { SINGLE_FIELDS } from './single-fields.ts';

export const OFFER_KINDS = [
  /** Two fields hold each other's value. */
  'swap',
  /** The 0 that a spreadsheet took off a landline or a postcode. */
  'restore-zero',
  /** The text inside `="…"`. */
  'unguard',
  /** One of the ways to read a doubtful field. */
  'candidate',
  /** Name, phone and address read anew from all that stands in those cells. */
  'read-again',
  /** One of each item whose quantity is no number. */
  'quantity-one',
] as const;
export type OfferKind = (typeof OFFER_KINDS)[number];

/** A way to mend a row. It holds the row as it would be: in the room only; the page is shown it masked. */
export interface FixOffer {
  /** Says the same for every row, so that one offer can be taken for all rows with the problem. */
  readonly id: string;
  readonly kind: OfferKind;
  readonly fields: readonly OrderField[];
  readonly after: OrderDraft;
}

/** Fields that people and exports mix up. */
const SWAPS: readonly (readonly [SingleField, SingleField])[] = [
  ['recipient.name', 'recipient.phone'],
  ['recipient.name', 'recipient.detail'],
  ['recipient.phone', 'recipient.detail'],
  ['recipient.phone', 'recipient.postcode'],
  ['recipient.phone', 'orderNo'],
  ['recipient.name', 'orderNo'],
  ['sender.name', 'sender.phone'],
];

/**
 * What could be done about a row's problems, the surest first. Each was tried: it is offered only where the row is better
 * after it, and nothing is done until a person takes it.
 */
export async function fixOffers(draft: OrderDraft): Promise<readonly FixOffer[]> {
  const problems = problemsOf(draft);
  const offers = [
    ...candidates(draft),
    ...zeros(draft, problems),
    ...unguards(draft, problems),
    ...swaps(draft, problems),
    ...quantities(draft, problems),
    ...(await readAgain(draft, problems)),
  ];
  return offers;
}

function problemsOf(draft: OrderDraft): readonly ImportProblem[] {
  return parseOrder(draft).problems;
}

function countErrors(problems: readonly ImportProblem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

function isBetter(after: OrderDraft, before: readonly ImportProblem[]): boolean {
  return countErrors(problemsOf(after)) < countErrors(before);
}

function withValues(draft: OrderDraft, values: OrderDraft['values']): OrderDraft {
  return { ...draft, values: { ...draft.values, ...values } };
}

function candidates(draft: OrderDraft): readonly FixOffer[] {
  return (draft.doubts ?? []).flatMap(({ field, candidates: ways }) =>
    ways.map((values, place) => ({
      id: `candidate:${field}:${place}`,
      kind: 'candidate' as const,
      fields: SINGLE_FIELDS.filter((name) => values[name] !== undefined),
      after: withValues(draft, values),
    })),
  );
}

function zeros(draft: OrderDraft, problems: readonly ImportProblem[]): readonly FixOffer[] {
  const offers: FixOffer[] = [];
  for (const { code, field } of problems) {
    if (code !== 'zero-lost') continue;
    if (field === 'recipient.phone') {
      const phone = withAreaZero(draft.values[field] ?? '');
      if (phone !== undefined) offers.push(zero(draft, field, phone));
    }
    if (field === 'recipient.postcode') {
      const country = draft.values['recipient.country'] ?? '';
      const postcode = draft.values[field] ?? '';
      const restored = withPostcodeZero(postcode, country, false) ?? withPostcodeZero(postcode, '', true);
      if (restored !== undefined) offers.push(zero(draft, field, restored));
    }
  }
  return offers;
}

function zero(draft: OrderDraft, field: SingleField, value: string): FixOffer {
  return {
    id: `restore-zero:${field}`,
    kind: 'restore-zero',
    fields: [field],
    after: withValues(draft, { [field]: value }),
  };
}

function unguards(draft: OrderDraft, problems: readonly ImportProblem[]): readonly FixOffer[] {
  return SINGLE_FIELDS.flatMap((field) => {
    const value = draft.values[field] ?? '';
    const bare = withoutGuard(value);
    if (bare === value.trim() || bare === '') return [];
    const after = withValues(draft, { [field]: bare });
    if (!isBetter(after, problems)) return [];
    return [{ id: `unguard:${field}`, kind: 'unguard' as const, fields: [field], after }];
  });
}

function swaps(draft: OrderDraft, problems: readonly ImportProblem[]): readonly FixOffer[] {
  const wrong = new Set(problems.filter(({ severity }) => severity === 'error').map(({ field }) => field));
  return SWAPS.flatMap(([one, other]) => {
    const first = draft.values[one] ?? '';
    const second = draft.values[other] ?? '';
    if (first.trim() === '' || second.trim() === '' || !(wrong.has(one) || wrong.has(other))) return [];
    const swapped = withValues(draft, { [one]: second, [other]: first });
    const after = other === 'recipient.detail' ? mendDraft(swapped, other, first) : swapped;
    // Ciphertext is as bad elsewhere, and a number is no name.
    const isOdd = isCiphertext(first.trim()) || isCiphertext(second.trim());
    if (isOdd || /\d/u.test(after.values['recipient.name'] ?? '') || !isBetter(after, problems)) return [];
    return [{ id: `swap:${one}:${other}`, kind: 'swap' as const, fields: [one, other], after }];
  });
}

function quantities(draft: OrderDraft, problems: readonly ImportProblem[]): readonly FixOffer[] {
  if (!problems.some(({ code }) => code === 'quantity-invalid')) return [];
  const items = draft.items.map((item) =>
    parseQuantity(item.quantity) === undefined ? { ...item, quantity: '1' } : item,
  );
  return [
    { id: 'quantity-one', kind: 'quantity-one', fields: ['items.quantity'], after: { ...draft, items } },
  ];
}

const CONTACT: readonly SingleField[] = [
  'recipient.name',
  'recipient.phone',
  'recipient.province',
  'recipient.city',
  'recipient.district',
  'recipient.detail',
];

/** The cells of name, phone and address as one text, read as if somebody had pasted it. Offered where all its errors go. */
async function readAgain(
  draft: OrderDraft,
  problems: readonly ImportProblem[],
): Promise<readonly FixOffer[]> {
  const isWrong = problems.some(
    ({ severity, field }) => severity === 'error' && CONTACT.some((name) => name === field),
  );
  const texts = CONTACT.map((field) => (draft.values[field] ?? '').trim()).filter((text) => text !== '');
  if (!isWrong || texts.length === 0) return [];
  const { drafts } = await readLines(texts.join('，').replaceAll('\n', ' '), async () => undefined);
  const [read] = drafts;
  if (drafts.length !== 1 || read === undefined) return [];
  const values = Object.fromEntries(CONTACT.map((field) => [field, read.values[field] ?? '']));
  const after = withValues(draft, values);
  if (countErrors(problemsOf(after)) > 0) return [];
  return [{ id: 'read-again', kind: 'read-again', fields: CONTACT, after }];
}
