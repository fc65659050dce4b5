import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeBase32, encodeBase32 } from './base32.ts';
import { decodeBase45, encodeBase45 } from './base45.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

describe('base45', () => {
  it.each([
    // RFC 9285, section 4.3 and 4.4.
    ['AB', 'BB8'],
    ['Hello!!', '%69 VD92EX0'],
    ['base-45', 'UJCLQE7W581'],
    ['ietf!', 'QED8WEX0'],
    ['', ''],
  ])('writes %s as %s, and reads it again', (plain, text) => {
    expect(encodeBase45(utf8(plain))).toBe(text);
    expect(decodeBase45(text)).toEqual(utf8(plain));
  });

  it.each([
    // RFC 9285, section 6: FGW is 65,535, GGW would be more than two bytes hold.
    ['GGW', 'a group above two bytes'],
    [':::', 'a group far above two bytes'],
    ['V5', 'a last pair above one byte'],
    ['BB8A', 'a lone last character'],
    ['bb8', 'small letters'],
    ['BB_', 'a character that is none of its own'],
    ['BB８', 'a full-width digit'],
  ])('refuses %s: %s', (text) => {
    expect(decodeBase45(text)).toBeUndefined();
  });

  it('has one text for each text of bytes, and no other text has those bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const text = encodeBase45(bytes);
        expect(decodeBase45(text)).toEqual(bytes);
        expect(text.endsWith(' ')).toBe(false);
      }),
    );
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:'),
          maxLength: 12,
        }),
        (text) => {
          const bytes = decodeBase45(text);
          if (bytes !== undefined) expect(encodeBase45(bytes)).toBe(text);
        },
      ),
    );
  });
});

describe('base32', () => {
  it.each([
    // RFC 4648, section 10, without padding.
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('writes %s as %s, and reads it again', (plain, text) => {
    expect(encodeBase32(utf8(plain))).toBe(text);
    expect(decodeBase32(text)).toEqual(utf8(plain));
  });

  it.each(['M', 'MZ', 'MZXW6YTBO', 'my', 'M1', 'MY======'])('refuses %s', (text) => {
    expect(decodeBase32(text)).toBeUndefined();
  });

  it('has one text for each text of bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        expect(decodeBase32(encodeBase32(bytes))).toEqual(bytes);
      }),
    );
  });
});
