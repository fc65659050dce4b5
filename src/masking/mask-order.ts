import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { Problem } from '../base/problem.ts';
import { PARTY_FIELDS } from '../orders/order-fields.ts';
import type { Order } from '../orders/order.ts';
import { decideRules } from './decide/decide-rules.ts';
import type { OrderContext } from './decide/decide-rules.ts';
import { cleanText } from './clean-text.ts';
import type { AllowedFind } from './decide/allowed-find.ts';
import { maskItems } from './mask-items.ts';
import { mintField, maskParty, scrubbedOutcome, shownOutcome } from './mask-party.ts';
import type { FoundValue, MaskedField, MaskedOrder, MaskedParty } from './masked-order.ts';
import { hasPrivate, openOrder, SIDES } from './open-order.ts';
import type { OpenOrder, OpenParty, Side } from './open-order.ts';
import { OrderTexts } from './order-texts.ts';
import { EMPTY } from './outcome.ts';
import type { OrderRules, PartyPolicy, Policy } from './policy.ts';
import { readParty } from './read-party.ts';
import type { PartyReading } from './read-party.ts';
import { isLentIn } from './recognise/virtual-number.ts';
import type { IsLent } from './recognise/virtual-number.ts';
import { isCiphertext, isCiphertextWord } from './recognise/ciphertext.ts';
import { RunMemo } from './run-memo.ts';
import type { SideValues } from './scrub/own-values.ts';
import type { FieldScrubber } from './scrub/scrub.ts';
import { SharedSender } from './shared-sender.ts';
import { privateValues, sideValues } from './side-values.ts';
import type { Tokenizer } from './token.ts';
import { withheldBy } from './withheld.ts';

/** Why an order cannot be masked. The sentence for each is in `i18n/`. */
export const MASKING_PROBLEMS = [
  /** The platform encrypted the field; only the platform can print it. field */
  'encrypted',
  /** The rules ask for codes in place of values, and there is no key to make them with. */
  'token-key-missing',
] as const;
export type MaskingProblemCode = (typeof MASKING_PROBLEMS)[number];

/** What masking needs beside the order and the policy; all of it may be absent. */
export interface MaskContext extends OrderContext {
  /** Makes the codes of `name.token` and `phone.token`. */
  readonly token?: Tokenizer | undefined;
  /** Finds in free text that a person allowed for this order. */
  readonly allowed?: readonly AllowedFind[] | undefined;
  /** What other orders of this run have shown to be the same; changes nothing but how long it takes. */
  readonly memo?: RunMemo | undefined;
}

/**
 * An order as the policy shows it. Masks every field, also those that no template prints, and scrubs free text of
 * the order's own people and of phone, ID and e-mail shapes. Refuses an order with ciphertext in any field.
 * Laws: orders that differ only in what the policy hides, its length included, give equal masked orders; masking
 * the outcome gives it again. See the project's masking facts, section 3.4, for the forms.
 */
export function maskOrder(
  order: Order,
  policy: Policy,
  context: MaskContext = {},
): Result<MaskedOrder, Problem<MaskingProblemCode>> {
  const open = openOrder(order);
  const refusal = whyNotMasked(order.row, open, decideRules(policy, open, context), context);
  if (refusal !== undefined) return failure(refusal);
  return success(maskReading(order.row, open, readOrder(open, policy, context), policy));
}

/** Why nothing may be shown of an order. */
export function whyNotMasked(
  row: number,
  open: OpenOrder,
  rules: OrderRules,
  { token }: MaskContext,
): Problem<MaskingProblemCode> | undefined {
  const field = encryptedField(open);
  if (field !== undefined) return { code: 'encrypted', row, field };
  return token === undefined && needsToken(rules) ? { code: 'token-key-missing', row } : undefined;
}

function needsToken(rules: OrderRules): boolean {
  return SIDES.some(
    (side) => rules[side].name.rule === 'name.token' || rules[side].phone.rule === 'phone.token',
  );
}

