import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLongNumber } from '../../../orders/long-number.ts';
import { CellFormat } from './cell-format.ts';
import { BUILT_IN_FORMATS } from './built-in-formats-table.ts';

function shown(code: string, value: number, written = String(value), is1904 = false): string {
  return new CellFormat(code, is1904).number(value, written);
}

const NOON = 46_347.5;

describe('numbers as the seller sees them', () => {
  it.each([
    ['General', 13_812_345_678, '13812345678'],
    ['General', 0.1 + 0.2, '0.3'],
    ['General', 1_234.5, '1234.5'],
    ['General', 3.141_592_653_589_79, '3.141592654'],
    ['General', 123_456.789_012, '123456.789'],
    ['General', -0.5, '-0.5'],
    ['General', 0.000_012_3, '1.23E-05'],
    ['General', 0, '0'],
    ['G/通用格式', 12.5, '12.5'],
    ['@', 13_812_345_678, '13812345678'],
    ['', 7, '7'],
    ['0', 2.5, '3'],
    ['0', 13_812_345_678, '13812345678'],
    ['00000', 2_108, '02108'],
    ['000000', 10_000, '010000'],
    ['0.00', 1.005, '1.01'],
    ['0.00', -1.5, '-1.50'],
    ['#,##0', 1_234_567, '1,234,567'],
    ['#,##0', 12, '12'],
    ['#,##0.00', 1_234.5, '1,234.50'],
    ['#.##', 0.5, '.5'],
    ['0.##', 12, '12.'],
    ['0%', 0.256, '26%'],
    ['0.0%', 0.256, '25.6%'],
    ['0,', 12_345, '12'],
    ['0.0,', 12_345, '12.3'],
    ['0.00,,', 12_345_678, '12.35'],
    ['"¥"#,##0.00', 99.9, '¥99.90'],
    ['[$¥-804]#,##0.00', 99.9, '¥99.90'],
    ['[$€-2] 0.00', 1, '€ 1.00'],
    ['0.00"元"', 5, '5.00元'],
    ['_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', 5, ' 5.00 '],
    ['#,##0.00;[Red](#,##0.00)', -5, '(5.00)'],
    ['0;-0;"零"', 0, '零'],
    ['0;-0;;@', 0, ''],
    [';;;', 5, ''],
    ['[>=100]"多";"少"', 150, '多'],
    ['[>=100]"多";"少"', 50, '少'],
    ['000\\-0000\\-0000', 13_812_345_678, '138-1234-5678'],
    ['(000) 000-0000', 5_550_100_123, '(555) 010-0123'],
    ['[<=9999999]###-####;(###) ###-####', 5_550_100, '555-0100'],
    ['0.00E+00', 5, '5.00E+00'],
    ['0.00E+00', 0.000_123, '1.23E-04'],
    ['0.00E+00', 13_812_345_678, '13812345678'],
    ['##0.0E+0', 12_345, '12.3E+3'],
    ['# ?/?', 1.5, '1 1/2'],
    ['# ??/??', 3.75, '3 3/4'],
    ['?/?', 0.25, '1/4'],
  ])('%s shows %d as %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it.each([
    ['yyyy-mm-dd', NOON, '2026-11-21'],
    ['yyyy/m/d h:mm', NOON, '2026/11/21 12:00'],
    ['yyyy"年"m"月"d"日"', NOON, '2026年11月21日'],
    ['[$-804]yyyy"年"m"月"d"日" dddd', NOON, '2026年11月21日 星期六'],
    ['m/d/yy', NOON, '11/21/26'],
    ['d-mmm-yy', NOON, '21-Nov-26'],
    ['mmmm d, yyyy', NOON, 'November 21, 2026'],
    ['ddd', NOON, 'Sat'],
    ['aaaa', NOON, '星期六'],
    ['h:mm AM/PM', 0.75, '6:00 PM'],
    ['上午/下午h"时"mm"分"', 0.25, '上午6时00分'],
    ['hh:mm:ss', 0.999_988_43, '23:59:59'],
    ['mm:ss.0', 1 / 86_400 + 0.5 / 86_400, '00:01.5'],
    ['[h]:mm', 1.5, '36:00'],
    ['[mm]:ss', 1 / 24, '60:00'],
    ['yyyy-mm-dd', 1, '1900-01-01'],
    ['yyyy-mm-dd', 60, '1900-02-29'],
    ['yyyy-mm-dd', 61, '1900-03-01'],
    ['yyyy-mm-dd', 2_958_465, '9999-12-31'],
    ['yyyy-mm-dd', 2_958_466, '2958466'],
    ['yyyy-mm-dd', -1, '-1'],
  ])('%s shows the date %d as %s', (code, value, text) => {
    expect(shown(code, value)).toBe(text);
  });

  it('dates that count from 1904 are the same days', () => {
    expect(shown('yyyy-mm-dd', 46_347 - 1_462, '', true)).toBe('2026-11-21');
  });

  it('every day shows as the calendar has it', () => {
    const format = new CellFormat('yyyy-mm-dd', false);
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10);
        expect(format.number(serial, '')).toBe(day);
      }),
    );
  });

  it('a format for text adds to text, and others leave it', () => {
    expect(new CellFormat('@"号"', false).text('5')).toBe('5号');
    expect(new CellFormat('0.00;;;@', false).text('甲')).toBe('甲');
    expect(new CellFormat('0.00', false).text('甲')).toBe('甲');
  });
});

describe('long numbers', () => {
  it.each([
    ['11 digits', 13_812_345_678, '13812345678', '13812345678'],
    ['11 digits as a power of ten', 13_812_345_678, '1.3812345678E10', '13812345678'],
    ['15 digits', 123_456_789_012_345, '123456789012345', '123456789012345'],
    ['16 digits that a double holds', 1_234_567_890_123_456, '1234567890123456', '1234567890123456'],
    [
      '19 digits that were never in a double',
      4_123_456_789_012_345_678,
      '4123456789012345678',
      '4123456789012345678',
    ],
  ])('%s come out whole', (_, value, written, text) => {
    for (const code of ['General', '0', '@', '0.00E+00']) expect(shown(code, value, written)).toBe(text);
  });

  it.each([
    ['16 digits whose last a spreadsheet cut', 1_234_567_890_123_450, '1234567890123450'],
    ['19 digits as Excel keeps them', 4_123_456_789_012_340_000, '4.12345678901234E+18'],
    ['19 digits through a double', 4_123_456_789_012_345_856, '4123456789012345856'],
    ['19 digits as scripts print a double', 4_123_456_789_012_346_000, '4123456789012346000'],
    ['19 digits without their text', 4_123_456_789_012_345_856, ''],
  ])('%s are shown as what they are: ruined', (_, value, written) => {
    for (const code of ['General', '0', '#,##0', '@']) {
      expect(readLongNumber(shown(code, value, written)).kind).toBe('ruined');
    }
  });

  it('no whole number below 10^15 loses a digit', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999_999_999 }),
        fc.constantFrom('General', '0', '@'),
        (value, code) => {
          expect(shown(code, value)).toBe(String(value));
        },
      ),
    );
  });
});

describe('number formats that make no sense', () => {
  it('show something for any number', () => {
    const pieces = fc.constantFrom(
      ...'0#?.,%/@;[]"\\_*ymdhseE+-ab$()年 '.split(''),
      ...BUILT_IN_FORMATS.values(),
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), fc.double(), (code, value) => {
        const format = new CellFormat(code.join(''), false);
        expect(typeof format.number(value, String(value))).toBe('string');
        expect(typeof format.text('甲')).toBe('string');
      }),
    );
  });
});
