import { Cancelled } from '../../base/cancel.ts';
import { packedRead } from './reader-messages.ts';
import type { ReaderMessage, ReadTask } from './reader-messages.ts';
import type { ReadAnswer, SourceReader } from './source-reader.ts';

/** A worker that reads one file. */
export interface ReaderWorker {
  send(task: ReadTask): void;
  onMessage(listener: (message: ReaderMessage) => void): void;
  /** Called when it died, or could not start. */
  onDeath(listener: () => void): void;
  kill(): void;
}

/** A reader that says nothing for so long is stuck. It tells how far it is every few milliseconds of work. */
const SILENCE_SECONDS = 40;
/** Milliseconds after which the next reader is started: not while the app itself starts, or shows what was read. */
const AHEAD = 1000;
/** How often a cancel is looked for, in milliseconds. */
const LOOK_EVERY = 30;

/** What the room's worker has of timers: calls back after some milliseconds, and gives the way to call it off. */
export type After = (milliseconds: number, call: () => void) => () => void;

/**
 * Reads every file in a worker of its own and ends that worker after it: what a file does to its reader happens to no order, a cancel
 * takes effect at once, and nothing of the file's text stays behind. The next reader is started ahead, so that no file waits for one and none
 * has to be fetched once the network is off.
 */
export function workerReader(start: () => ReaderWorker, after: After): SourceReader {
  let spare: ReaderWorker | undefined;
  const startAhead = (): void => {
    after(AHEAD, () => {
      spare ??= start();
    });
  };
  startAhead();

  return {
    read(input, settings, { signal, report } = {}) {
      const worker = spare ?? start();
      spare = undefined;
      return new Promise<ReadAnswer>((resolve, reject) => {
        let callOff = (): void => undefined;
        let stopLooking = (): void => undefined;
        const end = (): void => {
          callOff();
          stopLooking();
          worker.kill();
          startAhead();
        };
        const listen = (): void => {
          callOff();
          callOff = after(SILENCE_SECONDS * 1000, () => {
            end();
            resolve({ ok: false, problem: { code: 'reader-stuck', params: { limit: SILENCE_SECONDS } } });
          });
        };
        const stop = (): void => {
          end();
          resolve({ ok: false, problem: { code: 'reader-stopped' } });
        };
        const look = (): void => {
          if (signal?.aborted === true) {
            end();
            reject(new Cancelled());
          } else stopLooking = after(LOOK_EVERY, look);
        };
        worker.onDeath(stop);
        worker.onMessage((message) => {
          listen();
          if (message.kind === 'progress') {
            report?.(message.progress);
            return;
          }
          if (message.kind === 'requests') return;
          if (message.kind === 'stopped') {
            stop();
            return;
          }
          end();
          resolve(
            message.kind === 'read'
              ? { ok: true, value: packedRead(message.read) }
              : { ok: false, problem: message.problem },
          );
        });
        listen();
        look();
        worker.send({ input, settings });
      });
    },
  };
}
