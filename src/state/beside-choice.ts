import type { ListKind, ListPaper } from '../print/lists/list-kinds.ts';

/** What the form says of separators and lists. */
export interface BesideChoice {
  readonly separators: SeparatorChoice;
  /** Labels of a group, where groups are of so many. */
  readonly every: number;
  readonly lists: readonly ListKind[];
  readonly paper: ListPaper;
}

/** `sorted`: by what the list is sorted by. */
export const SEPARATOR_CHOICES = ['none', 'sorted', 'order', 'every'] as const;
export type SeparatorChoice = (typeof SEPARATOR_CHOICES)[number];
export const LIST_CHOICES = ['pick-list', 'hand-over-list'] as const satisfies readonly ListKind[];
export const PAPER_CHOICES = ['a4', 'letter'] as const satisfies readonly ListPaper[];

export const NOTHING_BESIDE: BesideChoice = { separators: 'none', every: 50, lists: [], paper: 'a4' };
/** A list that was made, as it is kept: the browser holds its bytes, and not this page. */
export interface ReadyList {
  readonly kind: ListKind;
  readonly file: Blob;
  /** `hushlabel-2026-11-21-200-labels-pick-list.pdf`: a day and a count, nothing of any order. */
  readonly name: string;
}
