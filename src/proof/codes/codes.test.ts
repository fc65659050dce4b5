import fc from 'fast-check';
import encoder from 'qrcode/lib/core/qrcode.js';
import { describe, expect, it } from 'vitest';
import { mintMaskedText } from '../../privacy/minting.ts';
import type { Symbology } from '../../base/symbology.ts';
import type { BitGrid } from '../../scene/scene.ts';
import { encodeSymbol } from '../../symbols/encode-symbol.ts';
import { utf8 } from '../page-search.ts';
import { codeReader } from '../testing/good-file.ts';
import { readCode128 } from './code128-reader.ts';
import { isDark } from './modules.ts';
import { readQr } from './qr-reader.ts';

function gridOf(symbology: Symbology, text: string): BitGrid {
  const encoded = encodeSymbol(symbology, mintMaskedText(text));
  if (!encoded.ok) throw new Error(encoded.problem);
  return encoded.value;
}

function flipped(grid: BitGrid, index: number): BitGrid {
  const bits = grid.bits.slice();
  const [column, row] = [index % grid.columns, Math.floor(index / grid.columns)];
  const at = row * Math.ceil(grid.columns / 8) + (column >> 3);
  bits[at] = (bits[at] ?? 0) ^ (0x80 >> (column & 7));
  return { ...grid, bits };
}

const text128 = fc.stringMatching(/^[ -~]{1,30}$/);

describe('Code 128', () => {
  it('law: says what was encoded', () => {
    fc.assert(
      fc.property(text128, (text) => {
        expect(readCode128(gridOf('code128', text))).toBe(text);
      }),
    );
  });

  it('law: with one module wrong says nothing, or at least not that', () => {
    fc.assert(
      fc.property(text128, fc.nat(), (text, at) => {
        const grid = gridOf('code128', text);
        expect(readCode128(flipped(grid, at % grid.columns))).toBeUndefined();
      }),
    );
  });

  it('is read by another reader alike', async () => {
    const grid = gridOf('code128', 'SF1234567890 x/Y');
    const pixels = Uint8Array.from({ length: grid.columns * 4 }, (_, at) =>
      isDark(grid, at % grid.columns, 0) ? 0 : 255,
    );
    const read = await (await codeReader())({ columns: grid.columns, rows: 4, pixels, pure: true });
    expect(read.map(({ text }) => text)).toEqual([readCode128(grid)]);
  });
});

describe('QR', () => {
  const content = fc.oneof(
    fc.stringMatching(/^[0-9]{1,60}$/),
    fc.stringMatching(/^[0-9A-Z $%*+./:-]{1,60}$/),
    fc.string({ minLength: 1, maxLength: 60 }).filter((text) => !/\p{Cs}/u.test(text)),
    fc
      .array(fc.constantFrom('订', '单', '号', '欧', '阳', 'a', '1', '-', 'é'), {
        minLength: 1,
        maxLength: 30,
      })
      .map((letters) => letters.join('')),
  );

  it('law: says what was encoded', () => {
    fc.assert(
      fc.property(content, (text) => {
        expect(readQr(gridOf('qr', text))).toEqual(utf8(text));
      }),
    );
  });

  it('law: with one module wrong says nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{1,40}$/), fc.nat(), (text, at) => {
        const grid = gridOf('qr', text);
        const index = at % (grid.columns * grid.rows);
        const read = readQr(flipped(grid, index));
        // The few modules that are left over at the end of the larger sizes say nothing themselves.
        if (read) expect(read).toEqual(utf8(text));
        else expect(read).toBeUndefined();
      }),
    );
    const grid = gridOf('qr', '12345');
    let wrong = 0;
    for (let index = 0; index < grid.columns * grid.rows; index += 1)
      if (!readQr(flipped(grid, index))) wrong += 1;
    expect(wrong).toBe(grid.columns * grid.rows);
  });

  it.each(['L', 'M', 'Q', 'H'] as const)('of every size is read at level %s', (level) => {
    for (let version = 1; version <= 40; version += 1) {
      const options = { version, errorCorrectionLevel: level, maskPattern: version % 8 };
      const { modules } = encoder.create('HUSH LABEL', options);
      const { size, data } = modules;
      const stride = Math.ceil(size / 8);
      const bits = new Uint8Array(stride * size);
      for (let at = 0; at < size * size; at += 1) {
        if (!data[at]) continue;
        const [column, row] = [at % size, Math.floor(at / size)];
        bits[row * stride + (column >> 3)] =
          (bits[row * stride + (column >> 3)] ?? 0) | (0x80 >> (column & 7));
      }
      expect(readQr({ columns: size, rows: size, bits }), `version ${version}`).toEqual(utf8('HUSH LABEL'));
    }
  });

  it('is read by another reader alike', async () => {
    const grid = gridOf('qr', '订单 SF1234567890');
    const pixels = Uint8Array.from({ length: grid.columns ** 2 * 4 }, (_, at) => {
      const [x, y] = [at % (grid.columns * 2), Math.floor(at / (grid.columns * 2))];
      return isDark(grid, x >> 1, y >> 1) ? 0 : 255;
    });
    const read = await (
      await codeReader()
    )({ columns: grid.columns * 2, rows: grid.rows * 2, pixels, pure: true });
    expect(read.map(({ text }) => utf8(text))).toEqual([readQr(grid)]);
  });

  it.each([
    ['no modules', { columns: 0, rows: 0, bits: new Uint8Array() }],
    ['no square', { columns: 21, rows: 22, bits: new Uint8Array(66) }],
    ['white', { columns: 21, rows: 21, bits: new Uint8Array(63) }],
    ['too few bytes', { columns: 25, rows: 25, bits: new Uint8Array(3) }],
  ])('is not read from %s', (_, grid) => {
    expect(readQr(grid)).toBeUndefined();
    expect(readCode128(grid)).toBeUndefined();
  });
});
