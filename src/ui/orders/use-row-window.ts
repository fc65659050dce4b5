import { useCallback, useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { RowView } from '../../room/room.ts';
import { HEADER_HEIGHT, ROW_HEIGHT } from './grid-layout.ts';

/** Rows above and below those that can be seen which are drawn too. */
const BEYOND = 6;
/** Rows that are filled anew in one frame: a leap to the other end takes a few frames, and none of them is late. */
const ROWS_A_FRAME = 10;

/** A drawn row: its element is one of a few that are used again and again. */
export interface DrawnRow {
  readonly slot: number;
  readonly position: number;
  readonly view: RowView;
}

export interface RowWindow {
  readonly rows: readonly DrawnRow[];
  /** First and last row that can be seen. */
  readonly first: number;
  readonly last: number;
  scrollTo(position: number): void;
}

interface Drawing {
  readonly slots: ReadonlyMap<number, DrawnRow>;
  readonly first: number;
  readonly last: number;
}

const NOTHING: Drawing = { slots: new Map(), first: 0, last: 0 };

/**
 * The rows to draw out of all there are. Rows lie on a fixed raster, so a row's place needs no measuring whatever their number;
 * with the most rows that a room takes the list is 11 million pixels high, which every browser can (Firefox: 17 million).
 *
 * @param version goes up whenever `rowAt` answers otherwise.
 */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  total: number,
  version: number,
  rowAt: (position: number) => RowView | undefined,
  want: (from: number, to: number) => void,
): RowWindow {
  const [drawing, setDrawing] = useState(NOTHING);
  const latest = useRef({ drawing: NOTHING, total, rowAt, want });
  const frame = useRef(0);

  const draw = useCallback(() => {
    frame.current = 0;
    const element = scroller.current;
    if (element === null) return;
    const { drawing: before, total: count, rowAt: at, want: wants } = latest.current;
    const seen = seenRows(element, count);
    wants(seen.first - BEYOND, seen.last + BEYOND);
    const pool = Math.ceil(element.clientHeight / ROW_HEIGHT) + 1 + 2 * BEYOND;
    const { slots, more } = fill(before.slots, pool, seen, count, at);
    const isSame = slots === before.slots && seen.first === before.first && seen.last === before.last;
    if (!isSame) {
      latest.current.drawing = { slots, ...seen };
      flushSync(() => setDrawing(latest.current.drawing));
    }
    if (more) frame.current = requestAnimationFrame(draw);
  }, [scroller]);

  const drawSoon = useCallback(() => {
    if (frame.current === 0) frame.current = requestAnimationFrame(draw);
  }, [draw]);

  useEffect(() => {
    latest.current = { ...latest.current, total, rowAt, want };
    drawSoon();
  }, [total, version, rowAt, want, drawSoon]);

  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const sizes = new ResizeObserver(drawSoon);
    sizes.observe(element);
    element.addEventListener('scroll', drawSoon, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', drawSoon);
      cancelAnimationFrame(frame.current);
      frame.current = 0;
    };
  }, [scroller, drawSoon]);

  const scrollTo = useCallback(
    (position: number) => {
      const element = scroller.current;
      if (element === null || position < 0) return;
      const top = position * ROW_HEIGHT;
      const bottom = top + ROW_HEIGHT + HEADER_HEIGHT - element.clientHeight;
      if (element.scrollTop > top) element.scrollTop = top;
      else if (element.scrollTop < bottom) element.scrollTop = bottom;
    },
    [scroller],
  );

  // By slot, so that no element is ever moved.
  const rows = [...drawing.slots.values()].toSorted((a, b) => a.slot - b.slot);
  return { rows, first: drawing.first, last: drawing.last, scrollTo };
}

function seenRows(element: HTMLElement, total: number): { readonly first: number; readonly last: number } {
  const top = element.scrollTop;
  const height = element.clientHeight - HEADER_HEIGHT;
  const first = Math.max(0, Math.min(total - 1, Math.floor(top / ROW_HEIGHT)));
  const last = Math.max(first, Math.min(total - 1, Math.ceil((top + height) / ROW_HEIGHT) - 1));
  return { first, last };
}

/** Gives slots the rows that are to be seen, those in sight first, as many as a frame has time for. */
function fill(
  before: ReadonlyMap<number, DrawnRow>,
  pool: number,
  { first, last }: { readonly first: number; readonly last: number },
  total: number,
  rowAt: (position: number) => RowView | undefined,
): { readonly slots: ReadonlyMap<number, DrawnRow>; readonly more: boolean } {
  const slots = new Map(before);
  for (const [slot, { position }] of before) if (slot >= pool || position >= total) slots.delete(slot);
  let left = ROWS_A_FRAME;
  let more = false;
  const place = (position: number) => {
    const view = rowAt(position);
    const slot = position % pool;
    const old = slots.get(slot);
    if (view === undefined || (old?.position === position && old.view === view)) return;
    if (left === 0) {
      more = true;
      return;
    }
    left -= 1;
    slots.set(slot, { slot, position, view });
  };
  for (let position = first; position <= last; position += 1) place(position);
  for (let position = last + 1; position <= Math.min(total - 1, last + BEYOND); position += 1)
    place(position);
  for (let position = first - 1; position >= Math.max(0, first - BEYOND); position -= 1) place(position);
  const isSame = slots.size === before.size && [...slots].every(([slot, row]) => before.get(slot) === row);
  return { slots: isSame ? before : slots, more };
}
