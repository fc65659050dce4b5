import type { LocalText } from '../base/language.ts';
import type { Mm } from '../base/length.ts';

/** The paper that labels are printed on, as a document of its own: a sheet of labels, a roll, or a waybill. */
export type Stock = SheetStock | RollStock | WaybillStock;

export const STOCK_SCHEMA = 'hushlabel/stock';
export const STOCK_VERSION = 1;
export const STOCK_KINDS = ['sheet', 'roll', 'waybill'] as const;
export const LABEL_SHAPES = ['rect', 'round'] as const;
export const FEEDS = ['gap', 'black-mark', 'continuous'] as const;

interface StockHead {
  readonly schema: typeof STOCK_SCHEMA;
  readonly version: typeof STOCK_VERSION;
  readonly id: string;
  readonly name: LocalText;
}

/** Labels in one or more grids on a page, as it lies in the printer: origin at the top left, y down. */
export interface SheetStock extends StockHead {
  readonly kind: 'sheet';
  readonly page: Size;
  readonly label: LabelShape;
  readonly grids: readonly Grid[];
}

/** One label after the other on a backing, or a tape without ends. */
export interface RollStock extends StockHead {
  readonly kind: 'roll';
  /** The backing's width, where it is known. */
  readonly backing?: Mm;
  /** Width across the roll, height along it; of a continuous roll the length that is cut unless another is asked. */
  readonly label: LabelShape;
  readonly feed: Feed;
}

/** One label a page, the page as large as the label. */
export interface WaybillStock extends StockHead {
  readonly kind: 'waybill';
  readonly label: LabelShape;
}

export interface Size {
  readonly width: Mm;
  readonly height: Mm;
}

export interface Box extends Size {
  readonly x: Mm;
  readonly y: Mm;
}

/** The visible label. A round one is as high as it is wide. */
export interface LabelShape extends Size {
  readonly shape: (typeof LABEL_SHAPES)[number];
  /** Of the corners; absent: square, or not known. */
  readonly radius?: Mm;
  /** How far from the edges the maker advises to stay. */
  readonly safe?: { readonly x: Mm; readonly y: Mm };
}

/** `left` and `top` of the first label; pitches between the same edges of neighbours. */
export interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly left: Mm;
  readonly top: Mm;
  readonly pitchX: Mm;
  readonly pitchY: Mm;
}

/** How a printer tells where the next label begins. A gap that nobody measured is absent. */
export type Feed =
  | { readonly by: 'gap'; readonly gap?: Mm }
  /** `mark`: the mark's height along the feed. */
  | { readonly by: 'black-mark'; readonly mark: Mm; readonly gap?: Mm }
  /** What may be cut, from the shortest to the longest piece. */
  | { readonly by: 'continuous'; readonly shortest: Mm; readonly longest: Mm };

/** Sheets are cut and drivers round to about this much, in millimetres: what is over by less is not over. */
export const CUT_TOLERANCE = 0.05;

/** How many labels a page has; undefined for a roll, which has no pages. */
export function labelsPerPage(stock: Stock): number | undefined {
  if (stock.kind === 'sheet') return labelsPerSheet(stock);
  return stock.kind === 'waybill' ? 1 : undefined;
}

export function labelsPerSheet(sheet: SheetStock): number {
  return sheet.grids.reduce((sum, { columns, rows }) => sum + columns * rows, 0);
}
