import { batchOfRow } from '../base/row-id.ts';
import type { AllowedFind } from '../masking/decide/allowed-find.ts';
import type { OrderOverride } from '../masking/decide/override.ts';
import { keptBy } from '../masking/decide/strictness.ts';

/** What a person decided for single orders: rules of their own, and finds that may stay. By row; in memory only. */
export class OrderExceptions {
  readonly #overrides = new Map<number, OrderOverride>();
  readonly #allowed = new Map<number, readonly AllowedFind[]>();
  readonly #changes = new Map<number, number>();
  /** Goes up with every change. */
  version = 0;

  /** Whether something else is decided for a row than at a version. */
  hasChanged(row: number, since: number): boolean {
    return (this.#changes.get(row) ?? 0) > since;
  }

  override(row: number): OrderOverride | undefined {
    return this.#overrides.get(row);
  }

  setOverride(row: number, override: OrderOverride | undefined): void {
    if (override === undefined) this.#overrides.delete(row);
    else this.#overrides.set(row, override);
    this.version += 1;
    this.#changes.set(row, this.version);
  }

  allowed(row: number): readonly AllowedFind[] {
    return this.#allowed.get(row) ?? NONE;
  }

  setAllowed(row: number, allowed: readonly AllowedFind[]): void {
    if (allowed.length === 0) this.#allowed.delete(row);
    else this.#allowed.set(row, allowed);
    this.version += 1;
    this.#changes.set(row, this.version);
  }

  get hasAny(): boolean {
    return this.#overrides.size + this.#allowed.size > 0;
  }

  has(row: number): boolean {
    return this.#overrides.has(row) || this.#allowed.has(row);
  }

  /** Rows that have any. */
  get rows(): readonly number[] {
    return [...new Set([...this.#overrides.keys(), ...this.#allowed.keys()])].toSorted((a, b) => a - b);
  }

  /** How many rows have one by which a value may be shown whole. */
  get showingRows(): number {
    return this.rows.filter((row) => this.#allowed.has(row) || this.#keeps(row)).length;
  }

  #keeps(row: number): boolean {
    const override = this.#overrides.get(row);
    return override !== undefined && keptBy([override.rules]).length > 0;
  }

  /** The batch is gone, and what was said of its rows with it. */
  forgetBatch(batch: number): void {
    for (const row of this.rows) {
      if (batchOfRow(row) !== batch) continue;
      this.#overrides.delete(row);
      this.#allowed.delete(row);
    }
    for (const row of this.#changes.keys()) if (batchOfRow(row) === batch) this.#changes.delete(row);
    this.version += 1;
  }
}

const NONE: readonly AllowedFind[] = [];
