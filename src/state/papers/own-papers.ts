import type { RefusedDocument } from '../refused-documents.ts';
import type { StockChoice } from '../../room/stock-room.ts';
import type { Stock } from '../../stock/stock.ts';
import { documentIdOf } from '../settings.ts';
import type { Settings } from '../settings.ts';

/** The seller's own papers, as the room read them. */
export interface OwnPapersState {
  readonly own: readonly Stock[];
  /** Of what is stored as own papers, that which the room would not read. */
  readonly refused: readonly RefusedDocument[];
  /** Deletions that can be undone. */
  readonly undo: number;
}

export const NO_PAPERS: OwnPapersState = { own: [], refused: [], undo: 0 };

/** A paper as the room is asked for it: one's own is told, as it is stored. */
export function paperChoice({ ownStocks }: Pick<Settings, 'ownStocks'>, id: string): StockChoice {
  const own = ownStocks.find((document) => documentIdOf(document) === id);
  return own === undefined ? { id } : { document: JSON.stringify(own) };
}

/** The roll in the label printer; undefined where its labels are taken to be as large as ours. */
export function rollChoice(
  state: Pick<Settings, 'ownStocks' | 'roll' | 'printsTo'>,
): StockChoice | undefined {
  return state.roll === null || state.printsTo !== 'printer' ? undefined : paperChoice(state, state.roll);
}
