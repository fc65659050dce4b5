import type { CountedLabels } from './counted-labels.ts';
import type { PrintJob, TakenWay } from './print-job.ts';

/** Labels that were asked for. It goes with the orders. */
export interface JobsState {
  /** Labels that were asked for, in the order in which that was done. */
  readonly jobs: readonly PrintJob[];
  /** The job that a person looks at, or the last that was made. */
  readonly chosenJob: number | null;
  /** The newest job that was asked for when a person last chose one: what of these is finished later does not come to hand by itself. */
  readonly chosenAfter: number;
  /** A job is being fixed in the room and is not in the list yet. */
  readonly isAsking: boolean;
  /** What a person wants to do again with the labels of a job: nothing is done before the second press. */
  readonly again: { readonly job: number; readonly way: TakenWay } | null;
  /** Finished jobs, which nobody took, that were removed from the list and may be put back, the latest last. */
  readonly removedJobs: readonly PrintJob[];
  /**
   * What the form said of jobs that were taken and are off the list, the latest last: their labels are still out there. An order
   * may have changed since. They go with the orders.
   */
  readonly takenForms: readonly string[];
  /** Jobs of orders that are about to be wiped, for as long as these may be had back; null where there are none. */
  readonly clearedJobs: ClearedJobs | null;
  /** What the room counted of the labels that the form asks for. */
  readonly counted: CountedLabels | null;
}

/** What comes back of the list with the orders. */
export type ClearedJobs = Pick<JobsState, 'jobs' | 'chosenJob' | 'chosenAfter' | 'takenForms'>;

export const NO_JOBS = {
  jobs: [],
  chosenJob: null,
  chosenAfter: 0,
  isAsking: false,
  again: null,
  removedJobs: [],
  takenForms: [],
  clearedJobs: null,
  counted: null,
} as const satisfies JobsState;
