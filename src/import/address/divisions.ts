import { PACKED_DIVISIONS } from './divisions-data.ts';
import { NameIndex } from './name-index.ts';
import type { NameForm } from './name-index.ts';
import { unpackText } from './packed-text.ts';
import { RENAMED_CITIES, RENAMED_DISTRICTS, KEPT_DIVISIONS } from './renamed-places.ts';

export interface Province {
  readonly name: string;
  /** 北京, 天津, 上海, 重庆, 香港, 澳门: districts hang directly under it. */
  readonly isCity: boolean;
}

/** A prefecture, or a county or city that the province runs itself (仙桃市, 济源市). */
export interface City {
  readonly name: string;
  readonly province: Province;
}

export interface District {
  readonly name: string;
  readonly city: City;
}

export interface Divisions {
  readonly provinces: NameIndex<Province>;
  readonly cities: NameIndex<City>;
  readonly districts: NameIndex<District>;
}

const PEOPLES =
  /(?:蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族|普米族|塔吉克族?|怒族|鄂温克族|保安族|裕固族|独龙族|鄂伦春族?|各族|门巴族|珞巴族)+(?=自治|区$|乡$)/u;

const PROVINCE_LEVEL = /(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u;
const CITY_LEVEL = /(?:市|地区|盟|自治州|自治县|林区|县)$/u;
const DISTRICT_LEVEL = /(?:自治县|自治旗|新区|林区|特区|矿区|区|县|市|旗)$/u;

let loaded: Divisions | undefined;

/** The divisions valid in April 2026 and the names that were in use before, unpacked once. */
export function divisions(): Divisions {
  loaded ??= unpack();
  return loaded;
}

function unpack(): Divisions {
  const provinces = new NameIndex<Province>();
  const cities = new NameIndex<City>();
  const districts = new NameIndex<District>();
  const provinceNamed = new Map<string, Province>();
  const cityNamed = new Map<string, City>();
  const districtNamed = new Map<string, District>();

  const [valid, former] = divisionTables();
  eachPart(valid, (provinceName, cityName, below) => {
    const special = provinceName.endsWith('特别行政区');
    let province = provinceNamed.get(provinceName);
    if (province === undefined) {
      province = { name: provinceName, isCity: provinceName.endsWith('市') || special };
      provinceNamed.set(provinceName, province);
      addProvince(provinces, province);
    }
    if (cityName === '' && !province.isCity) {
      for (const county of below) cityNamed.set(county, addCity(cities, { name: county, province }));
      return;
    }
    const city: City = { name: cityName === '' && !special ? provinceName : cityName, province };
    cityNamed.set(city.name, city);
    if (cityName !== '') addCity(cities, city);
    for (const name of below) districtNamed.set(name, addDistrict(districts, { name, city }));
  });

  for (const [old, now] of pairsOf(RENAMED_CITIES)) {
    const city = cityNamed.get(now);
    if (city === undefined) continue;
    cities.add(old, city, 'variant');
    const short = old.replace(CITY_LEVEL, '');
    if (short.length >= 2 && short !== old) cities.add(short, city, 'short');
  }
  // What is written stays: a label says what the customer said.
  for (const [old, now] of pairsOf(RENAMED_DISTRICTS)) {
    const city = districtNamed.get(now)?.city;
    if (city !== undefined) districts.add(old, { name: old, city }, 'variant');
  }
  const addFormer = (
    provinceName: string,
    cityName: string,
    below: readonly string[],
    form: NameForm,
  ): void => {
    const province = provinceNamed.get(provinceName);
    if (province === undefined) return;
    let city = cityNamed.get(cityName === '' ? provinceName : cityName);
    if (city === undefined) {
      city = { name: cityName, province };
      cityNamed.set(cityName, city);
      cities.add(cityName, city, 'variant');
    }
    if (city.province === province) for (const name of below) districts.add(name, { name, city }, form);
  };
  eachPart(former, (province, city, below) => addFormer(province, city, below, 'variant'));
  eachPart(KEPT_DIVISIONS, (province, city, below) => addFormer(province, city, below, 'full'));
  return { provinces, cities, districts };
}

/** The table of valid divisions and that of former ones. */
export function divisionTables(): readonly [valid: string, former: string] {
  const [valid = '', former = ''] = unpackText(PACKED_DIVISIONS).split('\n\n');
  return [valid, former];
}

/** Takes a table of divisions apart, city by city; the form is that of `scripts/build-divisions.mjs`. */
export function eachPart(
  packed: string,
  take: (province: string, city: string, districts: readonly string[]) => void,
): void {
  for (const line of packed.split('\n')) {
    const [province = '', rest = ''] = line.split(':');
    for (const part of rest.split('/')) {
      const [city = '', list = ''] = part.split('=');
      take(province, city, unpackNames(list));
    }
  }
}

const LEVELS: Readonly<Record<string, string>> = { '+': '区', '-': '县', '*': '市', '%': '旗', '!': '' };

function unpackNames(list: string): readonly string[] {
  const names: string[] = [];
  for (const [, sign = '', stems = ''] of list.matchAll(/([-+*%!])([^-+*%!]*)/gu)) {
    const level = LEVELS[sign] ?? '';
    const [pairs = '', ...others] = stems.split(',');
    for (let at = 0; at < pairs.length; at += 2) names.push(pairs.slice(at, at + 2) + level);
    for (const stem of others) names.push(stem + level);
  }
  return names;
}

function pairsOf(packed: string): readonly (readonly [old: string, now: string])[] {
  return packed.split(' ').map((pair) => [pair.split('=')[0] ?? '', pair.split('=')[1] ?? '']);
}

function addProvince(index: NameIndex<Province>, province: Province): void {
  const short = province.name.replace(PROVINCE_LEVEL, '');
  index.add(province.name, province, 'full');
  index.add(short, province, 'short');
  for (const level of ['省', '自治区']) index.add(short + level, province, 'variant');
  if (province.isCity && !province.name.endsWith('市')) index.add(`${short}特区`, province, 'variant');
  if (short === '内蒙古') index.add('内蒙', province, 'short');
}

function addCity(index: NameIndex<City>, city: City): City {
  const short = city.name.replace(PEOPLES, '').replace(CITY_LEVEL, '');
  index.add(city.name, city, 'full');
  if (short.length < 2) return city;
  index.add(short, city, 'short');
  if (city.name.endsWith('自治州')) index.add(`${short}州`, city, 'full');
  if (city.name.endsWith('自治县')) index.add(`${short}县`, city, 'full');
  for (const level of ['市', '地区', '自治州']) index.add(short + level, city, 'variant');
  return city;
}

function addDistrict(index: NameIndex<District>, district: District): District {
  const { name } = district;
  const short = name.replace(PEOPLES, '').replace(DISTRICT_LEVEL, '');
  index.add(name, district, 'full');
  if (short.length < 2) return district;
  index.add(short, district, 'short');
  if (name.endsWith('自治县')) index.add(`${short}县`, district, 'full');
  if (/(?:新区|族区)$/u.test(name)) index.add(`${short}区`, district, 'full');
  // 海门市 became 海门区, 新津县 新津区: people go on writing the level of before.
  for (const level of ['区', '县', '市']) {
    const former = short + level;
    if (former === name) continue;
    // Counties and cities became districts, so a county's or city's name was one; a district's (浦东区) is mere shorthand.
    const meant = level === '区' ? district : { name: former, city: district.city };
    index.add(former, meant, 'variant');
  }
  return district;
}
