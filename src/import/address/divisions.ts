import { PACKED_DIVISIONS } from './divisions-data.ts';
import { FORMER_DIVISIONS } from './former-divisions.ts';

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

/** Names as people write them → the divisions that carry them; `short` names lack the suffix (浙江, 杭州, 西湖). */
export interface Divisions {
  readonly provinces: NameTable<Province>;
  readonly cities: NameTable<City>;
  readonly districts: NameTable<District>;
}

export interface NameTable<T> {
  readonly full: ReadonlyMap<string, readonly T[]>;
  readonly short: ReadonlyMap<string, readonly T[]>;
}

/** No name of a division is longer (双江拉祜族佤族布朗族傣族自治县 has 15 characters). */
export const LONGEST_NAME = 16;

const PEOPLES =
  /(?:蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|阿昌族|普米族|塔吉克族?|怒族|鄂温克族|保安族|裕固族|独龙族|鄂伦春族?|各族|门巴族|珞巴族)+(?=自治|区$|乡$)/u;

function shortOf(name: string, suffix: RegExp): string {
  return name.replace(PEOPLES, '').replace(suffix, '');
}

let loaded: Divisions | undefined;

/** The divisions valid in April 2026 and those that they came from, unpacked once. */
export function divisions(): Divisions {
  loaded ??= unpack();
  return loaded;
}

function unpack(): Divisions {
  const provinces = new Names<Province>();
  const cities = new Names<City>();
  const districts = new Names<District>();

  for (const line of PACKED_DIVISIONS.split('\n')) {
    const [name = '', rest = ''] = line.split(':');
    const special = name.endsWith('特别行政区');
    const province: Province = { name, isCity: name.endsWith('市') || special };
    const short = name.replace(/(?:省|市|(?:壮族|回族|维吾尔)?自治区|特别行政区)$/u, '');
    provinces.add(name, short, province);
    for (const part of rest.split(';')) {
      const [cityName = '', list = ''] = part.split('=');
      const below = list === '' ? [] : list.split(',');
      if (cityName !== '' || province.isCity) {
        const city: City = { name: cityName === '' && !special ? name : cityName, province };
        if (cityName !== '') addCity(cities, city);
        for (const district of below) addDistrict(districts, { name: district, city });
      } else {
        for (const county of below) addCity(cities, { name: county, province });
      }
    }
  }
  addFormer(provinces, cities, districts);
  return { provinces, cities, districts };
}

/** Former names hang under what is there now; where a present division has the short name already, it keeps it. */
function addFormer(provinces: Names<Province>, cities: Names<City>, districts: Names<District>): void {
  for (const line of FORMER_DIVISIONS.split('\n')) {
    const [name = '', rest = ''] = line.split(':');
    const province = provinces.full.get(name)?.[0];
    if (province === undefined) throw new Error('a former division below no province');
    for (const part of rest.split(';')) {
      const [cityName = '', list = ''] = part.split('=');
      let city = cities.full.get(cityName)?.find((one) => one.province === province);
      if (city === undefined) {
        city = { name: cityName === '' ? name : cityName, province };
        if (cityName !== '') addCity(cities, city);
      }
      for (const district of list.split(',')) addFormerDistrict(districts, { name: district, city });
    }
  }
}

function addFormerDistrict(districts: Names<District>, district: District): void {
  const { city, name } = district;
  const isOfCity = (one: District): boolean =>
    one.city.name === city.name && one.city.province === city.province;
  const short = name.slice(0, -1);
  const taken = districts.short.get(short)?.some(isOfCity) ?? false;
  districts.add(name, taken ? name : short, district);
}

function addCity(cities: Names<City>, city: City): void {
  const short = shortOf(city.name, /(?:市|地区|盟|自治州|自治县|林区|县)$/u);
  cities.add(city.name, short, city);
  if (city.name.endsWith('自治州')) cities.addFull(`${short}州`, city);
  if (city.name.endsWith('自治县')) cities.addFull(`${short}县`, city);
}

function addDistrict(districts: Names<District>, district: District): void {
  const { name } = district;
  const short = shortOf(name, /(?:自治县|自治旗|新区|林区|特区|矿区|区|县|市|旗)$/u);
  districts.add(name, short, district);
  if (name.endsWith('自治县')) districts.addFull(`${short}县`, district);
  if (/(?:新区|族区)$/u.test(name)) districts.addFull(`${short}区`, district);
}

class Names<T> implements NameTable<T> {
  readonly full = new Map<string, T[]>();
  readonly short = new Map<string, T[]>();

  add(full: string, short: string, item: T): void {
    this.addFull(full, item);
    if (short.length >= 2 && short !== full) put(this.short, short, item);
  }

  addFull(name: string, item: T): void {
    put(this.full, name, item);
  }
}

function put<T>(map: Map<string, T[]>, name: string, item: T): void {
  const items = map.get(name);
  if (items === undefined) map.set(name, [item]);
  else items.push(item);
}
