import { JobSignal } from '../../room/job-signal.ts';
import type { PrintResult } from '../../room/room.ts';
import type { Desk } from '../desk.ts';
import { picturesFile } from '../pictures-file.ts';
import { readyLists } from '../print-lists.ts';
import { printerFile } from '../printers/printer-file.ts';
import { sheetLeft } from './asked.ts';
import type { JobsState } from './jobs-state.ts';
import { createPace } from './pace.ts';
import type { Pace } from './pace.ts';
import type { WorkbenchState } from '../workbench-state.ts';
import { isActive, jobInHand } from './print-job.ts';
import type { AskedLabels, JobStage, PrintJob } from './print-job.ts';
import { ended, fewer, nextJob, progressed, takeTurn, trimmed } from './queue.ts';
import type { Jobs } from './queue.ts';
import { sayOutdated } from './say-outdated.ts';
import { beingSent } from './sent-jobs.ts';

interface Making {
  readonly signal: JobSignal;
  readonly pace: Pace;
}

/** Makes the jobs of the list one after the other, in the background. The list alone says what is to be done; whoever changes it is followed. */
export function runJobs(desk: Pick<Desk, 'store' | 'clock' | 'ask' | 'notify'>): void {
  const { store, clock } = desk;
  /** Jobs whose making was begun and is not over, by their ids. */
  const makings = new Map<number, Making>();

  const update = (step: (jobs: Jobs) => Jobs) => store.setState(({ jobs }) => ({ jobs: step(jobs) }));

  async function make({ id, part, asked }: PrintJob, { signal, pace }: Making): Promise<void> {
    const answer = await desk.ask(async (room) => {
      const [isOutdated = true] = await room.outdatedJobs([part]);
      if (isOutdated) return null;
      return room.print(
        part,
        (progress) => {
          if (makings.get(id)?.signal !== signal) return;
          const secondsLeft = pace.secondsLeft(progress, clock.now());
          update((jobs) => progressed(jobs, id, { progress, secondsLeft }));
        },
        signal,
      );
    });
    // Cancelled, or gone with its orders.
    if (makings.get(id)?.signal !== signal) return;
    makings.delete(id);
    finish(id, asked, answer);
  }

  function finish(id: number, asked: AskedLabels, answer: PrintResult | null | undefined): void {
    const stage = stageOf(asked, answer, clock.today());
    const state = store.getState();
    const { jobs, gone } = trimmed(ended(state.jobs, id, stage), 0, beingSent(state));
    store.setState({
      ...fewer(state, jobs),
      ...(stage.status === 'done' ? { chosenJob: atHand(state, id, asked) } : {}),
    });
    if (gone > 0) desk.notify('jobsDropped', { params: { count: gone }, stays: 10_000 });
    say(stage);
  }

  function say(stage: JobStage): void {
    if (stage.status === 'outdated') sayOutdated(desk, 1);
    if (stage.status !== 'done') return;
    const { file, receipt } = stage.outcome;
    if (file === null) desk.notify('noneMade', { tone: 'bad', stays: 5000 });
    // A file that was made is in sight where jobs are, and a notice would lie on it.
    else {
      const tone = store.getState().step === 'print' ? 'heard' : 'good';
      desk.notify('made', { params: { count: receipt.labels }, tone });
    }
  }

  /** Brings what is being made to what the list says. */
  function follow(jobs: Jobs): void {
    for (const [id, { signal, pace }] of makings) {
      const job = jobs.find((each) => each.id === id);
      if (job?.stage.status !== 'making') {
        makings.delete(id);
        signal.abort();
      } else if (isActive(job)) signal.release();
      else {
        signal.hold();
        pace.restart();
      }
    }
    const next = nextJob(jobs);
    if (next === null) return;
    const isNew = !makings.has(next.id);
    const making = makings.get(next.id) ?? { signal: new JobSignal(), pace: createPace() };
    makings.set(next.id, making);
    update((now) => takeTurn(now, next.id));
    if (isNew) void make(next, making);
  }

  store.subscribe((state, before) => {
    const isSame =
      state.jobs === before.jobs &&
      state.removedJobs === before.removedJobs &&
      state.clearedJobs === before.clearedJobs;
    if (isSame) return;
    const kept = ticketsOf(state);
    for (const job of ticketsOf(before)) if (!kept.has(job)) void desk.ask((room) => room.dropJob(job));
    follow(store.getState().jobs);
  });
}

/** The job that is at hand once this one is finished. */
function atHand(state: WorkbenchState, id: number, { volume }: AskedLabels): number | null {
  const { chosenJob, chosenAfter, again } = state;
  const held = jobInHand(state);
  // Nothing else comes under a second press.
  if (held !== null && again?.job === held.id) return held.id;
  // A choice made by hand, since this one was asked for, stays.
  if (held !== null && held.id === chosenJob && id <= chosenAfter) return chosenJob;
  // The first volume stays at hand until it is done with.
  return volume === null || volume.number === 1 ? id : chosenJob;
}

/** What the room is to keep: also of a job that may be put back. */
function ticketsOf({ jobs, removedJobs, clearedJobs }: JobsState): ReadonlySet<number> {
  return new Set([...jobs, ...removedJobs, ...(clearedJobs?.jobs ?? [])].map(({ part }) => part.job));
}

function stageOf(asked: AskedLabels, answer: PrintResult | null | undefined, day: string): JobStage {
  if (answer === undefined) return { status: 'failed' };
  if (answer === null) return { status: 'outdated' };
  const { pdf, printed, pictures, lists = [], receipt } = answer;
  if (!receipt.made && receipt.refused.some(({ code }) => code === 'job-outdated'))
    return { status: 'outdated' };
  const file = pdf === undefined ? null : new Blob([new Uint8Array(pdf)], { type: 'application/pdf' });
  const left = sheetLeft(asked, receipt);
  return {
    status: 'done',
    outcome: {
      ...{ receipt, file },
      printed: printed === undefined || asked.printer === null ? null : printerFile(printed, asked.printer),
      pictures: pictures === undefined ? null : picturesFile(pictures),
      lists: readyLists(lists, asked, receipt.labels, day),
      ...(left === null ? {} : { sheet: left }),
    },
  };
}
