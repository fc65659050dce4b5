import type { GridColumn } from '../book/columns.ts';
import type { Shown, SortKey, View, ViewFilter } from '../book/view.ts';

/** As many as the room takes. */
const MOST_SORT_KEYS = 4;

/**
 * What a person wants to see of the list. What they typed to find it is not here: it could be a customer's name. The grid's desk
 * holds it for as long as it is asked for, and nothing else does.
 */
export interface GridQuery {
  readonly shown: Shown;
  /** The first counts most. */
  readonly sort: readonly SortKey[];
  readonly filters: readonly GridFilter[];
  /** Something is searched for. */
  readonly searched: boolean;
}

/** One condition, with a number of its own; the text of a text filter is left out. */
export interface GridFilter {
  readonly id: number;
  readonly filter: ViewFilter;
}

/** `good`: rows that make labels, in the order of their files. */
export const WHOLE_QUERY: GridQuery = { shown: 'good', sort: [], filters: [], searched: false };

/** Whether rows of this kind are missing from the list by a person's choice. */
export function isNarrowed({ filters, searched }: GridQuery): boolean {
  return searched || filters.length > 0;
}

/** The view to ask the room for. Conditions that a person has not finished yet hold nothing back. */
export function toView(query: GridQuery, search: string, texts: ReadonlyMap<number, string>): View {
  const filters = query.filters.flatMap(({ id, filter }) => finished(filter, texts.get(id) ?? ''));
  return {
    shown: query.shown,
    sort: query.sort,
    filters,
    ...(search.trim() === '' ? {} : { search: search.trim() }),
  };
}

function finished(filter: ViewFilter, text: string): readonly ViewFilter[] {
  switch (filter.kind) {
    case 'text':
      if (filter.test === 'empty' || filter.test === 'filled') return [filter];
      return text.trim() === '' ? [] : [{ ...filter, text: text.trim() }];
    case 'platform':
      return filter.platforms.length === 0 ? [] : [filter];
    case 'batch':
      return filter.batches.length === 0 ? [] : [filter];
    case 'place':
      return filter.places.length === 0 ? [] : [filter];
    case 'problem':
      return filter.codes?.length === 0 && filter.severity === undefined ? [] : [filter];
    default:
      return [filter];
  }
}

export type SortWish = 'ascending' | 'descending' | 'none' | 'next';

/** `next` goes from rising to falling to none. With `more`, the other keys stay and this one comes after them. */
export function sortedBy(
  sort: readonly SortKey[],
  column: GridColumn,
  wish: SortWish,
  more: boolean,
): readonly SortKey[] {
  const now = sort.find((key) => key.column === column);
  const how = wish === 'next' ? nextOf(now) : wish;
  const others = more ? sort.filter((key) => key.column !== column) : [];
  if (how === 'none') return others;
  const key: SortKey = how === 'descending' ? { column, descending: true } : { column };
  if (more && now !== undefined) return sort.map((old) => (old === now ? key : old));
  return [...others, key].slice(-MOST_SORT_KEYS);
}

function nextOf(now: SortKey | undefined): 'ascending' | 'descending' | 'none' {
  if (now === undefined) return 'ascending';
  return now.descending === true ? 'none' : 'descending';
}
