import type { SomeRules } from '../policy.ts';

/** Rules that one order has for itself, and why. */
export interface OrderOverride {
  readonly rules: SomeRules;
  /** In the seller's own words; needed where a rule shows more than the policy's. Empty where it does not. */
  readonly reason: string;
}
