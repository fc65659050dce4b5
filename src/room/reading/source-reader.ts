import { stopIfCancelled } from '../../base/cancel.ts';
import type { CancelSignal } from '../../base/cancel.ts';
import type { Problem } from '../../base/problem.ts';
import type { Result } from '../../base/result.ts';
import { packRead } from '../../book/packed-read.ts';
import type { PackedRead } from '../../book/packed-read.ts';
import type { SourceProblemCode } from '../../import/import-problems.ts';
import type { ReadProgress } from '../../import/read-progress.ts';
import { readSource } from '../../import/read-source.ts';
import type { ReadInput } from '../../import/read-source.ts';
import type { TextDecoding } from '../../import/text-decoding.ts';
import { sourceSettings } from '../source-settings.ts';
import type { ReadSettings } from '../source-views.ts';

/** Why a file was not read though nothing was found wrong with it. */
export const READER_PROBLEMS = [
  /** Reading it ended the reader: by a bug, or for want of memory. */
  'reader-stopped',
  /** Nothing was heard of the reader for too long. params: limit (seconds) */
  'reader-stuck',
] as const;
export type ReaderProblemCode = (typeof READER_PROBLEMS)[number];

export interface ReadOptions {
  readonly signal?: CancelSignal | undefined;
  readonly report?: ((progress: ReadProgress) => void) | undefined;
}

export type ReadAnswer = Result<PackedRead, Problem<SourceProblemCode | ReaderProblemCode>>;

/** Reads files for the room. Throws `Cancelled`. */
export interface SourceReader {
  read(input: ReadInput, settings: ReadSettings, options?: ReadOptions): Promise<ReadAnswer>;
}

/** Reads where it is called: in the reader's worker, and in Node. `pause` lets others run and a cancel be heard. */
export function readerHere(decoding: TextDecoding, pause: () => Promise<void>): SourceReader {
  return {
    async read(input, settings, { signal, report } = {}) {
      const read = await readSource(input, sourceSettings(settings), {
        decoding,
        pause,
        ...(signal === undefined ? {} : { signal }),
        ...(report === undefined ? {} : { onProgress: report }),
      });
      if (!read.ok) return read;
      const step = async () => {
        await pause();
        stopIfCancelled(signal);
      };
      return { ok: true, value: await packRead(read.value, step) };
    },
  };
}
