import type { Result } from '../base/result.ts';
import type { PageExpectation } from '../proof/expectation.ts';
import type { PrinterLanguage } from '../render/printer/language.ts';
import type { Scene } from '../scene/scene.ts';

/** A label and what must be found in it, on a page of its own. */
export interface LabelToDraw {
  readonly scene: Scene;
  readonly page: PageExpectation;
  /** It is no label of the order but stands between groups of labels; pictures leave it out. */
  readonly isSeparator?: boolean;
}

/** What is made of a job's labels beside the PDF: what a printer is sent, or pictures. Of one file; another needs another. */
export interface LabelOutput {
  /** Whether it draws labels in dots and holds their codes against what they must say. */
  readonly provesCodes: boolean;
  /** Draws and keeps all labels of an order, or none; gives the problem, without a row, of a label that cannot be right. */
  add(labels: readonly LabelToDraw[], row: number): Promise<Result<undefined>>;
  /** All that was kept. Throws a `RangeError` where it is more than one array can hold. */
  finish(digest: (bytes: Uint8Array) => Promise<string>): Promise<OutputMade>;
}

export interface OutputMade {
  readonly printed?: PrintedLabels;
  readonly pictures?: readonly PictureFile[];
  /** What the receipt says of it. */
  readonly told: { readonly printer?: PrinterTold; readonly pictures?: PicturesTold };
}

/** What a printer is sent: one file, which says where its labels begin, so that one can go on after a stop. */
export interface PrintedLabels {
  readonly language: PrinterLanguage;
  /** `head`, the labels with `between` between each two of them, `tail`; in pieces that together are the file. */
  readonly file: readonly Uint8Array<ArrayBuffer>[];
  readonly head: Uint8Array;
  readonly between: Uint8Array;
  readonly tail: Uint8Array;
  /** Where each label begins in the file, separators among them. */
  readonly starts: readonly number[];
  /** Whose label each is: the order's row; 0 of a separator. */
  readonly rows: readonly number[];
}

export interface PrinterTold {
  readonly sha256: string;
  readonly bytes: number;
}

export const PICTURE_KINDS = ['png', 'svg'] as const;
export type PictureKind = (typeof PICTURE_KINDS)[number];

/**
 * What a receipt says of a job's pictures. `sha256` is of what `sha256sum` prints for them in order: a line for each, the sum, two
 * spaces and the name.
 */
export interface PicturesTold {
  readonly kind: PictureKind;
  readonly files: number;
  readonly bytes: number;
  readonly sha256: string;
}

/** A picture as a file; its name says its place in the job and nothing of the order. */
export interface PictureFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}
