import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { dot, mm } from '../../base/length.ts';
import { emFonts } from '../../layout/testing/em-fonts.ts';
import type { LineMark, Mark, PathMark, RectMark, Subpath } from '../../scene/scene.ts';
import type { Bitmap } from '../bitmap.ts';
import { DOT, blackDots, dotsOf, picture, piecesOf, sceneOf } from './testing/dots.ts';

/** In dots. */
function rect(x: number, y: number, width: number, height: number, rest: Partial<RectMark> = {}): RectMark {
  const [left, top, wide, high] = [x, y, width, height].map((dots) => mm(dots * DOT));
  if (left === undefined || top === undefined || wide === undefined || high === undefined) throw new Error();
  return { kind: 'rect', x: left, y: top, width: wide, height: high, fill: 'black', ...rest };
}

function line(ends: readonly number[], width: number, rest: Partial<LineMark> = {}): LineMark {
  const [x1 = mm(0), y1 = mm(0), x2 = mm(0), y2 = mm(0)] = ends.map((dots) => mm(dots * DOT));
  return { kind: 'line', x1, y1, x2, y2, width: mm(width * DOT), dash: [], ...rest };
}

const polygon = (corners: readonly (readonly [number, number])[]): Subpath => {
  const [first, ...others] = corners.map(([x, y]) => ({ x: mm(x * DOT), y: mm(y * DOT) }));
  if (first === undefined) throw new Error('no corners');
  return { ...first, pieces: others.map((to) => ({ kind: 'line', ...to })), closed: true };
};
const square = (x: number, y: number, side: number): Subpath =>
  polygon([
    [x, y],
    [x + side, y],
    [x + side, y + side],
    [x, y + side],
  ]);

const draw = (marks: readonly Mark[], columns: number, rows: number): Bitmap =>
  dotsOf(sceneOf(marks, columns, rows), emFonts);

describe('by exact dots', () => {
  it.each<readonly [string, readonly Mark[], readonly string[]]>([
    [
      'a box ends at the nearest dots',
      [rect(1.4, 0.5, 5.2, 4)],
      ['........', '.######.', '.######.', '.######.', '.######.'],
    ],
    [
      'a rule has its thickness wherever it is',
      [rect(0, 0.6, 8, 1.2), rect(0, 3.4, 8, 1.2)],
      ['........', '########', '........', '........', '########'],
    ],
    [
      'a hairline has a dot',
      [rect(0, 1.2, 8, 0.1), line([3.5, 2, 3.5, 5], 0.2)],
      ['........', '########', '...#....', '...#....', '...#....'],
    ],
    [
      'what is white erases, what comes later stays',
      [rect(0, 0, 8, 5), rect(2, 1, 4, 3, { fill: 'white' }), rect(3, 2, 1, 1)],
      ['########', '##....##', '##.#..##', '##....##', '########'],
    ],
    [
      'dashes are whole dots',
      [line([0, 2, 8, 2], 2, { dash: [mm(2 * DOT), mm(DOT)] })],
      ['........', '##.##.##', '##.##.##', '........', '........'],
    ],
    [
      'an outline within an outline is a hole',
      [{ kind: 'path', subpaths: [square(1, 0, 5), square(3, 2, 1)], fill: 'black' }],
      ['.#####..', '.#####..', '.##.##..', '.#####..', '.#####..'],
    ],
    [
      'ends of a stroke are round',
      [
        {
          kind: 'path',
          subpaths: [
            {
              x: mm(2.5 * DOT),
              y: mm(2.5 * DOT),
              pieces: [{ kind: 'line', x: mm(5.5 * DOT), y: mm(2.5 * DOT) }],
              closed: false,
            },
          ],
          stroke: { width: mm(5 * DOT), dash: [] },
        },
      ],
      ['.######.', '########', '########', '########', '.######.'],
    ],
    [
      'a quarter turn leaves a box on its dots',
      [rect(1, 1, 4, 2, { turn: { degrees: 90, x: mm(3 * DOT), y: mm(2 * DOT) } })],
      ['..##....', '..##....', '..##....', '..##....', '........'],
    ],
    [
      'an eighth turn makes a square stand on a corner',
      [rect(1, 0, 5, 5, { turn: { degrees: 45, x: mm(3.5 * DOT), y: mm(2.5 * DOT) } })],
      ['..###...', '.#####..', '#######.', '.#####..', '..###...'],
    ],
  ])('%s', (_, marks, expected) => {
    expect(picture(draw(marks, 8, 5))).toEqual(expected);
  });
});

/** Sixteenths of a dot, among them the ties: floating-point dust is no place. */
const place = fc.integer({ min: 4 * 16, max: 44 * 16 }).map((part) => part / 16);
const inDots = fc.integer({ min: 1, max: 9 * 16 }).map((part) => part / 16);
const degrees = fc.oneof(fc.constantFrom(0, 90, 180, 270), fc.nat(359));
const turn = degrees.map((value) => ({ degrees: value, x: mm(3), y: mm(3) }));
const dash = fc
  .constantFrom<readonly [] | readonly number[]>([], [3, 2], [1, 1.5], [0.01, 0.01])
  .map((parts) => parts.map((part) => mm(part * DOT)));
