import { divisions, LONGEST_NAME } from './divisions.ts';
import type { City, District, NameTable, Province } from './divisions.ts';
import { foldTraditional } from './fold-traditional.ts';

/** An address in its parts. Parts that are not known are empty; what belongs to no region is the detail. */
export interface SplitRegion {
  readonly province: string;
  readonly city: string;
  readonly district: string;
  readonly detail: string;
}

/** One way to read the region at the head of a text. */
interface Reading {
  readonly province: Province | undefined;
  readonly city: City | undefined;
  /** May be set without a city, where several districts have the name. */
  readonly district: string;
  /** 2 for each level named in full, a little less for each short name. */
  readonly score: number;
  readonly end: number;
  /** A level is written with its suffix: nothing but a region reads so. */
  readonly isSure: boolean;
}

interface Match<T> {
  readonly items: readonly T[];
  readonly end: number;
  readonly isFull: boolean;
}

const FULL = 2;
const SHORT = 1.2;
/** A region written twice or three times is common; more is not an address. */
const MOST_REPEATS = 6;

/**
 * Takes a Chinese address in one string and gives province, city and district in their official names and the rest as
 * detail. Knows municipalities, autonomous regions, counties that the province runs, names without their suffix, spaces between parts,
 * a repeated region, a missing province or city. A district that several cities have stays without a city; a short
 * name counts only where a lower level or a space follows, so that 北京路 is not 北京. An unknown region leaves everything in
 * the detail, unless one ends the text. Divisions: `divisions-data.ts`.
 */
export function splitRegion(source: string): SplitRegion {
  const text = foldTraditional(source);
  let best = bestReading(text, 0);
  for (let repeat = 0; repeat < MOST_REPEATS && best !== undefined; repeat += 1) {
    const next = bestReading(text, skipSeparators(text, best.end));
    const merged = next === undefined ? undefined : merge(best, next);
    if (merged === undefined) break;
    best = merged;
  }
  if (best === undefined) return trailingRegion(source, text);
  return { ...namesOf(best), detail: source.slice(skipSeparators(text, best.end)).trim() };
}

function namesOf({ province, city, district }: Reading): Omit<SplitRegion, 'detail'> {
  return { province: province?.name ?? '', city: city?.name ?? '', district };
}

/** Places from which a region may run to the end of the text. */
const MOST_TAILS = 6;

/** A region behind the street, set apart from it: `G107国道1号 广东省广州市天河区`. */
function trailingRegion(source: string, text: string): SplitRegion {
  const nothing = { province: '', city: '', district: '', detail: source.trim() };
  const starts: number[] = [];
  for (let at = text.length - 1; at > 0 && starts.length < MOST_TAILS; at -= 1) {
    if (SEPARATOR.test(text.charAt(at - 1)) && !SEPARATOR.test(text.charAt(at))) starts.unshift(at);
  }
  for (const at of starts) {
    const reading = bestReading(text, at);
    if (reading?.isSure !== true || reading.city === undefined) continue;
    if (skipSeparators(text, reading.end) < text.length) continue;
    const detail = source.slice(0, at).replace(SEPARATORS_BEHIND, '').trim();
    return { ...namesOf(reading), detail };
  }
  return nothing;
}

/** The one before the region is all that goes: the loop has found it to be one or more separators. */
const SEPARATORS_BEHIND = /[\s\u3000,，、;；:：/|\\>·-]{1,8}$/u;

function bestReading(text: string, from: number): Reading | undefined {
  const start = skipCountry(text, skipSeparators(text, from));
  let best: Reading | undefined;
  const keep = (reading: Reading | undefined): void => {
    if (reading === undefined) return;
    const isBetter =
      best === undefined ||
      reading.score > best.score ||
      (reading.score === best.score && reading.end > best.end);
    if (isBetter) best = reading;
  };
  readCity(text, start, undefined, start, 0, false, keep);
  for (const match of matches(text, start, divisions().provinces)) {
    for (const province of match.items) {
      const at = skipSeparators(text, match.end);
      const score = match.isFull ? FULL : SHORT;
      const isRegion = province.name.endsWith('特别行政区') && !isRoad(text, match.end);
      if (match.isFull || isRegion || isApart(text, match.end)) {
        keep({ province, city: cityOf(province), district: '', score, end: match.end, isSure: match.isFull });
      }
      readCity(text, at, province, match.end, score, match.isFull, keep);
    }
  }
  return best;
}

type Keep = (reading: Reading | undefined) => void;

/** Every way to read a city at `at`, or none and a district at once. */
function readCity(
  text: string,
  at: number,
  province: Province | undefined,
  end: number,
  score: number,
  isSure: boolean,
  keep: Keep,
): void {
  const filler = skipFiller(text, at, province);
  readDistrict(text, filler.at, province, cityOf(province), Math.max(end, filler.end), score, isSure, keep);
  for (const match of matches(text, filler.at, divisions().cities)) {
    for (const city of match.items) {
      if (province !== undefined && city.province !== province) continue;
      const total = score + (match.isFull ? FULL : SHORT);
      const sure = isSure || match.isFull;
      const mayEnd = match.isFull
        ? !readsOn(text, match.end)
        : isApart(text, match.end) || (province !== undefined && !isRoad(text, match.end));
      if (mayEnd) {
        keep({ province: city.province, city, district: '', score: total, end: match.end, isSure: sure });
      }
      readDistrict(text, skipSeparators(text, match.end), city.province, city, match.end, total, sure, keep);
    }
  }
}

