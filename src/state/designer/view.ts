import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Box, Point } from '../../editor/box.ts';

/** Which part of the label is in sight. Lengths on the screen are CSS pixels from the canvas's top-left corner. */
export interface View {
  /** Pixels a millimetre. */
  readonly scale: number;
  /** Where the label's top-left corner is. */
  readonly x: number;
  readonly y: number;
  /** The canvas's size; 0 before it is on the screen. */
  readonly width: number;
  readonly height: number;
}

export interface ViewDesk {
  readonly store: StoreApi<View>;
  /** The canvas is of this size now; the label is fitted into it while nobody has zoomed or moved it. */
  resized(width: number, height: number): void;
  /** The label is of another size now; it is fitted while it was. */
  relabelled(size: Pick<Box, 'width' | 'height'>): void;
  /** The view as a person left it; fitted where they left that to us. */
  left(): LeftView;
  restore(view: LeftView): void;
  /** Zooms about a place on the screen, which stays where it is; about the middle where absent. */
  zoomBy(factor: number, at?: Point): void;
  panBy(x: number, y: number): void;
  /** Shows a box of the label as large as it can be. */
  fit(box: Box): void;
  /** One millimetre is one on the screen, as far as the browser knows its size. */
  actualSize(label: Pick<Box, 'width' | 'height'>): void;
  toLabel(at: Point): Point;
}

/** Where the middle of the canvas was on the label, and how large; null where the label was fitted. */
export type LeftView = { readonly scale: number; readonly middle: Point } | null;

/** Pixels a millimetre: a 300 mm label on a phone, and the dots of a 600 dpi head. */
const SCALES = { least: 0.5, most: 200 };
/** CSS defines an inch as 96 pixels. */
export const ACTUAL_SCALE = 96 / 25.4;
/** Pixels around a label that was fitted. */
const AIR = 32;
/** Pixels of the label that stay in sight, however far it is moved. */
const IN_SIGHT = 48;

export function createView(opened: Box): ViewDesk {
  let label = opened;
  /** What is to be shown once the canvas has a size. */
  let waiting: LeftView = null;
  const store = createStore<View>()(() => ({ scale: ACTUAL_SCALE, x: 0, y: 0, width: 0, height: 0 }));
  let isFitted = true;

  function fit(box: Box): void {
    const { width, height } = store.getState();
    if (width === 0 || height === 0) return;
    const scale = clampScale(
      Math.min((width - 2 * AIR) / box.width, (height - 2 * AIR) / Math.max(box.height, 0.1)),
    );
    centre(box, scale);
  }

  function centre(box: Box, scale: number): void {
    const { width, height } = store.getState();
    place(scale, width / 2 - (box.x + box.width / 2) * scale, height / 2 - (box.y + box.height / 2) * scale);
  }

  /** Some of the label stays in sight. */
  function place(scale: number, x: number, y: number): void {
    const { width, height } = store.getState();
    const held = (at: number, room: number, length: number) => {
      const least = Math.min(IN_SIGHT, length * scale);
      return room === 0 ? at : Math.max(least - length * scale, Math.min(room - least, at));
    };
    store.setState({ scale, x: held(x, width, label.width), y: held(y, height, label.height) });
  }

  function showLeft({ scale, middle }: NonNullable<LeftView>): void {
    centre({ ...middle, width: 0, height: 0 }, clampScale(scale));
  }

  return {
    store,
    resized(width, height) {
      store.setState({ width, height });
      if (waiting !== null && width > 0) {
        showLeft(waiting);
        waiting = null;
      } else if (isFitted) fit(label);
    },
    relabelled({ width, height }) {
      label = { x: 0, y: 0, width, height };
      if (isFitted) fit(label);
    },
    left() {
      if (waiting !== null || isFitted) return waiting;
      const { scale, x, y, width, height } = store.getState();
      return { scale, middle: { x: (width / 2 - x) / scale, y: (height / 2 - y) / scale } };
    },
    restore(left) {
      if (left === null) return;
      isFitted = false;
      if (store.getState().width > 0) showLeft(left);
      else waiting = left;
    },
    zoomBy(factor, at) {
      isFitted = false;
      const { scale, x, y, width, height } = store.getState();
      const about = at ?? { x: width / 2, y: height / 2 };
      const next = clampScale(scale * factor);
      const moved = (place: number, origin: number) => place - ((place - origin) * next) / scale;
      place(next, moved(about.x, x), moved(about.y, y));
    },
    panBy(dx, dy) {
      isFitted = false;
      const { scale, x, y } = store.getState();
      place(scale, x + dx, y + dy);
    },
    fit(box) {
      isFitted = box.x === 0 && box.y === 0;
      fit(box);
    },
    actualSize({ width, height }) {
      isFitted = false;
      centre({ x: 0, y: 0, width, height }, ACTUAL_SCALE);
    },
    toLabel(at) {
      const { scale, x, y } = store.getState();
      return { x: (at.x - x) / scale, y: (at.y - y) / scale };
    },
  };
}

function clampScale(scale: number): number {
  return Math.max(SCALES.least, Math.min(SCALES.most, scale));
}
