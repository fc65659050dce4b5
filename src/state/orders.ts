import type { RememberedMapping, Room, SourceSummary } from '../room/room.ts';
import type { BatchesDesk } from './batches.ts';
import type { BookDesk } from './book.ts';
import type { ColumnMemory } from './column-memory.ts';
import type { Desk } from './desk.ts';
import { columnsSaidOf, settingsFor } from './how-read.ts';
import type { HowRead } from './how-read.ts';
import type { GridDesk } from './grid.ts';
import type { LabelDesk } from './label.ts';
import type { OrdersDesk } from './orders-desk.ts';
import { createReader } from './reader.ts';
import type { ReadCall } from './reader.ts';
import { createReplacedOrders } from './replaced-orders.ts';
import type { Reveal } from './reveal.ts';
import type { RowPages } from './row-pages.ts';
import { sayAdded, sayRead } from './say-read.ts';
import { withJobsBack, withoutJobs } from './print-jobs/cleared-jobs.ts';
import { NO_ORDERS } from './workbench-state.ts';
import type { ReadingJob } from './workbench-state.ts';

/** How long cleared orders can be had back before they are wiped. */
export const CLEAR_SECONDS = 10;

/** Nobody has said yet how it is read. */
const AS_FOUND: HowRead = { how: {} };

export interface OrdersParts {
  readonly desk: Desk;
  readonly book: BookDesk;
  readonly grid: GridDesk;
  readonly label: LabelDesk;
  readonly rows: RowPages;
  readonly reveal: Reveal;
  readonly memory: ColumnMemory;
  readonly batches: () => BatchesDesk;
  readonly changed: () => void;
}

