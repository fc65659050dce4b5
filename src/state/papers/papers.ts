import type { Problem } from '../../base/problem.ts';
import type { Room } from '../../room/room.ts';
import type { StockView } from '../../room/stock-room.ts';
import type { Stock } from '../../stock/stock.ts';
import { createAsStored } from '../as-stored.ts';
import type { Desk } from '../desk.ts';
import { freeId, freeNames } from '../free-names.ts';
import type { LabelDesk } from '../label.ts';
import { saveDocument } from '../outputs.ts';
import { textOf } from '../pick-file.ts';
import { refusedFileName, refusedIds } from '../refused-documents.ts';
import type { RefusedDocument } from '../refused-documents.ts';
import type { TypedPaper } from './stock-draft.ts';

/** As long as the room takes of one; a larger file is none, and is not read. */
const LARGEST_FILE = 20_000;
export const MOST_PAPERS = 50;

/** The seller's own sheets and rolls. */
export interface PapersDesk {
  /** Reads what is stored, in a new room. */
  welcome(room: Room): Promise<void>;
  /** What was typed as a paper, as labels of the chosen design lie on it; undefined where the room could not tell. */
  look(typed: TypedPaper): Promise<PaperAnswer | undefined>;
  /** Keeps it as a new paper, or in the place of an own one; gives its id, or why it cannot be kept. */
  keep(typed: TypedPaper, id: string | null): Promise<Kept>;
  remove(id: string): void;
  removeRefused(refused: RefusedDocument): void;
  undo(): void;
  save(id: string): void;
  saveRefused(refused: RefusedDocument): void;
  importFiles(files: readonly File[]): void;
}

type PaperAnswer =
  { readonly ok: true; readonly value: StockView } | { readonly ok: false; readonly problem: Problem };
type Kept = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly problem: Problem };

/** Which papers there are, and which of them are chosen. */
interface Step {
  readonly own: readonly Stock[];
  readonly refused: readonly RefusedDocument[];
  readonly sheet: string | null;
  readonly roll: string | null;
}

