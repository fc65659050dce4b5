/**
 * Counts the requests to other hosts that the browser lists for the page or worker that this runs in. A list is not a
 * lock: name look-ups and the like are on none, and what keeps a page from asking is its policy.
 */
export function watchRequests(
  report: (elsewhere: number) => void,
  isForeign: (address: string) => boolean = isElsewhere,
): 'watching' | 'unsupported' {
  if (typeof PerformanceObserver === 'undefined') return 'unsupported';
  if (!PerformanceObserver.supportedEntryTypes.includes('resource')) return 'unsupported';
  let count = 0;
  const observer = new PerformanceObserver((list) => {
    const foreign = list.getEntries().filter(({ name: address }) => isForeign(address)).length;
    count += foreign;
    if (foreign > 0) report(count);
  });
  observer.observe({ type: 'resource', buffered: true });
  return 'watching';
}

/** Whether an address is of another host than ours. What is inside the browser (`blob:`, `data:`) is of none. */
export function isElsewhere(address: string, own: string = location.origin): boolean {
  if (!/^(?:https?|wss?):/u.test(address)) return false;
  return new URL(address).host !== new URL(own).host;
}
