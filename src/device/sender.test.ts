import { describe, expect, it } from 'vitest';
import { settle, testClock } from '../state/testing/fake-room.ts';
import type { PrinterConnection } from './connection.ts';
import type { DeviceProblem } from './device-problem.ts';
import { SLICE_BYTES } from './printed-job.ts';
import { resumeLabels } from './send-outcome.ts';
import { startSending } from './sender.ts';
import type { SendProgress } from './sender.ts';
import type { PrinterStatus } from './status/printer-status.ts';
import { heldConnection, jobOf, labelsIn } from './testing/devices-bench.ts';

/** A sending whose connection takes bytes as `take` says. */
function sending(
  job: ReturnType<typeof jobOf>,
  take: (bytes: Uint8Array, taken: number) => Promise<DeviceProblem | undefined>,
  more: Partial<PrinterConnection> & { readonly from?: number } = {},
) {
  const clock = testClock();
  const taken: number[] = [];
  const reports: SendProgress[] = [];
  const { from = 1, ...connection } = more;
  const held = heldConnection({
    async write(bytes) {
      const problem = await take(bytes, taken.length);
      if (problem === undefined) taken.push(...bytes);
      return problem;
    },
    ...connection,
  });
  const sent = startSending(job, held, {
    from,
    clock,
    times: { waiting: 1000, stalled: 10_000 },
    report: (progress) => reports.push(progress),
  });
  const advance = async (milliseconds: number) => {
    await settle();
    await clock.advance(milliseconds);
  };
  return { clock, advance, sent, reports, labels: () => labelsIn(Uint8Array.from(taken)) };
}

const all = () => Promise.resolve(undefined);
const LOST: DeviceProblem = { code: 'device-lost' };
const bytes = (...some: number[]) => Uint8Array.from(some);
const FRAME = { head: bytes(201), between: bytes(202), tail: bytes(203) };

describe('sending a job', () => {
  it('sends head, labels, what is between them, and tail, in order', async () => {
    const it = sending(jobOf(3, 4, FRAME), all);
    expect(await it.sent.ended).toEqual({
      end: 'done',
      labels: 3,
      handedOver: 3,
      doubtful: null,
      problem: null,
    });
    expect(it.labels()).toBe('201×1 1×4 202×1 2×4 202×1 3×4 203×1');
  });

  it('says at the end that all labels are over, and that none is left to resume', async () => {
    const it = sending(jobOf(3, 4), all);
    const outcome = await it.sent.ended;
    expect(it.reports.at(-1)).toMatchObject({ label: 3, labels: 3, secondsLeft: 0, phase: 'sending' });
    expect(resumeLabels(outcome)).toBeNull();
  });

  it('tells how long it will take once a few labels have gone', async () => {
    const it = sending(jobOf(20, 4), () => new Promise((done) => it.clock.after(500, () => done(undefined))));
    await it.advance(5001);
    expect(it.reports[0]?.secondsLeft).toBeNull();
    expect(it.reports.at(-1)).toMatchObject({ label: 10, secondsLeft: 5 });
  });

  it('refuses a job whose labels do not stand where it says', () => {
    const job = jobOf(3, 4, FRAME);
    const start = (starts: number[]) => () =>
      startSending({ ...job, starts }, heldConnection(), {
        from: 1,
        clock: testClock(),
        report: () => undefined,
      });
    expect(start([0, 6, 11])).toThrow('no label after the head');
    expect(start([1, 2, 11])).toThrow('label 1 has no bytes');
    expect(start([1, 6, 15])).toThrow('label 3 has no bytes');
  });
});

