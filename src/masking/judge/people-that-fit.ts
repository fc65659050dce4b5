import { unreachable } from '../../base/unreachable.ts';
import { estimate } from './factor.ts';
import type { Estimate, Factor } from './factor.ts';
import { AREA_CODES, namesCity } from './phones-that-fit.ts';
import { populationOf } from './populations.ts';
import type { Area, AreaFactor } from './populations.ts';
import { citySegments, countrySegments, countSegments, provinceSegments } from './segment-counts.ts';
import type { Place, Segments } from './segment-counts.ts';
import { MOBILE_DIGITS } from './shown-phone.ts';
import type { ShownPhone } from './shown-phone.ts';
import { isKnownSurname, surnameShare } from './surname-shares.ts';

export type PeopleFactor =
  | AreaFactor
  | 'surname-share'
  /** The table has no such surname; the share is its floor. */
  | 'surname-share-unknown'
  /** One letter, as if one name in eight began with it: more than any one surname has. */
  | 'initial'
  /** Further letters of the name that are shown. */
  | 'more-letters'
  /** The share of numbers with the shown leading digits. */
  | 'leading-digits'
  /** The prefix is newer than the table. */
  | 'leading-digits-unknown'
  | 'trailing-digits'
  /** An area code names the city that the address does not. */
  | 'area-code';

/** What a label shows of a person. Without a surname, or with an empty one, the name shows nothing. */
export interface ShownPerson {
  readonly surname?: string;
  /** Only the first letter of a name in Latin letters is shown. */
  readonly initial?: boolean;
  /** How many letters are shown beside the surname or the initial. */
  readonly letters?: number;
  readonly phone: ShownPhone;
  readonly area: Area;
}

const INITIAL_SHARE = 1 / 8;
/** A character of a given name is shared by one in thirty or fewer. */
const LETTER_SHARE = 1 / 30;
/** About fifty prefixes are in use. */
const PREFIX_SHARE = 1 / 50;

/**
 * About how many people could be the one on the label, as `N_area × surname share × share of the shown digits` (masking
 * facts, section 7.2). Below 1 the person is alone with it. As if names and numbers were spread alike over the country.
 */
export function peopleThatFit({
  surname = '',
  initial,
  letters = 0,
  phone,
  area,
}: ShownPerson): Estimate<PeopleFactor> {
  const basis: Factor<PeopleFactor>[] = [populationOf(area)];
  if (initial === true) basis.push({ code: 'initial', value: INITIAL_SHARE, source: 'planning' });
  else if (surname !== '') basis.push(ofSurname(surname));
  if (letters > 0) basis.push({ code: 'more-letters', value: LETTER_SHARE ** letters, source: 'planning' });
  addDigits(basis, phone, area);
  return estimate(basis);
}

function ofSurname(surname: string): Factor<PeopleFactor> {
  const value = surnameShare(surname);
  return isKnownSurname(surname)
    ? { code: 'surname-share', value, source: 'surnames-2008' }
    : { code: 'surname-share-unknown', value, source: 'planning' };
}

/** A virtual number says nothing of its person; a country code no more than the address does. */
function addDigits(basis: Factor<PeopleFactor>[], phone: ShownPhone, place: Place): void {
  switch (phone.kind) {
    case 'mobile': {
      const { leading, trailing } = phone;
      if (leading.length > 1) basis.push(ofPrefix(leading, place));
      addTrailing(basis, Math.min(trailing, MOBILE_DIGITS - Math.max(1, leading.length)));
      return;
    }
    case 'landline':
      if (phone.area && !namesCity(place)) {
        basis.push({ code: 'area-code', value: 1 / AREA_CODES, source: 'planning' });
      }
      addTrailing(basis, phone.trailing);
      return;
    case 'foreign':
      addTrailing(basis, phone.trailing);
      return;
    case 'virtual':
    case 'nothing':
      return;
    default:
      unreachable(phone);
  }
}

function addTrailing(basis: Factor<PeopleFactor>[], digits: number): void {
  if (digits > 0) basis.push({ code: 'trailing-digits', value: 1 / 10 ** digits, source: 'arithmetic' });
}

/** Of the place's numbers; of the country's where the place has none with the prefix. */
function ofPrefix(leading: string, place: Place): Factor<PeopleFactor> {
  const local = citySegments(place) ?? provinceSegments(place.province);
  const here = local === undefined ? undefined : shareIn(local, leading);
  const value = here ?? shareIn(countrySegments(), leading);
  // Of a prefix that no table has, the digits behind it say as much as any digit.
  const unknown = PREFIX_SHARE / 10 ** Math.max(0, leading.length - 3);
  return value === undefined
    ? { code: 'leading-digits-unknown', value: unknown, source: 'planning' }
    : { code: 'leading-digits', value, source: 'segments-2015' };
}

function shareIn(segments: Segments, leading: string): number | undefined {
  const { count, how } = countSegments(segments, leading);
  // Digits behind the seventh say as much as any digit.
  const more = 1 / 10 ** Math.max(0, leading.length - 7);
  return how === 'new-prefix' || count === 0 ? undefined : (count / segments.total) * more;
}
