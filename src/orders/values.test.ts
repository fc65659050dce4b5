import { describe, expect, it } from 'vitest';
import { isCiphertext } from './ciphertext.ts';
import { cleanText } from './clean-text.ts';
import { readLongNumber } from './long-number.ts';
import { parseQuantity } from './quantity.ts';

describe('readLongNumber', () => {
  it.each([
    ['2900000000000000001', '2900000000000000001', false],
    ['2900000000000010000', '2900000000000010000', true],
    ['9.171234567E+9', '9171234567', false],
    ['9.17123E+09', 'ruined', false],
    ['2.9E+18', 'ruined', false],
    ['2,9E+18', 'ruined', false],
    ['301234567890.0', '301234567890', false],
    ['260517-000000000000001', '260517-000000000000001', false],
    ['SF1234567890123', 'SF1234567890123', false],
    ['0012345', '0012345', false],
    ['1E5', '1E5', false],
    ['123456789012345000', '123456789012345000', true],
    ['123456789012000', '123456789012000', false],
  ])('reads %s as %s, doubtful: %s', (typed, expected, doubtful) => {
    const number = readLongNumber(typed);
    expect(number.kind === 'ruined' ? 'ruined' : number.text).toBe(expected);
    expect(number.kind === 'text' && number.doubtful).toBe(doubtful);
  });
});

describe('parseQuantity', () => {
  it.each([
    ['', 1],
    ['3', 3],
    ['3.0', 3],
    ['２', 2],
    ['×2', 2],
    ['2件', 2],
    ['1,000', 1000],
    ['1.5', 1.5],
    ['0', undefined],
    ['-1', undefined],
    ['many', undefined],
    ['13800138000', undefined],
    ['1e3', undefined],
  ])('reads %s as %s', (typed, expected) => {
    expect(parseQuantity(typed)).toBe(expected);
  });
});

describe('isCiphertext', () => {
  it.each([
    ['~AgAAAAFAKEFAKEFAKE=~4~', true],
    ['~AgAAAAFAKEFAKEFAKE=~index~10~~', true],
    ['$AgAAAAFAKEFAKEFAKE=$4$', true],
    ['$index$AgAAAAFAKEFAKE=$10$$', true],
    ['#index#AgAAAAFAKEFAKE#4##', true],
    ['##ZmFrZS1uYW1l_CgYIASAH=#1##', true],
    ['$$ZmFrZS10ZWw=_CgYIASAH=$1$$', true],
    ['##密文', true],
    ['~AgAAAAx', true],
    ['#5#12#', false],
    ['~1~2~', false],
    ['#1001', false],
    ['示例路1号#2单元#301', false],
    ['张三', false],
  ])('%s: %s', (text, expected) => {
    expect(isCiphertext(text)).toBe(expected);
  });
});

describe('cleanText', () => {
  it('drops what cannot be seen and keeps what can', () => {
    expect(cleanText(' 张\u200b三\u202e\n\t李\ufeff四\u3000 ')).toBe('张三 李四');
    expect(cleanText('👨‍👩‍👧 𠮷')).toBe('👨‍👩‍👧 𠮷');
  });
});
