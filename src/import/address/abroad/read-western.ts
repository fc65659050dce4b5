import { countryCode } from '../../../orders/country-names.ts';
import { hasPostcodes, postcodesIn } from './postcodes.ts';
import { BRAZIL, isInRegion, isRegion, stateAtEnd } from './states.ts';
import { hasStreetWord, isBlock, isVenue, splitStreet } from './street.ts';
import { cutStreetAndCity } from './street-and-city.ts';
import { CITY_STATES, inferCountry, takeCountry } from './western-country.ts';
import type { Line } from './western-country.ts';
import { cutLines } from './western-lines.ts';

/** A postal address outside mainland China in its parts; parts that the text does not hold are empty. */
export interface WesternAddress {
  readonly name: string;
  /** As typed; several joined by `/`. */
  readonly phone: string;
  readonly number: string;
  readonly street: string;
  readonly unit: string;
  readonly city: string;
  /** A US, Canadian or Australian one by its code. */
  readonly state: string;
  /** Without the four digits that the US adds. */
  readonly postcode: string;
  /** Those four digits. */
  readonly plusFour: string;
  /** As typed. */
  readonly country: string;
  /** ISO 3166-1; empty where neither name nor postcode tells. */
  readonly countryCode: string;
  /** Street, unit, building, suburb: what a label prints above the city. */
  readonly detail: string;
  readonly remark: string;
}

/**
 * Reads a postal address: lines of a block, or one line with commas or none. The country by its name in some thirty languages or by
 * a telling postcode, then the postcode by the country's shape, then the line of the street by its words and numbers.
 */
export function readWestern(source: string): WesternAddress {
  const {
    lines: raw,
    phones,
    said,
  } = cutLines(source.replace(/(?<![\p{L}\d])S(?:ingapore)?\s?\(?(\d{6})\)?(?!\d)/gu, 'Singapore $1'));
  const lines: Line[] = raw.map((text) => ({ text, role: 'other' }));
  const country = takeCountry(lines, said.get('country') ?? '');
  const code = country?.code ?? inferCountry(lines);
  const place = takePlace(lines, code, country?.name);
  const zip = said.get('postcode') ?? place.postcode;
  const postcode = place.isUs ? zip.slice(0, 5) : zip;
  const plusFour = place.isUs ? zip.slice(5).replace(/\D/gu, '') : '';
  const streetLine = findStreet(lines, code);
  const parts =
    streetLine === undefined ? { number: '', street: '', unit: '' } : splitStreet(streetLine.text, code);
  const numberLine = parts.number === '' && streetLine !== undefined ? lineOfNumber(lines, streetLine) : '';
  let { city } = place;
  let { state } = place;
  if (city === '' && !place.isCityState) ({ city, state } = cityAround(lines, place.line, streetLine, state));
  if (state === '' && isRegion(city)) {
    // Brighton, East Sussex BN2 1TR: the town stands before its county.
    const own = lines.find(({ role, text }) => role === 'city' && text === city) ?? place.line;
    const before = own === undefined ? undefined : lines[lines.indexOf(own) - 1];
    if (before?.role === 'other' && !/\d/u.test(before.text)) {
      state = city;
      city = before.text.replace(/^.*,\s*/u, '');
      before.role = 'city';
    } else if (isInRegion(code)) state = city;
  }
  if (code === 'BR' && state === '') {
    const match = BRAZIL.exec(city);
    state = match?.[1] ?? '';
    if (match !== null) city = city.slice(0, match.index);
  }
  const named = nameOf(lines, streetLine);
  // 302-1188 Howe St: Canada writes the unit before the house.
  const suite = /^(\d+[A-Za-z]?)\s?-\s?(\d+[A-Za-z]?)$/u.exec(parts.number);
  if (country !== undefined && city === '' && CITY_STATES.has(country.code)) city = country.name;
  return {
    name: said.get('name') ?? named,
    phone: [...new Set([...phones, ...phonesSaid(said.get('phone'))])].join('/'),
    number:
      code === 'CA' && suite !== null ? (suite[2] ?? '') : parts.number === '' ? numberLine : parts.number,
    street: parts.street.replace(/[\s,.]+$/u, ''),
    unit:
      parts.unit !== ''
        ? parts.unit
        : code === 'CA' && suite !== null
          ? (suite[1] ?? '')
          : unitOf(lines, streetLine),
    city: said.get('city') ?? city,
    state: said.get('province') ?? state,
    postcode,
    plusFour,
    country: country?.name ?? '',
    countryCode: code ?? '',
    detail: lines
      .filter(({ role }) => role === 'street' || role === 'number' || role === 'other')
      .map(({ text }) => text)
      .join(', '),
    remark: said.get('remark') ?? '',
  };
}

