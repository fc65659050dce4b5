import { isElsewhere, watchRequests } from '../room/watch-requests.ts';
import { BLOCKED_ADDRESS } from './armour.ts';

/** Adds up what the browser lists for the page and for every worker that it had; null once one of them is not counted. */
export interface RequestCount {
  /** A page or worker: gives the function that says how many it has asked so far. */
  source(): (elsewhere: number | null) => void;
}

export function countRequests(report: (elsewhere: number | null) => void): RequestCount {
  const counts: (number | null)[] = [];
  return {
    source() {
      const at = counts.push(0) - 1;
      return (elsewhere) => {
        counts[at] = elsewhere;
        report(counts.reduce((sum, count) => (sum === null || count === null ? null : sum + count), 0));
      };
    },
  };
}

/** Counts the page's own requests to other hosts. The self-test's is refused before it leaves, and not counted. */
export function watchOtherHosts(report: (elsewhere: number | null) => void): void {
  const watching = watchRequests(report, (address) => address !== BLOCKED_ADDRESS && isElsewhere(address));
  if (watching === 'unsupported') report(null);
}
