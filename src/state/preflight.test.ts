import { describe, expect, it } from 'vitest';
import type { CancelSignal } from '../base/cancel.ts';
import type { BookReport } from '../book/step.ts';
import type { PreflightAnswer, PreflightRoom } from '../room/preflight-room.ts';
import { createPreflight } from './preflight.ts';
import { settle, testClock } from './testing/fake-room.ts';

const answerOf = (orders: number): PreflightAnswer => ({
  ok: true,
  value: { orders, refused: 0, groups: [] },
});

interface Run {
  readonly document: unknown;
  readonly rows: 'all' | readonly number[];
  readonly signal: CancelSignal | undefined;
  readonly report: BookReport | undefined;
  finish(answer: PreflightAnswer): Promise<void>;
  fail(): Promise<void>;
}

function bench() {
  const clock = testClock();
  const runs: Run[] = [];
  const now: { document: unknown; rows: 'all' | readonly number[]; policy: string } = {
    document: { id: 'first' },
    rows: 'all',
    policy: 'national',
  };
  const room: PreflightRoom = {
    preflight: (document, rows, report, signal) =>
      new Promise((resolve, reject) => {
        runs.push({
          document,
          rows,
          signal,
          report,
          async finish(answer) {
            resolve(answer);
            await settle();
          },
          async fail() {
            reject(new Error('broken'));
            await settle();
          },
        });
      }),
    worstOrders: () => Promise.resolve({ ok: true, value: [] }),
  };
  const preflight = createPreflight({
    documentOf: () => now.document,
    rowsOf: () => now.rows,
    dependsOn: () => [now.policy],
    async askRoom(call) {
      try {
        return await call(room);
      } catch {
        return undefined;
      }
    },
    clock,
  });
  const state = () => preflight.store.getState();
  return { clock, runs, now, preflight, state };
}

async function looked(it: ReturnType<typeof bench>): Promise<void> {
  it.preflight.look();
  await it.clock.advance(250);
}

describe('preflight', () => {
  it('runs once a change has rested, with the document and the rows of then', async () => {
    const it = bench();
    it.preflight.look();
    it.now.document = { id: 'second' };
    await it.clock.advance(200);
    it.preflight.look();
    await it.clock.advance(200);
    expect(it.runs).toHaveLength(0);
    expect(it.state().status).toBe('waiting');
    await it.clock.advance(50);
    expect(it.runs).toMatchObject([{ document: { id: 'second' }, rows: 'all' }]);
    await it.runs[0]?.finish(answerOf(5));
    expect(it.state()).toMatchObject({ status: 'current', report: { orders: 5 }, problem: null });
  });

  it.each<[string, (it: ReturnType<typeof bench>) => void]>([
    ['another document', ({ now }) => (now.document = { id: 'first' })],
    ['other rows', ({ now }) => (now.rows = [2])],
    ['another policy', ({ now }) => (now.policy = 'maximum')],
  ])('runs again for %s, and not for what is the same', async (_what, change) => {
    const it = bench();
    await looked(it);
    await it.runs[0]?.finish(answerOf(5));
    await looked(it);
    expect(it.runs).toHaveLength(1);
    change(it);
    await looked(it);
    expect(it.runs).toHaveLength(2);
    expect(it.state()).toMatchObject({ status: 'running', report: { orders: 5 } });
  });

  it('the latest change wins: the run before is cancelled and what it finds is dropped', async () => {
    const it = bench();
    await looked(it);
    it.now.policy = 'maximum';
    it.preflight.look();
    expect(it.runs[0]?.signal?.aborted).toBe(true);
    await it.clock.advance(250);
    it.runs[0]?.report?.({ stage: 'reading', done: 9, total: 9 });
    await it.runs[0]?.finish(answerOf(1));
    expect(it.state()).toMatchObject({ status: 'running', report: null, progress: null });
    await it.runs[1]?.finish(answerOf(2));
    expect(it.state()).toMatchObject({ status: 'current', report: { orders: 2 } });
  });

  it('shows how far a slow run is', async () => {
    const it = bench();
    await looked(it);
    it.runs[0]?.report?.({ stage: 'reading', done: 3, total: 9 });
    expect(it.state()).toMatchObject({ slow: false, progress: { done: 3, total: 9 } });
    await it.clock.advance(500);
    expect(it.state().slow).toBe(true);
    await it.runs[0]?.finish(answerOf(9));
    expect(it.state()).toMatchObject({ slow: false, progress: null });
    await it.clock.advance(1000);
    expect(it.state().slow).toBe(false);
  });

  it('stays cancelled by a person until something changes or it is asked for again', async () => {
    const it = bench();
    await looked(it);
    it.preflight.cancel();
    expect(it.runs[0]?.signal?.aborted).toBe(true);
    await it.runs[0]?.finish(answerOf(1));
    expect(it.state()).toMatchObject({ status: 'cancelled', report: null });
    await looked(it);
    expect(it.runs).toHaveLength(1);
    it.preflight.again();
    await it.clock.advance(250);
    await it.runs[1]?.finish(answerOf(4));
    expect(it.state()).toMatchObject({ status: 'current', report: { orders: 4 } });
    it.preflight.cancel();
    expect(it.state().status).toBe('current');
  });

  it('a cancel before the run has begun leaves it out', async () => {
    const it = bench();
    it.preflight.look();
    it.preflight.cancel();
    await it.clock.advance(1000);
    expect(it.runs).toHaveLength(0);
    expect(it.state().status).toBe('cancelled');
  });

  it('says why a document is none, and forgets it with the next that is one', async () => {
    const it = bench();
    await looked(it);
    await it.runs[0]?.finish({ ok: false, problem: { code: 'template-schema' } });
    expect(it.state()).toMatchObject({
      status: 'current',
      report: null,
      problem: { code: 'template-schema' },
    });
    it.now.document = { id: 'mended' };
    await looked(it);
    await it.runs[1]?.finish(answerOf(2));
    expect(it.state()).toMatchObject({ problem: null, report: { orders: 2 } });
  });

  it('says that a run failed, and keeps what was found before', async () => {
    const it = bench();
    await looked(it);
    await it.runs[0]?.finish(answerOf(2));
    it.now.policy = 'maximum';
    await looked(it);
    await it.runs[1]?.fail();
    expect(it.state()).toMatchObject({ status: 'failed', report: { orders: 2 }, slow: false });
  });

  it('is off where no template is open, and begins anew with the next', async () => {
    const it = bench();
    await looked(it);
    await it.runs[0]?.finish(answerOf(2));
    const { document } = it.now;
    it.now.document = null;
    it.preflight.look();
    expect(it.state()).toMatchObject({ status: 'off', report: null });
    it.now.document = document;
    await looked(it);
    expect(it.runs).toHaveLength(2);
  });

  it('forgets everything when it is stopped', async () => {
    const it = bench();
    await looked(it);
    it.preflight.stop();
    expect(it.runs[0]?.signal?.aborted).toBe(true);
    await it.runs[0]?.finish(answerOf(2));
    await it.clock.advance(1000);
    expect(it.state()).toEqual({ report: null, problem: null, status: 'off', progress: null, slow: false });
  });
});
