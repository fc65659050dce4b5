import type { Problem } from '../../base/problem.ts';
import { failure, success } from '../../base/result.ts';
import type { Result } from '../../base/result.ts';
import type { SourceProblemCode } from '../import-problems.ts';

/**
 * How a reader gives up inside nested parsing. It carries a problem and never content, and it does not leave `spreadsheet/`:
 * `refusable` turns it into a value at the edge.
 */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly problem: Problem<SourceProblemCode>;
  constructor(problem: Problem<SourceProblemCode>) {
    super(problem.code);
    this.problem = problem;
  }
}

export function refuse(code: SourceProblemCode, more: Omit<Problem, 'code'> = {}): never {
  throw new Refused({ code, ...more });
}

/** Runs a piece of reading; a refusal comes back as its problem, any other error is a bug or a cancel and goes on. */
export async function refusable<T>(read: () => Promise<T>): Promise<Result<T, Problem<SourceProblemCode>>> {
  try {
    return success(await read());
  } catch (error) {
    if (error instanceof Refused) return failure(error.problem);
    throw error;
  }
}