const subpath: fc.Arbitrary<Subpath> = fc
  .tuple(fc.array(fc.tuple(place, place, place, place), { minLength: 2, maxLength: 5 }), fc.boolean())
  .map(([points, closed]) => ({
    x: mm(10 * DOT),
    y: mm(10 * DOT),
    closed,
    pieces: points.map(([x, y, a, b], index) =>
      index % 2 === 0
        ? { kind: 'line', x: mm(x * DOT), y: mm(y * DOT) }
        : {
            kind: 'curve',
            x1: mm(a * DOT),
            y1: mm(b * DOT),
            x2: mm(y * DOT),
            y2: mm(a * DOT),
            x: mm(x * DOT),
            y: mm(b * DOT),
          },
    ),
  }));
const marks: fc.Arbitrary<Mark> = fc.oneof(
  fc
    .tuple(place, place, inDots, inDots, turn)
    .map(([x, y, w, h, turned]) => rect(x, y, w, h, { turn: turned })),
  fc
    .tuple(place, place, place, place, inDots, dash, turn)
    .map(([a, b, c, d, width, dashes, turned]) => line([a, b, c, d], width, { dash: dashes, turn: turned })),
  fc
    .tuple(fc.array(subpath, { minLength: 1, maxLength: 3 }), turn)
    .map(([subpaths, turned]): PathMark => ({ kind: 'path', subpaths, fill: 'black', turn: turned })),
  fc.tuple(subpath, inDots, dash, turn).map(([drawn, width, dashes, turned]): PathMark => ({
    kind: 'path',
    subpaths: [drawn],
    stroke: { width: mm(width * DOT), dash: dashes },
    turn: turned,
  })),
);

const inkOf = (mark: Mark, ink: 'white'): Mark => {
  if (mark.kind === 'rect') return { ...mark, fill: ink };
  if (mark.kind === 'line') return { ...mark, ink };
  if (mark.kind !== 'path') throw new Error('not drawn in inks');
  return mark.fill === undefined ? { ...mark, stroke: { ...mark.stroke, ink } } : { ...mark, fill: ink };
};

describe('laws of shapes', () => {
  test('moving by whole dots moves the dots', () => {
    fc.assert(
      fc.property(marks, fc.nat(40), fc.nat(40), (mark, right, down) => {
        const still = picture(draw([mark], 100, 100));
        const moved = picture(draw([shifted(mark, right, down)], 140, 140));
        expect(moved.slice(down, down + 100).map((row) => row.slice(right, right + 100))).toEqual(still);
      }),
      { numRuns: 150 },
    );
  });

  test('white over the same in black leaves nothing', () => {
    fc.assert(
      fc.property(marks, (mark) => {
        expect(blackDots(draw([mark, inkOf(mark, 'white')], 60, 60))).toBe(0);
      }),
      { numRuns: 100 },
    );
  });

  test('a line is in one piece and as long as it is, however thin', () => {
    fc.assert(
      fc.property(
        fc.tuple(place, place, place, place),
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        (ends, width) => {
          const [x1, y1, x2, y2] = ends;
          const long = Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1));
          fc.pre(long > 2);
          const bitmap = draw([line(ends, width)], 50, 50);
          expect(piecesOf(bitmap)).toBe(1);
          expect(blackDots(bitmap)).toBeGreaterThanOrEqual(Math.floor(long) - 1);
          expect(blackDots(bitmap)).toBeLessThan(
            (Math.hypot(x2 - x1, y2 - y1) + 2) * (Math.max(1, width) + 1),
          );
        },
      ),
    );
  });

  test('an area has as many dots as it is large, but for its edge', () => {
    fc.assert(
      fc.property(
        fc.tuple(fc.double({ min: 15, max: 35, noNaN: true }), fc.double({ min: 5, max: 14, noNaN: true })),
        ([middle, radius]) => {
          const corners = Array.from({ length: 64 }, (_, side): readonly [number, number] => {
            const angle = (side * Math.PI) / 32;
            return [middle + radius * Math.cos(angle), middle + radius * Math.sin(angle)];
          });
          const dots = blackDots(
            draw([{ kind: 'path', subpaths: [polygon(corners)], fill: 'black' }], 50, 50),
          );
          expect(Math.abs(dots - Math.PI * radius * radius)).toBeLessThan((2 * Math.PI * radius) / 3);
        },
      ),
    );
  });
});

