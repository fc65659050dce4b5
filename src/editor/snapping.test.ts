import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Guide } from '../template/template.ts';
import { mm } from '../base/length.ts';
import type { Box } from './box.ts';
import { collectTargets, snapEdges, snapMove } from './snapping.ts';
import type { SnapLine, SnapOptions } from './snapping.ts';
import { LABEL, boxes, handles, lengths, smallBoxes } from './testing/arbitrary-boxes.ts';
import { sideOf } from './transform.ts';

const box = (x: number, y: number, width: number, height: number): Box => ({ x, y, width, height });
const targets = (others: readonly Box[], options: Partial<SnapOptions> = {}) =>
  collectTargets(others, LABEL, { guides: [], ...options });
const gaps = (lines: readonly SnapLine[]) =>
  lines.flatMap((line) =>
    line.kind === 'gap' ? [`${line.axis} ${line.from}–${line.to} ${line.length}`] : [],
  );
const aligned = (lines: readonly SnapLine[]) =>
  lines.flatMap((line) => (line.kind === 'align' ? [`${line.axis} ${line.at} ${line.from}–${line.to}`] : []));

describe('snapping while moving', () => {
  it('goes to the nearest edge on each axis, and shows every line that is met', () => {
    const snap = snapMove(box(20.6, 59.2, 10, 10), targets([box(20, 20, 10, 10), box(60, 60, 10, 10)]), 1);
    expect(snap.dx).toBeCloseTo(-0.6);
    expect(snap.dy).toBeCloseTo(0.8);
    expect(aligned(snap.lines)).toEqual([
      'x 20 20–70',
      'x 25 20–70',
      'x 30 20–70',
      'y 60 20–70',
      'y 65 20–70',
      'y 70 20–70',
    ]);
  });

  it.each<{ what: string; options?: Partial<SnapOptions>; at: Box; dx: number; dy: number }>([
    { what: 'the label’s left and upper edges', at: box(0.4, 0.3, 7, 11), dx: -0.4, dy: -0.3 },
    { what: 'the label’s right and lower edges', at: box(92.5, 138.4, 7, 11), dx: 0.5, dy: 0.6 },
    { what: 'the label’s middle lines', at: box(46.8, 69, 7, 11), dx: -0.3, dy: 0.5 },
    { what: 'the safe margin', options: { margin: 3 }, at: box(3.4, 135.5, 7, 11), dx: -0.4, dy: 0.5 },
    {
      what: 'a guide',
      options: { guides: [guide('x', 33), guide('y', 44)] },
      at: box(26.4, 43.5, 7, 11),
      dx: -0.4,
      dy: 0.5,
    },
    { what: 'the grid', options: { grid: 5 }, at: box(19.2, 30.7, 7, 11), dx: 0.8, dy: -0.7 },
    { what: 'nothing', at: box(17, 31, 7, 11), dx: 0, dy: 0 },
  ])('goes to $what', ({ options, at, dx, dy }) => {
    const snap = snapMove(at, targets([], options), 1);
    expect(snap.dx).toBeCloseTo(dx);
    expect(snap.dy).toBeCloseTo(dy);
  });

  it('prefers an object to the grid, even one that is farther', () => {
    const others = [box(19.2, 100, 3, 3)];
    expect(snapMove(box(19.9, 30, 7, 11), targets(others, { grid: 5 }), 1).dx).toBeCloseTo(-0.7);
  });

  it('goes to the middle of a gap and says how wide both sides are', () => {
    const row = [box(10, 20, 8, 20), box(50, 25, 9, 20)];
    const snap = snapMove(box(27.6, 27, 12, 5), targets(row), 1);
    expect(snap.dx).toBeCloseTo(0.4);
    expect(gaps(snap.lines)).toEqual(['x 18–28 10', 'x 40–50 10']);
  });

  it.each([
    { side: 'after', at: 46.3, dx: -0.3, lines: ['x 15–20 5', 'x 30–35 5', 'x 41–46 5'] },
    { side: 'before', at: -7.5, dx: 0.5, lines: ['x -2–3 5', 'x 15–20 5', 'x 30–35 5'] },
  ])('repeats a gap $side a row, and shows the whole row', ({ at, dx, lines }) => {
    const row = [box(3, 20, 12, 20), box(20, 22, 10, 20), box(35, 21, 6, 20)];
    const snap = snapMove(box(at, 24.4, 5, 7), targets(row), 0.6);
    expect(snap.dx).toBeCloseTo(dx);
    expect(gaps(snap.lines).toSorted(byNumber)).toEqual(lines);
  });

  it('sees no gap where the box lies beside neither', () => {
    const row = [box(10, 20, 8, 20), box(50, 25, 9, 20)];
    expect(snapMove(box(27.6, 55, 12, 5), targets(row), 1).dx).toBe(0);
  });

  it('sees no gap between boxes that have another between them', () => {
    const row = [box(10, 20, 8, 20), box(30, 20, 2, 20), box(52, 25, 9, 20)];
    // The middle of the whole room is 35.
    expect(snapMove(box(28.7, 27, 12, 5), targets(row), 0.4).dx).toBe(0);
  });
});

