import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';
import { HEADER_HEIGHT, ROW_HEIGHT } from './grid-columns.ts';

/** The rows to draw out of all there are. The one place that knows the library for it. */
export interface RowWindow {
  readonly rows: readonly { readonly position: number; readonly start: number }[];
  readonly height: number;
  /** First and last row that can be seen. */
  readonly first: number;
  readonly last: number;
  scrollTo(position: number): void;
}

/** @param active a row that is always drawn, since the keyboard's place is in it. */
export function useRowWindow(
  scroller: RefObject<HTMLElement | null>,
  total: number,
  active: number,
): RowWindow {
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer draws anew by itself
  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
    scrollPaddingStart: HEADER_HEIGHT,
    rangeExtractor: (range) => {
      const indexes = defaultRangeExtractor(range);
      if (active >= total || indexes.includes(active)) return indexes;
      return [...indexes, active].toSorted((a, b) => a - b);
    },
  });
  return {
    rows: virtualizer.getVirtualItems().map(({ index, start }) => ({ position: index, start })),
    height: virtualizer.getTotalSize(),
    first: virtualizer.range?.startIndex ?? 0,
    last: virtualizer.range?.endIndex ?? 0,
    scrollTo: (position) => virtualizer.scrollToIndex(position, { align: 'auto' }),
  };
}
