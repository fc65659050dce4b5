import { maskOrder } from '../masking/mask-order.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import type { Policy } from '../masking/policy.ts';
import type { Order } from '../orders/order.ts';
import type { PolicyExample } from './room.ts';
import { policyExample } from './views.ts';

/** How each policy shows an order; a policy that cannot is left out. */
export function underEveryPolicy(
  order: Order,
  policies: readonly Policy[],
  context: MaskContext,
): readonly PolicyExample[] {
  const shown = policies.map((policy) => maskOrder(order, policy, context));
  return shown.flatMap((result) => (result.ok ? [policyExample(result.value)] : []));
}
