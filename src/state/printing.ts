import { countSheets } from './sheet-fill.ts';
import type { SheetCount } from './sheet-fill.ts';
import { isOnRoll, paperChoice, rollChoice } from './papers/own-papers.ts';
import { sheetUseOf } from './sheet-memory.ts';
import type { SheetUse } from './sheet-memory.ts';
import type { PrintRequest } from '../room/room.ts';
import type { Desk } from './desk.ts';
import { isSending } from './device-state.ts';
import type { DevicesDesk, SendChoice } from './devices.ts';
import { printerFile } from './printers/printer-file.ts';
import { chosenPrinter, isStoppedMidway } from './printers/chosen-printer.ts';
import type { SentJob } from './printers/printers-state.ts';
import type { LabelDesk } from './label.ts';
import type { SheetLeft } from './paper-state.ts';
import { openInTab, printPdf, saveBlob } from './outputs.ts';
import { isPictures, picturesFile } from './pictures-file.ts';
import { readRange } from './print-range.ts';
import type { RangeReading, Span } from './print-range.ts';
import { isAllSetAside, openBook, openView, takesSealKey } from './workbench-state.ts';
import { documentOf } from './print-choice.ts';
import type { PrintChoice } from './print-choice.ts';
import type { WorkbenchState } from './workbench-state.ts';

export const MOST_COPIES = 99;
/** One seller's day; a file with more would not fit a tab's memory. */
export const MOST_LABELS = 100_000;
/** Rows asked for at a time when a range is turned into rows. */
const ROWS_AT_A_TIME = 500;

export interface PrintingDesk {
  choose(choice: Partial<PrintChoice>): void;
  generate(): void;
  cancel(): void;
  print(): void;
  open(): void;
  savePdf(): void;
  saveReceipt(): void;
  /** What the printer is sent, as a file. */
  savePrinted(): void;
  /** The pictures that were made, in their zip. */
  savePictures(): void;
  /** Sends the labels that were made, from the first on. */
  send(options?: SendChoice): Promise<void>;
  /** Sends the test label that was made. */
  sendTest(options?: SendChoice): Promise<void>;
  /** What the made file came from has changed. */
  outdate(): void;
}

/** What will be made if one presses the button now, or why nothing can be. `reason` is `whyNot.<reason>` in `i18n/`. */
export type PrintPlan =
  | {
      readonly ok: true;
      readonly orders: number;
      readonly labels: number;
      readonly spans: readonly Span[] | null;
      /** Null: one label a page. */
      readonly sheets: SheetCount | null;
    }
  | {
      readonly ok: false;
      readonly reason: PlanRefusal;
      readonly params: Readonly<Record<string, number>>;
    };
export type PlanRefusal =
  | Extract<RangeReading, { readonly ok: false }>['reason']
  | 'noOrders'
  | 'noneInView'
  | 'allSetAside'
  | 'copiesInvalid'
  | 'dateInvalid'
  | 'tooManyLabels'
  | 'senderProblem'
  | 'noSealKey'
  | SheetRefusal
  | 'noPrinter'
  | 'printerProblem';
/** Why labels cannot be put on the chosen sheet. */
type SheetRefusal =
  'rollTooSmall' | 'sheetUnknown' | 'sheetTooSmall' | 'sheetTooClose' | 'sheetStartInvalid' | 'sheetAllGone';

export function printPlan(state: WorkbenchState): PrintPlan {
  const view = openView(state);
  const total = view?.orders ?? 0;
  const no = (reason: PlanRefusal, params: Readonly<Record<string, number>> = {}): PrintPlan => ({
    ok: false,
    reason,
    params,
  });
  const { which, range, copies, date } = state.choice;
  if (total === 0) {
    if (isAllSetAside(state)) return no('allSetAside');
    return no((openBook(state)?.orders ?? 0) > 0 ? 'noneInView' : 'noOrders');
  }
  if (!Number.isInteger(copies) || copies < 1 || copies > MOST_COPIES) {
    return no('copiesInvalid', { max: MOST_COPIES });
  }
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(date)) return no('dateInvalid');
  if (state.senderProblems.length > 0) return no('senderProblem');
  if (takesSealKey(state) && state.sealKey === null) return no('noSealKey');
  if (state.printsTo === 'printer') {
    if (chosenPrinter(state) === null) return no('noPrinter');
    if (state.printers.problem !== null) return no('printerProblem');
  }
  const reading = which === 'all' ? null : readRange(range, view?.rows ?? 0);
  if (reading?.ok === false) return no(reading.reason, { count: view?.rows ?? 0 });
  const orders = reading === null ? total : reading.count;
  const labels = (reading === null ? (view?.labels ?? 0) : orders) * copies;
  if (labels > MOST_LABELS) return no('tooManyLabels', { max: MOST_LABELS });
  const sheets = sheetsOf(state, labels);
  if (sheets !== null && 'reason' in sheets) return no(sheets.reason, sheets.params);
  return { ok: true, orders, labels, spans: reading?.spans ?? null, sheets };
}

