import workerUrl from './worker.ts?worker&url';
import { roomAt } from './remote.ts';
import type { Answer, Call, Port } from './remote.ts';
import type { Room } from './room.ts';
import { trustedWorkerUrl } from './trusted-url.ts';

export interface RoomClient {
  readonly room: Room;
  /** Called when the worker died: the orders are gone, calls that waited are rejected. */
  onCrash(listener: () => void): void;
  /** Called with the requests to other hosts that the browser saw the worker make so far; null where it counts none. */
  onRequests(listener: (elsewhere: number | null) => void): void;
  /** Ends the worker, and with it every order in memory. */
  lock(): void;
}

/** Starts a room in a worker of its own. */
export function createRoomClient(): RoomClient {
  const worker = new Worker(trustedWorkerUrl(workerUrl), { type: 'module', name: 'room' });
  const crashed = new Set<() => void>();
  const counting = new Set<(elsewhere: number | null) => void>();
  const port: Port<Call, Answer> = {
    send: (message, transfer) => worker.postMessage(message, { transfer: [...(transfer ?? [])] }),
    onMessage: (listener) =>
      worker.addEventListener('message', (event: MessageEvent<Answer>) => listener(event.data)),
  };
  const remote = roomAt(port, (elsewhere) => {
    for (const listener of counting) listener(elsewhere);
  });
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    worker.terminate();
    remote.fail();
    for (const listener of crashed) listener();
  });
  return {
    room: remote.room,
    onCrash: (listener) => void crashed.add(listener),
    onRequests: (listener) => void counting.add(listener),
    lock() {
      worker.terminate();
      remote.fail();
    },
  };
}
