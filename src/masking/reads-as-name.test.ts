import { expect, it, test } from 'vitest';
import { readsAsName } from './reads-as-name.ts';
import { tellingValues } from './telling-values.ts';
import { orderOf } from './testing/orders.ts';

test.each([
  '欧阳明伟',
  '王小芳',
  '李明',
  '方明',
  '王小明先生',
  '歐陽明偉',
  '买买提·艾力',
  '山田太郎',
  '김민수',
  'Anna Example',
  'Müller, Jürgen',
  'Page Example',
  'Иван Петров',
])('%s reads as a name', (text) => {
  expect(readsAsName(text)).toBe(true);
});

test.each([
  ...[
    '收件人',
    '快递',
    '易碎',
    '易碎品',
    '易碎标签',
    '隐私面单',
    '签收',
    '谢谢',
    '谢谢惠顾',
    '单号',
    '时间',
    '客户',
  ],
  ...[
    '先生',
    '本人',
    '前台',
    '公司',
    '高档礼品',
    '生日快乐',
    '平安',
    '温馨提示',
    '甲',
    '王',
    '王**',
    '',
    '***',
  ],
  ...['Page', 'Page One', 'Our Customer', 'Fragile', 'Gift Card', 'Keep Dry', 'J. D.', '13800138000'],
  ...['示例科技有限公司', '수취인님'],
])('%s does not', (text) => {
  expect(readsAsName(text)).toBe(false);
});

it('an order is told by its recipient’s whole names and numbers, not by words or short numbers', () => {
  const valuesOf = (name: string, phone: string) => tellingValues(orderOf({ recipient: { name, phone } }));
  expect(valuesOf('王小明/李小红', '138-0013-8000')).toEqual({
    names: ['王小明', '李小红'],
    numbers: ['13800138000'],
  });
  expect(valuesOf('收件人', '20261121')).toEqual({ names: [], numbers: [] });
  expect(valuesOf('易碎', '0571-87654321')).toEqual({ names: [], numbers: ['057187654321'] });
});