describe('a break amid the job', () => {
  // Label 2 has bytes 4 to 7.
  it.each([
    ['before the first byte of a label is known to be over', 4, 1, { from: 2, to: 2 }],
    ['amid a label', 6, 1, { from: 2, to: 2 }],
  ])('%s makes that label doubtful', async (_where, at, handedOver, doubtful) => {
    const it = sending(jobOf(5, 4), (_bytes, taken) => Promise.resolve(taken >= at ? LOST : undefined), {
      mostBytes: 2,
    });
    const outcome = await it.sent.ended;
    expect(outcome).toEqual({ end: 'failed', labels: 5, handedOver, doubtful, problem: LOST });
    expect(resumeLabels(outcome)).toEqual({ least: 2, most: 3 });
  });

  it('that is known before a label begins leaves none doubtful', async () => {
    let isLost = false;
    const it = sending(
      jobOf(5, 4),
      async (some) => {
        isLost = some[0] === 2;
        return undefined;
      },
      { isLost: () => isLost },
    );
    const outcome = await it.sent.ended;
    expect(outcome).toMatchObject({ handedOver: 2, doubtful: null, problem: LOST });
    expect(resumeLabels(outcome)).toEqual({ least: 3, most: 3 });
    expect(it.labels()).toBe('1×4 2×4');
  });

  it('between the labels leaves the one before doubtful where that is not ended yet', async () => {
    const it = sending(jobOf(5, 4, FRAME), async (some) => (some[0] === 202 ? LOST : undefined));
    expect(await it.sent.ended).toMatchObject({ handedOver: 0, doubtful: { from: 1, to: 1 } });
  });

  it('in the head leaves none doubtful', async () => {
    const it = sending(jobOf(5, 4, FRAME), async () => LOST);
    expect(await it.sent.ended).toMatchObject({ handedOver: 0, doubtful: null });
  });

  it('makes doubtful what the browser may still have held', async () => {
    const it = sending(jobOf(9, 4), async (some) => (some[0] === 6 ? LOST : undefined), { unsureBytes: 7 });
    const outcome = await it.sent.ended;
    // 20 bytes were taken, 13 are over: label 3 is, label 4 ends at byte 16.
    expect(outcome).toMatchObject({ handedOver: 3, doubtful: { from: 4, to: 6 } });
    expect(resumeLabels(outcome)).toEqual({ least: 4, most: 7 });
  });

  it('leaves the last bytes in doubt where a flush tells nothing of the printer', async () => {
    const it = sending(jobOf(4, 4), all, { unsureBytes: 5, isFlushSure: false });
    expect(await it.sent.ended).toMatchObject({ end: 'done', handedOver: 2, doubtful: { from: 3, to: 4 } });
  });

  it('at the last label offers no label that there is not', async () => {
    const it = sending(jobOf(2, 4), async (some) => (some[0] === 2 ? LOST : undefined));
    expect(resumeLabels(await it.sent.ended)).toEqual({ least: 2, most: 2 });
  });

  it('of the file itself is said to be one', async () => {
    const job = jobOf(3, 4);
    const file = {
      size: job.file.size,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('x')) }),
    };
    const it = sending({ ...job, file }, all);
    expect(await it.sent.ended).toMatchObject({
      doubtful: null,
      problem: { code: 'device-file-unreadable' },
    });
  });
});

describe('going on from a label', () => {
  it('sends that one and those after it, with a head of their own', async () => {
    const it = sending(jobOf(4, 4, FRAME), all, { from: 3 });
    expect(await it.sent.ended).toMatchObject({ end: 'done', handedOver: 4 });
    expect(it.labels()).toBe('201×1 3×4 202×1 4×4 203×1');
  });

  it('calls a Brother page the first where it is sent first', async () => {
    // Byte 15 of a page says whether it is the job's first.
    const page = (first: number, label: number) => [...Array<number>(15).fill(label), first, label];
    const file = Uint8Array.from([...page(0, 10), ...page(1, 20), ...page(1, 30)]);
    const job = {
      ...jobOf(0, 0, { language: 'brother' }),
      starts: [0, 17, 34],
      file: { size: 51, slice: (from: number, to: number) => new Blob([file.slice(from, to)]) },
    };
    const flags = async (from: number) => {
      const taken: number[] = [];
      const it = sending(
        job,
        async (some) => {
          taken.push(some[15] ?? -1);
          return undefined;
        },
        { from },
      );
      await it.sent.ended;
      return taken;
    };
    expect(await flags(1)).toEqual([0, 1, 1]);
    expect(await flags(2)).toEqual([0, 1]);
  });

  it('counts what was handed over before', async () => {
    const it = sending(jobOf(4, 4), async () => LOST, { from: 3 });
    expect(await it.sent.ended).toMatchObject({ handedOver: 2, doubtful: { from: 3, to: 3 } });
  });
});

