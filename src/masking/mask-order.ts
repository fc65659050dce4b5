import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Problem } from '../base/problem.ts';
import { PARTY_FIELDS } from '../orders/order-fields.ts';
import type { Order } from '../orders/order.ts';
import { mintField, maskParty, scrubValue } from './mask-party.ts';
import type { MaskedOrder } from './masked-order.ts';
import { hasPrivate, openOrder, SIDES } from './open-order.ts';
import type { OpenOrder, OpenParty, Side } from './open-order.ts';
import { joinOwnValues, ownValues, privateValues } from './own-values.ts';
import type { PartyPolicy, Policy } from './policy.ts';
import { readParty } from './read-party.ts';
import type { PartyReading } from './read-party.ts';
import { isLentIn } from './recognise/virtual-number.ts';
import type { IsLent } from './recognise/virtual-number.ts';
import { isCiphertext, isCiphertextWord } from './recognise/ciphertext.ts';
import type { OwnValues } from './scrub/own-values.ts';
import { scrubText } from './scrub/scrub.ts';
import type { Scrubber } from './scrub/scrub.ts';
import type { TextPlace } from './scrub/text-place.ts';

/** Why an order cannot be masked. The sentence for each is in `i18n/`. */
export const MASKING_PROBLEMS = [
  /** The platform encrypted the field; only the platform can print it. field */
  'encrypted',
] as const;
export type MaskingProblemCode = (typeof MASKING_PROBLEMS)[number];

/**
 * An order as the policy shows it. Masks every field, also those that no template prints, and scrubs free text of
 * the order's own people and of phone, ID and e-mail shapes. Refuses an order with ciphertext in any field.
 * Laws: orders that differ only in what the policy hides, its length included, give equal masked orders; masking
 * the outcome gives it again. See the project's masking facts, section 3.4, for the forms.
 */
export function maskOrder(order: Order, policy: Policy): Result<MaskedOrder, Problem<MaskingProblemCode>> {
  const open = openOrder(order);
  const encrypted = encryptedField(open);
  if (encrypted !== undefined) return failure({ code: 'encrypted', row: order.row, field: encrypted });
  return success(maskReading(order.row, open, readOrder(open, policy), policy));
}

/** The masked order of one reading. For those who have looked for ciphertext. */
export function maskReading(
  row: number,
  open: OpenOrder,
  { recipient, sender, scrub }: OrderReading,
  policy: Policy,
): MaskedOrder {
  const text = (value: string, place: TextPlace) => mintField(scrubValue(value, scrub, place), 'text.scrub');
  return {
    row,
    policy: policy.id,
    orderNo: text(open.orderNo, 'number'),
    tracking: text(open.tracking, 'number'),
    recipient: maskParty(open.recipient, recipient, policy.recipient, scrub),
    sender: maskParty(open.sender, sender, policy.sender, scrub),
    items: open.items.map(({ name, quantity }) => ({ name: text(name, 'goods'), quantity })),
    remark: text(open.remark, 'remark'),
  };
}

/** What both sides' values are, and what of them free text must not show. */
export interface OrderReading {
  readonly recipient: PartyReading;
  readonly sender: PartyReading;
  /** Takes out of a text what the policy hides of both sides. */
  readonly scrub: Scrubber;
}

export function readOrder(open: OpenOrder, policy: Policy): OrderReading {
  const isLent =
    (side: Side): IsLent =>
    (host, extension) =>
      lentIn(open, side)(host, extension);
  const recipient = readSide(open.recipient, policy.recipient, isLent('recipient'));
  const sender = readSender(open.sender, policy.sender, isLent('sender'));
  const ofPeople = joinOwnValues(recipient.own, sender.own);
  const own = hasPrivate(open.private) ? joinOwnValues(ofPeople, privateValues(open.private)) : ofPeople;
  return {
    recipient: recipient.reading,
    sender: sender.reading,
    scrub: (raw, place) => scrubText(raw, own, place),
  };
}

/** What a number of one side is measured by: the rest of its order. */
function lentIn(open: OpenOrder, side: Side): IsLent {
  const other = side === 'recipient' ? open.sender : open.recipient;
  const details = [open.recipient.detail, open.sender.detail, ...open.private.addresses];
  return isLentIn(details, [
    open.orderNo,
    open.tracking,
    other.extension === '' ? other.phone : `${other.phone}-${other.extension}`,
    ...[open.recipient.name, open.sender.name, ...details],
    ...open.items.map(({ name }) => name),
    open.remark,
    ...open.private.phones,
  ]);
}

interface SideReading {
  readonly reading: PartyReading;
  readonly own: OwnValues;
}

function readSide(party: OpenParty, policy: PartyPolicy, isLent: IsLent): SideReading {
  const reading = readParty(party, policy, isLent);
  return { reading, own: ownValues(party, reading, policy) };
}

/**
 * The last sender and its reading, of each policy while that is in use: a shop's orders have one sender. Only of the
 * sender, and only the last: no recipient is held open.
 */
const lastSenders = new WeakMap<PartyPolicy, { readonly party: OpenParty; readonly side: SideReading }>();

function readSender(party: OpenParty, policy: PartyPolicy, isLent: IsLent): SideReading {
  const last = lastSenders.get(policy);
  if (last !== undefined && PARTY_FIELDS.every((field) => last.party[field] === party[field]))
    return last.side;
  const asked: string[] = [];
  const side = readSide(party, policy, (host, extension) => {
    asked.push(host);
    return isLent(host, extension);
  });
  // What only this order says of a number is not true of the next.
  if (asked.length === 0) lastSenders.set(policy, { party, side });
  return side;
}

export function encryptedField(open: OpenOrder): string | undefined {
  if (isCiphertextWord(open.orderNo)) return 'orderNo';
  if (isCiphertextWord(open.tracking)) return 'tracking';
  for (const side of SIDES) {
    const field = PARTY_FIELDS.find((name) => isCiphertext(open[side][name]));
    if (field !== undefined) return `${side}.${field}`;
  }
  if (open.items.some(({ name }) => isCiphertextWord(name))) return 'items.name';
  return isCiphertextWord(open.remark) ? 'remark' : undefined;
}
