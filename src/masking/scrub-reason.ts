import { cleanText } from './clean-text.ts';
import { readOrder } from './mask-order.ts';
import type { MaskContext } from './mask-order.ts';
import type { OpenOrder } from './open-order.ts';
import type { Policy } from './policy.ts';

/** What a person gave as the reason for an exception, without the personal values in it: it is kept and goes on the receipt. */
export function scrubReason(reason: string, open: OpenOrder, policy: Policy, context: MaskContext): string {
  const text = cleanText(reason);
  return text === '' ? '' : readOrder(open, policy, context).scrub(text, 'remark').text;
}
