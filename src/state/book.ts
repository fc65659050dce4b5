import type { BookView, ChangeResult } from '../room/grid-room.ts';
import type { Room } from '../room/room.ts';
import type { Desk } from './desk.ts';
import type { LabelDesk } from './label.ts';
import type { RowPages } from './row-pages.ts';
import type { Work } from './work.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** Follows the room's order book: every desk that changes orders calls it afterwards. */
export interface BookDesk {
  /**
   * Brings counts, rows, problems and label to what the room holds now. `book` is what a change answered; it is asked for where
   * absent. `also` is set in the same breath, so that nothing is drawn that half belongs to the orders before.
   */
  followBook(book?: BookView | ChangeResult, also?: Partial<WorkbenchState>): Promise<void>;
  /** Makes a change and follows it. Says what was done, with a way to undo it, unless `quiet`; what was refused is said always. */
  change<T extends ChangeResult>(
    call: (room: Room) => Promise<T>,
    options?: { readonly quiet?: boolean },
  ): Promise<T | undefined>;
  /** Says what a change did and what was refused of it. */
  say(result: ChangeResult): void;
  /** Takes back the last step, or makes it again. */
  undo(): void;
  redo(): void;
}

export function createBookDesk(
  desk: Desk,
  work: Work,
  label: LabelDesk,
  rows: RowPages,
  changed: () => void,
): BookDesk {
  const { store } = desk;
  let latest = 0;

  async function followBook(
    given?: BookView | ChangeResult,
    also: Partial<WorkbenchState> = {},
  ): Promise<void> {
    latest += 1;
    const mine = latest;
    changed();
    const answers = await desk.ask(async (room) => {
      const book = given === undefined ? await room.book() : 'book' in given ? given.book : given;
      return { book, inView: await room.view() };
    });
    if (answers === undefined || mine !== latest) {
      store.setState(also);
      return;
    }
    const { book, inView } = answers;
    rows.outdate();
    store.setState((state) => ({
      book,
      inView,
      source: withSummary(state, book),
      rowsVersion: state.rowsVersion + 1,
      position: Math.max(0, Math.min(state.position, inView.rows - 1)),
      ...also,
    }));
    label.refresh();
    const problems = await desk.ask((room) => room.problems());
    if (problems !== undefined && mine === latest) store.setState({ problems });
  }

  function say(result: ChangeResult, quiet = false): void {
    const { done, refusals } = result;
    const [first] = result.refused;
    if (refusals > 0 && first !== undefined) {
      desk.notify('refusedRows', { params: { count: refusals }, problem: first, tone: 'bad', stays: 8000 });
    }
    if (done === null) return;
    desk.notify('changed', { change: done, ...(quiet ? { tone: 'heard' } : { actions: ['undo'] }) });
  }

  async function step(kind: 'undo' | 'redo'): Promise<void> {
    const result = await work.during(kind, (_, report) => desk.ask((room) => room[kind](report)));
    if (result === undefined) return;
    if (result.done !== null)
      desk.notify(kind === 'undo' ? 'stepUndone' : 'stepRedone', { change: result.done });
    desk.dismissText('changed');
    await followBook(result);
  }

  return {
    followBook,
    async change(call, { quiet = false } = {}) {
      const result = await desk.ask(call);
      if (result === undefined) return undefined;
      say(result, quiet);
      await followBook(result);
      return result;
    },
    say: (result) => say(result),
    undo: () => void step('undo'),
    redo: () => void step('redo'),
  };
}

/** The source in view as the book counts it now; the newest one where its batch is gone. */
function withSummary({ source }: WorkbenchState, book: BookView): WorkbenchState['source'] {
  if (source.status !== 'open') return source;
  const found = book.batches.find(({ batch }) => batch === source.summary.batch) ?? book.batches.at(-1);
  return found === undefined ? source : { ...source, name: found.name, summary: found.summary };
}
