import type { Dpi } from '../../base/length.ts';
import type { LocalText } from '../../base/language.ts';
import type { Problem } from '../../base/problem.ts';
import type { PrinterProfile } from '../../print/printer-profile.ts';
import { printerAbilities } from '../../room/printer-abilities.ts';
import type { KnownPrinter } from '../../room/printer-room.ts';
import type { Room } from '../../room/room.ts';
import { createAsStored } from '../as-stored.ts';
import type { Desk } from '../desk.ts';
import { freeId, freeNames } from '../free-names.ts';
import type { LabelDesk } from '../label.ts';
import { saveDocument } from '../outputs.ts';
import { textOf } from '../pick-file.ts';
import { refusedFileName, refusedIds } from '../refused-documents.ts';
import type { RefusedDocument } from '../refused-documents.ts';
import type { WayOut } from '../settings.ts';
import type { WorkbenchState } from '../workbench-state.ts';
import { inLanguage, withDpi } from './printer-changes.ts';
import type { PrinterPatch } from './printer-changes.ts';
import { createPrinterTests } from './printer-tests.ts';
import type { PrinterTests } from './printer-tests.ts';
import { chosenPrinter } from './chosen-printer.ts';
import type { PrintersState } from './printers-state.ts';
import { rollChoice } from '../papers/own-papers.ts';

/** As long as the room takes of one; a larger file is none, and is not read. */
const LARGEST_FILE = 20_000;
export const MOST_PRINTERS = 50;

/** The seller's label printers: which there are, how each prints, and which one labels are for. */
export interface PrintersDesk extends PrinterTests {
  /** Reads what is stored, in a new room. */
  welcome(room: Room): Promise<void>;
  /** What labels are made for: a PDF alone, or a label printer. */
  printTo(printsTo: WayOut): void;
  choose(id: string): void;
  /** Adds a printer of which this is known, chooses it and opens it for changes. */
  add(known: KnownPrinter, name: LocalText): void;
  /** Opens a printer for changes; null closes. */
  open(id: string | null): void;
  /** Changes the printer that is open. What the room refuses is in `drafts` at this place and changes nothing. */
  change(place: string, patch: PrinterPatch): void;
  /** The same for what other settings follow from. */
  setKind(kind: Partial<Pick<KnownPrinter, 'language' | 'dpi'>>): void;
  /** Resolves when all that was asked for until now is in force or refused. */
  settled(): Promise<void>;
  remove(id: string): void;
  removeRefused(refused: RefusedDocument): void;
  undo(): void;
  save(id: string): void;
  saveRefused(refused: RefusedDocument): void;
  importFiles(files: readonly File[]): void;
}

interface Step {
  readonly own: readonly PrinterProfile[];
  readonly refused: readonly RefusedDocument[];
  readonly printer: string | null;
}

