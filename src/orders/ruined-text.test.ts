import { describe, expect, it } from 'vitest';
import { holdsRuined, isRuined } from './ruined-text.ts';

describe('isRuined', () => {
  it.each([
    '###',
    '########',
    ' ########\t',
    '＃＃＃＃',
    '#REF!',
    '=#REF!',
    '#VALUE!',
    '#N/A',
    '#n/a',
    '#NAME?',
    '#DIV/0!',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#BEZUG!',
    '#NV',
    'Err:502',
    '杯子 #REF!',
  ])('%s is what a spreadsheet leaves', (text) => {
    expect(isRuined(text)).toBe(true);
  });

  it.each([
    '',
    '#',
    '##',
    '##新品##',
    '### 急件 ###',
    '#1',
    'Apt #3',
    'C#NAME',
    '#NAMENSTAG',
    'A#N/A1',
    '#SALE!',
  ])('%s is a text', (text) => {
    expect(isRuined(text)).toBe(false);
  });

  it('finds a run of signs among the words of a value', () => {
    expect(holdsRuined('13800138000/########')).toBe(true);
    expect(holdsRuined('######## 浙江省杭州市')).toBe(true);
    expect(holdsRuined('A###B')).toBe(false);
  });
});
