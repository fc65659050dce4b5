import { foldText } from '../../fold/fold.ts';
import type { Span } from '../../fold/fold.ts';
import { pickupPlacesIn, POST_NUMBER } from '../pickup-place.ts';
import { westernStreet } from '../street.ts';
import { colombianEnd, secondNumber } from './second-number.ts';
import { HANGUL_UNIT, unitPattern } from './word-patterns.ts';

const HANGUL = /[\u1100-\u11ff]/;
/** Where # before a number is the house: Calle Ejemplo #123. */
const HASH_IS_HOUSE = 'MX CO GT HN SV NI CR PA CU DO';
const PARCEL_STATION = /packstation|postfiliale|paketshop/;

/** The first unit of an address of words in this country ('' is the unknown one), or undefined. Reads folded text. */
export function unitAbroad(text: string, country: string): Span | undefined {
  const places = country === 'VN' ? [...pickupPlacesIn(text), ...wardsIn(text)] : pickupPlacesIn(text);
  const hangul = HANGUL.test(text) ? HANGUL_UNIT.exec(text) : null;
  let first: Span | undefined =
    hangul === null ? undefined : { start: hangul.index, end: hangul.index + hangul[0].length };
  const word = wordUnit(text, country, places);
  if (word !== undefined && (first === undefined || word.start < first.start)) first = word;
  const client = PARCEL_STATION.test(text) ? POST_NUMBER.exec(text) : null;
  if (client !== null && (first === undefined || client.index < first.start))
    first = { start: client.index, end: client.index + client[0].length };
  const second = secondNumber(first === undefined ? text : text.slice(0, first.start), country, places);
  return second === undefined ? first : { start: second, end: second + 1 };
}

/** P.7, Q.5: ward and district of a Vietnamese city. */
const WARD = /(?<![\p{L}\p{N}])p[.]?\s?[0-9]{1,2}\s?,\s?(?:q|tp)[.]?\s?(?:[0-9]{1,2}|\p{L}{2})/gu;

function wardsIn(text: string): readonly Span[] {
  return Array.from(text.matchAll(WARD), ({ index, 0: ward }) => ({
    start: index,
    end: index + ward.length,
  }));
}

function wordUnit(text: string, country: string, places: readonly Span[]): Span | undefined {
  const pattern = unitPattern(country);
  const colombian = text.includes('#') || text.includes('no') ? colombianEnd(text) : 0;
  pattern.lastIndex = colombian;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (places.some((place) => start >= place.start && start < place.end)) continue;
    // Lot 5 Sample Road has no other number.
    if (start === 0 && match[0].startsWith('lot')) continue;
    const hash = match[0].startsWith('#') && country !== '' && HASH_IS_HOUSE.includes(country);
    if (hash && westernStreet(text).start === 0 && !/[0-9]/.test(text.slice(0, start))) continue;
    return { start, end };
  }
  return undefined;
}

/** Where 123/4 is a house in an alley. */
const SLASH_IS_HOUSE = 'VN TH ID IN BD LK PK NP';
/** Where 12-3-45 is one house. */
const ROW_IS_HOUSE = 'KR IN PK JP';
const ROW =
  /^(?:[a-z]{1,2}[0-9]{0,3}(?:-[0-9a-z]{1,4}){1,3}|[0-9]{1,3}(?:-[0-9a-z]{1,4}){2,3})(?=\s?,\s?\p{L}{2})/u;
const SLASHED = /^[0-9]{1,4}[a-z]?(?:\/[0-9]{1,3}[a-z]?)?(?=\s?,\s?(?:[0-9]{1,5}[a-z]?\s\p{L}))/u;
const LETTERED = /^(?:[0-9]{1,4}[a-z]|[a-z][0-9]{1,4})(?=\s?,\s?[0-9]{1,5}[a-z]?\s\p{L})/u;
/** No 12-3-5, Jalan Contoh: block, floor and unit. */
const NUMBERED_ROW = /^no[.]?\s?[0-9]{1,3}(?:-[0-9a-z]{1,4}){2,3}(?=\s?,\s?\p{L}{2})/u;
/** U5 123 Sample Rd, 2/1 123 Sample Street */
const SPACED =
  /^(?:[a-z][0-9]{1,4}|[0-9]{1,4}[a-z]|[0-9]{1,4}[a-z]?\/[0-9]{1,3}[a-z]?)(?=\s[0-9]{1,5}[a-z]?\s\p{L}{3})/u;
