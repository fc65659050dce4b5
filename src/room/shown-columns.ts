import { columnLetter } from '../import/header-text.ts';
import { isHeaderWord } from '../import/header-words.ts';
import { looksLike } from '../import/looks-like.ts';
import { maskHeaderCell } from '../masking/header-cell.ts';
import type { ColumnView } from './source-views.ts';

/**
 * The names of a source's columns as they may be shown: a header where it is made of words that headers are made of, or is a short word
 * that looks like nobody's name, number or address beside two such headers; else its letter. A file without a header has a person in
 * its first row, which may have been taken for one, and a nickname looks like any word.
 */
export function shownNames(names: readonly string[]): readonly string[] {
  const known = names.map(
    (name) => name !== '' && (isHeaderWord(name) || maskHeaderCell(name).text === name),
  );
  const isHeader = known.filter(Boolean).length >= LEAST_KNOWN;
  return names.map((name, index) =>
    known[index] === true || (isHeader && isPlain(name)) ? name : columnLetter(index),
  );
}

const LEAST_KNOWN = 2;
const LONGEST_WORD = 16;

function isPlain(name: string): boolean {
  return name.length <= LONGEST_WORD && !/\d{3}/u.test(name) && looksLike(name) === 'text';
}

export interface ShownColumns<Column = ColumnView> {
  readonly columns: readonly Column[];
  problem<P extends { readonly column?: string }>(problem: P): P;
}

/** Columns and what problems say of them, named so. */
export function shownColumns<Column extends { readonly name: string }>(
  columns: readonly Column[],
): ShownColumns<Column> {
  const shownAs = shownNames(columns.map(({ name }) => name));
  const shown = columns.map((column, index) => ({ ...column, name: shownAs[index] ?? columnLetter(index) }));
  const names = new Map(columns.map(({ name }, index) => [name, shown[index]?.name ?? '']));
  return {
    columns: shown,
    problem: (problem) =>
      problem.column === undefined ? problem : { ...problem, column: names.get(problem.column) ?? '' },
  };
}
