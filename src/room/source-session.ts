import { stopIfCancelled } from '../base/cancel.ts';
import { success } from '../base/result.ts';
import type { Result } from '../base/result.ts';
import { mendDraft } from '../import/orders-from.ts';
import { readSource } from '../import/read-source.ts';
import type { ReadTools, SourceRead } from '../import/read-source.ts';
import type { OrderDraft } from '../orders/order-draft.ts';
import type { OrderField } from '../orders/order-fields.ts';
import type { Order } from '../orders/order.ts';
import { parseOrder } from '../orders/parse-order.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import type { ReadSettings, RowProblem, SourceSummary } from './room.ts';
import { withSender } from './sender.ts';
import type { SenderValues } from './sender.ts';
import { shownColumns } from './shown-columns.ts';
import { shownSheets } from './shown-sheets.ts';

/** The bytes of one source, kept so that it can be read again with another encoding or mapping. */
export interface SourceBytes {
  readonly kind: 'file' | 'paste' | 'sample';
  readonly bytes: Uint8Array;
}

/** Rows parsed between two pauses; about five milliseconds of work. */
const ROWS_PER_PAUSE = 200;

/**
 * One file or paste in the room: what was read of it, what a person fixed, and what was left out. Drafts are kept
 * rather than orders, since a fix or another sender changes what an order is made of.
 */
export class SourceSession {
  readonly source: SourceBytes;
  readonly #read: SourceRead;
  readonly #drafts: Map<number, OrderDraft>;
  /** Problems of the file's rows as they are now; a row without problems has no entry. */
  readonly #problems = new Map<number, readonly ImportProblem[]>();
  readonly #leftOut = new Set<number>();
  #goodRows: readonly number[] = [];
  readonly #shown: ReturnType<typeof shownColumns<SourceRead['columns'][number]>>;

  private constructor(source: SourceBytes, read: SourceRead) {
    this.source = source;
    this.#read = read;
    this.#drafts = new Map(read.drafts.map((draft) => [draft.row, draft]));
    this.#shown = shownColumns(read.columns);
  }

  /** Reads the bytes and parses every row. Gives the problem of the file as a whole; throws `Cancelled`. */
  static async open(
    source: SourceBytes,
    settings: ReadSettings,
    tools: ReadTools,
  ): Promise<Result<SourceSession>> {
    const read = await readSource(
      { kind: source.kind === 'paste' ? 'paste' : 'file', bytes: source.bytes },
      settings,
      tools,
    );
    if (!read.ok) return read;
    const session = new SourceSession(source, read.value);
    let parsed = 0;
    for (const draft of read.value.drafts) {
      session.#parse(draft);
      parsed += 1;
      if (parsed % ROWS_PER_PAUSE !== 0) continue;
      tools.onProgress?.({ stage: 'orders', done: parsed, total: read.value.drafts.length });
      await tools.pause?.();
      stopIfCancelled(tools.signal);
    }
    session.#sift();
    return success(session);
  }

  /** Rows that make labels, in the order of the file. */
  get goodRows(): readonly number[] {
    return this.#goodRows;
  }

  /** Every problem that was not mended, in the order of the file. */
  problems(): readonly RowProblem[] {
    return [...this.#read.problems, ...[...this.#problems.values()].flat()]
      .map((problem) => ({ ...this.#shown.problem(problem), leftOut: this.#leftOut.has(problem.row) }))
      .toSorted((a, b) => a.row - b.row);
  }

  warnings(row: number): readonly ImportProblem[] {
    return (this.#problems.get(row) ?? [])
      .filter((problem) => problem.severity === 'warning')
      .map((problem) => this.#shown.problem(problem));
  }

  /** The order of a row; undefined where the row makes none. */
  order(row: number, sender: SenderValues): Order | undefined {
    const draft = this.#drafts.get(row);
    if (draft === undefined || !this.#isGood(row)) return undefined;
    return parseOrder(withSender(draft, sender)).order;
  }

  *orders(rows: readonly number[], sender: SenderValues): Generator<Order> {
    for (const row of rows) {
      const order = this.order(row, sender);
      if (order !== undefined) yield order;
    }
  }

  fix(row: number, field: OrderField, value: string): void {
    const draft = this.#drafts.get(row);
    if (draft === undefined) return;
    const fixed = mendDraft(draft, field, value);
    this.#drafts.set(row, fixed);
    this.#parse(fixed);
    this.#sift();
  }

  leaveOut(row: number, out: boolean): void {
    if (out) this.#leftOut.add(row);
    else this.#leftOut.delete(row);
    this.#sift();
  }

  summary(): SourceSummary {
    const { source, guessed, unmapped } = this.#read;
    const { kind: fileKind, sheets, ...found } = source;
    // What is wrong with the header concerns the file; the rows that suffer from it say so themselves.
    const unread = this.#read.problems.filter(
      ({ severity, row }) => severity === 'error' && row > source.headerRow,
    );
    const spoilt = [...this.#drafts.keys()].filter((row) => !this.#isGood(row));
    const refused = new Set([...unread.map(({ row }) => row), ...spoilt]);
    for (const row of this.#leftOut) refused.delete(row);
    return {
      kind: this.source.kind,
      fileKind,
      ...found,
      ...(sheets === undefined ? {} : { sheets: shownSheets(sheets) }),
      columns: this.#shown.columns,
      orders: this.#goodRows.length,
      problemRows: refused.size,
      leftOut: this.#leftOut.size,
      guessed,
      unmapped,
    };
  }

  #parse(draft: OrderDraft): void {
    const { problems } = parseOrder(draft);
    if (problems.length === 0) this.#problems.delete(draft.row);
    else this.#problems.set(draft.row, problems);
  }

  #isGood(row: number): boolean {
    if (this.#leftOut.has(row)) return false;
    return (this.#problems.get(row) ?? []).every((problem) => problem.severity !== 'error');
  }

  #sift(): void {
    this.#goodRows = [...this.#drafts.keys()].filter((row) => this.#isGood(row));
  }
}
