import fc from 'fast-check';
import encoder from 'qrcode/lib/core/qrcode.js';
import { describe, expect, it } from 'vitest';
import { withBestMask } from './qr-mask.ts';

describe("a QR's mask", () => {
  it('is the one that the library finds by trying each', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 300 }),
      fc.integer({ min: 0, max: 1e15 }).map((number) => `SF${number}`),
      fc.string({ unit: fc.constantFrom('A', '0'), minLength: 1, maxLength: 20 }),
    );
    const level = { errorCorrectionLevel: 'M' } as const;
    fc.assert(
      fc.property(text, (content) => {
        const expected = encoder.create(content, level).modules;
        const chosen = withBestMask(encoder.create(content, { ...level, maskPattern: 0 }).modules);
        expect(chosen.size).toBe(expected.size);
        expect([...chosen.data]).toEqual([...expected.data]);
      }),
      { numRuns: 150 },
    );
  });

  it('is each of the eight for some text, and the format information says which', () => {
    const formats = new Set<string>();
    for (let number = 0; number < 400; number += 1) {
      const level = { errorCorrectionLevel: 'M' } as const;
      const { size, data } = withBestMask(
        encoder.create(`${number * 7919}`.repeat(1 + (number % 4)), { ...level, maskPattern: 0 }).modules,
      );
      // ISO/IEC 18004, 7.9: three bits for the mask, themselves masked, in row 8 from column 2.
      formats.add(data.slice(8 * size + 2, 8 * size + 5).join(''));
    }
    expect(formats.size).toBe(8);
  });
});
