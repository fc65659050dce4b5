import type { CancelSignal } from '../base/cancel.ts';
import type { BookReport } from '../book/step.ts';
import type { Answer } from './grid-room.ts';

/** The room's side of designing: what is wrong with a template over all orders, and which orders to look at. */
export interface PreflightRoom {
  /**
   * Lays out the label of every chosen order with this template, under the policy, sender and printer in force, and
   * gathers what is to be said of them; of an invented order where none are chosen. Refused where the document is no
   * template. `report` is told every few milliseconds how far it is. Throws `Cancelled`.
   */
  preflight(
    document: unknown,
    rows: 'all' | readonly number[],
    report?: BookReport,
    signal?: CancelSignal,
  ): Promise<PreflightAnswer>;
  /** Orders of the view to look at while designing, the most telling first. Throws `Cancelled`. */
  worstOrders(document: unknown, signal?: CancelSignal): Promise<Answer<readonly WorstOrder[]>>;
}

export type PreflightAnswer = Answer<PreflightReport>;

export interface PreflightReport {
  /** Orders that were looked at. */
  readonly orders: number;
  /** Those of them that would make no label. */
  readonly refused: number;
  /** Errors first, then by how many labels have it; what is the template's own before what some labels have. */
  readonly groups: readonly FindingGroup[];
}

/** One thing that is to be said of one element, of however many labels. */
export interface FindingGroup {
  /** Of a label's findings, of masking's refusals, `template-personal`, `template-names-order`, `template-called-as-order` or `field-never-filled`. */
  readonly code: string;
  /** Id of the element; null where it is none's. */
  readonly element: string | null;
  /** An error keeps labels from being made. */
  readonly severity: 'error' | 'warning';
  /** Orders that have it; 0 where it is the template's own, whatever the orders. */
  readonly count: number;
  /** The first of those orders, at most 20. */
  readonly rows: readonly number[];
  /** The order that has it worst. */
  readonly worstRow: number | null;
  /** Of the worst. */
  readonly params: Readonly<Record<string, string | number>>;
}

export const WORST_KINDS = [
  /** The most text: of an element, or of the whole label where none is named. */
  'longest',
  /** The fewest fields filled, then the least text. */
  'empty',
  /** The most different goods. */
  'most-items',
  /** A character that common fonts lack. */
  'rare',
] as const;

export interface WorstOrder {
  readonly kind: (typeof WORST_KINDS)[number];
  /** Id of the element that it is the longest of; null for the whole label. */
  readonly element: string | null;
  readonly row: number;
}
