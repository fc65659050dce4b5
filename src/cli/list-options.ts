import { LANGUAGES } from '../base/language.ts';
import type { Language } from '../base/language.ts';
import type { SortKey } from '../masking/sort-orders.ts';
import { GROUP_KEYS } from '../print/label-groups.ts';
import type { Separators } from '../print/label-groups.ts';
import { LIST_PAPER_IDS } from '../print/lists/list-kinds.ts';
import type { ListKind, ListsWanted } from '../print/lists/list-kinds.ts';
import { UsageError } from './command.ts';
import { oneOf } from './job-options.ts';

/** What is printed beside the labels, or between them. */
export const LIST_OPTIONS = {
  separators: { type: 'string' },
  'pick-list': { type: 'string' },
  'hand-over-list': { type: 'string' },
  'list-paper': { type: 'string' },
  language: { type: 'string' },
} as const;

const MOST_EVERY = 100_000;

export const LIST_HELP = `
  --separators KEY|N    a label before each group: ${GROUP_KEYS.join(', ')}, or after every N labels; labels are sorted
                        by the key where --sort says nothing; 'order' where an order has several labels. It says what
                        the group is called, as the policy shows it, how many labels follow and which
  --pick-list FILE      a second PDF: the goods of all labels that were made, summed up
  --hand-over-list FILE another: each order with its number, masked name and place, to be signed by the courier
  --list-paper SIZE     ${LIST_PAPER_IDS.join(' or ')}; default: a4
  --language LANGUAGE   ${LANGUAGES.join(' or ')}: words of separators and lists; default: the template's own, or zh-CN`;

interface ListValues {
  readonly separators?: string | undefined;
  readonly 'pick-list'?: string | undefined;
  readonly 'hand-over-list'?: string | undefined;
  readonly 'list-paper'?: string | undefined;
  readonly language?: string | undefined;
}

export interface ListOptions {
  readonly separators: Separators | undefined;
  readonly lists: ListsWanted | undefined;
  readonly files: ReadonlyMap<ListKind, string>;
}

/** Throws a `UsageError` for what cannot be. */
export function listOptions(values: ListValues, own: Language | undefined): ListOptions {
  const language = oneOf('--language', LANGUAGES, values.language) ?? own ?? 'zh-CN';
  const paper = oneOf('--list-paper', LIST_PAPER_IDS, values['list-paper']);
  const files = new Map<ListKind, string>();
  for (const kind of ['pick-list', 'hand-over-list'] as const) {
    const file = values[kind];
    if (file === '') throw new UsageError(`--${kind} takes a file`);
    if (file !== undefined) files.set(kind, file);
  }
  if (files.size === 0 && paper !== undefined)
    throw new UsageError('--list-paper is of a list: name its file with --pick-list or --hand-over-list');
  const by = separatorsBy(values.separators);
  return {
    separators: by && { by, language },
    lists: files.size === 0 ? undefined : { kinds: [...files.keys()], paper: paper ?? 'a4', language },
    files,
  };
}

function separatorsBy(given: string | undefined): Separators['by'] | undefined {
  if (given === undefined) return undefined;
  const key = GROUP_KEYS.find((each) => each === given);
  if (key !== undefined) return key;
  const every = /^\d{1,6}$/.test(given) ? Number(given) : 0;
  if (every >= 1 && every <= MOST_EVERY) return { every };
  throw new UsageError(
    `--separators takes ${GROUP_KEYS.join(', ')}, or a number of labels from 1 to ${MOST_EVERY}`,
  );
}

/** Groups are of what comes together: labels are sorted by what separates them. Throws a `UsageError` where they are not to be. */
export function sortFor(sort: SortKey | undefined, separators: Separators | undefined): SortKey | undefined {
  const by = separators?.by;
  if (by === undefined || typeof by === 'object' || by === 'order') return sort;
  const isTogether = sort === undefined || sort === by || (sort === 'route' && by === 'city');
  if (!isTogether) throw new UsageError(`--separators ${by} does not go with --sort ${sort}`);
  return sort ?? by;
}
