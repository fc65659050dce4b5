import { foldText } from './fold/fold.ts';
import type { OpenParty, OpenPrivate } from './open-order.ts';
import { addressGroup, hasAll, hasSome, hasUnit, nameGroup } from './own-hint.ts';
import type { Group } from './own-hint.ts';
import { wholeNames } from './own-names.ts';
import { needlesOf, postcodeNeedles } from './own-needles.ts';
import type { Sources } from './own-needles.ts';
import { hiddenNumbers, numbersOf, partNumbers } from './own-numbers.ts';
import type { HiddenNumber } from './own-numbers.ts';
import type { PartyPolicy } from './policy.ts';
import type { PartyReading } from './read-party.ts';
import { recogniseName } from './recognise/name.ts';
import { peopleOf } from './recognise/people.ts';
import { recognisePhones } from './recognise/phone.ts';
import { roomsIn } from './scrub/find-rooms.ts';
import { joinSpellings, maySpell, NO_SPELLINGS, spellingsOf, syllablesOf } from './scrub/name-spellings.ts';
import type { Spellings } from './scrub/name-spellings.ts';
import { phoneCores, phoneRuns } from './scrub/own-values.ts';
import type { Needles, PartNumber, SeenText, SideValues } from './scrub/own-values.ts';

/** What the policy hides of one side, in the forms in which free text is searched for it. */
export function sideValues(
  party: OpenParty,
  reading: PartyReading,
  policy: PartyPolicy,
  isShared = false,
): SideValues {
  return new LazyValues(
    {
      people: policy.name.rule === 'name.keep' ? [] : reading.name.people,
      hidesFamilies: hidesFamily(policy),
      addresses: reading.address.hidden,
      postcode: policy.postcode.rule === 'postcode.keep' ? '' : party.postcode,
      words: [],
    },
    () => hiddenNumbers(reading.phone.numbers, policy),
    () => partNumbers(reading.phone.numbers, reading.phone.outcome.text, policy),
    isShared,
  );
}

/** Rules that show nothing of a family name, or its first letter alone. */
const FAMILY_HIDDEN: ReadonlySet<PartyPolicy['name']['rule']> = new Set([
  'name.hide',
  'name.drop',
  'name.replace',
  'name.token',
  'name.initials',
]);

function hidesFamily({ name }: PartyPolicy): boolean {
  return FAMILY_HIDDEN.has(name.rule) || (name.rule === 'name.keep-ends' && name.first === 0);
}

/** Personal values that no field shows: searched for as a side's own are, in the whole. */
export function privateValues({ names, phones, addresses, words }: OpenPrivate): SideValues {
  const numbers = () => numbersOf(phones.flatMap((text) => recognisePhones(text)));
  return new LazyValues(
    {
      people: names.flatMap((text) => peopleOf(text, recogniseName(text))),
      hidesFamilies: false,
      addresses,
      postcode: '',
      words,
    },
    numbers,
    () => numbers().map(({ telling }) => ({ digits: telling, first: 0, last: 0 })),
    false,
  );
}

const HAN_TEXT = /^[\u4e00-\u9fff]*$/;

/** Made piece by piece, as texts ask for it: few texts ask for more than `mayBeIn`. */
class LazyValues implements SideValues {
  readonly isShared: boolean;
  readonly #sources: Sources;
  readonly #readNumbers: () => readonly HiddenNumber[];
  readonly #readPartNumbers: () => readonly PartNumber[];
  #isHan: boolean | undefined;
  #postcode: string | undefined;
  #names: readonly string[] | undefined;
  #nameGroups: readonly Group[] | undefined;
  #addressGroups: readonly Group[] | undefined;
  #folded: readonly string[] | undefined;
  #numbers: readonly string[] | undefined;
  #cores: readonly string[] | undefined;
  #syllables: readonly ReturnType<typeof syllablesOf>[] | undefined;
  #needles: Needles | undefined;
  #spellings: Spellings | undefined;
  #runs: ReadonlySet<string> | undefined;
  #partNumbers: readonly PartNumber[] | undefined;
  #rooms: ReadonlySet<string> | undefined;

