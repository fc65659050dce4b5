import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Ink } from '../base/ink.ts';
import { behindOf, groundsOf, isBehindSomewhere, questions } from './backdrop.ts';
import type { PlacedMark } from './mark-bounds.ts';
import { placed } from './mark-bounds.ts';
import { shapeMarks } from './place-shape.ts';
import type { ShapeElement } from './place-shape.ts';
import { boxed } from './testing/shape-elements.ts';

const shape = (element: ShapeElement): readonly PlacedMark[] =>
  shapeMarks(element).map((mark) => placed(element.id, mark));
const box = (id: string, [x, y, width, height]: Box, fill: Ink) =>
  shape({ kind: 'rect', ...boxed(id, x, y, width, height), fill });
const disc = (id: string, [x, y, width, height]: Box, fill: Ink) =>
  shape({ kind: 'ellipse', ...boxed(id, x, y, width, height), fill });
type Box = readonly [number, number, number, number];

/** The last of the marks, with what comes before it below. */
function lastOf(marks: readonly PlacedMark[]): { readonly last: PlacedMark; readonly at: number } {
  const last = marks.at(-1);
  if (last === undefined) throw new Error('no marks');
  return { last, at: marks.length - 1 };
}

describe('what lies behind a mark', () => {
  const OVER: Box = [0, 0, 10, 10];

  it('is found somewhere exactly where it is among all that is found', () => {
    const side = fc.integer({ min: 1, max: 12 });
    const ground = fc.record({
      of: fc.constantFrom(box, disc),
      room: fc.tuple(side, side, side, side),
      ink: fc.constantFrom<Ink>('black', 'white', '#c40018'),
    });
    fc.assert(
      fc.property(fc.array(ground, { maxLength: 4 }), (below) => {
        const marks = [
          ...below.flatMap(({ of, room, ink }, at) => of(`below-${at}`, room, ink)),
          ...box('over', OVER, 'black'),
        ];
        const { last, at } = lastOf(marks);
        const grounds = groundsOf(marks);
        const all = behindOf(last, at, grounds, questions()).map(({ ink }) => ink);
        for (const ink of ['black', 'white', '#c40018'] as const)
          expect(isBehindSomewhere((other) => other === ink, [last, at], grounds, questions())).toBe(
            all.includes(ink),
          );
      }),
    );
  });

  it('is not found when no question is left, but where nothing lies there', () => {
    const under = [...disc('under', [0, 0, 4, 4], '#c40018'), ...box('over', OVER, 'black')];
    const alone = box('over', OVER, 'black');
    const isAny = (): boolean => true;
    const seen = (marks: readonly PlacedMark[], left: number): boolean => {
      const { last, at } = lastOf(marks);
      return isBehindSomewhere(isAny, [last, at], groundsOf(marks), { left });
    };
    expect(seen(under, 1)).toBe(true);
    expect(seen(under, 0)).toBe(false);
    expect(seen(alone, 0)).toBe(true);
  });

  it('is all that could lie there when no question is left', () => {
    const marks = [
      ...box('hidden', [1, 1, 2, 2], 'white'),
      ...box('under', [0, 0, 12, 12], '#c40018'),
      ...box('over', OVER, 'black'),
    ];
    const { last, at } = lastOf(marks);
    expect(behindOf(last, at, groundsOf(marks), questions())).toEqual([{ ink: '#c40018', by: 'under' }]);
    expect(behindOf(last, at, groundsOf(marks), { left: 0 })).toEqual([
      { ink: '#c40018', by: 'under' },
      { ink: 'white', by: 'hidden' },
    ]);
  });

  it('takes a label’s questions away from it, one for each ground of a point', () => {
    const marks = [
      ...disc('one', OVER, 'black'),
      ...disc('two', OVER, 'black'),
      ...box('over', OVER, 'black'),
    ];
    const { last, at } = lastOf(marks);
    const asked = questions();
    const before = asked.left;
    behindOf(last, at, groundsOf(marks), asked);
    expect(before - asked.left).toBe(2 * 15);
  });
});
