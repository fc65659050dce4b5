import fc from 'fast-check';
import { getExampleNumber } from 'libphonenumber-js/core';
import type { CountryCode } from 'libphonenumber-js/core';
import metadata from 'libphonenumber-js/min/metadata';
import examples from 'libphonenumber-js/mobile/examples';
import { describe, expect, it } from 'vitest';
import { keepEnds } from '../operate/phone.ts';
import { builtIn } from '../testing/orders.ts';
import { recognisePhones } from './phone.ts';
import type { Phone } from './phone.ts';

function write(phone: Phone): string {
  switch (phone.kind) {
    case 'mobile':
    case 'other':
      return `${phone.kind} ${phone.digits}`;
    case 'virtual':
      return `virtual ${phone.digits} ${phone.extension}${phone.expires === undefined ? '' : ` till ${phone.expires}`}`;
    case 'landline':
      return `landline ${phone.area} ${phone.local}`;
    case 'foreign':
      return `+${phone.code} ${phone.national}`;
    case 'masked':
      return `masked ${phone.head}/${phone.stars}/${phone.tail}`;
    case 'unreadable':
      return 'unreadable';
  }
}

const reading = (cell: string, country?: string) => recognisePhones(cell, country).map(write).join('; ');

describe('recognisePhones', () => {
  it.each([
    // Every row of the project's masking facts, section 3.4.
    ['13800138000', 'mobile 13800138000'],
    ['+86 138 0013 8000', 'mobile 13800138000'],
    ['86-13800138000', 'mobile 13800138000'],
    ['0571-88001234', 'landline 0571 88001234'],
    ['010-88001234', 'landline 010 88001234'],
    ['88001234', 'landline  88001234'],
    ['123456', 'unreadable'],
    ['17012345678-1234', 'virtual 17012345678 1234'],
    ['13800138000/13900139000', 'mobile 13800138000; mobile 13900139000'],
    ['1******6198', 'masked 1/6/6198'],
    ['138****1234', 'masked 138/4/1234'],
    ['138----5678', 'masked 138/4/5678'],
    ['*******1035', 'masked /7/1035'],
    ['0571-88001234-801', 'landline 0571 88001234'],
    ['0571-88001234转801', 'landline 0571 88001234'],
    ['0571-88001234,801', 'landline 0571 88001234'],
    ['(0755)26001234', 'landline 0755 26001234'],
    ['400-123-4567', 'landline 400 1234567'],
    ['0571/88001234', 'landline 0571 88001234'],
    ['0571-88001234/801', 'landline 0571 88001234'],
    ['030/1234567', 'other 0301234567'],
    ['[1234]13812345678', 'mobile 13812345678'],
    ['138****5678-1234', 'masked 138/4/5678'],
    ['138****5678转1234', 'masked 138/4/5678'],
    ['138****5678[1234]', 'masked 138/4/5678'],
    ['138****5678 1234', 'masked 138/4/5678'],
    ['1******5678-1234', 'masked 1/6/5678'],
    ['0571-****1234-801', 'masked 0571/4/1234'],
    ['+1 ***-***-0123', 'masked +1/7/0123'],
    ['138****56-78', 'masked 138/4/5678'],
    ['800-810-1234转1', 'landline 800 8101234'],
    ['8800123', 'landline  8800123'],
    ['', ''],
  ])('mainland: %s is %s', (cell, expected) => {
    expect(reading(cell)).toBe(expected);
  });

  it.each([
    ['17012345678-1234', 'virtual 17012345678 1234'],
    ['17012345678,1234', 'virtual 17012345678 1234'],
    ['17012345678，1234', 'virtual 17012345678 1234'],
    ['17012345678转1234', 'virtual 17012345678 1234'],
    ['17012345678轉1234', 'virtual 17012345678 1234'],
    ['17012345678#1234', 'virtual 17012345678 1234'],
    ['17012345678[1234]', 'virtual 17012345678 1234'],
    ['17012345678【1234】', 'virtual 17012345678 1234'],
    ['17012345678 转分机号 1234', 'virtual 17012345678 1234'],
    ['17012345678,转分机号:1234', 'virtual 17012345678 1234'],
    ['170 1234 5678 ext. 1234', 'virtual 17012345678 1234'],
    ['17012345678-1234 有效期至2026-12-01', 'virtual 17012345678 1234 till 2026-12-01'],
    ['17012345678转1234(12月1日前有效)', 'virtual 17012345678 1234 till --12-01'],
    ['17012345678-1234 expires 2026-12-01', 'virtual 17012345678 1234 till 2026-12-01'],
    ['17012345678-1234 valid until 2026/12/01', 'virtual 17012345678 1234 till 2026-12-01'],
    [
      '17012345678-1234 有效期至2026-12-01/13900139000',
      'virtual 17012345678 1234 till 2026-12-01; mobile 13900139000',
    ],
    ['13800138000(1203)', 'mobile 13800138000'],
  ])('lent by a platform: %s is %s', (cell, expected) => {
    expect(reading(cell)).toBe(expected);
  });

  it.each([
    ['13800138000;0571-88001234', 'mobile 13800138000; landline 0571 88001234'],
    ['13800138000；13900139000', 'mobile 13800138000; mobile 13900139000'],
    ['13800138000、88001234', 'mobile 13800138000; landline  88001234'],
    ['13800138000或13900139000', 'mobile 13800138000; mobile 13900139000'],
    ['13800138000 13900139000', 'mobile 13800138000; mobile 13900139000'],
    ['138 0013 8000 139 0013 9000', 'mobile 13800138000; mobile 13900139000'],
    ['13800138000\n0571 8800 1234', 'mobile 13800138000; landline 0571 88001234'],
    ['手机13800138000电话0571-88001234', 'mobile 13800138000; landline 0571 88001234'],
    ['Tel: 0571-88001234 Mobile: 13800138000', 'landline 0571 88001234; mobile 13800138000'],
    ['+852 6123 4567 13800138000', '+852 61234567; mobile 13800138000'],
    ['+1 415 555 0123 / +44 20 7946 0123', '+1 4155550123; +44 2079460123'],
    ['13800138000(本人)/13900139000(备用)', 'mobile 13800138000; mobile 13900139000'],
    ['13800138000(王)', 'mobile 13800138000'],
    ['13800138000/见备注', 'mobile 13800138000'],
    ['1******6198/13800138000', 'masked 1/6/6198; mobile 13800138000'],
    ['138****5678 13987654321', 'masked 138/4/5678; mobile 13987654321'],
    ['138****5678 139****4321', 'masked 138/4/5678; masked 139/4/4321'],
    ['138 **** 5678 139 **** 4321', 'masked 138/4/5678; masked 139/4/4321'],
    ['1/2/3/4/5/6', 'unreadable'],
  ])('several: %s is %s', (cell, expected) => {
    expect(reading(cell)).toBe(expected);
  });

  it.each([
    ['+852 6123 4567', undefined, '+852 61234567'],
    ['852 6123 4567', undefined, '+852 61234567'],
    ['6123 4567', 'HK', '+852 61234567'],
    ['+853 6612 3456', undefined, '+853 66123456'],
    ['66123456', 'MO', '+853 66123456'],
    ['0912-345-678', undefined, '+886 912345678'],
    ['(02)2345-6789', undefined, '+886 223456789'],
    ['02-2345-6789', 'TW', '+886 223456789'],
    ['+886 2 2345 6789', undefined, '+886 223456789'],
    ['0086 571 88001234', 'DE', 'landline 0571 88001234'],
    ['13800138000', 'HK', 'mobile 13800138000'],
    ['13800138000', 'US', 'mobile 13800138000'],
    ['(212) 555-0100', 'US', '+1 2125550100'],
    ['02-1234-5678', 'KR', '+82 212345678'],
    ['090-1234-5678', 'JP', '+81 9012345678'],
    ['020 7946 0123', 'GB', '+44 2079460123'],
    ['60123456789', 'MY', '+60 123456789'],
    ['8 (912) 345-67-89', 'RU', '+7 9123456789'],
    ['06 12 34 56 78', 'FR', '+33 612345678'],
    ['0044 20 7946 0123', undefined, '+44 2079460123'],
    ['+44 (0)20 7946 0123', undefined, '+44 2079460123'],
    ['+39 06 1234 5678', undefined, '+39 0612345678'],
    ['+1 555-0100', undefined, '+1 5550100'],
    ['022-12345678', undefined, 'landline 022 12345678'],
    ['+٩٧١ ٥٠ ١٢٣ ٤٥٦٧', undefined, '+971 501234567'],
    ['13800138000', 'no country', 'mobile 13800138000'],
    ['030/1234567', 'DE', '+49 301234567'],
    ['0211/123 45 67', 'DE', '+49 2111234567'],
    ['+49 30/1234567', undefined, '+49 301234567'],
    ['+43 1234', undefined, 'unreadable'],
  ])('elsewhere: %s dialled in %s is %s', (cell, country, expected) => {
    expect(reading(cell, country)).toBe(expected);
  });
});

