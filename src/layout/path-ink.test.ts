import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mm } from '../base/length.ts';
import { turnPoint } from '../base/turn.ts';
import type { Point } from '../base/turn.ts';
import type { FilledPath } from '../scene/scene.ts';
import { pathInks } from './path-geometry.ts';
import { inkOfOutlines } from './path-ink.ts';

/** Few whole numbers, so that points meet corners and lines; and any others. */
const length = fc.oneof(fc.integer({ min: -4, max: 4 }), fc.double({ min: -4, max: 4, noNaN: true }));
const point = fc.record({ x: length, y: length });
const outline = fc
  .array(point, { maxLength: 12 })
  .map((points): readonly Point[] => [...points, ...points.slice(0, 1)]);
const outlines = fc.array(outline, { maxLength: 5 });
const points = fc.array(point, { minLength: 30, maxLength: 60 });

/** The same asked of every line, one by one. */
function isInkedSlowly(chains: readonly (readonly Point[])[], { x, y }: Point): boolean {
  const lines = chains.flatMap((chain) => chain.slice(1).map((to, at) => [chain[at] ?? to, to] as const));
  const met = lines.filter(([from, to]) => {
    if (from.y > y === to.y > y) return false;
    return from.x + ((y - from.y) * (to.x - from.x)) / (to.y - from.y) > x;
  });
  return met.length % 2 === 1;
}

describe('the ink of outlines', () => {
  it('is where every line asked one by one says it is', () => {
    let inked = 0;
    fc.assert(
      fc.property(outlines, points, (chains, asked) => {
        const all = [...asked, ...chains.flat()];
        const found = all.map(inkOfOutlines(chains));
        expect(found).toEqual(all.map((each) => isInkedSlowly(chains, each)));
        inked += found.filter(Boolean).length;
      }),
      { numRuns: 300 },
    );
    expect(inked).toBeGreaterThan(0);
  });

  it('of next to no height is found all the same', () => {
    const least = Number.MIN_VALUE;
    const flat = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: least },
      { x: 0, y: least },
      { x: 0, y: 0 },
    ];
    expect(inkOfOutlines([flat])({ x: 0.5, y: 0 })).toBe(true);
    expect(inkOfOutlines([flat])({ x: 0.5, y: least })).toBe(false);
  });

  it('is none where there is no outline', () => {
    expect(inkOfOutlines([])({ x: 0, y: 0 })).toBe(false);
    expect(inkOfOutlines([[]])({ x: 0, y: 0 })).toBe(false);
  });
});

it('a path inks the points that its outlines do, turned as it is', () => {
  const turn = { degrees: 30, x: mm(1), y: mm(2) };
  fc.assert(
    fc.property(outlines, points, fc.boolean(), (chains, asked, isTurned) => {
      const drawn = chains.filter((chain) => chain.length > 0);
      const mark: FilledPath = {
        kind: 'path',
        fill: 'black',
        subpaths: drawn.map(([first = { x: 0, y: 0 }, ...rest]) => ({
          x: mm(first.x),
          y: mm(first.y),
          pieces: rest.map(({ x, y }) => ({ kind: 'line' as const, x: mm(x), y: mm(y) })),
          closed: true,
        })),
        ...(isTurned ? { turn } : {}),
      };
      const turned = drawn.map((chain) => chain.map((each) => (isTurned ? turnPoint(each, turn) : each)));
      const wanted = asked.map((each) => isInkedSlowly(turned, each));
      expect(asked.map((each) => pathInks(mark)(each))).toEqual(wanted);
      // What is kept of the mark says the same again.
      expect(asked.map((each) => pathInks(mark)(each))).toEqual(wanted);
    }),
    { numRuns: 100 },
  );
});
