/**
 * When a field read from a Chinese address counts as right: NFKC, lower case, white space and punctuation ignored; regions equal
 * up to the suffix of their level; any value that the case accepts besides. The rules are those of the facts about peers
 * (`addresses/README.md`), so that the tables can be compared.
 */
export interface CaseFields {
  readonly name?: string;
  readonly phone?: string;
  readonly province?: string;
  readonly city?: string;
  readonly district?: string;
  readonly detail?: string;
  readonly zip?: string;
  readonly ext?: string;
  readonly idcard?: string;
}

export interface AddressCase {
  readonly input: string;
  readonly expect: CaseFields;
  readonly accept?: Readonly<Partial<Record<keyof CaseFields, readonly string[]>>>;
  readonly source: string;
  readonly group?: string;
  readonly basis?: string;
}

export const SCORED = ['name', 'phone', 'province', 'city', 'district', 'detail'] as const;
export type ScoredField = (typeof SCORED)[number] | 'zip' | 'ext';
export type ReadFields = Readonly<Record<ScoredField, string>>;

const PEOPLES =
  /(?:蒙古族?|回族|藏族|维吾尔族?|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜族?|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯族?|各族|普米族|塔吉克族?|怒族|鄂温克族|裕固族|独龙族|鄂伦春族?)+/gu;
const MUNICIPALITIES = /^(?:北京|天津|上海|重庆)/u;
const WITHOUT_DISTRICTS = /^(?:东莞|中山|儋州|嘉峪关)/u;
const PROVINCE_RUN =
  /^(?:济源|仙桃|潜江|天门|神农架|五指山|琼海|文昌|万宁|东方|定安|屯昌|澄迈|临高|白沙|昌江|乐东|陵水|保亭|琼中|石河子|阿拉尔|图木舒克|五家渠|北屯|铁门关|双河|可克达拉|昆玉|胡杨河|新星|白杨|草湖)/u;

/** A text for comparing: no white space, no punctuation, lower case. */
export function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}]+/gu, '');
}

function provinceKey(text: string): string {
  return plainText(text)
    .replace(PEOPLES, '')
    .replace(/(?:省|市|自治区|特别行政区)$/u, '');
}

function placeKey(text: string): string {
  const bare = plainText(text).replace(PEOPLES, '');
  const key = bare.replace(/(?:自治[县州旗]|新区|林区|地区|市|区|县|旗|盟|州)$/u, '');
  return key === '' ? bare : key;
}

