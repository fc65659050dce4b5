import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatLength, parseLength } from './parse-length.ts';
import type { LengthUnit } from './parse-length.ts';

describe('lengths as people write them', () => {
  it.each<{ text: string; unit?: LengthUnit; mm: number }>([
    { text: '12', mm: 12 },
    { text: ' 12 mm ', mm: 12 },
    { text: '2', unit: 'in', mm: 50.8 },
    { text: '36', unit: 'pt', mm: 12.7 },
    { text: '0.5in', mm: 12.7 },
    { text: '6"', mm: 152.4 },
    { text: '6″', mm: 152.4 },
    { text: '18pt', mm: 6.35 },
    { text: '1.5 cm', mm: 15 },
    { text: '12,5', mm: 12.5 },
    { text: ',5', mm: 0.5 },
    { text: '5.', mm: 5 },
    { text: '１２．５ｍｍ', mm: 12.5 },
    { text: '12 毫米', mm: 12 },
    { text: '4英寸', mm: 101.6 },
    { text: '12+3.5mm', mm: 15.5 },
    { text: '1+25.4mm', unit: 'in', mm: 50.8 },
    { text: '(100-8)/2', mm: 46 },
    { text: '（100－8）÷2', mm: 46 },
    { text: '3×(2mm+1)', mm: 9 },
    { text: '2*3mm-1', mm: 5 },
    { text: '10-2-3', mm: 5 },
    { text: '(1+2)in', mm: 76.2 },
    { text: '-5', mm: -5 },
    { text: '2--3', mm: 5 },
  ])('$text in $unit is $mm mm', ({ text, unit = 'mm', mm }) => {
    expect(parseLength(text, unit)).toBeCloseTo(mm, 9);
  });

  it.each([
    '',
    ' ',
    'abc',
    'constructor',
    '1,234.5',
    '1e5',
    '5 5',
    '5mm 5mm',
    '5mmmm',
    '(5',
    '5)',
    '()',
    '5+',
    '*5',
    '1/0',
    '1/(2-2)',
    '2mm*3mm',
    '10mm/5mm',
    '5/1mm',
    '(2mm)mm',
    '0x10',
    'NaN',
    'Infinity',
    '{{order.number}}',
    'alert(1)',
    '9'.repeat(65),
  ])('%j is none', (text) => {
    expect(parseLength(text, 'mm')).toBeUndefined();
  });
});

describe('laws of lengths', () => {
  const hundredth = fc.integer({ min: -30_000, max: 30_000 }).map((value) => value / 100);

  it.each<LengthUnit>(['mm', 'in', 'pt'])('a length that is formatted in %s reads as the same', (unit) => {
    fc.assert(
      fc.property(hundredth, (length) => {
        const read = parseLength(formatLength(length, unit), unit) ?? Number.NaN;
        expect(Math.round(read * 100) / 100 + 0).toBe(length + 0);
      }),
    );
  });

  it('any text gives a finite length or none', () => {
    const pieces = fc.constantFrom(...'0123456789.,+-*/() ', 'mm', 'in', '"', 'pt', '毫米', 'x', '１');
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
        ),
        (text) => {
          const length = parseLength(text, 'mm');
          if (length !== undefined) expect(Number.isFinite(length)).toBe(true);
        },
      ),
    );
  });

  it('a sum of numbers is what arithmetic says', () => {
    const sum = fc.letrec<{ sum: { text: string; value: number } }>((tie) => ({
      sum: fc.oneof(
        { maxDepth: 3 },
        fc.integer({ min: 1, max: 9 }).map((value) => ({ text: String(value), value })),
        fc.tuple(tie('sum'), fc.constantFrom('+', '-', '*'), tie('sum')).map(([one, sign, other]) => ({
          text: `(${one.text}${sign}${other.text})`,
          value:
            sign === '+'
              ? one.value + other.value
              : sign === '-'
                ? one.value - other.value
                : one.value * other.value,
        })),
      ),
    })).sum;
    fc.assert(
      fc.property(sum, ({ text, value }) => {
        if (text.length <= 64) expect(parseLength(text, 'mm')).toBeCloseTo(value, 6);
      }),
    );
  });
});