/** The masked order of one reading. For those who have looked for ciphertext. */
export function maskReading(
  row: number,
  open: OpenOrder,
  { rules, recipient, sender, maskedSender, texts, scrub }: OrderReading,
  policy: Policy,
): MaskedOrder {
  const { glyph, pickup } = rules;
  const finds: FoundValue[] = [];
  const text = (value: string, field: string, place: 'goods' | 'remark' | 'number'): MaskedField => {
    if (value === '') return mintField(EMPTY, 'text.scrub');
    const plain = place === 'number' ? undefined : texts.plainFree(value, place);
    if (plain !== undefined) return (plain.made ??= mintField(shownOutcome(plain.facts.raw), 'text.scrub'));
    const raw = cleanText(value);
    if (raw === '') return mintField(EMPTY, 'text.scrub');
    const scrubbed = scrub(raw, place, field);
    for (const { kind } of scrubbed.finds) finds.push({ field, kind });
    return mintField(scrubbedOutcome(raw, scrubbed, glyph), 'text.scrub');
  };
  return {
    row,
    policy: policy.id,
    orderNo: text(open.orderNo, 'orderNo', 'number'),
    tracking: text(open.tracking, 'tracking', 'number'),
    recipient: maskParty(open.recipient, recipient, rules.recipient, pickup, glyph, scrub, texts),
    sender: maskedSender() ?? maskParty(open.sender, sender, rules.sender, pickup, glyph, scrub),
    items: maskItems(
      open.items,
      rules.goods,
      (name, at) => text(name, `items.${at}.name`, 'goods'),
      (name) => scrub(cleanText(name), 'goods').text,
    ),
    remark:
      rules.remark.rule === 'remark.drop'
        ? mintField(open.remark === '' ? EMPTY : { text: '', state: 'hidden' }, rules.remark.rule)
        : text(open.remark, 'remark', 'remark'),
    withheld: withheldBy(rules),
    finds,
  };
}

/** What both sides' values are, and what of them free text must not show. */
export interface OrderReading {
  readonly rules: OrderRules;
  readonly recipient: PartyReading;
  readonly sender: PartyReading;
  /** The masked sender, where other orders have made it already; undefined where this order needs one of its own. */
  readonly maskedSender: () => MaskedParty | undefined;
  readonly texts: OrderTexts;
  /** `OrderTexts.scrub`. */
  readonly scrub: FieldScrubber;
}

export function readOrder(open: OpenOrder, policy: Policy, context: MaskContext = {}): OrderReading {
  const rules = decideRules(policy, open, context);
  const { allowed = [], token = noToken, memo = new RunMemo() } = context;
  const isLent =
    (side: Side): IsLent =>
    (host, extension) =>
      lentIn(open, side)(host, extension);
  const recipient = readParty(open.recipient, rules.recipient, { isLent: isLent('recipient'), token });
  const sender = readSender(open.sender, rules.sender, isLent('sender'), token, memo);
  const ofRecipient = sideValues(open.recipient, recipient, rules.recipient);
  const besideSender = hasPrivate(open.private) ? [ofRecipient, privateValues(open.private)] : [ofRecipient];
  const own = [...besideSender, sender.own];
  const goods = open.items.map(({ name }) => name);
  const texts = new OrderTexts(own, goods, open.remark, memo, allowed);
  return {
    rules,
    recipient,
    sender: sender.reading,
    maskedSender: () => sender.shared?.maskedBeside(besideSender, rules),
    texts,
    scrub: texts.scrub,
  };
}

/** `whyNotMasked` refuses before this is asked. */
const noToken: Tokenizer = () => '***';

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

/** The sender and what the policy hides of it; `shared` where other orders may have the same. */
interface ReadSender {
  readonly reading: PartyReading;
  readonly own: SideValues;
  readonly shared?: SharedSender;
}

function readSender(
  party: OpenParty,
  policy: PartyPolicy,
  isLent: IsLent,
  token: Tokenizer,
  { senders }: RunMemo,
): ReadSender {
  const last = senders.get(policy);
  if (last?.is(party, token) === true) return { reading: last.reading, own: last.own, shared: last };
  const asked: string[] = [];
  const reading = readParty(party, policy, {
    isLent: (host, extension) => {
      asked.push(host);
      return isLent(host, extension);
    },
    token,
  });
  // What only this order says of a number is not true of the next.
  if (asked.length > 0) return { reading, own: sideValues(party, reading, policy) };
  const shared = new SharedSender(party, token, reading, sideValues(party, reading, policy, true));
  senders.set(policy, shared);
  return { reading, own: shared.own, shared };
}

/** What ciphertext has in it; nearly no order has it anywhere. */
const ANY_SIGN = /[#$~]/;

function encryptedField(open: OpenOrder): string | undefined {
  if (isCiphertextWord(open.orderNo)) return 'orderNo';
  if (isCiphertextWord(open.tracking)) return 'tracking';
  for (const side of SIDES) {
    const party = open[side];
    if (!ANY_SIGN.test(allOf(party))) continue;
    for (const field of PARTY_FIELDS) if (isCiphertext(party[field])) return `${side}.${field}`;
  }
  for (const { name } of open.items) if (isCiphertextWord(name)) return 'items.name';
  return isCiphertextWord(open.remark) ? 'remark' : undefined;
}

function allOf(party: OpenParty): string {
  const { name, phone, extension, province, city, district, detail, postcode, country } = party;
  return name + phone + extension + province + city + district + detail + postcode + country;
}
