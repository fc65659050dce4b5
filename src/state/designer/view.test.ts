import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createView } from './view.ts';

const LABEL = { x: 0, y: 0, width: 100, height: 150 };

function open() {
  const view = createView(LABEL);
  view.resized(800, 600);
  return view;
}

describe('the view', () => {
  it('keeps some of the label in sight, however it is moved and zoomed', () => {
    const step = fc.oneof(
      fc.record({ x: fc.integer({ min: -9000, max: 9000 }), y: fc.integer({ min: -9000, max: 9000 }) }),
      fc.record({ zoom: fc.double({ min: 0.1, max: 9, noNaN: true }), at: fc.nat(800) }),
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const view = open();
        for (const one of steps) {
          if ('zoom' in one) view.zoomBy(one.zoom, { x: one.at, y: one.at });
          else view.panBy(one.x, one.y);
        }
        const { scale, x, y, width, height } = view.store.getState();
        expect(x + LABEL.width * scale).toBeGreaterThan(40);
        expect(y + LABEL.height * scale).toBeGreaterThan(40);
        expect(x).toBeLessThan(width - 40);
        expect(y).toBeLessThan(height - 40);
      }),
    );
  });

  it('fits a label of another size as long as nobody zoomed', () => {
    const view = open();
    view.relabelled({ width: 50, height: 30 });
    expect(view.store.getState().scale).toBeCloseTo((800 - 64) / 50, 9);
    view.zoomBy(0.5);
    const { scale } = view.store.getState();
    view.relabelled({ width: 100, height: 150 });
    expect(view.store.getState().scale).toBe(scale);
  });

  it('is again as it was left, in a canvas of another size too', () => {
    const view = open();
    view.zoomBy(2, { x: 100, y: 100 });
    const [left, before] = [view.left(), view.toLabel({ x: 400, y: 300 })];
    const again = createView(LABEL);
    again.restore(left);
    again.resized(500, 400);
    expect(again.toLabel({ x: 250, y: 200 }).x).toBeCloseTo(before.x, 9);
    expect(again.toLabel({ x: 250, y: 200 }).y).toBeCloseTo(before.y, 9);
    expect(open().left()).toBeNull();
  });
});
