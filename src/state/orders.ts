import type { OrderField } from '../orders/order-fields.ts';
import type {
  OpenResult,
  ReadProgress,
  ReadSettings,
  Room,
  SenderInput,
  SourceSummary,
} from '../room/room.ts';
import type { BookDesk } from './book.ts';
import type { Desk } from './desk.ts';
import type { GridDesk } from './grid.ts';
import type { LabelDesk } from './label.ts';
import { createReplacedOrders } from './replaced-orders.ts';
import type { Reveal } from './reveal.ts';
import type { RowPages } from './row-pages.ts';
import { NO_ORDERS } from './workbench-state.ts';
import type { SourceKind, SourceState } from './workbench-state.ts';

/** How long cleared orders can be had back before they are wiped. */
export const CLEAR_SECONDS = 10;
/** Reading that takes longer shows itself and can be cancelled. */
const SLOW = 500;

export interface OrdersDesk {
  openFile(file: File): void;
  openPaste(text: string): void;
  openSample(): void;
  cancel(): void;
  reread(settings: ReadSettings): void;
  fix(row: number, field: OrderField, value: string): void;
  leaveOut(row: number, out: boolean): void;
  /** Hides the orders at once and wipes them when nobody wanted them back in time. */
  clear(): void;
  /** Takes back a clearing; or else the last change of orders; or else the replacing of orders by others. */
  undo(): void;
  wipe(): void;
  setSender(sender: SenderInput): void;
}

export function createOrdersDesk(
  desk: Desk,
  book: BookDesk,
  grid: GridDesk,
  label: LabelDesk,
  rows: RowPages,
  reveal: Reveal,
  changed: () => void,
): OrdersDesk {
  const { store, clock } = desk;
  let reading: AbortController | null = null;
  let keepClearing: () => void = () => undefined;
  let clearNotice = 0;
  let settings: ReadSettings = {};
  /** What the room held before the reading that is under way. */
  let before: SourceState = { status: 'none' };
  const replaced = createReplacedOrders(desk);

  /** Orders that the page has not seen yet take the place of all that it shows. */
  async function showNew(summary: SourceSummary, name: string): Promise<void> {
    rows.reset();
    grid.forgetQuery();
    store.setState({
      position: 0,
      current: null,
      label: { status: 'none' },
      problems: [],
      openProblem: null,
    });
    // Orders that come back, or are read again, have the view that they were left in.
    await desk.ask((room) => room.setView({}));
    await book.followBook(undefined, { source: { status: 'open', name, summary, clearing: false } });
  }

  async function read(
    kind: SourceKind,
    name: string,
    next: ReadSettings,
    call: (room: Room, signal: AbortSignal, report: (progress: ReadProgress) => void) => Promise<OpenResult>,
    isReread = false,
  ): Promise<void> {
    reading?.abort();
    const mine = new AbortController();
    reading = mine;
    reveal.stop();
    const wasClearing = isClearing();
    keepOrders();
    const { source: held } = store.getState();
    if (held.status !== 'reading') before = held;
    store.setState({
      source: { status: 'reading', kind, name, slow: false, progress: null },
      openProblem: null,
    });
    const stopWaiting = clock.after(SLOW, () => {
      store.setState(({ source }) =>
        source.status === 'reading' ? { source: { ...source, slow: true } } : {},
      );
    });
    const result = await desk.ask((room) =>
      call(room, mine.signal, (progress) => {
        if (reading !== mine) return;
        store.setState(({ source }) =>
          source.status === 'reading' ? { source: { ...source, progress } } : {},
        );
      }),
    );
    stopWaiting();
    if (reading !== mine) return;
    reading = null;
    if (!result?.ok) {
      store.setState({
        source: before.status === 'open' ? before : { status: 'none' },
        openProblem: result?.problem ?? null,
      });
      if (mine.signal.aborted) desk.notify('cancelled');
      label.refresh();
      return;
    }
    await sendSender();
    await showNew(result.value, name);
    const { orders, problemRows } = result.value;
    // The list says it in sight already.
    desk.notify('opened', { params: { count: orders }, tone: 'heard' });
    if (problemRows > 0) desk.notify('openedProblems', { params: { count: problemRows }, tone: 'heard' });
    const kept = settings;
    settings = next;
    if (before.status !== 'open' || isReread) return;
    // Orders that were to be wiped are not kept for another reason.
    if (wasClearing) replaced.forget();
    else replaced.offer({ name: before.name, settings: kept });
  }

  async function restore(): Promise<void> {
    const wanted = replaced.withdraw();
    if (wanted === null) return;
    reveal.stop();
    const result = await desk.ask((room) => room.restore());
    if (!result?.ok) return;
    settings = wanted.settings;
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
  function keepOrders(): void {
    keepClearing();
    desk.dismiss(clearNotice);
    store.setState(({ source }) =>
      source.status === 'open' && source.clearing ? { source: { ...source, clearing: false } } : {},
    );
  }

  function wipe(): void {
    keepClearing();
    desk.dismiss(clearNotice);
    replaced.withdraw();
    reveal.stop();
    reading?.abort();
    reading = null;
    rows.reset();
    grid.forgetQuery();
    desk.renewRoom();
    label.forgetRoom();
    store.setState({ ...NO_ORDERS, openProblem: null });
    desk.notify('wiped', { tone: 'good' });
    void sendSender();
  }

  return {
    openFile(file) {
      if (file.size > desk.catalogue.largestFile) {
        // Not even brought into memory.
        const limit = desk.catalogue.largestFile;
        store.setState({ openProblem: { code: 'too-large', params: { limit } } });
        return;
      }
      void file.arrayBuffer().then(
        (buffer) =>
          read('file', file.name, {}, (room, signal, report) =>
            room.open({ kind: 'file', name: file.name, bytes: new Uint8Array(buffer) }, {}, signal, report),
          ),
        () => desk.notify('fileUnreadable', { tone: 'bad' }),
      );
    },
    openPaste(text) {
      if (text.trim() === '') {
        desk.notify('emptyPaste');
        return;
      }
      const bytes = new TextEncoder().encode(text);
      void read('paste', '', {}, (room, signal, report) =>
        room.open({ kind: 'paste', name: '', bytes }, {}, signal, report),
      );
    },
    openSample() {
      void read('sample', '', {}, (room) => room.openSample());
    },
    cancel() {
      reading?.abort();
    },
    reread(more) {
      const { source } = store.getState();
      if (source.status !== 'open') return;
      const next = { ...settings, ...more };
      void read(
        source.summary.kind,
        source.name,
        next,
        (room, signal, report) => room.reread(next, signal, report),
        true,
      );
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
      store.setState(({ source }) => ({
        source: source.status === 'open' ? { ...source, clearing: true } : source,
        current: null,
        label: { status: 'none' },
        examples: [],
        pictures: {},
        printing: { status: 'idle' },
      }));
      clearNotice = desk.notify('cleared', {
        params: { seconds: CLEAR_SECONDS },
        actions: ['undo', 'wipeNow'],
        stays: CLEAR_SECONDS * 1000,
      });
      keepClearing = clock.after(CLEAR_SECONDS * 1000, wipe);
    },
    undo() {
      if (!isClearing()) {
        if ((store.getState().book?.undo ?? null) !== null) book.undo();
        else void restore();
        return;
      }
      keepOrders();
      store.setState(({ rowsVersion }) => ({ rowsVersion: rowsVersion + 1 }));
      desk.notify('undone');
      label.refresh();
    },
    wipe,
    setSender(sender) {
      store.setState({ sender });
      changed();
      void sendSender().then(() => label.refresh());
    },
  };
}
