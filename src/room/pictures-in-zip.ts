import type { Dpi } from '../base/length.ts';
import type { MadeLabels, JobTools } from '../print/label-job.ts';
import type { LabelOutput, PictureKind } from '../print/label-output.ts';

/** A job's pictures as one zip, as the page saves it. */
export interface ZippedPictures {
  readonly kind: PictureKind;
  readonly file: Uint8Array;
}

/** What a tab holds twice for a moment: as pictures, and as their zip. */
const MOST = { files: 10_000, bytes: 256_000_000 } as const;

/** Makes each label's picture beside the PDF, as the shell does; orders that are too many for one zip are refused. */
export async function pictureOutput(
  kind: PictureKind,
  dpi: Dpi,
  { fonts, readCode }: JobTools,
): Promise<() => LabelOutput> {
  const { createLabelPictures } = await import('../print/label-pictures.ts');
  return () => createLabelPictures(kind, dpi, { fonts: fonts.fonts, readCode }, MOST);
}

/** The pictures of a job in one zip, which says their places in the job and nothing else; undefined where none were made. */
export async function zippedPictures({ pictures, receipt }: MadeLabels): Promise<ZippedPictures | undefined> {
  const kind = receipt.pictures?.kind;
  if (pictures === undefined || kind === undefined) return undefined;
  const { toZip } = await import('../render/zip/to-zip.ts');
  return { kind, file: toZip(pictures, kind === 'png') };
}
