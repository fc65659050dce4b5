import { lineOfRow } from '../base/row-id.ts';
import type { RowProblem } from '../room/room.ts';

export const PROBLEM_FILTERS = ['all', 'errors', 'warnings', 'leftOut'] as const;
export type ProblemFilter = (typeof PROBLEM_FILTERS)[number];

/** All that is to be said of one row, or of the file where `row` is none of its orders'. */
export interface ProblemRow {
  readonly row: number;
  readonly leftOut: boolean;
  readonly problems: readonly RowProblem[];
}

/** Problems by row, in the order of the list. */
export function problemRows(problems: readonly RowProblem[]): readonly ProblemRow[] {
  const rows = new Map<number, RowProblem[]>();
  for (const problem of problems) {
    const own = rows.get(problem.row);
    if (own === undefined) rows.set(problem.row, [problem]);
    else own.push(problem);
  }
  return [...rows].map(([row, own]) => ({ row, leftOut: own.some(({ leftOut }) => leftOut), problems: own }));
}

/** Rows of a kind; with a row number typed, that row only. */
export function filterRows(
  rows: readonly ProblemRow[],
  filter: ProblemFilter,
  typedRow: string,
): readonly ProblemRow[] {
  const typed = /^\s*(\d+)\s*$/u.exec(typedRow.normalize('NFKC'))?.[1];
  return rows.filter(
    (row) => isOfKind(row, filter) && (typed === undefined || lineOfRow(row.row) === Number(typed)),
  );
}

/** How many rows of the file are of a kind; what is said of the file as a whole is no row. */
export function countRows(rows: readonly ProblemRow[], filter: ProblemFilter, headerRow: number): number {
  return rows.filter((row) => lineOfRow(row.row) > headerRow && isOfKind(row, filter)).length;
}

function isOfKind({ leftOut, problems }: ProblemRow, filter: ProblemFilter): boolean {
  const has = (severity: RowProblem['severity']) => problems.some((problem) => problem.severity === severity);
  switch (filter) {
    case 'all':
      return true;
    case 'errors':
      return !leftOut && has('error');
    case 'warnings':
      return !leftOut && !has('error') && has('warning');
    case 'leftOut':
      return leftOut;
  }
}
