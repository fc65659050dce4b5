import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPhone } from './phone.ts';

function reading(text: string, foreign = false): string {
  const phone = readPhone(text, foreign);
  if (phone.kind !== 'number') return phone.kind;
  const extension = phone.extension === '' ? '' : ` ext ${phone.extension}`;
  return phone.phone + extension + (phone.expires === undefined ? '' : ` till ${phone.expires}`);
}

describe('readPhone', () => {
  it.each([
    ['13800138000', '13800138000', 'a plain mobile'],
    [' 138 0013 8000 ', '13800138000', 'spaces'],
    ['138-0013-8000', '13800138000', 'dashes'],
    ['１３８００１３８０００', '13800138000', 'full-width digits'],
    ['+86 13800138000', '13800138000', '+86'],
    ['0086-13800138000', '13800138000', '0086'],
    ['86-13800138000', '13800138000', '86-'],
    ['8613800138000', '13800138000', '86 without anything'],
    ['手机：13800138000', '13800138000', 'a label in the cell'],
    ['13800138000(微信同号)', '13800138000', 'a note behind it'],
    ['13800138000.0', '13800138000', 'a spreadsheet number'],
    ['1.3812345678E+10', '13812345678', 'scientific with all digits'],
    ['(+86)13800138000', '13800138000', 'the country in brackets'],
    ['(+1)2125550100', '+1 2125550100', 'another country in brackets'],
    ['17012345678-1234', '17012345678 ext 1234', 'a virtual number'],
    ['17012345678,1234', '17012345678 ext 1234', 'comma form'],
    ['17012345678，1234', '17012345678 ext 1234', 'full-width comma'],
    ['17012345678#1234', '17012345678 ext 1234', 'hash form'],
    ['17012345678转1234', '17012345678 ext 1234', 'spoken form'],
    ['17012345678转分机号1234', '17012345678 ext 1234', 'spoken form in full'],
    ['17012345678[1234]', '17012345678 ext 1234', 'brackets'],
    ['17012345678转接号1234', '17012345678 ext 1234', 'spoken form'],
    ['17012345678,转分机号 1234', '17012345678 ext 1234', 'a comma before the words'],
    ['17012345678【1234】', '17012345678 ext 1234', 'other brackets'],
    ['17012345678-1234(12月1日前有效)', '17012345678 ext 1234 till --12-01', 'till when, without a year'],
    ['17012345678-1234 有效期至2026-12-01', '17012345678 ext 1234 till 2026-12-01', 'till when'],
    ['17012345678转1234，有效期至：2026年12月1日', '17012345678 ext 1234 till 2026-12-01', 'in full-width'],
    ['17012345678,1234 expires 2026-12-01', '17012345678 ext 1234 till 2026-12-01', 'in English'],
    ['17012345678 号码有效期至2026/12/01', '17012345678 till 2026-12-01', 'a lent number without extension'],
    ['手机13800138000电话0571-88001234', '13800138000/0571-88001234', 'labels between'],
    ['手机:13800138000 电话:0571-88001234', '13800138000/0571-88001234', 'labels with colons'],
    ['13800138000\n0571-88001234', '13800138000/0571-88001234', 'a line each'],
    ['0571-88001234 13800138000', '0571-88001234/13800138000', 'a space between'],
    ['13800138000(本人)/13900139000(备用)', '13800138000/13900139000', 'a note behind each'],
    ['13800138000或0571-88001234', '13800138000/0571-88001234', 'or'],
    ['+44 20 7946 0123 +44 20 7946 0124', '+44 20 7946 0123/+44 20 7946 0124', 'foreign ones'],
    ['+٩٧١ ٥٠ ١٢٣ ٤٥٦٧', '+971 50 123 4567', 'Arabic digits'],
    ['13987650912;', '13987650912', 'a separator behind it'],
    ['13987650912/', '13987650912', 'another'],
    ['13987650912、 ', '13987650912', 'another'],
    ['17012345678转1234 13987650912', '17012345678-1234/13987650912', 'a lent number and another'],
    ['17012345678-1234 13987650912', '17012345678-1234/13987650912', 'the same with a dash'],
    ['17012345678-1234 15天内有效', '17012345678 ext 1234', 'for how long'],
    [
      '17012345678-1234，请在2026年11月20日前拨打',
      '17012345678 ext 1234 till 2026-11-20',
      'till when to dial',
    ],
    ['8800123', '8800123', 'seven digits'],
    ['(02)2345-6789', '(02)2345-6789', 'Taiwan, as typed'],
    ['+852 6123 4567', '+852 6123 4567', 'Hong Kong'],
    ['86-17012345678-1234', '17012345678 ext 1234', 'prefix and extension'],
    ['0571-88001234', '0571-88001234', 'a landline'],
    ['057188001234', '0571-88001234', 'a landline without a dash'],
    ['(0571)88001234', '0571-88001234', 'brackets around the area code'],
    ['010 6500 1234', '010-65001234', 'Beijing, spaces'],
    ['0571/88001234', '0571-88001234', 'a slash after the area code'],
    ['+86-571-88001234', '0571-88001234', 'a landline with country code'],
    ['0571-88001234转801', '0571-88001234 ext 801', 'a landline with extension'],
    ['400-123-4567', '400-123-4567', 'a service number, as typed'],
    ['88001234', '88001234', 'a local number'],
    ['13800138000/13900139000', '13800138000/13900139000', 'two phones'],
    ['13800138000, 0571-88001234', '13800138000/0571-88001234', 'a mobile and a landline'],
    ['13800138000、13800138000', '13800138000', 'twice the same'],
    ['13800138000 13900139000', '13800138000/13900139000', 'two mobiles with a space'],
    ['17012345678-1234/13800138000', '17012345678-1234/13800138000', 'an extension stays with its number'],
    ['1******6198', '1******6198', 'masked by JD'],
    ['138****1234', '138****1234', 'masked'],
    ['138----5678', '138----5678', 'masked with dashes'],
    ['123^_^8901', '123^_^8901', 'masked with a smile'],
    ['(+62)812*****99', '(+62)812*****99', 'masked abroad'],
    ['1******6198/13800138000', '1******6198/13800138000', 'one masked, one not'],
    ['+1 555-0100', '+1 555-0100', 'foreign, as typed'],
    ['', 'none', 'empty'],
    ['-', 'none', 'a dash'],
    ['无', 'none', 'a word for none'],
    ['1.38E+10', 'ruined', 'three digits left'],
    ['1.3800138E+10', 'ruined', 'eight digits left'],
    ['13800138000/1.38E+10', 'ruined', 'one of two ruined'],
    ['1380013800', 'invalid', 'a digit short'],
    ['138001380001', 'invalid', 'a digit long'],
    ['见备注', 'invalid', 'words'],
    ['13800138000*', 'invalid', 'a star that hides nothing'],
    ['138****1234 13900139000', 'invalid', 'a whole number beside a mask'],
    ['123', 'invalid', 'too short'],
    ['12345678901234567890', 'invalid', 'too long'],
  ])('reads %s as %s: %s', (typed, expected) => {
    expect(reading(typed)).toBe(expected);
  });

  it('takes a short number that begins like a mobile where the parcel goes abroad', () => {
    expect(reading('1701234567', true)).toBe('1701234567');
    expect(reading('1701234567', false)).toBe('invalid');
  });

  it('reads what it wrote as the same again', () => {
    const mobile = fc.integer({ min: 3_000_000_000, max: 9_999_999_999 }).map((tail) => `1${tail}`);
    const prefix = fc.constantFrom('', '+86', '+86 ', '0086', '86-', '86 ');
    const extension = fc.constantFrom('', '-1234', '转1234', '#123456');
    fc.assert(
      fc.property(prefix, mobile, extension, (before, number, after) => {
        const first = readPhone(before + number + after, false);
        expect(first).toMatchObject({ kind: 'number', phone: number, extension: after.replace(/\D/gu, '') });
        expect(readPhone(number, false)).toEqual({ kind: 'number', phone: number, extension: '' });
      }),
    );
  });

  it('never invents a digit: what it gives stands in the cell', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789-+ /,.E*转()') }), (text) => {
        const phone = readPhone(text, false);
        if (phone.kind !== 'number' || /E\+/u.test(text)) return;
        const given = `${phone.phone}${phone.extension}`.replace(/\D/gu, '');
        expect(text.replace(/\D/gu, '').length + 1).toBeGreaterThanOrEqual(given.length);
      }),
    );
  });
});
