import type { StockPage, StockView } from '../room/stock-room.ts';
import type { Desk } from './desk.ts';
import type { LabelDesk } from './label.ts';
import { rememberUse, sheetUseOf } from './sheet-memory.ts';
import type { SheetUse } from './sheet-memory.ts';
import { jobInHand } from './print-jobs/print-job.ts';
import { NO_PAPER } from './paper-state.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** Sheets that labels are put on: which, and what is gone of the one that lies on top. */
export interface SheetsDesk {
  /** Null: one label a page. */
  choose(stock: string | null): void;
  /** Changes how the chosen sheets are filled. */
  change(use: Partial<Omit<SheetUse, 'stock'>>): void;
  /** A place of the first sheet is gone, or is not. */
  cross(place: number, isGone: boolean): void;
  /** The sheet on top is a new one. */
  takeNew(): void;
  /** The sheet on top is the last one of the job that was made. */
  goOnWithLast(): void;
  /** Undefined where the room could not tell. */
  search(words: string, page: number): Promise<StockPage | undefined>;
  /** One sheet with its places, as labels of the chosen design lie on it; undefined where it cannot be had. */
  view(stock: string): Promise<StockView | undefined>;
}

export function createSheetsDesk(desk: Desk, label: LabelDesk): SheetsDesk {
  const { store } = desk;
  let latest = 0;

  /** What a room says of papers depends on its design. */
  function askOfDesign<T>(call: Parameters<typeof desk.ask<T>>[0]): Promise<T | undefined> {
    return desk.askInTurn(async (room) => {
      await label.agreeDesign(room);
      return call(room);
    });
  }

  async function look(): Promise<void> {
    latest += 1;
    const mine = latest;
    // What changed is told to the room by those who change it, in this turn.
    await Promise.resolve();
    const { sheet } = store.getState();
    if (mine !== latest) return;
    if (sheet === null) {
      store.setState({ paper: NO_PAPER });
      return;
    }
    store.setState(({ paper }) => ({
      paper: { view: paper.view?.id === sheet ? paper.view : null, isLooking: true },
    }));
    const found = await askOfDesign((room) => room.stock({ id: sheet }));
    if (mine !== latest) return;
    if (found?.ok === false) {
      store.setState({ sheet: null, paper: NO_PAPER });
      desk.notify('sheetGone', { tone: 'bad', problem: found.problem });
      return;
    }
    // A room that went meanwhile: the next look asks anew.
    if (found === undefined) {
      store.setState({ paper: NO_PAPER });
      return;
    }
    const view = found.value;
    store.setState(({ sheets }) => ({
      paper: { view, isLooking: false },
      sheets: withinSheet(sheets, view),
    }));
  }

  store.subscribe((state, before) => {
    if (state.sheet === null ? before.sheet !== null : isOther(state, before)) void look();
  });
  if (store.getState().sheet !== null) void look();

  function remember(change: (use: SheetUse) => SheetUse): void {
    const { sheet, sheets } = store.getState();
    if (sheet === null) return;
    store.setState({ sheets: rememberUse(sheets, change(sheetUseOf(sheets, sheet))) });
  }

  const takeNew = () => remember((now) => ({ ...now, start: 1, used: [] }));

  return {
    choose(stock) {
      store.setState({ sheet: stock });
    },
    change: (changes) => remember((now) => ({ ...now, ...changes })),
    cross(place, isGone) {
      remember((now) => {
        const others = now.used.filter((other) => other !== place);
        return { ...now, used: isGone ? [...others, place].toSorted((one, other) => one - other) : others };
      });
    },
    takeNew,
    goOnWithLast() {
      const left = jobInHand(store.getState())?.stage.outcome.sheet;
      if (left === undefined) return;
      store.setState(({ sheets }) => {
        const now = sheetUseOf(sheets, left.stock);
        return { sheets: rememberUse(sheets, { ...now, start: 1, used: left.gone }) };
      });
    },
    search: (words, page) => askOfDesign((room) => room.stocks(words, page)),
    async view(stock) {
      const found = await askOfDesign((room) => room.stock({ id: stock }));
      return found?.ok === true ? found.value : undefined;
    },
  };
}

/** Whether the room is to be asked again; also for what it could not tell when it was asked. */
function isOther(state: WorkbenchState, before: WorkbenchState): boolean {
  const isMissing = state.paper.view === null && !state.paper.isLooking;
  return (
    (isMissing && (state.step !== before.step || state.source !== before.source)) ||
    state.sheet !== before.sheet ||
    state.template !== before.template ||
    state.templates !== before.templates ||
    state.crashed !== before.crashed
  );
}

/** What is remembered of a sheet, as far as it has such places: a stored number is not to be relied on. */
function withinSheet(uses: readonly SheetUse[], { id, perSheet }: StockView): readonly SheetUse[] {
  const isPlace = (place: number) => place <= perSheet;
  const isWithin = ({ stock, start, used }: SheetUse) =>
    stock !== id || (isPlace(start) && used.every(isPlace));
  if (uses.every(isWithin)) return uses;
  return uses.map((use) =>
    isWithin(use)
      ? use
      : { ...use, start: isPlace(use.start) ? use.start : 1, used: use.used.filter(isPlace) },
  );
}
