import type { RowView } from '../../room/room.ts';
import { HEADER_HEIGHT, ROW_HEIGHT } from './grid-layout.ts';

/** Rows above and below those that can be seen which are drawn too. */
const BEYOND = 6;
/** Rows that are filled anew in one frame: a leap to the other end takes a few frames, and none of them is late. */
const ROWS_A_FRAME = 6;

/** A drawn row: its element is one of a few that are used again and again. */
export interface DrawnRow {
  readonly slot: number;
  readonly position: number;
  readonly view: RowView;
}

/** What is drawn, and the first and last row that can be seen. */
export interface Drawing {
  readonly rows: readonly DrawnRow[];
  readonly first: number;
  readonly last: number;
}

export interface RowSource {
  readonly total: number;
  rowAt(position: number): RowView | undefined;
  want(from: number, to: number): void;
}

/**
 * The rows to draw out of all there are. Rows lie on a fixed raster, so a row's place needs no measuring whatever their number;
 * with the most rows that a room takes the list is 11 million pixels high, which every browser can (Firefox: 17 million).
 */
export interface RowWindow {
  /** Begins to follow an element that scrolls; gives the way to stop. */
  attach(element: HTMLElement): () => void;
  /** The rows are others now, or more have come. */
  follow(source: RowSource): void;
  scrollTo(position: number): void;
  drawing(): Drawing;
  subscribe(listener: () => void): () => void;
}

const NOTHING: Drawing = { rows: [], first: 0, last: 0 };

export function createRowWindow(): RowWindow {
  const listeners = new Set<() => void>();
  let element: HTMLElement | null = null;
  let source: RowSource | null = null;
  let drawing = NOTHING;
  let frame = 0;

  function draw(): void {
    frame = 0;
    if (element === null || source === null) return;
    const { first, last } = seenRows(element, source.total);
    source.want(first - BEYOND, last + BEYOND);
    const pool = Math.ceil(element.clientHeight / ROW_HEIGHT) + 1 + 2 * BEYOND;
    const { rows, more } = fill(drawing.rows, pool, first, last, source);
    if (rows !== drawing.rows || first !== drawing.first || last !== drawing.last) {
      drawing = { rows, first, last };
      for (const listener of listeners) listener();
    }
    if (more) drawSoon();
  }

  function drawSoon(): void {
    if (frame === 0) frame = requestAnimationFrame(draw);
  }

  return {
    attach(attached) {
      element = attached;
      const sizes = new ResizeObserver(drawSoon);
      sizes.observe(attached);
      attached.addEventListener('scroll', drawSoon, { passive: true });
      drawSoon();
      return () => {
        sizes.disconnect();
        attached.removeEventListener('scroll', drawSoon);
        cancelAnimationFrame(frame);
        frame = 0;
        element = null;
      };
    },
    follow(next) {
      source = next;
      drawSoon();
    },
    scrollTo(position) {
      if (element === null || position < 0) return;
      const top = position * ROW_HEIGHT;
      const bottom = top + ROW_HEIGHT + HEADER_HEIGHT - element.clientHeight;
      if (element.scrollTop > top) element.scrollTop = top;
      else if (element.scrollTop < bottom) element.scrollTop = bottom;
    },
    drawing: () => drawing,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function seenRows(element: HTMLElement, total: number): { readonly first: number; readonly last: number } {
  const top = element.scrollTop;
  const height = element.clientHeight - HEADER_HEIGHT;
  const first = Math.max(0, Math.min(total - 1, Math.floor(top / ROW_HEIGHT)));
  const last = Math.max(first, Math.min(total - 1, Math.ceil((top + height) / ROW_HEIGHT) - 1));
  return { first, last };
}

/**
 * Gives slots the rows that are to be seen, those in sight first, as many as a frame has time for. A row keeps its slot as long as it
 * is near, so scrolling by one row changes one element. Rows stay in the order of their slots: no element is ever moved.
 */
export function fill(
  before: readonly DrawnRow[],
  pool: number,
  first: number,
  last: number,
  source: Pick<RowSource, 'total' | 'rowAt'>,
): { readonly rows: readonly DrawnRow[]; readonly more: boolean } {
  const slots = new Map<number, DrawnRow>();
  for (const row of before) if (row.slot < pool && row.position < source.total) slots.set(row.slot, row);
  let left = ROWS_A_FRAME;
  let more = false;
  let isSame = slots.size === before.length;
  const place = (position: number) => {
    const view = source.rowAt(position);
    const slot = position % pool;
    const old = slots.get(slot);
    if (view === undefined || (old?.position === position && old.view === view)) return;
    if (left === 0) {
      more = true;
      return;
    }
    left -= 1;
    isSame = false;
    slots.set(slot, { slot, position, view });
  };
  const end = Math.min(source.total - 1, last + BEYOND);
  for (let position = first; position <= end; position += 1) place(position);
  for (let position = first - 1; position >= Math.max(0, first - BEYOND); position -= 1) place(position);
  const rows = isSame ? before : [...slots.values()].toSorted((a, b) => a.slot - b.slot);
  return { rows, more };
}
