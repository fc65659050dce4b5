import { describe, expect, it } from 'vitest';
import { readContact } from './read-contact.ts';

/** Name | phone extension | province city district | detail | postcode, empty parts left out. */
function read(text: string): string {
  const { values } = readContact(text);
  const get = (
    ...fields: readonly (
      'name' | 'phone' | 'extension' | 'province' | 'city' | 'district' | 'detail' | 'postcode'
    )[]
  ): string =>
    fields
      .map((field) => values[`recipient.${field}`] ?? '')
      .filter((value) => value !== '')
      .join(' ');
  return [
    get('name'),
    get('phone', 'extension'),
    get('province', 'city', 'district'),
    get('detail'),
    get('postcode'),
  ].join('|');
}

const PLACE = '浙江省 杭州市 西湖区';
const PLAIN = `张三|13800138000|${PLACE}|文三路1号|`;

describe('readContact', () => {
  it.each([
    ['浙江省杭州市西湖区文三路1号张三13800138000', 'address, name, phone'],
    ['浙江省杭州市西湖区文三路1号13800138000张三', 'address, phone, name'],
    ['张三浙江省杭州市西湖区文三路1号13800138000', 'name, address, phone'],
    ['张三13800138000浙江省杭州市西湖区文三路1号', 'name, phone, address'],
    ['13800138000浙江省杭州市西湖区文三路1号张三', 'phone, address, name'],
    ['13800138000张三浙江省杭州市西湖区文三路1号', 'phone, name, address'],
    ['收货人张三电话13800138000地址浙江省杭州市西湖区文三路1号', 'labels without any sign'],
    ['姓名 张三\n电话 138 0013 8000\n地址 浙江省杭州市西湖区文三路1号', 'labels with spaces'],
    ['【收货人】张三【电话】13800138000【地址】浙江省杭州市西湖区文三路1号', 'labels in brackets'],
    ['Receiver: 张三 Tel: 13800138000 Address: 浙江省杭州市西湖区文三路1号', 'English labels'],
    [
      '收貨人：张三\n聯絡電話：+86 138-0013-8000\n收貨地址：浙江省杭州市西湖区文三路1号',
      'traditional labels',
    ],
    ['发：张三 13800138000 浙江省杭州市西湖区文三路1号', 'a side without a word'],
    [
      '省份：浙江省\n城市：杭州市\n区县：西湖区\n详细地址：文三路1号\n收件人：张三\n手机：13800138000',
      'a label a level',
    ],
    ['您好，帮我寄到浙江省杭州市西湖区文三路1号，张三收，电话13800138000，谢谢', 'words around it'],
    ['浙江省杭州市西湖区文三路1号（张三收）13800138000', 'the name in brackets'],
    ['张 三 0086 13800138000 中国浙江省杭州市西湖区文三路1号', 'a spaced name and a country'],
    ['张三/13800138000/浙江省杭州市西湖区文三路1号', 'slashes'],
    ['１３８００１３８０００　张三　浙江省杭州市西湖区文三路１号', 'full-width'],
    ['\u202d138 0013 8000\u202c 张三 浙江省杭州市西湖区文三路1号', 'direction marks around a copied number'],
    ['110101199003075242 张三 13800138000 浙江省杭州市西湖区文三路1号', 'an ID card, which goes nowhere'],
    ['张三 13800138000 浙江杭州西湖文三路1号', 'no level written'],
  ])('%s (%s)', (text) => {
    expect(read(text)).toBe(PLAIN);
  });

  it.each([
    ['王五 17012345678-1234', '17012345678 1234'],
    ['王五 17012345678转1234', '17012345678 1234'],
    ['王五 17012345678 转分机 1234', '17012345678 1234'],
    ['王五 17012345678[1234]', '17012345678 1234'],
    ['王五 17012345678（转1234）', '17012345678 1234'],
    ['王五 17012345678#1234', '17012345678 1234'],
    ['王五 17012345678,1234', '17012345678 1234'],
    ['王五[1234] 17012345678', '17012345678 1234'],
    ['王五[1234] 17012345678-1234', '17012345678 1234'],
    ['王五 0571-88001234-801', '0571-88001234 801'],
    ['王五 (0571)88001234', '0571-88001234'],
    ['王五 400-800-1234', '400-800-1234'],
    ['王五 138****8000', '138****8000'],
    ['王五 13800138000/0571-88001234', '13800138000/0571-88001234'],
    ['王五 电话：88001234', '88001234'],
    ['王五 +852 9123 4567', '+852 9123 4567'],
  ])('%s has the phone %s', (text, phone) => {
    expect(read(`${text} 浙江省杭州市西湖区文三路1号`)).toBe(`王五|${phone}|${PLACE}|文三路1号|`);
  });

  it.each([
    ['湖北省襄樊市樊城区人民路1号', '湖北省 襄阳市 樊城区|人民路1号', 'a city that got another name'],
    ['上海市闸北区天目西路1号', '上海市 上海市 闸北区|天目西路1号', 'a district that is no more'],
    ['江苏省南通市海门市人民路1号', '江苏省 南通市 海门市|人民路1号', 'a level of before'],
    ['福建宁德福鼎太姥山镇1号', '福建省 宁德市 福鼎市|太姥山镇1号', 'short names before a town'],
    ['海南省省直辖县级行政区划澄迈县福美路30号', '海南省 澄迈县|福美路30号', 'run by the province'],
    ['苏州工业园区星湖街328号', '江苏省 苏州市 苏州工业园区|星湖街328号', 'a development zone'],
    ['香港特别行政区新界葵青区和宜合道119号', '香港特别行政区 新界 葵青区|和宜合道119号', 'Hong Kong'],
    ['台湾苗栗县泰安乡锦水村34号', '台湾省 苗栗县 泰安乡|锦水村34号', 'a township of Taiwan'],
    ['臺北市大安區復興南路390號', '台湾省 台北市 大安区|復興南路390號', 'traditional characters'],
    ['河北省石家庄市长安区北京路1号', '河北省 石家庄市 长安区|北京路1号', 'a road that is a city'],
    ['北京市东城区北京师范大学', '北京市 北京市 东城区|北京师范大学', 'a school that is a city'],
    [
      '上顿渡镇江西省抚州市临川区上顿渡镇老公安局',
      '江西省 抚州市 临川区|上顿渡镇老公安局',
      'a town said twice',
    ],
    ['南阳路100号', '|南阳路100号', 'a road alone'],
    ['西安交通大学', '|西安交通大学', 'a school alone'],
  ])('%s is in %s (%s)', (address, expected) => {
    const [, , region, detail] = read(`${address} 张三 13800138000`).split('|');
    expect(`${region ?? ''}|${detail ?? ''}`).toBe(expected);
  });

  it.each([
    ['欧阳娜娜', '浙江省杭州市西湖区文三路1号欧阳娜娜13800138000'],
    ['阿卜杜拉·买买提', '阿卜杜拉·买买提 13800138000 新疆喀什地区喀什市人民路1号'],
    ['John Smith', 'John Smith 13800138000 上海市静安区南京西路1号'],
    ['王女士', '西安市高新区科技路1号王女士13800138000'],
    ['楼丽丽', '北京市朝阳区富康路姚家园楼丽丽15000000000'],
    ['魏娜', '安徽省合肥市蜀山区黄山路东段魏娜13800138000'],
    ['苍昊', '江苏省苏州市姑苏区平江路2号3楼苍昊13800138000'],
    ['张三', '浙江省杭州市西湖区文三路1号 杭州示例科技有限公司 张三 13800138000'],
    ['小太阳', '小太阳 13800138000 浙江省杭州市西湖区文三路1号'],
    ['', '重庆市渝中区解放碑 13800138000'],
    ['', '江西省抚州市临川区公安宿舍'],
    ['', '浙江省杭州市西湖区 黄龙世纪广场 金都'],
    ['', '西安市雁塔区长安南路 师大'],
    ['', '我家的地址是江苏淮安清江浦区人民路111号'],
  ])('the name %j in %s', (name, text) => {
    expect(readContact(text).values['recipient.name'] ?? '').toBe(name);
  });

  it('takes a postcode where it can be one, and leaves other digits in the address', () => {
    expect(read('浙江省杭州市西湖区文三路1号 310012 张三 13800138000')).toBe(`${PLAIN}310012`);
    expect(read('浙江省杭州市西湖区文三路1号 000000 张三 13800138000')).toBe(PLAIN);
    expect(read('浙江省杭州市西湖区文三路1号 710061 张三 13800138000')).toContain('文三路1号 710061|');
  });

  it('keeps goods, remark and sender apart', () => {
    const { values, items } = readContact(
      '寄件人：李四 13900139000 广东省广州市天河区体育西路1号\n收件人：张三 13800138000 浙江省杭州市西湖区文三路1号\n商品：杯子 红色\n数量：2\n备注：放门卫',
    );
    expect(values).toEqual({
      'sender.name': '李四',
      'sender.phone': '13900139000',
      'sender.province': '广东省',
      'sender.city': '广州市',
      'sender.district': '天河区',
      'sender.detail': '体育西路1号',
      'recipient.name': '张三',
      'recipient.phone': '13800138000',
      'recipient.province': '浙江省',
      'recipient.city': '杭州市',
      'recipient.district': '西湖区',
      'recipient.detail': '文三路1号',
      remark: '放门卫',
    });
    expect(items).toEqual([{ name: '杯子 红色', quantity: '2' }]);
  });

  it('guesses no city among several, but ranks them', () => {
    const { values, doubts } = readContact('鼓楼区中山北路100号 张三 13800138000');
    expect(values['recipient.district']).toBe('鼓楼区');
    expect(values['recipient.city']).toBeUndefined();
    expect(doubts).toHaveLength(1);
    expect(doubts[0]?.field).toBe('recipient.city');
    const cities = doubts[0]?.candidates.map((candidate) => candidate['recipient.city']);
    expect(cities?.toSorted()).toEqual(['南京市', '开封市', '徐州市', '福州市'].toSorted());
    const byPostcode = readContact('鼓楼区中山北路100号 350001 张三 13800138000').doubts[0]?.candidates[0];
    expect(byPostcode).toMatchObject({ 'recipient.province': '福建省', 'recipient.city': '福州市' });
  });

  it.each([
    [
      'a city that the district has left',
      '四川省资阳市简阳市人民路1号 张三 13800138000',
      'recipient.city',
      '成都市',
    ],
    [
      'a company where nobody is named',
      '杭州示例科技有限公司 13800138000 浙江省杭州市西湖区文三路1号',
      'recipient.name',
      '杭州示例科技有限公司',
    ],
    [
      'a name behind a word that may be its own',
      '上海市长宁区中山公园龙之梦王晓13800138000',
      'recipient.name',
      '王晓',
    ],
    [
      'a phone glued to a house number',
      '张三 兰州市城关区甲路e8-0113800138000',
      'recipient.phone',
      undefined,
    ],
  ] as const)('doubts %s', (_, text, field, first) => {
    const doubt = readContact(text).doubts.find((one) => one.field === field);
    expect(doubt).toBeDefined();
    expect(doubt?.candidates[0]?.[field]).toBe(first);
  });

  it('has no doubt where the text says all', () => {
    expect(readContact('张三 13800138000 浙江省杭州市西湖区文三路1号').doubts).toEqual([]);
  });

  it('reads the head of an endless text and keeps the rest', () => {
    const tail = `${'文三路'.repeat(2000)}尾`;
    const { values } = readContact(`张三 13800138000 浙江省杭州市西湖区${tail}`);
    expect(values['recipient.phone']).toBe('13800138000');
    expect(values['recipient.detail']?.replace(/ /gu, '')).toBe(tail);
  });
});
