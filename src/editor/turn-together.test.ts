import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TemplateElement } from '../template/template.ts';
import { centreOf } from './box.ts';
import { isInside } from './fit.ts';
import { LABEL, smallBoxes } from './testing/arbitrary-boxes.ts';
import { rect } from './testing/elements.ts';
import { turnOf } from './transform.ts';
import { turnTogether } from './turn-together.ts';

const several = fc
  .array(fc.tuple(smallBoxes, fc.integer({ min: 0, max: 359 })), { minLength: 2, maxLength: 6 })
  .map((boxes) =>
    boxes.map(([box, rotation], index) => rect(`e${index}`, box, rotation === 0 ? {} : { rotation })),
  );

function after(
  elements: readonly TemplateElement[],
  degrees: number,
): readonly TemplateElement[] | undefined {
  const changes = turnTogether(elements, degrees, LABEL);
  if (changes === undefined) return undefined;
  return elements.map((element) => ({ ...element, ...changes.get(element.id) }) as TemplateElement);
}

describe('turning together', () => {
  it('turns a row into a column about the middle of it', () => {
    const row = [rect('a', { x: 30, y: 60 }), rect('b', { x: 50, y: 60 }), rect('c', { x: 70, y: 60 })];
    const places = after(row, 90)?.map(({ x, y }) => [x, y]);
    expect(places).toEqual([
      [50, 40],
      [50, 60],
      [50, 80],
    ]);
    expect(after(row, 90)?.map(turnOf)).toEqual([90, 90, 90]);
  });

  it('leaves one alone where it is', () => {
    const changes = turnTogether([rect('a', { x: 3, y: 4 }, { rotation: 350 })], 30, LABEL);
    expect([...(changes ?? [])]).toEqual([['a', { rotation: 20 }]]);
  });

  it('is refused where the label has no room for all of them', () => {
    const tall = [rect('a', { x: 0, y: 0 }), rect('b', { x: 0, y: 130 })];
    expect(turnTogether(tall, 90, LABEL)).toBeUndefined();
    expect(turnTogether(tall, 180, LABEL)).toBeDefined();
  });

  it('keeps how far all are from one another, and all of them on the label', () => {
    fc.assert(
      fc.property(several, fc.integer({ min: 0, max: 359 }), (elements, degrees) => {
        const turned = after(elements, degrees);
        fc.pre(turned !== undefined);
        const [first, ...rest] = elements.map((each) => centreOf(each));
        const [turnedFirst, ...turnedRest] = turned.map((each) => centreOf(each));
        const far = (one = { x: 0, y: 0 }, other = { x: 0, y: 0 }) =>
          Math.hypot(one.x - other.x, one.y - other.y);
        for (const [index, each] of rest.entries())
          expect(far(turnedRest[index], turnedFirst)).toBeCloseTo(far(each, first), 1);
        const larger = { width: LABEL.width + 0.02, height: LABEL.height + 0.02 };
        for (const each of turned)
          expect(isInside({ ...each, x: each.x + 0.01, y: each.y + 0.01 }, turnOf(each), larger)).toBe(true);
      }),
    );
  });

  it('round once is as it was, where there is room for it all the while', () => {
    const elements = [rect('a', { x: 40, y: 60 }), rect('b', { x: 55, y: 72 }, { rotation: 30 })];
    let now: readonly TemplateElement[] = elements;
    for (const degrees of [90, 90, 90, 90]) now = after(now, degrees) ?? [];
    expect(now.map(({ x, y }) => [x, y])).toEqual(elements.map(({ x, y }) => [x, y]));
    expect(now.map(turnOf)).toEqual([0, 30]);
  });
});
