import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { createPace, calmTime } from './pace.ts';
import { isActive, isOpen, jobInHand, wasDone } from './print-job.ts';
import type { AskedLabels, PrintJob } from './print-job.ts';
import * as queue from './queue.ts';
import { RECEIPT } from '../testing/fake-printing.ts';

const ASKED: AskedLabels = {
  ...{ orders: 1, labels: 1, volume: null, isLonger: false, printer: null, sheet: null },
  ...{ mark: null, mayMark: true, form: null, range: null },
};
const jobOf = (id: number): PrintJob => ({
  ...{ id, part: { job: id, volume: 1 }, asked: { ...ASKED, orders: id } },
  ...{ stage: { status: 'waiting' }, isPaused: false, taken: [], sent: null, ordersChanged: false },
});
/** A file that says that it has so many bytes. */
const doneWith = (job: PrintJob, size: number): PrintJob => ({
  ...job,
  stage: {
    status: 'done',
    outcome: {
      receipt: RECEIPT,
      file: size === 0 ? null : ({ size } as Blob),
      printed: null,
      pictures: null,
      lists: [],
    },
  },
});

type Step =
  | { readonly does: 'ask' | 'turn' | 'finish' | 'fail' }
  | { readonly does: 'pause' | 'resume' | 'cancel' | 'remove' | 'take' | 'outdate'; readonly at: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ does: fc.constantFrom('ask', 'turn', 'turn', 'finish', 'finish', 'fail') }),
  fc.record({
    does: fc.constantFrom('pause', 'resume', 'cancel', 'remove', 'take', 'outdate'),
    at: fc.nat(9),
  }),
);

describe('the queue', () => {
  it('makes no job twice, loses none, and makes one at a time, whatever is done in which order', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let jobs: queue.Jobs = [];
        let last = 0;
        const made: number[] = [];
        const begun: number[] = [];
        const gone: number[] = [];
        for (const each of steps) {
          const at = 'at' in each ? jobs[each.at % Math.max(1, jobs.length)]?.id : undefined;
          const before = jobs;
          if (each.does === 'ask') jobs = [...jobs, jobOf((last += 1))];
          else if (each.does === 'turn') {
            const next = queue.nextJob(jobs);
            if (next?.stage.status === 'waiting') begun.push(next.id);
            if (next !== null) jobs = queue.takeTurn(jobs, next.id);
          } else if (each.does === 'finish' || each.does === 'fail') {
            const active = jobs.find(isActive);
            if (active === undefined) continue;
            if (each.does === 'finish') made.push(active.id);
            const { stage } =
              each.does === 'fail' ? { stage: { status: 'failed' } as const } : doneWith(active, 9);
            jobs = queue.ended(jobs, active.id, stage);
          } else if (at !== undefined) {
            if (each.does === 'remove' && !jobs.some((job) => job.id === at && isOpen(job))) gone.push(at);
            jobs = {
              pause: queue.paused,
              resume: queue.resumed,
              cancel: queue.cancelled,
              remove: queue.removed,
              take: (now: queue.Jobs, id: number) => queue.taken(now, id, 'printed'),
              outdate: (now: queue.Jobs, id: number) => queue.outdated(now, new Map([[id, true]])),
            }[each.does](jobs, at);
          }
          expect(jobs.filter(isActive).length).toBeLessThanOrEqual(1);
          // What a job was asked to be stays what it was.
          for (const job of jobs) expect(job.asked.orders).toBe(job.id);
          // A file that was made is not made into anything else.
          for (const job of before) {
            const now = jobs.find(({ id }) => id === job.id);
            if (job.stage.status === 'done' && now !== undefined) expect(now.stage).toBe(job.stage);
          }
        }
        expect(new Set(made).size).toBe(made.length);
        expect(new Set(begun).size).toBe(begun.length);
        expect([...jobs.map(({ id }) => id), ...gone].toSorted((a, b) => a - b)).toEqual(
          Array.from({ length: last }, (_, index) => index + 1),
        );
        // Nothing that may be made is left waiting.
        for (const job of jobs) if (job.isPaused) jobs = queue.resumed(jobs, job.id);
        for (let turn = 0; jobs.some(isOpen); turn += 1) {
          expect(turn).toBeLessThan(200);
          const active = jobs.find(isActive) ?? queue.nextJob(jobs);
          if (active === null) throw new Error('nothing is made');
          jobs = queue.ended(queue.takeTurn(jobs, active.id), active.id, { status: 'failed' });
        }
      }),
    );
  });

  test('a paused job lets the next one go first, and goes on when that is over', () => {
    let jobs: queue.Jobs = [jobOf(1), jobOf(2)];
    jobs = queue.paused(queue.takeTurn(jobs, 1), 1);
    expect(queue.nextJob(jobs)?.id).toBe(2);
    jobs = queue.resumed(queue.takeTurn(jobs, 2), 1);
    expect(queue.nextJob(jobs)).toBeNull();
    expect(jobs.filter(isActive).map(({ id }) => id)).toEqual([2]);
    jobs = queue.ended(jobs, 2, { status: 'failed' });
    expect(queue.nextJob(jobs)?.id).toBe(1);
    expect(queue.takeTurn(jobs, 1)[0]).toMatchObject({ stage: { status: 'making', isHeld: false } });
  });

  test('no more than a few jobs are begun and held up', () => {
    let jobs: queue.Jobs = [1, 2, 3, 4].map(jobOf);
    for (const id of [1, 2, 3]) jobs = queue.paused(queue.takeTurn(jobs, id), id);
    expect(queue.nextJob(jobs)).toBeNull();
  });

  it('drops the oldest that was taken, and never one that was not', () => {
    const half = queue.MOST_BYTES / 2;
    const jobs = [1, 2, 3].map((id) => doneWith(jobOf(id), half));
    expect(queue.trimmed(jobs, 0, null)).toEqual({ jobs, gone: 0 });
    expect(queue.isFull(jobs)).toBe(true);
    expect(queue.nextJob([...jobs, jobOf(4)])).toBeNull();
    const some = queue.taken(queue.taken(jobs, 2, 'saved'), 3, 'printed');
    expect(queue.trimmed(some, 0, null).jobs.map(({ id }) => id)).toEqual([1, 3]);
    expect(queue.trimmed(some, 0, 2).jobs.map(({ id }) => id)).toEqual([1, 2]);
  });

  it('makes room for more by jobs without a file first', () => {
    const jobs = Array.from({ length: queue.MOST_JOBS }, (_, at) =>
      doneWith(jobOf(at + 1), at === 5 ? 0 : 1),
    );
    const { jobs: left, gone } = queue.trimmed(queue.taken(jobs, 1, 'saved'), 2, null);
    expect([left.length, left[0]?.id, gone]).toEqual([queue.MOST_JOBS - 2, 2, 1]);
    expect(queue.freePlaces(jobs)).toBe(1);
    expect(queue.trimmed(jobs, 2, null).jobs).toHaveLength(queue.MOST_JOBS - 1);
  });
});

