import type { CancelSignal } from '../base/cancel.ts';
import { splitVolumes } from '../print/volumes.ts';
import type { OrderLabels } from '../print/volumes.ts';
import type { BookSession } from './book-session.ts';
import type { JobChange, JobPart, JobRequest } from './job-room.ts';
import type { Ticket } from './job-tickets.ts';
import { labelRows } from './label-rows.ts';
import type { PrintHost } from './print-host.ts';
import type { PrintRequest } from './print-request.ts';

/** Fixes a job: whatever is changed afterwards, it is not of it. Throws `Cancelled`. */
export async function takeTicket(
  host: PrintHost,
  { spans, perVolume, ...request }: JobRequest,
  signal: CancelSignal | undefined,
): Promise<Ticket> {
  const source = host.session();
  const chosen = host.design();
  const fixed = {
    ...{ request, source, chosen, design: host.documents(chosen), from: host.sender() },
    ...{ time: host.tools.time(), sealer: host.seals.sealer, token: host.token(), people: host.people() },
  };
  const rows = await labelRows(source, { rows: request.rows, spans }, signal);
  return {
    ...fixed,
    since: versionsOf(source),
    volumes: splitVolumes(labelsOf(source, rows, request.copies), perVolume),
  };
}

/** The same job, one volume of it with the orders as they are now; undefined where none of them makes a label. */
export async function renewTicket(
  ticket: Ticket,
  { volume }: JobPart,
  { mark, sheet }: JobChange,
): Promise<Ticket | undefined> {
  const { source, volumes } = ticket;
  const request = unmarked(ticket.request);
  const orders = volumes[volume - 1]?.orders ?? [];
  const rows = await labelRows(source, { rows: orders.map(({ row }) => row) }, undefined);
  if (rows.length === 0) return undefined;
  const [renewed] = splitVolumes(labelsOf(source, rows, request.copies), undefined);
  return {
    ...ticket,
    request: { ...request, ...(mark === null ? {} : { mark }) },
    since: versionsOf(source),
    volumes: volumes.map((each, at) => (at === volume - 1 ? renewed : each)),
    ...(sheet === undefined ? {} : { ownSheet: sheet }),
  };
}

const unmarked = ({ mark: _, ...request }: PrintRequest): Omit<PrintRequest, 'mark'> => request;

const versionsOf = ({ book, exceptions }: BookSession): Ticket['since'] => ({
  book: book.version,
  exceptions: exceptions.version,
});

/** How many labels each of these rows gets: its own copies, times those of the job. */
export function labelsOf(
  { book }: BookSession,
  rows: readonly number[],
  copies: number,
): readonly OrderLabels[] {
  return rows.map((row) => ({ row, labels: copies * book.copies(book.slot(row) ?? 0) }));
}
