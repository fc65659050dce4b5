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
  /** Whether the labels are split into files, as a roll holds so many. */
  readonly isInVolumes: boolean;
  /** Labels of a volume. */
  readonly perVolume: number;
  readonly beside: BesideChoice;
}

/** A usual roll of shipping labels. */
export const USUAL_VOLUME = 500;
