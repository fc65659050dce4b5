import type { RefusedDocument } from '../refused-documents.ts';
import type { StockChoice } from '../../room/stock-room.ts';
import type { Stock } from '../../stock/stock.ts';
import type { PaperState } from '../paper-state.ts';
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

/** The roll in the label printer, or on whose labels a PDF is; undefined where they are as large as ours, on sheets, or pictures. */
export function rollChoice(state: ChosenPapers): StockChoice | undefined {
  const { printsTo, roll, sheet } = state;
  const ofPdf = printsTo === 'pdf' && isOnRoll(state) ? sheet : null;
  const id = printsTo === 'printer' ? roll : ofPdf;
  return id === null ? undefined : paperChoice(state, id);
}

type ChosenPapers = Pick<Settings, 'ownStocks' | 'roll' | 'printsTo' | 'sheet'> & {
  readonly paper: PaperState;
};

/** Whether what was chosen for a PDF is a roll. */
export function isOnRoll({ sheet, paper: { view } }: Pick<ChosenPapers, 'sheet' | 'paper'>): boolean {
  return sheet !== null && view?.id === sheet && view.kind === 'roll';
}
