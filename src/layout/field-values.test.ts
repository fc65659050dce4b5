import { describe, expect, it, test } from 'vitest';
import { mintMaskedText } from '../privacy/minting.ts';
import type { TemplateField } from '../template/template.ts';
import { FIELD_VALUES } from './field-values.ts';
import { field, maskedOrder } from './testing/masked-orders.ts';
import type { OrderTexts } from './testing/masked-orders.ts';

function value(name: TemplateField, order: OrderTexts): string {
  const label = {
    order: maskedOrder(order),
    date: '2026-11-21',
    time: '09:05',
    policy: '国标隐私面单',
    platform: '淘宝',
    serial: 1042,
    piece: 2,
    pieces: 3,
  };
  return FIELD_VALUES[name](label, mintMaskedText).text.text;
}

type Place = readonly [province: string, city: string, district: string];
const placed = ([province, city, district]: Place, detail = ''): OrderTexts => ({
  recipient: { province, city, district, detail },
});

describe('places', () => {
  test.each<readonly [string, Place, string, string]>([
    ['city and district', ['浙江省', '杭州市', '西湖区'], '杭州市 西湖区', '浙江省 杭州市 西湖区'],
    ['a municipality once', ['上海市', '上海市', '浦东新区'], '上海市 浦东新区', '上海市 浦东新区'],
    [
      'also where its province lacks 市',
      ['上海', '上海市', '浦东新区'],
      '上海市 浦东新区',
      '上海市 浦东新区',
    ],
    [
      'a filler between province and district left out',
      ['重庆市', '县', '云阳县'],
      '重庆市 云阳县',
      '重庆市 云阳县',
    ],
    ['the same for city districts', ['北京市', '市辖区', '朝阳区'], '北京市 朝阳区', '北京市 朝阳区'],
    ['a city without districts', ['广东省', '东莞市', ''], '广东省 东莞市', '广东省 东莞市'],
    [
      'a county under the province itself',
      ['海南省', '省直辖县级行政区划', '陵水黎族自治县'],
      '海南省 陵水黎族自治县',
      '海南省 陵水黎族自治县',
    ],
    ['a province alone', ['浙江省', '', ''], '浙江省', '浙江省'],
    ['no place', ['', '', ''], '', ''],
    ['city and state in English', ['CA', 'San Francisco', ''], 'San Francisco, CA', 'San Francisco, CA'],
  ])('%s', (_name, place, routing, region) => {
    expect(value('recipient.routing', placed(place))).toBe(routing);
    expect(value('recipient.region', placed(place))).toBe(region);
  });

  test('an address goes from large to small in Chinese, from small to large elsewhere', () => {
    const chinese = placed(['浙江省', '杭州市', '西湖区'], '文三路***');
    expect(value('recipient.address', chinese)).toBe('浙江省 杭州市 西湖区 文三路***');
    const english = placed(['CA', 'San Francisco', ''], 'Sample Street, ***');
    expect(value('recipient.address', english)).toBe('Sample Street, ***, San Francisco, CA');
    expect(value('recipient.address', placed(['', '', ''], '文三路***'))).toBe('文三路***');
    const abroad = { city: 'Springfield', detail: '1 Main St, ***', country: 'US' };
    expect(value('recipient.address', { recipient: abroad })).toBe('1 Main St, ***, Springfield, US');
    expect(value('sender.address', { sender: { city: '杭州市', detail: '示例路' } })).toBe('杭州市 示例路');
  });
});

describe('phones', () => {
  test.each([
    ['17012345678', '1234', '17012345678-1234'],
    ['1******5678', '', '1******5678'],
    ['', '1234', '1234'],
    ['', '', ''],
  ])('%s with extension %s prints %s', (phone, extension, printed) => {
    expect(value('recipient.phone', { recipient: { phone, extension } })).toBe(printed);
    expect(value('sender.phone', { sender: { phone, extension } })).toBe(printed);
  });
});

describe('goods', () => {
  test.each<readonly [string, readonly (readonly [string, number])[], string, string]>([
    ['one', [['帆布袋', 1]], '帆布袋 ×1', '1'],
    [
      'several in Chinese',
      [
        ['T恤', 2],
        ['帽子', 1],
      ],
      'T恤 ×2、帽子 ×1',
      '3',
    ],
    [
      'several in English',
      [
        ['Shirt', 2],
        ['Mug', 1],
      ],
      'Shirt ×2; Mug ×1',
      '3',
    ],
    [
      'those without a name are not said',
      [
        ['', 2],
        ['Mug', 1],
      ],
      'Mug ×1',
      '3',
    ],
    ['none', [], '', ''],
  ])('%s', (_name, items, goods, quantity) => {
    expect(value('order.goods', { items })).toBe(goods);
    expect(value('order.quantity', { items })).toBe(quantity);
  });
});

describe('the number that codes say', () => {
  test.each([
    ['the tracking number', 'SF123', 'SF123'],
    ['the order number where there is none', '', '298'],
    ['never the order number in place of a hidden tracking number', field('', 'hidden'), ''],
  ])('is %s', (_name, tracking, code) => {
    expect(value('order.code', { orderNo: '298', tracking })).toBe(code);
  });

  it('carries what masking did to it', () => {
    const label = {
      order: maskedOrder({ orderNo: field('29*', 'masked') }),
      date: '',
      piece: 1,
      pieces: 1,
    };
    expect(FIELD_VALUES['order.code'](label, mintMaskedText).states).toEqual(['masked']);
  });
});

test('date and pieces come from the job', () => {
  expect(value('print.date', {})).toBe('2026-11-21');
  expect(value('print.piece', {})).toBe('2');
  expect(value('print.pieces', {})).toBe('3');
  expect(value('print.serial', {})).toBe('1042');
  expect(value('print.time', {})).toBe('09:05');
  expect(value('print.policy', {})).toBe('国标隐私面单');
  expect(value('order.platform', {})).toBe('淘宝');
});

test('every other field prints the masked value of its name', () => {
  const party = { name: '张**', province: '浙江省', city: '杭州市', district: '西湖区', detail: '文三路***' };
  const order = {
    orderNo: '1',
    tracking: '2',
    remark: '备注',
    recipient: { ...party, postcode: '3', country: 'CN', pickup: '78' },
  };
  const expected = {
    'order.number': '1',
    'order.tracking': '2',
    'order.remark': '备注',
    'recipient.name': '张**',
    'recipient.pickup': '78',
    'recipient.province': '浙江省',
    'recipient.city': '杭州市',
    'recipient.district': '西湖区',
    'recipient.detail': '文三路***',
    'recipient.postcode': '3',
    'recipient.country': 'CN',
  } as const;
  const printed = Object.entries({ ...expected });
  for (const [name, text] of printed) expect([name, valueOf(name, order)]).toEqual([name, text]);
  expect(value('sender.name', { sender: party })).toBe('张**');
  expect(value('sender.detail', { sender: party })).toBe('文三路***');
  expect(value('sender.region', { sender: party })).toBe('浙江省 杭州市 西湖区');
});

function valueOf(name: string, order: OrderTexts): string | undefined {
  const label = { order: maskedOrder(order), date: '', piece: 1, pieces: 1 };
  return Object.entries(FIELD_VALUES).find(([field_]) => field_ === name)?.[1](label, mintMaskedText).text
    .text;
}
