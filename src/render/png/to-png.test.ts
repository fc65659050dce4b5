import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectSame } from '../printer/testing/settings.ts';
import { bitmapOf } from '../printer/testing/label-paper.ts';
import { randomBitmap } from '../printer/testing/random-bitmap.ts';
import { crc32 } from './crc32.ts';
import { pngDots } from './testing/png-dots.ts';
import { toPng } from './to-png.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('a PNG of a label', () => {
  it('has the check sum of the catalogue', () => {
    expect(crc32(new Uint8Array(Buffer.from('123456789')))).toBe(0xcbf43926);
  });

  it('is header, dots in a metre, data and end, and nothing else', () => {
    const png = toPng(
      bitmapOf([
        [true, false, false, false, false, false, false, false, true, false],
        [false, true, true, true, true, true, true, true, true, true],
      ]),
      8,
    );
    const said = hex(png);
    // Signature, then 10 × 2 pixels of one bit of grey; the check sums are zlib's (Python's `zlib.crc32`).
    expect(said.slice(0, 66)).toBe(
      '89504e470d0a1a0a' + '0000000d49484452' + '0000000a00000002' + '0100000000' + '491a707d',
    );
    expect(said.slice(66, 108)).toBe('00000009' + '70485973' + '00001f4000001f4001' + '93a85ba7');
    const length = Number.parseInt(said.slice(108, 116), 16);
    expect(said.slice(116, 124)).toBe(Buffer.from('IDAT').toString('hex'));
    const data = png.subarray(62, 62 + length);
    expect(hex(inflateSync(data))).toBe('00' + '7f7f' + '00' + '803f');
    expect(said.slice(124 + 2 * length + 8)).toBe('0000000049454e44ae426082');
  });

  it('shows every dot to another reader', async () => {
    await fc.assert(
      fc.asyncProperty(randomBitmap, async (bitmap) => {
        expectSame(await pngDots(toPng(bitmap, 11.8)), bitmap);
      }),
      { numRuns: 40 },
    );
  });
});
