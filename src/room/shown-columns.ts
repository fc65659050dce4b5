import { columnLetter } from '../import/header-text.ts';
import { isHeaderWord } from '../import/header-words.ts';
import { looksLike } from '../import/looks-like.ts';
import { maskHeaderCell } from '../masking/header-cell.ts';

/**
 * A column's name as it may be shown: its header where that is made of words that headers are made of, or is a short word
 * that looks like nobody's name, number or address; else its letter. A file without a header has a person in its first
 * row, which may have been taken for one.
 */
export function shownColumn(name: string, index: number): string {
  const isKnown = isHeaderWord(name) || maskHeaderCell(name).text === name;
  const isPlain = name.length <= LONGEST_WORD && !/\d{3}/u.test(name) && looksLike(name) === 'text';
  return isKnown || isPlain ? name : columnLetter(index);
}

const LONGEST_WORD = 16;

/** Columns and what problems say of them, named so. */
export function shownColumns<Column extends { readonly name: string }>(
  columns: readonly Column[],
): { readonly columns: readonly Column[]; problem<P extends { readonly column?: string }>(problem: P): P } {
  const shown = columns.map((column, index) => ({ ...column, name: shownColumn(column.name, index) }));
  const names = new Map(columns.map(({ name }, index) => [name, shown[index]?.name ?? '']));
  return {
    columns: shown,
    problem: (problem) =>
      problem.column === undefined ? problem : { ...problem, column: names.get(problem.column) ?? '' },
  };
}
