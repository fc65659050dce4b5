import type { WarningCode } from '../masking/judge/warning-codes.ts';

/** What only the other labels of a batch, or those printed before, can tell of a label. */
const OF_BATCH: ReadonlySet<WarningCode> = new Set(['same-pickup', 'complementary']);

/** Of `codes` those that a label has by itself: they hold whatever becomes of the others. */
export function ownWarnings(codes: readonly WarningCode[]): readonly WarningCode[] {
  return codes.filter((code) => !OF_BATCH.has(code));
}

/** Of `codes` those that a label has by the others. */
export function batchWarnings(codes: readonly WarningCode[]): readonly WarningCode[] {
  return codes.filter((code) => OF_BATCH.has(code));
}
