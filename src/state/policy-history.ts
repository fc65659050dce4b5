import type { Policy } from '../masking/policy.ts';
import type { Clock } from './clock.ts';
import type { RefusedPolicy } from './refused-policies.ts';

/** The policies and the one chosen, as they were. */
export interface PolicyStep {
  readonly policies: readonly Policy[];
  readonly refusedPolicies: readonly RefusedPolicy[];
  readonly policy: string;
}

export interface PolicyHistory {
  /** Keeps what was before a change. Changes at one place in a breath are one step; an empty place is its own. */
  add(before: PolicyStep, place: string): void;
  /** What to go back to from now, or on to again; undefined where there is nothing. */
  undo(now: PolicyStep): PolicyStep | undefined;
  redo(now: PolicyStep): PolicyStep | undefined;
  steps(): { readonly undo: number; readonly redo: number };
}

const MOST_STEPS = 100;
/** Whoever types on within this time is still at the same change. */
const BREATH = 1000;

/** Steps of the policies, kept apart from those of the orders: undoing one never changes the other. */
export function createPolicyHistory(clock: Pick<Clock, 'now'>): PolicyHistory {
  const undos: PolicyStep[] = [];
  const redos: PolicyStep[] = [];
  let last = { place: '', at: 0 };

  function take(from: PolicyStep[], to: PolicyStep[], now: PolicyStep): PolicyStep | undefined {
    const step = from.pop();
    if (step !== undefined) to.push(now);
    last = { place: '', at: 0 };
    return step;
  }

  return {
    add(before, place) {
      const at = clock.now();
      const goesOn = place !== '' && place === last.place && at - last.at < BREATH && undos.length > 0;
      last = { place, at };
      redos.length = 0;
      if (goesOn) return;
      undos.push(before);
      if (undos.length > MOST_STEPS) undos.shift();
    },
    undo: (now) => take(undos, redos, now),
    redo: (now) => take(redos, undos, now),
    steps: () => ({ undo: undos.length, redo: redos.length }),
  };
}
