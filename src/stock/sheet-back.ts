import { mm } from '../base/length.ts';
import type { Box, Size } from './stock.ts';

/** The edge that a printer turns the sheet over, as its duplex setting calls it. */
export const TURNED_EDGES = ['long', 'short'] as const;
export type TurnedEdge = (typeof TURNED_EDGES)[number];

/**
 * Where on the back page the back of a box is. Turned over the upright edge the sheet is mirrored from left to right,
 * over the level one from top to bottom. Mirrored twice is where it was.
 */
export function boxOnBack<Each extends Box>(box: Each, page: Size, edge: TurnedEdge): Each {
  const upright = page.height >= page.width ? 'long' : 'short';
  return edge === upright
    ? { ...box, x: mm(page.width - box.x - box.width) }
    : { ...box, y: mm(page.height - box.y - box.height) };
}
