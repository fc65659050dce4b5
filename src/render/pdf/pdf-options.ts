import type { Language } from '../../base/language.ts';

/** What a file is as a document, beside what its pages show. */
export interface PdfOptions {
  /** The language of the labels' words, for who reads them aloud. */
  readonly language: Language;
  /** Says what of a page is text, in which order, and what is a code or picture (ISO 32000-1, 14.7 and 14.8). */
  readonly tagged: boolean;
  /** Keeps to PDF/A-2b (ISO 19005-2): a colour profile, metadata and an identifier are put in, all the same for all jobs. */
  readonly archive: boolean;
  /** Every other page is the back of the one before; without it viewers that heed it print on one side. */
  readonly twoSided?: boolean;
}

export const PLAIN_PDF: PdfOptions = { language: 'zh-CN', tagged: false, archive: false };
