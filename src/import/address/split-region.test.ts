import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { divisionTables, eachPart } from './divisions.ts';
import { FORMER_DIVISIONS } from '../testing/former-divisions.ts';
import { splitAddress } from './split-address.ts';
import { splitRegion } from './split-region.ts';

function parts(text: string): string {
  const { province, city, district, detail } = splitRegion(text);
  return [province, city, district, detail].join('|');
}

describe('splitRegion', () => {
  it.each([
    ['浙江省杭州市西湖区示例路1号', '浙江省|杭州市|西湖区|示例路1号', 'in full'],
    ['浙江省 杭州市 西湖区 文三路街道 示例路1号', '浙江省|杭州市|西湖区|文三路街道 示例路1号', 'spaces'],
    ['浙江杭州西湖区示例路1号', '浙江省|杭州市|西湖区|示例路1号', 'no suffixes'],
    ['浙江 杭州 西湖 示例路1号', '浙江省|杭州市|西湖区|示例路1号', 'no suffix at all, but spaces'],
    ['杭州市西湖区示例路1号', '浙江省|杭州市|西湖区|示例路1号', 'no province'],
    ['深圳福田区示例路1号', '广东省|深圳市|福田区|示例路1号', 'no province, short city'],
    ['浙江省西湖区示例路1号', '浙江省|杭州市|西湖区|示例路1号', 'no city'],
    ['江苏省昆山市示例路1号', '江苏省|苏州市|昆山市|示例路1号', 'a county-level city without its prefecture'],
    ['义乌市示例路1号', '浙江省|金华市|义乌市|示例路1号', 'a county-level city alone'],
    ['西湖区示例路1号', '||西湖区|示例路1号', 'a district that several cities have'],
    ['北京市朝阳区示例路1号', '北京市|北京市|朝阳区|示例路1号', 'a municipality'],
    ['北京 北京市 朝阳区 示例路1号', '北京市|北京市|朝阳区|示例路1号', 'a municipality twice'],
    ['上海市市辖区浦东新区示例路1号', '上海市|上海市|浦东新区|示例路1号', 'the filler 市辖区'],
    ['重庆市 县 云阳县 示例镇', '重庆市|重庆市|云阳县|示例镇', 'the filler 县'],
    ['湖北省 省直辖县级行政区划 仙桃市 示例路1号', '湖北省|仙桃市||示例路1号', 'run by the province'],
    ['广东省东莞市长安镇示例路1号', '广东省|东莞市||长安镇示例路1号', 'a city without districts'],
    ['广西壮族自治区桂林市恭城瑶族自治县恭城镇', '广西壮族自治区|桂林市|恭城瑶族自治县|恭城镇', 'autonomous'],
    [
      '新疆伊犁哈萨克自治州伊宁市示例路1号',
      '新疆维吾尔自治区|伊犁哈萨克自治州|伊宁市|示例路1号',
      'short region, full prefecture',
    ],
    [
      '湖北恩施州恩施市示例路1号',
      '湖北省|恩施土家族苗族自治州|恩施市|示例路1号',
      'a prefecture as people say it',
    ],
    ['内蒙古通辽市科尔沁左翼后旗示例苏木', '内蒙古自治区|通辽市|科尔沁左翼后旗|示例苏木', 'a banner'],
    ['香港特别行政区九龙城区示例道1号', '香港特别行政区||九龙城区|示例道1号', 'Hong Kong'],
    ['台湾省台北市中正区示例路1号', '台湾省|台北市|中正区|示例路1号', 'Taiwan'],
    ['中国浙江省杭州市西湖区示例路1号', '浙江省|杭州市|西湖区|示例路1号', 'the country before it'],
    ['浙江省杭州市西湖区浙江省杭州市西湖区示例路1号', '浙江省|杭州市|西湖区|示例路1号', 'the region twice'],
    ['浙江省 杭州市 杭州市西湖区示例路1号', '浙江省|杭州市|西湖区|示例路1号', 'the second time with more'],
    [
      '河南省南阳市卧龙区北京路1号',
      '河南省|南阳市|卧龙区|北京路1号',
      'a road that is a city, behind a region',
    ],
    ['北京路100号', '|||北京路100号', 'a road that is a city'],
    ['上海大厦1203', '|||上海大厦1203', 'a house that is a city'],
    ['南京东路1号', '|||南京东路1号', 'a road with a direction'],
    [
      '海南藏族自治州共和县示例路',
      '青海省|海南藏族自治州|共和县|示例路',
      'a prefecture that begins like a province',
    ],
    ['吉林省吉林市昌邑区示例路', '吉林省|吉林市|昌邑区|示例路', 'a city named like its province'],
    ['浙江省义乌市场1号', '|||浙江省义乌市场1号'.replace('|||浙江省', '浙江省|||'), 'a market is no city'],
    ['某地示例路1号', '|||某地示例路1号', 'unknown'],
    ['', '|||', 'nothing'],
  ])('%s → %s (%s)', (text, expected) => {
    expect(parts(text)).toBe(expected);
  });

  it('finds every district of the list below its city', () => {
    const wrong: string[] = [];
    let count = 0;
    eachPart(divisionTables()[0], (province, city, districts) => {
      for (const district of districts) {
        count += 1;
        const { detail, ...region } = splitRegion(`${province}${city}${district}示例路1号`);
        const names = [region.province, region.city, region.district];
        if (detail !== '示例路1号' || !names.includes(district) || names[0] !== province)
          wrong.push(`${province}${city}${district}`);
      }
    });
    expect(count).toBe(3057);
    expect(wrong).toEqual([]);
  });

  it('takes the detail out of the text in one piece', () => {
    const word = fc.constantFrom(
      '浙江省',
      '杭州',
      '西湖区',
      '北京',
      '路',
      '1号',
      ' ',
      '示例',
      '市',
      'A座',
      '/',
      '朝阳区',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join('');
        expect(text).toContain(splitRegion(text).detail);
      }),
    );
  });
});

