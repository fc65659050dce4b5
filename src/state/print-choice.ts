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
  /** What the labels say that they are, where the template has a place for that. */
  readonly mark: Exclude<PrintMark, 'test'> | null;
  readonly beside: BesideChoice;
}
