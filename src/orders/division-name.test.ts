import { describe, expect, it } from 'vitest';
import { isDivisionName } from './division-name.ts';

describe('names of provinces, cities and districts', () => {
  it.each([
    '',
    '浙江省',
    '西湖区',
    '新疆维吾尔自治区',
    '五家渠市',
    '七台河市',
    '三亚市',
    '****',
    'Springfield',
    'Paris 12',
    'MA',
  ])('%j can be one', (text) => expect(isDivisionName(text)).toBe(true));
  it.each([
    '南山区粤海街道8号3栋2501室',
    '深圳市 2501室',
    '2501',
    '３栋',
    '三单元',
    '二五零一室',
    '3-2-1801',
    'Apt 4B',
    '#05-12',
  ])('%j cannot: it would show a street or a room', (text) => expect(isDivisionName(text)).toBe(false));
});
