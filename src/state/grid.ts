import type { GridColumn } from '../book/columns.ts';
import type { CellRange, PasteTarget } from '../book/paste-cells.ts';
import type { SelectionChange } from '../book/selection.ts';
import type { Shown, SortKey, ViewFilter } from '../book/view.ts';
import type { RowTarget, ViewResult } from '../room/grid-room.ts';
import type { BookDesk } from './book.ts';
import type { Desk } from './desk.ts';
import { GRID_COLUMNS } from './grid-columns.ts';
import type { ColumnChoice } from './grid-columns.ts';
import { WHOLE_QUERY, sortedBy, toView } from './grid-query.ts';
import type { GridQuery, SortWish } from './grid-query.ts';
import type { LabelDesk } from './label.ts';
import type { RowPages } from './row-pages.ts';

/** Typing pauses that long before it is searched. */
const PAUSE = 200;
/** Finding rows that takes longer shows itself and can be cancelled. */
const SLOW = 500;

/** The list as a person works in it: which rows, what is done to them, and how its columns stand. */
export interface GridDesk {
  show(shown: Shown): void;
  sort(column: GridColumn, wish: SortWish, more: boolean): void;
  /** Sorts by these and by nothing else. */
  sortBy(keys: readonly SortKey[]): void;
  addFilter(filter: ViewFilter): void;
  changeFilter(id: number, filter: ViewFilter): void;
  /** What a text filter looks for. Held here, and nowhere in the state. */
  filterText(id: number, text: string): void;
  textOf(id: number): string;
  removeFilter(id: number): void;
  /** Rows that are all of this and no others. */
  only(shown: Shown, filters: readonly ViewFilter[]): void;
  /** All orders again that make labels, in the order of their files. */
  showAll(): void;
  /** Makes a row the current one; where the list leaves it out, all orders are shown first. */
  goToRow(row: number): Promise<void>;
  /** Searches when typing pauses; `now` at once. */
  search(text: string, now?: boolean): void;
  searched(): string;
  cancelFinding(): void;
  /** The room's view is the first one again: other orders were opened. */
  forgetQuery(): void;
  /** Asks anew what there is to filter by. */
  loadFacets(): void;

  select(change: SelectionChange): void;
  setCopies(target: RowTarget, copies: number): void;
  leaveOut(target: RowTarget, out: boolean): void;
  split(rows: readonly number[]): void;
  edit(row: number, column: GridColumn, value: string): void;
  empty(range: CellRange): void;
  copy(range: CellRange, originals?: boolean): void;
  paste(target: PasteTarget, text: string): void;
  pasteFromClipboard(target: PasteTarget): void;

  setColumns(columns: readonly ColumnChoice[]): void;
}