/** How so many labels lie on the chosen sheets; null where each is a page of its own. */
function sheetsOf(
  { printsTo, sheet, sheets, paper: { view, isLooking } }: WorkbenchState,
  labels: number,
): SheetCount | null | { readonly reason: SheetRefusal; readonly params?: Readonly<Record<string, number>> } {
  // A label printer has a roll in it, and a picture is of one label.
  if (sheet === null || printsTo !== 'pdf') return null;
  if (view === null || isLooking) return { reason: 'sheetUnknown' };
  if (view.kind === 'roll') return view.fit.fits ? null : { reason: 'rollTooSmall' };
  if (!view.fit.fits) {
    const { code, params = {} } = view.fit.problem;
    const sizes = Object.entries(params).filter(
      (pair): pair is [string, number] => typeof pair[1] === 'number',
    );
    return {
      reason: code === 'label-over-label' ? 'sheetTooClose' : 'sheetTooSmall',
      params: Object.fromEntries(sizes),
    };
  }
  const counted = countSheets(view, sheetUseOf(sheets, sheet), labels);
  if (counted.ok) return counted.value;
  return counted.problem.code === 'stock-all-used'
    ? { reason: 'sheetAllGone' }
    : { reason: 'sheetStartInvalid', params: { max: view.perSheet } };
}

/** What will be left of the last sheet, once so many labels are printed. */
function sheetLeft({ paper: { view } }: WorkbenchState, use: SheetUse, labels: number): SheetLeft | null {
  const counted = view === null ? null : countSheets(view, use, labels);
  if (counted?.ok !== true || labels === 0) return null;
  const { sheets, free, goneFromLast } = counted.value;
  return { stock: use.stock, sheets, free, gone: goneFromLast };
}

