import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Language } from '../base/language.ts';
import type { DeviceApis } from '../device/ways.ts';
import type { Catalogue } from '../room/catalogue.ts';
import type { RoomClient } from '../room/client.ts';
import type { EncodingPreview, FirstRow } from '../room/intake-room.ts';
import type { RevealedRow, RowView } from '../room/room.ts';
import { createActions } from './actions.ts';
import type { Actions } from './actions.ts';
import { createBatchesDesk } from './batches.ts';
import type { BatchesDesk } from './batches.ts';
import { createBookDesk } from './book.ts';
import type { BookDesk } from './book.ts';
import type { Clock } from './clock.ts';
import { createColumnMemory } from './column-memory.ts';
import { createDevicesDesk } from './devices.ts';
import type { DevicesDesk } from './devices.ts';
import { createDesk } from './desk.ts';
import type { Desk } from './desk.ts';
import { createExceptionsDesk } from './exceptions.ts';
import type { ExceptionsDesk } from './exceptions.ts';
import { createJudgingDesk } from './judging.ts';
import { createLabelDesk } from './label.ts';
import { createGridDesk } from './grid.ts';
import type { GridDesk } from './grid.ts';
import type { LabelDesk } from './label.ts';
import { createMendingDesk } from './mending.ts';
import type { MendingDesk } from './mending.ts';
import { createOrdersDesk } from './orders.ts';
import type { OrdersDesk } from './orders-desk.ts';
import { pickFiles, pickDocuments } from './pick-file.ts';
import { createPoliciesDesk } from './policies.ts';
import type { PoliciesDesk } from './policies.ts';
import { forgetSteps, keepStepsOf } from './designer/step-storage.ts';
import type { StepStorage } from './designer/step-storage.ts';
import { createTemplatesDesk } from './templates.ts';
import type { TemplatesDesk } from './templates.ts';
import { createPapersDesk } from './papers/papers.ts';
import type { PapersDesk } from './papers/papers.ts';
import { importDocuments } from './import-documents.ts';
import { createPrintersDesk } from './printers/printers.ts';
import type { PrintersDesk } from './printers/printers.ts';
import { createListsDesk } from './print-lists.ts';
import type { ListsDesk } from './print-lists.ts';
import { createPrintingDesk } from './printing.ts';
import type { PrintingDesk } from './printing.ts';
import { createReveal } from './reveal.ts';
import { createSheetsDesk } from './sheets.ts';
import type { SheetsDesk } from './sheets.ts';
import { createRowPages } from './row-pages.ts';
import { readSettings, storedIds, writeSettings } from './settings.ts';
import type { Settings, SettingsStorage, Step, Theme } from './settings.ts';
import { readDesigning, writeDesigning } from './tab-memory.ts';
import { createTrackingDesk } from './tracking.ts';
import type { TrackingDesk } from './tracking.ts';
import { createWork } from './work.ts';
import { NO_ORDERS, initialState, openView } from './workbench-state.ts';
import type { RevealPlace, WorkbenchState } from './workbench-state.ts';

/** The whole page without its looks: one store, and what a person can do. */
export interface Workbench {
  readonly store: StoreApi<WorkbenchState>;
  readonly catalogue: Catalogue;
  readonly actions: Actions;
  readonly book: BookDesk;
  readonly grid: GridDesk;
  readonly orders: OrdersDesk;
  readonly label: LabelDesk;
  readonly printing: PrintingDesk;
  readonly batches: BatchesDesk;
  readonly policies: PoliciesDesk;
  readonly templates: TemplatesDesk;
  readonly exceptions: ExceptionsDesk;
  readonly devices: DevicesDesk;
  readonly sheets: SheetsDesk;
  readonly lists: ListsDesk;
  readonly printers: PrintersDesk;
  readonly papers: PapersDesk;
  /** What the designer works with, which is loaded when it is first opened. */
  readonly desk: Desk;
  /** Files that were picked, dropped, pasted or opened with the installed app. */
  takeFiles(files: readonly File[]): void;
  closePasteBox(): void;
  pasteFromClipboard(): void;
  dismissFailures(): void;
  /** How a batch begins, masked; undefined where the room is gone. */
  firstRows(batch: number): Promise<readonly FirstRow[] | undefined>;
  previewEncodings(batch: number): Promise<readonly EncodingPreview[] | undefined>;
  readonly mending: MendingDesk;
  readonly tracking: TrackingDesk;
  /** Stops the change of many rows that is under way. */
  cancelWork(): void;
  readonly dismiss: Desk['dismiss'];
  readonly notify: Desk['notify'];
  /** Masked rows of the list; `state.rowsVersion` says when to look again. */
  rowAt(position: number): RowView | undefined;
  wantRows(from: number, to: number): void;
  goToStep(step: Step): void;
  setLanguage(language: Language): void;
  setTheme(theme: Theme): void;
  /** Shows originals of these rows for a minute, because a person asked. */
  showOriginals(place: RevealPlace, rows: readonly number[]): void;
  /** The rows on screen are others now. */
  followOriginals(place: RevealPlace, rows: readonly number[]): void;
  hideOriginals(): void;
  /** Rows of the list that were last said to be on screen. */
  rowsInSight(): readonly number[];
  /** The originals of a row, while they are shown. */
  original(row: number): RevealedRow | undefined;
}

