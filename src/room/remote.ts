import { Cancelled } from '../base/cancel.ts';
import type { BookProgress } from '../book/step.ts';
import { JobSignal } from './job-signal.ts';
import type { HoldableSignal } from './job-signal.ts';
import type { JobProgress, ReadProgress, Room, SourceInput } from './room.ts';

/** The calls of a room as messages. A call has a number; its answer, its progress and its cancel carry the same one. */
export type RoomMethod = keyof Room;

/** Page to worker. */
export type Call =
  | {
      readonly kind: 'call';
      readonly id: number;
      readonly method: RoomMethod;
      readonly args: readonly unknown[];
    }
  | { readonly kind: 'cancel' | 'hold' | 'release'; readonly id: number };

/** Worker to page. An `error` says only of what kind it was: an error's own words could quote an order. */
export type Answer =
  | { readonly kind: 'result'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'cancelled'; readonly id: number }
  | { readonly kind: 'error'; readonly id: number }
  /** Requests to other hosts that the browser lists for the worker so far; null where it lists none. */
  | { readonly kind: 'requests'; readonly elsewhere: number | null }
  | { readonly kind: 'progress'; readonly id: number; readonly progress: Progress };

/** What a call reports while it runs: each method its own kind. */
export type Progress = JobProgress | ReadProgress | BookProgress;

/** Thrown on the page when a call failed by a bug or the worker died. The orders may be gone. */
export class RoomFailure extends Error {
  override readonly name = 'RoomFailure';
  constructor() {
    super('the room could not answer');
  }
}

/** Which methods take a report function and which a cancel signal, by the place of the argument. */
const REPORT_AT: Partial<Record<RoomMethod, number>> = {
  open: 3,
  add: 3,
  reread: 2,
  print: 1,
  printTest: 1,
  undo: 0,
  redo: 0,
  combineSameRecipient: 1,
  joinTracking: 3,
  pasteTracking: 4,
  dealTracking: 3,
  applyOffer: 4,
  judge: 1,
  preflight: 2,
};
const SIGNAL_AT: Partial<Record<RoomMethod, number>> = {
  open: 2,
  add: 2,
  reread: 1,
  print: 2,
  printTest: 2,
  setView: 1,
  askForJob: 1,
  combineSameRecipient: 0,
  joinTracking: 2,
  pasteTracking: 3,
  dealTracking: 2,
  applyOffer: 3,
  judge: 0,
  preflight: 3,
  worstOrders: 1,
};

/** One end of a message channel, so that tests can join two ends without a worker. */
export interface Port<Out, In> {
  send(message: Out, transfer?: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: In) => void): void;
}

/** Answers a page's calls with a room. Runs inside the worker. */
export function serveRoom(room: Room, port: Port<Answer, Call>): void {
  const running = new Map<number, JobSignal>();
  port.onMessage((call) => {
    if (call.kind !== 'call') {
      const signal = running.get(call.id);
      if (call.kind === 'cancel') signal?.abort();
      else if (call.kind === 'hold') signal?.hold();
      else signal?.release();
      return;
    }
    const signal = new JobSignal();
    running.set(call.id, signal);
    const args = [...call.args];
    const reportAt = REPORT_AT[call.method];
    const signalAt = SIGNAL_AT[call.method];
    if (reportAt !== undefined) {
      args[reportAt] = (progress: Progress) => port.send({ kind: 'progress', id: call.id, progress });
    }
    if (signalAt !== undefined) args[signalAt] = signal;
    const method = room[call.method] as (...args: readonly unknown[]) => Promise<unknown>;
    method.apply(room, args).then(
      (value) => {
        running.delete(call.id);
        port.send({ kind: 'result', id: call.id, value }, transferable(value));
      },
      (error: unknown) => {
        running.delete(call.id);
        port.send({ kind: error instanceof Cancelled ? 'cancelled' : 'error', id: call.id });
      },
    );
  });
}

/** Big byte arrays of an answer are moved, not copied. */
function transferable(value: unknown): readonly ArrayBuffer[] {
  if (typeof value !== 'object' || value === null || !('pdf' in value)) return [];
  const printed = 'printed' in value ? value.printed : undefined;
  const pictures = 'pictures' in value ? value.pictures : undefined;
  const lists: unknown = 'lists' in value ? value.lists : undefined;
  const pdfs = Array.isArray(lists) ? lists.map(({ pdf }: { readonly pdf: unknown }) => pdf) : [];
  return [value.pdf, ...filesIn(printed), ...filesIn(pictures), ...pdfs].flatMap((bytes) =>
    bytes instanceof Uint8Array && bytes.buffer instanceof ArrayBuffer ? [bytes.buffer] : [],
  );
}