describe('the job at hand', () => {
  const jobs = [doneWith(jobOf(1), 1), doneWith(jobOf(2), 1), jobOf(3)];
  it.each([
    [1, 1],
    [3, 2],
    [null, 2],
    [9, 2],
  ])('is the chosen one, or the newest that is done (%s)', (chosenJob, id) => {
    expect(jobInHand({ jobs, chosenJob })?.id).toBe(id);
  });

  it('is printed or sent once, and opened or saved as often as each was not done before', () => {
    const [job] = queue.taken(jobs, 1, 'sent');
    if (job === undefined) throw new Error('none');
    expect([wasDone(job, 'sent'), wasDone(job, 'printed'), wasDone(job, 'saved')]).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe('the time left', () => {
  it('is told once enough was measured, by what was measured', () => {
    const pace = createPace();
    const at = (done: number, now: number) => pace.secondsLeft({ stage: 'labels', done, total: 1000 }, now);
    expect([at(0, 0), at(8, 1000), at(16, 1400)]).toEqual([null, null, null]);
    expect(at(24, 2400)).toBe(98);
    // Another stage has another pace, and so has one that stood still.
    expect(pace.secondsLeft({ stage: 'proof', done: 900, total: 1000 }, 2500)).toBeNull();
    pace.restart();
    expect(at(32, 9000)).toBeNull();
  });

  it('is no guess for a file that is being written', () => {
    expect(createPace().secondsLeft({ stage: 'file', done: 0, total: 1 }, 0)).toBeNull();
  });

  it.each([
    [0, { unit: 'moment' }],
    [10, { unit: 'moment' }],
    [11, { unit: 'seconds', count: 20 }],
    [50, { unit: 'seconds', count: 50 }],
    [51, { unit: 'minutes', count: 1 }],
    [61, { unit: 'minutes', count: 1 }],
    [125, { unit: 'minutes', count: 2 }],
    [700, { unit: 'minutes', count: 15 }],
    [3590, { unit: 'hours', hours: 1, minutes: 0 }],
    [5400, { unit: 'hours', hours: 1, minutes: 30 }],
  ])('%i seconds are told calmly', (seconds, told) => expect(calmTime(seconds)).toEqual(told));
});
