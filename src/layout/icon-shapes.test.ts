import { describe, expect, it, test } from 'vitest';
import { mm } from '../base/length.ts';
import { toSvg } from '../render/svg/to-svg.ts';
import { svgPixels } from '../render/testing/svg-pixels.ts';
import type { Pixels } from '../render/testing/svg-pixels.ts';
import { ICON_NAMES } from '../template/icons.ts';
import { GRID, drawAt, parseDrawing } from './drawing.ts';
import { iconDrawing } from './icon-shapes.ts';
import { pathBounds } from './path-geometry.ts';
import { emFonts } from './testing/em-fonts.ts';

/** What is smaller than this cannot be told at arm's length on a 203 dpi label. */
const SMALLEST = mm(8);

describe('a drawing', () => {
  it('is read as layers of outlines', () => {
    expect(parseDrawing('f M 1 2 L 3 4 C 1 2 3 4 5 6 Z M 0 0 L 9 9 | k1.5 R 1 2 3 4 0')).toEqual([
      {
        kind: 'path',
        fill: 'black',
        subpaths: [
          {
            x: 1,
            y: 2,
            pieces: [
              { kind: 'line', x: 3, y: 4 },
              { kind: 'curve', x1: 1, y1: 2, x2: 3, y2: 4, x: 5, y: 6 },
            ],
            closed: true,
          },
          { x: 0, y: 0, pieces: [{ kind: 'line', x: 9, y: 9 }], closed: false },
        ],
      },
      {
        kind: 'path',
        stroke: { width: 1.5, dash: [], ink: 'white' },
        subpaths: [
          {
            x: 1,
            y: 2,
            pieces: [
              { kind: 'line', x: 4, y: 2 },
              { kind: 'line', x: 4, y: 6 },
              { kind: 'line', x: 1, y: 6 },
            ],
            closed: true,
          },
        ],
      },
    ]);
  });

  it('has circles that are round to a thousandth of their radius', () => {
    const [circle] = parseDrawing('f O 10 10 5');
    for (const { pieces, x, y } of circle?.subpaths ?? []) {
      let from = { x, y };
      for (const piece of pieces) {
        if (piece.kind !== 'curve') throw new Error('a circle has no straight sides');
        const middle = (p: number, q: number, r: number, s: number): number => (p + 3 * q + 3 * r + s) / 8;
        const [mx, my] = [
          middle(from.x, piece.x1, piece.x2, piece.x),
          middle(from.y, piece.y1, piece.y2, piece.y),
        ];
        expect(Math.hypot(mx - 10, my - 10)).toBeCloseTo(5, 3);
        from = piece;
      }
      expect(pieces).toHaveLength(4);
    }
  });

  it.each(['', 'x M 1 1', 'f M 1', 'f M 1 2 3', 'f Q 1 2', 'f L a b', 's M 1 2'])('is not “%s”', (text) => {
    expect(() => parseDrawing(text)).toThrow('no part of a drawing');
  });

  it('turned runs down where it ran to the right', () => {
    const [mark] = drawAt(parseDrawing('s2 M 0 12 L 24 12'), { x: 10, y: 20, side: 6, turned: true });
    expect(mark).toMatchObject({
      stroke: { width: 0.5 },
      subpaths: [{ x: 13, y: 20, pieces: [{ x: 13, y: 26 }] }],
    });
  });
});

/** An icon at its smallest with a millimetre of paper around it, 20 pixels to a millimetre. */
function pixelsOf(icon: (typeof ICON_NAMES)[number]): Pixels {
  const marks = drawAt(iconDrawing(icon), { x: 1, y: 1, side: SMALLEST });
  const scene = { width: mm(10), height: mm(10), dpi: 203, fixed: [], marks } as const;
  return svgPixels(toSvg(scene, emFonts), 508);
}

/** Pixels whose disc of a diameter lies wholly in one colour, spread again by that disc: what is too thin is gone. */
function opened({ width, height, dark }: Pixels, color: number, diameter: number): Uint8Array {
  const reach = Math.floor(diameter / 2);
  const disc: (readonly [number, number])[] = [];
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1) if (Math.hypot(x, y) <= diameter / 2) disc.push([x, y]);
  }
  const left = new Uint8Array(width * height);
  for (let y = reach; y < height - reach; y += 1) {
    for (let x = reach; x < width - reach; x += 1) {
      if (!disc.every(([dx, dy]) => dark[(y + dy) * width + x + dx] === color)) continue;
      for (const [dx, dy] of disc) left[(y + dy) * width + x + dx] = 1;
    }
  }
  return left;
}

describe('icons', () => {
  test.each(ICON_NAMES)('%s lies on its grid and fills it', (icon) => {
    const black = iconDrawing(icon).filter(({ fill, stroke }) => (fill ?? stroke.ink) === 'black');
    const bounds = black.map(pathBounds);
    const [left, top] = [Math.min(...bounds.map((b) => b.left)), Math.min(...bounds.map((b) => b.top))];
    const [right, bottom] = [
      Math.max(...bounds.map((b) => b.right)),
      Math.max(...bounds.map((b) => b.bottom)),
    ];
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(Math.max(right, bottom)).toBeLessThanOrEqual(GRID);
    expect(Math.max(right - left, bottom - top)).toBeGreaterThan(GRID * 0.8);
  });

  test.each(ICON_NAMES)('%s has nothing thinner than 0.25 mm at 8 mm, black or white', (icon) => {
    const pixels = pixelsOf(icon);
    const count = (list: Uint8Array): number => list.reduce((sum, value) => sum + value, 0);
    const ink = count(pixels.dark);
    // The points of corners are thin by nature: a fiftieth of the ink at most.
    expect(ink - count(opened(pixels, 1, 5))).toBeLessThan(ink / 50);
    const white = pixels.dark.length - ink;
    expect(white - count(opened(pixels, 0, 5))).toBeLessThan(ink / 50);
  });

  test('no two look alike', () => {
    const all = ICON_NAMES.map((icon) => ({ icon, ...pixelsOf(icon) }));
    for (const [at, one] of all.entries()) {
      for (const other of all.slice(at + 1)) {
        let differ = 0;
        for (const [index, dark] of one.dark.entries()) if (dark !== other.dark[index]) differ += 1;
        expect(differ, `${one.icon} ${other.icon}`).toBeGreaterThan(0.06 * one.dark.length);
      }
    }
  });
});
