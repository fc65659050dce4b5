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
  readonly #people = new Remembered<Estimate<PeopleFactor>>();
  readonly #phones = new Remembered<Estimate<PhoneFactor>>();

  people(shown: ShownOnLabel): Estimate<PeopleFactor> {
    const { surname, initial, letters, phone, area } = shown;
    const key = `${surname}\u0001${initial ? 1 : 0}${letters}${area.level}\u0001${area.abroad === true ? 1 : 0}${keyOf(phone)}\u0001${area.province}\u0001${area.city}`;
    return this.#people.of(key, () => peopleThatFit(shown));
  }

  phones({ phone, area }: ShownOnLabel): Estimate<PhoneFactor> {
    return this.#phones.of(`${keyOf(phone)}\u0001${area.province}\u0001${area.city}`, () =>
      phonesThatFit(phone, area),
    );
  }
}

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
