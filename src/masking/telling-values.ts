import type { Order } from '../orders/order.ts';
import { openSecret } from '../privacy/opening.ts';
import { fullNames } from './own-names.ts';
import { numbersOf } from './own-numbers.ts';
import { readsAsName } from './reads-as-name.ts';
import { recogniseName } from './recognise/name.ts';
import { peopleOf } from './recognise/people.ts';
import { recognisePhones } from './recognise/phone.ts';

/** What names a recipient wherever it stands, whatever the policy. Open: it never leaves the room. */
export interface TellingValues {
  /** Whole names that read as people's. */
  readonly names: readonly string[];
  /** Whole numbers as digits, of ten digits and more. */
  readonly numbers: readonly string[];
}

/** Shorter ones are dates and numbers of articles, too. */
export const TELLING_NUMBER = 10;

/** A name of two Han characters may be the middle of other words, 方明 in 东方明珠: it names somebody only where it stands by itself. */
export function isPairName(name: string): boolean {
  return /^\p{Script=Han}{2}$/u.test(name);
}

export function tellingValues({ recipient }: Order): TellingValues {
  const raw = openSecret(recipient.name);
  const people = peopleOf(raw, recogniseName(raw));
  const names = people.flatMap(({ text, name }) => fullNames(text, name)).filter(readsAsName);
  const numbers = numbersOf(recognisePhones(openSecret(recipient.phone))).map(({ whole }) => whole);
  return {
    names: [...new Set(names)],
    numbers: [...new Set(numbers.filter(({ length }) => length >= TELLING_NUMBER))],
  };
}
