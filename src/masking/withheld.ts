import { SIDES } from './open-order.ts';
import type { WithheldPlace } from './masked-order.ts';
import { showsRegion } from './mask-party.ts';
import type { OrderRules, PartyPolicy, Rule } from './policy.ts';

const PARTY_PLACES = [
  'name',
  'phone',
  'pickup',
  'province',
  'city',
  'district',
  'detail',
  'postcode',
  'country',
] as const;
type PartyPlace = (typeof PARTY_PLACES)[number];

const known = new WeakMap<OrderRules, ReadonlySet<WithheldPlace>>();

/**
 * The values that rules leave out whole. It is said of the rules alone and is the same whether an order has such a value
 * or not: nothing may be said in its place, neither `none` nor that there is one.
 */
export function withheldBy(rules: OrderRules): ReadonlySet<WithheldPlace> {
  let places = known.get(rules);
  if (places === undefined) known.set(rules, (places = new Set(placesOf(rules))));
  return places;
}

function placesOf(rules: OrderRules): readonly WithheldPlace[] {
  return [
    ...(rules.goods.rule === 'goods.drop' ? (['goods'] as const) : []),
    ...(rules.remark.rule === 'remark.drop' ? (['remark'] as const) : []),
    ...SIDES.flatMap((side) =>
      PARTY_PLACES.filter((place) => isWithheld(place, rules[side])).map(
        (place) => `${side}.${place}` as const,
      ),
    ),
  ];
}

function isWithheld(place: PartyPlace, policy: PartyPolicy): boolean {
  switch (place) {
    case 'name':
      return policy.name.rule === 'name.drop';
    case 'phone':
      return policy.phone.rule === 'phone.drop';
    case 'pickup':
      return !showsLastDigits(policy.phone);
    case 'province':
    case 'city':
    case 'district':
      return !showsRegion(policy, place);
    case 'detail':
      return policy.address.rule === 'address.drop';
    case 'postcode':
      return policy.postcode.rule === 'postcode.drop';
    case 'country':
      return policy.country.rule === 'country.hide';
  }
}

function showsLastDigits(phone: Rule<'phone'>): boolean {
  switch (phone.rule) {
    case 'phone.drop':
    case 'phone.hide':
    case 'phone.replace':
    case 'phone.token':
      return false;
    case 'phone.keep-ends':
      return phone.last > 0;
    case 'phone.keep-last':
    case 'phone.hide-middle':
    case 'phone.keep':
      return true;
  }
}