describe('splitAddress', () => {
  const empty = { province: '', city: '', district: '', detail: '', postcode: '' };

  it.each([
    [
      'takes the postcode off the end',
      { detail: '浙江省 杭州市 西湖区 示例路1号(310012)' },
      { city: '杭州市', detail: '示例路1号', postcode: '310012' },
    ],
    [
      'takes no postcode of zeros',
      { detail: '浙江省杭州市西湖区示例路1号(000000)' },
      { detail: '示例路1号', postcode: '' },
    ],
    [
      'drops a region that the columns say already',
      { province: '浙江省', city: '杭州市', district: '西湖区', detail: '浙江省杭州市西湖区示例路1号' },
      { detail: '示例路1号', city: '杭州市' },
    ],
    [
      'fills a district in that only the detail has',
      { province: '浙江省', city: '杭州市', detail: '西湖区示例路1号' },
      { district: '西湖区', detail: '示例路1号' },
    ],
    [
      'reads a whole region in one column',
      { province: '浙江省/杭州市/西湖区', detail: '示例路1号' },
      { province: '浙江省', city: '杭州市', district: '西湖区', detail: '示例路1号' },
    ],
    [
      'leaves another region in the detail alone',
      { province: '浙江省', city: '杭州市', district: '西湖区', detail: '江苏省苏州市示例路1号' },
      { city: '杭州市', detail: '江苏省苏州市示例路1号' },
    ],
    [
      'leaves masked regions alone',
      { province: '****', detail: '杭州市示例路*号' },
      { province: '****', city: '', detail: '杭州市示例路*号' },
    ],
    [
      'leaves addresses abroad alone',
      { city: 'Springfield', detail: '1 Main St (021080)' },
      { city: 'Springfield', detail: '1 Main St (021080)', postcode: '' },
    ],
  ])('%s', (_, given, expected) => {
    expect(splitAddress({ ...empty, ...given })).toMatchObject(expected);
  });
});

describe('regions as customers write them', () => {
  it.each([
    ['重庆市渝北区龙溪街道红锦大道1号7-3', '重庆市|重庆市|渝北区|龙溪街道红锦大道1号7-3'],
    ['重庆 重庆市 渝北区 示例路1号', '重庆市|重庆市|渝北区|示例路1号'],
    ['重庆市江北区观音桥1号', '重庆市|重庆市|江北区|观音桥1号'],
    ['重庆渝北区回兴街道1号', '重庆市|重庆市|渝北区|回兴街道1号'],
    ['杭州市江干区示例路1号', '浙江省|杭州市|江干区|示例路1号'],
    ['四川省成都市双流县示例路1号', '四川省|成都市|双流县|示例路1号'],
    ['江苏省苏州市苏州工业园区示例路1号', '江苏省|苏州市|苏州工业园区|示例路1号'],
    ['山东省莱芜市莱城区示例路1号', '山东省|莱芜市|莱城区|示例路1号'],
    ['河北省雄安新区容城县示例路1号', '河北省|保定市|容城县|示例路1号'],
    ['台灣台北市信義區市府路45號之3', '台湾省|台北市|信义区|市府路45號之3'],
    ['廣東省廣州市天河區體育西路1號', '广东省|广州市|天河区|體育西路1號'],
    ['G107国道1号 广东省广州市天河区', '广东省|广州市|天河区|G107国道1号'],
    ['示例路1号，广东省 广州市 天河区', '广东省|广州市|天河区|示例路1号'],
    ['某某路99号3单元201', '|||某某路99号3单元201'],
    ['示例路1号 北京路', '|||示例路1号 北京路'],
    ['東京都渋谷区示例1-2-3', '|||東京都渋谷区示例1-2-3'],
  ])('%s → %s', (text, expected) => {
    expect(parts(text)).toBe(expected);
  });

  it('splits every division of the lists, present and former, at its very place', () => {
    const wrong: string[] = [];
    const check = (province: string, city: string, districts: readonly string[]): void => {
      // Counties that the province runs stand where cities do.
      if (city === '' && !province.endsWith('市')) return;
      for (const district of districts) {
        const split = parts(`${province}${city}${district}示例路1号`);
        if (split !== `${province}|${city === '' ? province : city}|${district}|示例路1号`) wrong.push(split);
      }
    };
    eachPart(divisionTables()[0], check);
    for (const line of FORMER_DIVISIONS.split('\n')) {
      const [province = '', rest = ''] = line.split(':');
      for (const group of rest.split(';')) {
        const [city = '', list = ''] = group.split('=');
        check(province, city, list.split(','));
      }
    }
    expect(wrong).toEqual([]);
  });
});