export function createGridDesk(
  desk: Desk,
  book: BookDesk,
  label: LabelDesk,
  rows: RowPages,
  changed: () => void,
): GridDesk {
  const { store, clock } = desk;
  const texts = new Map<number, string>();
  let searched = '';
  let lastFilter = 0;
  let finding: AbortController | null = null;
  let stopPause: () => void = () => undefined;

  function ask(change: Partial<GridQuery>): void {
    store.setState(({ query }) => ({ query: { ...query, ...change } }));
    void find();
  }

  async function find(): Promise<void> {
    stopPause();
    finding?.abort();
    const mine = new AbortController();
    finding = mine;
    const view = toView(store.getState().query, searched, texts);
    const stopWaiting = clock.after(SLOW, () => store.setState({ finding: true }));
    const result = await desk.ask((room) => room.setView(view, mine.signal));
    stopWaiting();
    if (finding !== mine) return;
    finding = null;
    store.setState({ finding: false });
    if (result !== undefined) show(result);
  }

  function show(result: ViewResult): void {
    if (!result.ok) {
      desk.notify('viewRefused', { problem: result.problem, tone: 'bad', stays: 8000 });
      return;
    }
    changed();
    rows.outdate();
    store.setState(({ rowsVersion, ordersShown }) => ({
      ordersShown: ordersShown + 1,
      inView: result.value,
      position: 0,
      rowsVersion: rowsVersion + 1,
    }));
    label.refresh();
  }

  function findSoon(): void {
    stopPause();
    stopPause = clock.after(PAUSE, () => void find());
  }

  async function select(change: SelectionChange): Promise<void> {
    const selection = await desk.ask((room) => room.select(change));
    if (selection === undefined) return;
    const { filters } = store.getState().query;
    const follows = filters.some(({ filter }) => filter.kind === 'selected');
    const inView = follows ? await desk.ask((room) => room.view()) : undefined;
    rows.outdate();
    store.setState((state) => ({
      inView: inView ?? (state.inView === null ? null : { ...state.inView, selected: selection.inView }),
      book: state.book === null ? null : { ...state.book, selected: selection.selected },
      rowsVersion: state.rowsVersion + 1,
    }));
  }

  async function copy(range: CellRange, originals: boolean): Promise<void> {
    const result = await desk.ask((room) => (originals ? room.copyOriginals(range) : room.copyCells(range)));
    if (result === undefined) return;
    if (!result.ok) {
      desk.notify('copyRefused', { problem: result.problem, tone: 'bad', stays: 8000 });
      return;
    }
    const { text, rows: count } = result.value;
    try {
      await navigator.clipboard.writeText(text);
      desk.notify(originals ? 'originalsCopied' : 'cellsCopied', { params: { count } });
    } catch {
      desk.notify('copyDenied', { tone: 'bad' });
    }
  }

  async function paste(target: PasteTarget, text: string): Promise<void> {
    if (text === '') {
      desk.notify('emptyPaste');
      return;
    }
    const result = await desk.ask((room) => room.pasteCells(target, text));
    if (result === undefined) return;
    if (!result.ok) {
      desk.notify('pasteRefused', { problem: result.problem, tone: 'bad', stays: 8000 });
      return;
    }
    const { outside } = result.value;
    book.say(result.value);
    if (outside > 0) desk.notify('pastedOutside', { params: { count: outside } });
    await book.followBook(result.value);
  }

  return {
    show: (shown) => ask({ shown }),
    sort: (column, wish, more) => ask({ sort: sortedBy(store.getState().query.sort, column, wish, more) }),
    sortBy: (sort) => ask({ sort }),
    addFilter(filter) {
      lastFilter += 1;
      ask({ filters: [...store.getState().query.filters, { id: lastFilter, filter }] });
    },
    changeFilter(id, filter) {
      const { filters } = store.getState().query;
      ask({ filters: filters.map((old) => (old.id === id ? { id, filter } : old)) });
    },
    filterText(id, text) {
      texts.set(id, text);
      findSoon();
    },
    textOf: (id) => texts.get(id) ?? '',
    removeFilter(id) {
      texts.delete(id);
      ask({ filters: store.getState().query.filters.filter((old) => old.id !== id) });
    },
    only(shown, filters) {
      texts.clear();
      searched = '';
      const numbered = filters.map((filter) => {
        lastFilter += 1;
        return { id: lastFilter, filter };
      });
      ask({ ...WHOLE_QUERY, shown, filters: numbered });
    },
    showAll() {
      texts.clear();
      searched = '';
      ask(WHOLE_QUERY);
    },
    async goToRow(row) {
      const place = await desk.ask((room) => room.placeOf(row));
      if (place === undefined) return;
      if (place !== null) {
        label.goTo(place);
        return;
      }
      texts.clear();
      searched = '';
      store.setState({ query: WHOLE_QUERY });
      await find();
      const there = await desk.ask((room) => room.placeOf(row));
      if (there != null) label.goTo(there);
    },
    search(text, now = false) {
      if (text.trim() === searched.trim() && !now) return;
      searched = text;
      store.setState(({ query }) => ({ query: { ...query, searched: text.trim() !== '' } }));
      if (now) void find();
      else findSoon();
    },
    searched: () => searched,
    cancelFinding() {
      finding?.abort();
    },
    forgetQuery() {
      stopPause();
      finding?.abort();
      finding = null;
      texts.clear();
      searched = '';
      store.setState({ query: WHOLE_QUERY, finding: false, facets: null });
    },
    loadFacets() {
      void desk
        .ask((room) => room.facets())
        .then((facets) => {
          if (facets !== undefined) store.setState({ facets });
        });
    },

    select: (change) => void select(change),
    setCopies: (target, copies) => void book.change((room) => room.setCopies(target, copies)),
    leaveOut: (target, out) => void book.change((room) => room.leaveOutRows(target, out)),
    split: (parcels) => void book.change((room) => room.split(parcels)),
    edit: (row, column, value) =>
      void book.change((room) => room.edit([{ row, column, value }]), { quiet: true }),
    empty(range) {
      const columns = range.columns.filter(
        (id) => id !== 'copies' && GRID_COLUMNS.some((column) => column.id === id && column.editable),
      );
      if (columns.length === 0) return;
      // In quotes, so that it is no copy of cells that look empty: those would be moved with what they hide.
      void paste({ ...range, columns }, '""');
    },
    copy: (range, originals = false) => void copy(range, originals),
    paste: (target, text) => void paste(target, text),
    pasteFromClipboard(target) {
      navigator.clipboard.readText().then(
        (text) => paste(target, text),
        () => desk.notify('pasteDenied', { tone: 'bad' }),
      );
    },

    setColumns: (columns) => store.setState({ columns }),
  };
}
