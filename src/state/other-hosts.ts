import { BLOCKED_ADDRESS } from './armour.ts';

/**
 * Counts the requests to other hosts that the browser lists for this page; undefined where it lists none. Requests of
 * the room's worker are not on the page's list: what keeps those in is the worker's own policy header.
 */
export function watchOtherHosts(report: (count: number) => void): 'watching' | 'unsupported' {
  if (typeof PerformanceObserver === 'undefined') return 'unsupported';
  if (!PerformanceObserver.supportedEntryTypes.includes('resource')) return 'unsupported';
  let count = 0;
  const observer = new PerformanceObserver((list) => {
    count += list.getEntries().filter(({ name: address }) => isElsewhere(address)).length;
    report(count);
  });
  observer.observe({ type: 'resource', buffered: true });
  return 'watching';
}

/** Whether an address is of another host; the self-test's, which is refused before it leaves, is not counted. */
export function isElsewhere(address: string, own: string = location.origin): boolean {
  if (address === BLOCKED_ADDRESS || !/^(?:https?|wss?):/u.test(address)) return false;
  return new URL(address).host !== new URL(own).host;
}
