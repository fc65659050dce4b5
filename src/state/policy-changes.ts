import type { RulePlace } from '../masking/decide/strictness.ts';
import type { OrderRules, Policy, PolicyCondition } from '../masking/policy.ts';
import type { RuleInfo } from '../masking/rules.ts';
import type { Catalogue } from '../room/catalogue.ts';

/** A rule as a form has it: what it is set to may still be wrong. */
export type RuleDraft = { readonly rule: string } & Readonly<Record<string, string | number>>;

/** As many own policies as the room takes. */
export const MOST_POLICIES = 40;
/** More are no file of a policy; not even brought into memory. */
export const LARGEST_POLICY_FILE = 100_000;

/** All policies that there are to choose from, the built-in ones first. */
export function allPolicies(catalogue: Catalogue, own: readonly Policy[]): readonly Policy[] {
  return [...catalogue.policies.map(({ document }) => document), ...own];
}

/** The rules that a kind of value may have, in the order of the table. */
export function rulesOfSlot(
  catalogue: Catalogue,
  slot: string,
): readonly (readonly [id: string, info: RuleInfo])[] {
  return Object.entries(catalogue.rules).filter(([, info]) => info.slot === slot);
}

/** `name` of `recipient.name`. */
export function slotOfPlace(place: RulePlace): string {
  return place.split('.').at(-1) ?? place;
}

/** A rule with what it is usually set to. */
export function usualRule(catalogue: Catalogue, id: string): RuleDraft {
  const params = Object.entries(catalogue.rules[id]?.params ?? {});
  return { rule: id, ...Object.fromEntries(params.map(([name, { usual }]) => [name, usual])) };
}

/** The rule that stands at a place. */
export function ruleAt(rules: OrderRules, place: RulePlace): RuleDraft {
  switch (place) {
    case 'goods':
    case 'remark':
    case 'pickup':
      return rules[place];
    case 'recipient.name':
      return rules.recipient.name;
    case 'recipient.phone':
      return rules.recipient.phone;
    case 'recipient.virtual':
      return rules.recipient.virtual;
    case 'recipient.region':
      return rules.recipient.region;
    case 'recipient.address':
      return rules.recipient.address;
    case 'recipient.postcode':
      return rules.recipient.postcode;
    case 'recipient.country':
      return rules.recipient.country;
    case 'sender.name':
      return rules.sender.name;
    case 'sender.phone':
      return rules.sender.phone;
    case 'sender.virtual':
      return rules.sender.virtual;
    case 'sender.region':
      return rules.sender.region;
    case 'sender.address':
      return rules.sender.address;
    case 'sender.postcode':
      return rules.sender.postcode;
    case 'sender.country':
      return rules.sender.country;
  }
}

/** Rules for some places and no others, as a document. */
export function someRules(places: readonly RulePlace[], rule: RuleDraft): object {
  const party = (side: string) => {
    const slots = places.flatMap((place) => (place.startsWith(`${side}.`) ? [slotOfPlace(place)] : []));
    return slots.length === 0 ? {} : { [side]: Object.fromEntries(slots.map((slot) => [slot, rule])) };
  };
  const parcel = places.filter((place) => !place.includes('.')).map((place) => [place, rule] as const);
  return { ...party('recipient'), ...party('sender'), ...Object.fromEntries(parcel) };
}

/** A policy with another rule at some places, as a document: the room says whether it is one. */
export function withRule(policy: Policy, places: readonly RulePlace[], rule: RuleDraft): object {
  const some = new Map<string, unknown>(Object.entries(someRules(places, rule)));
  const side = (name: 'recipient' | 'sender') => ({ ...policy[name], ...asObject(some.get(name)) });
  return { ...policy, ...Object.fromEntries(some), recipient: side('recipient'), sender: side('sender') };
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Whether one side's rules are the other's. */
export function isAlike({ recipient, sender }: Policy): boolean {
  return JSON.stringify(recipient) === JSON.stringify(sender);
}

/** Carries nothing but the id: a name may say whose policy it is. */
export function policyFileName({ id }: Policy): string {
  return `hushlabel-policy-${id}.json`;
}

/** What a condition looks at. */
export type CaseKind = 'platform' | 'carrier' | 'country';

/** What a condition asks for, one entry each. */
export function caseEntries({
  when,
}: PolicyCondition): readonly { readonly kind: CaseKind; readonly entries: readonly string[] }[] {
  const { platform, carrier, country } = when;
  return [
    ...(platform === undefined ? [] : [{ kind: 'platform' as const, entries: platform }]),
    ...(carrier === undefined ? [] : [{ kind: 'carrier' as const, entries: carrier }]),
    ...(country === undefined ? [] : [{ kind: 'country' as const, entries: country }]),
  ];
}

/** Whether two conditions say the same, in whatever order their entries stand. */
export function isSameCondition(one: object, other: object): boolean {
  return canonical(one) === canonical(other);
}

function canonical(condition: object): string {
  return JSON.stringify(condition, (_key, value: unknown) => {
    if (Array.isArray(value)) return value.map(String).sort();
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

/** The places for which a condition has rules, each with its rule. */
export function conditionRules({
  rules,
}: Pick<PolicyCondition, 'rules'>): readonly { readonly place: RulePlace; readonly rule: string }[] {
  const found: { place: RulePlace; rule: string }[] = [];
  for (const side of ['recipient', 'sender'] as const) {
    for (const slot of ['name', 'phone', 'virtual', 'region', 'address', 'postcode', 'country'] as const) {
      const rule = rules[side]?.[slot];
      if (rule !== undefined) found.push({ place: `${side}.${slot}`, rule: rule.rule });
    }
  }
  for (const slot of ['goods', 'remark', 'pickup'] as const) {
    const rule = rules[slot];
    if (rule !== undefined) found.push({ place: slot, rule: rule.rule });
  }
  return found;
}
