import type { StockView } from '../room/stock-room.ts';

/** What the room says of the chosen sheet. */
export interface PaperState {
  /** Null until it has said it, and where there is none. */
  readonly view: StockView | null;
  /** It is being asked: whether labels fit is not known now. */
  readonly isLooking: boolean;
}

/** Nothing is known of any sheet. */
export const NO_PAPER: PaperState = { view: null, isLooking: false };

/** The last sheet of a job, when it is printed. */
export interface SheetLeft {
  readonly stock: string;
  readonly sheets: number;
  /** Places that are left on it. */
  readonly free: number;
  /** Numbers of the places that are gone. */
  readonly gone: readonly number[];
}
