import type { RowView } from '../room/room.ts';

/** Rows of a page, and how many pages are kept: some 4,000 rows, whatever the file's length. */
const PAGE = 100;
const MOST_PAGES = 40;
/** Pages asked for at a time: whoever drags the scroll bar has moved on before a third would be answered. */
const AT_A_TIME = 2;

export interface RowPages {
  /** The row at a place of the view, where it is there. */
  at(position: number): RowView | undefined;
  /** Sees to it that these rows come, both ends inclusive. What was wanted before and not yet asked for is no longer. */
  want(from: number, to: number): void;
  /** What is there is stale: it stays in sight until what is asked for anew has come. */
  outdate(): void;
  /** Drops what is there, and what is on its way too. */
  reset(): void;
}

/** A small cache of masked rows by place. `changed` is called when rows came; a fetch that fails gives undefined. */
export function createRowPages(
  fetch: (from: number, count: number) => Promise<readonly RowView[] | undefined>,
  changed: () => void,
): RowPages {
  const pages = new Map<number, readonly RowView[]>();
  const stale = new Set<number>();
  let coming = new Set<number>();
  let failed = new Set<number>();
  let wanted = { first: 0, last: -1 };

  async function load(page: number): Promise<void> {
    const asked = coming;
    asked.add(page);
    const rows = await fetch(page * PAGE, PAGE);
    if (coming !== asked) return;
    asked.delete(page);
    if (rows === undefined) failed.add(page);
    else keep(page, rows);
    askNext();
  }

  function keep(page: number, rows: readonly RowView[]): void {
    stale.delete(page);
    pages.delete(page);
    pages.set(page, rows);
    for (const oldest of pages.keys()) {
      if (pages.size <= MOST_PAGES) break;
      pages.delete(oldest);
      stale.delete(oldest);
    }
    changed();
  }

  function askNext(): void {
    for (let page = wanted.first; page <= wanted.last && coming.size < AT_A_TIME; page += 1) {
      const isHere = pages.has(page) && !stale.has(page);
      if (!isHere && !coming.has(page) && !failed.has(page)) void load(page);
    }
  }

  return {
    at(position) {
      return pages.get(Math.floor(position / PAGE))?.[position % PAGE];
    },
    want(from, to) {
      wanted = { first: Math.floor(Math.max(0, from) / PAGE), last: Math.floor(to / PAGE) };
      failed = new Set();
      askNext();
    },
    outdate() {
      coming = new Set();
      for (const page of pages.keys()) stale.add(page);
      askNext();
    },
    reset() {
      coming = new Set();
      wanted = { first: 0, last: -1 };
      pages.clear();
      stale.clear();
    },
  };
}
