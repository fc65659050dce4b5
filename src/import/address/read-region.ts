import { divisions } from './divisions.ts';
import type { City, District, Province } from './divisions.ts';
import type { NameEntry, NameForm, NameIndex } from './name-index.ts';
import {
  isPlaceAhead,
  isRoad,
  isSeparatorAt,
  isStreet,
  isTownAhead,
  isZoneAhead,
  isZoneWord,
  readsOn,
  skipCountry,
  skipFillers,
  skipSeparators,
  specialPartAt,
  townshipAt,
} from './region-context.ts';

/** One way to read the region at a place of a text. */
export interface RegionReading {
  readonly province: Province | undefined;
  readonly city: City | undefined;
  /** May be set without a city, where several districts have the name. */
  readonly district: string;
  /** The districts that may be meant where the text does not say which; empty where it does. */
  readonly options: readonly District[];
  /** The city as written, where the district lies in another one (柳州地区忻城县: 来宾市). */
  readonly moved: City | undefined;
  readonly score: number;
  readonly from: number;
  readonly end: number;
  readonly levels: number;
  /** A level is written with its suffix: nothing but a region reads so. */
  readonly isSure: boolean;
}

/** What is read so far, level by level. */
interface Above {
  readonly from: number;
  readonly province: Province | undefined;
  readonly city: City | undefined;
  readonly end: number;
  readonly score: number;
  readonly levels: number;
  readonly isSure: boolean;
}

const WORTH: Readonly<Record<NameForm, number>> = { full: 2, variant: 1.8, short: 1.2 };
/** A short name of a district that nothing but the city before it speaks for. */
const WEAK = 0.9;
const MOVED = 1.5;
const WITHOUT_DISTRICTS = new Set(['东莞市', '中山市', '儋州市', '嘉峪关市']);
const FORMS: readonly NameForm[] = ['full', 'variant', 'short'];
/** A region written twice or three times is common; more is not an address. */
const MOST_REPEATS = 6;

type Keep = (reading: RegionReading) => void;

/**
 * Reads the region that begins at a place of a folded text: province, city, district, each with or without its suffix, with fillers and
 * separators between; what is repeated behind it belongs to it. Undefined where none begins there.
 */
export function readRegionAt(text: string, from: number): RegionReading | undefined {
  let best = bestReading(text, from);
  for (let repeat = 0; repeat < MOST_REPEATS && best !== undefined; repeat += 1) {
    const next = bestReading(text, skipSeparators(text, best.end));
    const merged = next === undefined ? undefined : mergeReadings(text, best, next);
    if (merged === undefined) break;
    best = merged;
  }
  return best;
}

/** Whether any division's name may begin here: a look-up, before the work. */
export function mayBeginRegion(text: string, at: number): boolean {
  const { provinces, cities, districts } = divisions();
  return (
    districts.mayBeginAt(text, at) ||
    cities.mayBeginAt(text, at) ||
    provinces.mayBeginAt(text, at) ||
    text.startsWith('中国', at) ||
    text.startsWith('中华', at)
  );
}

function bestReading(text: string, from: number): RegionReading | undefined {
  const first = skipSeparators(text, from);
  const start = skipCountry(text, first);
  let best: RegionReading | undefined;
  const keep: Keep = (reading) => {
    if (
      best === undefined ||
      reading.score > best.score + 0.001 ||
      (reading.score > best.score - 0.001 && reading.end > best.end)
    ) {
      best = reading;
    }
  };
  readCity(
    text,
    start,
    { from: first, province: undefined, city: undefined, end: start, score: 0, levels: 0, isSure: false },
    keep,
  );
  eachName(divisions().provinces, text, start, (entry, form, end) => {
    for (const province of entry[form]) {
      const above: Above = {
        from: first,
        province,
        city: cityOf(province),
        end,
        score: WORTH[form],
        levels: 1,
        isSure: form !== 'short',
      };
      const isRegion =
        (province.name === '台湾省' || province.name.endsWith('特别行政区')) && !isRoad(text, end);
      if (form !== 'short' || isRegion || isSeparatorAt(text, end)) keep(endedAt(above));
      readCity(text, skipSeparators(text, end), above, keep);
    }
  });
  return best;
}

