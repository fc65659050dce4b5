import { unreachable } from '../base/unreachable.ts';
import type { Batch } from './batch.ts';
import { slotOf } from './batch.ts';
import { columnText } from './columns.ts';
import type { Duplicates } from './duplicates.ts';
import { foldForSearch } from './fold-text.ts';
import type { OrderBook } from './order-book.ts';
import { FLAG } from './row-facts.ts';
import type { Shown, ViewFilter } from './view.ts';

/** Whether a row of the batch is in. */
export type RowTest = (index: number) => boolean;

/** Rows that are combined into others are in no view: the row that stands for them is. */
export function shownTest(batch: Batch, shown: Shown): RowTest {
  const { flags } = batch;
  switch (shown) {
    case 'good':
      return (index) => ((flags[index] ?? 0) & (FLAG.hidden | FLAG.leftOut | FLAG.error)) === 0;
    case 'problems':
      return (index) => ((flags[index] ?? 0) & (FLAG.hidden | FLAG.leftOut | FLAG.error)) === FLAG.error;
    case 'leftOut':
      return (index) => ((flags[index] ?? 0) & (FLAG.hidden | FLAG.leftOut)) === FLAG.leftOut;
    case 'all':
      return (index) => ((flags[index] ?? 0) & FLAG.hidden) === 0;
    default:
      return unreachable(shown);
  }
}

/** A filter as a test of one batch's rows. `duplicates` are there where a filter asks for them. */
export function filterTest(
  book: OrderBook,
  batch: Batch,
  filter: ViewFilter,
  duplicates: Duplicates | undefined,
): RowTest {
  const test = plainTest(book, batch, filter, duplicates);
  return filter.not === true ? (index) => !test(index) : test;
}

/** Whether a filter reads texts, which takes longer than looking at numbers. */
export function readsText(filter: ViewFilter): boolean {
  return filter.kind === 'text';
}

function plainTest(
  book: OrderBook,
  batch: Batch,
  filter: ViewFilter,
  duplicates: Duplicates | undefined,
): RowTest {
  const has = (bit: number): RowTest => {
    const { flags } = batch;
    return (index) => ((flags[index] ?? 0) & bit) !== 0;
  };
  switch (filter.kind) {
    case 'text':
      return textTest(book, batch, filter);
    case 'batch': {
      const isIn = filter.batches.includes(batch.number);
      return () => isIn;
    }
    case 'platform': {
      const isIn = filter.platforms.includes(batch.platform);
      return () => isIn;
    }
    case 'problem':
      return problemTest(book, batch, filter);
    case 'place': {
      const places = new Set(filter.places);
      return (index) => places.has(batch.places[index] ?? -1);
    }
    case 'tracking':
      return has(FLAG.tracking);
    case 'selected':
      return has(FLAG.selected);
    case 'edited':
      return has(FLAG.edited);
    case 'combined':
      return has(FLAG.combined);
    case 'veiled':
      return has(filter.how === 'encrypted' ? FLAG.encrypted : FLAG.masked);
    case 'doubt':
      return has(FLAG.doubt);
    case 'duplicate': {
      const rows = (filter.which === 'later' ? duplicates?.later : duplicates?.rows)?.[filter.of];
      return (index) => rows?.has(slotOf(batch.number, index)) === true;
    }
    default:
      return unreachable(filter);
  }
}

function textTest(book: OrderBook, batch: Batch, filter: Extract<ViewFilter, { kind: 'text' }>): RowTest {
  const wanted = foldForSearch(filter.text ?? '').trim();
  const read = (index: number) => columnText(book, slotOf(batch.number, index), filter.column).trim();
  switch (filter.test) {
    case 'contains':
      return (index) => foldForSearch(read(index)).includes(wanted);
    case 'is':
      return (index) => foldForSearch(read(index)) === wanted;
    case 'begins':
      return (index) => foldForSearch(read(index)).startsWith(wanted);
    case 'empty':
      return (index) => read(index) === '';
    case 'filled':
      return (index) => read(index) !== '';
    default:
      return unreachable(filter.test);
  }
}

/** Which lists of problems fit is asked once a list, not once a row. */
function problemTest(
  book: OrderBook,
  batch: Batch,
  { codes, severity }: Extract<ViewFilter, { kind: 'problem' }>,
): RowTest {
  const fitting = new Set<number>();
  for (const [number, problems] of book.shared.problems.entries()) {
    const fits = problems.some(
      (problem) =>
        (codes === undefined || codes.includes(problem.code)) &&
        (severity === undefined || problem.severity === severity),
    );
    if (fits) fitting.add(number);
  }
  return (index) => fitting.has(batch.problems[index] ?? 0);
}
