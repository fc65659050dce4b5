import { GUTTER_WIDTH, HEADER_HEIGHT, ROW_HEIGHT } from './grid-layout.ts';
import type { GridLayout, GridPlace } from './grid-layout.ts';

/** Air beside the text of a cell. */
const CELL_PADDING = 18;

/** The cell at a point of the window; undefined beside the rows. */
export function placeAt(
  scroller: HTMLElement,
  layout: GridLayout,
  total: number,
  x: number,
  y: number,
): GridPlace | undefined {
  const box = scroller.getBoundingClientRect();
  const position = Math.floor((y - box.top - HEADER_HEIGHT + scroller.scrollTop) / ROW_HEIGHT);
  if (position < 0 || position >= total) return undefined;
  if (x - box.left < GUTTER_WIDTH) return { position, column: 0 };
  const inside = x - box.left + scroller.scrollLeft;
  const index = layout.columns.findIndex(({ left, width }) => inside >= left && inside < left + width);
  return index < 0 ? undefined : { position, column: index + 1 };
}

/** Brings a column into sight; the gutter always is. */
export function scrollToColumn(scroller: HTMLElement, { columns }: GridLayout, column: number): void {
  const placed = columns[column - 1];
  if (placed === undefined) return;
  const left = placed.left - GUTTER_WIDTH;
  const right = placed.left + placed.width - scroller.clientWidth;
  if (scroller.scrollLeft > left) scroller.scrollLeft = left;
  else if (scroller.scrollLeft < right) scroller.scrollLeft = Math.min(right, left);
}

/** How wide a column must be for what is drawn of it. */
export function fittingWidth(scroller: HTMLElement, colIndex: number): number | undefined {
  const range = document.createRange();
  const widths = [...scroller.querySelectorAll(`[aria-colindex="${colIndex}"]`)].map((cell) => {
    range.selectNodeContents(cell);
    return range.getBoundingClientRect().width;
  });
  return widths.length === 0 ? undefined : Math.ceil(Math.max(...widths)) + CELL_PADDING;
}