/** Every way to read a city at `at`, or none and a district at once. */
function readCity(text: string, at: number, above: Above, keep: Keep): void {
  const { province } = above;
  const next = province === undefined ? at : skipFillers(text, at, province);
  const filled = next > at ? { ...above, end: backOver(text, next) } : above;
  if (next > at && filled.end > above.end) keep(endedAt(filled));
  readDistrict(text, next, filled, keep);
  // 澳门新城 is a district of 澳门.
  if (next > at) readDistrict(text, at, above, keep);
  if (province?.isCity === true) {
    // 香港岛 and 澳门半岛 begin with what may be the region's name again.
    const partAt = specialPartAt(text, at, province) === undefined ? next : at;
    const part = specialPartAt(text, partAt, province);
    if (part !== undefined && !isRoad(text, partAt + part.length)) {
      const city = { name: part === '九龙半岛' ? '九龙' : part, province };
      const below = {
        ...filled,
        city,
        end: partAt + part.length,
        score: filled.score + 1,
        levels: filled.levels + 1,
      };
      keep(endedAt(below));
      readDistrict(text, skipSeparators(text, below.end), below, keep);
    }
    return;
  }
  eachName(divisions().cities, text, next, (entry, form, end) => {
    for (const city of entry[form]) {
      if (province !== undefined && city.province !== province) continue;
      const below: Above = {
        from: above.from,
        province: city.province,
        city,
        end,
        score: above.score + WORTH[form],
        levels: above.levels + 1,
        isSure: above.isSure || form !== 'short',
      };
      const mayEnd =
        form !== 'short'
          ? !readsOn(text, end)
          : isSeparatorAt(text, end) ||
            isZoneAhead(text, end) ||
            // 东莞虎门镇: towns are what stands below it.
            (WITHOUT_DISTRICTS.has(city.name) && isTownAhead(text, end) && !isRoad(text, end)) ||
            (province !== undefined && !isRoad(text, end));
      if (mayEnd) keep(endedAt(below));
      readDistrict(text, skipSeparators(text, end), below, keep);
    }
  });
}

function readDistrict(text: string, at: number, above: Above, keep: Keep): void {
  const { province, city } = above;
  eachName(divisions().districts, text, at, (entry, form, end) => {
    if (form !== 'short' && readsOn(text, end)) return;
    if (province === undefined) {
      if (standsAlone(text, at, entry, form, end)) keep(inDistrict(above, entry[form], end, form));
      return;
    }
    const fitting = entry[form].filter((district) => fits(district, above));
    if (fitting.length > 0) {
      const worth = form === 'short' ? shortWorth(text, entry.text, end, above, fitting) : WORTH[form];
      if (worth > 0) keep(inDistrict(above, fitting, end, form, worth));
    } else if (city !== undefined && form !== 'short' && entry.text.length >= 3 && !isStreet(text, end)) {
      const elsewhere = entry[form].filter((district) => district.city.province === province);
      if (elsewhere.length === 1) keep({ ...inDistrict(above, elsewhere, end, form, MOVED), moved: city });
    }
  });
  if (city !== undefined && province?.name === '台湾省' && city.name.endsWith('县')) {
    const township = townshipAt(text, at);
    if (township !== undefined && !isRoad(text, at + township.length)) {
      const end = at + township.length;
      keep({
        ...endedAt(above),
        district: township,
        end,
        score: above.score + 1.5,
        levels: above.levels + 1,
      });
    }
  }
}

function fits(district: District, { province, city }: Above): boolean {
  if (district.city.province !== province) return false;
  return city === undefined || province.isCity || district.city === city;
}

/** A district without any city before it: a name of three characters or more, since 东区 or 城区 say nothing. */
function standsAlone(
  text: string,
  at: number,
  entry: NameEntry<District>,
  form: NameForm,
  end: number,
): boolean {
  const isWhole = at === 0 && end === text.length;
  if (isStreet(text, end)) return false;
  switch (form) {
    case 'full':
      return entry.text.length >= 3;
    case 'variant':
      return (
        entry.text.length >= 3 &&
        entry.full.length === 0 &&
        entry.variant.length === 1 &&
        (divisions().cities.get(entry.text)?.full ?? []).length === 0
      );
    case 'short':
      if (entry.short.length !== 1) return false;
      return isWhole || (entry.text.length >= 3 && isSeparatorAt(text, at - 1) && isSeparatorAt(text, end));
  }
}

