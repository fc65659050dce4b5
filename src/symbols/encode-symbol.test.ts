import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mintMaskedText } from '../privacy/minting.ts';
import type { Symbology } from '../base/symbology.ts';
import type { BitGrid } from '../scene/scene.ts';
import { encodeSymbol } from './encode-symbol.ts';
import { drawModules, readCodes } from './testing/read-code.ts';
import type { ReadSymbology } from './testing/read-code.ts';

const encode = (symbology: Symbology, text: string) => encodeSymbol(symbology, mintMaskedText(text));

function modules(symbology: Symbology, text: string): BitGrid {
  const result = encode(symbology, text);
  if (!result.ok) throw new Error(result.problem);
  return result.value;
}

async function read(symbology: ReadSymbology, text: string): Promise<string | undefined> {
  const quiet = symbology === 'qr' ? 4 : 10;
  const codes = await readCodes(drawModules(modules(symbology, text), quiet), true);
  return codes[symbology][0];
}

const ascii = fc.string({
  unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
  minLength: 1,
  maxLength: 40,
});
const digits = fc.string({ unit: fc.integer({ min: 0, max: 9 }).map(String), minLength: 1, maxLength: 30 });

describe('Code 128', () => {
  it.each([
    ['SF1234567890123', 145],
    ['123456789012', 101],
    ['123456789012345', 134],
  ])('takes the code sets that make %s %d modules long', (text, columns) => {
    expect(modules('code128', text)).toMatchObject({ columns, rows: 1 });
  });

  it('says to a scanner exactly what it was given', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          ascii,
          digits,
          fc.tuple(ascii, digits).map(([a, b]) => a + b),
        ),
        async (text) => {
          expect(await read('code128', text)).toBe(text);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('QR', () => {
  it.each([
    ['15 digits', '123456789012345', 21],
    ['25 mixed characters', 'https://example.invalid/a', 25],
    ['1,024 digits', '1'.repeat(1024), 81],
  ])('holds %s in the smallest symbol', (_note, text, size) => {
    expect(modules('qr', text)).toMatchObject({ columns: size, rows: size });
  });

  it('says to a scanner exactly what it was given', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          ascii,
          digits,
          fc.string({
            unit: fc.constantFrom(...Array.from('欧阳建国广东省深圳市南山区粤海街道Nguyễn 1380000,ñß€𠳐')),
            minLength: 1,
            maxLength: 60,
          }),
        ),
        async (text) => {
          expect(await read('qr', text)).toBe(text);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps error correction level M', () => {
    for (const text of ['A', 'https://example.invalid/1234', '你'.repeat(300)]) {
      const { columns, bits } = modules('qr', text);
      // ISO/IEC 18004, 7.9: the two level bits of M are 00, masked with 10; they stand in row 8, columns 0 and 1.
      expect((bits[8 * Math.ceil(columns / 8)] ?? 0) >> 6).toBe(0b10);
    }
  });
});

describe('refusal', () => {
  it.each<[string, Symbology, string, string]>([
    ['no text', 'code128', '', 'code-empty'],
    ['no text', 'qr', '', 'code-empty'],
    ['Chinese', 'code128', '订单1', 'code-characters'],
    ['a tab', 'code128', 'A\tB', 'code-characters'],
    ['a line end', 'code128', 'A\n', 'code-characters'],
    ['what the library takes for FNC1', 'code128', '\u00cf123', 'code-characters'],
    ['what the library takes for a start symbol', 'code128', '\u00d2123', 'code-characters'],
    ['half a character', 'qr', 'a\ud800', 'code-characters'],
    ['81 characters', 'code128', 'x'.repeat(81), 'code-too-long'],
    ['1,025 bytes', 'qr', 'x'.repeat(1025), 'code-too-long'],
    ['1,026 bytes of Chinese', 'qr', '你'.repeat(342), 'code-too-long'],
    ['a long run of half characters', 'qr', '\ud800'.repeat(2000), 'code-too-long'],
  ])('refuses %s in %s', (_note, symbology, text, problem) => {
    expect(encode(symbology, text)).toEqual({ ok: false, problem });
  });

  it('never throws and never alters, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<Symbology>('code128', 'qr'),
        fc.string({ unit: 'binary', maxLength: 200 }),
        (symbology, text) => {
          const first = encode(symbology, text);
          expect(encode(symbology, text)).toEqual(first);
          if (!first.ok) expect(['code-empty', 'code-characters', 'code-too-long']).toContain(first.problem);
        },
      ),
      { numRuns: 40 },
    );
  });

  it('takes the longest text that it says it takes', () => {
    expect(encode('code128', '~'.repeat(80)).ok).toBe(true);
    expect(encode('qr', '~'.repeat(1024)).ok).toBe(true);
  });
});
