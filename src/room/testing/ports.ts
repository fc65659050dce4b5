import type { Answer, Call, Port } from '../remote.ts';

/** Two ends of a channel that copies messages as a worker's does. */
export function joinedPorts(): { readonly page: Port<Call, Answer>; readonly worker: Port<Answer, Call> } {
  const toWorker: ((message: Call) => void)[] = [];
  const toPage: ((message: Answer) => void)[] = [];
  return {
    page: {
      send: (message) => deliver(toWorker, message),
      onMessage: (listener) => void toPage.push(listener),
    },
    worker: {
      send: (message, transfer) => deliver(toPage, message, transfer),
      onMessage: (listener) => void toWorker.push(listener),
    },
  };
}

function deliver<T>(
  listeners: readonly ((message: T) => void)[],
  message: T,
  transfer?: readonly ArrayBuffer[],
): void {
  const copy = structuredClone(message, { transfer: [...(transfer ?? [])] });
  queueMicrotask(() => listeners.forEach((listener) => listener(copy)));
}
