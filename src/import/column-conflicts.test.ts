import { describe, expect, it } from 'vitest';
import { parseOrder } from '../orders/parse-order.ts';
import { mendDraft } from './orders-from.ts';
import { readPlain } from './testing/read.ts';

const HEADER = '订单号,收件人,收件人,手机,手机,地址,地址,商品';
const ADDRESS = '浙江省杭州市西湖区示例路1号';

describe('columns with the same header', () => {
  it.each([
    ['two people', `张三,李四,13800138000,,${ADDRESS},`, ['2 columns-differ recipient.name !'], 'B, C'],
    [
      'two mobiles',
      `张三,,13800138000,13900139000,${ADDRESS},`,
      ['2 columns-differ recipient.phone !'],
      'D, E',
    ],
    [
      'two addresses',
      `张三,,13800138000,,${ADDRESS},浙江省杭州市西湖区示例路2号`,
      ['2 columns-differ recipient.detail !'],
      'F, G',
    ],
  ])('that name %s are no label until one is chosen', async (_, cells, expected, letters) => {
    const { read, orders, problems } = await readPlain(`${HEADER}\nS1,${cells},杯子`);
    expect(orders).toEqual([]);
    expect(problems).toEqual(expected);
    expect(read.drafts[0]?.conflicts).toMatchObject([{ letters }]);
  });

  it.each([
    ['empty', `张三,,13800138000,,${ADDRESS},`],
    ['equal', `张三,张三,13800138000,138 0013 8000,${ADDRESS},${ADDRESS}`],
    ['a mobile and a landline', `张三,,13800138000,0571-88001234,${ADDRESS},`],
    ['a piece of the address', `张三,,13800138000,,${ADDRESS},示例路1号`],
  ])('are fine where the second is %s', async (_, cells) => {
    const { orders, problems } = await readPlain(`${HEADER}\nS1,${cells},杯子`);
    expect(problems).toEqual([]);
    expect(orders).toHaveLength(1);
  });

  it('are decided by filling in the field, and by choosing a column', async () => {
    const csv = `${HEADER}\nS1,张三,李四,13800138000,,${ADDRESS},,杯子`;
    const { read } = await readPlain(csv);
    const [draft] = read.drafts;
    if (draft === undefined) throw new Error('no draft');
    expect(parseOrder(mendDraft(draft, 'recipient.phone', '13900139000')).order).toBeUndefined();
    expect(parseOrder(mendDraft(draft, 'recipient.name', '李四')).order).toBeDefined();
    const { orders } = await readPlain(csv, { mapping: { 'recipient.name': 'C' } });
    expect(orders[0]?.recipient).toMatchObject({ name: '李四' });
  });
});
