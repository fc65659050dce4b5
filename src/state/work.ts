import type { BookReport } from '../book/step.ts';
import type { Desk } from './desk.ts';
import type { WorkName, WorkState } from './workbench-state.ts';

/** Work that takes longer shows itself and can be cancelled. */
const SLOW = 500;

export interface Work {
  /** Shows a call while it runs. `report` and `signal` go to the room. */
  during<T>(name: WorkName, call: (signal: AbortSignal, report: BookReport) => Promise<T>): Promise<T>;
  /** Heard until the change is made; then it is undone like any other. */
  cancel(): void;
}

export function createWork({ store, clock }: Desk): Work {
  let current: AbortController | null = null;
  return {
    async during(name, call) {
      current?.abort();
      const mine = new AbortController();
      current = mine;
      store.setState({ work: { name, progress: null, slow: false } });
      const update = (more: Partial<WorkState>) => {
        if (current !== mine) return;
        store.setState(({ work }) => (work === null ? {} : { work: { ...work, ...more } }));
      };
      const stopWaiting = clock.after(SLOW, () => update({ slow: true }));
      try {
        return await call(mine.signal, (progress) => update({ progress }));
      } finally {
        stopWaiting();
        if (current === mine) {
          current = null;
          store.setState({ work: null });
        }
      }
    },
    cancel() {
      current?.abort();
    },
  };
}
