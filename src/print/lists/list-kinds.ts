import type { Language } from '../../base/language.ts';
import type { CheckResult } from '../../proof/checks.ts';

/** Lists made beside a job's labels: what to fetch from the shelves, and what the courier takes. */
export const LIST_KINDS = ['pick-list', 'hand-over-list'] as const;
export type ListKind = (typeof LIST_KINDS)[number];

/** Paper of lists; width and height in millimetres. */
export const LIST_PAPERS = {
  a4: { width: 210, height: 297 },
  letter: { width: 215.9, height: 279.4 },
} as const;
export type ListPaper = keyof typeof LIST_PAPERS;
export const LIST_PAPER_IDS = ['a4', 'letter'] as const satisfies readonly ListPaper[];

/** The lists wanted of a job. */
export interface ListsWanted {
  readonly kinds: readonly ListKind[];
  readonly paper: ListPaper;
  readonly language: Language;
}

/** A list as a proven PDF. */
export interface MadeList {
  readonly kind: ListKind;
  readonly pdf: Uint8Array;
}

/** What a receipt says of a list. One that failed its proof, or is too large to be a file, is not given out. */
export interface ListTold {
  readonly kind: ListKind;
  readonly made: boolean;
  /** Rows of its table: goods, or orders. */
  readonly rows: number;
  readonly pages: number;
  readonly bytes: number;
  /** Hex; absent where it was not made. */
  readonly sha256?: string;
  readonly checks: readonly CheckResult[];
}
