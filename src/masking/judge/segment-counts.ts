import { SEGMENT_CITIES, SEGMENT_COUNTS } from './segment-counts-data.ts';

/**
 * How many segments (the first seven digits of a mobile, 10,000 numbers each) belong to a place. The data is of
 * November 2015: prefixes given out since (19x, 166, 173 …) are missing, and cities have more segments of the others
 * today, so counts are rather too low than too high.
 */
export interface Segments {
  readonly total: number;
  /** By the place of the prefix in `PREFIXES`. */
  readonly byPrefix: Uint32Array;
}

export interface CitySegments extends Segments {
  /** Stem of the province: 广东, 内蒙古. */
  readonly province: string;
}

/** What a label says of a place, with or without levels (`广东省` or `广东`); empty where it does not say. */
export interface Place {
  readonly province: string;
  readonly city: string;
}

const SIGNS = Array.from({ length: 0x7f - 0x21 }, (_, at) => String.fromCharCode(0x21 + at))
  .filter((sign) => !`\\'\``.includes(sign))
  .join('')
  // Two slashes in a row read as the beginning of an address (scripts/scan-build.mjs).
  .replace('/', '¡');
/** Counts below it are one sign (scripts/build-segments.mjs). */
const SINGLE = 64;

const PREFIXES = Object.keys(SEGMENT_COUNTS);
const SEGMENTS_OF_A_PREFIX = 10_000;
const LONGEST_STEM = 4;
const AFTER_STEM = /^(?:省|市|地区|盟|林区|特别行政区|(?:\p{Script=Han}{1,9})?自治[州区])?$/u;

/** Cities whose numbers were given out below another city's name. */
const BELOW: ReadonlyMap<string, string> = new Map([
  ['仙桃', '江汉'],
  ['天门', '江汉'],
  ['潜江', '江汉'],
  ['三亚', '海口'],
  ['三沙', '海口'],
  ['儋州', '海口'],
]);

interface Tables {
  readonly cities: ReadonlyMap<string, CitySegments>;
  /** Cities that are all of their province, by the province. */
  readonly alone: ReadonlyMap<string, CitySegments>;
  readonly provinces: ReadonlyMap<string, Segments>;
  readonly country: Segments;
}

let tables: Tables | undefined;

/**
 * The segments of a city; none where the label names no city of the table. A province whose numbers all belong to one
 * city (the four municipalities, Hainan) is that city, whatever is written below it.
 */
export function citySegments({ province, city }: Place): CitySegments | undefined {
  const { cities, alone } = (tables ??= readTables());
  return find(alone, province) ?? find(cities, city) ?? cities.get(find(BELOW, city) ?? '');
}

export function provinceSegments(province: string): Segments | undefined {
  return find((tables ??= readTables()).provinces, province);
}

export function countrySegments(): Segments {
  return (tables ??= readTables()).country;
}

export interface SegmentCount {
  readonly count: number;
  /** `new-prefix`: the table has no such prefix; a share of 10,000 like the place's share of all segments. */
  readonly how: 'counted' | 'new-prefix';
}

/**
 * The segments of a place that begin with some digits; of more than three digits the share that is left on average,
 * but not less than one. 0 where the prefix is known and the place has none of it.
 */
export function countSegments(segments: Segments, leading: string): SegmentCount {
  if (leading.length < 2) return { count: segments.total, how: 'counted' };
  const start = leading.slice(0, 3);
  let known = 0;
  let counted = 0;
  for (const [at, prefix] of PREFIXES.entries()) {
    if (!prefix.startsWith(start)) continue;
    known += 1;
    counted += segments.byPrefix[at] ?? 0;
  }
  const more = 1 / 10 ** Math.max(0, Math.min(leading.length, 7) - 3);
  if (known > 0) return { count: counted === 0 ? 0 : Math.max(1, counted * more), how: 'counted' };
  const share = segments.total / countrySegments().total;
  const inCountry = SEGMENTS_OF_A_PREFIX * 10 ** (3 - start.length);
  return { count: Math.max(1, inCountry * share * more), how: 'new-prefix' };
}

/** The entry of a name with or without its level; the longest stem wins, and nothing else may stand behind it. */
export function find<Entry>(entries: ReadonlyMap<string, Entry>, name: string): Entry | undefined {
  for (let length = LONGEST_STEM; length > 1; length -= 1) {
    const entry = entries.get(name.slice(0, length));
    if (entry !== undefined && (name.length <= length || AFTER_STEM.test(name.slice(length)))) return entry;
  }
  return undefined;
}

function readTables(): Tables {
  const cities = new Map<string, CitySegments>();
  const alone = new Map<string, CitySegments>();
  const provinces = new Map<string, Segments>();
  const columns = PREFIXES.map((prefix) => readCounts(SEGMENT_COUNTS[prefix] ?? ''));
  let row = 0;
  for (const line of SEGMENT_CITIES.split(' ')) {
    const [province = '', names = ''] = line.split(':');
    const members = names.split(',').map((name) => {
      const city = { province, ...withTotal(columns.map((column) => column[row] ?? 0)) };
      row += 1;
      cities.set(name, city);
      return city;
    });
    const [first, second] = members;
    if (first !== undefined && second === undefined) alone.set(province, first);
    provinces.set(province, sum(members));
  }
  return { cities, alone, provinces, country: sum([...provinces.values()]) };
}

function readCounts(packed: string): readonly number[] {
  const counts: number[] = [];
  for (let at = 0; at < packed.length; at += 1) {
    const high = SIGNS.indexOf(packed.charAt(at));
    if (high < SINGLE) counts.push(high);
    else {
      at += 1;
      counts.push(SINGLE + (high - SINGLE) * SIGNS.length + SIGNS.indexOf(packed.charAt(at)));
    }
  }
  return counts;
}

function sum(parts: readonly Segments[]): Segments {
  return withTotal(
    PREFIXES.map((_, at) => parts.reduce((total, { byPrefix }) => total + (byPrefix[at] ?? 0), 0)),
  );
}

function withTotal(counts: readonly number[]): Segments {
  return { total: counts.reduce((total, count) => total + count, 0), byPrefix: Uint32Array.from(counts) };
}
