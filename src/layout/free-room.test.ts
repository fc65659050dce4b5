import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { overlap } from './bounds.ts';
import { FreeRoom } from './free-room.ts';

const box = fc
  .record({
    left: fc.double({ min: -5, max: 60, noNaN: true }),
    top: fc.double({ min: -5, max: 40, noNaN: true }),
    width: fc.double({ min: 0.1, max: 30, noNaN: true }),
    height: fc.double({ min: 0.1, max: 20, noNaN: true }),
  })
  .map(({ left, top, width, height }) => ({ left, top, right: left + width, bottom: top + height }));

test('law: what is found lies on the label and over nothing that is taken', () => {
  fc.assert(
    fc.property(
      fc.array(box, { maxLength: 6 }),
      fc.double({ min: 0.2, max: 50, noNaN: true }),
      fc.double({ min: 0.2, max: 30, noNaN: true }),
      (taken, width, height) => {
        const room = new FreeRoom({ width: 60, height: 40 });
        for (const [at, each] of taken.entries()) {
          // One way or the other, the same room is taken.
          if (at % 2 === 0) room.take(each);
          else room.takeWhere(each, () => true);
        }
        const found = room.find({ width, height });
        if (found === undefined) return;
        expect(found.left >= 0 && found.top >= 0 && found.right <= 60 && found.bottom <= 40).toBe(true);
        for (const each of taken) expect(overlap(found, each)).toBe(false);
      },
    ),
    { numRuns: 200 },
  );
});

it('finds the place nearest to the middle, and none where there is none', () => {
  const room = new FreeRoom({ width: 60, height: 40 });
  expect(room.find({ width: 20, height: 10 })).toEqual({ left: 20, top: 15, right: 40, bottom: 25 });
  room.take({ left: 0, top: 10, right: 60, bottom: 40 });
  expect(room.find({ width: 20, height: 10 })).toEqual({ left: 20, top: 0, right: 40, bottom: 10 });
  expect(room.find({ width: 20, height: 10.1 })).toBeUndefined();
});

it('takes of a frame its line and not what is within', () => {
  const room = new FreeRoom({ width: 40, height: 40 });
  const inside = { left: 5, top: 5, right: 35, bottom: 35 };
  // A frame of 1 mm about it.
  room.takeWhere(
    { left: 4, top: 4, right: 36, bottom: 36 },
    (part) =>
      !(
        part.left >= inside.left &&
        part.right <= inside.right &&
        part.top >= inside.top &&
        part.bottom <= inside.bottom
      ),
  );
  expect(room.find({ width: 30, height: 30 })).toEqual(inside);
  expect(room.find({ width: 30.6, height: 30 })).toBeUndefined();
});
