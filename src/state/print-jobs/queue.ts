import type { JobsState } from './jobs-state.ts';
import { isActive, isDone, isOpen } from './print-job.ts';
import type { JobStage, PrintJob, TakenWay } from './print-job.ts';

/** The queue as steps from one list of jobs to the next. Jobs stand, and take their turns, in the order in which they were asked for. */
export type Jobs = readonly PrintJob[];

/** A day of rolls: 100,000 labels in volumes of 500. */
export const MOST_JOBS = 250;
/** Of finished files that are kept; the browser may have them on disk. */
export const MOST_BYTES = 2 ** 30;
/** Begun jobs that are held up each keep what they have drawn. */
export const MOST_BEGUN = 3;

function change(jobs: Jobs, id: number, next: (job: PrintJob) => PrintJob): Jobs {
  return jobs.map((job) => (job.id === id ? next(job) : job));
}

export function bytesOf({ stage }: PrintJob): number {
  if (stage.status !== 'done') return 0;
  const { file, printed, pictures, lists } = stage.outcome;
  const beside = lists.reduce((sum, list) => sum + list.file.size, 0);
  return (file?.size ?? 0) + (printed?.file.size ?? 0) + (pictures?.file.size ?? 0) + beside;
}

const allBytes = (jobs: Jobs): number => jobs.reduce((sum, job) => sum + bytesOf(job), 0);

/** The job that is to be begun or gone on with now; null while one is being made, and where none may be. */
export function nextJob(jobs: Jobs): PrintJob | null {
  if (jobs.some(isActive)) return null;
  const begun = jobs.filter(({ stage }) => stage.status === 'making').length;
  const mayBegin = begun < MOST_BEGUN && !isFull(jobs);
  return (
    jobs.find(
      ({ stage, isPaused }) =>
        !isPaused && (stage.status === 'making' || (stage.status === 'waiting' && mayBegin)),
    ) ?? null
  );
}

/** So much is kept that no more is made until something of it is taken or removed. */
export function isFull(jobs: Jobs): boolean {
  return allBytes(jobs) >= MOST_BYTES;
}

/** Begins a job, or goes on with it. */
export function takeTurn(jobs: Jobs, id: number): Jobs {
  return change(jobs, id, (job) => {
    const { stage } = job;
    if (stage.status === 'making') return { ...job, stage: { ...stage, isHeld: false } };
    if (stage.status !== 'waiting') return job;
    return { ...job, stage: { status: 'making', progress: null, secondsLeft: null, isHeld: false } };
  });
}

export function progressed(
  jobs: Jobs,
  id: number,
  now: Pick<Extract<JobStage, { readonly status: 'making' }>, 'progress' | 'secondsLeft'>,
): Jobs {
  return change(jobs, id, (job) =>
    job.stage.status === 'making' ? { ...job, stage: { ...job.stage, ...now } } : job,
  );
}

/** What became of a job that was being made; nothing becomes of one that was cancelled. */
export function ended(jobs: Jobs, id: number, stage: JobStage): Jobs {
  return change(jobs, id, (job) =>
    job.stage.status === 'making' ? { ...job, stage, isPaused: false } : job,
  );
}

export function paused(jobs: Jobs, id: number): Jobs {
  return change(jobs, id, (job) => (isOpen(job) ? { ...job, isPaused: true } : job));
}

/** What was begun goes on when nothing else is being made. */
export function resumed(jobs: Jobs, id: number): Jobs {
  return change(jobs, id, (job) => {
    if (!job.isPaused) return job;
    const { stage } = job;
    return { ...job, isPaused: false, stage: stage.status === 'making' ? { ...stage, isHeld: true } : stage };
  });
}

export function cancelled(jobs: Jobs, id: number): Jobs {
  return change(jobs, id, (job) =>
    isOpen(job) ? { ...job, stage: { status: 'cancelled' }, isPaused: false } : job,
  );
}

/** Takes a job off the list; one that is being made is cancelled first. */
export function removed(jobs: Jobs, id: number): Jobs {
  return jobs.filter((job) => job.id !== id || isOpen(job));
}

/** Says of each of these jobs whether its orders have changed: what is not made yet is not made any more. */
export function outdated(jobs: Jobs, changed: ReadonlyMap<number, boolean>): Jobs {
  const next = jobs.map((job): PrintJob => {
    const isOther = changed.get(job.id) ?? job.ordersChanged;
    if (isOpen(job)) return isOther ? { ...job, stage: { status: 'outdated' }, isPaused: false } : job;
    return isDone(job) && job.ordersChanged !== isOther ? { ...job, ordersChanged: isOther } : job;
  });
  return next.some((job, at) => job !== jobs[at]) ? next : jobs;
}

export function taken(jobs: Jobs, id: number, way: TakenWay): Jobs {
  return change(jobs, id, (job) => (job.taken.includes(way) ? job : { ...job, taken: [...job.taken, way] }));
}

/** It was not taken after all. */
export function notTaken(jobs: Jobs, id: number, way: TakenWay): Jobs {
  return change(jobs, id, (job) => ({ ...job, taken: job.taken.filter((other) => other !== way) }));
}

/** How sending a job ended the last time. */
export function sentTo(jobs: Jobs, id: number, sent: NonNullable<PrintJob['sent']>): Jobs {
  return change(jobs, id, (job) => ({ ...job, sent }));
}

/** The list as it is next, and what is remembered of jobs that were taken and are off it. */
export function fewer(
  { jobs, takenForms }: Pick<JobsState, 'jobs' | 'takenForms'>,
  next: Jobs,
): Pick<JobsState, 'jobs' | 'takenForms'> {
  const left = new Set(next.map(({ id }) => id));
  const forms = jobs.flatMap(({ id, asked: { form }, taken: ways, ordersChanged }) =>
    left.has(id) || form === null || ways.length === 0 || ordersChanged ? [] : [form],
  );
  if (forms.length === 0) return { jobs: next, takenForms };
  return { jobs: next, takenForms: [...new Set([...takenForms, ...forms])].slice(-MOST_JOBS) };
}

/** Whether nobody misses a job: it gave no file, or its file was taken. */
function maySpare(job: PrintJob): boolean {
  if (isOpen(job)) return false;
  return job.taken.length > 0 || !isDone(job) || job.stage.outcome.file === null;
}

/** Jobs that can be asked for until none has a place. */
export function freePlaces(jobs: Jobs): number {
  return MOST_JOBS - jobs.filter((job) => !maySpare(job)).length;
}

/**
 * Drops the oldest jobs that can be spared, those without a file first, until there are places for so many more and the bytes
 * that are kept are few enough. `busy`: is being sent, and stays. Gives the files that went.
 */
export function trimmed(
  jobs: Jobs,
  more: number,
  busy: number | null,
): { readonly jobs: Jobs; readonly gone: number } {
  let left = jobs;
  let gone = 0;
  for (;;) {
    const isOver = left.length + more > MOST_JOBS || (allBytes(left) > MOST_BYTES && left.length > 0);
    if (!isOver) break;
    const spare = left.filter((job) => job.id !== busy && maySpare(job));
    const isCrowded = left.length + more > MOST_JOBS;
    const [first] = isCrowded ? [spare.find((job) => bytesOf(job) === 0) ?? spare[0]] : spare.filter(bytesOf);
    if (first === undefined) break;
    if (bytesOf(first) > 0) gone += 1;
    left = left.filter((job) => job !== first);
  }
  return { jobs: left, gone };
}