/** What a district's short name is worth behind its province or city; 0 where it must be another word. */
function shortWorth(
  text: string,
  name: string,
  end: number,
  { city, province }: Above,
  fitting: readonly District[],
): number {
  if (isSeparatorAt(text, end)) return WORTH.short;
  if (
    isZoneWord(text, end) &&
    province !== undefined &&
    fitting.length === 1 &&
    (city !== undefined || fitting[0]?.name.endsWith('市') === true)
  )
    return WEAK;
  if (isRoad(text, end) || /[市县区]/u.test(text.charAt(end))) return 0;
  if (name.length >= 3 || isTownAhead(text, end)) return WORTH.short;
  if (province?.name.endsWith('特别行政区') === true) return WORTH.short;
  if (fitting.length > 1) return 0;
  if (fitting[0]?.name.endsWith('市') === true) return WEAK;
  return city !== undefined && isPlaceAhead(text, end) ? WEAK : 0;
}

function inDistrict(
  above: Above,
  fitting: readonly District[],
  end: number,
  form: NameForm,
  worth = WORTH[form],
): RegionReading {
  const [first] = fitting;
  const only = fitting.length === 1 ? first : undefined;
  const isPart = above.city !== undefined && above.city.name !== '' && above.province?.isCity === true;
  return {
    ...endedAt(above),
    province: only?.city.province ?? above.province,
    city: isPart ? above.city : (only?.city ?? above.city),
    district: first?.name ?? '',
    options: only === undefined ? fitting : [],
    score: above.score + worth,
    end,
    levels: above.levels + 1,
    isSure: above.isSure || form !== 'short',
  };
}

function endedAt(above: Above): RegionReading {
  const { from, province, city, end, score, levels, isSure } = above;
  return { from, province, city, district: '', options: [], moved: undefined, score, end, levels, isSure };
}

/** Two readings in a row that say the same region, the second perhaps more of it; undefined where they differ. */
export function mergeReadings(
  text: string,
  first: RegionReading,
  second: RegionReading,
): RegionReading | undefined {
  const written = text.slice(second.from, second.end);
  if (!second.isSure) return undefined;
  // A single level again may be a road's or a village's name; only the very same words are a repeat.
  if (second.levels === 1 && first.levels > 1 && !text.slice(first.from, first.end).includes(written))
    return undefined;
  const province = first.province ?? second.province;
  if (second.province !== undefined && second.province !== province) return undefined;
  if (first.city !== undefined && second.city !== undefined && !isSameCity(first.city, second.city))
    return undefined;
  if (first.district !== '' && second.district !== '' && first.district !== second.district) return undefined;
  if (second.city === undefined && second.district !== '' && first.district === '') return undefined;
  const hasMore = first.district === '' && second.district !== '';
  return {
    ...first,
    province,
    city: first.city ?? second.city,
    district: hasMore ? second.district : first.district,
    options: (first.city ?? second.city) === undefined ? first.options : hasMore ? second.options : [],
    end: second.end,
    levels: Math.max(first.levels, second.levels),
    isSure: true,
  };
}

function isSameCity(one: City, other: City): boolean {
  return one.province === other.province && (one.name === other.name || one.province.isCity);
}

/** The city that a municipality is itself. */
function cityOf(province: Province): City | undefined {
  if (!province.isCity) return undefined;
  return { name: province.name.endsWith('市') ? province.name : '', province };
}

/** The end of what was skipped, without the separators behind it. */
function backOver(text: string, at: number): number {
  let end = at;
  while (end > 0 && isSeparatorAt(text, end - 1)) end -= 1;
  return end;
}

function eachName<T>(
  index: NameIndex<T>,
  text: string,
  at: number,
  take: (entry: NameEntry<T>, form: NameForm, end: number) => void,
): void {
  for (const entry of index.candidates(text, at)) {
    if (!text.startsWith(entry.text, at)) continue;
    const end = at + entry.text.length;
    for (const form of FORMS) if (entry[form].length > 0) take(entry, form, end);
  }
}