function phonesSaid(phone: string | undefined): readonly string[] {
  return phone === undefined || phone === '' ? [] : [phone];
}

interface Place {
  readonly postcode: string;
  readonly city: string;
  readonly state: string;
  /** The line that the postcode stood in. */
  readonly line: Line | undefined;
  readonly isUs: boolean;
  readonly isCityState: boolean;
}

const US_ZIPS = new Set(['US', 'PR', 'GU', 'VI', 'MP', 'AS', 'MH', 'FM', 'PW']);
const NOWHERE: Place = {
  postcode: '',
  city: '',
  state: '',
  line: undefined,
  isUs: false,
  isCityState: false,
};

/** Finds the postcode's line and takes it apart: postcode, state, city. */
function takePlace(lines: Line[], code: string | undefined, country: string | undefined): Place {
  const found = findPostcode(lines, code);
  const line =
    found?.line ?? lines.findLast(({ role, text }) => role === 'other' && stateIn(text, code) !== undefined);
  if (line === undefined) return NOWHERE;
  const isUs =
    code !== undefined ? US_ZIPS.has(code) : found !== undefined && /^\d{9}$|^\d{5}-\d{4}$/u.test(found.text);
  const postcode = found?.text ?? '';
  let rest =
    found === undefined ? line.text : `${line.text.slice(0, found.from)} ${line.text.slice(found.end)}`;
  rest = rest.replace(/^[\s,-]+|[\s,-]+$/gu, '').replace(/\s+,/gu, ',');
  // D-70173, CEP 40026-010
  rest = rest.replace(/^(?:[A-Z]{1,2}-\s+|(?:CEP|C\.?P\.?)\s*:?\s*$)/u, '');
  const bracket = /^(.+?)\s*\(([^)]{2,40})\)$/u.exec(rest);
  if (bracket !== null) rest = bracket[1] ?? rest;
  if (code !== undefined && rest === country && !CITY_STATES.has(code)) rest = '';
  const isCityState = code !== undefined && CITY_STATES.has(code) && countryCode(rest) === code;
  let state = '';
  const at = stateIn(rest, code);
  if (at !== undefined) {
    state = at.code;
    rest = rest.slice(0, at.from).replace(/[\s,]+$/u, '');
  } else if (code === 'IT' && /\s[A-Z]{2}$/u.test(rest)) {
    state = rest.slice(-2);
    rest = rest.slice(0, -3);
  }
  // The state may stand in a line of its own before the postcode's: Town / CO 12345.
  const isWhole = lines.length === 1 || (hasStreetWord(rest) && /\d/u.test(rest));
  if (isWhole && rest !== '') {
    const cut = cutStreetAndCity(rest);
    line.text = cut.street;
    line.role = 'street';
    return { postcode, city: cut.city, state, line, isUs, isCityState };
  }
  line.role = 'place';
  const comma = rest.split(/\s*,\s*/u);
  const last = comma.at(-1) ?? '';
  if (state === '' && bracket !== null) state = bracket[2] ?? '';
  if (state === '' && comma.length > 1 && isRegion(last)) {
    state = last;
    rest = comma.slice(0, -1).join(', ');
  }
  if (state === '' && comma.length > 1 && !hasStreetWord(rest)) {
    state = last;
    rest = comma.slice(0, -1).join(', ');
  } else if (state === '' && code === 'BR' && /\s-\s[A-Z]{2}$/u.test(rest)) {
    state = rest.slice(-2);
    rest = rest.slice(0, -5);
  }
  const before = lines[lines.indexOf(line) - 1];
  const above =
    rest === '' && state === '' && before?.role === 'other' ? stateIn(before.text, code) : undefined;
  if (
    above !== undefined &&
    before !== undefined &&
    !(hasStreetWord(before.text) && /\d/u.test(before.text))
  ) {
    // Omaha, Nebraska / 68107, or CA / 90069
    state = above.code;
    rest = before.text.slice(0, above.from).replace(/[\s,]+$/u, '');
    before.role = rest === '' ? 'state' : 'city';
  }
  if (
    rest === '' &&
    state !== '' &&
    before !== undefined &&
    hasStreetWord(before.text) &&
    /^\d/u.test(before.text)
  ) {
    // 437 St Kilda Road Melbourne / VIC
    const cut = cutStreetAndCity(before.text);
    before.text = cut.street;
    rest = cut.city;
  }
  // Zhejiang 310012: China writes the province beside the postcode.
  if (code === 'CN' && state === '' && before?.role === 'other' && !/\d/u.test(before.text)) {
    state = rest;
    rest = '';
  }
  if (state === '' && rest !== '') {
    const next = lines[lines.indexOf(line) + 1];
    if (
      (next?.role === 'other' || (next?.role === 'state' && isRegion(next.text))) &&
      !/\d/u.test(next.text) &&
      !hasStreetWord(next.text)
    ) {
      state = next.text;
      next.role = 'state';
    }
  }
  return { postcode, city: isCityState ? '' : rest, state, line, isUs, isCityState };
}

