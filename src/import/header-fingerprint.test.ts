import { describe, expect, it } from 'vitest';
import { FINGERPRINT, headerFingerprint } from './header-fingerprint.ts';

const looks = (...all: Parameters<typeof headerFingerprint>[1]) => all;

describe('the fingerprint of a header', () => {
  const print = headerFingerprint(
    ['订单编号', '收件人', 'Fancy field'],
    looks('order-number', 'name', 'text'),
  );

  it('is 32 digits, the same for the same columns whatever stands below them', () => {
    expect(print).toMatch(FINGERPRINT);
    expect(headerFingerprint(['订单编号 ', '收件人', 'fancy field'], looks('text', 'text', 'empty'))).toBe(
      print,
    );
  });

  it.each([
    ['another order', ['收件人', '订单编号', 'Fancy field']],
    ['another word', ['订单编号', '收件人', 'Fancy fields']],
    ['fewer columns', ['订单编号', '收件人']],
  ])('is another for %s', (_, headers) => {
    expect(
      headerFingerprint(
        headers,
        headers.map(() => 'text'),
      ),
    ).not.toBe(print);
  });

  it('does not depend on a person who stands in it', () => {
    const one = headerFingerprint(['订单编号', '张三'], looks('text', 'text'));
    expect(headerFingerprint(['订单编号', '李四'], looks('text', 'text'))).toBe(one);
  });

  it('of a file without a header goes by what the columns look like', () => {
    const one = headerFingerprint(['', ''], looks('name', 'phone'));
    expect(one).toMatch(FINGERPRINT);
    expect(headerFingerprint(['', ''], looks('phone', 'name'))).not.toBe(one);
    expect(headerFingerprint([], looks('name', 'phone'))).toBe(one);
  });
});