export function createPrintingDesk(desk: Desk, label: LabelDesk, devices: DevicesDesk): PrintingDesk {
  const { store } = desk;
  let running: AbortController | null = null;
  let changedMeanwhile = false;
  let isGiving = false;

  /** The rows at these places of the list; undefined where the room could not tell. */
  async function rowsAt(spans: readonly Span[], signal: AbortSignal): Promise<readonly number[] | undefined> {
    const found: number[] = [];
    for (const { from, to } of spans) {
      for (let first = from - 1; first < to; first += ROWS_AT_A_TIME) {
        if (signal.aborted) return undefined;
        const views = await desk.ask((room) => room.rows(first, Math.min(ROWS_AT_A_TIME, to - first)));
        if (views === undefined) return undefined;
        for (const { row } of views) found.push(row);
      }
    }
    return found;
  }

  async function make(signal: AbortSignal): Promise<void> {
    const state = store.getState();
    const plan = printPlan(state);
    if (!plan.ok) return;
    const rows = plan.spans === null ? null : await rowsAt(plan.spans, signal);
    if (rows === undefined || signal.aborted) return;
    const use =
      state.sheet === null || state.printsTo !== 'pdf' || isOnRoll(state)
        ? null
        : sheetUseOf(state.sheets, state.sheet);
    const { copies, date, isCollated, mark, pdf: pdfChoice } = state.choice;
    const printer = chosenPrinter(state);
    const roll = rollChoice(state);
    const request: PrintRequest = {
      ...(rows === null ? {} : { rows }),
      ...{ copies, date },
      ...(isCollated && copies > 1 ? { isCollated } : {}),
      ...(mark === null ? {} : { mark }),
      ...documentOf(pdfChoice),
      ...(printer === null ? {} : { printer: JSON.stringify(printer) }),
      ...(isPictures(state.printsTo) ? { pictures: state.printsTo } : {}),
      ...(roll === undefined ? {} : { roll }),
      ...(use === null ? {} : { sheet: { ...fillOf(use), stock: paperChoice(state, use.stock) } }),
    };
    const result = await desk.askInTurn(async (room) => {
      await label.agreeDesign(room);
      return room.print(
        request,
        (progress) => {
          if (!signal.aborted) store.setState({ printing: { status: 'running', progress } });
        },
        signal,
      );
    });
    if (result === undefined) return;
    const { pdf, printed, pictures, receipt } = result;
    // What was sent of the labels before is not gone on with: these are others.
    devices.dismiss();
    const file = pdf === undefined ? null : new Blob([new Uint8Array(pdf)], { type: 'application/pdf' });
    const left = use === null || file === null ? null : sheetLeft(state, use, receipt.labels);
    store.setState({
      // Unless it is being sent at this moment.
      sent: isSending(store.getState().device) ? store.getState().sent : null,
      printing: {
        ...{ status: 'done', receipt, file, stale: changedMeanwhile, wasSent: false },
        printed: printed === undefined || printer === null ? null : printerFile(printed, printer.name),
        pictures: pictures === undefined ? null : picturesFile(pictures),
        ...(left === null ? {} : { sheet: left }),
      },
    });
    desk.notify(
      file === null ? 'noneMade' : 'made',
      // A file that was made is in sight, and a notice would lie on it.
      file === null ? { tone: 'bad', stays: 5000 } : { params: { count: receipt.labels }, tone: 'heard' },
    );
  }

  function made() {
    const { printing } = store.getState();
    return printing.status === 'done' ? printing : null;
  }

  /** What was printed, opened or saved is on paper, as far as the page can know. */
  function take(): void {
    const done = made();
    if (done?.sheet !== undefined) store.setState({ printing: { ...done, taken: true } });
  }

  /** Gives a job to the printer; where the printer does not take it, what was sent before stays what it was. */
  async function give(job: SentJob, options: SendChoice): Promise<void> {
    const { sent, device } = store.getState();
    // One that waits for its turn is given first: what is sent is never called by the name of another job.
    if (isSending(device) || isGiving) return;
    isGiving = true;
    store.setState({ sent: job });
    await devices.send(job.file, options);
    isGiving = false;
    const now = store.getState();
    const isRefused = now.device.sending === device.sending || now.device.sending.status === 'idle';
    // Orders that went meanwhile took it along.
    if (isRefused && now.sent === job) store.setState({ sent });
  }

  store.subscribe(({ device, sent, printing }, before) => {
    if (device.sending === before.device.sending || device.sending.status !== 'running') return;
    if (printing.status !== 'done' || printing.wasSent || sent?.file !== printing.printed) return;
    store.setState({ printing: { ...printing, wasSent: true } });
  });

  function outdate(): void {
    changedMeanwhile = true;
    store.setState(({ printing }) =>
      printing.status === 'done' ? { printing: { ...printing, stale: true } } : {},
    );
  }

  return {
    choose(choice) {
      const { mark } = store.getState().choice;
      store.setState((state) => ({ choice: { ...state.choice, ...choice } }));
      // Labels that were made say something else of themselves.
      if (store.getState().choice.mark === mark) return;
      outdate();
      label.refresh();
    },
    generate() {
      if (running !== null || isSending(store.getState().device)) return;
      const mine = new AbortController();
      running = mine;
      changedMeanwhile = false;
      store.setState({ printing: { status: 'running', progress: null } });
      void make(mine.signal).then(() => {
        running = null;
        if (store.getState().printing.status !== 'running') return;
        store.setState({ printing: { status: 'idle' } });
        if (mine.signal.aborted) desk.notify('cancelled');
      });
    },
    cancel() {
      running?.abort();
    },
    print() {
      const file = made()?.file;
      if (file == null) return;
      printPdf(file, (outcome) => desk.notify(outcome));
      take();
    },
    open() {
      const file = made()?.file;
      if (file == null) return;
      if (openInTab(file)) take();
      else desk.notify('popupBlocked', { tone: 'bad' });
    },
    savePdf() {
      const done = made();
      if (done?.file == null) return;
      saveBlob(fileName(desk.clock.today(), done.receipt.labels, 'labels.pdf'), done.file);
      take();
    },
    savePrinted() {
      const done = made();
      if (done?.printed == null) return;
      const { extension, file } = done.printed;
      saveBlob(fileName(desk.clock.today(), done.receipt.labels, `labels.${extension}`), file);
    },
    savePictures() {
      const done = made();
      if (done?.pictures == null) return;
      const { kind, file } = done.pictures;
      saveBlob(fileName(desk.clock.today(), done.receipt.labels, `labels-${kind}.zip`), file);
      take();
    },
    async send(options = {}) {
      const file = made()?.printed;
      if (file != null) await give({ file, what: 'labels' }, options);
    },
    async sendTest(options = {}) {
      const { test } = store.getState().printers;
      // A test would take the place of labels that are to be gone on with.
      if (test.status === 'made' && !isStoppedMidway(store.getState()))
        await give({ file: test.file, what: 'test' }, options);
    },
    saveReceipt() {
      const done = made();
      if (done === null) return;
      const json = `${JSON.stringify(done.receipt, null, 2)}\n`;
      const name = fileName(desk.clock.today(), done.receipt.labels, 'receipt.json');
      saveBlob(name, new Blob([json], { type: 'application/json' }));
    },
    outdate,
  };
}

function fillOf({ stock: _, ...fill }: SheetUse) {
  return fill;
}

/** `hushlabel-2026-11-21-200-labels.pdf`: a day and a count, nothing of any order. */
export function fileName(day: string, labels: number, ending: string): string {
  return `hushlabel-${day}-${labels}-${ending}`;
}
