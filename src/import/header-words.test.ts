import { describe, expect, it } from 'vitest';
import { isHeaderWord } from './header-words.ts';
import { headerCells } from './testing/read.ts';

describe('words of headers', () => {
  it.each([
    '订单编号',
    '收件人',
    '手机号码',
    'Ship To Name',
    'Empfänger',
    '받는사람',
    '宝贝标题 ',
    '商品数量(件)',
  ])('may be shown: %s', (header) => expect(isHeaderWord(header)).toBe(true));

  it.each([
    '张三',
    '欧阳示例',
    'John Smith',
    '13800138000',
    '手机 13800138000',
    '收件人(张三)',
    '张三/收件人',
    '示例路1号',
    '浙江省杭州市西湖区示例路',
    'x@example.com',
    '身份证33010119900101123X',
    '身份证张三',
    '',
  ])('are not what may be somebody’s: %s', (header) => expect(isHeaderWord(header)).toBe(false));

  it('are most of what labels need of real exports', () => {
    for (const file of ['jd_pop_30col.header.csv', 'douyin_doudian_74col.header.csv']) {
      const known = headerCells(file).filter(isHeaderWord);
      expect(known.length).toBeGreaterThanOrEqual(8);
    }
  });
});
