import type { DocumentOptions } from '../print/document-options.ts';
import type { PrintMark } from '../print/print-mark.ts';
import type { BesideChoice } from './beside-choice.ts';

/** Which labels are to be made, as the form has it. */
export interface PrintChoice {
  readonly which: 'all' | 'range';
  readonly range: string;
  readonly copies: number;
  /** `2026-11-21` */
  readonly date: string;
  /** Whole sets one after the other, where there are several copies. */
  readonly isCollated: boolean;
  /** What the labels say that they are, where this is no first print. */
  readonly mark: Exclude<PrintMark, 'test'> | null;
  /** Whether the labels are split into files, as a roll holds so many. */
  readonly isInVolumes: boolean;
  /** Labels of a volume. */
  readonly perVolume: number;
  /** Whether a decoder is shown every code. */
  readonly scansAll: boolean;
  readonly beside: BesideChoice;
  readonly pdf: PdfChoice;
}

/** What the PDF is as a document. Asked for anew at each visit: an outline tells order numbers. */
export interface PdfChoice {
  readonly archive: boolean;
  readonly outline: boolean;
  readonly tags: (typeof TAG_CHOICES)[number];
}

export const TAG_CHOICES = ['auto', 'yes', 'no'] as const;
export const PLAIN_PDF: PdfChoice = { archive: false, outline: false, tags: 'auto' };

/** As a job takes it; nothing for what is as usual. */
export function documentOf({ archive, outline, tags }: PdfChoice): { readonly document?: DocumentOptions } {
  const document: DocumentOptions = {
    ...(archive ? { archive } : {}),
    ...(outline ? { outline: 'orderNo' } : {}),
    ...(tags === 'auto' ? {} : { tagged: tags === 'yes' }),
  };
  return Object.keys(document).length === 0 ? {} : { document };
}

/** A usual roll of shipping labels. */
export const USUAL_VOLUME = 500;
