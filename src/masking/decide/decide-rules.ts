import type { OpenOrder } from '../open-order.ts';
import type { ParcelPolicy } from '../policy.ts';
import type { OrderRules, PartyPolicy, Policy, PolicyCase, SomeRules } from '../policy.ts';
import { carrierOf } from './carriers.ts';
import { countryOf } from './country-of.ts';
import type { OrderOverride } from './override.ts';

/** What is known of an order beside what it says. */
export interface OrderContext {
  /** Id of the platform that its file is from; empty where that is not known. */
  readonly platform?: string | undefined;
  readonly override?: OrderOverride | undefined;
}

/**
 * What is done to one order. The policy's own rules, unless one of its conditions fits the order or the order has rules
 * of its own. Pure; the same policy and the same conditions give the same object, so that work may be kept by it.
 */
export function decideRules(policy: Policy, open: OpenOrder, context: OrderContext = {}): OrderRules {
  const rules = policy.conditions.length === 0 ? policy : withConditions(policy, open, context);
  return context.override === undefined ? rules : withSome(rules, context.override.rules);
}

const decided = new WeakMap<Policy, Map<string, OrderRules>>();

function withConditions(policy: Policy, open: OpenOrder, context: OrderContext): OrderRules {
  const fits = policy.conditions.map(({ when }) => isCase(when, open, context));
  if (!fits.includes(true)) return policy;
  const known = decided.get(policy) ?? new Map<string, OrderRules>();
  decided.set(policy, known);
  const key = fits.map(Number).join('');
  let rules = known.get(key);
  if (rules === undefined) {
    rules = policy.conditions.reduce<OrderRules>(
      (before, condition, at) => (fits[at] === true ? withSome(before, condition.rules) : before),
      policy,
    );
    known.set(key, rules);
  }
  return rules;
}

/** Whether an order is of a kind. */
export function isCase(when: PolicyCase, open: OpenOrder, { platform = '' }: OrderContext): boolean {
  if (when.platform !== undefined && !when.platform.includes(platform)) return false;
  if (when.carrier !== undefined) {
    const carrier = carrierOf(open.tracking);
    if (carrier === undefined || !when.carrier.includes(carrier)) return false;
  }
  return when.country === undefined || when.country.includes(countryOf(open.recipient));
}

/** Rules with some others in their place. */
export function withSome(rules: OrderRules, some: SomeRules): OrderRules {
  const { recipient, sender } = some;
  return {
    ...rules,
    ...pickDefined(some),
    recipient: recipient === undefined ? rules.recipient : withParty(rules.recipient, recipient),
    sender: sender === undefined ? rules.sender : withParty(rules.sender, sender),
  };
}

function withParty(rules: PartyPolicy, some: Partial<PartyPolicy>): PartyPolicy {
  return { ...rules, ...some };
}

function pickDefined(some: SomeRules): Partial<ParcelPolicy> {
  const { goods, remark, pickup } = some;
  return {
    ...(goods === undefined ? {} : { goods }),
    ...(remark === undefined ? {} : { remark }),
    ...(pickup === undefined ? {} : { pickup }),
  };
}
