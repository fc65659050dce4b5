import { expiryDate } from '../../orders/number-expiry.ts';
import type { Order } from '../../orders/order.ts';
import type { MaskedField, MaskedOrder } from '../masked-order.ts';
import type { OpenOrder } from '../open-order.ts';
import type { OrderRules, PartyPolicy } from '../policy.ts';
import { ruleInfo } from '../rules.ts';
import type { RunMemo } from '../run-memo.ts';
import type { OrderJudgement } from './judgement.ts';
import type { ShownOnLabel } from './shown-on-label.ts';
import { isRareSurname } from './surname-shares.ts';
import type { WarningCode } from './warning-codes.ts';

/** Below this many the label tells nearly who it is. */
export const FEW_PEOPLE = 5;
export const FEW_PHONES = 1_000;

interface Judged extends Pick<OrderJudgement, 'people' | 'phones' | 'showsPhone'> {
  readonly order: Order;
  readonly open: OpenOrder;
  readonly masked: MaskedOrder;
  readonly rules: OrderRules;
  /** Whether a value of free text is shown because a person allowed it. */
  readonly leaves: boolean;
  readonly shown: ShownOnLabel;
  readonly today: string;
  readonly memo: RunMemo;
}

/** What one label by itself is warned of; what others in its batch add is the batch's. */
export function warningsOf({
  order,
  open,
  masked,
  rules,
  leaves,
  shown,
  people,
  phones,
  showsPhone,
  today,
  memo,
}: Judged): readonly WarningCode[] {
  const { recipient } = masked;
  const found: WarningCode[] = [];
  if (leaves || keepsWhole(rules.recipient) || keepsWhole(rules.sender)) found.push('kept-whole');
  if (people.count < 1) found.push('one-person');
  if (shown.surname !== '' && !shown.wholeName && isRareSurname(shown.surname)) found.push('rare-surname');
  if (people.count >= 1 && people.count < FEW_PEOPLE) found.push('few-people');
  if (showsPhone && phones.count < FEW_PHONES) found.push('few-phones');
  if (rules.goods.rule === 'goods.scrub' && open.items.some(({ name }) => memo.isSensitive(name)))
    found.push('sensitive-goods');
  const until = order.recipient.virtualUntil;
  if (until !== undefined && expiryDate(until, today) < today) found.push('virtual-expired');
  if (recipient.pickup.text.isEmpty && recipient.phone.state !== 'virtual') found.push('no-pickup-digits');
  if (isWithoutRouting(masked)) found.push('no-routing');
  if (isMaskedBefore(recipient.name) || isMaskedBefore(recipient.phone) || isMaskedBefore(recipient.detail))
    found.push('already-masked');
  if (recipient.detail.state === 'shown' && rules.recipient.address.rule === 'address.drop-unit')
    found.push('no-unit-found');
  return found;
}

function keepsWhole({ name, phone, address }: PartyPolicy): boolean {
  return [name, phone, address].some(({ rule }) => ruleInfo(rule).keeps === true);
}

function isMaskedBefore({ state }: MaskedField): boolean {
  return state === 'already-masked';
}

function isWithoutRouting({ recipient: { city, district, detail, postcode } }: MaskedOrder): boolean {
  const hasRegion = !city.text.isEmpty || !district.text.isEmpty;
  return !hasRegion && postcode.text.isEmpty && !/[\p{L}\p{N}]/u.test(detail.text.text);
}