describe('snapping while resizing', () => {
  it('moves only the edges of the handle', () => {
    const others = [box(40, 60, 10, 10)];
    const snap = snapEdges(box(20.3, 20.4, 19.2, 9), 'e', targets(others), 1);
    expect(snap.dx).toBeCloseTo(0.5);
    expect(snap.dy).toBe(0);
    expect(aligned(snap.lines)).toEqual(['x 40 20.4–70']);
  });

  it('takes the width and height of a neighbour and shows both', () => {
    const others = [box(60, 100, 17, 23)];
    const snap = snapEdges(box(10, 20, 16.6, 22.7), 'se', targets(others), 1);
    expect(snap.dx).toBeCloseTo(0.4);
    expect(snap.dy).toBeCloseTo(0.3);
    expect(gaps(snap.lines)).toEqual(['x 10–27 17', 'x 60–77 17', 'y 20–43 23', 'y 100–123 23']);
  });

  it('makes the gap to the next as wide as another', () => {
    const row = [box(50, 20, 10, 20), box(66.5, 20, 9, 20)];
    const snap = snapEdges(box(10, 22, 33, 7), 'e', targets(row), 1);
    expect(snap.dx).toBeCloseTo(0.5);
    expect(gaps(snap.lines)).toEqual(['x 43.5–50 6.5', 'x 60–66.5 6.5']);
  });

  it('does not make a box of no width', () => {
    const others = [box(20, 60, 10, 10)];
    expect(snapEdges(box(20, 20, 0.5, 9), 'e', targets(others), 2).dx).toBe(0);
  });
});

describe('laws of snapping', () => {
  const options: fc.Arbitrary<SnapOptions> = fc.record({
    margin: fc.option(lengths(0, 5), { nil: undefined }),
    guides: fc.array(fc.record({ axis: fc.constantFrom('x', 'y'), at: lengths(0, 100).map(mm) }), {
      maxLength: 3,
    }),
    grid: fc.option(fc.constantFrom(1, 2.5, 5), { nil: undefined }),
  });
  const others = fc.oneof(fc.array(smallBoxes, { maxLength: 14 }), fc.array(boxes, { maxLength: 6 }));
  const tolerances = fc.oneof(lengths(0, 3), fc.constantFrom(0.5, 1, 2));
  const drag = fc.record({ box: fc.oneof(boxes, smallBoxes), others, options, tolerance: tolerances });
  const all = { numRuns: 300 };

  it('a box that has snapped does not snap again', () => {
    fc.assert(
      fc.property(drag, ({ box: from, others: boxesAround, options: chosen, tolerance }) => {
        const to = collectTargets(boxesAround, LABEL, chosen);
        const { dx, dy, lines } = snapMove(from, to, tolerance);
        const again = snapMove({ ...from, x: from.x + dx, y: from.y + dy }, to, tolerance);
        expect(again.dx).toBeCloseTo(0, 5);
        expect(again.dy).toBeCloseTo(0, 5);
        expect(again.lines).toHaveLength(lines.length);
      }),
      all,
    );
  });

  it('edges that have snapped do not snap again', () => {
    fc.assert(
      fc.property(drag, handles, ({ box: from, others: boxesAround, options: chosen, tolerance }, handle) => {
        const to = collectTargets(boxesAround, LABEL, chosen);
        const { dx, dy } = snapEdges(from, handle, to, tolerance);
        const again = snapEdges(pulled(from, handle, dx, dy), handle, to, tolerance);
        expect(again.dx).toBeCloseTo(0, 5);
        expect(again.dy).toBeCloseTo(0, 5);
      }),
      all,
    );
  });

  it('nothing snaps farther than the tolerance', () => {
    fc.assert(
      fc.property(drag, handles, ({ box: from, others: boxesAround, options: chosen, tolerance }, handle) => {
        const to = collectTargets(boxesAround, LABEL, chosen);
        for (const { dx, dy } of [snapMove(from, to, tolerance), snapEdges(from, handle, to, tolerance)]) {
          expect(Math.abs(dx)).toBeLessThanOrEqual(tolerance);
          expect(Math.abs(dy)).toBeLessThanOrEqual(tolerance);
        }
      }),
      all,
    );
  });

  it('the order of the others makes no difference', () => {
    const shuffled = drag.chain((each) =>
      fc.tuple(fc.constant(each), fc.shuffledSubarray([...each.others], { minLength: each.others.length })),
    );
    fc.assert(
      fc.property(shuffled, ([{ box: from, others: boxesAround, options: chosen, tolerance }, mixed]) => {
        expect(snapMove(from, collectTargets(mixed, LABEL, chosen), tolerance)).toEqual(
          snapMove(from, collectTargets(boxesAround, LABEL, chosen), tolerance),
        );
      }),
      all,
    );
  });

  it('a snap that moves the box shows why, unless the grid is why', () => {
    fc.assert(
      fc.property(drag, ({ box: from, others: boxesAround, options: chosen, tolerance }) => {
        const to = collectTargets(boxesAround, LABEL, { ...chosen, grid: undefined });
        const { dx, dy, lines } = snapMove(from, to, tolerance);
        for (const [by, axis] of [
          [dx, 'x'],
          [dy, 'y'],
        ] as const)
          if (by !== 0) expect(lines.some((line) => line.axis === axis)).toBe(true);
      }),
      all,
    );
  });
});

function guide(axis: 'x' | 'y', at: number): Guide {
  return { axis, at: mm(at) };
}

function pulled(from: Box, handle: 'n' | Parameters<typeof sideOf>[0], dx: number, dy: number): Box {
  const side = sideOf(handle);
  return {
    x: side.x === -1 ? from.x + dx : from.x,
    y: side.y === -1 ? from.y + dy : from.y,
    width: from.width + side.x * dx,
    height: from.height + side.y * dy,
  };
}

function byNumber(one: string, other: string): number {
  return Number.parseFloat(one.slice(2)) - Number.parseFloat(other.slice(2));
}
