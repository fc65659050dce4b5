import type { RevealedRow, RowView } from '../../room/room.ts';

/** The columns of the list, widths in pixels. What is personal comes first: it is what one looks at here. */
export const GRID_COLUMNS = [
  { id: 'position', width: 64 },
  { id: 'name', width: 104 },
  { id: 'phone', width: 152 },
  { id: 'region', width: 200 },
  { id: 'detail', width: 220 },
  { id: 'goods', width: 200 },
  { id: 'remark', width: 160 },
  { id: 'orderNo', width: 184 },
  { id: 'tracking', width: 160 },
  { id: 'row', width: 96 },
] as const;
export type GridColumn = (typeof GRID_COLUMNS)[number]['id'];
/** Columns that a masking rule stands behind. */
export type MaskedColumn = Exclude<GridColumn, 'position' | 'row'> & keyof RowView & keyof RevealedRow;

export const GRID_WIDTH = GRID_COLUMNS.reduce((sum, { width }) => sum + width, 0);
export const ROW_HEIGHT = 36;
export const HEADER_HEIGHT = 36;

/** The last column takes what is left of a wide screen. */
export const GRID_TEMPLATE = GRID_COLUMNS.map(({ width, id }) =>
  id === 'detail' ? `minmax(${width}px, 1fr)` : `${width}px`,
).join(' ');

export function isMaskedColumn(column: GridColumn): column is MaskedColumn {
  return column !== 'position' && column !== 'row';
}