function stateIn(
  text: string,
  code: string | undefined,
): { readonly code: string; readonly from: number } | undefined {
  if (code !== undefined && !US_ZIPS.has(code) && code !== 'CA' && code !== 'AU' && code !== 'NF')
    return undefined;
  return stateAtEnd(text, code === 'CA' || code === 'AU' ? code : 'US');
}

interface Found {
  readonly line: Line;
  readonly text: string;
  readonly from: number;
  readonly end: number;
}

function findPostcode(lines: readonly Line[], code: string | undefined): Found | undefined {
  for (const isLoose of [false, true]) {
    let best: (Found & { readonly weight: number }) | undefined;
    for (const [index, line] of lines.entries()) {
      if (line.role === 'country' || UNIT_LINE.test(line.text)) continue;
      for (const found of postcodesIn(line.text, code, isLoose)) {
        const isAlone = found.from === 0 && found.end === line.text.length;
        // Where the country's own shape is not found, only what can hardly be a house number.
        const isPoor = isLoose || code === undefined;
        if (isPoor && !isAlone && (found.text.length < 4 || (index === 0 && found.from === 0))) continue;
        if (isPoor && found.text.length < 3) continue;
        if (code !== undefined && !hasPostcodes(code) && !isAlone && found.weight < 3) continue;
        const isStreet =
          lines.length > 1 &&
          hasStreetWord(line.text) &&
          (/\d/u.test(line.text.slice(0, found.from) + line.text.slice(found.end)) || found.from === 0);
        const weight =
          found.weight - (isStreet ? 3 : 0) + index / 100 + (lines.length === 1 ? found.from / 1000 : 0);
        if (weight < 0.5) continue;
        if (best === undefined || weight >= best.weight) best = { line, ...found, weight };
      }
    }
    if (best !== undefined) return best;
  }
  return undefined;
}

