import type { Dpi } from '../base/length.ts';
import type { Problem } from '../base/problem.ts';
import type { CheckResult } from '../proof/checks.ts';

/** What was made and how it was checked. Holds no personal data and may be kept. */
export interface Receipt {
  readonly schema: 'hushlabel/receipt';
  readonly version: 1;
  /** Whether there is a file. */
  readonly made: boolean;
  readonly labels: number;
  readonly pages: number;
  readonly policy: string;
  readonly template: string;
  readonly dpi: Dpi;
  readonly copies: number;
  /** Hex; absent where no file was made. */
  readonly sha256?: string;
  readonly bytes: number;
  readonly checks: readonly CheckResult[];
  /** Orders that have no label, each with its row and reason. */
  readonly refused: readonly Problem[];
}
