export { maskOrder } from '../src/masking/mask-order.ts';
export * from '../src/masking/policies.ts';
export { BatchJudge } from '../src/masking/judge/judge-batch.ts';
export { judgeOrder } from '../src/masking/judge/judge-order.ts';
export { parseOrder } from '../src/orders/parse-order.ts';
export { hiddenValues, maskAndHide } from '../src/masking/hidden-values.ts';
export { RunMemo } from '../src/masking/run-memo.ts';
import { RunMemo as R } from '../src/masking/run-memo.ts';
export const createMemo = () => new R();
