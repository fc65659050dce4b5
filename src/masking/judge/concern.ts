import type { OrderJudgement } from './judgement.ts';
import { CLAUSES } from './standard.ts';
import type { WarningCode } from './warning-codes.ts';

/** How much each warning counts; those about delivery and sources count little beside what tells who it is. */
const WEIGHTS: Readonly<Record<WarningCode, number>> = {
  'kept-whole': 60,
  'one-person': 40,
  complementary: 30,
  'rare-surname': 20,
  'few-people': 15,
  'few-phones': 10,
  'sensitive-goods': 10,
  'virtual-expired': 8,
  'no-routing': 8,
  'same-pickup': 4,
  'no-pickup-digits': 3,
  'already-masked': 1,
  'no-unit-found': 0,
};
const FAILED_CLAUSE = 50;
/** People below which each halving counts. */
const COMFORTABLE = 1_000;

/** How much a label wants a look: 0 for one that is in order. A rank, not a measure. */
export function concernOf({ standard, warnings, people }: OrderJudgement): number {
  let failed = 0;
  for (const clause of CLAUSES) if (standard[clause] === 'fail') failed += 1;
  let told = 0;
  for (const code of warnings) told += WEIGHTS[code];
  if (failed === 0 && told === 0) return 0;
  const closeness = Math.max(0, Math.log2(COMFORTABLE / Math.max(people.count, 0.01)));
  return failed * FAILED_CLAUSE + told + Math.min(closeness, 16);
}
