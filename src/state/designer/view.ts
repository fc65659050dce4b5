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
  /** Zooms about a place on the screen, which stays where it is; about the middle where absent. */
  zoomBy(factor: number, at?: Point): void;
  panBy(x: number, y: number): void;
  /** Shows a box of the label as large as it can be. */
  fit(box: Box): void;
  /** One millimetre is one on the screen, as far as the browser knows its size. */
  actualSize(label: Pick<Box, 'width' | 'height'>): void;
  toLabel(at: Point): Point;
}

/** Pixels a millimetre: a 300 mm label on a phone, and the dots of a 600 dpi head. */
const SCALES = { least: 0.5, most: 200 };
/** CSS defines an inch as 96 pixels. */
export const ACTUAL_SCALE = 96 / 25.4;
/** Pixels around a label that was fitted. */
const AIR = 32;

export function createView(label: Box): ViewDesk {
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
    store.setState({
      scale,
      x: width / 2 - (box.x + box.width / 2) * scale,
      y: height / 2 - (box.y + box.height / 2) * scale,
    });
  }

  return {
    store,
    resized(width, height) {
      store.setState({ width, height });
      if (isFitted) fit(label);
    },
    zoomBy(factor, at) {
      isFitted = false;
      const { scale, x, y, width, height } = store.getState();
      const about = at ?? { x: width / 2, y: height / 2 };
      const next = clampScale(scale * factor);
      const moved = (place: number, origin: number) => place - ((place - origin) * next) / scale;
      store.setState({ scale: next, x: moved(about.x, x), y: moved(about.y, y) });
    },
    panBy(dx, dy) {
      isFitted = false;
      store.setState(({ x, y }) => ({ x: x + dx, y: y + dy }));
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
