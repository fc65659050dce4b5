import type { Policy } from '../masking/policy.ts';
import type { Tokenizer } from '../masking/token.ts';
import { jobPlaces } from '../print/volumes.ts';
import type { Volume } from '../print/volumes.ts';
import type { Sealer } from '../sealing/sealer.ts';
import type { Template } from '../template/template.ts';
import type { BookSession } from './book-session.ts';
import type { JobPart } from './job-room.ts';
import type { PrintRequest } from './print-request.ts';
import type { PrintedPeople } from './printed-people.ts';
import type { Design } from './room.ts';
import type { SenderValues } from './sender.ts';
import type { SheetRequest } from './stock-room.ts';

/** A job as it was when it was asked for. */
export interface Ticket {
  readonly request: PrintRequest;
  readonly source: BookSession;
  /** What the orders were then. */
  readonly since: { readonly book: number; readonly exceptions: number };
  readonly volumes: readonly Volume[];
  readonly chosen: Design;
  readonly design: { readonly policy: Policy; readonly template: Template };
  readonly from: SenderValues;
  readonly time: string;
  readonly sealer: Sealer | undefined;
  readonly token: Tokenizer | undefined;
  /** Nobody is remembered of orders that are cleared meanwhile. */
  readonly people: PrintedPeople;
  /** The sheets of a volume that is made again. */
  readonly ownSheet?: SheetRequest;
}

/** Where each label of a ticket stands, for serial numbers that go on from volume to volume. */
export function placesOf({ volumes, request: { isCollated = false } }: Ticket) {
  return jobPlaces(
    volumes.flatMap(({ orders }) => orders),
    isCollated,
  );
}

/** Whether an order is not what it was when the job was asked for. */
export function hasChanged({ source, since }: Ticket, row: number): boolean {
  return source.book.hasChanged(row, since.book) || source.exceptions.hasChanged(row, since.exceptions);
}

/** The jobs that were asked for. What they hold of orders goes with the orders. */
export class JobTickets {
  readonly #tickets = new Map<number, Ticket>();
  #last = 0;

  add(ticket: Ticket): number {
    this.#last += 1;
    this.#tickets.set(this.#last, ticket);
    return this.#last;
  }

  get(job: number): Ticket | undefined {
    return this.#tickets.get(job);
  }

  drop(job: number): void {
    this.#tickets.delete(job);
  }

  /** Forgets the jobs of all other orders. */
  keepOnly(sources: readonly (BookSession | undefined)[]): void {
    for (const [job, { source }] of this.#tickets) if (!sources.includes(source)) this.drop(job);
  }

  /** The key is gone, for jobs that wait as well: their sealed codes are refused. */
  forgetSealers(): void {
    for (const [job, ticket] of this.#tickets) this.#tickets.set(job, { ...ticket, sealer: undefined });
  }

  /** Whether a volume cannot be made as it was asked for. `current`: the orders that are open. */
  isOutdated({ job, volume }: JobPart, current: BookSession | undefined): boolean {
    const ticket = this.#tickets.get(job);
    if (ticket === undefined || ticket.source !== current) return true;
    return ticket.volumes[volume - 1]?.orders.some(({ row }) => hasChanged(ticket, row)) ?? true;
  }
}
