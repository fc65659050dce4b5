import type { Policy } from '../masking/policy.ts';
import { policyFacts as factsOf } from '../room/policy-facts.ts';
import type { PolicyFacts } from '../room/policy-facts.ts';

const known = new WeakMap<Policy, PolicyFacts>();

/** What can be said of a policy without any order; worked out once for each. */
export function policyFacts(policy: Policy): PolicyFacts {
  const facts = known.get(policy) ?? factsOf(policy);
  known.set(policy, facts);
  return facts;
}
