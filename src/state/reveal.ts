import type { RevealedRow } from '../room/room.ts';
import type { Clock } from './clock.ts';
import type { RevealPlace, RevealState } from './workbench-state.ts';

/** How long originals stay in view. */
export const REVEAL_SECONDS = 60;

export interface Reveal {
  /** Begins to show originals, for a minute. */
  start(place: RevealPlace, rows: readonly number[]): void;
  /** Other rows are on screen now: theirs are fetched, those of rows that left are forgotten. The minute goes on. */
  follow(place: RevealPlace, rows: readonly number[]): void;
  /** Forgets every original. */
  stop(): void;
  /** The originals of a row, while they are shown. To be read where they are drawn, and kept nowhere. */
  original(row: number): RevealedRow | undefined;
}

/**
 * The only way by which real values come to the page. They are held here, for the rows on screen and no others; the
 * state says only which rows they are, so that nothing that keeps states keeps a value. They are dropped when the minute is over, when `stop` is called, and when the row is scrolled away.
 */
export function createReveal(
  fetch: (rows: readonly number[]) => Promise<readonly RevealedRow[] | undefined>,
  clock: Clock,
  show: (state: RevealState | null) => void,
): Reveal {
  let running: Running | null = null;
  let stopTick: () => void = () => undefined;

  function publish(): void {
    if (running === null) return;
    const { place, endsAt, rows } = running;
    const secondsLeft = Math.max(0, Math.ceil((endsAt - clock.now()) / 1000));
    show({ place, secondsLeft, rows: new Set(rows.keys()) });
  }

  function stop(): void {
    stopTick();
    if (running === null) return;
    running = null;
    show(null);
  }

  function tick(): void {
    if (running === null) return;
    if (clock.now() >= running.endsAt) {
      stop();
      return;
    }
    publish();
    stopTick = clock.after(1000, tick);
  }

  async function fetchMissing(): Promise<void> {
    const asked = running;
    if (asked === null) return;
    const missing = [...asked.wanted].filter((row) => !asked.rows.has(row));
    if (missing.length === 0) return;
    const revealed = await fetch(missing);
    // Hidden meanwhile, or begun anew: what came is dropped unseen.
    if (running !== asked || revealed === undefined) return;
    for (const row of revealed) if (asked.wanted.has(row.row)) asked.rows.set(row.row, row);
    publish();
  }

  return {
    start(place, rows) {
      stop();
      running = {
        place,
        endsAt: clock.now() + REVEAL_SECONDS * 1000,
        wanted: new Set(rows),
        rows: new Map(),
      };
      tick();
      void fetchMissing();
    },
    follow(place, rows) {
      if (running?.place !== place) return;
      const wanted = new Set(rows);
      if (sameRows(wanted, running.wanted)) return;
      running.wanted = wanted;
      for (const row of running.rows.keys()) if (!wanted.has(row)) running.rows.delete(row);
      publish();
      void fetchMissing();
    },
    stop,
    original: (row) => running?.rows.get(row),
  };
}

interface Running {
  readonly place: RevealPlace;
  readonly endsAt: number;
  wanted: ReadonlySet<number>;
  readonly rows: Map<number, RevealedRow>;
}

function sameRows(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  return a.size === b.size && [...a].every((row) => b.has(row));
}
