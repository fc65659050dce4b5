import { stopIfCancelled } from '../base/cancel.ts';
import type { CancelSignal } from '../base/cancel.ts';
import { batchOfRow, lineOfRow } from '../base/row-id.ts';
import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { batchOfSlot } from '../book/batch.ts';
import type { Slot } from '../book/batch.ts';
import { ChangeBuilder } from '../book/change.ts';
import { OrderBook } from '../book/order-book.ts';
import { FLAG } from '../book/row-facts.ts';
import type { SharedProblem } from '../book/row-facts.ts';
import type { BookStep } from '../book/step.ts';
import { WHOLE_VIEW } from '../book/view.ts';
import type { View } from '../book/view.ts';
import { ViewEngine } from '../book/view-engine.ts';
import type { Order } from '../orders/order.ts';
import { parseOrder } from '../orders/parse-order.ts';
import { batchProblems, batchSummary } from './batch-summary.ts';
import { OrderExceptions } from './order-exceptions.ts';
import { ParsedOrders } from './parsed-orders.ts';
import { Recipients } from './recipients.ts';
import type { ShownColumns } from './shown-columns.ts';
import type { ReadSettings, RowProblem, SourceSummary } from './room.ts';
import { NO_HEAD, sourceHead } from './source-head.ts';
import type { SourceHead } from './source-head.ts';
import type { ReadOptions, SourceReader } from './reading/source-reader.ts';
import { withSender } from './sender.ts';
import type { SenderValues } from './sender.ts';

/** The bytes of one source, kept so that it can be read again with another encoding or mapping. */
export interface SourceBytes {
  readonly kind: 'file' | 'paste' | 'sample';
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Cells that were copied masked, with the real ones as they were then, so that pasting them here moves those. */
export interface Clip {
  readonly text: string;
  readonly originals: readonly (readonly string[])[];
}

/**
 * What is open in the room: the book, where its batches came from, and the view in force. `open` puts a new session in the place of the old
 * one; the old is what `restore` brings back.
 */
export class BookSession {
  readonly book = new OrderBook();
  readonly engine = new ViewEngine(this.book);
  readonly #sources = new Map<number, SourceBytes>();
  readonly #heads = new Map<number, SourceHead>();
  readonly #pause: () => Promise<void>;
  readonly #gone: () => void;
  #lastBatch = 0;
  /** What judging has parsed of it; forgotten at once where orders go. */
  readonly parsed = new ParsedOrders(this);
  /** Whom a template may not name. */
  readonly recipients = new Recipients(this);
  view: View = WHOLE_VIEW;
  /** Grows with every view that is asked for, so that the search for an older one stops. */
  wanted = 0;
  clip: Clip | undefined;
  /** What was decided for single orders. */
  readonly exceptions = new OrderExceptions();
  #turn: Promise<unknown> = Promise.resolve();

  /** @param gone told when orders are, for what else is kept of them. */
  constructor(pause: () => Promise<void>, gone: () => void) {
    this.#pause = pause;
    this.#gone = gone;
  }

  /** Pauses between stretches of work and hears a cancel. */
  step(signal?: CancelSignal): BookStep {
    return async () => {
      await this.#pause();
      stopIfCancelled(signal);
    };
  }

  /** Runs changes one after the other: what one has found out must still hold when it writes. */
  async inTurn<T>(change: () => Promise<T>): Promise<T> {
    const before = this.#turn;
    const mine = before.then(change, change);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }

  /** Reads a source into a new batch, or into the place of one. Throws `Cancelled`. */
  async read(
    source: SourceBytes,
    settings: ReadSettings,
    reader: SourceReader,
    { signal, report }: ReadOptions,
    replaces?: number,
  ): Promise<Result<SourceSummary>> {
    const input = { kind: source.kind === 'paste' ? 'paste' : 'file', bytes: source.bytes } as const;
    const read = await reader.read(input, settings, { signal, report });
    if (!read.ok) return read;
    const name = replaces === undefined ? source.name : (this.book.batch(replaces)?.name ?? source.name);
    const { length } = read.value.drafts;
    const added = await this.inTurn(() =>
      this.book.add(
        read.value,
        name,
        this.step(signal),
        (done) => report?.({ stage: 'orders', done, total: length }),
        replaces,
      ),
    );
    if (!added.ok) return added;
    this.#sources.set(added.value, source);
    this.#heads.set(added.value, sourceHead(read.value));
    this.#lastBatch = added.value;
    if (replaces !== undefined) {
      this.parsed.forget();
      this.recipients.forget();
      this.#gone();
      this.clip = undefined;
      this.exceptions.forgetBatch(replaces);
    }
    this.engine.forgetGone();
    return success(this.summary(added.value));
  }

