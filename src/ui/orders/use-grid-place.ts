import { useState } from 'react';
import type { GridQuery } from '../../state/grid-query.ts';
import { useWorkbench, useWorkbenchState } from '../hooks.ts';
import { blockOf } from './grid-layout.ts';
import type { Block, GridPlace } from './grid-layout.ts';

/** Where the keyboard is in the list, and which block of cells is marked from there. */
export interface PlaceInGrid {
  /** -1 is the header, column 0 the gutter. */
  readonly place: GridPlace;
  readonly block: Block;
  /** Goes there; `extend` keeps the other corner of the block where it is. */
  goTo(place: GridPlace, extend?: boolean): void;
  /** Only the place itself is marked. Whether more was. */
  collapse(): boolean;
}

export function useGridPlace(columns: number): PlaceInGrid {
  const { label } = useWorkbench();
  const position = useWorkbenchState((state) => state.position);
  const [column, setColumn] = useState(1);
  const [inHeader, setInHeader] = useState(false);
  const query = useWorkbenchState((state) => state.query);
  const [from, setFrom] = useState<{ readonly place: GridPlace; readonly query: GridQuery } | null>(null);
  // Other rows are in the list now: what was marked of those before is not marked any more.
  const anchor = from?.query === query ? from.place : null;
  const setAnchor = (corner: GridPlace | null) => setFrom(corner === null ? null : { place: corner, query });
  const place = { position: inHeader ? -1 : position, column: Math.min(column, columns - 1) };
  const block = blockOf(anchor ?? place, place);
  return {
    place,
    block,
    goTo(next, extend = false) {
      if (!extend || next.position < 0) setAnchor(null);
      else setAnchor(anchor ?? place);
      setColumn(next.column);
      setInHeader(next.position < 0);
      if (next.position >= 0) label.goTo(next.position);
    },
    collapse() {
      const was = anchor !== null && (block.top !== block.bottom || block.left !== block.right);
      setAnchor(null);
      return was;
    },
  };
}
