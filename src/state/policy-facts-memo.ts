import type { Policy } from '../masking/policy.ts';
import { policyFacts } from '../room/policy-facts.ts';
import type { PolicyFacts } from '../room/policy-facts.ts';

const known = new WeakMap<Policy, PolicyFacts>();

/** `policyFacts` of a policy, worked out once for each: the page asks whenever it draws one. */
export function rememberedPolicyFacts(policy: Policy): PolicyFacts {
  const facts = known.get(policy) ?? policyFacts(policy);
  known.set(policy, facts);
  return facts;
}
