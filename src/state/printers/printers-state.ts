import type { LocalText } from '../../base/language.ts';
import type { Problem } from '../../base/problem.ts';
import type { PrintedJob } from '../../device/printed-job.ts';
import type { PrinterProfile } from '../../print/printer-profile.ts';
import type { CalibrationLines, TestRequest } from '../../room/printer-room.ts';
import type { RefusedDocument } from '../refused-documents.ts';

/** The seller's label printers, as the room read them, and what is done with them. */
export interface PrintersState {
  readonly own: readonly PrinterProfile[];
  /** Of what is stored as own printers, that which the room would not read. */
  readonly refused: readonly RefusedDocument[];
  /** They were read. Until then nobody knows whether the chosen one is there. */
  readonly isRead: boolean;
  /** The printer that is being changed. */
  readonly editing: string | null;
  /** Why what was typed into it cannot be, by place; the printer stays as it was before. */
  readonly drafts: Readonly<Record<string, Problem>>;
  /** Why the chosen printer cannot print the chosen template; null where it can, or nobody knows yet. */
  readonly problem: Problem | null;
  /** The room was asked that of the chosen printer and the chosen template; until then nobody knows. */
  readonly isJudged: boolean;
  readonly test: PrinterTest;
  /** Deletions that can be undone. */
  readonly undo: number;
}

/** A label to try a printer with. */
export type PrinterTest =
  | { readonly status: 'none' }
  | { readonly status: 'making'; readonly kind: TestKind }
  | {
      readonly status: 'made';
      readonly kind: TestKind;
      readonly file: PrinterFile;
      /** Null of an example. */
      readonly calibration: CalibrationLines | null;
    }
  | { readonly status: 'refused'; readonly kind: TestKind; readonly problem: Problem };
export type TestKind = TestRequest['kind'];

/** What a printer is sent: a job whose labels can be told apart, as one file. */
export interface PrinterFile extends PrintedJob {
  readonly file: Blob;
  /** The ending of its name. */
  readonly extension: string;
  /** Of the printer that it was made for. */
  readonly printer: LocalText;
}

/** The job that was last given to the printer that is connected. */
export interface SentJob {
  readonly file: PrinterFile;
  readonly what: 'labels' | 'test';
  /** Which labels; null of a test. */
  readonly job: number | null;
}

export const NO_PRINTERS: PrintersState = {
  own: [],
  refused: [],
  isRead: false,
  editing: null,
  drafts: {},
  problem: null,
  isJudged: false,
  test: { status: 'none' },
  undo: 0,
};
