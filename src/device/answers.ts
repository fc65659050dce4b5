import type { DeviceClock } from './device-clock.ts';

/** What a printer sent back and nobody has looked at yet. */
export interface Answers {
  /** All that is there, at once; empty where nothing is. */
  take(): Uint8Array;
  /** The same, after waiting for something where nothing is; empty where nothing came in time. */
  next(milliseconds: number): Promise<Uint8Array>;
}

/** A printer that talks without being asked fills no memory: of more than this the oldest is forgotten. */
const MOST_BYTES = 4096;

export interface AnswerBox extends Answers {
  put(bytes: Uint8Array): void;
}

export function createAnswerBox(clock: DeviceClock): AnswerBox {
  let held: number[] = [];
  let came: () => void = () => undefined;
  const take = () => {
    const all = Uint8Array.from(held);
    held = [];
    return all;
  };
  return {
    put(bytes) {
      held = [...held, ...bytes.subarray(-MOST_BYTES)].slice(-MOST_BYTES);
      came();
    },
    take,
    next: (milliseconds) =>
      new Promise((resolve) => {
        const done = () => {
          callOff();
          came = () => undefined;
          resolve(take());
        };
        const callOff = clock.after(milliseconds, done);
        came = done;
        if (held.length > 0) done();
      }),
  };
}
