/** Our masking and judging for the bench, bundled from their TypeScript by `masking.mjs`. */
export { maskOrder } from '../src/masking/mask-order.ts';
export { NATIONAL_POLICY } from '../src/masking/policies.ts';
export { BatchJudge } from '../src/masking/judge/judge-batch.ts';
export { judgeOrder } from '../src/masking/judge/judge-order.ts';
export { RunMemo } from '../src/masking/run-memo.ts';
export { parseOrder } from '../src/orders/parse-order.ts';
