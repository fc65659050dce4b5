import type { CancelSignal } from '../base/cancel.ts';
import type { BookReport } from '../book/step.ts';
import type { RulePlace } from '../masking/decide/strictness.ts';
import type { BatchJudgement } from '../masking/judge/judge-batch.ts';
import type { OrderJudgement } from '../masking/judge/judgement.ts';
import type { Policy, SomeRules } from '../masking/policy.ts';
import type { Answer } from './grid-room.ts';
import type { ShelfAnswer } from './policy-shelf.ts';
import type { CellView } from './source-views.ts';

/** The masking side of the clean room: policies, what labels still tell, and what is decided for single orders. */
export interface MaskingRoom {
  /** The seller's own policies, as documents, in the place of those that were there. The built-in ones stay. */
  setOwnPolicies(documents: readonly unknown[]): Promise<ShelfAnswer>;
  /** Reads a policy from the text of a file; takes no notice of the ids that are there. */
  readPolicy(text: string): Promise<Answer<Policy>>;
  /** The key of the codes that stand for names and phones, as 32 hexadecimal digits. */
  setTokenKey(key: string): Promise<void>;

  /** The name of a file as it may be shown: people name files after customers. */
  shownName(name: string): Promise<string>;

  /** Rows of the view under several policies, for comparing them on real rows. */
  compareRows(policies: readonly string[], from: number, count: number): Promise<readonly ComparedRow[]>;

  /** Judges every order that makes a label, under the policy in force. Throws `Cancelled`. */
  judge(signal?: CancelSignal, report?: BookReport): Promise<BatchJudgement>;
  /**
   * What one row's label still tells; null where it makes none. Of the others it knows what `judge` last found, unless policy, sender,
   * any order or an exception is another since.
   */
  judgement(row: number): Promise<RowJudgement | null>;

  /** Rules for one order. Refused where one shows more than the policy and no reason is given. */
  setOrderRules(row: number, rules: unknown, reason: string): Promise<Answer<RowJudgement | null>>;
  clearOrderRules(row: number): Promise<RowJudgement | null>;
  /** Lets one find in a free text of an order stay, or takes that back. `nth` as in `freeFinds`; twice is as once. */
  allowFind(row: number, field: string, nth: number): Promise<RowJudgement | null>;
  disallowFind(row: number, field: string, nth: number): Promise<RowJudgement | null>;
}

export interface ComparedRow {
  readonly row: number;
  /** One for each policy asked for, in their order; null where masking refuses the row. */
  readonly cells: readonly (ComparedCells | null)[];
}

export interface ComparedCells {
  readonly name: CellView;
  readonly phone: CellView;
  readonly region: CellView;
  readonly detail: CellView;
  readonly goods: CellView;
  readonly remark: CellView;
  readonly pickup: CellView;
}

export interface RowJudgement extends OrderJudgement {
  /** What the label itself shows of its recipient, by which one knows it: masked. */
  readonly name: CellView;
  readonly pickup: CellView;
  /** The finds in the free texts that the label shows, hidden or left, as they stand there. */
  readonly freeFinds: readonly RowFind[];
  readonly exception: RowException | null;
}

/** A personal value in a free text of one order. */
export interface RowFind {
  readonly field: string;
  readonly kind: string;
  /** Which of the finds of its field, from 0: the same whether others are hidden or left. */
  readonly nth: number;
  /** Whether it stays because a person said so. */
  readonly left: boolean;
}

/** Rules that one order has for itself. */
export interface RowException {
  readonly rules: SomeRules;
  /** Scrubbed of the order's own people. */
  readonly reason: string;
  /** Where it shows more than the policy. */
  readonly loosened: readonly RulePlace[];
}
