import type { OrderRules, ParcelSlot, PartySlot, Policy, Rule, SomeRules } from '../policy.ts';
import { PARCEL_SLOTS, PARTY_SLOTS } from '../policy.ts';
import { ruleInfo } from '../rules.ts';
import type { RuleId } from '../rules.ts';

type AnyRule = Rule<PartySlot | ParcelSlot>;

/** Digits of a mainland mobile. */
const MOBILE_DIGITS = 11;

const NAME_NOTHING = ['name.hide', 'name.drop', 'name.replace'] as const;
const NAME_SOME = [
  'name.token',
  'name.initials',
  'name.keep-ends',
  'name.hide-middle',
  'name.surname-only',
  'name.surname-title',
] as const;
const PHONE_NOTHING = ['phone.hide', 'phone.drop', 'phone.replace'] as const;
const PHONE_SOME = ['phone.token', 'phone.keep-ends', 'phone.keep-last', 'phone.hide-middle'] as const;
const ADDRESS_NOTHING = ['address.hide', 'address.drop'] as const;
const ADDRESS_SOME = [
  'address.street',
  'address.drop-house',
  'address.estate',
  'address.keep-first',
  'address.drop-unit',
] as const;

/**
 * For each rule, the rules that show everything it shows and may show more, apart from their counts. A rule shows no
 * more than itself; `keep` shows everything. Rules that are not on one line cannot be compared.
 */
const SHOWS_MORE: Readonly<Partial<Record<RuleId, readonly RuleId[]>>> = {
  'name.hide': [...NAME_NOTHING, ...NAME_SOME],
  'name.drop': [...NAME_NOTHING, ...NAME_SOME],
  'name.replace': [...NAME_NOTHING, ...NAME_SOME],
  'name.surname-only': ['name.surname-title'],
  'phone.hide': [...PHONE_NOTHING, ...PHONE_SOME],
  'phone.drop': [...PHONE_NOTHING, ...PHONE_SOME],
  'phone.replace': [...PHONE_NOTHING, ...PHONE_SOME],
  'virtual.mask': ['virtual.keep'],
  'region.hide': ['region.province', 'region.city', 'region.keep'],
  'region.province': ['region.city', 'region.keep'],
  'region.city': ['region.keep'],
  'address.hide': [...ADDRESS_NOTHING, ...ADDRESS_SOME],
  'address.drop': [...ADDRESS_NOTHING, ...ADDRESS_SOME],
  'address.street': ['address.drop-house', 'address.estate', 'address.drop-unit'],
  'address.drop-house': ['address.drop-unit'],
  'address.estate': ['address.drop-unit'],
  'address.keep-first': ['address.drop-unit'],
  'postcode.drop': ['postcode.prefix', 'postcode.keep'],
  'postcode.prefix': ['postcode.keep'],
  'country.hide': ['country.keep'],
  'goods.drop': ['goods.count', 'goods.category', 'goods.scrub'],
  'goods.count': ['goods.category', 'goods.scrub'],
  'goods.category': ['goods.scrub'],
  'remark.drop': ['remark.scrub'],
  'pickup.shown-digits': ['pickup.surname-digits'],
};

/** How many digits of a mobile a rule shows at either end; undefined where it is not such a rule. */
export function endsOf(rule: AnyRule): { readonly first: number; readonly last: number } | undefined {
  switch (rule.rule) {
    case 'phone.keep-ends':
      return { first: rule.first, last: rule.last };
    case 'phone.keep-last':
      return { first: 0, last: rule.last };
    case 'phone.hide-middle': {
      const shown = MOBILE_DIGITS - rule.count;
      return { first: Math.floor(shown / 2), last: Math.ceil(shown / 2) };
    }
    default:
      return undefined;
  }
}

/** Whether a rule hides anything of a mobile, or says out loud that it keeps. */
export function hidesSomething(rule: AnyRule): boolean {
  const ends = endsOf(rule);
  return ends === undefined || ends.first + ends.last < MOBILE_DIGITS;
}

/** Whether rule `a` shows nothing that rule `b` of the same kind of value hides. Reflexive and transitive. */
export function isAsStrict(a: AnyRule, b: AnyRule): boolean {
  if (ruleInfo(b.rule).keeps === true) return true;
  const [one, other] = [endsOf(a), endsOf(b)];
  if (one !== undefined && other !== undefined) return one.first <= other.first && one.last <= other.last;
  if (a.rule !== b.rule) return SHOWS_MORE[a.rule]?.includes(b.rule) === true;
  switch (a.rule) {
    // With more characters at its ends a rule hides short values whole: neither shows all that the other does.
    case 'name.keep-ends':
      return b.rule === a.rule && a.first === b.first && a.last === b.last;
    case 'name.hide-middle':
      return b.rule === a.rule && a.count === b.count;
    case 'postcode.prefix':
      return b.rule === a.rule && a.first === b.first;
    case 'address.keep-first':
      return b.rule === a.rule && a.count <= b.count;
    default:
      return true;
  }
}

/** Where rules stand: `recipient.name`, `goods`. */
export type RulePlace = `${'recipient' | 'sender'}.${PartySlot}` | ParcelSlot;

/** The places that some rules are for. */
export function placesOf(some: SomeRules): readonly RulePlace[] {
  return [
    ...(['recipient', 'sender'] as const).flatMap((side) =>
      PARTY_SLOTS.filter((slot) => some[side]?.[slot] !== undefined).map(
        (slot) => `${side}.${slot}` as const,
      ),
    ),
    ...PARCEL_SLOTS.filter((slot) => some[slot] !== undefined),
  ];
}

/** The places at which some rules show more than those they stand in for. Empty: they only tighten. */
export function loosened(rules: OrderRules, some: SomeRules): readonly RulePlace[] {
  const places: RulePlace[] = [];
  for (const side of ['recipient', 'sender'] as const) {
    for (const slot of PARTY_SLOTS) {
      const rule = some[side]?.[slot];
      if (rule !== undefined && !isAsStrict(rule, rules[side][slot])) places.push(`${side}.${slot}`);
    }
  }
  for (const slot of PARCEL_SLOTS) {
    const rule = some[slot];
    if (rule !== undefined && !isAsStrict(rule, rules[slot])) places.push(slot);
  }
  return places;
}

/**
 * The places at which a policy shows a value whole, of some orders at least: to be said where it is chosen and where
 * labels are printed.
 */
export function keptWhole(policy: Policy): readonly RulePlace[] {
  return keptBy([policy, ...policy.conditions.map(({ rules }) => rules)]);
}

/** The places at which any of these rules shows a value whole. */
export function keptBy(all: readonly SomeRules[]): readonly RulePlace[] {
  return (['recipient', 'sender'] as const).flatMap((side) =>
    PARTY_SLOTS.filter((slot) => all.some((rules) => isKeeping(rules[side]?.[slot]))).map(
      (slot) => `${side}.${slot}` as const,
    ),
  );
}

function isKeeping(rule: AnyRule | undefined): boolean {
  return rule !== undefined && ruleInfo(rule.rule).keeps === true;
}
