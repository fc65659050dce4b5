import type { GridHost } from './grid-methods.ts';
import type { PolicyShelf } from './policy-shelf.ts';
import type { PrintedPeople } from './printed-people.ts';

/** What the masking methods need of the room beside what the grid does. */
export interface MaskingHost extends GridHost {
  readonly shelf: PolicyShelf;
  readonly printed: PrintedPeople;
  /** Today as `2026-11-29`. */
  today(): string;
  setTokenKey(key: string): void;
}
