import type { Problem } from '../base/problem.ts';
import { ordersFrom } from '../import/orders-from.ts';
import { readSource } from '../import/read-source.ts';
import type { SourceRead } from '../import/read-source.ts';
import type { ImportProblem } from '../orders/order-problems.ts';
import type { Order } from '../orders/order.ts';
import { textDecoding } from '../room/text-decoding.ts';
import { withSender } from '../room/sender.ts';
import type { SenderValues } from '../room/sender.ts';
import { shownColumns, shownNames } from '../room/shown-columns.ts';
import { UsageError } from './command.ts';
import { sentence } from './sentences.ts';
import type { SourceOptions } from './source-options.ts';

/** A source as the commands use it. */
export interface OrdersRead {
  readonly source: SourceRead['source'];
  readonly columns: SourceRead['columns'];
  readonly guessed: boolean;
  readonly orders: readonly Order[];
  /** Of the file and of its rows, by row. */
  readonly problems: readonly ImportProblem[];
}

/** Reads orders from bytes. A file that cannot be read at all is a `UsageError` that says why. */
export async function readOrders(
  bytes: Uint8Array,
  { kind, ...settings }: SourceOptions,
  sender: SenderValues = {},
): Promise<OrdersRead> {
  const read = await readSource({ kind, bytes }, settings, { decoding: textDecoding });
  if (!read.ok) throw new UsageError(sentence(read.problem));
  const { source, columns, guessed, drafts, problems } = read.value;
  const unknown = problems.find(({ code }) => code === 'mapping-column-unknown');
  if (unknown !== undefined) throw new UsageError(unknownColumn(unknown.field ?? '', columns));
  const sent = drafts.map((draft) => withSender(draft, sender));
  return { source, columns, guessed, ...(await ordersFrom({ ...read.value, drafts: sent })) };
}

/** Header words are named, others by letter: they may be the first record of a file that has no header. */
function unknownColumn(field: string, columns: OrdersRead['columns']): string {
  const names = shownNames(columns.map(({ name }) => name));
  const known = names.length === 0 ? 'it has none' : `its columns are ${names.join(', ')}`;
  return `--map ${field}: the file has no column of that name or letter; ${known}`;
}

/** The same with letters in place of headers that are no known words, for commands that print nothing in the clear. */
export function withSafeColumns(read: OrdersRead): OrdersRead {
  const { columns, problem } = shownColumns(read.columns);
  return { ...read, columns, problems: read.problems.map(problem) };
}

/** A problem as the commands print it: where, which kind, and the sentence. */
export interface ProblemJson {
  readonly row: number | null;
  readonly column: string | null;
  readonly field: string | null;
  readonly code: string;
  readonly message: string;
}

export function problemJson(problem: Problem): ProblemJson {
  return {
    row: problem.row ?? null,
    column: problem.column ?? null,
    field: problem.field ?? null,
    code: problem.code,
    message: sentence(problem),
  };
}