const COUNTRIES = (
  'US CA MX BR AR CL CO PE EC UY CR JM ' +
  'GB IE FR DE ES PT IT NL BE LU CH AT DK NO SE FI IS PL CZ SK HU RO BG GR HR RS UA RU TR ' +
  'JP KR TW HK MO SG MY TH VN ID PH IN PK BD LK NP KZ UZ MN IL SA AE QA IQ IR ' +
  'EG MA DZ TN NG GH KE TZ UG ET ZA SN CI CM AU NZ FJ PG'
).split(' ');

function exampleOf(country: string) {
  const isKnown = (code: string): code is CountryCode => code in metadata.countries;
  const number = isKnown(country) ? getExampleNumber(country, examples, metadata) : undefined;
  if (number === undefined) throw new Error(`no example of ${country}`);
  return number;
}

const national = builtIn('national').recipient.phone;
const ENDS =
  national.rule === 'phone.keep-ends'
    ? { first: national.first, last: national.last }
    : { first: 0, last: 11 };

describe('numbers of the world', () => {
  it('are of all continents', () => {
    expect(COUNTRIES.length).toBeGreaterThanOrEqual(80);
  });

  it.each(COUNTRIES)(
    '%s: the example number is split right and hides six digits, in each way of writing it',
    (country) => {
      const number = exampleOf(country);
      const code = number.countryCallingCode;
      const digits = number.nationalNumber;
      const cells: readonly (readonly [string, string?])[] = [
        [number.number],
        [number.format('INTERNATIONAL')],
        [number.number.replace('+', '00')],
        [number.formatNational(), country],
      ];
      for (const [cell, where] of cells) {
        const phones = recognisePhones(cell, where);
        expect(phones).toEqual([{ kind: 'foreign', code, national: digits }]);
        const { text } = keepEnds(phones, ENDS, false);
        const [head = '', tail = ''] = text.split(/\*+/u);
        expect(head).toBe(`+${code}`);
        expect(digits.length - tail.length).toBeGreaterThanOrEqual(Math.min(6, digits.length));
        expect(digits.endsWith(tail)).toBe(true);
        expect(text.replace(/[^*]/gu, '')).toHaveLength(6);
        // Masked already, it stays as it is.
        expect(keepEnds(recognisePhones(text, where), ENDS, false).text).toBe(text);
      }
    },
  );
});

