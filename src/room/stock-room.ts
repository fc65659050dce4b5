import type { LocalText } from '../base/language.ts';
import type { LabelFit, SheetBacks } from '../print/sheet-plan.ts';
import type { Feed, RollStock, SheetStock, Stock } from '../stock/stock.ts';
import type { FillOrder } from '../stock/sheet-places.ts';
import type { StockDoubt } from '../stock/stock-problems.ts';
import type { Answer } from './grid-room.ts';

/** The paper side of the clean room: sheets and rolls to choose from, and how the labels of the chosen design lie on them. */
export interface StockRoom {
  /**
   * Papers of the catalogue that every word fits, best first; without a word all of them, first those on which labels of the chosen
   * design fit: of their size, larger, turned. Pages count from 0.
   */
  stocks(words: string, page: number, kind: PaperKind): Promise<StockPage>;
  /** One paper with its places; refused where it is gone, or a document that is none. */
  stock(choice: StockChoice): Promise<Answer<StockView>>;
  /** Reads a paper's document as strictly as a file of unknown origin; refused where it shows what looks like a person's. */
  readStock(text: string): Promise<Answer<Stock>>;
}

/** What holds several labels a page, and what goes into a label printer: rolls, and waybills, which follow each other with gaps. */
export type PaperKind = 'sheet' | 'roll';

/** A paper of the catalogue, or one of the seller's own as the text of its document. */
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
  /** Papers that were found, on all pages together. */
  readonly total: number;
  readonly pages: number;
  readonly stocks: readonly StockSummary[];
}

/** Lengths in millimetres. */
export interface StockSummary {
  readonly id: string;
  readonly kind: PaperKind;
  /** How a printer tells where the next label of a roll begins; null of a sheet. */
  readonly feed: Feed | null;
  readonly name: LocalText;
  /** English, as the maker says it; null for a sheet of one's own. */
  readonly description: string | null;
  readonly shape: 'rect' | 'round';
  readonly width: number;
  readonly height: number;
  /** 1 of a roll. */
  readonly perSheet: number;
  readonly pageWidth: number;
  readonly pageHeight: number;
  /** Name of the page's size, such as A4; null where it has none. */
  readonly paper: string | null;
  /** How labels of the chosen design lie on it. */
  readonly fit: LabelFit;
}

export interface StockView extends StockSummary {
  /** The paper itself, to make another one from. */
  readonly stock: SheetStock | RollStock;
  /** In the order of their numbers. Of a roll its label, and after it the next one as far as it is shown. */
  readonly places: readonly PlaceView[];
  /** Where the chosen label lies on a roll's; null of a sheet, and where it does not fit. */
  readonly laid: PlaceView | null;
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
