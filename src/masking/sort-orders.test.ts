import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import type { Order } from '../orders/order.ts';
import { keepSecret } from '../privacy/secret.ts';
import { SORT_KEYS, sortedRows } from './sort-orders.ts';
import { orderOf } from './testing/orders.ts';

const noPause = () => Promise.resolve();

function order(
  row: number,
  place: readonly string[],
  goods: readonly (readonly [string, number])[] = [],
): Order {
  const [province = '', city = '', district = ''] = place;
  const items = goods.map(([name, quantity]) => ({ name: keepSecret('goods', name), quantity }));
  return { ...orderOf({ row, recipient: { province, city, district } }), items };
}

test('by where parcels go, by pinyin, down to the district', async () => {
  const orders = [
    order(1, []),
    order(2, ['浙江省', '杭州市', '西湖区']),
    order(3, ['广东省', '深圳市', '南山区']),
    order(4, ['浙江省', '杭州市', '滨江区']),
    order(5, ['广东省', '广州市', '天河区']),
    order(6, ['浙江省', '', '滨江区']),
  ];
  expect(await sortedRows(orders, 'route', noPause)).toEqual([5, 3, 4, 2, 6, 1]);
});

test('by city, whatever the province', async () => {
  const orders = [
    order(1, ['浙江省', '杭州市']),
    order(2, ['广东省', '佛山市']),
    order(3, ['安徽省', '合肥市']),
  ];
  expect(await sortedRows(orders, 'city', noPause)).toEqual([2, 1, 3]);
});

test('by goods: equal parcels together, however their items are listed, numbers by value', async () => {
  const orders = [
    order(1, [], [['袜子 10号', 1]]),
    order(2, [], [['袜子 2号', 1]]),
    order(
      3,
      [],
      [
        ['杯子', 2],
        ['袜子 2号', 1],
      ],
    ),
    order(
      4,
      [],
      [
        ['袜子 2号', 1],
        ['杯子', 2],
      ],
    ),
    order(5, [], [['袜子 2号', 3]]),
    order(6, []),
  ];
  expect(await sortedRows(orders, 'goods', noPause)).toEqual([3, 4, 2, 5, 1, 6]);
});

it('keeps every row once, and those that are equal as they were, whatever the street says', async () => {
  const arbitrary = fc.record({
    city: fc.constantFrom('', '杭州市', '上海市', 'Berlin'),
    detail: fc.string(),
    goods: fc.constantFrom('', '杯子', '茶叶 2', '茶叶 10'),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(arbitrary), fc.constantFrom(...SORT_KEYS), async (texts, key) => {
      const ordersWith = (detail: (text: string) => string) =>
        texts.map(({ city, goods, ...text }, row) =>
          orderOf({ row, recipient: { city, detail: detail(text.detail) }, items: [goods] }),
        );
      const rows = await sortedRows(
        ordersWith((text) => text),
        key,
        noPause,
      );
      expect(rows.toSorted((a, b) => a - b)).toEqual(texts.map((_, row) => row));
      expect(
        await sortedRows(
          ordersWith(() => ''),
          key,
          noPause,
        ),
      ).toEqual(rows);
      const at = (row: number | undefined) =>
        key === 'goods' ? texts[row ?? 0]?.goods : texts[row ?? 0]?.city;
      for (const [place, row] of rows.entries()) {
        const next = rows[place + 1];
        if (next !== undefined && at(row) === at(next)) expect(row).toBeLessThan(next);
        if (next !== undefined && at(row) === '') expect(at(next)).toBe('');
      }
    }),
  );
});

it('lets others work between, and stops where that throws', async () => {
  const orders = Array.from({ length: 5_000 }, (_, row) => order(row, []));
  let pauses = 0;
  const stopping = async () => {
    pauses += 1;
    if (pauses === 2) throw new Error('stopped');
  };
  await expect(sortedRows(orders, 'city', stopping)).rejects.toThrow('stopped');
});