export interface WorkbenchParts {
  /** Starts a room; called again after orders were wiped or the room died. */
  readonly connect: () => RoomClient;
  readonly catalogue: Catalogue;
  readonly clock: Clock;
  /** The browser's ways to printers. */
  readonly deviceApis: DeviceApis;
  readonly storage: SettingsStorage | undefined;
  /** The tab's own, gone with it. */
  readonly tabStorage: StepStorage | undefined;
  readonly preferredLanguage: Language;
  /** 32 random hexadecimal digits. */
  readonly newTokenKey: () => string;
}

export function createWorkbench(parts: WorkbenchParts): Workbench {
  const { catalogue, clock, storage, tabStorage } = parts;
  const settings = readSettings(storage, catalogue, parts.preferredLanguage, parts.newTokenKey);
  const store = createStore<WorkbenchState>()(() => ({
    ...initialState(settings, clock.today(), parts.deviceApis),
    designing: readDesigning(tabStorage, settings.ownTemplates),
  }));
  /** What a browser would not store is not gone from the storage because another tab deleted it. */
  let lastStored = settingsOf(store.getState());
  store.subscribe((state, before) => {
    if (settingsDiffer(state, before)) {
      if (writeSettings(storage, state, lastStored)) lastStored = settingsOf(state);
      else sayNotStored(state, before);
    }
    if (state.designing !== before.designing) writeDesigning(tabStorage, state.designing);
  });

  /** What a seller made is lost with the page, and nobody would know. */
  function sayNotStored(state: WorkbenchState, before: WorkbenchState): void {
    const isOwn = OWN.some((key) => state[key] !== before[key]);
    if (!isOwn) return;
    desk.dismissText('notStored');
    desk.notify('notStored', { tone: 'bad' });
  }

  const desk = createDesk(
    store,
    catalogue,
    clock,
    parts.connect,
    async (room) => {
      const { tokenKey, ownPolicies, ownTemplates } = store.getState();
      const [, answer, ofTemplates] = await Promise.all([
        room.setTokenKey(tokenKey),
        room.setOwnPolicies(ownPolicies),
        room.setOwnTemplates(ownTemplates),
      ]);
      // What was changed meanwhile is told to the room by that change.
      if (store.getState().ownPolicies === ownPolicies) policies.welcome(ownPolicies, answer);
      if (store.getState().ownTemplates === ownTemplates) templates.welcome(ownTemplates, ofTemplates);
      await Promise.all([printers.welcome(room), papers.welcome(room)]);
    },
    () => {
      reveal.stop();
      judging.stop();
      devices.drop();
    },
    () => {
      rows.reset();
      reveal.stop();
      batches.stop();
      judging.stop();
      devices.drop();
      label.forgetRoom();
      grid.forgetQuery();
      store.setState({ ...NO_ORDERS, crashed: true });
    },
  );
  const rows = createRowPages(
    (from, count) => desk.ask((room) => room.rows(from, count)),
    () => store.setState(({ rowsVersion }) => ({ rowsVersion: rowsVersion + 1 })),
  );
  const reveal = createReveal(
    (wanted) => desk.ask((room) => room.reveal(wanted)),
    clock,
    (state) => store.setState({ reveal: state }),
  );
  let inSight: readonly number[] = [];
  const outdate = () => printing.outdate();
  const label = createLabelDesk(desk, rows, outdate);
  const policies: PoliciesDesk = createPoliciesDesk(desk, label, () => storedIds(storage, 'ownPolicies'));
  // Here before anything can be brought back: a deletion of an earlier visit is for good.
  keepStepsOf(storedIds(storage, 'ownTemplates'), tabStorage);
  const templates: TemplatesDesk = createTemplatesDesk(
    desk,
    label,
    () => storedIds(storage, 'ownTemplates'),
    (id) => forgetSteps(id, tabStorage),
  );
  const judging = createJudgingDesk(desk, label);
  const devices = createDevicesDesk(desk, parts.deviceApis);
  const sheets = createSheetsDesk(desk, label, outdate);
  const papers = createPapersDesk(desk, label, () => storedIds(storage, 'ownStocks'));
  const printing: PrintingDesk = createPrintingDesk(desk, label, devices);
  const printers = createPrintersDesk(desk, label, outdate, () => storedIds(storage, 'ownPrinters'));
  const work = createWork(desk);
  const book = createBookDesk(desk, work, label, rows, outdate);
  const grid = createGridDesk(desk, book, label, rows, outdate);
  const tracking = createTrackingDesk(desk, book, work);
  const exceptions = createExceptionsDesk(desk, book);
  const mending = createMendingDesk(desk, book, work, (shown, filters) => grid.only(shown, filters));
  const memory = createColumnMemory(storage, catalogue.fields);
  const orders: OrdersDesk = createOrdersDesk({
    desk,
    book,
    grid,
    label,
    rows,
    reveal,
    memory,
    batches: () => batches,
    changed: outdate,
  });
  const batches = createBatchesDesk(desk, book, () => orders.clear());

  function goToStep(step: Step): void {
    if (step === store.getState().step) return;
    reveal.stop();
    store.setState({ step });
    label.refresh();
  }

  function takeFiles(files: readonly File[]): void {
    if (files.every(isDocumentFile)) {
      const { step } = store.getState();
      if (step === 'masking') return policies.importFiles(files);
      if (step === 'design') return templates.importFiles(files);
      if (step === 'print') return importDocuments(files, { printers, papers });
    }
    if (actions.openFile.refused(store.getState()) !== null) return;
    goToStep('orders');
    orders.openFiles(files);
  }

  function showDoubts(): void {
    desk.dismissText('doubts');
    grid.only('good', [{ kind: 'doubt' }]);
  }

  const actions = createActions({
    orders,
    book,
    grid,
    batches,
    label,
    printing,
    goToStep,
    hideOriginals: () => reveal.stop(),
    policies,
    pickFile: () => pickFiles(takeFiles),
    templates,
    pickPolicy: () => pickDocuments((files) => policies.importFiles(files)),
    printers,
    pickPrinter: () => pickDocuments((files) => printers.importFiles(files)),
    papers,
    pickPaper: () => pickDocuments((files) => papers.importFiles(files)),
    pickTemplate: () => pickDocuments((files) => templates.importFiles(files)),
    openPasteBox() {
      goToStep('orders');
      store.setState({ pasteBox: true });
    },
    showDoubts,
    restart() {
      store.setState({ crashed: false });
      orders.wipe();
    },
    state: () => store.getState(),
  });

  // The page opens at the step it was left at.
  if (settings.step === 'masking' || settings.step === 'design') label.refresh();

  return {
    store,
    catalogue,
    desk,
    book,
    grid,
    orders,
    label,
    printing,
    actions,
    batches,
    policies,
    templates,
    exceptions,
    devices,
    sheets,
    lists: createListsDesk(desk),
    papers,
    printers,
    takeFiles,
    pasteFromClipboard() {
      navigator.clipboard.readText().then(
        (text) => orders.openPaste(text),
        () => desk.notify('pasteDenied', { tone: 'bad' }),
      );
    },
    dismissFailures: () => store.setState({ failures: [] }),
    closePasteBox: () => store.setState({ pasteBox: false }),
    firstRows: (batch) => desk.ask((room) => room.firstRows(batch)),
    previewEncodings: (batch) => desk.ask((room) => room.previewEncodings(batch)),
    mending,
    tracking,
    cancelWork: () => work.cancel(),
    dismiss: desk.dismiss,
    notify: desk.notify,
    rowAt: (position) => rows.at(position),
    wantRows(from, to) {
      const total = openView(store.getState())?.rows ?? 0;
      if (total > 0) rows.want(from, Math.min(to, total - 1));
    },
    goToStep,
    setLanguage: (language) => store.setState({ language }),
    setTheme: (theme) => store.setState({ theme }),
    showOriginals: (place, wanted) => reveal.start(place, wanted),
    followOriginals(place, wanted) {
      if (place === 'list') inSight = wanted;
      reveal.follow(place, wanted);
    },
    rowsInSight: () => inSight,
    hideOriginals: () => reveal.stop(),
    original: (row) => reveal.original(row),
  };
}

