import type { RowView } from '../room/room.ts';

/** Rows of a page, and how many pages are kept: some 4,000 rows, whatever the file's length. */
const PAGE = 100;
const MOST_PAGES = 40;

export interface RowPages {
  /** The row at a place of the list, where it is there. */
  at(position: number): RowView | undefined;
  /** Sees to it that these rows come, both ends inclusive. */
  want(from: number, to: number): void;
  /** What is there is stale, and what is on its way too. */
  reset(): void;
}

/** A small cache of masked rows by place. `changed` is called when rows came; a fetch that fails gives undefined. */
export function createRowPages(
  fetch: (from: number, count: number) => Promise<readonly RowView[] | undefined>,
  changed: () => void,
): RowPages {
  let pages = new Map<number, readonly RowView[] | 'coming'>();

  async function load(page: number): Promise<void> {
    const asked = pages;
    asked.set(page, 'coming');
    const rows = await fetch(page * PAGE, PAGE);
    if (pages !== asked) return;
    asked.delete(page);
    if (rows === undefined) return;
    asked.set(page, rows);
    for (const oldest of asked.keys()) {
      if (asked.size <= MOST_PAGES) break;
      asked.delete(oldest);
    }
    changed();
  }

  return {
    at(position) {
      const page = pages.get(Math.floor(position / PAGE));
      return page === undefined || page === 'coming' ? undefined : page[position % PAGE];
    },
    want(from, to) {
      for (let page = Math.floor(Math.max(0, from) / PAGE); page * PAGE <= to; page += 1) {
        if (!pages.has(page)) void load(page);
      }
    },
    reset() {
      pages = new Map();
    },
  };
}
