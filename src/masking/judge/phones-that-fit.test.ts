import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { phonesThatFit } from './phones-that-fit.ts';
import type { ShownPhone } from './shown-phone.ts';

const mobile = (leading: string, trailing: number): ShownPhone => ({ kind: 'mobile', leading, trailing });
const NOWHERE = { province: '', city: '' };
const place = fc.record({
  province: fc.constantFrom('', '广东省', '北京市', '西藏自治区', 'Ontario'),
  city: fc.constantFrom('', '深圳市', '北京市', '阿里地区', '拉萨市', 'Toronto'),
});
const phone: fc.Arbitrary<ShownPhone> = fc.oneof(
  fc.record({
    kind: fc.constant('mobile' as const),
    leading: fc.constantFrom('', '1', '13', '138', '199', '17', '1380', '1380013', '13800138', '13800138000'),
    trailing: fc.nat({ max: 11 }),
  }),
  fc.record({
    kind: fc.constant('landline' as const),
    area: fc.boolean(),
    trailing: fc.nat({ max: 12 }),
  }),
  fc.record({
    kind: fc.constant('foreign' as const),
    trailing: fc.nat({ max: 12 }),
  }),
  fc.constantFrom<ShownPhone>({ kind: 'virtual' }, { kind: 'nothing' }),
);

describe('phones that fit', () => {
  // Masking facts, section 7.1.
  it.each([
    ['138****5678', '138', 4, '北京', 262],
    ['138****5678', '138', 4, '拉萨', 4],
    ['1******5678', '1', 4, '北京', 12_892],
    ['*******5678', '', 4, '深圳', 6_010],
    ['138******78', '138', 2, '深圳', 14_300],
    ['138******78', '138', 2, '拉萨', 400],
    ['1********78', '1', 2, '深圳', 601_000],
    ['1********78', '1', 2, '拉萨', 30_900],
    ['1380013****', '1380013', 0, '北京', 10_000],
    ['***45678', '', 8, '拉萨', 1],
    ['13800138000', '13800138000', 0, '北京', 1],
  ])('%s of %s %i in %s may be %i numbers', (_text, leading, trailing, city, count) => {
    expect(phonesThatFit(mobile(leading, trailing), { province: '', city }).count).toBeCloseTo(count);
  });

  it.each([
    ['138', 4, 10_000],
    ['1', 4, 1_000_000],
    ['', 4, 1_000_000],
    ['138', 2, 1_000_000],
    ['1', 2, 100_000_000],
    ['', 0, 10_000_000_000],
    ['', 11, 1],
  ])('%s and %i digits without a place may be %i', (leading, trailing, count) => {
    expect(phonesThatFit(mobile(leading, trailing), NOWHERE)).toEqual({
      count,
      basis: [{ code: 'hidden-digits-no-place', value: count, source: 'arithmetic' }],
    });
  });

  it('says what it multiplied', () => {
    expect(phonesThatFit(mobile('138', 2), { province: '广东省', city: '深圳市' }).basis).toEqual([
      { code: 'segments-of-city', value: 143, source: 'segments-2015' },
      { code: 'hidden-last-digits', value: 100, source: 'arithmetic' },
    ]);
  });

  it('takes the province where the city is not shown or not known', () => {
    const { basis } = phonesThatFit(mobile('138', 4), { province: '广东省', city: '' });
    expect(basis[0]).toMatchObject({ code: 'segments-of-province', source: 'segments-2015' });
    expect(basis[0]?.value).toBeGreaterThan(143);
  });

  it('says that a prefix is newer than the table', () => {
    const { basis, count } = phonesThatFit(mobile('199', 4), { province: '', city: '北京' });
    expect(basis[0]?.code).toBe('new-prefix-by-share');
    expect(count).toBeCloseTo(405.7, 0);
  });

  it('takes its share of the country’s where a city has no numbers of a prefix', () => {
    const place = { province: '西藏', city: '阿里地区' };
    const { basis, count } = phonesThatFit(mobile('170', 4), place);
    expect(basis[0]?.code).toBe('new-prefix-by-share');
    expect(count).toBeGreaterThanOrEqual(1);
    expect(count).toBeLessThanOrEqual(phonesThatFit(mobile('1', 4), place).count);
  });

  it('counts a virtual number as none shown', () => {
    const beijing = { province: '北京市', city: '北京市' };
    expect(phonesThatFit({ kind: 'virtual' }, beijing)).toEqual(phonesThatFit({ kind: 'nothing' }, beijing));
    expect(phonesThatFit({ kind: 'virtual' }, beijing).count).toBe(128_920_000);
  });

  it.each([
    [false, '深圳', 1e5],
    [true, '深圳', 1e5],
    [true, '', 1e5],
    [false, '', 3e7],
  ])('counts what a landline hides (area code shown: %s) in the city %j', (area, city, count) => {
    expect(phonesThatFit({ kind: 'landline', area, trailing: 2 }, { province: '', city }).count).toBe(count);
  });

  it('counts what the shortest foreign number hides', () => {
    expect(phonesThatFit({ kind: 'foreign', trailing: 4 }, NOWHERE).count).toBe(1e4);
  });

  it('is the product of its factors, and at least one', () => {
    fc.assert(
      fc.property(phone, place, (shown, where) => {
        const { count, basis } = phonesThatFit(shown, where);
        expect(count).toBeCloseTo(basis.reduce((product, { value }) => product * value, 1));
        expect(count).toBeGreaterThanOrEqual(1);
        expect(Number.isFinite(count)).toBe(true);
      }),
    );
  });

  it('is never more when another digit at the end is shown', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', '1', '138', '199', '170'),
        fc.nat({ max: 9 }),
        place,
        (leading, trailing, where) => {
          const fewer = phonesThatFit(mobile(leading, trailing), where).count;
          expect(phonesThatFit(mobile(leading, trailing + 1), where).count).toBeLessThanOrEqual(fewer);
        },
      ),
    );
  });

  it.each(['13800138000', '19900138000'])('is never more when another digit of %s is shown', (number) => {
    for (const where of [NOWHERE, { province: '广东省', city: '深圳市' }, { province: '广东省', city: '' }]) {
      const counts = Array.from(
        { length: 12 },
        (_, shown) => phonesThatFit(mobile(number.slice(0, shown), 0), where).count,
      );
      expect([...counts].sort((one, other) => other - one)).toEqual(counts);
      expect(counts[11]).toBe(1);
    }
  });

  it('is never more when the place is shown', () => {
    fc.assert(
      fc.property(phone, place, (shown, where) => {
        const anywhere = phonesThatFit(shown, NOWHERE).count;
        expect(phonesThatFit(shown, where).count).toBeLessThanOrEqual(anywhere * (1 + 1e-9));
      }),
    );
  });
});
