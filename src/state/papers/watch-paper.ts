import type { StockView } from '../../room/stock-room.ts';
import type { Desk } from '../desk.ts';
import type { LabelDesk } from '../label.ts';
import { NO_PAPER } from '../paper-state.ts';
import type { PaperState } from '../paper-state.ts';
import type { WorkbenchState } from '../workbench-state.ts';
import { paperChoice } from './own-papers.ts';

/** A paper that is chosen somewhere, and where what the room says of it stands. */
interface ChosenPaper {
  chosen(state: WorkbenchState): string | null;
  known(state: WorkbenchState): PaperState;
  show(paper: PaperState): void;
  /** It cannot be had: takes the choice back; gives what to say. */
  gone(): 'sheetGone' | 'rollGone';
  found(view: StockView): void;
}

/** Asks the room of a chosen paper, as often as another is chosen, or its document, or the design whose labels lie on it. */
export function watchPaper(desk: Desk, label: LabelDesk, paper: ChosenPaper): void {
  const { store } = desk;
  let latest = 0;

  async function look(): Promise<void> {
    latest += 1;
    const mine = latest;
    // What changed is told to the room by those who change it, in this turn.
    await Promise.resolve();
    const id = paper.chosen(store.getState());
    if (mine !== latest) return;
    if (id === null) {
      paper.show(NO_PAPER);
      return;
    }
    const { view } = paper.known(store.getState());
    paper.show({ view: view?.id === id ? view : null, isLooking: true });
    const choice = paperChoice(store.getState(), id);
    const found = await desk.askInTurn(async (room) => {
      await label.agreeDesign(room);
      return room.stock(choice);
    });
    if (mine !== latest) return;
    if (found?.ok === false) {
      const text = paper.gone();
      paper.show(NO_PAPER);
      desk.notify(text, { tone: 'bad', problem: found.problem });
      return;
    }
    // A room that went meanwhile: the next look asks anew.
    paper.show(found === undefined ? NO_PAPER : { view: found.value, isLooking: false });
    if (found !== undefined) paper.found(found.value);
  }

  /** Whether the room is to be asked again; also for what it could not tell when it was asked. */
  function isOther(state: WorkbenchState, before: WorkbenchState): boolean {
    const { view, isLooking } = paper.known(state);
    const isMissing = view === null && !isLooking;
    return (
      (isMissing && (state.step !== before.step || state.source !== before.source)) ||
      isOtherPaper(state, before, paper.chosen) ||
      state.template !== before.template ||
      state.templates !== before.templates ||
      state.crashed !== before.crashed
    );
  }

  store.subscribe((state, before) => {
    const id = paper.chosen(state);
    if (id === null ? paper.chosen(before) !== null : isOther(state, before)) void look();
  });
  if (paper.chosen(store.getState()) !== null) void look();
}

/** Whether another paper is chosen than before, or an own one was changed. */
export function isOtherPaper(
  state: WorkbenchState,
  before: WorkbenchState,
  chosen: (state: WorkbenchState) => string | null,
): boolean {
  const id = chosen(state);
  if (id !== chosen(before)) return true;
  if (id === null || state.ownStocks === before.ownStocks) return false;
  return JSON.stringify(paperChoice(state, id)) !== JSON.stringify(paperChoice(before, id));
}
