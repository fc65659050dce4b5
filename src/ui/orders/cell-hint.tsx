import { useEffect, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { useWorkbench, useWorkbenchState } from '../hooks.ts';
import { CellWhy } from './cell-note.tsx';
import { placeAt } from './grid-geometry.ts';
import type { GridLayout, GridPlace } from './grid-layout.ts';
import styles from './order-grid.module.css';
import { isTextCell } from './row-marks.ts';

/** The pointer rests that long before it is taken for a question, in milliseconds. */
const REST = 400;
const GAP = 14;

interface CellHintProps {
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly layout: GridLayout;
  readonly total: number;
}

/** Says beside the pointer which rule made the cell under it. For the keyboard's place the note below the list says it. */
export function CellHint({ scroller, layout, total }: CellHintProps) {
  const { rowAt } = useWorkbench();
  const revealed = useWorkbenchState((state) => (state.reveal?.place === 'list' ? state.reveal.rows : null));
  const at = useRestingPointer(scroller, layout, total);
  const popup = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = popup.current;
    if (element === null || at === null) return;
    const { width, height } = element.getBoundingClientRect();
    const below = at.y + GAP + height < innerHeight;
    element.style.left = `${Math.max(8, Math.min(at.x, innerWidth - width - 8))}px`;
    element.style.top = `${below ? at.y + GAP : at.y - GAP - height}px`;
  }, [at]);
  const view = at === null ? undefined : rowAt(at.place.position);
  const column = at === null ? undefined : layout.columns[at.place.column - 1]?.id;
  if (view === undefined || column === undefined || !isTextCell(column)) return null;
  return (
    <div ref={popup} role="tooltip" className={styles['hover']}>
      <CellWhy view={view} column={column} revealed={revealed?.has(view.row) === true} />
    </div>
  );
}

interface Resting {
  readonly place: GridPlace;
  readonly x: number;
  readonly y: number;
}

/** Where a mouse rests on the list; null while it moves on, scrolls, presses or is elsewhere. */
function useRestingPointer(
  scroller: RefObject<HTMLDivElement | null>,
  layout: GridLayout,
  total: number,
): Resting | null {
  const [resting, setResting] = useState<Resting | null>(null);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    let timer = 0;
    let shown = '';
    const hide = () => {
      clearTimeout(timer);
      shown = '';
      setResting(null);
    };
    const move = ({ pointerType, buttons, clientX: x, clientY: y }: PointerEvent) => {
      if (pointerType !== 'mouse' || buttons !== 0) return;
      const place = placeAt(element, layout, total, x, y);
      const over = place === undefined ? '' : `${place.position} ${place.column}`;
      if (over !== '' && over === shown) return;
      hide();
      if (place === undefined || place.column === 0) return;
      timer = window.setTimeout(() => {
        shown = over;
        setResting({ place, x, y });
      }, REST);
    };
    const ends = ['pointerdown', 'pointerleave', 'scroll', 'keydown'] as const;
    element.addEventListener('pointermove', move);
    for (const end of ends) element.addEventListener(end, hide);
    return () => {
      hide();
      element.removeEventListener('pointermove', move);
      for (const end of ends) element.removeEventListener(end, hide);
    };
  }, [scroller, layout, total]);
  return resting;
}
