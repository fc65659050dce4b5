import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { decodeBase64Url, encodeBase64Url } from './base64url.ts';

test('what is encoded is decoded again, in letters that an address may hold', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 50 }), (bytes) => {
      const text = encodeBase64Url(bytes);
      expect(text).toMatch(/^[\w-]*$/u);
      expect(decodeBase64Url(text)).toEqual(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
    }),
  );
});

it.each(['A', 'AB', 'AA=', 'AA==', 'A+AA', 'A/AA', 'AA AA', 'ÄAAA', '面单面单'])(
  '%s is no such text',
  (text) => {
    expect(decodeBase64Url(text)).toBe(undefined);
  },
);
