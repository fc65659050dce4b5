import { describe, expect, it } from 'vitest';
import { fixture, readPlain } from './testing/read.ts';

const WEST_LAKE = { province: '浙江省', city: '杭州市', district: '西湖区' };

describe('pasted lines', () => {
  it.each(['file', 'paste'] as const)('are read from a %s of five shapes', async (kind) => {
    const { read, orders, problems } = await readPlain(fixture('paste_formats.txt'), {}, kind);
    expect(read.source).toEqual({
      kind: 'txt',
      fingerprint: '',
      platform: 'other',
      encoding: 'utf-8',
      format: 'lines',
      delimiter: '',
      headerRow: 0,
    });
    expect(problems.filter((problem) => problem.endsWith('!'))).toEqual([]);
    expect(orders.map((order) => order.row)).toEqual([1, 2, 3, 7, 8]);
    expect(orders.map((order) => order.recipient)).toEqual([
      {
        name: '张三',
        phone: '13800138000',
        ...WEST_LAKE,
        detail: '文三路街道 示例花园七号楼3单元201室',
        postcode: '310012',
      },
      { name: '张三', phone: '13800138000', ...WEST_LAKE, detail: '示例路99号3幢2单元1801室' },
      {
        name: '李四',
        phone: '13800138001',
        province: '广东省',
        city: '深圳市',
        district: '南山区',
        detail: '粤海街道示例大厦B座1203',
      },
      {
        name: '王五',
        phone: '17012345678',
        extension: '1234',
        province: '上海市',
        city: '上海市',
        district: '浦东新区',
        detail: '示例路1弄2号楼301室',
      },
      {
        name: '欧阳示例',
        phone: '13800138000',
        province: '新疆维吾尔自治区',
        city: '伊犁哈萨克自治州',
        detail: '示例县示例村二组',
      },
    ]);
  });

  it.each([
    ['张三,13800138000,浙江省杭州市西湖区示例路1号', 'half-width commas'],
    ['浙江省杭州市西湖区示例路1号 张三 13800138000', 'address first'],
    ['13800138000 张三 浙江省杭州市西湖区示例路1号', 'phone first'],
    ['张三13800138000浙江省杭州市西湖区示例路1号', 'glued around the phone'],
    ['１３８００１３８０００　张三　浙江省杭州市西湖区示例路1号', 'full-width'],
    ['张三\n13800138000\n浙江省杭州市西湖区示例路1号', 'a line each'],
    ['收件人: 张三 电话: 13800138000 地址: 浙江省杭州市西湖区示例路1号', 'labels on one line'],
    ['地址：浙江省杭州市西湖区示例路1号\n收货人：张三\n手机：138 0013 8000', 'labels in another order'],
    ['联系人:张三,13800138000\n地址:浙江省杭州市西湖区示例路1号', 'a phone behind the name'],
    [
      '所在地区：浙江省杭州市西湖区\n详细地址：示例路1号\n张三 138 0013 8000',
      'name and phone behind the address',
    ],
    [
      '收货人: 张三 手机号码: 13800138000所在地区: 浙江省杭州市西湖区详细地址: 示例路1号',
      'labels without spaces',
    ],
    ['1. 张三，+86 13800138000，浙江省杭州市西湖区示例路1号', 'numbered'],
  ])('%s: %s', async (text) => {
    const { orders } = await readPlain(text, {}, 'paste');
    expect(orders).toHaveLength(1);
    expect(orders[0]?.recipient).toEqual({
      name: '张三',
      phone: '13800138000',
      ...WEST_LAKE,
      detail: '示例路1号',
    });
  });

  it('tells several people apart, by blank lines, labels or what begins anew', async () => {
    const block = (name: string, phone: string): string =>
      `收货人：${name}\n手机：${phone}\n地址：浙江省杭州市西湖区示例路1号`;
    const loose = (name: string, phone: string): string => `${name}\n${phone}\n浙江省杭州市西湖区示例路1号`;
    const text = [
      block('张三', '13800138000'),
      block('李四', '13800138001'),
      '',
      loose('王五', '13800138002'),
      loose('赵六', '13800138003'),
    ].join('\n');
    const { orders } = await readPlain(text, {}, 'paste');
    expect(orders.map((order) => [order.row, order.recipient.name, order.recipient.phone])).toEqual([
      [1, '张三', '13800138000'],
      [4, '李四', '13800138001'],
      [8, '王五', '13800138002'],
      [11, '赵六', '13800138003'],
    ]);
  });

  it('invents no person, and lists what it cannot read', async () => {
    const address = await readPlain('浙江省杭州市西湖区示例路1号', {}, 'paste');
    expect(address.orders[0]?.recipient).toEqual({ ...WEST_LAKE, detail: '示例路1号' });
    expect(address.problems).toContain('1 name-missing recipient.name');
    const words = await readPlain('你好\n\n张三 13800138000 浙江省杭州市西湖区示例路1号', {}, 'paste');
    expect(words.problems).toContain('1 line-not-read !');
    expect(words.orders).toHaveLength(1);
  });

  it('never drops a phone, known region or not', async () => {
    const { orders } = await readPlain('张三 13800138000 某地示例巷尾', {}, 'paste');
    expect(orders[0]?.recipient).toEqual({ name: '张三', phone: '13800138000', detail: '某地示例巷尾' });
  });

  it('reads pasted cells with a header as a table', async () => {
    const { read, orders } = await readPlain(
      '姓名\t电话\t地址\n张三\t13800138000\t浙江省杭州市西湖区示例路1号',
      {},
      'paste',
    );
    expect(read.source).toMatchObject({ delimiter: '\t', headerRow: 1 });
    expect(orders[0]?.recipient.name).toBe('张三');
  });
});
