import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { base64Length, decodeBase64, encodeBase64 } from './base64.ts';

test('writes and decodes what any encoder writes', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const text = Buffer.from(bytes).toString('base64');
      expect(encodeBase64(bytes)).toBe(text);
      expect(text).toHaveLength(base64Length(bytes.length));
      expect(decodeBase64(text, bytes.length)).toEqual(bytes);
    }),
  );
});

it.each([
  ['too short', 'AAA=', 3],
  ['too long', 'AAAAAAAA', 3],
  ['without its padding', 'AA', 1],
  ['with less padding than it needs', 'AAA=', 1],
  ['with a filler that is not zero', 'AB==', 1],
  ['with padding in the middle', 'A=AA', 3],
  ['in the alphabet of addresses', 'A-_A', 3],
  ['with a line end', 'AAA\n', 3],
  ['with another script', 'AAAＡ', 3],
])('refuses text %s', (_, text, count) => {
  expect(decodeBase64(text, count)).toBeUndefined();
});
