import type { Problem } from '../base/problem.ts';
import { loosened } from '../masking/decide/strictness.ts';
import type { MaskContext } from '../masking/mask-order.ts';
import type { Policy } from '../masking/policy.ts';
import { tighten } from '../masking/scrub/forms.ts';
import type { HiddenValue } from '../privacy/hidden-value.ts';
import type { ProofReport } from '../proof/checks.ts';

/** What the orders of a file hide, and what was decided for single ones of them. */
export interface Proven {
  readonly policy: Policy;
  readonly hidden: readonly HiddenValue[];
  readonly contextOf: (row: number) => MaskContext;
}

/**
 * The orders whose labels show hidden values, each with the reason, where that is all that is wrong with a file: without
 * them the rest can be printed. Empty where anything else is wrong, which is no order's fault.
 */
export function blameOf({ checks, rows, rowsOfOthers }: ProofReport, proven: Proven): readonly Problem[] {
  const failed = checks.filter(({ passed }) => !passed);
  if (failed.some(({ check }) => check !== 'no-hidden-value')) return [];
  const ofOthers = new Set(rowsOfOthers);
  return rows.map((row) => ({ code: ofOthers.has(row) ? whyOfOther(row, proven) : 'label-not-proven', row }));
}

/** Why a label shows what another order hides: a person decided so for its order alone, or its own values say the same. */
function whyOfOther(row: number, { policy, hidden, contextOf }: Proven) {
  const { allowed = [], override } = contextOf(row);
  const left = allowed.map(({ text, start, end }) => tighten(text.slice(start, end)));
  const isLeft = left.length > 0 && hidden.some((value) => value.row !== row && isIn(left, value.text));
  const isLoosened = override !== undefined && loosened(policy, override.rules).length > 0;
  return isLeft || isLoosened ? 'exception-hidden-elsewhere' : 'value-hidden-elsewhere';
}

function isIn(texts: readonly string[], value: string): boolean {
  const needle = tighten(value);
  return needle !== '' && texts.some((text) => text.includes(needle));
}
