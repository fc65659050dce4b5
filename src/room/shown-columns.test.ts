import { describe, expect, it } from 'vitest';
import { shownNames } from './shown-columns.ts';

describe('the names of columns', () => {
  it.each([
    [
      ['订单编号', '收件人', '规格款', 'Zusatz'],
      ['订单编号', '收件人', '规格款', 'Zusatz'],
    ],
    [
      ['订单编号', '收件人', '王小明', '13800138000', '示例路9号2室'],
      ['订单编号', '收件人', 'C', 'D', 'E'],
    ],
  ])('are shown where they are no person’s: %j', (names, shown) => {
    expect(shownNames(names)).toEqual(shown);
  });

  it.each([[['小雨', 'wx_sample8', 'Maria', '']], [['小雨', '地址']], [['阿强的']]])(
    'are letters where a row of a person may have been taken for a header: %j',
    (names) => {
      const shown = shownNames(names);
      for (const [index, name] of names.entries()) {
        if (name !== '地址') expect(shown[index]).toBe('ABCD'.charAt(index));
      }
    },
  );
});
