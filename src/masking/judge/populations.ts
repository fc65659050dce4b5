import type { Factor } from './factor.ts';
import { citySegments, find, provinceSegments } from './segment-counts.ts';
import type { Place } from './segment-counts.ts';

/** The finest unit of an address that a label shows, coarse to fine. */
export const AREA_LEVELS = [
  'country',
  'province',
  'city',
  'district',
  'street',
  'estate',
  'building',
  'room',
] as const;
export type AreaLevel = (typeof AREA_LEVELS)[number];

export interface Area extends Place {
  readonly level: AreaLevel;
  /** The address is outside China, where no table is at hand. */
  readonly abroad?: boolean;
}

export type AreaFactor = `people-of-${AreaLevel}`;

/**
 * Ten thousands of people by province. Seventh national census, communiqué no. 3 of the National Bureau of Statistics
 * (11 May 2021); Hong Kong, Macao and Taiwan as in its annex.
 */
const TEN_THOUSANDS: ReadonlyMap<string, number> = new Map(
  (
    '北京2189 天津1387 河北7461 山西3492 内蒙古2405 辽宁4259 吉林2407 黑龙江3185 上海2487 江苏8475 浙江6457 安徽6103 ' +
    '福建4154 江西4519 山东10153 河南9937 湖北5775 湖南6644 广东12601 广西5013 海南1008 重庆3205 四川8367 贵州3856 ' +
    '云南4721 西藏365 陕西3953 甘肃2502 青海592 宁夏720 新疆2585 香港747 澳门68 台湾2356'
  )
    .split(' ')
    .map((entry) => [entry.replace(/\d+/, ''), Number(/\d+/.exec(entry)?.[0])]),
);

const CHINA: Factor<AreaFactor> = {
  code: 'people-of-country',
  value: 1_411_778_724,
  source: 'census-2020',
};

/** Round figures (masking facts, section 7.2); a country, province or city that is not known may be a small one. */
const PLANNED = {
  country: 5_000_000,
  province: 5_000_000,
  city: 500_000,
  district: 500_000,
  street: 50_000,
  estate: 3_000,
  building: 300,
  room: 3,
} as const;

/**
 * About how many people live in the finest unit that a label shows. Of a city: its province by the census, times the
 * city's share of the province's phone segments. Below it planning figures, never above the city's estimate.
 */
export function populationOf(area: Area): Factor<AreaFactor> {
  switch (area.level) {
    case 'country':
      return area.abroad === true ? planned('country') : CHINA;
    case 'province':
      return ofProvince(area.province);
    case 'city':
      return ofCity(area) ?? planned('city');
    default:
      return atMost(ofCity(area), planned(area.level));
  }
}

function ofProvince(province: string): Factor<AreaFactor> {
  const people = provincePeople(province);
  return people === undefined
    ? planned('province')
    : { code: 'people-of-province', value: people, source: 'census-2020' };
}

function ofCity(place: Place): Factor<AreaFactor> | undefined {
  const city = citySegments(place);
  if (city === undefined) return undefined;
  const people = provincePeople(city.province);
  const all = provinceSegments(city.province)?.total;
  if (people === undefined || all === undefined) return undefined;
  const value = people * (city.total / all);
  return { code: 'people-of-city', value, source: 'census-2020-by-segments' };
}

function provincePeople(province: string): number | undefined {
  const people = find(TEN_THOUSANDS, province);
  return people === undefined ? undefined : people * 10_000;
}

function planned(level: keyof typeof PLANNED): Factor<AreaFactor> {
  return { code: `people-of-${level}`, value: PLANNED[level], source: 'planning' };
}

function atMost(city: Factor<AreaFactor> | undefined, part: Factor<AreaFactor>): Factor<AreaFactor> {
  return city !== undefined && city.value < part.value ? city : part;
}
