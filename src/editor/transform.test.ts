import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hundredths } from './box.ts';
import type { Box, Point } from './box.ts';
import { LABEL, angles, boxes, handles, points, resizeOptions } from './testing/arbitrary-boxes.ts';
import {
  angleTo,
  clampMove,
  clampResize,
  moveBox,
  resizeBox,
  resizeTurned,
  rotatePoint,
  rotatedBounds,
  scaleWithin,
  sideOf,
  snapAngle,
} from './transform.ts';
import type { Handle, ResizeOptions } from './transform.ts';

const BOX: Box = { x: 10, y: 20, width: 30, height: 40 };
const CENTRE: Point = { x: 25, y: 40 };

describe('resizing', () => {
  it.each<{ handle: Handle; by: Point; options?: ResizeOptions; gives: readonly number[] }>([
    { handle: 'e', by: { x: 5, y: 9 }, gives: [10, 20, 35, 40] },
    { handle: 'nw', by: { x: 5, y: 10 }, gives: [15, 30, 25, 30] },
    { handle: 's', by: { x: 5, y: -50 }, gives: [10, 20, 30, 1] },
    { handle: 'w', by: { x: 50, y: 0 }, gives: [39, 20, 1, 40] },
    { handle: 'se', by: { x: 3, y: 40 }, options: { keepRatio: true }, gives: [10, 20, 60, 80] },
    { handle: 'e', by: { x: 15, y: 0 }, options: { keepRatio: true }, gives: [10, 10, 45, 60] },
    { handle: 'nw', by: { x: -5, y: -5 }, options: { fromCentre: true }, gives: [5, 15, 40, 50] },
    { handle: 'n', by: { x: 0, y: 30 }, options: { fromCentre: true }, gives: [10, 39.5, 30, 1] },
    { handle: 'se', by: { x: -99, y: -99 }, options: { keepRatio: true }, gives: [10, 20, 1, 1.33] },
  ])('$handle by $by with $options gives $gives', ({ handle, by, options = {}, gives }) => {
    const { x, y, width, height } = resizeBox(BOX, handle, by, options, 1);
    expect([x, y, width, height]).toEqual(gives);
  });

  it('stays on the label, in its ratio where that is to be kept', () => {
    const far = { x: 500, y: 500 };
    expect(clampResize(BOX, 'se', far, {}, 1, LABEL)).toEqual({ ...BOX, width: 90, height: 130 });
    const even = clampResize(BOX, 'se', far, { keepRatio: true }, 1, LABEL);
    expect(even).toEqual({ ...BOX, width: 90, height: 120 });
    expect(clampResize(BOX, 'e', far, { fromCentre: true }, 1, LABEL)).toEqual({ ...BOX, x: 0, width: 50 });
  });

  it('what is opposite the handle stays to a hundredth, and no side is less than the least', () => {
    fc.assert(
      fc.property(boxes, handles, points, resizeOptions, (box, handle, by, options) => {
        const next = resizeBox(box, handle, by, options, 0.5);
        const fixed = stillPoint(box, handle, options);
        const after = stillPoint(next, handle, options);
        expect(Math.abs(after.x - fixed.x)).toBeLessThan(0.011);
        expect(Math.abs(after.y - fixed.y)).toBeLessThan(0.011);
        expect(Math.min(next.width, next.height)).toBeGreaterThanOrEqual(0.5);
        expect([next.x, next.y, next.width, next.height].map(hundredths)).toEqual([
          next.x,
          next.y,
          next.width,
          next.height,
        ]);
      }),
    );
  });

  it('a clamped box is on the label', () => {
    fc.assert(
      fc.property(boxes, handles, points, resizeOptions, (box, handle, by, options) => {
        const { x, y, width, height } = clampResize(box, handle, by, options, 0.5, LABEL);
        expect(Math.min(x, y)).toBeGreaterThan(-0.011);
        expect(x + width).toBeLessThan(LABEL.width + 0.011);
        expect(y + height).toBeLessThan(LABEL.height + 0.011);
      }),
    );
  });

  it('what is opposite the handle of a turned box stays where it is on the page', () => {
    fc.assert(
      fc.property(boxes, angles, handles, points, resizeOptions, (box, degrees, handle, by, options) => {
        const next = resizeTurned(box, degrees, handle, by, options, 0.5);
        const onPage = (each: Box): Point =>
          rotatePoint(stillPoint(each, handle, options), middle(each), degrees);
        expect(Math.abs(onPage(next).x - onPage(box).x)).toBeLessThan(0.03);
        expect(Math.abs(onPage(next).y - onPage(box).y)).toBeLessThan(0.03);
      }),
    );
  });

  it('a box turned by a quarter is pulled wider by pulling down', () => {
    expect(resizeTurned(BOX, 90, 'e', { x: 0, y: 10 }, {}, 1)).toEqual({
      x: 5,
      y: 25,
      width: 40,
      height: 40,
    });
  });
});