/** @param idsElsewhere the ids that are stored at this moment, by whichever tab. */
export function createPapersDesk(
  desk: Desk,
  label: LabelDesk,
  idsElsewhere: () => readonly string[],
): PapersDesk {
  const { store } = desk;
  const asStored = createAsStored<Stock>();
  const undos: Step[] = [];
  let isWelcomed = false;
  let welcomed: () => void = () => undefined;
  /** Changes are made one after the other, the first when it is known what was stored. */
  let queue = new Promise<void>((resolve) => {
    welcomed = resolve;
  });

  function inTurn<T>(call: () => T | Promise<T>): Promise<T> {
    const result = queue.then(call);
    queue = result.then(() => undefined);
    return result;
  }
  const now = (): Step => {
    const { papers, sheet, roll } = store.getState();
    return { own: papers.own, refused: papers.refused, sheet, roll };
  };

  function apply({ own, refused, sheet, roll }: Step): void {
    store.setState({
      ownStocks: asStored.documents(own, refused),
      papers: { own, refused, undo: undos.length },
      ...{ sheet, roll },
    });
  }

  function taken(): readonly string[] {
    const { own, refused } = now();
    // Those that are deleted may come back.
    const deleted = undos.flatMap((step) => step.own.map(({ id }) => id));
    return [...own.map(({ id }) => id), ...deleted, ...refusedIds(refused), ...idsElsewhere()];
  }

  const fullProblem = (): Problem | null =>
    now().own.length >= MOST_PAPERS ? { code: 'too-many-stocks', params: { limit: MOST_PAPERS } } : null;

  /** The same name in two papers of one's own could not be told apart. */
  function named(stock: Stock, id: string): Stock {
    const others = now().own.filter((one) => one.id !== id);
    return {
      ...stock,
      id,
      name: freeNames(
        stock.name,
        others.map(({ name }) => name),
      ),
    };
  }

  /** What is gone of a sheet that had this id at an earlier visit is not gone of this one. */
  function forgetUse(id: string): void {
    store.setState(({ sheets }) => ({ sheets: sheets.filter(({ stock }) => stock !== id) }));
  }

  async function keep(typed: TypedPaper, editing: string | null): Promise<Kept> {
    const { own } = now();
    const isThere = own.some(({ id }) => id === editing);
    const full = isThere ? null : fullProblem();
    if (full !== null) return { ok: false, problem: full };
    const id = isThere && editing !== null ? editing : freeId(`own-${typed.kind}`, taken());
    const read = await desk.ask((room) => room.readStock(JSON.stringify({ ...typed, id })));
    if (read === undefined) return { ok: false, problem: { code: 'file-unreadable' } };
    if (!read.ok) return read;
    const kept = named(read.value, id);
    if (!isThere) forgetUse(id);
    apply({ ...now(), own: isThere ? own.map((one) => (one.id === id ? kept : one)) : [...own, kept] });
    return { ok: true, id };
  }

  function refuse(problem: Problem): void {
    desk.notify('paperNotImported', { problem, tone: 'bad' });
  }

  async function importFile(file: File): Promise<void> {
    const full = fullProblem();
    if (full !== null) {
      refuse(full);
      return;
    }
    if (file.size > LARGEST_FILE) {
      refuse({ code: 'stock-too-large', params: { limit: LARGEST_FILE } });
      return;
    }
    const text = await textOf(file);
    if (text === undefined) {
      refuse({ code: 'file-unreadable' });
      return;
    }
    const answers = await desk.ask(async (room) => {
      const read = await room.readStock(text);
      return { read, known: read.ok ? await room.stock({ id: read.value.id }) : undefined };
    });
    if (answers === undefined) return;
    const { read, known } = answers;
    if (!read.ok) {
      refuse(read.problem);
      return;
    }
    // Its own id, unless it is one of the catalogue, or has signs that stored ids do not have.
    const wanted = read.value.id.replaceAll('.', '-');
    const id = freeId(known?.ok === true ? `own-${wanted}` : wanted, taken());
    forgetUse(id);
    apply({ ...now(), own: [...now().own, named(read.value, id)] });
    desk.notify('paperImported', { tone: 'good' });
  }

  function removal(change: Partial<Step>): void {
    undos.push(now());
    apply({ ...now(), ...change });
    desk.notify('paperDeleted', { actions: ['undoPaper'], stays: 15_000 });
  }

  return {
    async welcome(room) {
      if (isWelcomed) return;
      const stored = store.getState().ownStocks;
      const answers = await Promise.all(stored.map((one) => room.readStock(JSON.stringify(one))));
      if (store.getState().ownStocks !== stored) return;
      isWelcomed = true;
      welcomed();
      const ids = new Set<string>();
      const own: Stock[] = [];
      const refused: (RefusedDocument & { readonly at: number })[] = [];
      answers.forEach((answer, at) => {
        if (answer.ok && !ids.has(answer.value.id) && own.length < MOST_PAPERS) {
          ids.add(answer.value.id);
          own.push(answer.value);
        } else {
          const problem = answer.ok ? { code: 'stock-twice' } : answer.problem;
          refused.push({ at, document: stored[at], problem });
        }
      });
      asStored.welcome(stored, own, refused);
      store.setState(({ papers }) => ({
        papers: { ...papers, own, refused: refused.map(({ document, problem }) => ({ document, problem })) },
      }));
    },
    look: (typed) =>
      desk.askInTurn(async (room) => {
        await label.agreeDesign(room);
        return room.stock({ document: JSON.stringify(typed) });
      }),
    keep: (typed, id) => inTurn(() => keep(typed, id)),
    remove: (id) =>
      void inTurn(() => {
        const { own, sheet, roll } = now();
        if (!own.some((one) => one.id === id)) return;
        const others = own.filter((one) => one.id !== id);
        removal({ own: others, sheet: sheet === id ? null : sheet, roll: roll === id ? null : roll });
      }),
    removeRefused: ({ document }) =>
      void inTurn(() => {
        const { refused } = now();
        const left = refused.filter((other) => other.document !== document);
        if (left.length < refused.length) removal({ refused: left });
      }),
    undo: () =>
      void inTurn(() => {
        const before = undos.pop();
        if (before === undefined) return;
        desk.dismissText('paperDeleted');
        apply(withDeleted(now(), before));
      }),
    save(id) {
      const stock = now().own.find((one) => one.id === id);
      if (stock !== undefined) saveDocument(`hushlabel-stock-${id}.json`, stock);
    },
    saveRefused: (refused) => saveDocument(refusedFileName(refused, 'stock'), refused.document),
    importFiles(files) {
      for (const file of files) void inTurn(() => importFile(file));
    },
  };
}

/** What was deleted, put back among what there is now: what was added or changed since stays. */
function withDeleted({ own, refused, sheet, roll }: Step, before: Step): Step {
  const back = before.own.filter(({ id }) => own.every((one) => one.id !== id));
  const unread = before.refused.filter(({ document }) => refused.every((one) => one.document !== document));
  const isBack = (chosen: string | null): boolean => back.some(({ id }) => id === chosen);
  return {
    own: [...own, ...back],
    refused: [...refused, ...unread],
    // Unless another was chosen since.
    sheet: sheet === null && isBack(before.sheet) ? before.sheet : sheet,
    roll: roll === null && isBack(before.roll) ? before.roll : roll,
  };
}