function shifted(mark: Mark, right: number, down: number): Mark {
  const [dx, dy] = [right * DOT, down * DOT];
  const x = (value: number) => mm(value + dx);
  const y = (value: number) => mm(value + dy);
  const turned =
    'turn' in mark && typeof mark.turn === 'object'
      ? { turn: { ...mark.turn, x: x(mark.turn.x), y: y(mark.turn.y) } }
      : {};
  if (mark.kind === 'rect') return { ...mark, x: x(mark.x), y: y(mark.y), ...turned };
  if (mark.kind === 'line')
    return { ...mark, x1: x(mark.x1), y1: y(mark.y1), x2: x(mark.x2), y2: y(mark.y2), ...turned };
  if (mark.kind !== 'path') throw new Error('not a shape');
  const subpaths = mark.subpaths.map((drawn): Subpath => ({
    ...drawn,
    x: x(drawn.x),
    y: y(drawn.y),
    pieces: drawn.pieces.map((piece) =>
      piece.kind === 'line'
        ? { ...piece, x: x(piece.x), y: y(piece.y) }
        : {
            kind: 'curve',
            x1: x(piece.x1),
            y1: y(piece.y1),
            x2: x(piece.x2),
            y2: y(piece.y2),
            x: x(piece.x),
            y: y(piece.y),
          },
    ),
  }));
  return mark.fill === undefined ? { ...mark, subpaths, ...turned } : { ...mark, subpaths, ...turned };
}

test('on a grid of twice as many rows, shapes are twice as many dots down', () => {
  const shapes: readonly Mark[] = [
    rect(4, 4, 20, 8, { turn: { degrees: 30, x: mm(4 * DOT), y: mm(4 * DOT) } }),
    line([30, 10, 55, 50], 6),
    { kind: 'path', subpaths: [square(10, 40, 12)], stroke: { width: mm(5 * DOT), dash: [] } },
  ];
  const scene = sceneOf(shapes, 64, 64);
  const [once, twice] = [8, 16].map((perMmY) =>
    picture(dotsOf(scene, emFonts, { perMmX: 8, perMmY, columns: dot(64), rows: dot(perMmY * 8) })),
  );
  const doubled = (once ?? []).flatMap((row) => [row, row]);
  expect(twice).toHaveLength(128);
  const differ = doubled
    .join('')
    .split('')
    .filter((at, index) => at !== (twice ?? []).join('')[index]).length;
  const inked = doubled.join('').replaceAll('.', '').length;
  expect(inked).toBeGreaterThan(1000);
  expect(differ).toBeLessThan(inked / 8);
});

describe('inks', () => {
  const share = (fill: RectMark['fill']): number =>
    blackDots(draw([rect(0, 0, 64, 64, { fill })], 64, 64)) / 4096;

  it('that are dark fill an area black; lighter ones tint it, the lighter the fewer dots; the palest do not', () => {
    for (const dark of ['black', '#000080', '#c00000', '#757575'] as const) expect(share(dark)).toBe(1);
    const tints = (['#767676', '#999999', '#ffa500', '#cccccc', '#f0f0f0'] as const).map(share);
    expect(tints).toEqual(tints.toSorted((a, b) => b - a));
    expect(tints[0]).toBeCloseTo((1 - 0x76 / 255) / 2, 1);
    expect(tints.at(-1)).toBeGreaterThan(0);
    for (const pale of ['white', '#fefefe'] as const) expect(share(pale)).toBe(0);
  });

  it('that tint keep to one pattern on the whole label, so that areas meet without a seam', () => {
    const fill = '#999999';
    const whole = picture(draw([rect(0, 0, 40, 24, { fill })], 40, 24));
    expect(picture(draw([rect(0, 0, 13, 24, { fill }), rect(13, 0, 27, 24, { fill })], 40, 24))).toEqual(
      whole,
    );
  });

  it.each(['#999999', '#e06060', '#ffff00'] as const)(
    'of lines stand out from what they lie on: %s',
    (ink) => {
      const rule = line([2, 4, 30, 4], 2, { ink });
      const black = line([2, 4, 30, 4], 2);
      expect(picture(draw([rule], 32, 8))).toEqual(picture(draw([black], 32, 8)));
      const box = rect(0, 0, 32, 8);
      expect(picture(draw([box, rule], 32, 8))).toEqual(picture(draw([box, inkOf(black, 'white')], 32, 8)));
    },
  );

  it('of lines and black things clear the dots of a tint around them, and no others', () => {
    const tint = rect(0, 0, 32, 16, { fill: '#777777' });
    const [bare, post, rule] = [draw([tint], 32, 16), rect(20, 0, 6, 16), line([2, 8, 30, 8], 2)];
    const ruled = picture(draw([tint, post, rule], 32, 16));
    expect(ruled.slice(0, 6)).toEqual(picture(draw([tint, post], 32, 16)).slice(0, 6));
    expect(ruled.slice(10)).toEqual(picture(draw([tint, post], 32, 16)).slice(10));
    for (const beside of [6, 9]) expect(ruled[beside]?.slice(1, 31)).toBe(`${'.'.repeat(19)}######.....`);
    expect(ruled[7]?.slice(1, 31)).toBe(`.${'#'.repeat(28)}.`);
    expect(picture(bare)[6]?.includes('#') || picture(bare)[9]?.includes('#')).toBe(true);
  });
});
