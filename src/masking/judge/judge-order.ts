import type { Problem } from '../../base/problem.ts';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { Order } from '../../orders/order.ts';
import { cleanText } from '../clean-text.ts';
import { leavesAny } from '../left-finds.ts';
import { maskReading, readOrder, whyNotMasked } from '../mask-order.ts';
import type { MaskContext, MaskingProblemCode, OrderReading } from '../mask-order.ts';
import type { MaskedOrder } from '../masked-order.ts';
import { openOrder } from '../open-order.ts';
import type { OpenOrder } from '../open-order.ts';
import type { Policy } from '../policy.ts';
import { RunMemo } from '../run-memo.ts';
import type { JudgedOrder, OrderJudgement } from './judgement.ts';
import { personOf, showingOf } from './showing.ts';
import { shownOn } from './shown-on-label.ts';
import { judgeStandard, worseOf } from './standard.ts';
import { warningsOf } from './warnings.ts';

/**
 * Masks an order and says what the label still tells. `today` (`2026-11-29`) is what virtual numbers are measured by.
 * Refuses as `maskOrder`.
 */
export function judgeOrder(
  order: Order,
  policy: Policy,
  today: string,
  context: MaskContext = {},
): Result<JudgedOrder, Problem<MaskingProblemCode>> {
  const open = openOrder(order);
  const reading = readOrder(open, policy, context);
  const refusal = whyNotMasked(order.row, open, reading.rules, context);
  if (refusal !== undefined) return failure(refusal);
  const masked = maskReading(order.row, open, reading, policy);
  return success(judgeMasked(order, open, reading, masked, today, context));
}

function judgeMasked(
  order: Order,
  open: OpenOrder,
  reading: OrderReading,
  masked: MaskedOrder,
  today: string,
  { memo = new RunMemo(), allowed = [] }: MaskContext,
): JudgedOrder {
  const { rules } = reading;
  const sides = {
    recipient: judgeStandard(
      cleanText(open.recipient.name),
      reading.recipient,
      masked.recipient,
      rules.recipient,
    ),
    sender: memo.standardOf(masked.sender, () =>
      judgeStandard(cleanText(open.sender.name), reading.sender, masked.sender, rules.sender),
    ),
  };
  const shown = shownOn(masked.recipient, reading.recipient, rules.recipient);
  const { people, phones } = memo.estimates.of(shown);
  const showsPhone = shown.phone.kind !== 'nothing' && shown.phone.kind !== 'virtual';
  const judgement: OrderJudgement = {
    row: order.row,
    standard: worseOf(sides.recipient, sides.sender),
    sides,
    people,
    phones,
    showsPhone,
    finds: masked.finds,
    warnings: warningsOf({
      order,
      open,
      masked,
      rules,
      leaves: leavesAny(open, masked, allowed),
      shown,
      people,
      phones,
      showsPhone,
      today,
      memo,
    }),
  };
  return {
    judgement,
    masked,
    shown,
    person: personOf(reading.recipient),
    showing: showingOf(shown),
  };
}
