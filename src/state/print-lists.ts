import type { Separators } from '../print/label-groups.ts';
import type { MadeList } from '../print/lists/list-kinds.ts';
import type { PrintRequest } from '../room/room.ts';
import type { ReadyList } from './beside-choice.ts';
import type { Desk } from './desk.ts';
import { openInTab, printPdf, saveBlob } from './outputs.ts';
import { fileName } from './print-jobs/file-name.ts';
import type { AskedLabels } from './print-jobs/print-job.ts';
import { printOrderOf } from './print-order.ts';
import type { WorkbenchState } from './workbench-state.ts';

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

/** How many separators so many labels have at least; just so many where groups are of a number of labels. */
export function fewestSeparators(by: Separators['by'] | undefined, labels: number): number {
  if (by === undefined || labels === 0) return 0;
  if (typeof by === 'object') return Math.ceil(labels / by.every);
  // An order of one label has none before it.
  return by === 'order' ? 0 : 1;
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

/** Lists as they are kept, with names that say the day, how many labels they are of, of which volume, and whether of a reprint or a draft. */
export function readyLists(
  lists: readonly MadeList[],
  asked: Pick<AskedLabels, 'volume' | 'mark'>,
  labels: number,
  day: string,
): readonly ReadyList[] {
  return lists.map(({ kind, pdf }) => ({
    kind,
    file: new Blob([new Uint8Array(pdf)], { type: 'application/pdf' }),
    name: fileName(day, labels, `labels-${kind}`, 'pdf', asked),
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