describe('a person’s stop', () => {
  it('cancels at the end of the label that was begun, never amid it', async () => {
    const it = sending(
      jobOf(5, 4, FRAME),
      async (_some, taken) => {
        if (taken === 7) it.sent.cancel();
        return undefined;
      },
      { mostBytes: 1 },
    );
    const outcome = await it.sent.ended;
    expect(outcome).toMatchObject({ end: 'cancelled', handedOver: 2, doubtful: null, problem: null });
    expect(it.labels()).toBe('201×1 1×4 202×1 2×4 203×1');
    expect(resumeLabels(outcome)).toEqual({ least: 3, most: 3 });
  });

  it('pauses at the end of a label, ends the paper there, and goes on with the next', async () => {
    const it = sending(jobOf(3, 4, FRAME), async (_some, taken) => {
      if (taken === 1) it.sent.pause();
      return undefined;
    });
    await settle();
    expect(it.labels()).toBe('201×1 1×4 203×1');
    expect(it.reports.map(({ phase }) => phase)).toEqual(['sending', 'pausing', 'paused']);
    it.sent.resume();
    expect(await it.sent.ended).toMatchObject({ end: 'done', handedOver: 3 });
    expect(it.labels()).toBe('201×1 1×4 203×1 201×1 2×4 202×1 3×4 203×1');
  });

  it('cancels a job that is paused', async () => {
    const it = sending(jobOf(3, 4), async () => {
      it.sent.pause();
      return undefined;
    });
    await settle();
    it.sent.cancel();
    expect(await it.sent.ended).toMatchObject({ end: 'cancelled', handedOver: 1 });
  });

  it('says at once that the printer was lost meanwhile', async () => {
    let lose: () => void = () => undefined;
    const it = sending(
      jobOf(3, 4),
      async () => {
        it.sent.pause();
        return undefined;
      },
      {
        onLost(call) {
          lose = call;
          return () => undefined;
        },
      },
    );
    await settle();
    lose();
    expect(await it.sent.ended).toMatchObject({
      end: 'failed',
      handedOver: 1,
      doubtful: null,
      problem: LOST,
    });
  });

  it('abandons a job that is paused without a doubtful label', async () => {
    const it = sending(jobOf(3, 4), async () => {
      it.sent.pause();
      return undefined;
    });
    await settle();
    it.sent.abandon();
    expect(await it.sent.ended).toMatchObject({ end: 'cancelled', handedOver: 1, doubtful: null });
  });

  it('abandons a printer that takes nothing, and says which label is doubtful', async () => {
    const it = sending(jobOf(3, 4), (some) => (some[0] === 2 ? new Promise(() => undefined) : all()));
    await settle();
    it.sent.cancel();
    await settle();
    expect(it.reports.at(-1)?.phase).toBe('cancelling');
    it.sent.abandon();
    expect(await it.sent.ended).toMatchObject({
      end: 'failed',
      handedOver: 1,
      doubtful: { from: 2, to: 2 },
      problem: { code: 'device-abandoned' },
    });
  });
});

