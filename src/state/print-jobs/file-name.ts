import type { PictureKind } from '../../print/label-output.ts';
import type { ListKind } from '../../print/lists/list-kinds.ts';
import type { AskedLabels } from './print-job.ts';

/** What of a job a file has. */
export type FileOf = 'labels' | 'receipt' | `labels-${ListKind | PictureKind}`;

/** `hushlabel-2026-11-21-200-labels-2-of-5-reprint.pdf`: a day, counts and what a print is; nothing of any order. */
export function fileName(
  day: string,
  labels: number,
  what: FileOf,
  extension: string,
  { volume, mark }: Pick<AskedLabels, 'volume' | 'mark'> = { volume: null, mark: null },
): string {
  const part = volume === null ? '' : `-${volume.number}-of-${volume.of}`;
  const marked = mark === null ? '' : `-${mark}`;
  return `hushlabel-${day}-${labels}-${what}${part}${marked}.${extension}`;
}