function readDistrict(
  text: string,
  at: number,
  province: Province | undefined,
  city: City | undefined,
  end: number,
  score: number,
  isSure: boolean,
  keep: Keep,
): void {
  for (const match of matches(text, at, divisions().districts)) {
    const fitting = match.items.filter(
      (district) =>
        (city === undefined || isSameCity(district.city, city)) &&
        (province === undefined || district.city.province === province),
    );
    if (fitting.length === 0) continue;
    const isKnownAbove = province !== undefined || city !== undefined;
    if (!isKnownAbove && !standsAlone(match, text)) continue;
    if (!match.isFull && !(isKnownAbove && isApart(text, match.end))) continue;
    if (match.isFull && readsOn(text, match.end)) continue;
    keep(districtReading(fitting, match, city, province, Math.max(end, match.end), score, isSure));
  }
}

function districtReading(
  fitting: readonly District[],
  match: Match<District>,
  city: City | undefined,
  province: Province | undefined,
  end: number,
  score: number,
  isSure: boolean,
): Reading | undefined {
  const [first] = fitting;
  if (first === undefined) return undefined;
  const only = fitting.length === 1 ? first : undefined;
  return {
    province: only?.city.province ?? province,
    city: only?.city ?? city,
    district: first.name,
    score: score + (match.isFull ? FULL : SHORT),
    end,
    isSure: isSure || match.isFull,
  };
}

/** A district without any city before it: a full name of three characters or more, since 东区 or 城区 say nothing. */
function standsAlone(match: Match<District>, text: string): boolean {
  const name = match.items[0]?.name ?? '';
  return match.isFull && name.length >= 3 && !isRoad(text, match.end);
}

/** Two readings in a row that say the same region, the second perhaps more of it; undefined where they differ. */
function merge(first: Reading, second: Reading): Reading | undefined {
  if (!second.isSure) return undefined;
  const province = first.province ?? second.province;
  if (second.province !== undefined && second.province !== province) return undefined;
  if (first.city !== undefined && second.city !== undefined && !isSameCity(first.city, second.city))
    return undefined;
  if (first.district !== '' && second.district !== '' && first.district !== second.district) return undefined;
  if (second.city === undefined && second.district !== '' && first.district === '') return undefined;
  return {
    province,
    city: first.city ?? second.city,
    district: first.district === '' ? second.district : first.district,
    score: first.score,
    end: second.end,
    isSure: true,
  };
}

/** Names that begin at `at`, longest first. */
function matches<T>(text: string, at: number, names: NameTable<T>): readonly Match<T>[] {
  const found: Match<T>[] = [];
  for (let length = Math.min(LONGEST_NAME, text.length - at); length >= 2; length -= 1) {
    const name = text.slice(at, at + length);
    const full = names.full.get(name);
    if (full !== undefined) found.push({ items: full, end: at + length, isFull: true });
    const short = names.short.get(name);
    if (short !== undefined) found.push({ items: short, end: at + length, isFull: false });
  }
  return found;
}

/** The city that a municipality is itself. */
function cityOf(province: Province | undefined): City | undefined {
  if (province === undefined || !province.isCity) return undefined;
  return { name: province.name.endsWith('市') ? province.name : '', province };
}

function isSameCity(one: City, other: City): boolean {
  return one.name === other.name && one.province === other.province;
}

const SEPARATOR = /[\s\u3000,，、;；:：/|\\>·-]/u;

function skipSeparators(text: string, at: number): number {
  let end = at;
  while (end < text.length && SEPARATOR.test(text.charAt(end))) end += 1;
  return end;
}

function isApart(text: string, at: number): boolean {
  return at >= text.length || SEPARATOR.test(text.charAt(at));
}

function skipCountry(text: string, at: number): number {
  const country = ['中华人民共和国', '中国大陆', '中国'].find((name) => text.startsWith(name, at));
  return country === undefined ? at : skipSeparators(text, at + country.length);
}

const FILLERS = [
  '省直辖县级行政区划',
  '自治区直辖县级行政区划',
  '省直辖县级行政单位',
  '省直辖行政单位',
  '省直辖县',
  '省直辖',
  '市辖区',
  '市辖县',
  '雄安新区',
];

/** Words that fill the city column where there is no city, and a municipality's name written again. */
function skipFiller(text: string, at: number, province: Province | undefined): { at: number; end: number } {
  if (province === undefined) return { at, end: 0 };
  let end = 0;
  let next = at;
  if (province.isCity) {
    const short = province.name.slice(0, 2);
    for (const name of [province.name, `${short}市`, short]) {
      const after = next + name.length;
      const isWhole = name === short ? !isRoad(text, after) : !readsOn(text, after);
      if (text.startsWith(name, next) && isWhole) {
        end = next + name.length;
        next = skipSeparators(text, end);
        break;
      }
    }
    if (/^县[\s\u3000]/u.test(text.slice(next, next + 2))) {
      end = next + 1;
      next = skipSeparators(text, end);
    }
  }
  const filler = FILLERS.find((word) => text.startsWith(word, next));
  if (filler === undefined) return { at: next, end };
  end = next + filler.length;
  return { at: skipSeparators(text, end), end };
}

/** Whether a name that ends in 市 goes on as another word: 杭州市民中心, 义乌市场. */
function readsOn(text: string, at: number): boolean {
  return text.charAt(at - 1) === '市' && /[民场]/u.test(text.charAt(at));
}

/** Whether what follows makes a street or a house of the name before it: 北京路, 南京东路, 上海大厦. */
function isRoad(text: string, at: number): boolean {
  return /^(?:[东南西北中]?[一二三四五六七八九十]{0,2}[路街巷弄里桥道]|大[道街桥]|[东南西北]大[道街]|大厦|大酒店|酒店|宾馆|饭店|花园|小区|广场|新村|公寓)/u.test(
    text.slice(at, at + 4),
  );
}
