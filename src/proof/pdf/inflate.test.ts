import { deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PdfFault } from './fault.ts';
import { inflate } from './inflate.ts';

const CAP = 1 << 20;

describe('inflate', () => {
  it('law: gives back what was deflated at any level, and says where the data ends', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 3000 }),
        fc.integer({ min: 0, max: 9 }),
        fc.uint8Array({ maxLength: 20 }),
        (data, level, behind) => {
          const packed = deflateSync(data, { level });
          const source = new Uint8Array([...packed, ...behind]);
          const result = inflate(source, 0, source.length, CAP);
          expect(Buffer.from(result.bytes).equals(Buffer.from(data))).toBe(true);
          expect(result.end).toBe(packed.length);
          expect(result.whole).toBe(true);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('reads long repeats and texts with many codes', () => {
    const text = Buffer.from(
      Array.from({ length: 4000 }, (_, index) => `${index} 示例 ${index % 7}\n`).join(''),
    );
    const packed = new Uint8Array(deflateSync(text));
    expect(Buffer.from(inflate(packed, 0, packed.length, CAP).bytes).equals(text)).toBe(true);
  });

  it('gives what there is of data that breaks off, and says that it is not whole', () => {
    const packed = new Uint8Array(deflateSync(Buffer.from(`${'a'.repeat(50)}3.14159`)));
    for (let end = 2; end < packed.length; end += 1) {
      expect(inflate(packed, 0, end, CAP).whole).toBe(false);
    }
  });

  it('sees a wrong checksum', () => {
    const packed = new Uint8Array(deflateSync(Buffer.from('hello')));
    packed[packed.length - 1] = (packed.at(-1) ?? 0) ^ 1;
    expect(inflate(packed, 0, packed.length, CAP)).toMatchObject({ whole: false });
  });

  it('stops a bomb at the cap', () => {
    const bomb = new Uint8Array(deflateSync(Buffer.alloc(8 << 20)));
    expect(bomb.length).toBeLessThan(10_000);
    expect(() => inflate(bomb, 0, bomb.length, CAP)).toThrow(PdfFault);
  });

  it('refuses what is not zlib data', () => {
    const raw = new Uint8Array(deflateRawSync(Buffer.from('hello')));
    expect(() => inflate(raw, 0, raw.length, CAP)).toThrow(PdfFault);
    expect(() => inflate(new Uint8Array(), 0, 0, CAP)).toThrow(PdfFault);
  });

  it('law: random bytes give a result or a fault, and never hang', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 2, maxLength: 300 }), (noise) => {
        const source = new Uint8Array([0x78, 0x9c, ...noise]);
        try {
          expect(inflate(source, 0, source.length, CAP).bytes.length).toBeLessThanOrEqual(CAP);
        } catch (error) {
          expect(error).toBeInstanceOf(PdfFault);
        }
      }),
    );
  });
});
