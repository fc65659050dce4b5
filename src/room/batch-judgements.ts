import { stopIfCancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import type { BookReport } from '../book/step.ts';
import { BatchJudge } from '../masking/judge/judge-batch.ts';
import type { BatchJudgement } from '../masking/judge/judge-batch.ts';
import { judgeOrder } from '../masking/judge/judge-order.ts';
import type { OrderJudgement } from '../masking/judge/judgement.ts';
import type { Policy } from '../masking/policy.ts';
import { RunMemo } from '../masking/run-memo.ts';
import { slotOf } from '../book/batch.ts';
import type { BookSession } from './book-session.ts';
import type { MaskingHost } from './masking-host.ts';
import type { SenderValues } from './sender.ts';

/** Orders judged between two pauses: some ten milliseconds of work. */
const ORDERS_PER_PAUSE = 200;

/** What the orders were judged by and as. */
interface JudgedAs {
  readonly policy: Policy;
  readonly sender: SenderValues;
  readonly book: number;
  readonly exceptions: number;
}

interface Found {
  readonly as: JudgedAs;
  readonly rows: ReadonlyMap<number, OrderJudgement>;
}

/** Judges all orders that make labels, and keeps what was found of each for as long as it holds. */
export class BatchJudgements {
  readonly #host: MaskingHost;
  /** Weak, so that orders that were cleared are not kept in memory for having been judged. */
  readonly #found = new WeakMap<BookSession, Found>();

  constructor(host: MaskingHost) {
    this.#host = host;
  }

  /** What `judge` found of a row, its batch in mind; undefined once policy, sender, any order or an exception is another. */
  known(row: number): OrderJudgement | undefined {
    const session = this.#host.session();
    const found = this.#found.get(session);
    return found !== undefined && isSame(found.as, this.#as(session)) ? found.rows.get(row) : undefined;
  }

  #as({ book, exceptions }: BookSession): JudgedAs {
    const { policy, sender } = this.#host.showing();
    return { policy, sender, book: book.version, exceptions: exceptions.version };
  }

  async judge(signal?: CancelSignal, report?: BookReport): Promise<BatchJudgement> {
    const session = this.#host.session();
    const { book } = session;
    const step = session.step(signal);
    await book.settle(step);
    const { policy, sender, context } = this.#host.showing();
    const as = this.#as(session);
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
        const order = session.parsed.at(slot, sender);
        if (order === undefined) continue;
        const judged = judgeOrder(order, policy, today, { ...context(slot), memo });
        if (judged.ok) judge.add(judged.value);
      }
    }
    const { orders, batch } = judge.finish();
    this.#found.set(session, { as, rows: new Map(orders.map((order) => [order.row, order])) });
    return batch;
  }
}

function isSame(a: JudgedAs, b: JudgedAs): boolean {
  return a.policy === b.policy && a.sender === b.sender && a.book === b.book && a.exceptions === b.exceptions;
}
