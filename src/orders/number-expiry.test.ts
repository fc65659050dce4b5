import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expiryDate, takeExpiry } from './number-expiry.ts';

describe('takeExpiry', () => {
  it.each([
    ['17012345678-1234 有效期至2026-12-01', '17012345678-1234', '2026-12-01'],
    ['17012345678-1234,有效期至:2026年12月1日', '17012345678-1234', '2026-12-01'],
    ['17012345678-1234(有效期至2026-12-01 23:59:59)', '17012345678-1234', '2026-12-01'],
    ['17012345678转1234(12月1日前有效)', '17012345678转1234', '--12-01'],
    ['17012345678转1234【虚拟号码2026/12/1前有效】', '17012345678转1234', '2026-12-01'],
    ['17012345678-1234 2026.12.01到期', '17012345678-1234', '2026-12-01'],
    ['17012345678-1234 至2026年12月1日有效', '17012345678-1234', '2026-12-01'],
    ['有效期至12-01 17012345678-1234', '17012345678-1234', '--12-01'],
    ['17012345678-1234 expires 2026-12-01', '17012345678-1234', '2026-12-01'],
    ['17012345678-1234 (expires on 1 Dec 2026)', '17012345678-1234', '2026-12-01'],
    ['17012345678-1234 valid until December 1, 2026', '17012345678-1234', '2026-12-01'],
    ['17012345678-1234 valid till 2026-12-01', '17012345678-1234', '2026-12-01'],
    ['17012345678-1234 有効期限2026-12-01まで', '17012345678-1234', '2026-12-01'],
    ['17012345678-1234 失效时间:2026-12-01 00:00', '17012345678-1234', '2026-12-01'],
    ['17012345678-1234 有效期15天', '17012345678-1234', undefined],
    ['17012345678-1234(有效期至2026-13-41)', '17012345678-1234', undefined],
    ['17012345678-1234', '17012345678-1234', undefined],
    ['13800138000(有效)', '13800138000(有效)', undefined],
    ['0571-88001234', '0571-88001234', undefined],
  ])('%s is %s till %s', (cell, number, expires) => {
    expect(takeExpiry(cell)).toEqual(expires === undefined ? { number } : { number, expires });
  });

  it('a date of another form never makes the number another', () => {
    const pad = (value: number) => String(value).padStart(2, '0');
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), (month, day) => {
        const expires = `2026-${pad(month)}-${pad(day)}`;
        for (const date of [
          expires,
          `2026/${month}/${day}`,
          `2026年${month}月${day}日`,
          `2026.${pad(month)}.${pad(day)}`,
        ]) {
          expect(takeExpiry(`17012345678-1234 有效期至${date}`)).toEqual({
            number: '17012345678-1234',
            expires,
          });
          expect(takeExpiry(`17012345678-1234 (${date}前有效)`)).toEqual({
            number: '17012345678-1234',
            expires,
          });
        }
      }),
    );
  });

  it('is quick with any text', () => {
    const began = Date.now();
    for (const part of ['有效', '有效期至', '1', '1-', 'valid ', 'exp ', '(', '12月', ' ', 'dec '])
      takeExpiry(`有效${part.repeat(200)}`.slice(0, 200));
    expect(Date.now() - began).toBeLessThan(500);
  });
});

describe('expiryDate', () => {
  it.each([
    ['2026-12-01', '2026-11-21', '2026-12-01'],
    ['--12-01', '2026-11-21', '2026-12-01'],
    ['--01-03', '2026-12-28', '2027-01-03'],
    ['--12-30', '2027-01-02', '2026-12-30'],
  ])('%s seen on %s is %s', (expires, today, date) => {
    expect(expiryDate(expires, today)).toBe(date);
  });
});