describe('moving and scaling', () => {
  it('moves to hundredths', () => {
    expect(moveBox(BOX, { x: 0.123, y: -20 })).toEqual({ ...BOX, x: 10.12, y: 0 });
  });

  it('a clamped move keeps all boxes on the label and is no longer than asked', () => {
    fc.assert(
      fc.property(fc.array(boxes, { minLength: 1, maxLength: 4 }), points, (all, by) => {
        const move = clampMove(all, by, LABEL);
        expect(Math.abs(move.x)).toBeLessThanOrEqual(Math.abs(by.x) + 1e-9);
        expect(Math.abs(move.y)).toBeLessThanOrEqual(Math.abs(by.y) + 1e-9);
        for (const box of all) {
          expect(box.x + move.x).toBeGreaterThan(-1e-9);
          expect(box.y + move.y + box.height).toBeLessThan(LABEL.height + 1e-9);
        }
      }),
    );
  });

  it('brings in what is outside', () => {
    expect(clampMove([{ ...BOX, x: 150 }], { x: 0, y: 0 }, LABEL)).toEqual({ x: -80, y: 0 });
  });

  it('scales members with the box around them', () => {
    const to = { x: 0, y: 0, width: 60, height: 20 };
    expect(scaleWithin({ x: 25, y: 40, width: 15, height: 20 }, BOX, to)).toEqual({
      x: 30,
      y: 10,
      width: 30,
      height: 10,
    });
    expect(scaleWithin({ x: 20, y: 35, width: 10, height: 10 }, BOX, to, 90)).toMatchObject({
      width: 5,
      height: 20,
    });
    expect(scaleWithin({ x: 20, y: 35, width: 10, height: 10 }, BOX, to, 30)).toMatchObject({
      width: 5,
      height: 5,
    });
  });

  it('scaling there and back gives the same box to a few hundredths', () => {
    fc.assert(
      fc.property(boxes, angles, (box, degrees) => {
        const from = { x: 0, y: 0, ...LABEL };
        const to = { x: 5, y: 7, width: 80, height: 120 };
        const back = scaleWithin(scaleWithin(box, from, to, degrees), to, from, degrees);
        // At an angle, the lesser of two factors is not the inverse of the lesser of their inverses.
        if (degrees % 90 === 0) expect(Math.abs(back.width - box.width)).toBeLessThan(0.03);
        expect(Math.abs(middle(back).x - middle(box).x)).toBeLessThan(0.03);
        expect(Math.abs(middle(back).y - middle(box).y)).toBeLessThan(0.03);
      }),
    );
  });
});

describe('turning', () => {
  it.each([
    { point: { x: 25, y: 0 }, angle: 0 },
    { point: { x: 99, y: 40 }, angle: 90 },
    { point: { x: 25, y: 99 }, angle: 180 },
    { point: { x: 0, y: 40 }, angle: 270 },
    { point: { x: 35, y: 30 }, angle: 45 },
  ])('a handle pulled to $point turns by $angle', ({ point, angle }) => {
    expect(angleTo(CENTRE, point)).toBeCloseTo(angle);
  });

  it.each([
    { degrees: 352.6, step: 15, gives: 0 },
    { degrees: 97, step: 15, gives: 90 },
    { degrees: -44.7, step: 1, gives: 315 },
    { degrees: 359.7, step: 1, gives: 0 },
  ])('$degrees in steps of $step is $gives', ({ degrees, step, gives }) => {
    expect(snapAngle(degrees, step)).toBe(gives);
  });

  it('a quarter turn changes the sides exactly', () => {
    expect(rotatedBounds(BOX, 90)).toEqual({ x: 5, y: 25, width: 40, height: 30 });
    expect(rotatedBounds(BOX, 180)).toEqual(BOX);
  });

  it('bounds hold every corner, and a turn back gives the point', () => {
    fc.assert(
      fc.property(boxes, angles, (box, degrees) => {
        const bounds = rotatedBounds(box, degrees);
        const corners = [
          { x: box.x, y: box.y },
          { x: box.x + box.width, y: box.y + box.height },
          { x: box.x, y: box.y + box.height },
        ];
        for (const corner of corners) {
          const turned = rotatePoint(corner, middle(box), degrees);
          expect(turned.x).toBeGreaterThan(bounds.x - 1e-9);
          expect(turned.x).toBeLessThan(bounds.x + bounds.width + 1e-9);
          expect(turned.y).toBeGreaterThan(bounds.y - 1e-9);
          expect(turned.y).toBeLessThan(bounds.y + bounds.height + 1e-9);
          const back = rotatePoint(turned, middle(box), -degrees);
          expect(back.x).toBeCloseTo(corner.x, 9);
          expect(back.y).toBeCloseTo(corner.y, 9);
        }
      }),
    );
  });
});

function middle({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** What of a box must not move: its centre, or the middle of the side or the corner opposite the handle. */
function stillPoint(box: Box, handle: Handle, options: ResizeOptions): Point {
  const side = options.fromCentre === true ? { x: 0, y: 0 } : sideOf(handle);
  const { x, y } = middle(box);
  return { x: x - (side.x * box.width) / 2, y: y - (side.y * box.height) / 2 };
}
