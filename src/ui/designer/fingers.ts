import type { Point } from '../../editor/box.ts';
import type { ViewDesk } from '../../state/designer/view.ts';

/** Fingers on the canvas, in its pixels: two of them move and zoom the view. */
export interface Fingers {
  /** True where it is not the only one: what the first was about is given up. */
  down(id: number, at: Point): boolean;
  /** True where it is one of several, and so means nothing else. */
  move(id: number, at: Point): boolean;
  up(id: number): void;
  anyDown(): boolean;
}

export function createFingers(view: Pick<ViewDesk, 'panBy' | 'zoomBy'>): Fingers {
  const places = new Map<number, Point>();

  function pinch(before: Point, at: Point, fixed: Point): void {
    const spread = distance(before, fixed);
    view.panBy((at.x - before.x) / 2, (at.y - before.y) / 2);
    const middle = { x: (at.x + fixed.x) / 2, y: (at.y + fixed.y) / 2 };
    if (spread > 0) view.zoomBy(distance(at, fixed) / spread, middle);
  }

  return {
    down(id, at) {
      places.set(id, at);
      return places.size > 1;
    },
    move(id, at) {
      const before = places.get(id);
      if (before === undefined || places.size < 2) return false;
      places.set(id, at);
      const [fixed, ...more] = [...places].flatMap(([other, place]) => (other === id ? [] : place));
      // With a third nobody can say which two are meant, until one is lifted.
      if (fixed !== undefined && more.length === 0) pinch(before, at, fixed);
      return true;
    },
    up: (id) => void places.delete(id),
    anyDown: () => places.size > 0,
  };
}

function distance(one: Point, other: Point): number {
  return Math.hypot(one.x - other.x, one.y - other.y);
}
