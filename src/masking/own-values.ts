import { cleanText } from './clean-text.ts';
import { endsOf } from './decide/strictness.ts';
import { foldText } from './fold/fold.ts';
import { graphemes } from './graphemes.ts';
import type { OpenParty, OpenPrivate } from './open-order.ts';
import type { PartyPolicy } from './policy.ts';
import type { PartyReading } from './read-party.ts';
import { JAPANESE_PAIRS, JAPANESE_TRIPLES } from './recognise/japanese-surnames.ts';
import { recogniseName } from './recognise/name.ts';
import type { Name } from './recognise/name.ts';
import { peopleOf } from './recognise/people.ts';
import type { Person } from './recognise/people.ts';
import { recognisePhones } from './recognise/phone.ts';
import type { Phone } from './recognise/phone.ts';
import { roomsIn } from './scrub/find-rooms.ts';
import { tighten, tightenFolded } from './scrub/forms.ts';
import { joinSpellings, latinForms, NO_SPELLINGS, spellingsOf } from './scrub/name-spellings.ts';
import { phoneCores, phoneRuns } from './scrub/own-values.ts';
import type { Needles, OwnValues, PartNumber } from './scrub/own-values.ts';
import type { TextPlace } from './scrub/text-place.ts';

const SHORTEST_PHONE = 7;
const SHORTEST_LATIN_NAME = 3;
const SHORTEST_ADDRESS = 4;
const SHORTEST_POSTCODE = 4;
const SHORTEST_WORD = 5;
const UNIT_WORDS = /[0-9零〇一二两三四五六七八九十百]{1,6}(?:单元|室|户|房|号房|楼|层)/g;
const SHORTEST_UNIT = 3;