  /** The source of a batch; of the one that was opened last where none is named. */
  source(batch = this.#lastBatch): SourceBytes | undefined {
    return this.#sources.get(batch);
  }

  get lastBatch(): number {
    return this.#lastBatch;
  }

  remove(batch: number): void {
    this.book.remove(batch);
    this.parsed.forget();
    this.recipients.forget();
    this.#gone();
    this.exceptions.forgetBatch(batch);
    this.#sources.delete(batch);
    this.#heads.delete(batch);
    this.clip = undefined;
    this.engine.forgetGone();
    this.#lastBatch = this.book.batches.at(-1)?.number ?? 0;
  }

  summary(number = this.#lastBatch): SourceSummary {
    const batch = this.book.batch(number);
    if (batch === undefined) throw new Error('the batch is not open');
    return batchSummary(batch, this.#sources.get(number)?.kind ?? 'file', this.head(number));
  }

  /** What is known of a batch's columns. */
  head(batch: number): SourceHead {
    return this.#heads.get(batch) ?? NO_HEAD;
  }

  /** How the columns of a batch may be named to the page. */
  #columns(batch: number): ShownColumns {
    return this.head(batch).shown;
  }

  problems(): readonly RowProblem[] {
    return this.book.openBatches.flatMap((batch) =>
      batchProblems(this.book, batch, this.#columns(batch.number)),
    );
  }

  problemsOf(
    slot: Slot,
    severity: SharedProblem['severity'],
  ): readonly (SharedProblem & { readonly row: number })[] {
    const row = this.book.row(slot);
    const problems = this.book.shared.problems.at(this.book.problemsOf(slot)) ?? [];
    const columns = this.#columns(batchOfSlot(slot));
    return problems
      .filter((problem) => problem.severity === severity)
      .map((problem) => ({ ...columns.problem(problem), row }));
  }

  /** Whether a row makes a label. */
  isGood(slot: Slot): boolean {
    const isBad = (this.book.flags(slot) & (FLAG.error | FLAG.leftOut | FLAG.hidden)) !== 0;
    return !isBad && !this.book.isClosed(slot);
  }

  /** The order of a row; undefined where the row makes none. */
  order(row: number, sender: SenderValues): Order | undefined {
    const slot = this.book.slot(row);
    return slot === undefined || !this.isGood(slot) ? undefined : this.orderAt(slot, sender);
  }

  orderAt(slot: Slot, sender: SenderValues): Order | undefined {
    return parseOrder(withSender(this.book.draft(slot), sender)).order;
  }

  *orders(rows: Iterable<number>, sender: SenderValues): Generator<Order> {
    for (const row of rows) {
      const order = this.order(row, sender);
      if (order !== undefined) yield order;
    }
  }

  /** The rows of the view in force, in its order. */
  async viewRows(signal?: CancelSignal): Promise<Uint32Array> {
    return this.engine.rows(this.view, this.step(signal));
  }

  /** Leaves a row out, or takes it back in, whether it gave a draft or not. */
  leaveOut(row: number, out: boolean): void {
    const slot = this.book.slot(row);
    const batch = this.book.batch(batchOfRow(row));
    const changes = new ChangeBuilder();
    if (slot !== undefined) {
      changes.cell(slot, 'leftOut', (this.book.flags(slot) & FLAG.leftOut) !== 0, out);
    } else if (batch !== undefined) {
      const line = lineOfRow(row);
      const before = batch.unreadLeftOut.has(line);
      changes.batch({ key: 'unread', batch: batch.number, line, before, after: out });
    }
    this.book.apply(changes, out ? 'leave-out' : 'take-in');
  }

  /** The batch that a change of this row is told of. */
  summaryOfRow(row: number): SourceSummary {
    const slot = this.book.slot(row);
    return this.summary(slot === undefined ? undefined : batchOfSlot(slot));
  }
}
