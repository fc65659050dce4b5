import { unreachable } from '../../base/unreachable.ts';
import { estimate } from './factor.ts';
import type { Estimate, Factor } from './factor.ts';
import { citySegments, countrySegments, countSegments, provinceSegments } from './segment-counts.ts';
import type { Place, SegmentCount, Segments } from './segment-counts.ts';
import { MOBILE_DIGITS } from './shown-phone.ts';
import type { ShownPhone } from './shown-phone.ts';

export const PHONE_FACTORS = [
  /** Segments of the city, or of the province, that begin with the shown digits: as if that were the number's home. */
  'segments-of-city',
  'segments-of-province',
  /** The prefix is newer than the table, or none of the place's: 10,000 segments times the place's share of all of them. */
  'new-prefix-by-share',
  /** Digits hidden among the last four. */
  'hidden-last-digits',
  /** All hidden digits: the label names no place of the table. */
  'hidden-digits-no-place',
  'hidden-landline-digits',
  'area-codes',
  'hidden-foreign-digits',
] as const;
export type PhoneFactor = (typeof PHONE_FACTORS)[number];

/** Digits behind an area code: seven in most cities, eight in large ones; the label does not tell which. */
const LANDLINE_DIGITS = 7;
/** About as many as mainland China has. */
export const AREA_CODES = 300;
/** The shortest national numbers that are common (Hong Kong, Singapore); a longer one has more. */
const FOREIGN_DIGITS = 8;

/**
 * How many phone numbers could be the one behind what the label shows: at least 1. For a mobile, the digits four to
 * seven are those of its home city, so that hiding them hides little when the label names the city (masking facts,
 * section 7.1). A virtual number counts as none shown. `basis` has the factors.
 */
export function phonesThatFit(shown: ShownPhone, place: Place): Estimate<PhoneFactor> {
  switch (shown.kind) {
    case 'mobile':
      return estimate(mobiles(shown.leading, shown.trailing, place));
    case 'virtual':
    case 'nothing':
      return estimate(mobiles('', 0, place));
    case 'landline':
      return estimate(landlines(shown, place));
    case 'foreign':
      return estimate([power('hidden-foreign-digits', FOREIGN_DIGITS - shown.trailing, 'planning')]);
    default:
      return unreachable(shown);
  }
}

function mobiles(leading: string, trailing: number, place: Place): readonly Factor<PhoneFactor>[] {
  // A mobile begins with 1, shown or not.
  const hidden = MOBILE_DIGITS - Math.max(1, leading.length) - trailing;
  const city = citySegments(place);
  const segments = city ?? provinceSegments(place.province);
  if (segments === undefined) return [power('hidden-digits-no-place', hidden, 'arithmetic')];
  const { count, how } = countIn(segments, leading);
  const hiddenLast = Math.min(4, MOBILE_DIGITS - leading.length) - trailing;
  const code =
    how === 'new-prefix'
      ? 'new-prefix-by-share'
      : city === undefined
        ? 'segments-of-province'
        : 'segments-of-city';
  return [
    { code, value: leftOf(count, trailing), source: 'segments-2015' },
    power('hidden-last-digits', hiddenLast, 'arithmetic'),
  ];
}

/** A place without segments of a prefix still has people with such numbers: as many as its share of the country's. */
function countIn(segments: Segments, leading: string): SegmentCount {
  const here = countSegments(segments, leading);
  if (here.count > 0) return here;
  const all = countrySegments();
  const share = (countSegments(all, leading).count * segments.total) / all.total;
  return { count: Math.max(1, share), how: 'new-prefix' };
}

/** What is left of some segments when more than the last four digits stand on the label. */
function leftOf(count: number, trailing: number): number {
  return trailing > 4 ? Math.max(1, count / 10 ** (trailing - 4)) : count;
}

function landlines(
  { area, trailing }: ShownPhone & { readonly kind: 'landline' },
  place: Place,
): readonly Factor<PhoneFactor>[] {
  const local = power('hidden-landline-digits', LANDLINE_DIGITS - trailing, 'planning');
  if (area || namesCity(place)) return [local];
  return [{ code: 'area-codes', value: AREA_CODES, source: 'planning' }, local];
}

/** Where the label names the city, the area code follows from it. */
export function namesCity(place: Place): boolean {
  return place.city !== '' || citySegments(place) !== undefined;
}

function power(
  code: PhoneFactor,
  digits: number,
  source: Factor<PhoneFactor>['source'],
): Factor<PhoneFactor> {
  return { code, value: 10 ** Math.max(0, digits), source };
}
