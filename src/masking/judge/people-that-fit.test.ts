import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleThatFit } from './people-that-fit.ts';
import { AREA_LEVELS, populationOf } from './populations.ts';
import type { Area } from './populations.ts';
import type { ShownPhone } from './shown-phone.ts';

const SHENZHEN = { province: '广东省', city: '深圳市' };
const DISTRICT: Area = { level: 'district', ...SHENZHEN };
const NOTHING: ShownPhone = { kind: 'nothing' };
const last = (trailing: number): ShownPhone => ({ kind: 'mobile', leading: '', trailing });

describe('people that fit', () => {
  // Masking facts, section 7.2, with the shares of the table.
  it.each([
    ['王', 4, 3.7],
    ['王', 2, 374],
    ['罗', 4, 0.49],
    ['欧阳', 2, 3.4],
    ['欧阳', 4, 0.034],
    ['雪', 0, 8.5],
    ['丹', 0, 5],
    ['丹', 2, 0.05],
  ])('%s and the last %i digits in a district are about %f', (surname, digits, people) => {
    const { count } = peopleThatFit({ surname, phone: last(digits), area: DISTRICT });
    expect(Math.abs(count / people - 1)).toBeLessThan(0.02);
  });

  it('says what it multiplied', () => {
    const phone: ShownPhone = { kind: 'mobile', leading: '138', trailing: 4 };
    expect(peopleThatFit({ surname: '王', phone, area: DISTRICT }).basis).toEqual([
      { code: 'people-of-district', value: 500_000, source: 'planning' },
      { code: 'surname-share', value: 0.074862, source: 'surnames-2008' },
      { code: 'leading-digits', value: 143 / 6010, source: 'segments-2015' },
      { code: 'trailing-digits', value: 0.0001, source: 'arithmetic' },
    ]);
  });

  it.each([
    ['no name', {}, 500_000],
    ['an empty name', { surname: '' }, 500_000],
    ['an initial', { surname: 'W', initial: true }, 500_000 / 8],
    ['an unknown surname', { surname: '囧' }, 0.25],
  ])('%s leaves %f', (_name, name, people) => {
    expect(peopleThatFit({ ...name, phone: NOTHING, area: DISTRICT }).count).toBeCloseTo(people);
  });

  it('says that a surname is not in the table', () => {
    const { basis } = peopleThatFit({ surname: '囧', phone: NOTHING, area: DISTRICT });
    expect(basis[1]).toMatchObject({ code: 'surname-share-unknown', source: 'planning' });
  });

  it.each([
    ['199', SHENZHEN, 'leading-digits-unknown', 1 / 50],
    ['138', { province: '', city: '' }, 'leading-digits', 10_000 / 317_787],
    ['1380', SHENZHEN, 'leading-digits', 14.3 / 6010],
    ['138001380', SHENZHEN, 'leading-digits', 1 / 601_000],
  ] as const)('%s leaves a share of the numbers', (leading, place, code, value) => {
    const phone: ShownPhone = { kind: 'mobile', leading, trailing: 0 };
    const { basis } = peopleThatFit({ phone, area: { level: 'district', ...place } });
    expect(basis).toHaveLength(2);
    expect(basis[1]?.code).toBe(code);
    expect(basis[1]?.value).toBeCloseTo(value, 12);
  });

  it('counts the country where a city has none of a prefix', () => {
    const phone: ShownPhone = { kind: 'mobile', leading: '170', trailing: 0 };
    const area: Area = { level: 'city', province: '西藏', city: '阿里地区' };
    expect(peopleThatFit({ phone, area }).basis[1]?.value).toBeCloseTo(4735 / 317_787, 12);
  });

  it.each<ShownPhone>([{ kind: 'virtual' }, NOTHING, last(0), { kind: 'landline', area: true, trailing: 0 }])(
    '%j narrows nothing',
    (phone) => {
      expect(peopleThatFit({ phone, area: DISTRICT }).count).toBe(500_000);
    },
  );

  it.each(['13800138000', '19900138000'])('is never more when another digit of %s is shown', (number) => {
    for (const area of [DISTRICT, { ...DISTRICT, province: '', city: '' }]) {
      const counts = Array.from({ length: 12 }, (_, shown) => {
        const phone: ShownPhone = { kind: 'mobile', leading: number.slice(0, shown), trailing: 0 };
        return peopleThatFit({ phone, area }).count;
      });
      expect([...counts].sort((one, other) => other - one)).toEqual(counts);
      expect(counts[11]).toBeLessThan(1);
    }
  });

  it('takes the city from an area code where the address does not name it', () => {
    const area: Area = { level: 'country', province: '', city: '' };
    const withCode = peopleThatFit({ phone: { kind: 'landline', area: true, trailing: 2 }, area });
    const without = peopleThatFit({ phone: { kind: 'landline', area: false, trailing: 2 }, area });
    expect(withCode.basis[1]).toEqual({ code: 'area-code', value: 1 / 300, source: 'planning' });
    expect(without.count / withCode.count).toBeCloseTo(300);
  });

  it('is the product of its factors, and never more when more is shown', () => {
    const level = fc.constantFrom(...AREA_LEVELS);
    const name = fc.constantFrom('王', '欧阳', '囧');
    const leading = fc.constantFrom('', '1', '138', '199', '170', '1380013');
    fc.assert(
      fc.property(level, name, leading, fc.nat({ max: 11 }), (finest, surname, digits, trailing) => {
        const area: Area = { level: finest, ...SHENZHEN };
        const phone: ShownPhone = { kind: 'mobile', leading: digits, trailing };
        const { count, basis } = peopleThatFit({ surname, phone, area });
        expect(count).toBe(basis.reduce((product, { value }) => product * value, 1));
        expect(count).toBeGreaterThan(0);
        expect(count).toBeLessThan(peopleThatFit({ phone, area }).count);
        expect(count).toBeLessThanOrEqual(peopleThatFit({ surname, phone: NOTHING, area }).count);
      }),
    );
  });
});

