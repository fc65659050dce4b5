import type { CancelSignal } from '../base/cancel.ts';
import type { PrintMark } from '../print/print-mark.ts';
import type { PrintRequest } from './print-request.ts';
import type { SheetRequest } from './stock-room.ts';

/**
 * The queue's side of the clean room. A job is fixed when it is asked for: which rows, how many labels of each, policy, template,
 * sender and the rest as they are then. It is made later, by `print`. Orders are not copied: a job of which one has changed
 * meanwhile makes no label, and is refused with `job-outdated`.
 */
export interface JobRoom {
  /** Throws `Cancelled`. */
  askForJob(request: JobRequest, signal?: CancelSignal): Promise<JobTicket>;
  /** A job of which one volume is to be made again, of its orders as they are now. Null where they are gone. */
  renewJob(part: JobPart, change: JobChange): Promise<JobTicket | null>;
  /** Which of these volumes have an order that has changed or is gone. */
  outdatedJobs(parts: readonly JobPart[]): Promise<readonly boolean[]>;
  /** Forgets a job that is not to be made any more. */
  dropJob(job: number): Promise<void>;
  /** How many orders and labels a job would have, with each order's own copies, and how many labels each of its volumes. */
  countLabels(
    wanted: Pick<JobRequest, 'spans' | 'copies' | 'perVolume'>,
  ): Promise<LabelCount & { readonly volumes: readonly number[] }>;
}

export interface JobRequest extends PrintRequest {
  /** Places of the list instead of rows. */
  readonly spans?: readonly ListSpan[];
  /** Labels of a volume: the job is split into files of so many; one file where absent. */
  readonly perVolume?: number;
}

/** What is other where a volume is made again. */
export interface JobChange {
  readonly mark: PrintMark | null;
  /** As the sheets are now: those of the first time are gone. Absent where it is put on none. */
  readonly sheet?: SheetRequest;
}

/** Places of the list, both inclusive, 1 = the first row. */
export interface ListSpan {
  readonly from: number;
  readonly to: number;
}

export interface LabelCount {
  readonly orders: number;
  readonly labels: number;
}

/** A job as the room has it. */
export interface JobTicket {
  readonly job: number;
  /** At least one, also of nothing. An order's labels are in one volume, also where they are more than was asked for. */
  readonly volumes: readonly LabelCount[];
  /** Whether its template can say that a label is a reprint. */
  readonly mayMark: boolean;
}

/** One volume of a job; volumes count from 1. */
export interface JobPart {
  readonly job: number;
  readonly volume: number;
}