/** @param idsElsewhere the ids that are stored at this moment, by whichever tab. */
export function createPrintersDesk(
  desk: Desk,
  label: LabelDesk,
  changed: () => void,
  idsElsewhere: () => readonly string[],
): PrintersDesk {
  const { store } = desk;
  const asStored = createAsStored<PrinterProfile>();
  const undos: Step[] = [];
  let welcomed: () => void = () => undefined;
  /** Changes are made one after the other, the first when it is known what was stored. */
  let queue = new Promise<void>((resolve) => {
    welcomed = resolve;
  });
  let asked = 0;
  /** The dots that labels had before they were for a label printer. */
  let pdfDpi: Dpi | null = null;

  function inTurn(call: () => void | Promise<void>): void {
    queue = queue.then(call);
  }

  const state = () => store.getState();
  const show = (change: Partial<PrintersState>) =>
    store.setState(({ printers }) => ({ printers: { ...printers, ...change } }));
  const now = (): Step => {
    const { printers, printer } = state();
    return { own: printers.own, refused: printers.refused, printer };
  };

  function apply({ own, refused, printer }: Step): void {
    const { printers } = state();
    const isOpen = own.some(({ id }) => id === printers.editing);
    const chosen = own.some(({ id }) => id === printer) ? printer : (own[0]?.id ?? null);
    store.setState({
      ownPrinters: asStored.documents(own, refused),
      printer: chosen,
      printers: {
        ...printers,
        ...{ own, refused, undo: undos.length },
        ...(isOpen ? {} : { editing: null, drafts: {} }),
      },
    });
    follow();
  }

  /** The label in view is drawn in the dots of the printer that it is for. */
  function follow(): void {
    const printer = chosenPrinter(state());
    if (printer !== null && printer.dpi !== state().dpi) label.chooseDesign({ dpi: printer.dpi });
    else changed();
  }

  function taken(): readonly string[] {
    const { own, refused } = state().printers;
    // Those that are deleted may come back.
    const deleted = undos.flatMap((step) => step.own.map(({ id }) => id));
    return [...own.map(({ id }) => id), ...deleted, ...refusedIds(refused), ...idsElsewhere()];
  }

  function refuse(problem: Problem): void {
    desk.notify('printerNotImported', { problem, tone: 'bad' });
  }

  function isFull(): boolean {
    const full = state().printers.own.length >= MOST_PRINTERS;
    if (full) refuse({ code: 'too-many-printers', params: { limit: MOST_PRINTERS } });
    return full;
  }

  /** Takes a printer in under a free id and name, and chooses it. */
  function takeIn(read: PrinterProfile, name: LocalText): string {
    const { own } = state().printers;
    const id = freeId(read.id, taken());
    const names = own.map((other) => other.name);
    apply({ ...now(), own: [...own, { ...read, id, name: freeNames(name, names) }], printer: id });
    return id;
  }

  /** `editing`: the printer that was open when this was asked for; another may be by now. */
  async function change(editing: string | null, place: string, patch: PrinterPatch): Promise<void> {
    const { own } = state().printers;
    const printer = own.find(({ id }) => id === editing);
    if (printer === undefined) return;
    const text = JSON.stringify(patch(printer));
    const read = await desk.ask((room) => room.readPrinter(text));
    if (read === undefined) return;
    if (state().printers.editing === editing) {
      const others = Object.entries(state().printers.drafts).filter(([other]) => other !== place);
      const drafts = Object.fromEntries(others);
      show({ drafts: read.ok ? drafts : { ...drafts, [place]: read.problem } });
    }
    if (!read.ok || text === JSON.stringify(printer)) return;
    apply({ ...now(), own: own.map((one) => (one.id === editing ? read.value : one)) });
    // A test label that was made is of the printer as it was.
    show({ test: { status: 'none' } });
  }

  async function setKind(
    editing: string | null,
    kind: Partial<Pick<KnownPrinter, 'language' | 'dpi'>>,
  ): Promise<void> {
    const { own } = state().printers;
    const printer = own.find(({ id }) => id === editing);
    if (printer === undefined) return;
    const language = kind.language ?? printer.language;
    const { dpis } = printerAbilities(language);
    const dpi = dpis.find((each) => each === (kind.dpi ?? printer.dpi)) ?? dpis[0];
    const moved = dpi === undefined || dpi === printer.dpi ? printer : withDpi(dpi)(printer);
    if (language === printer.language) return change(editing, 'dpi', () => moved);
    const fresh = await desk.ask((room) => room.newPrinter({ language, dpi: moved.dpi, headWidth: 1 }));
    if (fresh === undefined) return;
    const headWidth = language === 'brother' ? fresh.headWidth : moved.headWidth;
    show({ drafts: {} });
    await change(editing, 'language', () => ({ ...inLanguage(fresh, moved), headWidth }));
  }

  async function importFile(file: File): Promise<void> {
    if (isFull()) return;
    if (file.size > LARGEST_FILE) {
      refuse({ code: 'printer-too-large', params: { limit: LARGEST_FILE } });
      return;
    }
    const text = await textOf(file);
    if (text === undefined) {
      refuse({ code: 'file-unreadable' });
      return;
    }
    const read = await desk.ask((room) => room.readPrinter(text));
    if (read === undefined) return;
    if (!read.ok) {
      refuse(read.problem);
      return;
    }
    takeIn(read.value, read.value.name);
    desk.notify('printerImported', { tone: 'good' });
  }

  function removal(change: Partial<Step>): void {
    undos.push(now());
    apply({ ...now(), ...change });
    desk.notify('printerDeleted', { actions: ['undoPrinter'], stays: 15_000 });
  }

  /** Whether the chosen printer can print the chosen template, as often as one of them is another. */
  async function judge(): Promise<void> {
    asked += 1;
    const mine = asked;
    const printer = chosenPrinter(state());
    if (printer === null) {
      if (state().printers.problem !== null) show({ problem: null });
      return;
    }
    const text = JSON.stringify(printer);
    show({ isJudged: false });
    const roll = rollChoice(state());
    const problem = await desk.askInTurn(async (room) => {
      if (mine !== asked) return undefined;
      await label.agreeDesign(room);
      return room.printerProblem(text, roll);
    });
    if (mine === asked && problem !== undefined) show({ problem, isJudged: true });
  }

  store.subscribe((after, before) => {
    if (after.step !== 'print') return;
    const was = judgedBy(before);
    if (judgedBy(after).some((part, at) => part !== was[at])) void judge();
  });

  return {
    ...createPrinterTests(
      desk,
      label,
      () => queue,
      (own) => apply({ ...now(), own }),
    ),
    async welcome(room) {
      if (state().printers.isRead) return;
      const stored = state().ownPrinters;
      const answers = await Promise.all(stored.map((one) => room.readPrinter(JSON.stringify(one))));
      if (state().ownPrinters !== stored) return;
      welcomed();
      const ids = new Set<string>();
      const own: PrinterProfile[] = [];
      const refused: (RefusedDocument & { readonly at: number })[] = [];
      answers.forEach((answer, at) => {
        const problem = answer.ok ? null : answer.problem;
        if (answer.ok && !ids.has(answer.value.id)) {
          ids.add(answer.value.id);
          own.push(answer.value);
        } else refused.push({ at, document: stored[at], problem: problem ?? { code: 'printer-twice' } });
      });
      asStored.welcome(stored, own, refused);
      show({ own, refused: refused.map(({ document, problem }) => ({ document, problem })), isRead: true });
      const { printer } = state();
      if (!own.some(({ id }) => id === printer)) store.setState({ printer: own[0]?.id ?? null });
      const dpi = chosenPrinter(state())?.dpi;
      if (dpi !== undefined && dpi !== state().dpi) label.chooseDesign({ dpi });
    },
    printTo(printsTo) {
      const before = state().printsTo;
      if (before === printsTo) return;
      if (printsTo === 'printer') pdfDpi = state().dpi;
      store.setState({ printsTo });
      if (before === 'printer' && pdfDpi !== null && pdfDpi !== state().dpi)
        label.chooseDesign({ dpi: pdfDpi });
      else follow();
    },
    choose(id) {
      if (id === state().printer) return;
      store.setState({ printer: id });
      show({ test: { status: 'none' } });
      follow();
    },
    add: (known, name) =>
      inTurn(async () => {
        if (isFull()) return;
        const fresh = await desk.ask((room) => room.newPrinter(known));
        if (fresh === undefined) return;
        const id = takeIn(fresh, name);
        show({ editing: id, drafts: {}, test: { status: 'none' } });
      }),
    open: (id) => show({ editing: id, drafts: {}, test: { status: 'none' } }),
    change(place, patch) {
      const { editing } = state().printers;
      inTurn(() => change(editing, place, patch));
    },
    setKind(kind) {
      const { editing } = state().printers;
      inTurn(() => setKind(editing, kind));
    },
    settled: () => queue,
    remove: (id) =>
      inTurn(() => {
        const { own } = state().printers;
        if (own.some((one) => one.id === id)) removal({ own: own.filter((one) => one.id !== id) });
      }),
    removeRefused: ({ document }) =>
      inTurn(() => {
        const { refused } = state().printers;
        const left = refused.filter((other) => other.document !== document);
        if (left.length < refused.length) removal({ refused: left });
      }),
    undo: () =>
      inTurn(() => {
        const before = undos.pop();
        if (before === undefined) return;
        desk.dismissText('printerDeleted');
        apply(withDeleted(now(), before));
      }),
    save(id) {
      const printer = state().printers.own.find((one) => one.id === id);
      if (printer !== undefined) saveDocument(`hushlabel-printer-${id}.json`, printer);
    },
    saveRefused: (refused) => saveDocument(refusedFileName(refused, 'printer'), refused.document),
    importFiles(files) {
      for (const file of files) inTurn(() => importFile(file));
    },
  };
}

/** What was deleted, put back among what there is now: what was added or changed since stays. */
function withDeleted({ own, refused, printer }: Step, before: Step): Step {
  const back = before.own.filter(({ id }) => own.every((one) => one.id !== id));
  const unread = before.refused.filter(({ document }) => refused.every((one) => one.document !== document));
  const isChosenBack = back.some(({ id }) => id === before.printer);
  return {
    own: [...own, ...back],
    refused: [...refused, ...unread],
    printer: isChosenBack ? before.printer : printer,
  };
}

/** What the judgement of the chosen printer depends on. */
function judgedBy(state: WorkbenchState): readonly unknown[] {
  const { step, template, templates, roll, ownStocks } = state;
  return [step, chosenPrinter(state), template, templates, roll, roll === null ? null : ownStocks];
}
