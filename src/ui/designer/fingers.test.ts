import { describe, expect, it } from 'vitest';
import { createFingers } from './fingers.ts';

function onView() {
  const done: unknown[] = [];
  const fingers = createFingers({
    panBy: (x, y) => done.push(['pan', x, y]),
    zoomBy: (factor, at) => done.push(['zoom', factor, at]),
  });
  return { fingers, done };
}

describe('fingers', () => {
  it('mean what a mouse does where there is one', () => {
    const { fingers, done } = onView();
    expect(fingers.down(1, { x: 0, y: 0 })).toBe(false);
    expect(fingers.move(1, { x: 9, y: 0 })).toBe(false);
    expect(fingers.move(7, { x: 9, y: 0 })).toBe(false);
    fingers.up(1);
    expect(fingers.anyDown()).toBe(false);
    expect(done).toEqual([]);
  });

  it('move and zoom the view where there are two', () => {
    const { fingers, done } = onView();
    fingers.down(1, { x: 0, y: 0 });
    expect(fingers.down(2, { x: 10, y: 0 })).toBe(true);
    expect(fingers.move(2, { x: 20, y: 0 })).toBe(true);
    expect(done).toEqual([
      ['pan', 5, 0],
      ['zoom', 2, { x: 10, y: 0 }],
    ]);
  });

  it('mean nothing where there is a third, and go on without a leap once it is lifted', () => {
    const { fingers, done } = onView();
    fingers.down(1, { x: 0, y: 0 });
    fingers.down(2, { x: 10, y: 0 });
    expect(fingers.down(3, { x: 50, y: 50 })).toBe(true);
    for (const id of [3, 2, 1]) expect(fingers.move(id, { x: 20 * id, y: 0 })).toBe(true);
    expect(done).toEqual([]);
    fingers.up(3);
    fingers.move(1, { x: 20, y: 0 });
    expect(done).toEqual([
      ['pan', 0, 0],
      ['zoom', 1, { x: 30, y: 0 }],
    ]);
  });
});
