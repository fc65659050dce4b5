import { endsOf } from '../masking/decide/strictness.ts';
import type { RulePlace } from '../masking/decide/strictness.ts';
import type { Clause } from '../masking/judge/standard.ts';
import { PARTY_SLOTS } from '../masking/policy.ts';
import type { PartyPolicy, Policy } from '../masking/policy.ts';
import { ruleInfo } from '../masking/rules.ts';

/** What can be said of a policy without any order. */
export interface PolicyFacts {
  /** Where it shows a value whole, its conditions included. */
  readonly kept: readonly RulePlace[];
  /** Whether it hides what each clause asks for, whatever the order; see `judge/standard.ts` for what the clauses are. */
  readonly clauses: Readonly<Record<Clause, boolean>>;
}

/** Digits that the clause asks to be hidden, of how many a mobile has. */
const HIDDEN_DIGITS = 6;
const MOBILE_DIGITS = 11;

type Side = 'recipient' | 'sender';
const SIDES: readonly Side[] = ['recipient', 'sender'];

/** Looks at every rule that a policy may apply, so that a condition cannot show what nobody was told of. */
export function policyFacts(policy: Policy): PolicyFacts {
  const all = [policy, ...policy.conditions.map(({ rules }) => rules)];
  const rulesOf = (side: Side) => all.flatMap((rules) => rules[side] ?? []);
  const kept = SIDES.flatMap((side) =>
    PARTY_SLOTS.filter((slot) => rulesOf(side).some((rules) => isKept(rules, slot))).map(
      (slot) => `${side}.${slot}` as const,
    ),
  );
  const parties = SIDES.flatMap(rulesOf);
  return {
    kept,
    clauses: {
      name: !parties.some((rules) => isKept(rules, 'name')),
      phone: parties.every(({ phone }) => phone === undefined || hidesEnough(phone)),
      address: !parties.some((rules) => isKept(rules, 'address')),
    },
  };
}

function isKept(rules: Partial<PartyPolicy>, slot: keyof PartyPolicy): boolean {
  const rule = rules[slot];
  return rule !== undefined && ruleInfo(rule.rule).keeps === true;
}

function hidesEnough(rule: PartyPolicy['phone']): boolean {
  if (ruleInfo(rule.rule).keeps === true) return false;
  const ends = endsOf(rule);
  return ends === undefined || MOBILE_DIGITS - ends.first - ends.last >= HIDDEN_DIGITS;
}
