import { useEffect, useState, useSyncExternalStore } from 'react';
import type { RefObject } from 'react';
import type { Workbench } from '../../state/workbench.ts';
import { createRowWindow } from './row-window.ts';
import type { Drawing } from './row-window.ts';

export interface DrawnWindow extends Drawing {
  scrollTo(position: number): void;
}

/** @param version goes up whenever the workbench has other rows. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  total: number,
  version: number,
  { rowAt, wantRows }: Pick<Workbench, 'rowAt' | 'wantRows'>,
): DrawnWindow {
  const [rows] = useState(createRowWindow);
  useEffect(() => (scroller.current === null ? undefined : rows.attach(scroller.current)), [rows, scroller]);
  useEffect(() => rows.follow({ total, rowAt, want: wantRows }), [rows, total, version, rowAt, wantRows]);
  const drawing = useSyncExternalStore(rows.subscribe, rows.drawing);
  return { ...drawing, scrollTo: rows.scrollTo };
}
