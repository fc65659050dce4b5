import type { RowProblem } from '../room/room.ts';

export const PROBLEM_FILTERS = ['all', 'errors', 'warnings', 'leftOut'] as const;
export type ProblemFilter = (typeof PROBLEM_FILTERS)[number];

/** Problems of a kind; with a row number typed, those of that row only. */
export function filterProblems(
  problems: readonly RowProblem[],
  filter: ProblemFilter,
  typedRow: string,
): readonly RowProblem[] {
  const row = /^\s*(\d+)\s*$/u.exec(typedRow.normalize('NFKC'))?.[1];
  return problems.filter(
    (problem) => isOfKind(problem, filter) && (row === undefined || problem.row === Number(row)),
  );
}

function isOfKind({ leftOut, severity }: RowProblem, filter: ProblemFilter): boolean {
  switch (filter) {
    case 'all':
      return true;
    case 'errors':
      return severity === 'error' && !leftOut;
    case 'warnings':
      return severity === 'warning' && !leftOut;
    case 'leftOut':
      return leftOut;
  }
}
