import { describe, expect, it } from 'vitest';
import { readPlain } from './testing/read.ts';

const HEADER = ['订单号', '运单号', '收件人', '手机', '地址', '商品', '数量', '备注'];
const GOOD = [
  'SO-1',
  'SF1234567890123',
  '张三',
  '13800138000',
  '浙江省杭州市西湖区示例路1号',
  '杯子',
  '2',
  '轻放',
];
const FIELDS = [
  'orderNo',
  'tracking',
  'recipient.name',
  'recipient.phone',
  'recipient.detail',
  'items.name',
  'items.quantity',
  'remark',
];
const SIGNS = ['########', '###', '#REF!', '#VALUE!', '#N/A', '#NAME?', '#DIV/0!'];
const OTHER = ['SO-2', '', '李四', '13900139000', '浙江省杭州市西湖区示例路2号', '碗', '1', ''];

function sheet(...rows: readonly (readonly string[])[]): string {
  return [HEADER, ...rows].map((row) => row.join(',')).join('\n');
}

describe('a cell that a spreadsheet ruined', () => {
  it.each(FIELDS.flatMap((field, at) => SIGNS.map((sign) => [field, sign, at] as const)))(
    'in %s (%s) keeps its row from being a label and leaves the others',
    async (field, sign, at) => {
      const { read, orders, problems } = await readPlain(sheet(GOOD.with(at, sign), OTHER));
      expect(problems).toEqual([`2 cell-ruined ${field} !`]);
      expect(orders.map(({ row }) => row)).toEqual([3]);
      expect(read.drafts[0]?.columns).toMatchObject({ [field]: HEADER[at] });
    },
  );

  it('is found beside a good cell of the same field', async () => {
    const csv =
      '订单号,收件人,手机,固定电话,地址,商品,规格\nS1,张三,13800138000,########,浙江省杭州市西湖区示例路1号,杯子,#REF!';
    const { orders, problems } = await readPlain(csv);
    expect(orders).toEqual([]);
    expect(problems).toEqual(['2 cell-ruined recipient.phone !', '2 cell-ruined items.name !']);
  });

  it('joins no two parcels by a ruined order number', async () => {
    const { read } = await readPlain(sheet(GOOD.with(0, '########'), GOOD.with(0, '########')));
    expect(read.drafts).toHaveLength(2);
  });
});
