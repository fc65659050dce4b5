import { stopIfCancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import type { BookReport } from '../book/step.ts';
import { BatchJudge } from '../masking/judge/judge-batch.ts';
import type { BatchJudgement } from '../masking/judge/judge-batch.ts';
import { judgeOrder } from '../masking/judge/judge-order.ts';
import type { OrderJudgement } from '../masking/judge/judgement.ts';
import { RunMemo } from '../masking/run-memo.ts';
import { slotOf } from '../book/batch.ts';
import type { BookSession } from './book-session.ts';
import type { MaskingHost } from './masking-host.ts';

/** Orders judged between two pauses: some ten milliseconds of work. */
const ORDERS_PER_PAUSE = 200;

/** Judges all orders that make labels, and keeps what was found of each until it is asked again. */
export class BatchJudgements {
  readonly #host: MaskingHost;
  /** Weak, so that orders that were cleared are not kept in memory for having been judged. */
  readonly #rows = new WeakMap<BookSession, ReadonlyMap<number, OrderJudgement>>();

  constructor(host: MaskingHost) {
    this.#host = host;
  }

  /** What `judge` last found of a row, its batch in mind. */
  known(row: number): OrderJudgement | undefined {
    return this.#rows.get(this.#host.session())?.get(row);
  }

  async judge(signal?: CancelSignal, report?: BookReport): Promise<BatchJudgement> {
    const session = this.#host.session();
    const { book } = session;
    const step = session.step(signal);
    await book.settle(step);
    const { policy, sender, context } = this.#host.showing();
    const today = this.#host.today();
    const judge = new BatchJudge(this.#host.printed.before);
    const memo = new RunMemo();
    const total = book.openBatches.reduce((sum, { length }) => sum + length, 0);
    let done = 0;
    for (const batch of book.openBatches) {
      for (let index = 0; index < batch.length; index += 1) {
        done += 1;
        if (done % ORDERS_PER_PAUSE === 0) {
          report?.({ stage: 'reading', done, total });
          await step();
          stopIfCancelled(signal);
        }
        const slot = slotOf(batch.number, index);
        const order = session.isGood(slot) ? session.orderAt(slot, sender) : undefined;
        if (order === undefined) continue;
        const judged = judgeOrder(order, policy, today, { ...context(slot), memo });
        if (judged.ok) judge.add(judged.value);
      }
    }
    const { orders, batch } = judge.finish();
    this.#rows.set(session, new Map(orders.map((order) => [order.row, order])));
    return batch;
  }
}
