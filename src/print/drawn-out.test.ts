import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dot, dotsToMm, mm } from '../base/length.ts';
import { mintMaskedText } from '../privacy/minting.ts';
import { codeMark } from '../render/pdf/testing/label-scene.ts';
import type { Mark, RectMark } from '../scene/scene.ts';
import { packBits } from '../symbols/bit-grid.ts';
import { encodeSymbol } from '../symbols/encode-symbol.ts';
import { drawnOut } from './drawn-out.ts';

const LABEL = { width: mm(60), height: mm(40) };
const BLEED = { left: mm(1), top: mm(2), right: mm(3), bottom: mm(4) };
const rect = (x: number, y: number, width: number, height: number): RectMark => ({
  kind: 'rect',
  ...{ x: mm(x), y: mm(y), width: mm(width), height: mm(height), fill: 'black' },
});
const out = (mark: Mark): Mark | undefined => drawnOut([mark], LABEL, BLEED)[0];

describe('a box', () => {
  it.each([
    ['at no edge', rect(5, 5, 10, 10), rect(5, 5, 10, 10)],
    ['over the whole label', rect(0, 0, 60, 40), rect(-1, -2, 64, 46)],
    ['at the left', rect(0, 5, 10, 10), rect(-1, 5, 11, 10)],
    ['at the foot', rect(5, 30, 10, 10), rect(5, 30, 10, 14)],
    ['at the right, but for a hair', rect(50, 5, 9.97, 10), rect(50, 5, 13, 10)],
  ])('%s', (_, mark, expected) => {
    expect(out(mark)).toEqual(expected);
  });

  it('that is turned by a quarter is drawn out where it lies then', () => {
    // 10 wide and 4 high about its corner at (4, 0): it comes to lie at the left and the head.
    const mark = { ...rect(4, 0, 10, 4), turn: { degrees: 90, x: mm(4), y: mm(0) } };
    expect(out(mark)).toEqual(rect(-1, -2, 5, 12));
    const slanted = { ...rect(0, 0, 10, 4), turn: { degrees: 10, x: mm(0), y: mm(0) } };
    expect(out(slanted)).toBe(slanted);
  });
});

it('a frame becomes thicker outside, and a shape with curves stays', () => {
  const box = (inset: number) => ({
    ...{ x: mm(inset), y: mm(inset), closed: true },
    pieces: [
      [60 - inset, inset],
      [60 - inset, 40 - inset],
      [inset, 40 - inset],
    ].map(([x = 0, y = 0]) => ({ kind: 'line' as const, x: mm(x), y: mm(y) })),
  });
  const frame = { kind: 'path', fill: 'black', subpaths: [box(0), box(1)] } as const;
  const [outer, inner] = (out(frame) as typeof frame).subpaths;
  expect([outer.x, outer.y, outer.pieces.map(({ x, y }) => [x, y])]).toEqual([
    -1,
    -2,
    [
      [63, -2],
      [63, 44],
      [-1, 44],
    ],
  ]);
  expect(inner).toEqual(box(1));
  const curve = {
    kind: 'curve',
    ...{ x1: mm(0), y1: mm(0), x2: mm(0), y2: mm(0) },
    x: mm(9),
    y: mm(9),
  } as const;
  const round: Mark = {
    kind: 'path',
    fill: 'black',
    subpaths: [{ x: mm(0), y: mm(0), pieces: [curve], closed: true }],
  };
  expect(out(round)).toBe(round);
});

it('a solid line is drawn out by its ends, dashes are not', () => {
  const line = {
    kind: 'line',
    x1: mm(0),
    y1: mm(20),
    x2: mm(60),
    y2: mm(20),
    width: mm(0.4),
    dash: [],
  } as const;
  expect(out(line)).toEqual({ ...line, x1: -1, x2: 63 });
  const along = { ...line, y1: mm(0), y2: mm(0) };
  expect(out(along)).toEqual({ ...along, x1: -1, x2: 63 });
  const dashed = { ...line, dash: [mm(1), mm(1)] };
  expect(out(dashed)).toBe(dashed);
});

it('a picture has its outermost dots again, and stays on the dots', () => {
  const dpi = 203;
  const pixels = packBits(3, 2, (index) => index % 2 === 0);
  const mark: Mark = { kind: 'image', x: mm(0), y: mm(0), dpi, pixels };
  const wide = out(mark);
  if (wide?.kind !== 'image') throw new Error('no picture');
  // A millimetre and two are 7 and 15 whole dots.
  expect([wide.x, wide.y].map((at) => Math.round((at * dpi) / 25.4))).toEqual([-7, -15]);
  expect([wide.pixels.columns, wide.pixels.rows]).toEqual([10, 17]);
  const dark = (column: number, row: number): boolean =>
    ((wide.pixels.bits[row * 2 + (column >> 3)] ?? 0) & (0x80 >> (column & 7))) !== 0;
  const rows = [0, 14, 15, 16].map((row) =>
    Array.from({ length: 10 }, (_, at) => (dark(at, row) ? 1 : 0)).join(''),
  );
  expect(rows).toEqual(['1111111101', '1111111101', '1111111101', '0000000010']);
  // Of equal pictures one object stays one.
  expect((out(mark) as typeof wide).pixels).toBe(wide.pixels);
  const inside: Mark = { ...mark, x: dotsToMm(dot(8), dpi), y: dotsToMm(dot(8), dpi) };
  expect(out(inside)).toBe(inside);
});

test('law: texts and codes stay; boxes cover what they covered, and nothing beyond the bleed', () => {
  const qr = encodeSymbol('qr', mintMaskedText('A'));
  if (!qr.ok) throw new Error('no code');
  const code = codeMark('qr', 'A', qr.value, { x: 0, y: 0, moduleWidth: 3, moduleHeight: 3, dpi: 203 });
  const length = (max: number) =>
    fc.oneof(fc.constant(0), fc.constant(max), fc.double({ min: 0, max, noNaN: true }));
  fc.assert(
    fc.property(length(60), length(60), length(40), length(40), (x1, x2, y1, y2) => {
      const mark = rect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
      const [same, wide] = drawnOut([code, mark], LABEL, BLEED);
      expect(same).toBe(code);
      if (wide?.kind !== 'rect') throw new Error('no box');
      const [right, bottom] = [wide.x + wide.width, wide.y + wide.height];
      const dust = 0.051;
      expect(wide.x <= mark.x + dust && wide.y <= mark.y + dust).toBe(true);
      expect(right >= mark.x + mark.width - dust && bottom >= mark.y + mark.height - dust).toBe(true);
      expect(wide.x >= -1 && wide.y >= -2 && right <= 63 + dust && bottom <= 44 + dust).toBe(true);
    }),
  );
});