describe('people of an area', () => {
  it.each([
    ['country', 1_411_778_724, 'census-2020'],
    ['province', 126_010_000, 'census-2020'],
    ['district', 500_000, 'planning'],
    ['street', 50_000, 'planning'],
    ['estate', 3_000, 'planning'],
    ['building', 300, 'planning'],
    ['room', 3, 'planning'],
  ] as const)('of a %s are %i by %s', (level, value, source) => {
    expect(populationOf({ level, ...SHENZHEN })).toEqual({ code: `people-of-${level}`, value, source });
  });

  it.each([
    ['广东省', '深圳市', 17.6],
    ['北京市', '', 21.9],
    ['浙江省', '杭州市', 12],
    ['江苏省', '连云港市', 4.6],
  ])('of %s %s are about %f million by its segments', (province, city, millions) => {
    const { value, source } = populationOf({ level: 'city', province, city });
    expect(source).toBe('census-2020-by-segments');
    expect(value / 1e6 / millions).toBeGreaterThan(0.7);
    expect(value / 1e6 / millions).toBeLessThan(1.4);
  });

  it('of a district are never more than those of its city', () => {
    const ngari = { province: '西藏自治区', city: '阿里地区' };
    const city = populationOf({ level: 'city', ...ngari });
    expect(city.value).toBeLessThan(500_000);
    expect(populationOf({ level: 'district', ...ngari })).toEqual(city);
    expect(populationOf({ level: 'room', ...ngari }).value).toBe(3);
  });

  it('of provinces add up to the country', () => {
    const provinces =
      '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆';
    const sum = provinces
      .split(' ')
      .reduce((total, province) => total + populationOf({ level: 'province', province, city: '' }).value, 0);
    // The communiqué counts two million soldiers apart.
    expect(Math.abs(sum + 2_000_000 - 1_411_778_724)).toBeLessThan(31 * 5_000);
  });

  it('are planning figures where the place is not known', () => {
    const unknown = { province: 'Ontario', city: 'Toronto' };
    for (const level of AREA_LEVELS) {
      const { source, value } = populationOf({ level, ...unknown, abroad: true });
      expect(source).toBe('planning');
      expect(value).toBeLessThanOrEqual(5_000_000);
    }
  });

  it('are never more the finer the unit is', () => {
    for (const place of [SHENZHEN, { province: '西藏', city: '阿里' }, { province: '', city: '' }]) {
      const values = AREA_LEVELS.map((level) => populationOf({ level, ...place }).value);
      expect([...values].sort((one, other) => other - one)).toEqual(values);
    }
  });
});
