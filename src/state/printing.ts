import { JobSignal } from '../room/job-signal.ts';
import type { JobTicket } from '../room/job-room.ts';
import type { Desk } from './desk.ts';
import type { DevicesDesk, SendChoice } from './devices.ts';
import type { LabelDesk } from './label.ts';
import { askedLabels, isAsked, jobRequest, sheetRequest } from './print-jobs/asked.ts';
import type { JobsState } from './print-jobs/jobs-state.ts';
import { followCounts } from './print-jobs/label-count.ts';
import { printPlan } from './print-jobs/plan.ts';
import { activeJob, isDone, isMissed, isOpen } from './print-jobs/print-job.ts';
import type { AskedLabels, PrintJob } from './print-jobs/print-job.ts';
import * as queue from './print-jobs/queue.ts';
import { runJobs } from './print-jobs/runner.ts';
import { sayOutdated } from './print-jobs/say-outdated.ts';
import { beingSent, createSending } from './print-jobs/sent-jobs.ts';
import { createTaking } from './print-jobs/taking.ts';
import type { TakeChoice, Taking } from './print-jobs/taking.ts';
import { isStoppedMidway } from './printers/chosen-printer.ts';
import type { PrintChoice } from './print-choice.ts';
import { sheetUseOf } from './sheet-memory.ts';
import { openSummary } from './workbench-state.ts';

/** How long jobs that were taken off the list can be put back, after the last of them. */
const PUT_BACK = 15_000;

export interface PrintingDesk extends Taking {
  choose(choice: Partial<PrintChoice>): void;
  /** Asks for the labels that the form says; they are made when it is their turn. */
  generate(): void;
  /** Calls a job off; where none is named, the one that is being made. */
  cancel(id?: number): void;
  /** Calls off all that is not made yet. */
  cancelAll(): void;
  pause(id: number): void;
  resume(id: number): void;
  /** Takes a job off the list that is over. */
  remove(id: number): void;
  undoRemove(): void;
  /** Brings a job to hand. */
  show(id: number): void;
  /** Asks for a job again, of its orders as they are now; `mark` is what its labels say of themselves. */
  renew(id: number, mark: PrintChoice['mark']): void;
  /** Sends the labels of the job at hand. */
  send(options?: SendChoice & TakeChoice): Promise<void>;
  /** Sends the test label that was made. */
  sendTest(options?: SendChoice): Promise<void>;
  /** Orders may have changed: what was made of them, or is to be, is looked at. */
  outdate(): void;
}

