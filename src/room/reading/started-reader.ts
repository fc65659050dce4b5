import { trustedWorkerUrl } from '../trusted-url.ts';
import type { ReadTask, ReaderMessage } from './reader-messages.ts';
import type { ReaderWorker } from './worker-reader.ts';

/** The name by which the app's worker script knows that it is to read a file, and not to be the room. */
export const READER_NAME = 'reader';

/**
 * Starts a reader: the script that the room runs, under another name, so that it is in the browser's cache already. `requestsSeen` is called with
 * the requests to other hosts that the browser saw it make.
 */
export function startedReader(requestsSeen: (elsewhere: number) => void): ReaderWorker {
  const worker = new Worker(trustedWorkerUrl(self.location.href), { type: 'module', name: READER_NAME });
  let isDead = false;
  let died = (): void => undefined;
  let heard: (message: ReaderMessage) => void = () => undefined;
  const end = (event: Event): void => {
    event.preventDefault();
    isDead = true;
    died();
  };
  worker.addEventListener('error', end);
  worker.addEventListener('messageerror', end);
  worker.addEventListener('message', ({ data }: MessageEvent<ReaderMessage>) => {
    if (data.kind === 'requests') requestsSeen(data.elsewhere);
    else heard(data);
  });
  return {
    send: (task: ReadTask) => worker.postMessage(task),
    onMessage: (listener) => {
      heard = listener;
    },
    onDeath: (listener) => {
      died = listener;
      if (isDead) listener();
    },
    kill: () => worker.terminate(),
  };
}