const UNIT_LINE =
  /^(?:#\d|(?:block|blk|unit|flat|apt|apartment|floor|building|bldg|room|suite|immeuble|bâtiment|appartement|appt|apto|shop|office|level|tower)\b)/iu;

function findStreet(lines: readonly Line[], code: string | undefined): Line | undefined {
  const taken = lines.find(({ role }) => role === 'street');
  if (taken !== undefined) return taken.text === '' ? undefined : taken;
  let best: Line | undefined;
  let bestScore = -Infinity;
  const free = lines.filter(({ role }) => role === 'other');
  for (const [index, line] of free.entries()) {
    const { text } = line;
    const word = hasStreetWord(text);
    const { number } = splitStreet(text, code);
    let score = index === 1 ? 0.4 : 0;
    if (word) score += 3;
    if (number !== '') score += /^\D/u.test(text) ? 1.5 : 2;
    if (isVenue(text) && !(word && number !== '')) score -= 1.5;
    if (UNIT_LINE.test(text) && !(word && isBlock(text))) score -= 2.5;
    if (/^\d+$/u.test(text)) score -= 3;
    if (index === 0 && free.length > 1 && !/\d/u.test(text)) score -= 0.5;
    if (score > bestScore) {
      best = line;
      bestScore = score;
    }
  }
  if (best !== undefined) best.role = 'street';
  return best;
}

/** A line that is nothing but the house number. */
function lineOfNumber(lines: readonly Line[], street: Line): string {
  const at = lines.indexOf(street);
  for (const line of [lines[at + 1], lines[at - 1]]) {
    // 25, Lorong Selamat; Av. Paulista, 1578 - Bela Vista
    const number =
      line?.role === 'other' ? /^(?:no\.?\s*)?(\d{1,5}[A-Za-z]?)(?:\s+-\s+\D+)?$/iu.exec(line.text) : null;
    if (line === undefined || number === null) continue;
    line.role = 'number';
    return number[1] ?? '';
  }
  return '';
}

function unitOf(lines: readonly Line[], street: Line | undefined): string {
  const line = lines.find(
    (other) => other !== street && other.role === 'other' && UNIT_LINE.test(other.text),
  );
  return line === undefined ? '' : splitStreet(line.text, undefined).unit;
}

/** The city where it does not stand beside the postcode: behind it, before it, or at the end of the address. */
function cityAround(
  lines: readonly Line[],
  placeLine: Line | undefined,
  street: Line | undefined,
  state: string,
): { readonly city: string; readonly state: string } {
  const isFree = (line: Line | undefined): line is Line => line?.role === 'other' && line !== street;
  const take = (line: Line): string => {
    line.role = 'city';
    return line.text;
  };
  if (placeLine?.role === 'place') {
    const at = lines.indexOf(placeLine);
    const next = lines[at + 1];
    const before = lines[at - 1];
    if (isFree(next) && !isFree(before)) return { city: take(next), state };
    if (isFree(before) && at >= 1) return { city: take(before), state };
    if (isFree(next)) return { city: take(next), state };
  }
  const from = street === undefined ? 0 : lines.indexOf(street) + 1;
  const behind = lines.slice(from).filter(isFree);
  const [first, second] = behind;
  if (behind.length >= 3) {
    const region = behind.at(-1);
    const city = behind.at(-2);
    if (region !== undefined && city !== undefined) {
      region.role = 'state';
      return { city: take(city), state: region.text };
    }
  }
  if (
    second !== undefined &&
    first !== undefined &&
    /^(?:county|co\.|departamento|provinc|state|region|estado)|(?:province|state|region|governorate|district|county|prefecture)$/iu.test(
      second.text,
    )
  ) {
    second.role = 'state';
    return { city: take(first), state: second.text };
  }
  const last = second ?? first;
  return { city: last === undefined ? '' : take(last), state };
}

/** The first line, where a street's line follows it and it is none itself. */
function nameOf(lines: readonly Line[], street: Line | undefined): string {
  const [first] = lines;
  if (first?.role !== 'other' || street === undefined || first === street || UNIT_LINE.test(first.text))
    return '';
  if (lines.indexOf(street) < 1 || /^\d/u.test(first.text) || countryCode(first.text) !== undefined)
    return '';
  const isStreetSure =
    hasStreetWord(street.text) || /\d/u.test(street.text) || lines.some(({ role }) => role === 'place');
  if (!isStreetSure || !/\p{L}/u.test(first.text)) return '';
  first.role = 'name';
  return first.text;
}
