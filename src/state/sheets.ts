import type { PaperKind, StockPage, StockView } from '../room/stock-room.ts';
import type { Desk } from './desk.ts';
import type { LabelDesk } from './label.ts';
import { rememberUse, sheetUseOf } from './sheet-memory.ts';
import type { SheetUse } from './sheet-memory.ts';
import { isDone, jobInHand } from './print-jobs/print-job.ts';
import type { DoneJob, PrintJob } from './print-jobs/print-job.ts';
import { paperChoice } from './papers/own-papers.ts';
import { isOtherPaper, watchPaper } from './papers/watch-paper.ts';

/** Papers: the sheets that labels are put on, the roll in the label printer, which, and what is gone of the one that lies on top. */
export interface SheetsDesk {
  /** A sheet or a roll for a PDF; null: one label a page. */
  choose(stock: string | null): void;
  /** What is in the label printer; null: labels as large as ours. */
  chooseRoll(stock: string | null): void;
  /** Changes how the chosen sheets are filled. */
  change(use: Partial<Omit<SheetUse, 'stock'>>): void;
  /** A place of the first sheet is gone, or is not. */
  cross(place: number, isGone: boolean): void;
  /** The sheet on top is a new one. */
  takeNew(): void;
  /** The sheet on top is the last one of the job that was made. */
  goOnWithLast(): void;
  /** Undefined where the room could not tell. */
  search(words: string, page: number, kind: PaperKind): Promise<StockPage | undefined>;
  /** One paper with its places, as labels of the chosen design lie on it; undefined where it cannot be had. */
  view(stock: string): Promise<StockView | undefined>;
}

/** @param changed labels that were made for a printer are of another roll now. */
export function createSheetsDesk(desk: Desk, label: LabelDesk, changed: () => void): SheetsDesk {
  const { store } = desk;

  /** What a room says of papers depends on its design. */
  function askOfDesign<T>(call: Parameters<typeof desk.ask<T>>[0]): Promise<T | undefined> {
    return desk.askInTurn(async (room) => {
      await label.agreeDesign(room);
      return call(room);
    });
  }

  watchPaper(desk, label, {
    chosen: ({ sheet }) => sheet,
    known: ({ paper }) => paper,
    show: (paper) => store.setState({ paper }),
    gone() {
      store.setState({ sheet: null });
      return 'sheetGone';
    },
    found: (view) => store.setState(({ sheets }) => ({ sheets: withinSheet(sheets, view) })),
  });
  watchPaper(desk, label, {
    chosen: ({ roll, printsTo }) => (printsTo === 'printer' ? roll : null),
    known: ({ rollPaper }) => rollPaper,
    show: (rollPaper) => store.setState({ rollPaper }),
    gone() {
      store.setState({ roll: null });
      return 'rollGone';
    },
    found: () => undefined,
  });
  store.subscribe((state, before) => {
    if (state.printsTo === 'printer' && isOtherPaper(state, before, ({ roll }) => roll)) changed();
    // Nothing is left of the sheet that lay on top: the next job begins a new one.
    for (const job of newlyTaken(state.jobs, before.jobs)) {
      const { sheet } = job.stage.outcome;
      if (sheet?.free === 0) renew(sheet.stock);
    }
  });

  function renew(stock: string): void {
    const { sheets } = store.getState();
    const now = sheetUseOf(sheets, stock);
    if (now.start !== 1 || now.used.length > 0)
      store.setState({ sheets: rememberUse(sheets, { ...now, start: 1, used: [] }) });
  }

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
    chooseRoll(stock) {
      store.setState({ roll: stock });
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
    search: (words, page, kind) => askOfDesign((room) => room.stocks(words, page, kind)),
    async view(stock) {
      const choice = paperChoice(store.getState(), stock);
      const found = await askOfDesign((room) => room.stock(choice));
      return found?.ok === true ? found.value : undefined;
    },
  };
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

/** Jobs of which something was printed, sent or saved just now, and nothing before. */
function newlyTaken(jobs: readonly PrintJob[], before: readonly PrintJob[]): readonly DoneJob[] {
  if (jobs === before) return [];
  const untaken = new Set(before.filter(({ taken }) => taken.length === 0).map(({ id }) => id));
  return jobs.filter(isDone).filter(({ id, taken }) => taken.length > 0 && untaken.has(id));
}
