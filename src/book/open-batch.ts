import { rowId } from '../base/row-id.ts';
import { Batch } from './batch.ts';
import type { PackedRead } from './packed-read.ts';
import { readFacts } from './row-facts.ts';
import type { SharedFacts } from './row-facts.ts';
import type { BookStep } from './step.ts';

/** Rows read between two steps; about five milliseconds of work. */
const ROWS_PER_STEP = 200;

/** Reads each draft of a source once. */
export async function openBatch(
  read: PackedRead,
  number: number,
  name: string,
  shared: SharedFacts,
  step: BookStep,
  report: (done: number, total: number) => void,
): Promise<Batch> {
  const { drafts, source, columns, guessed, unmapped } = read;
  const problems = read.problems.map((problem) => ({ ...problem, row: rowId(number, problem.row) }));
  const batch = new Batch(number, name, { source, columns, guessed, unmapped }, drafts, problems);
  for (let index = 0; index < drafts.length; index += 1) {
    batch.keep(index, readFacts(batch.draft(index), batch.platform, shared));
    if (index % ROWS_PER_STEP !== ROWS_PER_STEP - 1) continue;
    report(index + 1, drafts.length);
    await step();
  }
  report(drafts.length, drafts.length);
  return batch;
}