  constructor(
    sources: Sources,
    readNumbers: () => readonly HiddenNumber[],
    readPartNumbers: () => readonly PartNumber[],
    isShared: boolean,
  ) {
    this.isShared = isShared;
    this.#sources = sources;
    this.#readNumbers = readNumbers;
    this.#readPartNumbers = readPartNumbers;
  }

  mayBeIn(seen: SeenText): boolean {
    const { people, postcode, words } = this.#sources;
    if (words.length > 0) return true;
    if (postcode !== '') {
      this.#postcode ??= postcodeNeedles(postcode)[0] ?? '';
      if (this.#postcode !== '' && seen.text.includes(this.#postcode)) return true;
    }
    if (seen.place === 'number') {
      if (this.#isOfHan() && seen.isAscii) return false;
      this.#names ??= wholeNames(people);
      return this.#names.some((name) => hasAll(seen, name));
    }
    if (seen.place === 'place') {
      if (this.#isOfHan() && seen.isAscii) return false;
      // A given name alone, as in 转小明; a whole one has no fewer characters.
      for (const group of this.#groups()) if (hasSome(seen, group, 2)) return true;
      return false;
    }
    // 阿明, 王XM, and 刻字：玥.
    const fewestOfName = seen.place === 'remark' || seen.hasLetter || seen.tellsOne ? 1 : 2;
    for (const group of this.#groups()) if (hasSome(seen, group, fewestOfName)) return true;
    this.#addressGroups ??= this.#foldedAddresses().map(addressGroup);
    for (const group of this.#addressGroups)
      if (seen.hasDigit ? hasUnit(seen, group) : hasSome(seen, group, 2)) return true;
    return false;
  }

  mayBeInNumber(number: string): boolean {
    const { postcode, words } = this.#sources;
    return words.length > 0 || postcode !== '' || !this.#isOfHan() || this.#isInNumber(number);
  }

  /** Nearly all numbers have no digits of the core of one's own, and of the others few have a run. */
  #isInNumber(number: string): boolean {
    if (!this.mayBeAmong(number)) return false;
    for (const run of this.phoneRuns()) if (number.includes(run)) return true;
    return false;
  }

  #isOfHan(): boolean {
    return (this.#isHan ??= this.#sources.people.every((person) => HAN_TEXT.test(person.text)));
  }

  #groups(): readonly Group[] {
    const { people, hidesFamilies } = this.#sources;
    return (this.#nameGroups ??= people.map((person) =>
      nameGroup(foldText(person.text).text, hidesFamilies),
    ));
  }

  mayBeAmong(digits: string): boolean {
    this.#cores ??= phoneCores(this.#telling());
    for (const core of this.#cores) if (digits.includes(core)) return true;
    return false;
  }

  mayBeSpelled(beginnings: readonly string[]): boolean {
    this.#syllables ??= this.#sources.people.map(({ name }) => syllablesOf(name));
    for (const own of this.#syllables) {
      if (own === undefined) return true;
      for (const letters of beginnings) if (maySpell(own, letters)) return true;
    }
    return false;
  }

  needles(): Needles {
    return (this.#needles ??= needlesOf(this.#sources, this.#foldedAddresses()));
  }

  spellings(): Spellings {
    return (this.#spellings ??= this.#sources.people
      .map(({ name }) => spellingsOf(name))
      .reduce(joinSpellings, NO_SPELLINGS));
  }

  phoneRuns(): ReadonlySet<string> {
    return (this.#runs ??= phoneRuns(this.#telling()));
  }

  partNumbers(): readonly PartNumber[] {
    return (this.#partNumbers ??= this.#readPartNumbers());
  }

  rooms(): ReadonlySet<string> {
    return (this.#rooms ??= new Set(this.#foldedAddresses().flatMap(roomsIn)));
  }

  #telling(): readonly string[] {
    return (this.#numbers ??= this.#readNumbers().map(({ telling }) => telling));
  }

  #foldedAddresses(): readonly string[] {
    return (this.#folded ??= this.#sources.addresses.map((part) => foldText(part).text));
  }
}
