import { DOCUMENT_PROBLEMS } from '../base/object-reader.ts';
import type { Problem } from '../base/problem.ts';

export const STOCK_PROBLEMS = [
  /** The text is longer than a stock may be. params: limit */
  'stock-too-large',
  'stock-not-json',
  /** It is no stock, or one made by a later version of the program. params: version, newest */
  'stock-schema',
  'stock-newer',
  ...DOCUMENT_PROBLEMS,
  /** More labels than a sheet may have. params: path, max */
  'stock-too-many',
  /** A label leaves the page. params: path */
  'stock-outside-page',
  /** Two labels lie over each other. params: path */
  'stock-overlap',
  /** A job names a place that the sheet does not have. params: max */
  'stock-place',
  /** Nothing is left of the first sheet. */
  'stock-all-used',
] as const;
export type StockProblem = Problem<(typeof STOCK_PROBLEMS)[number]>;

/** What speaks against a stock's numbers, although it can be printed on. */
export const STOCK_DOUBTS = [
  /** The margins of two sides differ, as they may on paper or by an error. params: difference, in millimetres */
  'stock-uneven-across',
  'stock-uneven-down',
  /** Labels leave the page by less than sheets are cut to. params: over, in millimetres */
  'stock-overhang',
  /** Sources disagree about the part number. */
  'stock-doubtful-part',
  /** No public page states this size. */
  'stock-unconfirmed',
  /** Bars of a code of the label would lie across the roll's feed. */
  'roll-bars-across',
] as const;
export type StockDoubt = Problem<(typeof STOCK_DOUBTS)[number]>;
