import { describe, expect, it } from 'vitest';
import { bench, settle } from '../testing/fake-room.ts';
import type { Bench } from '../testing/fake-room.ts';
import { wasTaken } from './asked.ts';
import { areJobsAtStake, isOpen, jobInHand } from './print-job.ts';
import type { AskedLabels, PrintJob } from './print-job.ts';
import { MOST_JOBS, fewer, taken, trimmed } from './queue.ts';

const ASKED: AskedLabels = {
  ...{ orders: 1, labels: 1, volume: null, isLonger: false, printer: null, sheet: null },
  ...{ mark: null, mayMark: true, form: null, range: null },
};

async function opened(orders = 5): Promise<Bench> {
  const it = bench(orders);
  it.workbench.actions.openSample.run();
  await settle();
  await settle();
  return it;
}

const state = ({ workbench }: Bench) => workbench.store.getState();
const atHand = (it: Bench) => jobInHand(state(it))?.id;

/** As if its file had been saved. */
function takeJob({ workbench }: Bench, id: number): void {
  workbench.store.setState(({ jobs }) => ({ jobs: taken(jobs, id, 'saved') }));
}

async function ask(it: Bench, ...copies: readonly number[]): Promise<void> {
  for (const each of copies) {
    it.workbench.printing.choose({ copies: each });
    it.workbench.printing.generate();
    await settle();
  }
}

describe('the job at hand', () => {
  it('is the one that was asked for by the form, as soon as it is made', async () => {
    const it = await opened();
    await ask(it, 1, 2);
    expect(atHand(it)).toBe(2);
    it.workbench.printing.show(1);
    await ask(it, 3);
    expect(atHand(it)).toBe(3);
  });

  it('stays the one that was chosen by hand while others, asked for before that, are finished', async () => {
    const it = await opened();
    const { printing, store } = it.workbench;
    await ask(it, 1, 2);
    const stop = store.subscribe(({ jobs }) => {
      if (jobs[2]?.stage.status === 'making' && store.getState().chosenJob !== 1) printing.show(1);
    });
    await ask(it, 3);
    stop();
    expect(state(it).jobs[2]?.stage.status).toBe('done');
    expect(atHand(it)).toBe(1);
    // Also where the room was still fixing the other.
    printing.choose({ copies: 4 });
    printing.generate();
    printing.show(2);
    await settle();
    expect(state(it).jobs[3]?.stage.status).toBe('done');
    expect(atHand(it)).toBe(2);
    // What was chosen is gone: the next comes to hand.
    printing.remove(2);
    await ask(it, 5);
    expect(atHand(it)).toBe(5);
  });

  it('is not exchanged under the question whether to take it again', async () => {
    const it = await opened();
    const { printing, store } = it.workbench;
    await ask(it, 1);
    store.setState({ again: { job: 1, way: 'printed' } });
    await ask(it, 2);
    expect(atHand(it)).toBe(1);
    printing.leaveIt();
    await ask(it, 3);
    expect(atHand(it)).toBe(3);
  });
});

describe('jobs of cleared orders', () => {
  it('come back with them: as they were made, taken and chosen; what was not made is made then', async () => {
    const it = await opened();
    const { printing, actions, store } = it.workbench;
    await ask(it, 1, 2);
    takeJob(it, 2);
    const stop = store.subscribe(({ jobs }) => {
      if (jobs[2]?.stage.status === 'making' && !jobs[2].isPaused) printing.pause(3);
    });
    await ask(it, 3);
    stop();
    printing.show(1);
    const [first, second] = state(it).jobs;
    actions.clear.run();
    await settle();
    expect(state(it)).toMatchObject({ jobs: [], chosenJob: null });
    expect(state(it).notices.at(-1)).toMatchObject({ text: 'clearedWithJobs', params: { count: 3 } });
    actions.undo.run();
    await settle();
    expect(state(it).jobs.slice(0, 2)).toEqual([first, second]);
    expect(atHand(it)).toBe(1);
    expect(state(it).clearedJobs).toBeNull();
    expect(it.room().calls.filter((call) => call.startsWith('dropJob('))).toEqual([]);
    printing.resume(3);
    await settle();
    expect(state(it).jobs.map(({ stage }) => stage.status)).toEqual(['done', 'done', 'done']);
    printing.choose({ copies: 2 });
    expect(wasTaken(state(it))).toBe(true);
  });

  it('are gone where the orders are wiped, or others take their place', async () => {
    const it = await opened();
    const { actions } = it.workbench;
    await ask(it, 1);
    actions.clear.run();
    await it.clock.advance(20_000);
    expect(state(it)).toMatchObject({ jobs: [], clearedJobs: null });
    actions.openSample.run();
    await settle();
    await ask(it, 2);
    actions.clear.run();
    actions.openSample.run();
    await settle();
    expect(state(it)).toMatchObject({ jobs: [], clearedJobs: null });
    expect(it.room().calls).toContain('dropJob(1)');
  });
});

