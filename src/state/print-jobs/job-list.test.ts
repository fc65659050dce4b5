import { describe, expect, it } from 'vitest';
import { bench, settle } from '../testing/fake-room.ts';
import type { Bench } from '../testing/fake-room.ts';
import { jobInHand } from './print-job.ts';

async function opened(orders = 5): Promise<Bench> {
  const it = bench(orders);
  it.workbench.actions.openSample.run();
  await settle();
  await settle();
  return it;
}

const state = ({ workbench }: Bench) => workbench.store.getState();
const atHand = (it: Bench) => jobInHand(state(it))?.id;

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
