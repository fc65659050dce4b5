import { describe, expect, it } from 'vitest';
import { cutPieces } from './paste-pieces.ts';

const ONE = '张三 13800138000 浙江省杭州市西湖区示例路1号';
const TWO = '李四 13900139000 广东省广州市天河区示例路2号';
const THREE = '王五 13700137000 北京市朝阳区示例路3号';

describe('cutting a paste into people', () => {
  it.each<[string, string, readonly string[]]>([
    ['lines', `${ONE}\n${TWO}\n${THREE}`, [ONE, TWO, THREE]],
    ['blank lines', `${ONE}\n\n\n${TWO}`, [ONE, TWO]],
    ['numbers', `1. ${ONE}\n2. ${TWO}`, [ONE, TWO]],
    ['numbers without a space', `1、${ONE}\n2、${TWO}`, [ONE, TWO]],
    [
      'numbers before a phone',
      '1、13800138000 张三 浙江省杭州市西湖区示例路1号\n2、13900139000 李四 北京市朝阳区示例路3号',
      ['13800138000 张三 浙江省杭州市西湖区示例路1号', '13900139000 李四 北京市朝阳区示例路3号'],
    ],
    ['signs', `① ${ONE}\n② ${TWO}`, [ONE, TWO]],
    ['semicolons in a line', `${ONE}；${TWO};${THREE}`, [ONE, TWO, THREE]],
    ['numbers in a line', `1. ${ONE} 2. ${TWO} 3. ${THREE}`, [ONE, TWO, THREE]],
    ['nothing but spaces', `${ONE} ${TWO} ${THREE}`, [ONE, TWO, THREE]],
    [
      'phone first, nothing but spaces',
      '13800138000 张三 浙江省杭州市西湖区示例路1号 13900139000 李四 北京市朝阳区示例路3号',
      ['13800138000 张三 浙江省杭州市西湖区示例路1号', '13900139000 李四 北京市朝阳区示例路3号'],
    ],
    [
      'address first, nothing but spaces',
      '浙江省杭州市西湖区示例路1号 张三 13800138000 北京市朝阳区示例路3号 李四 13900139000',
      ['浙江省杭州市西湖区示例路1号 张三 13800138000', '北京市朝阳区示例路3号 李四 13900139000'],
    ],
    [
      'a line each',
      '张三\n13800138000\n浙江省杭州市西湖区示例路1号\n李四\n13900139000\n北京市朝阳区示例路3号',
      ['张三\n13800138000\n浙江省杭州市西湖区示例路1号', '李四\n13900139000\n北京市朝阳区示例路3号'],
    ],
    [
      'blank lines within one person',
      '张三\n\n13800138000\n\n浙江省杭州市西湖区示例路1号',
      ['张三\n13800138000\n浙江省杭州市西湖区示例路1号'],
    ],
    [
      'a level of the region a line',
      '浙江省\n杭州市\n西湖区\n示例路1号\n张三\n13800138000',
      ['浙江省\n杭州市\n西湖区\n示例路1号\n张三\n13800138000'],
    ],
    ['a remark behind', `${ONE}\n请勿放门口，谢谢`, [`${ONE}\n请勿放门口，谢谢`]],
    [
      'a sender and a recipient',
      '寄件人：李四 13900139000 北京市朝阳区示例路3号 收件人：张三 13800138000 浙江省杭州市西湖区示例路1号',
      ['寄件人：李四 13900139000 北京市朝阳区示例路3号 收件人：张三 13800138000 浙江省杭州市西湖区示例路1号'],
    ],
    [
      'two phones of one person',
      '张三 13800138000/0571-88001234 浙江省杭州市西湖区示例路1号',
      ['张三 13800138000/0571-88001234 浙江省杭州市西湖区示例路1号'],
    ],
    [
      'semicolons between one person’s parts',
      '张三；13800138000；浙江省杭州市西湖区示例路1号',
      ['张三；13800138000；浙江省杭州市西湖区示例路1号'],
    ],
    [
      'blocks abroad',
      'A Smith\n1 Main St\nNew York, NY 10001\n\nB Jones\n2 High Street\nOxford\nOX1 4AB',
      ['A Smith\n1 Main St\nNew York, NY 10001', 'B Jones\n2 High Street\nOxford\nOX1 4AB'],
    ],
    [
      'lines abroad',
      'Ann Smith, 1 Main St, New York, NY 10001\nBen Jones, 2 Oak Ave, Springfield, IL 62704',
      ['Ann Smith, 1 Main St, New York, NY 10001', 'Ben Jones, 2 Oak Ave, Springfield, IL 62704'],
    ],
    [
      'a phone in brackets',
      'Ann Smith\n1 Main St\nNew York, NY 10001\n(212) 555-0100',
      ['Ann Smith\n1 Main St\nNew York, NY 10001\n(212) 555-0100'],
    ],
  ])('%s', (_, text, expected) => {
    expect(cutPieces(text).map((piece) => piece.text)).toEqual(expected);
  });

  it('counts rows by lines, and each further person in a line as one more', () => {
    expect(cutPieces(`${ONE}；${TWO}\n\n${THREE}`).map(({ row }) => row)).toEqual([1, 2, 4]);
  });
});
