import { describe, expect, it } from 'vitest';
import { hiddenColumns } from './hidden-columns.ts';
import { headerCells, readPlain } from './testing/read.ts';

function kinds(headers: readonly string[]): readonly string[] {
  const columns = headers.map((header) => ({ header }));
  return hiddenColumns(columns, new Set()).map(({ index, kind }) => `${headers[index] ?? ''} ${kind}`);
}

describe('personal columns that are no field of a label', () => {
  it.each([
    ['身份证姓名', 'name'],
    ['身份证号', 'id'],
    ['身份证号码', 'id'],
    ['实名姓名', 'name'],
    ['用户购买手机号', 'phone'],
    ['买家会员名', 'id'],
    ['买家支付宝账号', 'id'],
    ['买家手机', 'phone'],
    ['买家姓名', 'name'],
    ['发票抬头', 'name'],
    ['下单帐号', 'id'],
    ['邮箱', 'email'],
    ['Email', 'email'],
    ['buyer-email', 'email'],
    ['Billing Name', 'name'],
    ['Billing Phone', 'phone'],
    ['Billing Address1', 'address'],
    ['Customer Name', 'name'],
    ['Buyer Username', 'id'],
    ['账单地址', 'address'],
    ['支付宝账号', 'id'],
    ['PassportNumber', 'id'],
  ])('%s is kept as %s', (header, kind) => {
    expect(kinds([header])).toEqual([`${header} ${kind}`]);
  });

  it.each([
    '商品名称',
    '货品名称',
    '店铺名称',
    '门店名称',
    '仓库所在地址',
    '支付方式',
    '买家留言',
    '买家应付货款',
    'Lineitem name',
    'Tax 1 Name',
    'Payment Method',
    'Vendor',
    'Shipping Method',
    '快递公司',
    '卖家会员名',
  ])('%s is nobody’s', (header) => {
    expect(kinds([header])).toEqual([]);
  });

  it.each([
    [
      'pdd_c2020_with_recipient_53col.header.csv',
      {
        收货人: '张三',
        手机: '13800138000',
        身份证姓名: '李四',
        身份证号码: '11010119900307123X',
        用户购买手机号: '13900139000',
      },
      [
        { kind: 'name', text: '李四' },
        { kind: 'id', text: '11010119900307123X' },
        { kind: 'phone', text: '13900139000' },
      ],
    ],
    [
      'shopify_orders_export_79col.header.csv',
      {
        'Shipping Name': 'Ann Sample',
        'Billing Name': 'Bob Sample',
        'Billing Phone': '+1 202 555 0100',
        'Billing Address1': '9 Sample St',
        Email: 'bob@example.com',
      },
      [
        { kind: 'email', text: 'bob@example.com' },
        { kind: 'name', text: 'Bob Sample' },
        { kind: 'address', text: '9 Sample St' },
        { kind: 'phone', text: '+1 202 555 0100' },
      ],
    ],
    [
      'taobao_style_38col.header.csv',
      { 收货人姓名: '张三', 买家会员名: 'sample88', 买家支付宝账号: '13900139000' },
      [
        { kind: 'id', text: 'sample88' },
        { kind: 'id', text: '13900139000' },
      ],
    ],
  ])(
    'of %s go with the draft and never to the label',
    async (file, cells: Record<string, string>, expected) => {
      const headers = headerCells(file);
      const { read } = await readPlain(
        `${headers.join(',')}\n${headers.map((one) => cells[one] ?? '').join(',')}`,
      );
      expect(read.drafts[0]?.hidden).toEqual(expected);
      const shown = JSON.stringify(read.drafts[0]?.values);
      for (const { text } of expected) expect(shown).not.toContain(text);
    },
  );

  it('a draft without any has no list', async () => {
    const csv = '订单号,收件人,手机,地址,买家姓名\nS1,张三,13800138000,浙江省杭州市西湖区示例路1号,张三';
    const { read } = await readPlain(csv);
    expect(read.drafts[0]).not.toHaveProperty('hidden');
  });
});
