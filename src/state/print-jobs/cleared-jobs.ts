import { NO_JOBS } from './jobs-state.ts';
import type { ClearedJobs, JobsState } from './jobs-state.ts';
import { isOpen } from './print-job.ts';
import type { PrintJob } from './print-job.ts';

/** The list without its jobs, which go with the orders that are about to be wiped and come back with them. */
export function withoutJobs(state: JobsState): JobsState {
  const { jobs, chosenJob, chosenAfter, takenForms, clearedJobs } = state;
  const cleared = { jobs: jobs.map(unmade), chosenJob, chosenAfter, takenForms };
  return { ...NO_JOBS, clearedJobs: jobs.length + takenForms.length === 0 ? clearedJobs : cleared };
}

/** What was being made is begun anew, if it comes back. */
function unmade(job: PrintJob): PrintJob {
  return isOpen(job) ? { ...job, stage: { status: 'waiting' } } : job;
}

/** The orders are back: so are their jobs. */
export function withJobsBack({
  clearedJobs,
}: Pick<JobsState, 'clearedJobs'>): Partial<ClearedJobs & Pick<JobsState, 'clearedJobs'>> {
  return clearedJobs === null ? {} : { ...clearedJobs, clearedJobs: null };
}
