import { describe, expect, it } from 'vitest';
import { combineCells } from './combine-cells.ts';

const CIPHERTEXT = '##ZmFrZS1hZGRyZXNz_CgYIASAH=#1##';

describe('cells of one field', () => {
  it.each([
    [
      'recipient.detail',
      ['文三路街道', '示例路1号'],
      '文三路街道示例路1号',
      'Chinese lines are joined without a sign',
    ],
    ['recipient.detail', ['1 Main St', 'Apt 4B'], '1 Main St, Apt 4B', 'Western lines by a comma'],
    ['recipient.phone', ['13800138000', '13800138000'], '13800138000', 'the same phone twice is one'],
    [
      'recipient.phone',
      ['0571-88001234', '138 0013 8000'],
      '138 0013 8000/0571-88001234',
      'mobiles come first',
    ],
    ['recipient.phone', ['0571-88001234', '138****8000'], '138****8000/0571-88001234', 'masked ones too'],
    ['remark', ['易碎', '放门口', '易碎'], '易碎；放门口', 'remarks are joined, each said once'],
    ['remark', ['fragile', 'ring twice'], 'fragile; ring twice', 'by a semicolon of their own script'],
    [
      'recipient.detail',
      ['文三路街道', CIPHERTEXT],
      CIPHERTEXT,
      'ciphertext behind a street is not hidden by it',
    ],
    ['recipient.detail', [CIPHERTEXT, '示例路1号'], CIPHERTEXT, 'nor before one'],
    [
      'recipient.phone',
      ['0571-88001234', '$$ZmFrZQ=_CgYI=$1$$'],
      '$$ZmFrZQ=_CgYI=$1$$',
      'nor behind a landline',
    ],
    ['items.name', ['示例商品', '##新品## 红色'], '示例商品 ##新品## 红色', 'goods may be called so'],
  ] as const)('%s of %j is %j: %s', (...[field, cells, expected]) => {
    expect(combineCells(field, cells)).toBe(expected);
  });
});
