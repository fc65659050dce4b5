/** One round of `masking.mjs`, in a process of its own. Prints milliseconds as JSON. */
import { manyOrders } from './many-orders.mjs';
import { RESULTS } from './paths.mjs';

const { BatchJudge, judgeOrder, maskOrder, NATIONAL_POLICY, parseOrder, RunMemo } = await import(
  `${RESULTS}masking-ours.mjs`
);
const drafts = manyOrders(Number(process.argv[2]));
const text = JSON.stringify(drafts);
const orders = drafts.map((draft) => {
  const { order } = parseOrder(draft);
  if (order === undefined) throw new Error(`row ${draft.row} is no order`);
  return order;
});

const time = (work) => {
  globalThis.gc?.();
  const started = performance.now();
  work();
  return performance.now() - started;
};

const parse = time(() => JSON.parse(text));
const judge = new BatchJudge();
const context = { memo: new RunMemo() };
const mask = time(() => {
  for (const order of orders) {
    const judged = judgeOrder(order, NATIONAL_POLICY, '2026-11-29', context);
    if (!judged.ok) throw new Error(judged.problem.code);
    judge.add(judged.value);
  }
});
const finish = time(() => {
  const { batch } = judge.finish();
  if (batch.orders !== orders.length || batch.passed !== orders.length)
    throw new Error('not all were judged');
});
const masked = time(() => {
  const context = { memo: new RunMemo() };
  for (const order of orders)
    if (!maskOrder(order, NATIONAL_POLICY, context).ok) throw new Error('not masked');
});
console.log(JSON.stringify({ parse, mask, judge: mask + finish, masked }));
