import { JOB_START, startsAsJob } from '../render/printer/job-start.ts';
import { PRINTER_LANGUAGES } from '../render/printer/language.ts';
import type { PrinterLanguage } from '../render/printer/language.ts';

/** What an output is, as the start of a file tells it: an older one of the same kind may be written over, nothing else. */
export interface FileKind {
  /** With its article: `exists and is no PDF`. */
  readonly name: string;
  readonly isStart: (start: Uint8Array) => boolean;
}

/** Bytes of a file that `isStart` looks at. */
export const START_BYTES = JOB_START;

const PDF = new TextEncoder().encode('%PDF-');

export const PDF_KIND: FileKind = {
  name: 'PDF',
  isStart: (start) => PDF.every((byte, at) => start[at] === byte),
};

/** A printer's job as this program writes it; others of the language may begin otherwise and are left alone. */
export const jobKind = (language: PrinterLanguage): FileKind => ({
  name: `${PRINTER_LANGUAGES[language].title} job of this program`,
  isStart: (start) => startsAsJob(language, start),
});