describe('jobs whose orders changed', () => {
  it('are counted in what is said of them, however they are found', async () => {
    const it = await opened();
    const { printing, store } = it.workbench;
    const stop = store.subscribe(({ jobs }) => {
      const next = jobs.find((job) => isOpen(job) && !job.isPaused);
      if (next !== undefined) printing.pause(next.id);
    });
    await ask(it, 1, 2);
    stop();
    const said = () => state(it).notices.find(({ text }) => text === 'jobOutdated')?.params;
    it.room().client.room.outdatedJobs = (parts) => Promise.resolve(parts.map(() => true));
    printing.outdate();
    await settle();
    expect(said()).toEqual({ count: 2 });
    await ask(it, 3);
    expect(said()).toEqual({ count: 3 });
    await it.clock.advance(20_000);
    await ask(it, 4);
    expect(said()).toEqual({ count: 1 });
  });
});

describe('removed jobs', () => {
  it('are put back one after the other, the last first, while that is offered', async () => {
    const it = await opened();
    const { printing } = it.workbench;
    await ask(it, 1, 2, 3);
    const ids = () => state(it).jobs.map(({ id }) => id);
    const offered = () => state(it).notices.find(({ text }) => text === 'jobRemoved')?.params;
    printing.remove(1);
    await it.clock.advance(10_000);
    printing.remove(3);
    await it.clock.advance(10_000);
    expect(ids()).toEqual([2]);
    expect(offered()).toEqual({ count: 2 });
    printing.undoRemove();
    expect(ids()).toEqual([2, 3]);
    expect(offered()).toEqual({ count: 1 });
    printing.undoRemove();
    expect(ids()).toEqual([1, 2, 3]);
    expect(offered()).toBeUndefined();
    expect(it.room().calls.filter((call) => call.startsWith('dropJob('))).toEqual([]);
    printing.remove(2);
    // One that was taken is not missed: the offer stays what it was.
    takeJob(it, 3);
    printing.remove(3);
    expect(offered()).toEqual({ count: 1 });
    await it.clock.advance(20_000);
    printing.undoRemove();
    expect(ids()).toEqual([1]);
    expect(it.room().calls).toContain('dropJob(2)');
  });
});

describe('with the page', () => {
  it('labels would be gone that are to be made, or were made and nobody took', async () => {
    const it = await opened();
    const { printing } = it.workbench;
    expect(areJobsAtStake(state(it))).toBe(false);
    printing.generate();
    expect(state(it).jobs).toEqual([]);
    expect(areJobsAtStake(state(it))).toBe(true);
    await settle();
    expect(areJobsAtStake(state(it))).toBe(true);
    takeJob(it, 1);
    expect(areJobsAtStake(state(it))).toBe(false);
    const stop = it.workbench.store.subscribe(({ jobs }) => {
      if (jobs[1]?.stage.status === 'making' && !jobs[1].isPaused) printing.pause(2);
    });
    await ask(it, 2);
    stop();
    expect(areJobsAtStake(state(it))).toBe(true);
    printing.cancel(2);
    expect(areJobsAtStake(state(it))).toBe(false);
  });
});

