import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import type { PathMark, PathPiece, Subpath } from '../scene/scene.ts';
import { pathBounds, pathReaches } from './path-geometry.ts';
import { shapeMarks } from './place-shape.ts';

const square = (left: number, top: number, side: number): Subpath => ({
  x: mm(left),
  y: mm(top),
  pieces: [
    { kind: 'line', x: mm(left + side), y: mm(top) },
    { kind: 'line', x: mm(left + side), y: mm(top + side) },
    { kind: 'line', x: mm(left), y: mm(top + side) },
  ],
  closed: true,
});
const fill = (...subpaths: readonly Subpath[]): PathMark => ({ kind: 'path', fill: 'black', subpaths });
const stroke = (width: number, ...subpaths: readonly Subpath[]): PathMark => ({
  kind: 'path',
  stroke: { width: mm(width), dash: [] },
  subpaths,
});
const box = (left: number, top: number, right: number, bottom: number) => ({ left, top, right, bottom });

describe('the bounds of a path', () => {
  it('are those of its curve, not of its control points', () => {
    const arch: Subpath = {
      x: mm(0),
      y: mm(10),
      pieces: [{ kind: 'curve', x1: mm(0), y1: mm(-10), x2: mm(10), y2: mm(-10), x: mm(10), y: mm(10) }],
      closed: false,
    };
    expect(pathBounds(fill(arch))).toEqual(box(0, -5, 10, 10));
    expect(pathBounds(stroke(2, arch))).toEqual(box(-1, -6, 11, 11));
  });

  it('of a point are the point', () => {
    expect(pathBounds(stroke(1, { x: mm(3), y: mm(4), pieces: [], closed: true }))).toEqual(
      box(2.5, 3.5, 3.5, 4.5),
    );
  });

  it('hold every point of the curve, and each side is touched by one', () => {
    const length = fc.double({ min: -50, max: 50, noNaN: true }).map(mm);
    const piece: fc.Arbitrary<PathPiece> = fc.oneof(
      fc.record({ kind: fc.constant('line' as const), x: length, y: length }),
      fc.record({
        kind: fc.constant('curve' as const),
        x1: length,
        y1: length,
        x2: length,
        y2: length,
        x: length,
        y: length,
      }),
    );
    const subpath = fc.record({
      x: length,
      y: length,
      pieces: fc.array(piece, { minLength: 1, maxLength: 4 }),
      closed: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(subpath, { minLength: 1, maxLength: 3 }), (subpaths) => {
        const bounds = pathBounds(fill(...subpaths));
        const points = subpaths.flatMap(samples);
        const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
        // A curve in 400 steps comes within a thousandth of its own size of where it turns.
        expect(Math.min(...xs) - bounds.left).toBeCloseTo(0, 2);
        expect(bounds.right - Math.max(...xs)).toBeCloseTo(0, 2);
        expect(Math.min(...ys) - bounds.top).toBeCloseTo(0, 2);
        expect(bounds.bottom - Math.max(...ys)).toBeCloseTo(0, 2);
        expect(Math.min(...xs)).toBeGreaterThanOrEqual(bounds.left - 1e-9);
        expect(Math.max(...ys)).toBeLessThanOrEqual(bounds.bottom + 1e-9);
      }),
      { numRuns: 200 },
    );
  });
});

/** Points of a subpath by de Casteljau's construction, 400 to a curve. */
function samples({ x, y, pieces }: Subpath): readonly (readonly [number, number])[] {
  const mid = (a: number, b: number, t: number) => a + (b - a) * t;
  const points: [number, number][] = [[x, y]];
  let from: readonly [number, number] = [x, y];
  for (const piece of pieces) {
    for (let step = 1; step <= 400; step += 1) {
      const t = step / 400;
      const along = (p0: number, p1: number, p2: number, p3: number): number => {
        const [a, b, c] = [mid(p0, p1, t), mid(p1, p2, t), mid(p2, p3, t)];
        return mid(mid(a, b, t), mid(b, c, t), t);
      };
      if (piece.kind === 'line') points.push([mid(from[0], piece.x, t), mid(from[1], piece.y, t)]);
      else {
        points.push([
          along(from[0], piece.x1, piece.x2, piece.x),
          along(from[1], piece.y1, piece.y2, piece.y),
        ]);
      }
    }
    from = [piece.x, piece.y];
  }
  return points;
}

