import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mintMaskedText } from '../../privacy/minting.ts';
import type { BitGrid } from '../../scene/scene.ts';
import type { Symbology } from '../../base/symbology.ts';
import { fourStateDots } from '../../layout/code-dots.ts';
import { loadEncoder } from '../../symbols/load-encoder.ts';
import { SYMBOLOGIES } from '../../base/symbology.ts';
import { readGs1Code128 } from './code128-reader.ts';
import { gs1Message } from './gs1-message.ts';
import { readImb } from './imb-reader.ts';
import { readMsi } from './msi-reader.ts';
import { isDark } from './modules.ts';

const encode = await loadEncoder(SYMBOLOGIES);

function gridOf(symbology: Symbology, text: string): BitGrid {
  const encoded = encode(symbology, mintMaskedText(text));
  if (!encoded.ok) throw new Error(encoded.problem);
  return encoded.value;
}
const imbDots = (text: string): BitGrid => fourStateDots(gridOf('usps-imb', text), 203);

function flipped(grid: BitGrid, index: number): BitGrid {
  const bits = grid.bits.slice();
  const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
  const at = row * Math.ceil(grid.columns / 8) + (column >> 3);
  bits[at] = (bits[at] ?? 0) ^ (0x80 >> (column & 7));
  return { ...grid, bits };
}

const digits = (length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...'0123456789'), minLength: length, maxLength: length });
const imbNumber = fc
  .tuple(digits(1), fc.constantFrom(...'01234'), digits(18), fc.constantFrom(0, 5, 9, 11).chain(digits))
  .map((parts) => parts.join(''));

describe('USPS Intelligent Mail', () => {
  /** USPS-B-3200, 4: T tracker, A ascender, D descender, F full. */
  it('has the bars of the examples of its specification', () => {
    const states = (text: string): string => {
      const grid = gridOf('usps-imb', text);
      return Array.from({ length: 65 }, (_, bar) => {
        expect(isDark(grid, bar, 1)).toBe(true);
        return isDark(grid, bar, 0) ? (isDark(grid, bar, 2) ? 'F' : 'A') : isDark(grid, bar, 2) ? 'D' : 'T';
      }).join('');
    };
    expect(states('0123456709498765432101234567891')).toBe(
      'AADTFFDFTDADTAADAATFDTDDAAADDTDTTDAFADADDDTFFFDDTTTADFAAADFTDAADA',
    );
    expect(states('01234567094987654321')).toBe(
      'ATTFATTDTTADTAATTDTDTATTDAFDDFADFDFTFFFFFTATFAAAATDFFTDAADFTFDTDT',
    );
  });

  it('law: says what was encoded', () => {
    fc.assert(
      fc.property(imbNumber, (number) => {
        expect(readImb(imbDots(number))).toBe(number);
      }),
      { numRuns: 60 },
    );
  });

  it('law: with one dot wrong says nothing', () => {
    const dots = imbDots('0123456709498765432101234567891');
    fc.assert(
      fc.property(fc.nat(dots.columns * dots.rows - 1), (at) => {
        expect(readImb(flipped(dots, at))).toBeUndefined();
      }),
      { numRuns: 100 },
    );
  });

  it('law: with one bar of another height says nothing', () => {
    const states = gridOf('usps-imb', '0123456709498765432101234567891');
    for (let at = 0; at < 65; at += 1) {
      expect(readImb(fourStateDots(flipped(states, at), 203))).toBeUndefined();
      expect(readImb(fourStateDots(flipped(states, at + 130), 203))).toBeUndefined();
    }
  });
});

describe('MSI', () => {
  it('law: says what was encoded', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20 }).chain(digits), (number) => {
        expect(readMsi(gridOf('msi', number))).toBe(number);
      }),
      { numRuns: 60 },
    );
  });

  it('law: with one module wrong does not say that', () => {
    const grid = gridOf('msi', '1234567');
    for (let at = 0; at < grid.columns; at += 1) expect(readMsi(flipped(grid, at))).not.toBe('1234567');
  });

  it('has the bars that its makers gave 0 to 9', () => {
    // Start 110, each bit 100 or 110, stop 1001.
    const row = (text: string): string => {
      const grid = gridOf('msi', text);
      return Array.from({ length: grid.columns }, (_, at) => (isDark(grid, at, 0) ? '1' : '0')).join('');
    };
    expect(row('6')).toBe(['110', '100', '110', '110', '100', '1001'].join(''));
  });
});

describe('GS1-128', () => {
  it.each([
    ['(01)09501101530003(10)AB12(21)7', '010950110153000310AB12\u001d217'],
    ['(00)095011015300030017', '00095011015300030017'],
    ['(21)A(17)261130(37)5', '21A\u001d17261130375'],
  ])('%s ends data of open length with a separator', (content, message) => {
    expect(gs1Message(content)).toBe(message);
    expect(readGs1Code128(gridOf('gs1-128', content))).toBe(message);
  });

  it('is not read from a Code 128 that is none', () => {
    expect(readGs1Code128(gridOf('code128', '0109501101530003'))).toBeUndefined();
  });
});