/** What the policy hides of one side, in the forms in which free text is searched for it. */
export function ownValues(party: OpenParty, reading: PartyReading, policy: PartyPolicy): OwnValues {
  return ownValuesOf({
    people: policy.name.rule === 'name.keep' ? [] : reading.name.people,
    hidesFamilies: hidesFamily(policy),
    numbers: () => hiddenNumbers(reading.phone.numbers, policy).map(({ telling }) => telling),
    partNumbers: () => partNumbers(reading.phone.numbers, reading.phone.outcome.text, policy),
    addresses: reading.address.hidden,
    postcode: policy.postcode.rule === 'postcode.keep' ? '' : party.postcode,
    words: [],
  });
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
export function privateValues({ names, phones, addresses, words }: OpenPrivate): OwnValues {
  const numbers = once(() =>
    numbersOf(phones.flatMap((text) => recognisePhones(text))).map(({ telling }) => telling),
  );
  return ownValuesOf({
    people: names.flatMap((text) => peopleOf(text, recogniseName(text))),
    hidesFamilies: false,
    numbers,
    partNumbers: () => numbers().map((digits) => ({ digits, first: 0, last: 0 })),
    addresses,
    postcode: '',
    words,
  });
}

export function joinOwnValues(a: OwnValues, b: OwnValues): OwnValues {
  return {
    mayBeIn: (folded, place) => a.mayBeIn(folded, place) || b.mayBeIn(folded, place),
    mayBeAmong: (digits) => a.mayBeAmong(digits) || b.mayBeAmong(digits),
    needles: once(() => joinNeedles(a.needles(), b.needles())),
    spellings: once(() => joinSpellings(a.spellings(), b.spellings())),
    phoneRuns: once(() => joinSets(a.phoneRuns(), b.phoneRuns())),
    partNumbers: once(() => [...a.partNumbers(), ...b.partNumbers()]),
    rooms: once(() => joinSets(a.rooms(), b.rooms())),
  };
}

/** What needles are made of. */
interface Sources {
  readonly people: readonly Person[];
  readonly hidesFamilies: boolean;
  readonly numbers: () => readonly string[];
  readonly partNumbers: () => readonly PartNumber[];
  readonly addresses: readonly string[];
  readonly postcode: string;
  readonly words: readonly string[];
}

function ownValuesOf(sources: Sources): OwnValues {
  const { people, partNumbers } = sources;
  const folded = once(() => sources.addresses.map((part) => foldText(part).text));
  const numbers = once(sources.numbers);
  const cores = once(() => phoneCores(numbers()));
  const needles = once(() => needlesOf(sources, folded()));
  const hint = once(() => hintOf(sources, folded));
  return {
    mayBeIn: (text, place) => mayHold(text, place, hint()),
    mayBeAmong: (digits) => cores().some((core) => digits.includes(core)),
    needles,
    spellings: once(() => people.map(({ name }) => spellingsOf(name)).reduce(joinSpellings, NO_SPELLINGS)),
    phoneRuns: once(() => phoneRuns(numbers())),
    partNumbers: once(partNumbers),
    rooms: once(() => new Set(folded().flatMap(roomsIn))),
  };
}

/** What stands in a text that holds a needle; see `OwnValues.mayBeIn`. Made piece by piece, as texts ask for it. */
interface Hint {
  readonly postcode: string;
  /** ID numbers and e-mail addresses: nothing short can be said of them. */
  readonly hasWords: boolean;
  /** All names are of Han alone. */
  readonly isHan: boolean;
  readonly names: () => readonly string[];
  readonly parts: () => readonly Group[];
  readonly addresses: () => readonly Group[];
}

/** The characters of one value, of which a needle has at least so many; 0 where that cannot be said. */
interface Group {
  readonly characters: readonly string[];
  readonly fewest: 0 | 1 | 2;
}

const HAN_TEXT = /^[\u4e00-\u9fff]*$/;
const HAN = /[\u4e00-\u9fff]/g;
const ASCII = /^[\x20-\x7e]*$/;
const DIGIT = /[0-9]/;
/** 王XM, and 刻字：玥. */
const ONE_TELLS = /[a-z][^a-z]*[a-z]|[给祝]|[刻绣印]字|署名|落款/;

function hintOf(
  { people, hidesFamilies, postcode, words }: Sources,
  addresses: () => readonly string[],
): Hint {
  return {
    postcode: postcodes(postcode)[0] ?? '',
    hasWords: words.length > 0,
    isHan: people.every(({ text }) => HAN_TEXT.test(text)),
    names: once(() => wholeNames(people)),
    parts: once(() => people.map(({ text }) => nameGroup(tighten(text), hidesFamilies))),
    addresses: once(() => addresses().map(addressGroup)),
  };
}

function nameGroup(name: string, isOneEnough: boolean): Group {
  return HAN_TEXT.test(name) ? groupOf(name, isOneEnough) : { characters: [], fewest: 0 };
}

function addressGroup(part: string): Group {
  const group = groupOf(part, false);
  const isBare = group.characters.length === 0 && /[^0-9]/.test(tightenFolded(part));
  return isBare ? { ...group, fewest: 0 } : group;
}

/** A character that stands twice in a value may be all that a needle of two has. */
function groupOf(text: string, isOneEnough: boolean): Group {
  const all = text.match(HAN) ?? [];
  const characters = all.length > 2 ? [...new Set(all)] : all;
  const isTwice = characters.length < all.length || (all.length === 2 && all[0] === all[1]);
  return { characters, fewest: isOneEnough || isTwice ? 1 : 2 };
}

function mayHold(folded: string, place: TextPlace, hint: Hint): boolean {
  if (hint.hasWords || (hint.postcode !== '' && folded.includes(hint.postcode))) return true;
  if (place === 'place' || place === 'number') {
    if (hint.isHan && ASCII.test(folded)) return false;
    if (hint.names().some((name) => hasAll(folded, name))) return true;
    // A given name alone, as in 转小明.
    return place === 'place' && hint.parts().some((group) => hasSome(folded, group, 2));
  }
  // 阿明, and 王XM.
  const fewestOfName = place === 'remark' || ONE_TELLS.test(folded) ? 1 : 2;
  if (hint.parts().some((group) => hasSome(folded, group, fewestOfName))) return true;
  // A unit is digits and one word.
  const fewestOfAddress = DIGIT.test(folded) ? 1 : 2;
  return hint.addresses().some((group) => hasSome(folded, group, fewestOfAddress));
}

/** Needles are in hiragana, texts in either. */
const KANA = /[\u3041-\u3096]/;

function hasAll(text: string, name: string): boolean {
  for (let at = 0; at < name.length; at += 1)
    if (!text.includes(name.charAt(at)) && !KANA.test(name.charAt(at))) return false;
  return true;
}

function hasSome(text: string, { characters, fewest }: Group, most: 1 | 2): boolean {
  const enough = Math.min(fewest, most);
  if (enough === 0) return true;
  let count = 0;
  for (const character of characters) {
    if (text.includes(character)) count += 1;
    if (count >= enough) return true;
  }
  return false;
}

function needlesOf({ people, hidesFamilies, postcode, words }: Sources, folded: readonly string[]): Needles {
  const hiddenParts = folded.map(tightenFolded);
  const units = hiddenParts.flatMap((part) => part.match(UNIT_WORDS) ?? []);
  return {
    ...namesOf(people),
    families: hidesFamilies ? familiesOf(people) : [],
    addresses: [
      ...hiddenParts.filter((part) => part.length >= SHORTEST_ADDRESS && /[^0-9]/.test(part)),
      ...units.filter((unit) => unit.length >= SHORTEST_UNIT),
    ],
    postcodes: postcodes(postcode),
    words: words.map(tighten).filter((word) => word.length >= SHORTEST_WORD),
  };
}

function joinNeedles(a: Needles, b: Needles): Needles {
  return {
    names: [...a.names, ...b.names],
    givenNames: [...a.givenNames, ...b.givenNames],
    givenCharacters: [...a.givenCharacters, ...b.givenCharacters],
    titledNames: [...a.titledNames, ...b.titledNames],
    families: [...a.families, ...b.families],
    addresses: [...a.addresses, ...b.addresses],
    postcodes: [...a.postcodes, ...b.postcodes],
    words: [...a.words, ...b.words],
  };
}

function joinSets(a: ReadonlySet<string>, b: ReadonlySet<string>): ReadonlySet<string> {
  if (a.size === 0) return b;
  if (b.size === 0) return a;
  const joined = new Set(a);
  for (const entry of b) joined.add(entry);
  return joined;
}

type Names = NameParts & Pick<Needles, 'names'>;

function namesOf(people: readonly Person[]): Names {
  const [first] = people;
  const parts = people.length === 1 && first !== undefined ? partsOfName(first.name) : joinParts(people);
  return { names: wholeNames(people), ...parts };
}

function wholeNames(people: readonly Person[]): readonly string[] {
  return people
    .flatMap(({ text, name }) => fullNames(text, name))
    .flatMap((name) => latinForms(name).map(tighten))
    .filter(isNameLong);
}

function joinParts(people: readonly Person[]): NameParts {
  const parts = people.map(({ name }) => partsOfName(name));
  return {
    givenNames: parts.flatMap(({ givenNames }) => givenNames),
    givenCharacters: parts.flatMap(({ givenCharacters }) => givenCharacters),
    titledNames: parts.flatMap(({ titledNames }) => titledNames),
  };
}

function familiesOf(people: readonly Person[]): readonly string[] {
  return people.flatMap(({ name }) =>
    name.kind === 'family-first' && name.surname !== '' ? [tighten(name.surname)] : [],
  );
}

/** Each number whose digits the policy hides, and how many of its digits the field shows at either end. */
function partNumbers(phones: readonly Phone[], shown: string, policy: PartyPolicy): readonly PartNumber[] {
  if (policy.phone.rule === 'phone.keep') return [];
  const texts = endsOf(policy.phone) === undefined ? [] : shown.split('/');
  return phones.flatMap((phone, index) => {
    if (phone.kind === 'virtual' && policy.virtual.rule === 'virtual.keep') return [];
    const { whole } = digitsOf(phone);
    if (whole === '') return [];
    const text = texts[index] ?? '';
    const first = /^[0-9-]*/.exec(text)?.[0].replaceAll('-', '').length ?? 0;
    const last = /[0-9]*$/.exec(text)?.[0].length ?? 0;
    return [{ digits: whole, first, last }];
  });
}

/** What is longer is found by its beginning. */
const LONGEST_WHOLE = 200;

/** The name without title and bracket; with its title where it is no more than a surname: 赵老板. */
export function fullNames(raw: string, name: Name): readonly string[] {
  switch (name.kind) {
    case 'family-first':
      if (name.given !== '') return [name.surname + name.given];
      return name.surname === '' ? [] : [cleanText(raw).slice(0, LONGEST_WHOLE)];
    case 'words':
      return [...new Set([cleanText(raw), name.words.join(' ')].map((text) => text.slice(0, LONGEST_WHOLE)))];
    case 'organisation':
    case 'other':
      return [cleanText(raw).slice(0, LONGEST_WHOLE)];
    case 'empty':
    case 'masked':
      return [];
  }
}

function isNameLong(needle: string): boolean {
  return needle.length >= (/^[\p{Script=Latin}\p{N}]/u.test(needle) ? SHORTEST_LATIN_NAME : 2);
}

const DOTS = /[·•‧・．.∙⋅]/u;
/** Characters of a given name that is longer than this are not what one is called by. */
const LONGEST_CALLED = 2;
/** More is a cell of something else; its beginning is the name. */
const LONGEST_NAME = 40;
/** A family name of one character and a given name of two: of a longer name, any two characters may be a name. */
const USUAL_NAME = 3;

type NameParts = Pick<Needles, 'givenNames' | 'givenCharacters' | 'titledNames'>;
const NO_PARTS: NameParts = { givenNames: [], givenCharacters: [], titledNames: [] };

/** Given names and parts of names that can be told from a word, as needles. */
function partsOfName(name: Name): NameParts {
  if (name.kind !== 'family-first' || name.given === '') return NO_PARTS;
  const whole = (name.surname + name.given).slice(0, LONGEST_NAME);
  if (DOTS.test(whole)) {
    const parts = whole.split(DOTS).map((part) => tighten(part));
    return { ...NO_PARTS, givenNames: parts.filter((part) => graphemes(part).length >= 2) };
  }
  const characters = graphemes(tighten(whole));
  const family = graphemes(name.surname).length;
  const given = characters.slice(family);
  const hasUsualFamily = family === 1;
  return {
    givenNames: [
      ...(given.length >= 2 ? [given.join('')] : []),
      ...(hasUsualFamily && characters.length > USUAL_NAME ? pairsOf(characters) : []),
      ...(characters.length >= USUAL_NAME ? [characters.toReversed().join('')] : []),
    ],
    givenCharacters: given.length <= LONGEST_CALLED ? given.filter(({ length }) => length === 1) : [],
    titledNames: hasUsualFamily ? [characters.slice(0, 2).join('')] : japaneseSurname(name.surname),
  };
}

/** 山田様 names one person more surely than 张先生 does: rarer, and what Japanese call everybody by. */
function japaneseSurname(surname: string): readonly string[] {
  return JAPANESE_PAIRS.has(surname) || JAPANESE_TRIPLES.has(surname) ? [surname] : [];
}

function pairsOf(characters: readonly string[]): readonly string[] {
  return characters.slice(1).map((character, index) => (characters[index] ?? '') + character);
}

function once<Made extends object>(make: () => Made): () => Made {
  let made: Made | undefined;
  return () => (made ??= make());
}

/** A phone number as digits. */
export interface HiddenNumber {
  readonly whole: string;
  /** Without the code of a city or a country, which is no secret. */
  readonly telling: string;
}

/** Every number whose digits the policy hides. */
export function hiddenNumbers(phones: readonly Phone[], policy: PartyPolicy): readonly HiddenNumber[] {
  if (policy.phone.rule === 'phone.keep') return [];
  return numbersOf(
    phones.filter((phone) => phone.kind !== 'virtual' || policy.virtual.rule !== 'virtual.keep'),
  );
}

/** The numbers that are long enough to tell. */
export function numbersOf(phones: readonly Phone[]): readonly HiddenNumber[] {
  return phones.map(digitsOf).filter(({ telling }) => telling.length >= SHORTEST_PHONE);
}

function digitsOf(phone: Phone): HiddenNumber {
  switch (phone.kind) {
    case 'mobile':
    case 'virtual':
    case 'other':
      return { whole: phone.digits, telling: phone.digits };
    case 'landline':
      return { whole: phone.area + phone.local, telling: phone.local };
    case 'foreign':
      return { whole: phone.national, telling: phone.national };
    case 'masked':
    case 'unreadable':
      return { whole: '', telling: '' };
  }
}

function postcodes(raw: string): readonly string[] {
  const postcode = tighten(raw);
  return postcode.length >= SHORTEST_POSTCODE ? [postcode] : [];
}