const anyCell = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '0',
          '1',
          '13',
          '8',
          '138',
          '0013',
          '8000',
          '13800138000',
          '0571',
          '88001234',
          '+',
          '+86',
          '00',
          '852',
          '886',
        ],
        ...[
          '09',
          '-',
          ' ',
          '/',
          ',',
          '(',
          ')',
          '*',
          '****',
          '----',
          '转',
          '#',
          'ext',
          '或',
          '手机',
          '有效期至',
          '2026-12-01',
        ],
        ...['[', ']', '.', '٠', '１', 'x', '^_^', '王'],
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

describe('laws of phones', () => {
  it('whatever the cell and the country, of no number more than its rule allows is shown', () => {
    fc.assert(
      fc.property(anyCell, fc.constantFrom(undefined, 'US', 'TW', 'HK', 'DE', 'JP'), (cell, country) => {
        for (const phone of recognisePhones(cell, country)) {
          if (phone.kind === 'virtual' || phone.kind === 'masked') continue;
          const { text } = keepEnds([phone], ENDS, true);
          const shown = text
            .replace(/^\+\d+(?=\*)/u, '')
            .replace(/^0\d{2,3}-|^[48]00-/u, '')
            .replace(/\D/gu, '');
          const whole =
            phone.kind === 'landline'
              ? phone.local
              : phone.kind === 'foreign'
                ? phone.national
                : phone.kind === 'unreadable'
                  ? ''
                  : phone.digits;
          expect(whole.length - shown.length).toBeGreaterThanOrEqual(Math.min(6, whole.length));
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('a number of several never has digits that the cell has not', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const digits = cell.normalize('NFKC').replace('٠', '0').replace(/٠/gu, '0').replace(/\D/gu, '');
        for (const phone of recognisePhones(cell)) {
          if (phone.kind === 'mobile' || phone.kind === 'other' || phone.kind === 'virtual')
            expect(digits).toContain(phone.digits);
          if (phone.kind === 'foreign') expect(digits).toContain(phone.national);
          if (phone.kind === 'landline') expect(digits).toContain(phone.local);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('masking twice is masking once', () => {
    fc.assert(
      fc.property(anyCell, (cell) => {
        const once = keepEnds(recognisePhones(cell), ENDS, true).text;
        expect(keepEnds(recognisePhones(once), ENDS, true).text).toBe(once);
      }),
      { numRuns: 3000 },
    );
  });

  it('a cell of any size is read in time', () => {
    const began = Date.now();
    for (const part of ['1', '13 ', '+', '( ', '*', '-', '138 ', '转', '手机1', '有效期', ',1', '有效1-1'])
      for (const size of [60, 199, 20_000]) recognisePhones(part.repeat(size).slice(0, size));
    expect(Date.now() - began).toBeLessThan(3_000);
  });
});
