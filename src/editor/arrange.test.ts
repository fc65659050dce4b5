import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ALIGNMENTS, align, distribute, equalSize } from './arrange.ts';
import type { BoxChanges } from './arrange.ts';
import { boxes } from './testing/arbitrary-boxes.ts';
import { rect } from './testing/elements.ts';

const LABEL_BOX = { x: 0, y: 0, width: 100, height: 150 };

const elements = [
  rect('a', { x: 10, y: 10, width: 10, height: 20 }),
  rect('b', { x: 35, y: 40, width: 20, height: 10 }, { groups: ['g'] }),
  rect('c', { x: 55, y: 50, width: 5, height: 30 }, { groups: ['g'] }),
  rect('d', { x: 80, y: 100, width: 10, height: 10 }),
];

/** Where each changed element then begins. */
const places = (changes: BoxChanges): Readonly<Record<string, readonly number[]>> =>
  Object.fromEntries([...changes].map(([id, { x, y }]) => [id, [x, y]]));

describe('aligning', () => {
  it.each([
    { how: 'left', a: [0, 10], b: [0, 40], c: [20, 50] },
    { how: 'centre', a: [45, 10], b: [37.5, 40], c: [57.5, 50] },
    { how: 'right', a: [90, 10], b: [75, 40], c: [95, 50] },
    { how: 'top', a: [10, 0], b: [35, 0], c: [55, 10] },
    { how: 'middle', a: [10, 65], b: [35, 55], c: [55, 65] },
    { how: 'bottom', a: [10, 130], b: [35, 110], c: [55, 120] },
  ] as const)('$how to the label, a group as one box', ({ how, a, b, c }) => {
    expect(places(align(elements, ['a', 'b', 'c'], how, LABEL_BOX))).toEqual({ a, b, c });
  });

  it('members of an entered group each for itself', () => {
    const to = { x: 35, y: 40, width: 25, height: 40 };
    expect(places(align(elements, ['b', 'c'], 'left', to, 'g'))).toEqual({ c: [35, 50] });
    expect(align(elements, ['b', 'c'], 'left', to).size).toBe(0);
  });

  it('a turned element by what it covers', () => {
    const turned = [{ ...rect('t', { x: 20, y: 20, width: 30, height: 10 }), rotation: 90 }];
    expect(places(align(turned, ['t'], 'left', LABEL_BOX))).toEqual({ t: [-10, 20] });
  });

  it('what is aligned stays so: doing it again changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(boxes, { minLength: 1, maxLength: 5 }),
        fc.constantFrom(...ALIGNMENTS),
        (all, how) => {
          const before = all.map((box, index) => rect(`r-${index}`, box));
          const ids = before.map(({ id }) => id);
          const changes = align(before, ids, how, LABEL_BOX);
          const after = before.map((element) => rect(element.id, { ...element, ...changes.get(element.id) }));
          for (const [id, { x, y }] of align(after, ids, how, LABEL_BOX)) {
            // A middle may lie between two hundredths.
            expect(Math.abs(x - (changes.get(id)?.x ?? 0))).toBeLessThan(0.011);
            expect(Math.abs(y - (changes.get(id)?.y ?? 0))).toBeLessThan(0.011);
          }
        },
      ),
    );
  });
});

describe('distributing', () => {
  it('makes equal gaps, a group as one box', () => {
    // 80 mm hold 10 + 25 + 10: two gaps of 17.5.
    expect(places(distribute(elements, ['d', 'a', 'b', 'c'], 'x'))).toEqual({
      b: [37.5, 40],
      c: [57.5, 50],
    });
  });

  it('makes middles equally far apart where boxes overlap', () => {
    const wide = [
      rect('a', { x: 0, width: 30 }),
      rect('b', { x: 4, width: 30 }),
      rect('c', { x: 20, width: 30 }),
    ];
    expect(places(distribute(wide, ['a', 'b', 'c'], 'x'))).toEqual({ b: [10, 0] });
  });

  it('leaves two as they are', () => {
    expect(distribute(elements, ['a', 'd'], 'y').size).toBe(0);
  });

  it('gaps are equal to a hundredth or two, or the boxes overlap', () => {
    fc.assert(
      fc.property(fc.array(boxes, { minLength: 3, maxLength: 6 }), (all) => {
        const before = all.map((box, index) => rect(`r-${index}`, box));
        const changes = distribute(
          before,
          before.map(({ id }) => id),
          'y',
        );
        const after = before
          .map((element) => ({ ...element, ...changes.get(element.id) }))
          .toSorted((one, other) => one.y + one.height / 2 - other.y - other.height / 2);
        const start = Math.min(...before.map(({ y }) => y));
        const end = Math.max(...before.map(({ y, height }) => y + height));
        if (before.reduce((whole, { height }) => whole + height, 0) > end - start) return;
        const gaps = after.slice(1).map((element, index) => {
          const above = after[index] ?? element;
          return element.y - above.y - above.height;
        });
        expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThan(0.03);
        expect(Math.min(...after.map(({ y }) => y))).toBeCloseTo(start, 5);
        expect(Math.max(...after.map(({ y, height }) => y + height))).toBeCloseTo(end, 1);
      }),
    );
  });
});

describe('equal sizes', () => {
  it('takes the width of the first, keeping left edges', () => {
    const changes = equalSize(elements, ['a', 'd', 'b', 'c'], 'width');
    expect(changes.get('a')).toBeUndefined();
    expect(changes.get('d')).toBeUndefined();
    expect(changes.get('b')).toEqual({ x: 35, y: 40, width: 8, height: 10 });
    expect(changes.get('c')).toEqual({ x: 43, y: 50, width: 2, height: 30 });
  });

  it('means the height on the page of an element on its side', () => {
    const turned = { ...rect('t', { x: 20, y: 20, width: 30, height: 10 }), rotation: 90 };
    const changes = equalSize([...elements, turned], ['a', 't'], 'height');
    // It covers from (30, 10) on, 10 wide and 30 high; 20 high it is 20 long.
    expect(changes.get('t')).toEqual({ x: 25, y: 15, width: 20, height: 10 });
  });
});
