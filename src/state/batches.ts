import type { BookDesk } from './book.ts';
import type { Desk } from './desk.ts';
import type { SourceState, WorkbenchState } from './workbench-state.ts';

/** How long a deleted batch can be had back before the room forgets it. */
export const LEAVING_SECONDS = 10;

/** What a person does with whole batches. */
export interface BatchesDesk {
  /** The batch whose source is shown. */
  choose(batch: number): void;
  rename(batch: number, name: string): void;
  close(batch: number, closed: boolean): void;
  /** Puts batches out of sight, and has the room forget them when nobody wanted them back in time. */
  remove(batches: readonly number[]): void;
  /** Takes back the last removal; false where there is none. */
  undoRemove(): boolean;
  /** Calls off what is to be done later: the room is gone. */
  stop(): void;
}

/** @param clearAll hides all orders and wipes them later: what deleting the last batch comes to. */
export function createBatchesDesk(desk: Desk, book: BookDesk, clearAll: () => void): BatchesDesk {
  const { store, clock } = desk;
  let leaving: {
    readonly batches: readonly number[];
    readonly reopen: readonly number[];
    readonly stop: () => void;
  } | null = null;

  /** Forgets for good what is on its way out. */
  async function forget(): Promise<void> {
    const gone = leaving;
    if (gone === null) return;
    leaving = null;
    gone.stop();
    for (const batch of gone.batches) {
      const after = await desk.ask((room) => room.removeBatch(batch));
      if (after === undefined) return;
    }
    await book.followBook(undefined, { leaving: [] });
  }

  async function remove(batches: readonly number[]): Promise<void> {
    await forget();
    const { book: held } = store.getState();
    const all = held?.batches ?? [];
    const going = all.filter(({ batch }) => batches.includes(batch));
    if (going.length === 0) return;
    const left = all.filter((batch) => !going.includes(batch));
    if (left.length === 0) {
      clearAll();
      return;
    }
    const reopen = going.flatMap(({ batch, closed }) => (closed ? [] : [batch]));
    const ids = going.map(({ batch }) => batch);
    store.setState((state) => ({ leaving: ids, source: sourceOf(state, left.at(-1)?.batch ?? 0) }));
    for (const batch of reopen) await desk.ask((room) => room.closeBatch(batch, true));
    // One undo at a time is offered.
    desk.dismissText('changed');
    const notice = desk.notify('batchesLeaving', {
      params: { count: ids.length, seconds: LEAVING_SECONDS },
      actions: ['undoDelete'],
      stays: LEAVING_SECONDS * 1000,
    });
    const callOff = clock.after(LEAVING_SECONDS * 1000, () => void forget());
    leaving = {
      batches: ids,
      reopen,
      stop() {
        callOff();
        desk.dismiss(notice);
      },
    };
    await book.followBook();
  }

  async function comeBack(): Promise<void> {
    const back = leaving;
    if (back === null) return;
    leaving = null;
    back.stop();
    for (const batch of back.reopen) await desk.ask((room) => room.closeBatch(batch, false));
    store.setState((state) => ({ leaving: [], source: sourceOf(state, back.batches.at(-1) ?? 0) }));
    desk.notify('batchesBack', { params: { count: back.batches.length } });
    await book.followBook();
  }

  return {
    choose(batch) {
      store.setState((state) => ({ source: sourceOf(state, batch) }));
    },
    rename(batch, name) {
      const text = name.trim();
      const before = store.getState().book?.batches.find((one) => one.batch === batch);
      // A file has no other name to fall back on, as a paste has.
      if (text === before?.name || (text === '' && before?.summary.kind === 'file')) return;
      void book.change((room) => room.renameBatch(batch, text), { quiet: true });
    },
    close(batch, closed) {
      void book.change((room) => room.closeBatch(batch, closed));
    },
    remove: (batches) => void remove(batches),
    undoRemove() {
      const isThere = leaving !== null;
      void comeBack();
      return isThere;
    },
    stop() {
      leaving?.stop();
      leaving = null;
    },
  };
}

/** The batch in view, named and counted as the book has it. */
function sourceOf({ source, book }: WorkbenchState, batch: number): SourceState {
  const found = book?.batches.find((one) => one.batch === batch);
  if (found === undefined || source.status !== 'open') return source;
  return { ...source, name: found.name, summary: found.summary };
}