function phoneKey(text: string): string {
  const main = text.normalize('NFKC').replace(/(?:转|ext|[[(【#]).*$/iu, '');
  const [head = '', ...rest] = main.split('-');
  // 13800138000-1234: what follows a whole mobile is its extension.
  const digits = (
    /^(?:86)?1\d{10}$/u.test(head.replace(/\D/gu, '')) ? head : [head, ...rest].join('')
  ).replace(/\D/gu, '');
  return digits.replace(/^(?:0086|86)(?=1\d{10}$)/u, '');
}

function nameKey(text: string): string {
  return plainText(text.replace(/\s*[[(（【]\d{3,4}[\])）】]\s*$/u, ''));
}

/** Whether one stated field was read right. */
export function isRight(field: ScoredField, given: AddressCase, read: ReadFields): boolean {
  const expected = given.expect[field];
  if (expected === undefined) return true;
  return [expected, ...(given.accept?.[field] ?? [])].some((value) => matches(field, value, given, read));
}

function matches(field: ScoredField, value: string, given: AddressCase, read: ReadFields): boolean {
  switch (field) {
    case 'name':
      return nameKey(value) === nameKey(read.name);
    case 'phone':
      return phoneKey(value) === phoneKey(read.phone);
    case 'ext':
    case 'zip':
      return value === read[field];
    case 'province':
      return provinceKey(value) === provinceKey(read.province);
    case 'city':
      return isCity(value, given, read);
    case 'district':
      return isDistrict(value, given, read);
    case 'detail':
      return isDetail(value, given, read);
  }
}

function isCity(value: string, given: AddressCase, read: ReadFields): boolean {
  if (placeKey(value) === placeKey(read.city)) return true;
  const isOfMunicipality = (city: string): boolean =>
    /^(?:|市辖区|县)$/u.test(city) || MUNICIPALITIES.test(city);
  if (
    MUNICIPALITIES.test(given.expect.province ?? read.province) &&
    isOfMunicipality(value) &&
    isOfMunicipality(read.city)
  )
    return true;
  const isNoCity = value === '' || /直辖/u.test(value);
  return isNoCity && PROVINCE_RUN.test(read.city);
}

function isDistrict(value: string, given: AddressCase, read: ReadFields): boolean {
  if (WITHOUT_DISTRICTS.test(given.expect.city ?? read.city)) return true;
  if (placeKey(value) === placeKey(read.district)) return true;
  return PROVINCE_RUN.test(value) && read.district === '' && placeKey(value) === placeKey(read.city);
}

function isDetail(value: string, given: AddressCase, read: ReadFields): boolean {
  if (plainText(value) === plainText(read.detail)) return true;
  if (!WITHOUT_DISTRICTS.test(given.expect.city ?? read.city)) return false;
  return plainText((given.expect.district ?? '') + value) === plainText(read.district + read.detail);
}

/** Whether every stated one of name, phone, province, city, district and detail was read right. */
export function isAllRight(given: AddressCase, read: ReadFields): boolean {
  return SCORED.every((field) => isRight(field, given, read));
}

export interface Tally {
  right: number;
  stated: number;
}

export interface AddressScore {
  readonly rows: number;
  readonly fields: Readonly<Record<ScoredField, Tally>>;
  /** Province, city and district all right, of rows that state one of them. */
  readonly region: Tally;
  readonly all: Tally;
  /** Of rows whose name must stay empty, or that say nothing of a person: those that were given one. */
  readonly wrong: readonly { readonly given: AddressCase; readonly read: ReadFields }[];
}

/** Scores a reader over cases. */
export function scoreAddresses(
  cases: readonly AddressCase[],
  read: (input: string) => ReadFields,
): AddressScore {
  const tally = (): Tally => ({ right: 0, stated: 0 });
  const fields = {
    name: tally(),
    phone: tally(),
    province: tally(),
    city: tally(),
    district: tally(),
    detail: tally(),
    zip: tally(),
    ext: tally(),
  };
  const region = tally();
  const all = tally();
  const wrong: AddressScore['wrong'][number][] = [];
  for (const given of cases) {
    const fieldsRead = read(given.input);
    for (const field of [...SCORED, 'zip', 'ext'] as const) {
      if (given.expect[field] === undefined) continue;
      count(fields[field], isRight(field, given, fieldsRead));
    }
    const levels = (['province', 'city', 'district'] as const).filter(
      (field) => given.expect[field] !== undefined,
    );
    if (levels.length > 0)
      count(
        region,
        levels.every((field) => isRight(field, given, fieldsRead)),
      );
    const isAll = isAllRight(given, fieldsRead);
    count(all, isAll);
    if (!isAll) wrong.push({ given, read: fieldsRead });
  }
  return { rows: cases.length, fields, region, all, wrong };
}

function count(tally: Tally, isRightOne: boolean): void {
  tally.stated += 1;
  if (isRightOne) tally.right += 1;
}

export function percent({ right, stated }: Tally): number {
  return stated === 0 ? 100 : (100 * right) / stated;
}

/** Rows of the projects whose inputs hold no person at all. */
export function isWithoutPerson(given: AddressCase): boolean {
  return (
    given.expect.name === '' ||
    (given.group === 'address-only' &&
      given.expect.phone === undefined &&
      /JioNLP|cpca|geocoding/iu.test(given.source))
  );
}
