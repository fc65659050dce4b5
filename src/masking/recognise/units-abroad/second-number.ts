import type { Span } from '../../fold/fold.ts';
import { westernStreet } from '../street.ts';
import { isAreaNumber, isRoadNumber } from './number-names.ts';

/**
 * The number behind the house number of an address of words: `12/5`, `12-3`, `12 High Street 3B`, `д. 12, 17`.
 * Whatever its language calls it, a second number is a unit, unless it is part of a road's, an area's or a day's name.
 * Read on folded text.
 */
const TOKEN =
  /(?<![\p{L}\p{N}])(?:[0-9]{1,10}\p{L}{0,4}(?:[0-9]{1,4}\p{L}?)?|\p{L}{1,2}[0-9]{1,5}\p{L}?)(?![\p{L}\p{N}])/gu;
const STREET_BEFORE =
  /(?:^|[^\p{L}])(?:ave|avenue|street|st|road|rd|jalan|jln|jl|lorong|lor|drive|dr|crescent|cres|link|lane|ring|central|north|south|east|west)[.]?\s$/u;
/** Where streets have numbers behind their words: Ang Mo Kio Ave 4. */
const NUMBERED_STREETS = 'SG MY ID PH AE KH HK BN';
const STATE_ZIP =
  /(?:^|[\s,])(?:a[lkzr]|c[aot]|d[ec]|fl|ga|hi|i[dlna]|k[sy]|la|m[edainsot]|n[evhjmycd]|o[hkr]|pa|ri|s[cd]|t[nx]|ut|v[ta]|w[aviy]|pr|nsw|vic|qld|tas|act|nt)[\s,]{1,2}$/u;
/** 5к2 is block 2 of house 5. */
const WING = /^([0-9]{1,5})(?:к|корп|стр|с)[0-9]/u;
const HOUSE_LETTER = /^\s?\p{L}(?=$|[\s,;/-])/u;
const LOOSE_LETTER = /^(?:\s?[-/,]\s?|\s?,\s?|\s)\p{L}{1,2}(?=$|[\s,;.])/u;
const CITY_NEXT = /^[\s,-]{1,3}\p{L}{3}/u;
const POSTCODE = /^[0-9]{4,5}$/;
/** Carrera 7 # 12-34 of Colombia is a house. */
const COLOMBIAN =
  /(?:calle|cl|cll|carrera|cra|cr|kra|kr|avenida|av|transversal|tv|diagonal|dg)[.]?\s?[0-9]{1,3}\s?[a-z]?(?:\s?(?:bis|sur|norte|este|oeste))?\s?(?:#|no[.]?|n°)\s?[0-9]{1,3}\s?[a-z]?\s?-\s?[0-9]{1,3}(?![0-9])/u;
/** Where `12-14` is house and flat, never two houses. */
const DASH_IS_UNIT = 'NL RU BY KZ UA PL LT LV EE CA TR';
/** Where `123-4` is one lot of land. */
const DASH_IS_LOT = 'KR IN PK JP';
/** H.No. 12-3-45/6 is a house in India, wherever that is read. */
const HOUSE_NUMBER_BEFORE = /(?:^|[^\p{L}])h[.]?\s?no[.:]?\s?$/u;
const WIDEST_HOUSES = 12;

/** Where a house of the shape `Carrera 7 # 12-34` ends; 0 where there is none. */
export function colombianEnd(text: string): number {
  const match = COLOMBIAN.exec(text);
  return match === null ? 0 : match.index + match[0].length;
}

/** Start of the number that is a unit, or undefined. `places` are pickup places, whose numbers are none. */
export function secondNumber(text: string, country: string, places: readonly Span[]): number | undefined {
  const colombian = colombianEnd(text);
  const lead = colombian > 0 ? 0 : westernStreet(text).start;
  let house = colombian > 0 ? colombian : lead;
  const from = house;
  const numbered = NUMBERED_STREETS.includes(country || 'none') || /^(?:blk|block)\s/.test(text);
  TOKEN.lastIndex = from;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const start = match.index;
    const end = start + match[0].length;
    if (isName(match[0], start, end, text, numbered, places, house > 0)) continue;
    if (house > 0) return start;
    const wing = WING.exec(match[0]);
    if (wing !== null) return start + (wing[1]?.length ?? 0);
    const letter = HOUSE_LETTER.exec(text.slice(end, end + 3));
    house = housesEnd(text, match[0], letter === null ? end : end + letter[0].length, country);
    const loose = LOOSE_LETTER.exec(text.slice(house, house + 6));
    if (loose !== null && /[-/,]/.test(loose[0])) return house + loose[0].search(/\p{L}/u);
    TOKEN.lastIndex = house;
  }
  return undefined;
}

function isName(
  token: string,
  start: number,
  end: number,
  text: string,
  numbered: boolean,
  places: readonly Span[],
  hadHouse: boolean,
): boolean {
  if (isRoadNumber(text, start, end, hadHouse) || isAreaNumber(text, start)) return true;
  const after = text.slice(end, end + 16);
  const before = text.slice(Math.max(0, start - 20), start);
  if (places.some((place) => start >= place.start && end <= place.end)) return true;
  if (numbered && /^[0-9]{1,3}[a-z]?$/.test(token) && STREET_BEFORE.test(before)) return true;
  if (STATE_ZIP.test(before) && /^[0-9]{4,5}$/.test(token)) return true;
  // 12345 Musterstadt behind a house
  return hadHouse && POSTCODE.test(token) && /[,\s]$/.test(before) && CITY_NEXT.test(after);
}

const LOT = /^(?:[-/][0-9]{1,4}[a-z]?){0,3}(?![0-9])/;
/** 101/1502 of Korea is a building and a flat. */
const LOTS: Readonly<Record<string, RegExp>> = {
  JP: /^(?:-[0-9]{1,4}){0,2}(?![0-9])/,
  KR: /^(?:-[0-9]{1,4}[a-z]?){0,3}(?![0-9])/,
};

function lotEnd(after: string, country: string): number {
  // The fourth number of 1-2-3-501 is a room.
  return (LOTS[country] ?? LOT).exec(after)?.[0].length ?? 0;
}

/** 12-14 are two houses; 12-3 and 12-45 a house and a flat. */
function housesEnd(text: string, token: string, end: number, country: string): number {
  if (
    (country !== '' && DASH_IS_LOT.includes(country)) ||
    HOUSE_NUMBER_BEFORE.test(text.slice(Math.max(0, end - token.length - 8), end - token.length))
  )
    return end + lotEnd(text.slice(end, end + 20), country);
  const range = /^\s?-\s?([0-9]{1,5})\p{L}?(?![\p{L}\p{N}/-])/u.exec(text.slice(end, end + 12));
  if (range === null || DASH_IS_UNIT.includes(country || 'none')) return end;
  const width = Number(range[1]) - Number.parseInt(token, 10);
  return width > 0 && width <= WIDEST_HOUSES && width % 2 === 0 ? end + range[0].length : end;
}
