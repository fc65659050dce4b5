import { cleanText } from './clean-text.ts';
import { graphemes } from './graphemes.ts';
import type { OpenParty } from './open-order.ts';
import type { PartyPolicy } from './policy.ts';
import type { PartyReading } from './read-party.ts';
import type { Name } from './recognise/name.ts';
import type { Phone } from './recognise/phone.ts';
import { phoneRuns, tightNeedle } from './scrub/own-values.ts';
import type { OwnValues } from './scrub/own-values.ts';

const SHORTEST_PHONE = 7;
const SHORTEST_LATIN_WORD = 5;
const SHORTEST_LATIN_NAME = 3;
const SHORTEST_ADDRESS = 4;
const SHORTEST_POSTCODE = 4;
const UNIT_WORDS = /[0-9零〇一二两三四五六七八九十百]{1,6}(?:单元|室|户|房|号房|楼|层)/g;
const SHORTEST_UNIT = 3;
const ROOM_NUMBERS = /(?<![0-9])[0-9]{3,5}(?![0-9])/g;

/** What the policy hides of one side, in the forms in which free text is searched for it. */
export function ownValues(party: OpenParty, reading: PartyReading, policy: PartyPolicy): OwnValues {
  const hidesName = policy.name.rule !== 'name.keep';
  const hiddenParts = reading.address.hidden.map(tightNeedle);
  const units = hiddenParts.flatMap((part) => part.match(UNIT_WORDS) ?? []);
  return {
    names: hidesName ? fullNames(party.name, reading.name.value).map(tightNeedle).filter(isNameLong) : [],
    givenNames: hidesName ? givenNames(reading.name.value) : [],
    phoneRuns: phoneRuns(hiddenNumbers(reading.phone.numbers, policy).map(({ telling }) => telling)),
    addresses: [
      ...hiddenParts.filter((part) => part.length >= SHORTEST_ADDRESS && /[^0-9]/.test(part)),
      ...units.filter((unit) => unit.length >= SHORTEST_UNIT),
    ],
    rooms: hiddenParts.flatMap((part) => part.match(ROOM_NUMBERS) ?? []),
    postcodes: policy.postcode.rule === 'postcode.keep' ? [] : postcodes(party.postcode),
  };
}

export function joinOwnValues(a: OwnValues, b: OwnValues): OwnValues {
  return {
    names: [...a.names, ...b.names],
    givenNames: [...a.givenNames, ...b.givenNames],
    phoneRuns: new Set([...a.phoneRuns, ...b.phoneRuns]),
    addresses: [...a.addresses, ...b.addresses],
    rooms: [...a.rooms, ...b.rooms],
    postcodes: [...a.postcodes, ...b.postcodes],
  };
}

/** The name without title and bracket; nothing where no more than a surname is known. */
export function fullNames(raw: string, name: Name): readonly string[] {
  switch (name.kind) {
    case 'family-first':
      return name.given === '' ? [] : [name.surname + name.given];
    case 'words':
    case 'organisation':
    case 'other':
      return [cleanText(raw)];
    case 'empty':
    case 'masked':
      return [];
  }
}

function isNameLong(needle: string): boolean {
  return needle.length >= (/^[\p{Script=Latin}\p{N}]/u.test(needle) ? SHORTEST_LATIN_NAME : 2);
}

/** Given names that can be told from a word, as needles. */
function givenNames(name: Name): readonly string[] {
  if (name.kind === 'family-first') return graphemes(name.given).length >= 2 ? [tightNeedle(name.given)] : [];
  if (name.kind !== 'words') return [];
  return name.words.filter((word) => word.length >= SHORTEST_LATIN_WORD).map(tightNeedle);
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
  return phones
    .filter((phone) => phone.kind !== 'virtual' || policy.virtual.rule !== 'virtual.keep')
    .map(digitsOf)
    .filter(({ telling }) => telling.length >= SHORTEST_PHONE);
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
  const postcode = tightNeedle(raw);
  return postcode.length >= SHORTEST_POSTCODE ? [postcode] : [];
}
