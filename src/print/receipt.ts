import type { Dpi } from '../base/length.ts';
import type { RulePlace } from '../masking/decide/strictness.ts';
import type { Problem } from '../base/problem.ts';
import type { Size } from '../stock/stock.ts';
import type { CheckResult } from '../proof/checks.ts';
import type { CodeForecast } from '../proof/scan/scan-forecast.ts';
import type { ListTold } from './lists/list-kinds.ts';
import type { PicturesTold, PrinterTold } from './label-output.ts';
import type { PrintMark } from './print-mark.ts';
import type { ScanWarning } from './scan-warning.ts';

/** What was made and how it was checked. Holds no personal data and may be kept. */
export interface Receipt {
  readonly schema: 'hushlabel/receipt';
  readonly version: 2;
  /** Whether there is a file. */
  readonly made: boolean;
  readonly labels: number;
  /** Labels between groups of labels, which are not among `labels`; absent where none was wanted. */
  readonly separators?: number;
  readonly pages: number;
  readonly policy: string;
  readonly template: string;
  /** The sheet that labels were put on; absent where each is a page of its own. */
  readonly stock?: string;
  /** The roll on whose labels they are printed; absent where its labels are as large as ours. */
  readonly roll?: string;
  /** Half of the pages are the backs of sheets and show nothing. */
  readonly backs?: 'blank';
  /** How far what reaches a label's edge is drawn out over it, in millimetres; absent where it is not. */
  readonly bleed?: number;
  /** What the labels say that they are, where this is no first print. */
  readonly mark?: PrintMark;
  /** Which of how many files it is of, where a job was made in volumes. */
  readonly volume?: { readonly number: number; readonly of: number };
  readonly dpi: Dpi;
  /** What the file's pages measure, in millimetres: the paper to choose in a print dialog. Absent where there is no file. */
  readonly paper?: Size;
  readonly copies: number;
  /** Hex; absent where no file was made. */
  readonly sha256?: string;
  readonly bytes: number;
  /** Of what a printer is sent beside the file, where that was made: every code in its dots was found and read. */
  readonly printer?: PrinterTold;
  /** Of each label's picture beside the file, where those were made. */
  readonly pictures?: PicturesTold;
  /** Of the lists that were wanted beside the labels; absent where none was. */
  readonly lists?: readonly ListTold[];
  readonly checks: readonly CheckResult[];
  /**
   * How the codes of all labels would fare on paper, by kind and module; a prediction. Absent where it was not asked for, and where there is
   * no code.
   */
  readonly forecasts?: readonly CodeForecast[];
  /** What of them a person should look at, the gravest first; absent where there is nothing. */
  readonly scanWarnings?: readonly ScanWarning[];
  /** Orders that have no label, each with its row and reason. */
  readonly refused: readonly Problem[];
  /** Where the policy shows a value whole: `recipient.name`. Empty for all built-in policies. */
  readonly kept: readonly RulePlace[];
  /** What was decided for single orders that have labels. */
  readonly exceptions: readonly ReceiptException[];
}

/** A decision for one order, as it is kept: what, where and why, and nothing of the order itself. */
export type ReceiptException =
  | {
      readonly row: number;
      readonly kind: 'rules';
      readonly places: readonly RulePlace[];
      /** Of these, where more is shown than the policy shows. */
      readonly loosened: readonly RulePlace[];
      /** In the seller's words, personal values taken out; empty where nothing was loosened. */
      readonly reason: string;
    }
  | {
      readonly row: number;
      readonly kind: 'allowed-find';
      /** `remark`, `items.0.name`. */
      readonly field: string;
      /** What it was taken for: `phone`. */
      readonly found: string;
    };
