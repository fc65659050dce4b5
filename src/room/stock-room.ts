import type { LocalText } from '../base/language.ts';
import type { LabelFit, SheetBacks } from '../print/sheet-plan.ts';
import type { FillOrder } from '../stock/sheet-places.ts';
import type { StockDoubt } from '../stock/stock-problems.ts';
import type { Answer } from './grid-room.ts';

/** The paper side of the clean room: sheets to choose from, and how the labels of the chosen design lie on them. */
export interface StockRoom {
  /** Sheets of the catalogue that every word fits, best first; all of them without a word. Pages count from 0. */
  stocks(words: string, page: number): Promise<StockPage>;
  /** One sheet with its places; refused where it is gone, not a sheet, or a document that is none. */
  stock(choice: StockChoice): Promise<Answer<StockView>>;
}

/** A sheet of the catalogue, or one of the seller's own as the text of its document. */
export type StockChoice = { readonly id: string } | { readonly document: string };

/** How a job is put on sheets. */
export interface SheetRequest {
  readonly stock: StockChoice;
  /** Number of the place to begin at; places are numbered from 1, across. */
  readonly start: number;
  /** Numbers of places that are gone from the first sheet. */
  readonly used: readonly number[];
  readonly order: FillOrder;
  /** Whether marks to cut along are drawn. */
  readonly cutMarks: boolean;
  /** None and nothing where absent. */
  readonly backs?: SheetBacks;
  /** Millimetres. */
  readonly bleed?: number;
}

export interface StockPage {
  /** Sheets that were found, on all pages together. */
  readonly total: number;
  readonly pages: number;
  readonly stocks: readonly StockSummary[];
}

/** Lengths in millimetres. */
export interface StockSummary {
  readonly id: string;
  readonly name: LocalText;
  /** English, as the maker says it; null for a sheet of one's own. */
  readonly description: string | null;
  readonly shape: 'rect' | 'round';
  readonly width: number;
  readonly height: number;
  readonly perSheet: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
  /** Name of the page's size, such as A4; null where it has none. */
  readonly paper: string | null;
  /** How labels of the chosen design lie on it. */
  readonly fit: LabelFit;
}

export interface StockView extends StockSummary {
  /** In the order of their numbers. */
  readonly places: readonly PlaceView[];
  /** What to know before one prints on it. */
  readonly doubts: readonly StockDoubt[];
}

/** From the page's top left corner. */
export interface PlaceView {
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
