import { describe, expect, it } from 'vitest';
import { looksLike } from './looks-like.ts';

describe('a cell of a hostile file', () => {
  it.each(['省市区县', '道', '浙江省杭州市', 'abc1', 'ab c1,', '1', 'Aa ', '路1', '강남대로 ', 'ถนน'])(
    'is looked at in no time, however long it repeats %j',
    (text) => {
      const began = performance.now();
      for (const end of ['', '!', '中', 'x ']) looksLike(text.repeat(1_000_000 / text.length) + end);
      expect(performance.now() - began).toBeLessThan(1_000);
    },
  );

  it.each([
    ['12 High Street', 'address'],
    ['Flat 3, 12 High Street', 'address'],
    ['abc1', 'text'],
    ['文三路99号', 'address'],
    ['東京都渋谷区神南町1-2-3', 'address'],
  ])('that is none, %j, looks like %s', (text, looks) => {
    expect(looksLike(text)).toBe(looks);
  });
});
