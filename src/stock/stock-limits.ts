/** Bounds of what a stock may be; all inclusive, lengths in millimetres. */
export const STOCK_LIMITS = {
  /** As long as 16 grids and two names take, four times over. */
  documentLength: 20_000,
  idLength: 64,
  nameLength: 80,
  /** Up to A0. */
  page: { min: 20, max: 1200 },
  label: { min: 3, max: 1200 },
  /** Numbers are rounded: a first label may begin this far before the page does. */
  margin: { min: -0.05, max: 1200 },
  grids: 16,
  /** Columns, and rows, of one grid. */
  lines: { min: 1, max: 200 },
  /** All grids of a sheet together. */
  labels: 1_000,
  gap: { min: 0, max: 100 },
  mark: { min: 0.5, max: 100 },
  /** A piece of a continuous roll. */
  piece: { min: 3, max: 5_000 },
} as const;
