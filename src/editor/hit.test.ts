import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { elementAt, elementsIn } from './hit.ts';
import { angles, boxes, lengths } from './testing/arbitrary-boxes.ts';
import { rect } from './testing/elements.ts';
import { rotatePoint } from './transform.ts';

const elements = [
  rect('ground', { width: 100, height: 150 }, { locked: true }),
  rect('low', { x: 10, y: 10, width: 40, height: 40 }),
  rect('high', { x: 30, y: 30, width: 40, height: 40 }, { groups: ['g'] }),
  rect('far', { x: 90, y: 140, width: 5, height: 5 }, { groups: ['g'] }),
  rect('unseen', { x: 0, y: 0, width: 100, height: 150 }, { hidden: true }),
];

describe('what is under a point', () => {
  it.each([
    { point: { x: 40, y: 40 }, id: 'high' },
    { point: { x: 20, y: 20 }, id: 'low' },
    { point: { x: 80, y: 80 }, id: undefined },
    { point: { x: 10, y: 50 }, id: 'low' },
  ])('at $point is $id', ({ point, id }) => {
    expect(elementAt(elements, point)?.id).toBe(id);
  });

  it('is the locked one where that is asked for, and a thin one with some slack', () => {
    expect(elementAt(elements, { x: 80, y: 80 }, { locked: true })?.id).toBe('ground');
    const line = [rect('thin', { x: 10, y: 10, width: 50, height: 0.1 })];
    expect(elementAt(line, { x: 20, y: 11 })).toBeUndefined();
    expect(elementAt(line, { x: 20, y: 11 }, { slack: 1.5 })?.id).toBe('thin');
  });

  it('is a turned element where it has turned to', () => {
    const upright = [{ ...rect('t', { x: 20, y: 40, width: 60, height: 4 }), rotation: 90 }];
    expect(elementAt(upright, { x: 50, y: 15 })?.id).toBe('t');
    expect(elementAt(upright, { x: 25, y: 42 })).toBeUndefined();
  });
});

describe('what a marquee touches', () => {
  it.each([
    { marquee: { x: 0, y: 0, width: 12, height: 12 }, ids: ['low'] },
    { marquee: { x: 60, y: 60, width: 1, height: 1 }, ids: ['high', 'far'] },
    { marquee: { x: 75, y: 75, width: 1, height: 1 }, ids: [] },
    { marquee: { x: 0, y: 0, width: 100, height: 150 }, ids: ['low', 'high', 'far'] },
  ])('$marquee selects $ids', ({ marquee, ids }) => {
    expect(elementsIn(elements, marquee)).toEqual(ids);
  });

  it('inside a group is nothing else', () => {
    expect(elementsIn(elements, { x: 0, y: 0, width: 75, height: 75 }, 'g')).toEqual(['high']);
  });

  it('is not an element whose bounds alone it touches', () => {
    const turned = [{ ...rect('t', { x: 30, y: 30, width: 40, height: 2 }), rotation: 45 }];
    expect(elementsIn(turned, { x: 60, y: 18, width: 3, height: 3 })).toEqual([]);
    expect(elementsIn(turned, { x: 58, y: 38, width: 3, height: 3 })).toEqual(['t']);
  });

  it('holds every element that it has a point of', () => {
    fc.assert(
      fc.property(
        boxes,
        angles,
        lengths(0, 1),
        lengths(0, 1),
        lengths(0, 20),
        (box, rotation, across, down, size) => {
          const within = { x: box.x + box.width * across, y: box.y + box.height * down };
          const centre = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
          const point = rotatePoint(within, centre, rotation);
          const marquee = { x: point.x - size / 3, y: point.y - size / 2, width: size, height: size };
          const turned = [{ ...rect('t', box), rotation }];
          expect(elementsIn(turned, grown(marquee))).toEqual(['t']);
          expect(elementAt(turned, point, { slack: 1e-6 })?.id).toBe('t');
        },
      ),
    );
  });
});

function grown({ x, y, width, height }: { x: number; y: number; width: number; height: number }) {
  return { x: x - 1e-6, y: y - 1e-6, width: width + 2e-6, height: height + 2e-6 };
}
