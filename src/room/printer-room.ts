import type { CancelSignal } from '../base/cancel.ts';
import type { Language } from '../base/language.ts';
import type { Dpi } from '../base/length.ts';
import type { Problem } from '../base/problem.ts';
import type { JobProgress } from '../print/label-job.ts';
import type { PrinterProfile } from '../print/printer-profile.ts';
import type { PrinterLanguage } from '../render/printer/language.ts';
import type { Answer } from './grid-room.ts';
import type { StockChoice } from './stock-room.ts';
import type { PrintResult } from './print-request.ts';

/** The printer side of the clean room: how label printers print, and labels to try them with. */
export interface PrinterRoom {
  /** Reads a printer document as strictly as a file of unknown origin. */
  readPrinter(text: string): Promise<Answer<PrinterProfile>>;
  /** A printer of which only this is known, to be changed. Its name is what its language is called. */
  newPrinter(known: KnownPrinter): Promise<PrinterProfile>;
  /** Why labels of the chosen design cannot be printed by it, on this roll; null where they can. */
  printerProblem(text: string, roll?: StockChoice): Promise<Problem | null>;
  /**
   * A label that shows nobody's data: `example` is an invented order on the chosen design, marked as a test where the template has a
   * place for that; `calibration` is to be measured, and as large as the roll's labels.
   */
  printTest(
    request: TestRequest,
    report: (progress: JobProgress) => void,
    signal?: CancelSignal,
  ): Promise<TestResult>;
  /**
   * A printer document with its offset changed by whole dots, after a calibration label: how far line A is from the left edge and
   * line B from the upper one, as measured in millimetres. Refused where a number is none, or too far off.
   */
  calibrate(text: string, measured: MeasuredLines): Promise<Answer<PrinterProfile>>;
}

export interface KnownPrinter {
  readonly language: PrinterLanguage;
  readonly dpi: Dpi;
  /** Width that the head prints, in millimetres. */
  readonly headWidth: number;
}

export interface TestRequest {
  readonly kind: 'example' | 'calibration';
  /** The printer's document; a PDF alone where absent. */
  readonly printer?: string;
  /** The roll in it; absent: its labels are as large as those of the chosen design. */
  readonly roll?: StockChoice;
  readonly language: Language;
  /** `2026-11-21` */
  readonly date: string;
}

export interface TestResult extends PrintResult {
  /** Of a calibration label, what must measure what; null of an example. */
  readonly calibration: CalibrationLines | null;
}

/** Millimetres. */
export interface CalibrationLines {
  /** Where lines A and B are to be. */
  readonly line: number;
  readonly control: { readonly across: number; readonly down: number };
}

/** Millimetres. */
export interface MeasuredLines {
  readonly left: number;
  readonly top: number;
}
