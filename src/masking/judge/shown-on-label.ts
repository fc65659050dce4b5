import { foldText } from '../fold/fold.ts';
import type { MaskedParty } from '../masked-order.ts';
import { hasHan } from '../operate/address-text.ts';
import { MASK } from '../outcome.ts';
import type { PartyPolicy } from '../policy.ts';
import type { PartyReading } from '../read-party.ts';
import { ESTATE_AT_END } from '../recognise/estate.ts';
import { JAPANESE_PAIRS, JAPANESE_TRIPLES } from '../recognise/japanese-surnames.ts';
import type { Name } from '../recognise/name.ts';
import type { Phone } from '../recognise/phone.ts';
import type { ShownPerson } from './people-that-fit.ts';
import type { Area, AreaLevel } from './populations.ts';
import { countTrailing, leadingDigits } from './shown-phone.ts';
import type { ShownPhone } from './shown-phone.ts';
import { isKnownSurname } from './surname-shares.ts';

/** What a label shows of its recipient, as the estimates need it. */
export interface ShownOnLabel extends ShownPerson {
  readonly surname: string;
  readonly initial: boolean;
  readonly letters: number;
  /** The whole name stands there. */
  readonly wholeName: boolean;
}

/** Reads what is left of a party once it is masked. */
export function shownOn(masked: MaskedParty, reading: PartyReading, policy: PartyPolicy): ShownOnLabel {
  const { surname, initial, letters, wholeName } = shownName(masked, reading, policy);
  return {
    surname,
    initial,
    letters,
    wholeName,
    phone: shownPhone(masked, reading),
    area: shownArea(masked, policy),
  };
}

const NO_NAME = { surname: '', initial: false, letters: 0, wholeName: false } as const;
/** More letters tell no more. */
const MOST_LETTERS = 4;
/** Rules that may show letters beside a surname or an initial. */
const SHOWS_LETTERS: ReadonlySet<string> = new Set(['name.keep-ends', 'name.hide-middle', 'name.initials']);

function shownName(
  masked: MaskedParty,
  { name: { value, people } }: PartyReading,
  { name: { rule } }: PartyPolicy,
): Pick<ShownOnLabel, 'surname' | 'initial' | 'letters' | 'wholeName'> {
  const none = NO_NAME;
  const { text } = masked.name.text;
  if (text === '' || rule === 'name.replace' || rule === 'name.token') return none;
  if (rule === 'name.keep' && masked.name.state !== 'already-masked')
    return wholeName(value, people[0]?.text ?? '');
  const letters = SHOWS_LETTERS.has(rule) ? Math.min(MOST_LETTERS, countLetters(text)) : 0;
  if (!/^\p{L}/u.test(text)) return letters === 0 ? none : { ...none, letters };
  if (value.kind !== 'family-first')
    return /^\p{Script=Han}/u.test(text)
      ? { ...none, surname: /^\p{L}\p{M}*/u.exec(text)?.[0] ?? '', letters: Math.max(0, letters - 1) }
      : { ...none, initial: true, letters: Math.max(0, letters - 1) };
  return text.startsWith(value.surname) && isSurname(value, people[0]?.text ?? '')
    ? { ...none, surname: value.surname, letters: Math.max(0, letters - value.surname.length) }
    : { ...none, initial: true, letters: Math.max(0, letters - 1) };
}

const FIRST_HAN = 0x4e00;
const LAST_HAN = 0x9fff;
const NOT_HAN = /^[^\p{Script=Han}]/u;
/** A surname and a given name of two characters. */
const LONGEST_USUAL = 3;
const DOT = /[·•‧・．.∙⋅･]/u;
/** 小明, 阿强, 老王. */
const CALLED = /^[小阿老]/;

/**
 * Whether what is shown of a name is a Chinese surname, of which the table knows the share. Of Korean and Japanese
 * names, 买买提·艾力 and nicknames it is no more than an initial.
 */
function isSurname({ surname, given }: Name & { readonly kind: 'family-first' }, cell: string): boolean {
  if (surname === '' || CALLED.test(surname)) return false;
  const first = surname.charCodeAt(0);
  if ((first < FIRST_HAN || first > LAST_HAN) && NOT_HAN.test(surname)) return false;
  if (surname.length > 1 && (JAPANESE_PAIRS.has(surname) || JAPANESE_TRIPLES.has(surname))) return false;
  return cell.length <= LONGEST_USUAL || (!DOT.test(given) && isKnownSurname(surname));
}