describe('a path reaches into a box', () => {
  const frame = fill(square(0, 0, 40), square(1, 1, 38));

  it.each([
    ['whose edge it crosses', frame, box(30, 10, 39.5, 20)],
    ['that lies wholly within its ink', fill(square(0, 0, 40)), box(10, 10, 20, 20)],
    ['that it lies in', fill(square(10, 10, 2)), box(0, 0, 40, 40)],
    ['that its stroke comes near', stroke(2, square(0, 0, 40)), box(0.9, 10, 20, 20)],
    [
      'that a slanting line crosses',
      stroke(0.1, { ...square(0, 0, 40), pieces: [{ kind: 'line', x: mm(40), y: mm(40) }], closed: false }),
      box(19, 18, 22, 21),
    ],
    ['that only its closing line crosses', fill({ ...square(0, 0, 40), closed: false }), box(-1, 10, 1, 20)],
  ] as const)('%s', (_, path, room) => {
    expect(pathReaches(path, room)).toBe(true);
  });

  it.each([
    ['that it frames', frame, box(1, 1, 39, 39)],
    ['in its hole', fill(square(0, 0, 40), square(10, 10, 20)), box(12, 12, 28, 28)],
    ['beside it', frame, box(41, 0, 50, 40)],
    ['that its stroke goes round', stroke(2, square(0, 0, 40)), box(1.1, 1.1, 38, 38)],
    [
      'beside a slanting line',
      stroke(0.1, { ...square(0, 0, 40), pieces: [{ kind: 'line', x: mm(40), y: mm(40) }], closed: false }),
      box(22, 10, 30, 18),
    ],
    [
      'at the side where an open stroke has no line',
      stroke(1, { ...square(0, 0, 40), closed: false }),
      box(-1, 10, 1, 20),
    ],
  ] as const)('but not into one %s', (_, path, room) => {
    expect(pathReaches(path, room)).toBe(false);
  });
});

describe('a turned path', () => {
  const turn = { degrees: 45, x: mm(5), y: mm(5) };
  const half = 5 * Math.SQRT2;

  it('has the bounds of what is drawn', () => {
    const { left, top, right, bottom } = pathBounds({ ...fill(square(0, 0, 10)), turn });
    for (const [side, wanted] of [
      [left, 5 - half],
      [top, 5 - half],
      [right, 5 + half],
      [bottom, 5 + half],
    ])
      expect(side).toBeCloseTo(wanted ?? NaN);
  });

  it('of a circle has the circle’s', () => {
    const [circle] = shapeMarks({
      kind: 'ellipse',
      id: 'it',
      x: mm(0),
      y: mm(0),
      width: mm(10),
      height: mm(10),
      fill: 'black',
    });
    if (circle?.kind !== 'path') throw new Error('no path');
    const { left, bottom } = pathBounds({ ...circle, turn });
    expect(left).toBeCloseTo(0, 1);
    expect(bottom).toBeCloseTo(10, 1);
  });

  it('reaches where it is drawn, not where its box would be', () => {
    const diamond = { ...fill(square(0, 0, 10)), turn };
    expect(pathReaches(diamond, box(0.2, 0.2, 1, 1))).toBe(false);
    expect(pathReaches(diamond, box(4, -1.5, 6, -0.5))).toBe(true);
    expect(pathReaches(diamond, box(4, 4, 6, 6))).toBe(true);
  });
});
