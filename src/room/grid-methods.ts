import { Cancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import { success } from '../base/result.ts';
import { ChangeBuilder } from '../book/change.ts';
import type { ChangeName } from '../book/change.ts';
import type { Slot } from '../book/batch.ts';
import {
  combinedRows,
  combineSameRecipient,
  keepRows,
  mergeRows,
  refuseParcel,
  splitRows,
} from '../book/combine.ts';
import { editCells, openSlot, setCopies, setLeftOut } from '../book/edit-rows.ts';
import { countFacets } from '../book/facets.ts';
import { LIMITS } from '../book/limits.ts';
import { Refusals } from '../book/outcome.ts';
import type { Outcome } from '../book/outcome.ts';
import { FLAG } from '../book/row-facts.ts';
import type { BookReport } from '../book/step.ts';
import { changeSelection, countSelected, selectedIn } from '../book/selection.ts';
import { checkView } from '../book/view.ts';
import type { BookSession } from './book-session.ts';
import type {
  BookView,
  ChangeResult,
  DuplicateGroupView,
  GridRoom,
  ProblemKind,
  RowTarget,
  ViewSummary,
} from './grid-room.ts';
import { maskedCells, readRow } from './row-reader.ts';
import type { Showing } from './row-reader.ts';

/** What the grid's methods need of the room. */
export interface GridHost {
  /** Throws where nothing is open: asking for rows of a file that is not there is a bug of the page. */
  session(): BookSession;
  /** The policy and sender in force. */
  showing(): Showing;
  /** Rows whose real values were given out so far; `more` are given out now. */
  revealed(more?: number): number;
}

type Methods = Pick<
  GridRoom,
  | 'book'
  | 'renameBatch'
  | 'closeBatch'
  | 'removeBatch'
  | 'setView'
  | 'view'
  | 'placeOf'
  | 'facets'
  | 'select'
  | 'edit'
  | 'setCopies'
  | 'leaveOutRows'
  | 'undo'
  | 'redo'
  | 'duplicates'
  | 'merge'
  | 'split'
  | 'keepAll'
  | 'combineSameRecipient'
  | 'parcels'
>;

/** Views, selection, edits, undo, batches, duplicates: what the grid asks of the book, with masked answers. */
export function gridMethods(host: GridHost): Methods {
  const changing = changer(host);

  return {
    async book() {
      const session = host.session();
      await session.book.settle(session.step());
      return bookView(session, host.revealed());
    },

    renameBatch: (batch, name) =>
      changing(async ({ book }) => {
        const found = book.batch(batch);
        const changes = new ChangeBuilder();
        const text = name.slice(0, LIMITS.name);
        if (found !== undefined) changes.batch({ key: 'name', batch, before: found.name, after: text });
        return new Refusals(book).outcome(book.apply(changes, 'rename-batch'));
      }),

    closeBatch: (batch, closed) =>
      changing(async ({ book }) => {
        const found = book.batch(batch);
        const changes = new ChangeBuilder();
        if (found !== undefined)
          changes.batch({ key: 'closed', batch, before: found.isClosed, after: closed });
        return new Refusals(book).outcome(book.apply(changes, closed ? 'close-batch' : 'reopen-batch'));
      }),

    async removeBatch(batch) {
      const session = host.session();
      return session.inTurn(async () => {
        session.remove(batch);
        await session.book.settle(session.step());
        return bookView(session, host.revealed());
      });
    },

    async setView(view, signal) {
      const checked = checkView(view);
      if (!checked.ok) return checked;
      const session = host.session();
      session.wanted += 1;
      const mine = session.wanted;
      const step = session.step(signal);
      const rows = await session.engine.rows(view, async () => {
        await step();
        if (session.wanted !== mine) throw new Cancelled();
      });
      if (session.wanted !== mine) throw new Cancelled();
      session.view = view;
      return success(viewSummary(session, rows));
    },

    async view() {
      const session = host.session();
      return viewSummary(session, await session.viewRows());
    },

    async placeOf(row) {
      const session = host.session();
      const slot = session.book.slot(row);
      const place = slot === undefined ? -1 : (await session.viewRows()).indexOf(session.book.head(slot));
      return place < 0 ? null : place;
    },

    async facets() {
      const session = host.session();
      await session.book.settle(session.step());
      const { platforms, problems: counts, explanations, doubts, places } = countFacets(session.book);
      const problems = counts.map(({ example, ...count }) => ({
        ...count,
        example: exampleOf(session, example, count),
      }));
      const shown = places.slice(0, LIMITS.answer).flatMap(({ place, rows, example }) => {
        const { cells } = maskedCells(session.book.draft(example), example, host.showing());
        const { province, city } = cells;
        const isHidden = [province, city].some(({ state }) => state !== 'shown' && state !== 'empty');
        return isHidden ? [] : [{ place, province: province.text, city: city.text, rows }];
      });
      return {
        platforms,
        problems,
        explanations,
        doubts: doubts === undefined ? null : { ...doubts, example: session.book.row(doubts.example) },
        places: shown,
      };
    },

    async select(change) {
      const session = host.session();
      const rows = await session.viewRows();
      changeSelection(session.book, rows, change);
      return { inView: selectedIn(session.book, rows).length, selected: countSelected(session.book) };
    },

    edit: (edits) => changing(async ({ book }) => editCells(book, edits)),

    setCopies: (target, copies) =>
      changing(async (session) => {
        const { slots, refusals } = await targetRows(session, target);
        return joined(setCopies(session.book, slots, copies), refusals);
      }),

    leaveOutRows: (target, out) =>
      changing(async (session) => {
        const { slots, refusals } = await targetRows(session, target);
        return joined(setLeftOut(session.book, slots, out), refusals);
      }),

    undo: (report) => stepping(host, (session) => session.book.undo(), report),
    redo: (report) => stepping(host, (session) => session.book.redo(), report),

    async duplicates(from, count) {
      const session = host.session();
      const duplicates = await session.engine.duplicates(session.step());
      const { groups } = duplicates;
      const list: DuplicateGroupView[] = [];
      for (const { kind, slots } of groups.slice(from, from + Math.min(count, LIMITS.groups))) {
        const rows = slots.map((slot) => session.book.row(slot));
        const shown = slots.slice(0, LIMITS.groupRows);
        const views = shown.map((slot) => readRow(session, slot, duplicates, host.showing()));
        const code = refuseParcel(session.book, slots, false);
        const refused = code === undefined ? null : { code, params: { limit: LIMITS.parcel } };
        list.push({ kind, rows, views, refused });
      }
      return { groups: groups.length, list };
    },

    merge: (rows, keepFirst = false) =>
      changing(async (session) => {
        await session.book.settle(session.step());
        return mergeRows(session.book, rows.slice(0, LIMITS.parcel + 1), keepFirst);
      }),
    split: (rows) => changing(async ({ book }) => splitRows(book, rows.slice(0, LIMITS.cells))),

    keepAll: (rows) => changing(async ({ book }) => keepRows(book, rows.slice(0, LIMITS.cells))),
    combineSameRecipient: (signal, report) =>
      changing(async (session) => combineSameRecipient(session.book, session.step(signal), report), report),

    async parcels(from, count) {
      const session = host.session();
      const { book } = session;
      const duplicates = await session.engine.duplicates(session.step());
      const heads = combinedRows(book);
      const list = heads.slice(from, from + Math.min(count, LIMITS.groups)).map((head) => {
        const members = [head, ...book.members(head)];
        const parts = members
          .slice(0, LIMITS.groupRows)
          .map((part) => readRow(session, part, duplicates, host.showing(), book.ownDraft(part)));
        return { row: book.row(head), size: members.length, parts };
      });
      return { parcels: heads.length, list };
    },
  };
}

/** Runs a change in turn, reads what it changed, and says what has become of the book. */
export function changer(host: GridHost) {
  return async <T extends Outcome>(
    change: (session: BookSession) => Promise<T>,
    report?: BookReport,
  ): Promise<T & ChangeResult> => {
    const session = host.session();
    return session.inTurn(async () => {
      const before = session.book.undoName;
      const outcome = await change(session);
      const { undoName } = session.book;
      const done = undoName === before ? null : undoName;
      await session.book.settle(session.step(), report);
      return { ...outcome, done, book: bookView(session, host.revealed()) };
    });
  };
}

async function stepping(
  host: GridHost,
  go: (session: BookSession) => ChangeName | null,
  report: BookReport | undefined,
): Promise<ChangeResult> {
  const session = host.session();
  return session.inTurn(async () => {
    const done = go(session);
    await session.book.settle(session.step(), report);
    return {
      changed: done?.rows ?? 0,
      refused: [],
      refusals: 0,
      done,
      book: bookView(session, host.revealed()),
    };
  });
}

/** Rows to do something to, in order, and those that cannot be. */
export async function targetRows(
  session: BookSession,
  target: RowTarget,
  signal?: CancelSignal,
): Promise<{ readonly slots: Uint32Array; readonly refusals: Refusals }> {
  const { book } = session;
  const refusals = new Refusals(book);
  if (target.kind !== 'rows') {
    const view = await session.viewRows(signal);
    return { slots: target.kind === 'view' ? view : selectedIn(book, view), refusals };
  }
  const slots = new Set<Slot>();
  for (const row of target.rows.slice(0, LIMITS.rows)) {
    const slot = openSlot(book, row);
    if (typeof slot === 'string') refusals.addRow(row, slot);
    else slots.add(slot);
  }
  return { slots: Uint32Array.from(slots), refusals };
}

/** The outcome of a change with the rows that were refused before it began. */
export function joined<T extends Outcome>(outcome: T, before: Refusals): T {
  const { refused, refusals } = before.outcome(0);
  return { ...outcome, refused: [...refused, ...outcome.refused], refusals: refusals + outcome.refusals };
}

export function bookView(session: BookSession, revealed: number): BookView {
  const { book } = session;
  const batches = book.batches.map(({ number, name, isClosed }) => ({
    batch: number,
    name,
    closed: isClosed,
    summary: session.summary(number),
  }));
  const open = batches.filter(({ closed }) => !closed);
  const sum = (of: 'orders' | 'problemRows' | 'leftOut') =>
    open.reduce((total, { summary }) => total + summary[of], 0);
  return {
    batches,
    orders: sum('orders'),
    problemRows: sum('problemRows'),
    leftOut: sum('leftOut'),
    selected: countSelected(book),
    undo: book.undoName,
    redo: book.redoName,
    revealed,
    exceptions: session.exceptions.rows.length,
    showingExceptions: session.exceptions.showingRows,
  };
}

/** A problem as one row has it, with its column named as the page may see it. */
function exampleOf(
  session: BookSession,
  slot: Slot,
  { code, severity }: Pick<ProblemKind, 'code' | 'severity'>,
): ProblemKind['example'] {
  const found = session.problemsOf(slot, severity).find((problem) => problem.code === code);
  return found ?? { code, row: session.book.row(slot) };
}

function viewSummary({ book }: BookSession, rows: Uint32Array): ViewSummary {
  let orders = 0;
  let labels = 0;
  let selected = 0;
  for (const slot of rows) {
    const flags = book.flags(slot);
    if ((flags & FLAG.selected) !== 0) selected += 1;
    if ((flags & (FLAG.error | FLAG.leftOut)) !== 0) continue;
    orders += 1;
    labels += book.copies(slot);
  }
  return { rows: rows.length, orders, labels, selected };
}