function wholeName(value: Name, cell: string): ReturnType<typeof shownName> {
  const surname = value.kind === 'family-first' && isSurname(value, cell) ? value.surname : '';
  return { surname, initial: surname === '', letters: 2, wholeName: true };
}

function countLetters(text: string): number {
  return text.replace(/[^\p{L}]/gu, '').length;
}

/** The last number of the cell: the one that pick-up digits are of. */
function shownPhone(masked: MaskedParty, { phone: { numbers } }: PartyReading): ShownPhone {
  const { state, text } = masked.phone;
  if (state === 'virtual') return { kind: 'virtual' };
  const number = numbers.at(-1);
  if (number === undefined || state === 'empty') return { kind: 'nothing' };
  const shown = text.text.slice(text.text.lastIndexOf('/') + 1);
  const leading = leadingDigits(shown);
  const trailing = countTrailing(shown);
  if (state === 'shown') return whole(number);
  if (leading === '' && trailing === 0) return { kind: 'nothing' };
  return partOf(number, leading, trailing);
}

function partOf(number: Phone, leading: string, trailing: number): ShownPhone {
  switch (number.kind) {
    case 'mobile':
    case 'virtual':
      return { kind: 'mobile', leading, trailing };
    case 'landline':
      return { kind: 'landline', area: leading !== '', trailing };
    case 'foreign':
    case 'other':
      return { kind: 'foreign', trailing };
    case 'masked':
      return /^0/.test(number.head)
        ? { kind: 'landline', area: leading !== '', trailing }
        : { kind: 'mobile', leading, trailing };
    case 'unreadable':
      return { kind: 'nothing' };
  }
}

function whole(number: Phone): ShownPhone {
  switch (number.kind) {
    case 'mobile':
    case 'virtual':
      return { kind: 'mobile', leading: number.digits, trailing: 0 };
    case 'landline':
      return { kind: 'landline', area: true, trailing: number.local.length };
    case 'foreign':
      return { kind: 'foreign', trailing: number.national.length };
    case 'other':
      return { kind: 'foreign', trailing: number.digits.length };
    case 'masked':
    case 'unreadable':
      return { kind: 'nothing' };
  }
}

const MARK_AT_END = /[*●×█^_\s]$/u;
const MASK_AT_END = /(?:\*|●|×|█|\^_\^)+\s*$/u;
const BUILDING = /(?:[0-9a-zA-Z零〇一二三四五六七八九十]\s?(?:号楼|幢|栋|座|#)|座|栋|幢)/u;
const HOUSE = /[0-9０-９]/;
const ESTATE = /小区|花园|家园|公寓|大厦|广场|新村/u;

const VILLAGE = /(?<!新)村$/u;

/** Villages are as large as streets. */
function endsWithEstate(folded: string): boolean {
  return ESTATE_AT_END.test(folded) && !VILLAGE.test(folded);
}

/** `***`, as nearly all addresses end, and the other glyphs of a mask. */
function withoutMask(detail: string): string {
  const shown = detail.endsWith(MASK) ? detail.slice(0, -MASK.length) : detail;
  return MARK_AT_END.test(shown) ? shown.replace(MASK_AT_END, '') : shown;
}

/** The finest level that the label names. */
function shownArea(masked: MaskedParty, policy: PartyPolicy): Area {
  const detail = masked.detail.text.text;
  const [province, city] = [masked.province.text.text, masked.city.text.text];
  const isChinese = hasHan(detail) || hasHan(city) || hasHan(province) || hasHan(masked.district.text.text);
  const level = levelOf(withoutMask(detail), policy.address.rule, masked);
  return isChinese || detail === '' ? { level, province, city } : { level, province, city, abroad: true };
}

function levelOf(shown: string, rule: PartyPolicy['address']['rule'], masked: MaskedParty): AreaLevel {
  if (/[\p{L}\p{N}]/u.test(shown)) {
    if (rule === 'address.keep' && masked.detail.state === 'shown') return 'room';
    if (BUILDING.test(shown)) return 'building';
    if (HOUSE.test(shown) || ESTATE.test(shown) || endsWithEstate(foldText(shown).text)) return 'estate';
    return 'street';
  }
  if (!masked.district.text.isEmpty) return 'district';
  if (!masked.city.text.isEmpty) return 'city';
  return masked.province.text.isEmpty ? 'country' : 'province';
}
