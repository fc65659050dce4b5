import type { Separators } from '../print/label-groups.ts';
import type { ListKind, ListPaper, MadeList } from '../print/lists/list-kinds.ts';
import type { PrintRequest } from '../room/room.ts';
import type { Desk } from './desk.ts';
import { openInTab, printPdf, saveBlob } from './outputs.ts';
import { printOrderOf } from './print-order.ts';
import type { WorkbenchState } from './workbench-state.ts';

/** What the form says of separators and lists. */
export interface BesideChoice {
  readonly separators: SeparatorChoice;
  /** Labels of a group, where groups are of so many. */
  readonly every: number;
  readonly lists: readonly ListKind[];
  readonly paper: ListPaper;
}

/** `sorted`: by what the list is sorted by. */
export const SEPARATOR_CHOICES = ['none', 'sorted', 'order', 'every'] as const;
export type SeparatorChoice = (typeof SEPARATOR_CHOICES)[number];
export const LIST_CHOICES = ['pick-list', 'hand-over-list'] as const satisfies readonly ListKind[];
export const PAPER_CHOICES = ['a4', 'letter'] as const satisfies readonly ListPaper[];

export const NOTHING_BESIDE: BesideChoice = { separators: 'none', every: 50, lists: [], paper: 'a4' };
export const MOST_EVERY = 100_000;

/** What groups are told apart by now; undefined where there are none, as where the list is not sorted by anything that groups have. */
export function separatorsBy({
  choice: { beside },
  query,
}: Pick<WorkbenchState, 'choice' | 'query'>): Separators['by'] | undefined {
  switch (beside.separators) {
    case 'none':
      return undefined;
    case 'order':
      return 'order';
    case 'every':
      return isEvery(beside.every) ? { every: beside.every } : undefined;
    case 'sorted': {
      const order = printOrderOf(query.sort);
      return order === 'imported' ? undefined : order;
    }
  }
}

/** Whether groups can be of so many labels. */
export function isEvery(every: number): boolean {
  return Number.isInteger(every) && every >= 1 && every <= MOST_EVERY;
}

/** What the room is asked for beside the labels. */
export function besideRequest(
  state: Pick<WorkbenchState, 'choice' | 'query' | 'language'>,
): Pick<PrintRequest, 'separators' | 'lists'> {
  const { language } = state;
  const { lists: kinds, paper } = state.choice.beside;
  const by = separatorsBy(state);
  return {
    ...(by === undefined ? {} : { separators: { by, language } }),
    ...(kinds.length === 0 ? {} : { lists: { kinds, paper, language } }),
  };
}

/** A list that was made, as it is kept: the browser holds its bytes, and not this page. */
export interface ReadyList {
  readonly kind: ListKind;
  readonly file: Blob;
  /** `hushlabel-2026-11-21-200-labels-pick-list.pdf`: a day and a count, nothing of any order. */
  readonly name: string;
}

export function readyLists(lists: readonly MadeList[], day: string, labels: number): readonly ReadyList[] {
  return lists.map(({ kind, pdf }) => ({
    kind,
    file: new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }),
    name: `hushlabel-${day}-${labels}-labels-${kind}.pdf`,
  }));
}

/** Lists leave the page as the labels do: by a person's hand only. */
export interface ListsDesk {
  print(list: ReadyList): void;
  open(list: ReadyList): void;
  save(list: ReadyList): void;
}

export function createListsDesk(desk: Desk): ListsDesk {
  return {
    print: ({ file }) => printPdf(file, (outcome) => desk.notify(outcome)),
    open({ file }) {
      if (!openInTab(file)) desk.notify('popupBlocked', { tone: 'bad' });
    },
    save: ({ name, file }) => saveBlob(name, file),
  };
}
