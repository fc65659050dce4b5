import type { PrinterConnection } from './connection.ts';
import type { DeviceClock } from './device-clock.ts';
import type { DeviceProblem } from './device-problem.ts';
import type { PrinterStatus } from './status/printer-status.ts';
import { STATUS_PROBLEMS } from './status/printer-status.ts';

/** When a write that is pending is told of, and when it is given up. */
export interface PatienceTimes {
  readonly waiting: number;
  readonly stalled: number;
}

/** A large label with many copies keeps a printer's memory full for minutes. */
export const USUAL_TIMES: PatienceTimes = { waiting: 5_000, stalled: 180_000 };

export interface Patience {
  /**
   * Waits for bytes to be taken. While none are, it says so every few seconds; a printer that names a reason (no paper, an
   * open head) is waited for as long as it does, one that is silent until `stalled`.
   */
  wait(work: Promise<DeviceProblem | undefined>): Promise<DeviceProblem | undefined>;
  /** Ends the waiting that is under way, and all that follows, with this. */
  breakOff(problem: DeviceProblem): void;
  /** Why nothing more is to be written. */
  broken(): DeviceProblem | undefined;
  /** The sending is over. */
  end(): void;
}

export function createPatience(
  connection: PrinterConnection,
  clock: DeviceClock,
  times: PatienceTimes,
  overhear: () => Promise<PrinterStatus | undefined>,
  said: (waiting: { readonly reason: DeviceProblem | null } | null) => void,
  atBreak: () => void,
): Patience {
  let broken: DeviceProblem | undefined;
  let interrupt: () => void = () => undefined;
  const breakOff = (problem: DeviceProblem) => {
    broken ??= problem;
    interrupt();
    atBreak();
  };
  const deafen = connection.onLost(() => breakOff({ code: 'device-lost' }));

  /** What the work came to, or `slow` after a while, whichever is first. */
  function first(work: Promise<DeviceProblem | undefined>): Promise<DeviceProblem | 'slow' | undefined> {
    return new Promise((resolve, reject) => {
      const done = (outcome: DeviceProblem | 'slow' | undefined) => {
        callOff();
        interrupt = () => undefined;
        resolve(outcome);
      };
      const callOff = clock.after(times.waiting, () => done('slow'));
      interrupt = () => done(broken);
      work.then(done, reject);
      if (broken !== undefined) done(broken);
    });
  }

  return {
    async wait(work) {
      let silentSince = clock.now();
      let isSlow = false;
      for (;;) {
        const outcome = await first(work);
        if (outcome !== 'slow') {
          if (isSlow) said(null);
          return outcome;
        }
        isSlow = true;
        const status = await overhear();
        const reason = status === undefined ? null : STATUS_PROBLEMS[status];
        said({ reason });
        if (reason !== null) silentSince = clock.now();
        if (clock.now() - silentSince >= times.stalled) return { code: 'device-stalled' };
      }
    },
    breakOff,
    broken: () => broken ?? (connection.isLost() ? { code: 'device-lost' } : undefined),
    end: deafen,
  };
}
