import type { PrinterLanguage } from '../render/printer/language.ts';

/** The part of a `Blob` that is used: a job may be larger than what is to be in memory at a time. */
export interface ByteFile {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

/**
 * A finished job: one file, `head`, the labels with `between` between each two of them, `tail`, all in the printer's
 * language (`PrinterJob` in `render/printer/printer-job.ts`).
 */
export interface PrintedJob {
  readonly language: PrinterLanguage;
  readonly file: ByteFile;
  readonly head: Uint8Array;
  readonly between: Uint8Array;
  readonly tail: Uint8Array;
  /** Where each label begins in the file. */
  readonly starts: ArrayLike<number>;
}

/** The most of a label that is in memory at a time. */
export const SLICE_BYTES = 65_536;

/** Where a label stands in the file, [from, to); labels are numbered from 1. */
function placeOf({ file, between, tail, starts }: PrintedJob, label: number): readonly [number, number] {
  const from = starts[label - 1] ?? 0;
  const next = starts[label];
  return [from, next === undefined ? file.size - tail.length : next - between.length];
}

/** Throws where a job is not what it says: sent as it is, a printer would take one label's end for another's beginning. */
export function checkJob(job: PrintedJob): void {
  if (job.starts.length > 0 && job.starts[0] !== job.head.length) throw new Error('no label after the head');
  for (let label = 1; label <= job.starts.length; label += 1) {
    const [from, to] = placeOf(job, label);
    if (!(Number.isInteger(from) && to > from)) throw new Error(`label ${label} has no bytes`);
  }
}

/** One label's bytes, slice by slice; ends with undefined where the browser cannot read its own file any more. */
export async function* labelSlices(
  job: PrintedJob,
  label: number,
): AsyncGenerator<Uint8Array | undefined, void> {
  const [from, to] = placeOf(job, label);
  for (let at = from; at < to; at += SLICE_BYTES) {
    const read = job.file.slice(at, Math.min(to, at + SLICE_BYTES)).arrayBuffer();
    const bytes = await read.catch(() => undefined);
    yield bytes === undefined ? undefined : new Uint8Array(bytes);
    if (bytes === undefined) return;
  }
}
