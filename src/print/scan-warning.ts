import type { Stress } from '../proof/scan/stress.ts';

/** Something about codes of a job that may keep them from being scanned, and refuses no label. */
export type ScanWarningKind =
  /** What some of them do not survive, by measure or by a decoder. */
  | Stress
  /** Bars or cells smaller than scanners read at ease. */
  | 'small-modules'
  /** Bars shorter than scanners hit at ease. */
  | 'short-bars'
  /** Bars that lie across the way that the paper goes: where it slips they blur into each other. */
  | 'bars-across-feed'
  /** Something neither black nor white beside a code: on thermal paper scattered dots. */
  | 'pale-nearby';

export interface ScanWarning {
  readonly kind: ScanWarningKind;
  /** How many codes, on the labels of how many orders. */
  readonly codes: number;
  readonly orders: number;
  /** The first of those orders. */
  readonly rows: readonly number[];
}
