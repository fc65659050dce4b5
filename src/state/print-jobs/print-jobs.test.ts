import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bench, settle } from '../testing/fake-room.ts';
import type { Bench } from '../testing/fake-room.ts';
import { isOpen, jobInHand } from './print-job.ts';
import { printPlan } from './plan.ts';

async function opened(orders = 5): Promise<Bench> {
  const it = bench(orders);
  it.workbench.actions.openSample.run();
  await settle();
  await settle();
  return it;
}

const state = ({ workbench }: Bench) => workbench.store.getState();
const made = (it: Bench) => it.room().calls.filter((call) => call.startsWith('print('));
const statuses = (it: Bench) => state(it).jobs.map(({ stage }) => stage.status);

async function ask(it: Bench, copies: number): Promise<void> {
  it.workbench.printing.choose({ copies });
  it.workbench.printing.generate();
  await settle();
}

describe('jobs', () => {
  it('are made one after the other, each as it was asked for', async () => {
    const it = await opened();
    const { printing } = it.workbench;
    printing.choose({ copies: 2 });
    printing.generate();
    // Whatever is chosen now is of the next.
    printing.choose({ copies: 3 });
    printing.generate();
    await settle();
    await ask(it, 3);
    expect(made(it)).toEqual(['print(all,2)', 'print(all,3)']);
    expect(state(it).jobs.map(({ asked }) => asked.labels)).toEqual([10, 15]);
    expect(statuses(it)).toEqual(['done', 'done']);
    expect(jobInHand(state(it))?.id).toBe(2);
  });

  it('are not asked for twice while they wait, and give way to the same ones once they are made and not taken', async () => {
    const it = await opened();
    const { printing, actions } = it.workbench;
    printing.generate();
    expect(actions.generate.refused(state(it))).toEqual({ reason: 'alreadyAsked' });
    printing.generate();
    await settle();
    printing.generate();
    await settle();
    expect(state(it).jobs.map(({ id }) => id)).toEqual([2]);
    expect(made(it)).toHaveLength(2);
  });

  it('are held up, go on, and are cancelled', async () => {
    const it = await opened();
    const { printing } = it.workbench;
    const { store } = it.workbench;
    const stop = store.subscribe(({ jobs }) => {
      if (jobs[0]?.stage.status === 'making' && !jobs[0].isPaused) printing.pause(1);
    });
    await ask(it, 1);
    stop();
    await ask(it, 2);
    expect(statuses(it)).toEqual(['making', 'done']);
    printing.resume(1);
    await settle();
    expect(statuses(it)).toEqual(['done', 'done']);
    const stopNext = store.subscribe(({ jobs }) => {
      if (jobs[2]?.stage.status === 'making') printing.cancel(3);
    });
    await ask(it, 3);
    stopNext();
    expect(statuses(it)).toEqual(['done', 'done', 'cancelled']);
    expect(state(it).notices.at(-1)?.text).toBe('cancelled');
    printing.renew(3, 'reprint');
    await settle();
    expect(state(it).jobs.map(({ id, asked }) => [id, asked.mark])).toEqual([
      [1, null],
      [2, null],
      [4, 'reprint'],
    ]);
  });

  it('that are outdated say so and are made again when that is asked', async () => {
    const it = await opened();
    const { printing } = it.workbench;
    const { room } = it.room().client;
    await ask(it, 1);
    room.outdatedJobs = (parts) => Promise.resolve(parts.map(() => true));
    printing.outdate();
    await settle();
    expect(state(it).jobs).toMatchObject([{ ordersChanged: true, stage: { status: 'done' } }]);
    await ask(it, 2);
    expect(statuses(it)).toEqual(['done', 'outdated']);
    expect(state(it).notices.at(-1)?.text).toBe('jobOutdated');
    room.outdatedJobs = (parts) => Promise.resolve(parts.map(() => false));
    printing.renew(2, null);
    await settle();
    expect(statuses(it)).toEqual(['done', 'done']);
  });

  it('are removed, put back while that is offered, and forgotten by the room after it', async () => {
    const it = await opened();
    const { printing } = it.workbench;
    await ask(it, 1);
    printing.remove(1);
    expect(state(it).jobs).toEqual([]);
    printing.undoRemove();
    expect(statuses(it)).toEqual(['done']);
    expect(it.room().calls).not.toContain('dropJob(1)');
    printing.remove(1);
    await it.clock.advance(20_000);
    expect(it.room().calls).toContain('dropJob(1)');
    expect(state(it).removedJobs).toEqual([]);
  });

  it('in volumes are entries of their own, the first at hand', async () => {
    const it = await opened(5);
    it.workbench.goToStep('print');
    it.workbench.printing.choose({ isInVolumes: true, perVolume: 2 });
    await settle();
    expect(printPlan(state(it))).toMatchObject({ ok: true, labels: 5, volumes: 3, isCounted: true });
    it.workbench.printing.generate();
    await settle();
    expect(state(it).jobs.map(({ asked }) => [asked.labels, asked.volume?.number, asked.volume?.of])).toEqual(
      [
        [2, 1, 3],
        [2, 2, 3],
        [1, 3, 3],
      ],
    );
    expect(statuses(it)).toEqual(['done', 'done', 'done']);
    expect(jobInHand(state(it))?.id).toBe(1);
    it.workbench.printing.show(3);
    expect(jobInHand(state(it))?.stage.outcome.receipt.labels).toBe(1);
  });

  it('in volumes are all called off at once, but for what is made', async () => {
    const it = await opened(5);
    const { printing, goToStep, store } = it.workbench;
    goToStep('print');
    printing.choose({ isInVolumes: true, perVolume: 2 });
    await settle();
    const stop = store.subscribe(({ jobs }) => {
      if (jobs[1]?.stage.status === 'making') printing.cancelAll();
    });
    printing.generate();
    await settle();
    stop();
    expect(statuses(it)).toEqual(['done', 'cancelled', 'cancelled']);
    expect(made(it)).toHaveLength(2);
  });

  it('of a range have the labels that the room counts, which knows the copies of each order', async () => {
    const it = await opened(5);
    const { room } = it.room().client;
    room.countLabels = () => Promise.resolve({ orders: 2, labels: 9, volumes: [9] });
    it.workbench.sheets.choose('two');
    it.workbench.goToStep('print');
    await settle();
    it.workbench.printing.choose({ which: 'range', range: '1-2' });
    expect(printPlan(state(it))).toMatchObject({ isCounted: false });
    await settle();
    expect(printPlan(state(it))).toMatchObject({
      isCounted: true,
      labels: 9,
      sheets: { sheets: 5, free: 1 },
    });
    it.workbench.printing.generate();
    await settle();
    expect(state(it).jobs.map(({ asked }) => asked.range)).toEqual(['1-2']);
    // What was counted of another range is not this one's.
    room.countLabels = () => new Promise(() => undefined);
    it.workbench.printing.choose({ range: '1-3' });
    expect(printPlan(state(it))).toMatchObject({ isCounted: false, labels: 3 });
  });

  it('go with their orders', async () => {
    const it = await opened();
    await ask(it, 1);
    it.workbench.actions.clear.run();
    expect(state(it)).toMatchObject({ jobs: [], chosenJob: null, again: null });
    it.workbench.actions.wipeNow.run();
    await settle();
    expect(state(it).jobs).toEqual([]);
  });

  it('are each made once, none is lost and none is mixed, whatever is done when', async () => {
    const step = fc.constantFrom('ask', 'pause', 'resume', 'cancel', 'wait', 'wait', 'outdate');
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(step, fc.nat(5)), { maxLength: 25 }), async (steps) => {
        const it = await opened(3);
        const { printing } = it.workbench;
        let copies = 0;
        for (const [does, at] of steps) {
          const id = state(it).jobs[at % Math.max(1, state(it).jobs.length)]?.id ?? 0;
          if (does === 'ask') printing.choose({ copies: (copies += 1) });
          if (does === 'ask') printing.generate();
          else if (does === 'wait') await settle();
          else if (does === 'outdate') printing.outdate();
          else printing[does](id);
          for (let turn = 0; turn < at; turn += 1) await Promise.resolve();
        }
        await settle();
        for (const { id } of state(it).jobs) printing.resume(id);
        await settle();
        await settle();
        const { jobs } = state(it);
        expect(jobs.some(isOpen)).toBe(false);
        expect(new Set(made(it)).size).toBe(made(it).length);
        for (const { asked, stage } of jobs) {
          expect(asked.labels % 3).toBe(0);
          if (stage.status !== 'done') expect(stage.status).toBe('cancelled');
          else expect(stage.outcome.receipt.labels).toBe(asked.labels);
        }
      }),
      { numRuns: 40 },
    );
  });
});
