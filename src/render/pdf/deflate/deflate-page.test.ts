import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PageDeflater } from './deflate-page.ts';

const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

/** Bytes that look random and are the same each time. */
function noise(length: number): Uint8Array {
  let state = 7;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state >>> 24;
  });
}

function packedLength(bytes: Uint8Array): number {
  const packed = new PageDeflater().pack(bytes);
  expect(inflateSync(packed).equals(bytes)).toBe(true);
  return packed.length;
}

describe('packing pages', () => {
  it('gives what zlib inflates to the same bytes', () => {
    const operators = fc.array(
      fc.constantFrom('0 g', 'BT', '/F1 9 Tf', '1 0 0 1 20.5 3 Tm', '[<0012>-3.2]TJ'),
      {
        maxLength: 300,
      },
    );
    const page = fc.oneof(
      operators.map((parts) => latin1(parts.join('\n'))),
      fc.uint8Array({ maxLength: 3000 }),
      fc
        .array(fc.integer({ min: 0x30, max: 0x39 }), { maxLength: 3000 })
        .map((each) => Uint8Array.from(each)),
    );
    const deflater = new PageDeflater();
    fc.assert(
      fc.property(page, fc.integer({ min: 1, max: 4 }), (part, times) => {
        const bytes = new Uint8Array(Buffer.concat(Array.from({ length: times }, () => Buffer.from(part))));
        expect(inflateSync(deflater.pack(bytes)).equals(bytes)).toBe(true);
      }),
    );
  });

  it('packs the same bytes alike, whatever it packed before', () => {
    const deflater = new PageDeflater();
    const texts = [latin1('<0012>Tj 1 0 0 1 20 30 Tm '.repeat(40)), noise(5000), latin1('0 g')];
    const alone = texts.map((text) => new PageDeflater().pack(text));
    for (let round = 0; round < 3; round += 1) {
      texts.forEach((text, index) => {
        expect(deflater.pack(text)).toEqual(alone[index]);
      });
    }
  });

  it.each([0, 1, 2, 3, 4, 257, 258, 259, 260, 261, 516, 519, 32767, 32768, 32769, 65535, 65536, 140000])(
    'says %d equal bytes, and as many that are all different',
    (length) => {
      expect(packedLength(new Uint8Array(length).fill(0x30))).toBeLessThan(110 + length / 60);
      // What cannot be packed grows by no more than the heads of its blocks.
      expect(packedLength(noise(length))).toBeLessThanOrEqual(length + 100);
    },
  );

  it('packs the operators of a page to a third', () => {
    const lines = Array.from(
      { length: 60 },
      (_, at) =>
        `/F3 11 Tf\n1 0 0 1 ${(at * 37) % 211}.0157 ${at * 3}.781 Tm\n[<00${at + 10}00${99 - at}>]TJ`,
    );
    const bytes = latin1(lines.join('\n'));
    expect(packedLength(bytes)).toBeLessThan(bytes.length / 3);
  });
});