export function createOrdersDesk(parts: OrdersParts): OrdersDesk {
  const { desk, book, grid, label, rows, reveal, memory, batches, changed } = parts;
  const { store, clock } = desk;
  const reader = createReader(desk);
  const replaced = createReplacedOrders(desk);
  let keepClearing: () => void = () => undefined;
  let clearNotice = 0;
  /** How each batch was read. */
  let settings = new Map<number, HowRead>();
  let lastAdded: readonly number[] = [];
  /** Grows with every call to open something: only the latest goes on with its next file. */
  let turn = 0;

  /** Orders that the page has not seen yet take the place of all that it shows. */
  async function showNew(summary: SourceSummary, name: string): Promise<void> {
    rows.reset();
    grid.forgetQuery();
    store.setState(({ readings }) => ({
      readings: readings + 1,
      position: 0,
      takenForms: [],
      current: null,
      label: { status: 'none' },
      problems: [],
      failures: [],
    }));
    // Orders that come back, or are read again, have the view that they were left in.
    await desk.ask((room) => room.setView({}));
    await book.followBook(undefined, { source: { status: 'open', name, summary, clearing: false } });
  }

  /** Invented orders are for trying: real ones take their place and are not mixed with them. Orders about to be wiped go too. */
  function takesPlace(): boolean {
    const { book: held, source } = store.getState();
    if (source.status !== 'open' || source.clearing) return true;
    return held?.batches.every(({ summary }) => summary.kind === 'sample') !== false;
  }

  function begin(): number {
    turn += 1;
    reveal.stop();
    store.setState(({ source }) => ({
      failures: [],
      source: source.status === 'open' ? source : { status: 'reading' },
    }));
    return turn;
  }

  /** Reads one source and puts it beside what is open, or in its place. Gives whether the next may follow. */
  async function readOne(
    job: ReadingJob,
    call: (place: 'open' | 'add') => ReadCall,
  ): Promise<'read' | 'failed' | 'stopped'> {
    const mine = turn;
    const place = takesPlace() ? 'open' : 'add';
    const result = await reader.read(job, call(place));
    if (mine !== turn || result === 'lost') {
      if (mine === turn) settleNothing();
      return 'stopped';
    }
    if (result === 'cancelled') {
      desk.notify('cancelled');
      settleNothing();
      return 'stopped';
    }
    if (!result.ok) {
      store.setState(({ failures }) => ({
        failures: [...failures, { name: job.name, problem: result.problem }],
      }));
      return 'failed';
    }
    await take(place, result.value, job.name);
    return 'read';
  }

  /** Nothing came of it: what was there is what there is. */
  function settleNothing(): void {
    store.setState(({ source }) => (source.status === 'reading' ? { source: { status: 'none' } } : {}));
    label.refresh();
  }

  async function take(place: 'open' | 'add', summary: SourceSummary, name: string): Promise<void> {
    const before = store.getState().source;
    const wasClearing = isClearing();
    const { failures } = store.getState();
    // Jobs of orders whose place others take do not come back.
    keepOrders(place === 'add');
    await sendSender();
    if (place === 'open') {
      batches().stop();
      const kept = settings;
      settings = new Map([[summary.batch, AS_FOUND]]);
      await showNew(summary, name);
      store.setState({ failures });
      if (before.status === 'open') {
        // Orders that were to be wiped are not kept for another reason.
        if (wasClearing) replaced.forget();
        else replaced.offer({ name: before.name, settings: kept });
      }
    } else {
      settings.set(summary.batch, AS_FOUND);
      lastAdded = [...lastAdded, summary.batch];
      store.setState(({ readings }) => ({ readings: readings + 1 }));
      await book.followBook(undefined, { source: { status: 'open', name, summary, clearing: false } });
    }
    sayRead(desk, summary);
  }

  async function openFiles(files: readonly File[]): Promise<void> {
    const mine = begin();
    const limit = desk.catalogue.largestFile;
    const next = settingsFor(AS_FOUND, memory);
    lastAdded = [];
    for (const [index, file] of files.entries()) {
      // People name files after customers, too.
      const name = (await desk.ask((room) => room.shownName(file.name))) ?? '';
      if (mine !== turn) return;
      if (file.size > limit) {
        // Not even brought into memory.
        const problem = { code: 'too-large', params: { limit } };
        store.setState(({ failures }) => ({ failures: [...failures, { name, problem }] }));
        continue;
      }
      const job = { kind: 'file', name, file: index + 1, files: files.length } as const;
      const done = await readOne(job, (place) => async (room, signal, report) => {
        const bytes = await bytesOf(file);
        if (bytes === undefined) return { ok: false, problem: { code: 'file-unreadable' } };
        return room[place]({ kind: 'file', name, bytes }, next, signal, report);
      });
      if (done === 'stopped') break;
    }
    if (mine !== turn) return;
    settleNothing();
    sayAdded(desk, lastAdded);
  }

  async function openPaste(text: string): Promise<void> {
    const mine = begin();
    const bytes = new TextEncoder().encode(text);
    const next = settingsFor(AS_FOUND, memory);
    lastAdded = [];
    const job = { kind: 'paste', name: '', file: 1, files: 1 } as const;
    await readOne(
      job,
      (place) => (room, signal, report) =>
        room[place]({ kind: 'paste', name: '', bytes }, next, signal, report),
    );
    if (mine !== turn) return;
    settleNothing();
    sayAdded(desk, lastAdded);
  }

  async function openSample(): Promise<void> {
    const mine = begin();
    const job = { kind: 'sample', name: '', file: 1, files: 1 } as const;
    const result = await reader.read(job, (room) => room.openSample());
    if (mine !== turn) return;
    if (result === 'lost' || result === 'cancelled' || !result.ok) settleNothing();
    else await take('open', result.value, '');
  }

  async function reread(next: HowRead): Promise<SourceSummary | undefined> {
    const { source } = store.getState();
    if (source.status !== 'open') return undefined;
    const { batch, kind } = source.summary;
    const mine = begin();
    const job = { kind, name: source.name, file: 1, files: 1 };
    const result = await reader.read(job, (room, signal, report) =>
      room.reread(settingsFor(next, memory), signal, report, batch),
    );
    if (mine !== turn || result === 'lost') return undefined;
    if (result === 'cancelled') desk.notify('cancelled');
    else if (result.ok) {
      settings.set(batch, next);
      await showNew(result.value, source.name);
      sayRead(desk, result.value);
      return result.value;
    } else store.setState({ failures: [{ name: source.name, problem: result.problem }] });
    return undefined;
  }

  function summaryInView(): SourceSummary | undefined {
    const { source } = store.getState();
    return source.status === 'open' ? source.summary : undefined;
  }

  async function applyColumns(mapping: RememberedMapping): Promise<void> {
    const batch = summaryInView()?.batch;
    if (batch === undefined) return;
    const summary = await reread({ ...(settings.get(batch) ?? AS_FOUND), mapping });
    if (summary === undefined || summary.fingerprint === '') return;
    memory.remember(summary.fingerprint, mapping);
    desk.notify('columnsKept', { tone: 'good' });
  }

  async function forgetColumns(): Promise<void> {
    const summary = summaryInView();
    if (summary === undefined) return;
    memory.forget(summary.fingerprint);
    desk.dismissText('columnsRemembered');
    const { how } = settings.get(summary.batch) ?? AS_FOUND;
    if ((await reread({ how })) !== undefined) desk.notify('columnsForgotten');
  }

  async function restore(): Promise<void> {
    const wanted = replaced.withdraw();
    if (wanted === null) return;
    reveal.stop();
    const result = await desk.ask((room) => room.restore());
    if (!result?.ok) return;
    settings = new Map(wanted.settings);
    await showNew(result.value, wanted.name);
    desk.notify('undone');
    replaced.forget();
  }

  function isClearing(): boolean {
    const { source } = store.getState();
    return source.status === 'open' && source.clearing;
  }

  /** A summary after a change to one row. */
  async function changeRow(call: (room: Room) => Promise<SourceSummary>): Promise<SourceSummary | undefined> {
    const summary = await desk.ask(call);
    if (summary !== undefined) await book.followBook();
    return summary;
  }

  async function sendSender(): Promise<void> {
    const { sender } = store.getState();
    const senderProblems = await desk.ask((room) => room.setSender(sender));
    if (senderProblems !== undefined) store.setState({ senderProblems });
  }

  /** Calls off a wipe. */
  function keepOrders(withJobs: boolean): void {
    keepClearing();
    desk.dismiss(clearNotice);
    store.setState((state) => ({
      source: state.source.status === 'open' ? { ...state.source, clearing: false } : state.source,
      ...(withJobs ? withJobsBack(state) : { clearedJobs: null }),
    }));
  }

  function wipe(): void {
    turn += 1;
    keepClearing();
    desk.dismiss(clearNotice);
    replaced.withdraw();
    batches().stop();
    reveal.stop();
    reader.stop();
    rows.reset();
    settings = new Map();
    lastAdded = [];
    grid.forgetQuery();
    desk.renewRoom();
    label.forgetRoom();
    store.setState({ ...NO_ORDERS, failures: [] });
    desk.notify('wiped', { tone: 'good' });
    void sendSender();
    label.refresh();
  }

  return {
    openFiles: (files) => void (files.length === 0 ? undefined : openFiles(files)),
    openPaste(text) {
      if (text.trim() === '') desk.notify('emptyPaste');
      else void openPaste(text);
    },
    openSample: () => void openSample(),
    cancel: () => reader.cancel(),
    reread(more) {
      const batch = summaryInView()?.batch;
      if (batch === undefined) return;
      const { how } = settings.get(batch) ?? AS_FOUND;
      void reread({ how: { ...how, ...more } });
    },
    applyColumns: (mapping) => void applyColumns(mapping),
    forgetColumns: () => void forgetColumns(),
    columnsSaid() {
      const summary = summaryInView();
      return columnsSaidOf(summary, settings.get(summary?.batch ?? -1), memory);
    },
    fix(row, field, value) {
      void changeRow((room) => room.fix(row, field, value)).then((summary) => {
        if (summary === undefined) return;
        const isBad = store
          .getState()
          .problems.some((problem) => problem.row === row && problem.severity === 'error');
        desk.notify(isBad ? 'notFixed' : 'fixed', { params: { row }, tone: isBad ? 'plain' : 'good' });
      });
    },
    leaveOut(row, out) {
      void changeRow((room) => room.leaveOut(row, out)).then((summary) => {
        if (summary !== undefined) desk.notify(out ? 'leftOut' : 'takenIn', { params: { row } });
      });
    },
    clear() {
      replaced.forget();
      reveal.stop();
      rows.reset();
      desk.dismissText('jobRemoved');
      store.setState((state) => ({
        source: state.source.status === 'open' ? { ...state.source, clearing: true } : state.source,
        current: null,
        label: { status: 'none' },
        examples: [],
        pictures: {},
        ...withoutJobs(state),
      }));
      label.refresh();
      const jobs = store.getState().clearedJobs?.jobs.length ?? 0;
      clearNotice = desk.notify(jobs === 0 ? 'cleared' : 'clearedWithJobs', {
        params: { seconds: CLEAR_SECONDS, ...(jobs === 0 ? {} : { count: jobs }) },
        actions: ['undo', 'wipeNow'],
        stays: CLEAR_SECONDS * 1000,
      });
      keepClearing = clock.after(CLEAR_SECONDS * 1000, wipe);
    },
    undo() {
      if (!isClearing()) {
        if (batches().undoRemove()) return;
        if ((store.getState().book?.undo ?? null) !== null) book.undo();
        else void restore();
        return;
      }
      keepOrders(true);
      store.setState(({ rowsVersion }) => ({ rowsVersion: rowsVersion + 1 }));
      desk.notify('undone');
      label.refresh();
    },
    undoAdd() {
      desk.dismissText('added');
      batches().remove(lastAdded);
    },
    replaceInstead() {
      desk.dismissText('added');
      const held = store.getState().book?.batches ?? [];
      batches().remove(held.flatMap(({ batch }) => (lastAdded.includes(batch) ? [] : [batch])));
    },
    wipe,
    setSender(sender) {
      store.setState({ sender });
      changed();
      void sendSender().then(() => label.refresh());
    },
  };
}

/** Undefined where the browser cannot read the file, because it was moved or is locked. */
async function bytesOf(file: File): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    return undefined;
  }
}