/** Its file, whole or in pieces. */
function filesIn(made: unknown): readonly unknown[] {
  const file = typeof made === 'object' && made !== null && 'file' in made ? made.file : undefined;
  return Array.isArray(file) ? file : [file];
}

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
  readonly report: ((progress: never) => void) | undefined;
  readonly stopWatching: () => void;
}

/** A room at the other end of a port. `fail` rejects every call that still waits. */
export function roomAt(
  port: Port<Call, Answer>,
  requestsSeen: (elsewhere: number | null) => void = () => undefined,
): { readonly room: Room; fail(): void } {
  const waiting = new Map<number, Waiting>();
  let lastId = 0;

  port.onMessage((answer) => {
    if (answer.kind === 'requests') {
      requestsSeen(answer.elsewhere);
      return;
    }
    const call = waiting.get(answer.id);
    if (call === undefined) return;
    if (answer.kind === 'progress') {
      call.report?.(answer.progress as never);
      return;
    }
    waiting.delete(answer.id);
    call.stopWatching();
    if (answer.kind === 'result') call.resolve(answer.value as never);
    else call.reject(answer.kind === 'cancelled' ? new Cancelled() : new RoomFailure());
  });

  function ask<T>(method: RoomMethod, args: readonly unknown[], options: CallOptions = {}): Promise<T> {
    if (options.signal?.aborted) return Promise.reject(new Cancelled());
    lastId += 1;
    const id = lastId;
    return new Promise<T>((resolve, reject) => {
      const stopWatching = watch(options.signal, (kind) => port.send({ kind, id }));
      waiting.set(id, {
        resolve: resolve,
        reject,
        report: options.report,
        stopWatching,
      });
      port.send({ kind: 'call', id, method, args }, options.transfer);
      if (options.signal?.held != null) port.send({ kind: 'hold', id });
    });
  }

  const room: Room = {
    open: (source, settings, signal, report) =>
      ask('open', [source, settings ?? {}], { signal, report, transfer: bytesOf(source) }),
    // The places between are filled in where the call is answered.
    reread: (settings, signal, report, batch) =>
      ask('reread', [settings, undefined, undefined, batch], { signal, report }),
    openSample: () => ask('openSample', []),
    restore: () => ask('restore', []),
    forgetReplaced: () => ask('forgetReplaced', []),
    clear: () => ask('clear', []),
    rows: (from, count) => ask('rows', [from, count]),
    problems: () => ask('problems', []),
    fix: (row, field, value) => ask('fix', [row, field, value]),
    leaveOut: (row, out) => ask('leaveOut', [row, out]),
    reveal: (rows) => ask('reveal', [rows]),
    setSender: (sender) => ask('setSender', [sender]),
    setDesign: (design) => ask('setDesign', [design]),
    preview: (row, mark) => ask('preview', [row, mark]),
    examples: () => ask('examples', []),
    compare: (row) => ask('compare', [row]),
    print: (request, report, signal) => ask('print', [request], { report, signal }),
    askForJob: (request, signal) => ask('askForJob', [request], { signal }),
    renewJob: (part, change) => ask('renewJob', [part, change]),
    outdatedJobs: (parts) => ask('outdatedJobs', [parts]),
    dropJob: (job) => ask('dropJob', [job]),
    countLabels: (spans) => ask('countLabels', [spans]),
    printTest: (request, report, signal) => ask('printTest', [request], { report, signal }),
    readPrinter: (text) => ask('readPrinter', [text]),
    newPrinter: (known) => ask('newPrinter', [known]),
    printerProblem: (text, roll) => ask('printerProblem', [text, roll]),
    calibrate: (text, measured) => ask('calibrate', [text, measured]),
    add: (source, settings, signal, report) =>
      ask('add', [source, settings ?? {}], { signal, report, transfer: bytesOf(source) }),
    book: () => ask('book', []),
    renameBatch: (batch, name) => ask('renameBatch', [batch, name]),
    closeBatch: (batch, closed) => ask('closeBatch', [batch, closed]),
    removeBatch: (batch) => ask('removeBatch', [batch]),
    setView: (view, signal) => ask('setView', [view], { signal }),
    view: () => ask('view', []),
    placeOf: (row) => ask('placeOf', [row]),
    facets: () => ask('facets', []),
    select: (change) => ask('select', [change]),
    edit: (edits) => ask('edit', [edits]),
    setCopies: (target, copies) => ask('setCopies', [target, copies]),
    leaveOutRows: (target, out) => ask('leaveOutRows', [target, out]),
    undo: (report) => ask('undo', [], { report }),
    redo: (report) => ask('redo', [], { report }),
    copyCells: (range) => ask('copyCells', [range]),
    copyOriginals: (range) => ask('copyOriginals', [range]),
    pasteCells: (target, text) => ask('pasteCells', [target, text]),
    duplicates: (from, count) => ask('duplicates', [from, count]),
    merge: (rows, keepFirst) => ask('merge', [rows, keepFirst]),
    split: (rows) => ask('split', [rows]),
    keepAll: (rows) => ask('keepAll', [rows]),
    combineSameRecipient: (signal, report) => ask('combineSameRecipient', [], { signal, report }),
    parcels: (from, count) => ask('parcels', [from, count]),
    joinTracking: (source, settings, signal, report) =>
      ask('joinTracking', [source, settings ?? {}], { signal, transfer: bytesOf(source), report }),
    pasteTracking: (target, text, replace, signal, report) =>
      ask('pasteTracking', [target, text, replace], { signal, report }),
    dealTracking: (target, pool, signal, report) => ask('dealTracking', [target, pool], { signal, report }),
    firstRows: (batch) => ask('firstRows', [batch]),
    previewEncodings: (batch) => ask('previewEncodings', [batch]),
    setOwnPolicies: (documents) => ask('setOwnPolicies', [documents]),
    readPolicy: (text) => ask('readPolicy', [text]),
    setOwnTemplates: (documents) => ask('setOwnTemplates', [documents]),
    template: (id) => ask('template', [id]),
    templateLink: (id) => ask('templateLink', [id]),
    readTemplateLink: (text) => ask('readTemplateLink', [text]),
    previewOn: (design, row) => ask('previewOn', [design, row]),
    readTemplate: (text) => ask('readTemplate', [text]),
    drawTemplate: (document, row, dpi, asPrinted) =>
      ask('drawTemplate', [document, row, dpi, asPrinted ?? false]),
    setTokenKey: (key) => ask('setTokenKey', [key]),
    makeSealKey: () => ask('makeSealKey', []),
    useSealKey: (line) => ask('useSealKey', [line]),
    forgetSealKey: () => ask('forgetSealKey', []),
    openSealed: (scanned, labelId) => ask('openSealed', [scanned, labelId]),
    stocks: (words, page, kind) => ask('stocks', [words, page, kind]),
    readStock: (text) => ask('readStock', [text]),
    stock: (choice) => ask('stock', [choice]),
    shownName: (name) => ask('shownName', [name]),
    compareRows: (policies, from, count) => ask('compareRows', [policies, from, count]),
    judge: (signal, report) => ask('judge', [], { signal, report }),
    judgement: (row) => ask('judgement', [row]),
    setOrderRules: (row, rules, reason) => ask('setOrderRules', [row, rules, reason]),
    clearOrderRules: (row) => ask('clearOrderRules', [row]),
    allowFind: (row, field, nth) => ask('allowFind', [row, field, nth]),
    disallowFind: (row, field, nth) => ask('disallowFind', [row, field, nth]),
    preflight: (document, rows, report, signal) => ask('preflight', [document, rows], { report, signal }),
    worstOrders: (document, signal) => ask('worstOrders', [document], { signal }),
    offers: (row) => ask('offers', [row]),
    applyOffer: (row, offer, allLike, signal, report) =>
      ask('applyOffer', [row, offer, allLike], { signal, report }),
  };
  return {
    room,
    fail() {
      for (const call of waiting.values()) {
        call.stopWatching();
        call.reject(new RoomFailure());
      }
      waiting.clear();
    },
  };
}

/** The bytes of a source are moved, not copied: who gave them has them no longer. */
function bytesOf({ bytes }: SourceInput): readonly ArrayBuffer[] {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength ? [buffer] : [];
}

interface CallOptions {
  readonly transfer?: readonly ArrayBuffer[];
  readonly report?: ((progress: never) => void) | undefined;
  readonly signal?: HoldableSignal | undefined;
}

/** Calls back when a signal that can tell is aborted, held or released; gives the way to stop listening. */
function watch(
  signal: HoldableSignal | undefined,
  tell: (kind: 'cancel' | 'hold' | 'release') => void,
): () => void {
  if (!(signal instanceof EventTarget)) return () => undefined;
  const listening = new AbortController();
  for (const [event, kind] of SIGNAL_EVENTS) {
    signal.addEventListener(event, () => tell(kind), { signal: listening.signal });
  }
  return () => listening.abort();
}

const SIGNAL_EVENTS = [
  ['abort', 'cancel'],
  ['hold', 'hold'],
  ['release', 'release'],
] as const;
