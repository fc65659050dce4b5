import type { ColumnChoice, GridColumnId } from '../../state/grid-columns.ts';

export const ROW_HEIGHT = 36;
export const HEADER_HEIGHT = 36;
/** The column that is always first: mark for selecting, number, and what is to be said of the row. */
export const GUTTER_WIDTH = 92;

/** A column as it is drawn, pixels from the left edge of the list. */
export interface PlacedColumn {
  readonly id: GridColumnId;
  readonly left: number;
  readonly width: number;
  /** The same objects as long as nothing moves, so that rows need not be drawn anew. */
  readonly style: { readonly left: number; readonly width: number };
}

export interface GridLayout {
  readonly columns: readonly PlacedColumn[];
  readonly width: number;
}

export function placeColumns(choices: readonly ColumnChoice[]): GridLayout {
  const columns: PlacedColumn[] = [];
  let left = GUTTER_WIDTH;
  for (const { id, width, shown } of choices) {
    if (!shown) continue;
    columns.push({ id, left, width, style: { left, width } });
    left += width;
  }
  return { columns, width: left };
}

/** A cell of the list: row by place (-1 is the header), column by index (0 is the gutter). */
export interface GridPlace {
  readonly position: number;
  readonly column: number;
}

export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** The cells between two corners, the header aside. */
export function blockOf(one: GridPlace, other: GridPlace): Block {
  return {
    top: Math.max(0, Math.min(one.position, other.position)),
    bottom: Math.max(0, one.position, other.position),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  };
}