/** 99/123 before a block of flats is its house and the flat. */
const FLATS = new RegExp(
  `^[0-9]{1,5}[a-z]?\\s?/\\s?[0-9]{1,5}[a-z]?(?=\\s?,?\\s?(?:${['คอนโด', 'อพาร์', 'แฟลต', 'chung cu', 'condo'].map((word) => foldText(word).text).join('|')}))`,
  'u',
);
const SLASH = /^[0-9]{1,4}[a-z]?(?=\s?\/\s?[0-9])/u;
const DASHED = /^([0-9]{1,5})[a-z]?(?=\s?-\s?([0-9]{1,5})[a-z]?\s\p{L})/u;
/** 101-1502, 123 Sample Road: building and flat. */
const DASHED_FLAT = /^[0-9]{1,4}-[0-9]{3,4}(?=\s?,\s?[0-9]{1,5}[a-z]?\s\p{L})/u;
/** 3 Rose Court, 15 High Road: a flat of a building that has a house of its own. */
const BUILDING =
  '(?:court|house|building|bldg|buildings|mansions?|tower|towers|lodge|apartments|flats|heights|residency|residences?|heim|maison|corpo|chs)';
const OF_BUILDING = new RegExp(
  `^[0-9]{1,4}[a-z]?(?=\\s(?:\\p{L}[\\p{L}'’.-]{0,20}\\s){0,3}${BUILDING}\\s?,\\s?[0-9]{1,5}[a-z]?(?:-[0-9]{1,4}){0,2}\\s\\p{L})`,
  'u',
);
/** 502 Sunshine Towers, where no house has so many numbers. */
const IN_TOWER = new RegExp(
  `^[0-9]{3,4}[a-z]?(?=\\s(?:\\p{L}[\\p{L}'’.-]{0,20}\\s){1,3}(?:towers?|apartments|residency|heights|chs)\\s?(?:,|$))`,
  'u',
);
const TOWER_COUNTRIES = 'IN PK BD LK AE HK PH SG MY';
/** 15/2 Leith Walk is house and flat in Scotland, 2/15 flat and house elsewhere: where it may be either, both go. */
const SLASHED_HOUSE = /^([0-9]{1,4})[a-z]?\s?\/\s?([0-9]{1,4})[a-z]?(?=\s\p{L})/u;
const WIDEST_HOUSES = 20;

/**
 * The end of a unit that is written before the house: `1/135 Ferny Way`, `3/2, 12 High St`, `5B, 12 High St`, in
 * Canada `5-120 Main St`. With a comma behind it, `apart` says so.
 */
export function leadingUnit(
  text: string,
  country: string,
): { readonly end: number; readonly apart: boolean } | undefined {
  const apart =
    SLASHED.exec(text) ??
    LETTERED.exec(text) ??
    SPACED.exec(text) ??
    ROW.exec(text) ??
    FLATS.exec(text) ??
    DASHED_FLAT.exec(text) ??
    OF_BUILDING.exec(text) ??
    (country !== '' && TOWER_COUNTRIES.includes(country) ? IN_TOWER.exec(text) : null) ??
    (country === 'GB' ? scottishFlat(text) : null) ??
    (country !== '' && ROW_IS_HOUSE.includes(country) ? null : NUMBERED_ROW.exec(text));
  if (apart !== null) return { end: apart[0].length, apart: true };
  const slash = country !== '' && SLASH_IS_HOUSE.includes(country) ? null : SLASH.exec(text);
  if (slash !== null) return { end: slash[0].length, apart: false };
  const dashed = DASHED.exec(text);
  if (dashed === null) return undefined;
  const width = Number(dashed[2]) - Number(dashed[1]);
  return country === 'CA' || (country === '' && (width > WIDEST_HOUSES || width < 0))
    ? { end: dashed[0].length, apart: false }
    : undefined;
}

function scottishFlat(text: string): RegExpExecArray | null {
  const match = SLASHED_HOUSE.exec(text);
  return match !== null && Number(match[1]) > Number(match[2]) ? match : null;
}
