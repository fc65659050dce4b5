import { failure, success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import type { BookProblem } from './book-problems.ts';
import type { GridColumn, TextColumn } from './columns.ts';
import type { DuplicateKind } from './duplicates.ts';
import { LIMITS } from './limits.ts';

/** Which rows a view has to do with: what makes a label, what cannot, what was left out. */
export const SHOWN = ['good', 'problems', 'leftOut', 'all'] as const;
export type Shown = (typeof SHOWN)[number];

export const TEXT_TESTS = ['contains', 'is', 'begins', 'empty', 'filled'] as const;
export type TextTest = (typeof TEXT_TESTS)[number];

/** One condition. All conditions of a view must hold; `not` turns one round. */
export type ViewFilter = { readonly not?: boolean } & (
  | {
      readonly kind: 'text';
      readonly column: TextColumn;
      readonly test: TextTest;
      /** Compared folded: width, case and spaces in numbers do not count. Unused for `empty` and `filled`. */
      readonly text?: string;
    }
  | { readonly kind: 'batch'; readonly batches: readonly number[] }
  | { readonly kind: 'platform'; readonly platforms: readonly string[] }
  /** Rows with one of these problems, or with any of this severity. */
  | { readonly kind: 'problem'; readonly codes?: readonly string[]; readonly severity?: 'error' | 'warning' }
  /** Numbers of places as `facets` names them. */
  | { readonly kind: 'place'; readonly places: readonly number[] }
  | { readonly kind: 'tracking' }
  | { readonly kind: 'selected' }
  | { readonly kind: 'edited' }
  | { readonly kind: 'combined' }
  /** Ciphertext, or masked before it came here. */
  | { readonly kind: 'veiled'; readonly how: 'encrypted' | 'masked' }
  /** Some field may be read in more than one way. */
  | { readonly kind: 'doubt' }
  /** `later`: without the first of each group. */
  | { readonly kind: 'duplicate'; readonly of: DuplicateKind; readonly which?: 'all' | 'later' }
);

export interface SortKey {
  readonly column: GridColumn;
  readonly descending?: boolean;
}

/** What the grid shows, and in which order. */
export interface View {
  /** `good` where absent. */
  readonly shown?: Shown;
  /** Stands in any field. */
  readonly search?: string;
  readonly filters?: readonly ViewFilter[];
  /** The first counts most; what they leave equal stays in the order of the files. */
  readonly sort?: readonly SortKey[];
}

export const WHOLE_VIEW: View = { shown: 'good' };

/** Refuses a view that asks too much. */
export function checkView(view: View): Result<View, BookProblem> {
  const texts = [
    view.search ?? '',
    ...(view.filters ?? []).map((filter) => (filter.kind === 'text' ? (filter.text ?? '') : '')),
  ];
  if (texts.some((text) => text.length > LIMITS.search)) {
    return failure({ code: 'search-too-long', params: { limit: LIMITS.search } });
  }
  const filters = view.filters ?? [];
  const isTooMuch =
    filters.length > LIMITS.filters ||
    (view.sort ?? []).length > LIMITS.sortKeys ||
    filters.some((filter) => listed(filter) > LIMITS.filterValues);
  if (isTooMuch) return failure({ code: 'too-many-filters', params: { limit: LIMITS.filters } });
  return success(view);
}

function listed(filter: ViewFilter): number {
  switch (filter.kind) {
    case 'batch':
      return filter.batches.length;
    case 'platform':
      return filter.platforms.length;
    case 'problem':
      return filter.codes?.length ?? 0;
    case 'place':
      return filter.places.length;
    default:
      return 1;
  }
}
