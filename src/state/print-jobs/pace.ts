import type { JobProgress } from '../../room/room.ts';

/** How long the stage of a job that is under way will still take, by how fast it went until now. */
export interface Pace {
  /** Whole seconds; null until enough was measured. */
  secondsLeft(progress: JobProgress, now: number): number | null;
  /** It stood still: what was measured says nothing of what follows. */
  restart(): void;
}

const MEASURED: ReadonlySet<JobProgress['stage']> = new Set(['labels', 'proof', 'lists']);

/** Whether a stage goes by one thing after the other, so that it can be said how far it is. */
export function isMeasured(stage: JobProgress['stage']): boolean {
  return MEASURED.has(stage);
}

/** Reports that are looked back on: some hundreds of labels. */
const MOST_SEEN = 40;
/** Milliseconds and labels without which any number would be a guess. */
const LEAST_TIME = 1500;
const LEAST_DONE = 16;

export function createPace(): Pace {
  let stage: JobProgress['stage'] | null = null;
  let seen: { readonly done: number; readonly at: number }[] = [];
  return {
    secondsLeft({ stage: under, done, total }, now) {
      // A file that is made anew without some orders begins from nothing.
      if (under !== stage || done < (seen.at(-1)?.done ?? 0)) seen = [];
      stage = under;
      if (!isMeasured(under)) return null;
      if (seen.at(-1)?.done !== done) seen = [...seen, { done, at: now }].slice(-MOST_SEEN);
      const [first] = seen;
      const last = seen.at(-1);
      if (first === undefined || last === undefined) return null;
      const [time, made] = [last.at - first.at, last.done - first.done];
      if (time < LEAST_TIME || made < LEAST_DONE) return null;
      return Math.ceil(((time / made) * (total - done)) / 1000);
    },
    restart() {
      seen = [];
    },
  };
}

/** A time that does not fidget: seconds in tens, minutes by one and then by five, hours and tens of minutes. */
export type CalmTime =
  | { readonly unit: 'moment' }
  | { readonly unit: 'seconds' | 'minutes'; readonly count: number }
  | { readonly unit: 'hours'; readonly hours: number; readonly minutes: number };

export function calmTime(seconds: number): CalmTime {
  if (seconds <= 10) return { unit: 'moment' };
  if (seconds <= 50) return { unit: 'seconds', count: Math.ceil(seconds / 10) * 10 };
  const minutes = Math.max(1, Math.round(seconds / 60));
  if (minutes <= 10) return { unit: 'minutes', count: minutes };
  if (minutes < 58) return { unit: 'minutes', count: Math.ceil(minutes / 5) * 5 };
  const tens = Math.round(minutes / 10);
  return { unit: 'hours', hours: Math.floor(tens / 6), minutes: (tens % 6) * 10 };
}
