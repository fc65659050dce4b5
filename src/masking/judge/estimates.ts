import type { Estimate } from './factor.ts';
import { AREA_LEVELS } from './populations.ts';
import { peopleThatFit } from './people-that-fit.ts';
import type { PeopleFactor } from './people-that-fit.ts';
import { phonesThatFit } from './phones-that-fit.ts';
import type { PhoneFactor } from './phones-that-fit.ts';
import type { ShownOnLabel } from './shown-on-label.ts';
import type { ShownPhone } from './shown-phone.ts';

/** What a label tells, by estimate. */
export interface Estimated {
  readonly people: Estimate<PeopleFactor>;
  readonly phones: Estimate<PhoneFactor>;
}

/**
 * The estimates of labels. Of many labels there are few kinds: a surname of a city, with as many digits. A kind is a
 * number, since a text would have to be put together and looked up letter by letter.
 */
export class Estimates {
  readonly #places = new Map<string, Map<string, PlaceEstimates>>();
  #size = 0;

  of(shown: ShownOnLabel): Estimated {
    const { surname, phone, area } = shown;
    const ofPhone = phoneKind(phone);
    if (ofPhone === undefined) return { people: peopleThatFit(shown), phones: phonesThatFit(phone, area) };
    const { people, phones } = this.#at(area);
    let byKind = people.get(surname);
    if (byKind === undefined) {
      if (people.size >= MOST_SURNAMES) people.clear();
      people.set(surname, (byKind = new Map<number, Estimate<PeopleFactor>>()));
    }
    return {
      people: remembered(byKind, personKind(shown, ofPhone), () => peopleThatFit(shown)),
      phones: remembered(phones, ofPhone, () => phonesThatFit(phone, area)),
    };
  }

  #at({ province, city }: ShownOnLabel['area']): PlaceEstimates {
    let cities = this.#places.get(province);
    let place = cities?.get(city);
    if (place !== undefined) return place;
    if (this.#size >= MOST_PLACES) {
      this.#places.clear();
      this.#size = 0;
      cities = undefined;
    }
    if (cities === undefined) this.#places.set(province, (cities = new Map<string, PlaceEstimates>()));
    cities.set(city, (place = { people: new Map(), phones: new Map() }));
    this.#size += 1;
    return place;
  }
}

interface PlaceEstimates {
  /** By surname and kind. */
  readonly people: Map<string, Map<number, Estimate<PeopleFactor>>>;
  /** By what is shown of the phone. */
  readonly phones: Map<number, Estimate<PhoneFactor>>;
}

/** More cities than a country has, and surnames than a city; beyond it everything is forgotten. */
const MOST_PLACES = 1_000;
const MOST_SURNAMES = 1_000;

function remembered<Made>(known: Map<number, Made>, kind: number, make: () => Made): Made {
  let made = known.get(kind);
  if (made === undefined) known.set(kind, (made = make()));
  return made;
}

/** Digits and letters are fewer than these. */
const MOST_DIGITS = 32;
const MOST_LETTERS = 8;
/** Longer beginnings are those of one number; their estimates are not kept. */
const LONGEST_BEGINNING = 3;

/** A number for each way in which a phone may be shown; undefined where there are too many. */
function phoneKind(phone: ShownPhone): number | undefined {
  switch (phone.kind) {
    case 'nothing':
      return 0;
    case 'virtual':
      return 1;
    case 'foreign':
      return phone.trailing < MOST_DIGITS ? MOST_DIGITS + phone.trailing : undefined;
    case 'landline':
      return phone.trailing < MOST_DIGITS ? (phone.area ? 3 : 2) * MOST_DIGITS + phone.trailing : undefined;
    case 'mobile': {
      const { leading, trailing } = phone;
      if (leading.length > LONGEST_BEGINNING || trailing >= MOST_DIGITS) return undefined;
      return (4 + Number(`1${leading}`)) * MOST_DIGITS + trailing;
    }
  }
}

function personKind({ initial, letters, area }: ShownOnLabel, ofPhone: number): number {
  const ofName = letters * 2 + (initial ? 1 : 0);
  const ofArea = AREA_LEVELS.indexOf(area.level) * 2 + (area.abroad === true ? 1 : 0);
  return (ofPhone * AREA_LEVELS.length * 2 + ofArea) * MOST_LETTERS * 2 + ofName;
}
