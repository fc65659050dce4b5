/** How long the rest will take, by how fast the last labels went. */
export interface TimeLeft {
  handedOver(now: number): void;
  /** What was measured until now says nothing of what follows: sending stood still. */
  restart(): void;
  /** Whole seconds; null while too little is known. */
  seconds(labelsLeft: number): number | null;
}

/** A printer's memory takes the first labels at once; the last ones tell its true speed. */
const MOST_SEEN = 30;
const LEAST_SEEN = 3;

export function createTimeLeft(): TimeLeft {
  let seen: number[] = [];
  return {
    handedOver(now) {
      seen = [...seen, now].slice(-MOST_SEEN);
    },
    restart() {
      seen = [];
    },
    seconds(labelsLeft) {
      const [first] = seen;
      const last = seen.at(-1);
      if (first === undefined || last === undefined || seen.length < LEAST_SEEN) return null;
      return Math.ceil((((last - first) / (seen.length - 1)) * labelsLeft) / 1000);
    },
  };
}
