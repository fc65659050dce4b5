import type { Problem } from '../../base/problem.ts';
import type { PackedParts } from '../../book/packed-drafts.ts';
import { PackedDrafts } from '../../book/packed-drafts.ts';
import type { PackedRead } from '../../book/packed-read.ts';
import type { SourceProblemCode } from '../../import/import-problems.ts';
import type { ReadProgress } from '../../import/read-progress.ts';
import type { ReadInput } from '../../import/read-source.ts';
import type { ReadSettings } from '../source-views.ts';
import type { ReaderProblemCode, SourceReader } from './source-reader.ts';

/** Room to reader: one file; a reader reads no second one. */
export interface ReadTask {
  readonly input: ReadInput;
  readonly settings: ReadSettings;
}

/** Reader to room. `stopped` says nothing of why: an error's own words could quote an order. */
export type ReaderMessage =
  | { readonly kind: 'progress'; readonly progress: ReadProgress }
  | { readonly kind: 'read'; readonly read: ReadParts }
  | { readonly kind: 'refused'; readonly problem: Problem<SourceProblemCode | ReaderProblemCode> }
  | { readonly kind: 'stopped' }
  /** Requests to other hosts that the browser lists for the reader so far. */
  | { readonly kind: 'requests'; readonly elsewhere: number };

type ReadParts = Omit<PackedRead, 'drafts'> & { readonly drafts: PackedParts };

export function packedRead(parts: ReadParts): PackedRead {
  return { ...parts, drafts: PackedDrafts.of(parts.drafts) };
}

/** Least time between two reports, in milliseconds: the page draws no more. */
const REPORT_EVERY = 50;

/** Answers one task. Runs in the reader's worker. */
export async function answerTask(
  reader: SourceReader,
  { input, settings }: ReadTask,
  now: () => number,
  send: (message: ReaderMessage, transfer?: readonly ArrayBuffer[]) => void,
): Promise<void> {
  let last = now();
  const report = (progress: ReadProgress) => {
    const time = now();
    if (time - last < REPORT_EVERY && progress.done < progress.total) return;
    last = time;
    send({ kind: 'progress', progress });
  };
  try {
    const answer = await reader.read(input, settings, { report });
    if (!answer.ok) {
      send({ kind: 'refused', problem: answer.problem });
      return;
    }
    const { parts } = answer.value.drafts;
    const buffers = [parts.lines.buffer, ...parts.chunks.map(({ ends }) => ends.buffer)];
    send({ kind: 'read', read: { ...answer.value, drafts: parts } }, buffers);
  } catch {
    send({ kind: 'stopped' });
  }
}
