import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import type { Problem } from '../base/problem.ts';
import type { BookProgress } from '../book/step.ts';
import type { PreflightReport, PreflightRoom } from '../room/preflight-room.ts';
import type { Clock } from './clock.ts';

/** Whoever drags an element waits for nothing; the list follows when the hand rests. */
const PAUSE = 250;
/** A run that takes longer shows itself. */
const SLOW = 500;

export interface PreflightState {
  /** Of the last run that ended; null before one has. It stays while the next one runs. */
  readonly report: PreflightReport | null;
  /** Why there is none: the document is no template. */
  readonly problem: Problem | null;
  /**
   * `current`: the report is of what is drawn now. `waiting` and `running`: of before. `cancelled` by a person and
   * `failed`: of before, until something changes. `off`: there is nothing to look at.
   */
  readonly status: 'off' | 'waiting' | 'running' | 'current' | 'cancelled' | 'failed';
  readonly progress: Pick<BookProgress, 'done' | 'total'> | null;
  readonly slow: boolean;
}

/** What preflight needs of the designer that embeds it. */
export interface PreflightOptions {
  /** The template as it is drawn now, as a document; null where none is open. The same object as long as it is the same. */
  documentOf(): unknown;
  /** Orders that are chosen; the same list as long as it is the same. */
  rowsOf(): 'all' | readonly number[];
  /** What findings depend on beside: orders, policy, sender, dots. Compared one by one, each with itself of before. */
  dependsOn(): readonly unknown[];
  /**
   * Asks the room, once it knows the policy and dots in force; undefined where the call was cancelled or failed, or the
   * room is gone (see `Desk.ask`).
   */
  askRoom<T>(call: (room: PreflightRoom) => Promise<T>): Promise<T | undefined>;
  readonly clock: Pick<Clock, 'after'>;
}

export interface Preflight {
  readonly store: StoreApi<PreflightState>;
  /** To be called after anything has changed; runs where what findings depend on is other than before. */
  look(): void;
  /** Stops a run because a person wants so; it stays stopped until something changes or `again`. */
  cancel(): void;
  again(): void;
  /** The room is gone, or nobody looks any more: forgets what was found. */
  stop(): void;
}

const NOTHING: PreflightState = { report: null, problem: null, status: 'off', progress: null, slow: false };

/** Looks through all chosen labels whenever the design or anything they depend on is another; the latest change wins. */
export function createPreflight(options: PreflightOptions): Preflight {
  const { clock } = options;
  const store = createStore<PreflightState>(() => NOTHING);
  let running: AbortController | null = null;
  let stopPause: () => void = () => undefined;
  let seen: readonly unknown[] | null = null;

  function halt(): void {
    stopPause();
    running?.abort();
    running = null;
  }

  function soon(): void {
    halt();
    store.setState({ status: 'waiting', progress: null, slow: false });
    stopPause = clock.after(PAUSE, () => void run());
  }

  function stop(): void {
    halt();
    seen = null;
    store.setState(NOTHING);
  }

  async function run(): Promise<void> {
    const mine = new AbortController();
    running = mine;
    const update = (more: Partial<PreflightState>) => {
      if (running === mine) store.setState(more);
    };
    update({ status: 'running' });
    const stopWaiting = clock.after(SLOW, () => update({ slow: true }));
    const [document, rows] = [options.documentOf(), options.rowsOf()];
    const answer = await options.askRoom((room) =>
      room.preflight(document, rows, ({ done, total }) => update({ progress: { done, total } }), mine.signal),
    );
    stopWaiting();
    const ended = { progress: null, slow: false };
    if (answer === undefined) update({ ...ended, status: 'failed' });
    else if (answer.ok) update({ ...ended, status: 'current', report: answer.value, problem: null });
    else update({ ...ended, status: 'current', report: null, problem: answer.problem });
    if (running === mine) running = null;
  }

  return {
    store,
    look() {
      if (options.documentOf() === null) {
        if (seen !== null) stop();
        return;
      }
      const now = [options.documentOf(), options.rowsOf(), ...options.dependsOn()];
      if (seen !== null && isSame(seen, now)) return;
      seen = now;
      soon();
    },
    cancel() {
      if (running === null && store.getState().status !== 'waiting') return;
      halt();
      store.setState({ status: 'cancelled', progress: null, slow: false });
    },
    again() {
      if (seen !== null) soon();
    },
    stop,
  };
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((value, at) => Object.is(value, now[at]));
}
