import { asFirstLabel } from '../render/printer/first-label.ts';
import type { PrinterConnection } from './connection.ts';
import type { DeviceClock } from './device-clock.ts';
import type { DeviceProblem } from './device-problem.ts';
import { countHandedOver } from './handed-over.ts';
import { USUAL_TIMES, createPatience } from './patience.ts';
import type { PatienceTimes } from './patience.ts';
import { checkJob, labelSlices } from './printed-job.ts';
import type { PrintedJob } from './printed-job.ts';
import type { SendOutcome } from './send-outcome.ts';
import { overhearStatus } from './status/ask-status.ts';
import { createTimeLeft } from './time-left.ts';

export interface SendProgress {
  /** The last label that was handed over. */
  readonly label: number;
  readonly labels: number;
  readonly secondsLeft: number | null;
  /** `pausing` and `cancelling` last until the label that was begun is over; `waiting` while the printer takes nothing. */
  readonly phase: 'sending' | 'waiting' | 'pausing' | 'paused' | 'cancelling';
  /** Why the printer takes nothing, where it says so. */
  readonly waitingFor: DeviceProblem | null;
}

/** A job on its way. Both `pause` and `cancel` wait for the end of a label: none is ever cut off by them. */
export interface Sending {
  pause(): void;
  resume(): void;
  cancel(): void;
  /** Breaks off at once, for a printer that will not go on. The label that was begun is doubtful then. */
  abandon(): void;
  readonly ended: Promise<SendOutcome>;
}

export interface SendOptions {
  /** The first label to be sent. */
  readonly from: number;
  readonly clock: DeviceClock;
  readonly times?: PatienceTimes;
  readonly report: (progress: SendProgress) => void;
}

/** Often enough for the eye. */
const REPORT_EVERY = 100;

/**
 * Sends a job label by label, in order, one write at a time. After a failure nothing that was pending may reach the printer
 * any more: the connection must be closed.
 */
export function startSending(job: PrintedJob, connection: PrinterConnection, options: SendOptions): Sending {
  checkJob(job);
  const { from, clock, report, times = USUAL_TIMES } = options;
  const labels = job.starts.length;
  const count = countHandedOver(from - 1, connection.unsureBytes);
  const timeLeft = createTimeLeft();
  let next = from;
  let wish: 'go' | 'pause' | 'cancel' = 'go';
  let wake: () => void = () => undefined;
  let isPaused = false;
  let waiting: { readonly reason: DeviceProblem | null } | null = null;
  let reported = -Infinity;
  let callOff: (() => void) | null = null;
  const patience = createPatience(
    connection,
    clock,
    times,
    () => overhearStatus(connection, job.language),
    (now) => {
      waiting = now;
      timeLeft.restart();
      tell();
    },
    () => wake(),
  );

  function tell(): void {
    callOff?.();
    callOff = null;
    reported = clock.now();
    report({
      label: next - 1,
      labels,
      secondsLeft: timeLeft.seconds(labels - next + 1),
      phase: phase(),
      waitingFor: waiting?.reason ?? null,
    });
  }

  /** Tells no more often than an eye can follow, and the last always. */
  function tellSoon(): void {
    const rest = reported + REPORT_EVERY - clock.now();
    if (rest <= 0) tell();
    else callOff ??= clock.after(rest, tell);
  }

  function phase(): SendProgress['phase'] {
    if (isPaused) return 'paused';
    if (waiting !== null) return 'waiting';
    if (wish === 'cancel') return 'cancelling';
    return wish === 'pause' ? 'pausing' : 'sending';
  }

  /** Hands bytes over in parts; undefined where all were taken. */
  async function put(bytes: Uint8Array): Promise<DeviceProblem | undefined> {
    for (let at = 0; at < bytes.length; at += connection.mostBytes) {
      const part = bytes.subarray(at, at + connection.mostBytes);
      const problem = patience.broken() ?? (await patience.wait(connection.write(part)));
      if (problem !== undefined) return problem;
      count.taken(part.length);
    }
    return undefined;
  }

  async function putLabel(isFirst: boolean): Promise<DeviceProblem | undefined> {
    let isBegun = false;
    for await (const slice of labelSlices(job, next)) {
      if (slice === undefined) return { code: 'device-file-unreadable' };
      const broken = patience.broken();
      if (broken !== undefined) return broken;
      if (!isBegun) count.begin(next);
      const problem = await put(isFirst && !isBegun ? asFirstLabel(slice, job.language) : slice);
      if (problem !== undefined) return problem;
      isBegun = true;
    }
    return undefined;
  }

  /** Labels from `next` on, as a job of their own with a head and a tail, until a person wants a stop. */
  async function run(): Promise<DeviceProblem | undefined> {
    let problem = await put(job.head);
    for (let isFirst = true, goesOn = true; problem === undefined && goesOn; isFirst = false) {
      problem = await putLabel(isFirst);
      if (problem !== undefined) break;
      goesOn = next < labels && wish === 'go';
      problem = await put(goesOn ? job.between : job.tail);
      if (problem !== undefined) break;
      count.end();
      next += 1;
      timeLeft.handedOver(clock.now());
      tellSoon();
    }
    problem ??= await patience.wait(connection.flush());
    if (problem === undefined && connection.isFlushSure) count.flushed();
    return problem;
  }

  async function untilWoken(): Promise<void> {
    isPaused = true;
    timeLeft.restart();
    tell();
    await new Promise<void>((resolve) => {
      wake = resolve;
    });
    isPaused = false;
    tell();
  }

  async function sendAll(): Promise<SendOutcome> {
    tell();
    let problem: DeviceProblem | undefined;
    while (next <= labels && wish !== 'cancel' && problem === undefined) {
      if (wish !== 'pause') problem = await run();
      else {
        await untilWoken();
        problem = patience.broken();
      }
    }
    patience.end();
    tell();
    const isDone = problem === undefined && next > labels;
    const end = problem !== undefined ? 'failed' : isDone ? 'done' : 'cancelled';
    return { end, labels, ...count.where(), problem: problem ?? null };
  }

  function want(now: typeof wish): void {
    if (wish === 'cancel') return;
    wish = now;
    if (now !== 'pause') wake();
    tell();
  }

  return {
    pause: () => want('pause'),
    resume: () => want('go'),
    cancel: () => want('cancel'),
    abandon() {
      if (isPaused) {
        want('cancel');
        return;
      }
      wish = 'cancel';
      patience.breakOff({ code: 'device-abandoned' });
    },
    ended: sendAll(),
  };
}
