import type { Clock } from './clock.ts';

/** Steps of one kind of documents, kept apart from those of the orders: undoing one never changes the other. */
export interface StepHistory<Step> {
  /** Keeps what was before a change. Changes at one place in a breath are one step; an empty place is its own. */
  add(before: Step, place: string): void;
  /** What to go back to from now, or on to again; undefined where there is nothing. */
  undo(now: Step): Step | undefined;
  redo(now: Step): Step | undefined;
  steps(): StepCounts;
}

export interface StepCounts {
  readonly undo: number;
  readonly redo: number;
}

const MOST_STEPS = 100;
/** Whoever types on within this time is still at the same change. */
const BREATH = 1000;

export function createStepHistory<Step>(clock: Pick<Clock, 'now'>): StepHistory<Step> {
  const undos: Step[] = [];
  const redos: Step[] = [];
  let last = { place: '', at: 0 };

  function take(from: Step[], to: Step[], now: Step): Step | undefined {
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