export function createPrintingDesk(desk: Desk, label: LabelDesk, devices: DevicesDesk): PrintingDesk {
  const { store, clock } = desk;
  const taking = createTaking(desk);
  const sendJob = createSending(desk, devices);
  let asking: JobSignal | null = null;
  let lastId = 0;
  /** How often a job was chosen by hand. */
  let choices = 0;
  /** Jobs that the room is about to be asked for again, by `renewalOf`. */
  const renewing = new Set<string>();
  /** What was last made of them, by `renewalOf`. */
  const renewed = new Map<string, number>();
  let isLooking = false;
  let asks = 0;
  let forgetRemoved: () => void = () => undefined;

  runJobs(desk);
  followCounts(desk);

  const update = (step: (jobs: queue.Jobs) => queue.Jobs) =>
    store.setState(({ jobs }) => ({ jobs: step(jobs) }));
  const find = (id: number) => store.getState().jobs.find((job) => job.id === id);

  function newJob(part: PrintJob['part'], asked: AskedLabels): PrintJob {
    lastId += 1;
    const fresh = { stage: { status: 'waiting' }, isPaused: false, taken: [] } as const;
    return { id: lastId, part, asked, ...fresh, sent: null, ordersChanged: false };
  }

  async function ask(signal: JobSignal): Promise<void> {
    const state = store.getState();
    const chosenThen = choices;
    const plan = printPlan(state);
    if (!plan.ok) return;
    const request = jobRequest(state, plan.spans);
    const ticket = await desk.askInTurn(async (room) => {
      // The orders went before it was this call's turn.
      if (openSummary(store.getState()) === null) return undefined;
      await label.agreeDesign(room);
      return room.askForJob(request, signal);
    });
    if (ticket === undefined || signal.aborted) return;
    // The orders may be about to be wiped by now.
    if (openSummary(store.getState()) === null) drop(ticket);
    else add(ticket, askedLabels(state, ticket), chosenThen);
  }

  function drop({ job }: JobTicket): void {
    void desk.ask((room) => room.dropJob(job));
  }

  function add(ticket: JobTicket, asked: readonly AskedLabels[], chosenThen: number): void {
    const { jobs, sent, device } = store.getState();
    const busy = beingSent({ sent, device });
    const form = asked[0]?.form ?? null;
    // The same labels, which nobody took, give way.
    const others = jobs.filter((job) => job.id === busy || !isSame(job, form));
    const added = asked.map((each, at) => newJob({ job: ticket.job, volume: at + 1 }, each));
    put(ticket, [...others, ...added], chosenThen);
  }

  /** Has the list be this, with jobs of a new ticket in it, as far as there is place. Gives whether it was. */
  function put(ticket: JobTicket, wanted: queue.Jobs, chosenThen: number): boolean {
    const { jobs, gone } = queue.trimmed(wanted, 0, beingSent(store.getState()));
    if (jobs.length > queue.MOST_JOBS) {
      drop(ticket);
      desk.notify('tooManyJobs', { params: { max: queue.MOST_JOBS }, tone: 'bad', stays: 10_000 });
      return false;
    }
    store.setState((state) => ({ ...queue.fewer(state, jobs), ...chosenSince(chosenThen) }));
    if (gone > 0) desk.notify('jobsDropped', { params: { count: gone }, stays: 10_000 });
    return true;
  }

  /** Jobs just added that were asked for before a person chose another do not come to hand. */
  function chosenSince(chosenThen: number): Partial<Pick<JobsState, 'chosenAfter'>> {
    return choices === chosenThen ? {} : { chosenAfter: lastId };
  }

  async function renew(job: PrintJob, mark: PrintChoice['mark']): Promise<void> {
    const { asked, part } = job;
    const chosenThen = choices;
    // The sheets of the first time are gone.
    const sheet = asked.sheet && {
      ...asked.sheet,
      use: sheetUseOf(store.getState().sheets, asked.sheet.use.stock),
    };
    const ticket = await desk.ask((room) =>
      room.renewJob(part, {
        mark,
        ...(sheet === null ? {} : { sheet: sheetRequest(store.getState(), sheet.use) }),
      }),
    );
    if (ticket === undefined) return;
    // The orders may be about to be wiped by now.
    if (ticket !== null && openSummary(store.getState()) === null) {
      drop(ticket);
      return;
    }
    const count = ticket?.volumes[part.volume - 1];
    if (ticket === null || count === undefined) {
      desk.notify('jobGone', { tone: 'bad', stays: 10_000 });
      return;
    }
    const again = newJob({ ...part, job: ticket.job }, { ...asked, ...count, mark, sheet, form: null });
    if (!put(ticket, withAgain(job.id, mark, again), chosenThen)) return;
    renewed.set(renewalOf(job.id, mark), again.id);
    store.setState({ again: null });
  }

  /** What was never made gives its place; what was made stays, with what became of it. */
  function withAgain(id: number, mark: PrintChoice['mark'], again: PrintJob): queue.Jobs {
    const state = store.getState();
    const before = renewed.get(renewalOf(id, mark));
    // Made again once more: what nobody took of it gives way.
    const jobs = state.jobs.filter(
      (job) => job.id !== before || job.id === beingSent(state) || job.taken.length > 0,
    );
    const old = find(id);
    if (old === undefined || isDone(old)) return [...jobs, again];
    return jobs.map((job) => (job.id === id ? again : job));
  }

  /** Offers to put back the last of the removed jobs, and then the one before it, until nobody wanted that for a while. */
  function offerRemoved(): void {
    forgetRemoved();
    desk.dismissText('jobRemoved');
    const count = store.getState().removedJobs.length;
    if (count === 0) return;
    desk.notify('jobRemoved', { params: { count }, actions: ['undoRemoveJob'], stays: PUT_BACK });
    forgetRemoved = clock.after(PUT_BACK, () => store.setState({ removedJobs: [] }));
  }

  async function look(): Promise<void> {
    asks += 1;
    if (isLooking) return;
    isLooking = true;
    let seen: number;
    do {
      seen = asks;
      const looked = store.getState().jobs.filter((job) => isOpen(job) || isDone(job));
      if (looked.length === 0) break;
      const answers = await desk.ask((room) => room.outdatedJobs(looked.map(({ part }) => part)));
      if (answers === undefined) break;
      const changed = new Map(looked.map(({ id }, at) => [id, answers[at] ?? true]));
      const outdated = store.getState().jobs.filter((job) => isOpen(job) && changed.get(job.id) === true);
      sayOutdated(desk, outdated.length);
      update((jobs) => queue.outdated(jobs, changed));
    } while (seen !== asks);
    isLooking = false;
  }

  return {
    ...taking,
    choose(choice) {
      const { mark } = store.getState().choice;
      store.setState((state) => ({ choice: { ...state.choice, ...choice } }));
      // The label in view says what its print is.
      if (store.getState().choice.mark !== mark) label.refresh();
    },
    generate() {
      if (asking !== null || isAsked(store.getState())) return;
      const mine = new JobSignal();
      asking = mine;
      store.setState({ isAsking: true });
      void ask(mine).then(() => {
        asking = null;
        store.setState({ isAsking: false });
        if (mine.aborted) desk.notify('cancelled');
      });
    },
    cancel(id = activeJob(store.getState().jobs)?.id) {
      if (id === undefined) asking?.abort();
      else if (find(id) !== undefined) {
        update((jobs) => queue.cancelled(jobs, id));
        desk.notify('cancelled');
      }
    },
    cancelAll() {
      update((jobs) => jobs.filter(isOpen).reduce((left, { id }) => queue.cancelled(left, id), jobs));
      desk.notify('cancelled');
    },
    pause: (id) => update((jobs) => queue.paused(jobs, id)),
    resume: (id) => update((jobs) => queue.resumed(jobs, id)),
    remove(id) {
      const job = find(id);
      if (job === undefined || isOpen(job) || beingSent(store.getState()) === id) return;
      store.setState((state) => ({
        ...queue.fewer(state, queue.removed(state.jobs, id)),
        ...(isMissed(job) ? { removedJobs: [...state.removedJobs, job] } : {}),
      }));
      if (isMissed(job)) offerRemoved();
    },
    undoRemove() {
      const back = store.getState().removedJobs.at(-1);
      if (back !== undefined)
        store.setState(({ jobs, removedJobs }) => ({
          removedJobs: removedJobs.slice(0, -1),
          jobs: [...jobs, back].toSorted((one, other) => one.id - other.id),
        }));
      offerRemoved();
      // Its orders may have changed meanwhile.
      void look();
    },
    show(id) {
      choices += 1;
      store.setState({ chosenJob: id, chosenAfter: lastId, again: null });
    },
    renew(id, mark) {
      const job = find(id);
      const key = renewalOf(id, mark);
      if (job === undefined || isOpen(job) || renewing.has(key)) return;
      const before = find(renewed.get(key) ?? 0);
      // It waits already: pressed twice it would be printed twice.
      if (before !== undefined && isOpen(before)) return;
      renewing.add(key);
      void renew(job, mark).finally(() => renewing.delete(key));
    },
    async send({ again = false, ...options } = {}) {
      const job = taking.once('sent', { again });
      const file = job?.stage.outcome.printed;
      if (job !== null && file != null) await sendJob({ file, what: 'labels', job: job.id }, options);
    },
    async sendTest(options = {}) {
      const { test } = store.getState().printers;
      // A test would take the place of labels that are to be gone on with.
      if (test.status === 'made' && !isStoppedMidway(store.getState()))
        await sendJob({ file: test.file, what: 'test', job: null }, options);
    },
    outdate: () => void look(),
  };
}

/** A job that is made again, with what its labels say of themselves then. */
function renewalOf(id: number, mark: PrintChoice['mark']): string {
  return `${id} ${mark ?? ''}`;
}

/** Whether a job is of just these labels and nobody has anything of it. */
function isSame(job: PrintJob, form: string | null): boolean {
  return !isOpen(job) && job.taken.length === 0 && form !== null && job.asked.form === form;
}