describe('a printer that takes nothing', () => {
  const stuck = (status?: () => PrinterStatus | undefined) => {
    let goOn: () => void = () => undefined;
    const it = sending(
      jobOf(3, 4),
      (some) =>
        some[0] === 2 ? new Promise((done) => (goOn = () => done(undefined))) : Promise.resolve(undefined),
      { portStatus: async () => status?.() },
    );
    return { ...it, goOn: () => goOn() };
  };

  it('is told of after a while, and forgotten when it goes on', async () => {
    const it = stuck();
    await it.advance(1001);
    expect(it.reports.at(-1)).toMatchObject({ phase: 'waiting', label: 1, waitingFor: null });
    it.goOn();
    expect(await it.sent.ended).toMatchObject({ end: 'done' });
    expect(it.reports.at(-1)).toMatchObject({ phase: 'sending', label: 3 });
  });

  it('is given up when it says nothing for long', async () => {
    const it = stuck();
    await it.advance(10_001);
    expect(await it.sent.ended).toMatchObject({
      end: 'failed',
      handedOver: 1,
      doubtful: { from: 2, to: 2 },
      problem: { code: 'device-stalled' },
    });
  });

  it('is waited for as long as it names what is to be mended', async () => {
    let status: PrinterStatus = 'paperOut';
    const it = stuck(() => status);
    await it.advance(60_001);
    expect(it.reports.at(-1)).toMatchObject({ phase: 'waiting', waitingFor: { code: 'device-paper-out' } });
    status = 'ready';
    it.goOn();
    expect(await it.sent.ended).toMatchObject({ end: 'done', handedOver: 3 });
  });

  it('that never ends its last bytes is no success', async () => {
    const it = sending(jobOf(3, 4), all, { unsureBytes: 6, flush: () => new Promise(() => undefined) });
    await it.advance(10_001);
    expect(await it.sent.ended).toMatchObject({
      end: 'failed',
      handedOver: 1,
      doubtful: { from: 2, to: 3 },
      problem: { code: 'device-stalled' },
    });
  });

  it('loses its device meanwhile, and that is said at once', async () => {
    let lose: () => void = () => undefined;
    const it = sending(jobOf(3, 4), () => new Promise(() => undefined), {
      onLost(call) {
        lose = call;
        return () => undefined;
      },
    });
    await settle();
    lose();
    expect(await it.sent.ended).toMatchObject({ handedOver: 0, doubtful: { from: 1, to: 1 }, problem: LOST });
  });
});

it('5,000 labels of 10 kB to a slow printer: one write at a time, one slice in memory', async () => {
  const [labels, bytesOfLabel] = [5000, 10_000];
  let read = 0;
  let taken = 0;
  let most = 0;
  let writing = 0;
  const file = {
    size: labels * bytesOfLabel,
    slice: (from: number, to: number) => ({
      async arrayBuffer() {
        read += to - from;
        most = Math.max(most, read - taken);
        return new ArrayBuffer(to - from);
      },
    }),
  };
  const starts = Float64Array.from({ length: labels }, (_, label) => label * bytesOfLabel);
  let reports = 0;
  const sent = startSending(
    { ...jobOf(0, 0), file, starts },
    heldConnection({
      mostBytes: 4096,
      async write(some) {
        writing += 1;
        expect(writing).toBe(1);
        await settle();
        taken += some.length;
        writing -= 1;
        return undefined;
      },
    }),
    { from: 1, clock: testClock(), report: () => (reports += 1) },
  );
  expect(await sent.ended).toMatchObject({ end: 'done', handedOver: labels });
  expect(taken).toBe(labels * bytesOfLabel);
  expect(most).toBeLessThanOrEqual(bytesOfLabel);
  expect(most).toBeLessThanOrEqual(SLICE_BYTES);
  // The clock stands still: nothing but the beginning and the end is told.
  expect(reports).toBe(2);
});

it('a label larger than a slice is read in slices', async () => {
  const sizes: number[] = [];
  const job = jobOf(2, 150_000);
  const file = {
    size: job.file.size,
    slice(from: number, to: number) {
      sizes.push(to - from);
      return job.file.slice(from, to);
    },
  };
  const it = sending({ ...job, file }, all);
  await it.sent.ended;
  expect(it.labels()).toBe('1×150000 2×150000');
  expect(Math.max(...sizes)).toBe(SLICE_BYTES);
});