/** What a seller made. */
const OWN = ['ownPolicies', 'ownTemplates', 'ownPrinters', 'ownStocks'] as const;

/** No export of orders is JSON. */
function isDocumentFile({ name }: File): boolean {
  return name.toLowerCase().endsWith('.json');
}

function settingsDiffer(a: WorkbenchState, b: WorkbenchState): boolean {
  return (
    a.language !== b.language ||
    a.theme !== b.theme ||
    a.step !== b.step ||
    a.policy !== b.policy ||
    a.template !== b.template ||
    a.dpi !== b.dpi ||
    a.columns !== b.columns ||
    a.ownPolicies !== b.ownPolicies ||
    a.ownTemplates !== b.ownTemplates ||
    a.devices !== b.devices ||
    a.sheet !== b.sheet ||
    a.roll !== b.roll ||
    a.ownStocks !== b.ownStocks ||
    a.sheets !== b.sheets ||
    a.ownPrinters !== b.ownPrinters ||
    a.printer !== b.printer ||
    a.printsTo !== b.printsTo
  );
}

/** The settings alone: nothing of a person is held on to. */
function settingsOf(state: Settings): Settings {
  const { language, theme, step, policy, template, dpi, columns } = state;
  const { ownPolicies, ownTemplates, ownPrinters, ownStocks, printer, printsTo, devices, tokenKey } = state;
  const { sheet, sheets, roll } = state;
  return {
    ...{ language, theme, step, policy, template, dpi, columns },
    ...{ ownPolicies, ownTemplates, ownPrinters, ownStocks, printer, printsTo, devices, tokenKey },
    ...{ sheet, sheets, roll },
  };
}
