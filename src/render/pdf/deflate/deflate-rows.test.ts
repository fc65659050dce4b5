import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflateRows } from './deflate-rows.ts';

function repeated(rows: Uint8Array, stride: number, repeat: number): Buffer {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < rows.length; at += stride) {
    for (let time = 0; time < repeat; time++) parts.push(rows.subarray(at, at + stride));
  }
  return Buffer.concat(parts);
}

describe('packing rows', () => {
  it('gives what zlib inflates to the rows, each so many times', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 130 }),
        fc.integer({ min: 0, max: 255 }),
        (stride, count, repeat, seed) => {
          const rows = Uint8Array.from(
            { length: stride * count },
            (_, at) => (at * 197 + seed * at * at) >> 3,
          );
          const packed = deflateRows(rows, stride, repeat);
          expect(inflateSync(packed).equals(repeated(rows, stride, repeat))).toBe(true);
        },
      ),
    );
  });

  it.each([1, 2, 3, 4, 257, 258, 259, 260, 261, 262, 516, 517, 518, 519, 520])(
    'says a repeat of %d bytes',
    (length) => {
      for (const [stride, repeat] of [
        [length, 2],
        [1, length + 1],
      ] as const) {
        const rows = Uint8Array.from({ length: stride }, (_, at) => at * 31);
        expect(inflateSync(deflateRows(rows, stride, repeat)).equals(repeated(rows, stride, repeat))).toBe(
          true,
        );
      }
    },
  );

  it('makes a code of 112 equal rows small', () => {
    const row = Uint8Array.from({ length: 55 }, (_, at) => at * 73);
    expect(deflateRows(row, 55, 112).length).toBeLessThan(150);
  });
});
