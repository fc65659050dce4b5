import { describe, expect, it } from 'vitest';
import { citySegments, countrySegments, countSegments, provinceSegments } from './segment-counts.ts';
import { SEGMENT_CITIES, SEGMENT_COUNTS } from './segment-counts-data.ts';

const CITIES = SEGMENT_CITIES.split(' ').flatMap((line) => {
  const [province = '', names = ''] = line.split(':');
  return names.split(',').map((city) => ({ province, city }));
});
const PREFIXES = Object.keys(SEGMENT_COUNTS);

describe('segments of mobile numbers', () => {
  it('are those of the source but for Hong Kong, city by city', () => {
    const totals = CITIES.map((place) => citySegments(place)?.total ?? 0);
    expect(totals.reduce((sum, total) => sum + total, 0)).toBe(317_787);
    expect(countrySegments().total).toBe(317_787);
    expect(Math.min(...totals)).toBeGreaterThan(0);
    expect(PREFIXES).toHaveLength(35);
  });

  it('add up to at most 10,000 a prefix', () => {
    const counts = PREFIXES.map((prefix) => countSegments(countrySegments(), prefix).count);
    expect(Math.max(...counts)).toBe(10_000);
    expect(countSegments(countrySegments(), '138').count).toBe(10_000);
  });

  // Masking facts, section 7.1.
  it.each([
    ['上海市', '上海市', 341, 9_953],
    ['北京市', '北京市', 262, 12_892],
    ['广东省', '深圳市', 143, 6_010],
    ['浙江省', '杭州市', 102, 3_632],
    ['江苏省', '连云港市', 31, 809],
    ['西藏自治区', '拉萨市', 4, 309],
  ])('%s %s has %i of 138 and %i in all', (province, city, of138, total) => {
    const segments = citySegments({ province, city });
    expect(segments?.total).toBe(total);
    expect(segments === undefined ? 0 : countSegments(segments, '138').count).toBe(of138);
  });

  it('leaves 49 segments at the median and 123 on average of a random number whose city is known', () => {
    const sizes = CITIES.flatMap((place) => {
      const segments = citySegments(place);
      return segments === undefined ? [] : PREFIXES.map((prefix) => countSegments(segments, prefix).count);
    }).sort((one, other) => one - other);
    const all = sizes.reduce((sum, size) => sum + size, 0);
    let below = 0;
    const median = sizes.find((size) => (below += size) >= all / 2);
    expect(median).toBe(49);
    expect(sizes.reduce((sum, size) => sum + size * size, 0) / all).toBeCloseTo(123, -0.5);
  });

  it.each([
    ['', '北京', '北京'],
    ['北京市', '', '北京'],
    ['北京市', '市辖区', '北京'],
    ['海南省', '三亚市', '海口'],
    ['', '三亚市', '海口'],
    ['青海省', '海南藏族自治州', '海南'],
    ['湖北省', '恩施土家族苗族自治州', '恩施'],
    ['湖北省', '天门市', '江汉'],
    ['湖北省', '神农架林区', '神农架'],
    ['内蒙古自治区', '锡林郭勒盟', '锡林郭勒'],
    ['新疆维吾尔自治区', '克孜勒苏柯尔克孜自治州', '克孜勒苏'],
    ['新疆维吾尔自治区', '喀什地区', '喀什'],
    ['吉林省', '吉林市', '吉林'],
    ['', '张家口市', '张家口'],
  ])('%s %s is the city %s of the table', (province, city, name) => {
    const known = CITIES.find((place) => place.city === name);
    expect(citySegments({ province, city })).toBe(known === undefined ? known : citySegments(known));
    expect(citySegments({ province, city })).toBeDefined();
  });

  it.each([
    ['', ''],
    ['吉林省', ''],
    ['Beijing', 'Beijing'],
    ['', '北京路'],
    ['', '上海小区'],
    ['香港特别行政区', '香港'],
    ['', 'constructor'],
  ])('%s %s is no city of the table', (province, city) => {
    expect(citySegments({ province, city })).toBeUndefined();
  });

  it.each(['广东', '广东省', '新疆维吾尔自治区', '内蒙古自治区', '西藏自治区'])(
    '%s is a province',
    (province) => {
      expect(provinceSegments(province)?.total).toBeGreaterThan(300);
    },
  );

  describe('that begin with digits', () => {
    const beijing = citySegments({ province: '', city: '北京市' }) ?? countrySegments();

    it('are all for a leading 1', () => {
      expect(countSegments(beijing, '')).toEqual({ count: 12_892, how: 'counted' });
      expect(countSegments(beijing, '1')).toEqual({ count: 12_892, how: 'counted' });
    });

    it('are the sum of the prefixes for two digits', () => {
      const prefixes = PREFIXES.filter((prefix) => prefix.startsWith('13'));
      const sum = prefixes.reduce((total, prefix) => total + countSegments(beijing, prefix).count, 0);
      expect(countSegments(beijing, '13').count).toBe(sum);
    });

    it('are a tenth for each digit more, and at least one', () => {
      expect(countSegments(beijing, '1380').count).toBeCloseTo(26.2);
      expect(countSegments(beijing, '1380013').count).toBe(1);
      expect(countSegments(beijing, '13800138000').count).toBe(1);
    });

    it.each(['199', '166', '191'])(
      'are a share of 10,000 for %s, which is newer than the table',
      (prefix) => {
        const { count, how } = countSegments(beijing, prefix);
        expect(how).toBe('new-prefix');
        expect(count).toBeCloseTo((10_000 * 12_892) / 317_787);
      },
    );

    it('are none where the place has none of the prefix', () => {
      const ngari = citySegments({ province: '西藏', city: '阿里地区' }) ?? beijing;
      expect(PREFIXES.map((prefix) => countSegments(ngari, prefix).count)).toContain(0);
    });
  });
});
