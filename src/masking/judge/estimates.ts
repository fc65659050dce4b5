import { Remembered } from '../remembered.ts';
import type { Estimate } from './factor.ts';
import { peopleThatFit } from './people-that-fit.ts';
import type { PeopleFactor } from './people-that-fit.ts';
import { phonesThatFit } from './phones-that-fit.ts';
import type { PhoneFactor } from './phones-that-fit.ts';
import type { ShownOnLabel } from './shown-on-label.ts';
import type { ShownPhone } from './shown-phone.ts';

/** The estimates of labels. Of many labels there are few kinds: a surname of a city, with as many digits. */
export class Estimates {
  readonly #places = new Map<string, Map<string, PlaceEstimates>>();
  #size = 0;

  people(shown: ShownOnLabel): Estimate<PeopleFactor> {
    const { surname, initial, letters, phone, area } = shown;
    const key = `${surname}\u0001${initial ? 1 : 0}${letters}${area.level}${area.abroad === true ? 1 : 0}${keyOf(phone)}`;
    return this.#at(area).people.of(key, () => peopleThatFit(shown));
  }

  phones({ phone, area }: ShownOnLabel): Estimate<PhoneFactor> {
    return this.#at(area).phones.of(keyOf(phone), () => phonesThatFit(phone, area));
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
    cities.set(city, (place = { people: new Remembered(), phones: new Remembered() }));
    this.#size += 1;
    return place;
  }
}

interface PlaceEstimates {
  readonly people: Remembered<Estimate<PeopleFactor>>;
  readonly phones: Remembered<Estimate<PhoneFactor>>;
}

/** More cities than a country has; beyond it everything is forgotten. */
const MOST_PLACES = 1_000;

function keyOf(phone: ShownPhone): string {
  switch (phone.kind) {
    case 'mobile':
      return `m${phone.trailing}-${phone.leading}`;
    case 'landline':
      return `l${phone.trailing}${phone.area ? 1 : 0}`;
    case 'foreign':
      return `f${phone.trailing}`;
    case 'virtual':
    case 'nothing':
      return phone.kind;
  }
}