describe('a job that was taken and is off the list', () => {
  it('is remembered, so that the same labels are not printed twice unawares', async () => {
    const it = await opened();
    const { printing, actions } = it.workbench;
    await ask(it, 1, 2);
    printing.remove(2);
    expect(wasTaken(state(it))).toBe(false);
    takeJob(it, 1);
    printing.remove(1);
    expect(wasTaken(state(it))).toBe(false);
    printing.choose({ copies: 1 });
    expect(wasTaken(state(it))).toBe(true);
    // Also over a clearing that is called off, but not by other orders.
    actions.clear.run();
    expect(state(it).takenForms).toEqual([]);
    actions.undo.run();
    expect(wasTaken(state(it))).toBe(true);
    actions.openSample.run();
    await settle();
    await settle();
    expect(wasTaken(state(it))).toBe(false);
    expect(state(it).takenForms).toEqual([]);
  });

  it('is remembered when it gave its place to another, but not once its orders changed, and not without end', () => {
    const job = (id: number, form: string): PrintJob => ({
      ...{ id, part: { job: id, volume: 1 }, isPaused: false, taken: ['sent'], sent: null },
      ...{ ordersChanged: false, stage: { status: 'cancelled' }, asked: { ...ASKED, form } },
    });
    const jobs = Array.from({ length: MOST_JOBS }, (_, at) => job(at + 1, `${at}`));
    const { jobs: left } = trimmed(jobs, 1, null);
    expect(fewer({ jobs, takenForms: [] }, left)).toEqual({ jobs: left, takenForms: ['0'] });
    const changed = jobs.map((each) => ({ ...each, ordersChanged: true }));
    expect(fewer({ jobs: changed, takenForms: ['x'] }, []).takenForms).toEqual(['x']);
    expect(fewer({ jobs, takenForms: ['x'] }, []).takenForms).toHaveLength(MOST_JOBS);
  });
});

describe('a job that is made again', () => {
  const again = (it: Bench) => it.room().calls.filter((call) => call.startsWith('renewJob('));
  const ids = (it: Bench) => state(it).jobs.map(({ id }) => id);

  it('is made once, however often that is pressed', async () => {
    const it = await opened();
    const { printing } = it.workbench;
    await ask(it, 1);
    takeJob(it, 1);
    printing.renew(1, 'reprint');
    printing.renew(1, 'reprint');
    await settle();
    expect(again(it)).toHaveLength(1);
    expect(ids(it)).toEqual([1, 2]);
    // Made meanwhile, but nobody took it.
    printing.renew(1, 'reprint');
    await settle();
    expect(ids(it)).toEqual([1, 3]);
    expect(it.room().calls).toContain('dropJob(2)');
    // Another mark makes other labels.
    printing.renew(1, null);
    await settle();
    expect(ids(it)).toEqual([1, 3, 4]);
    // What was taken is not lost.
    takeJob(it, 3);
    printing.renew(1, 'reprint');
    await settle();
    expect(ids(it)).toEqual([1, 3, 4, 5]);
  });

  it('is not asked for while it waits', async () => {
    const it = await opened();
    const { printing, store } = it.workbench;
    await ask(it, 1);
    const stop = store.subscribe(({ jobs }) => {
      if (jobs[1]?.isPaused === false && isOpen(jobs[1])) printing.pause(2);
    });
    printing.renew(1, null);
    await settle();
    stop();
    printing.renew(1, null);
    await settle();
    expect(again(it)).toHaveLength(1);
    expect(ids(it)).toEqual([1, 2]);
  });

  it('needs a place in the list, for which the oldest that was taken goes', async () => {
    const it = await opened();
    const { printing, store } = it.workbench;
    await ask(it, 1);
    const [made] = state(it).jobs;
    if (made === undefined) throw new Error('no job');
    const many = Array.from({ length: MOST_JOBS }, (_, at) => ({ ...made, id: at === 0 ? 1 : 1000 + at }));
    store.setState({ jobs: many });
    printing.renew(1, null);
    await settle();
    expect(ids(it)).toHaveLength(MOST_JOBS);
    expect(state(it).notices.at(-1)?.text).toBe('tooManyJobs');
    expect(it.room().calls).toContain('dropJob(2)');
    takeJob(it, 1007);
    printing.renew(1, null);
    await settle();
    expect(ids(it)).toHaveLength(MOST_JOBS);
    expect(ids(it)).not.toContain(1007);
    expect(state(it).notices.map(({ text }) => text)).toContain('jobsDropped');
  });
});
