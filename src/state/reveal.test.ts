import { describe, expect, it } from 'vitest';
import { CANARY, bench, settle } from './testing/fake-room.ts';

async function revealing() {
  const it = bench();
  it.workbench.orders.openSample();
  await settle();
  it.workbench.showOriginals('list', [2, 3]);
  await settle();
  return it;
}
const shownRows = ({ workbench }: ReturnType<typeof bench>) => [
  ...(workbench.store.getState().reveal?.rows ?? []),
];
/** The one place that may hold a real value. */
const holdsCanary = ({ workbench }: ReturnType<typeof bench>) =>
  Array.from({ length: 10 }, (_, row) => workbench.original(row)).some((row) => row?.name === CANARY);

/** Everything that can be reached from a value without calling anything, maps and sets included. */
function reachesCanary(value: unknown, seen = new Set<unknown>()): boolean {
  if (typeof value === 'string') return value.includes(CANARY);
  if (typeof value !== 'object' || value === null || seen.has(value)) return false;
  seen.add(value);
  const inside = value instanceof Map || value instanceof Set ? [...value].flat() : Object.values(value);
  return inside.some((each) => reachesCanary(each, seen));
}

describe('showing originals', () => {
  it('never puts a value into the state, not while it is shown either', async () => {
    const states: unknown[] = [];
    const it = await revealing();
    it.workbench.store.subscribe((state, before) => states.push(state, before));
    await it.clock.advance(2000);
    it.workbench.hideOriginals();
    expect(states.length).toBeGreaterThan(4);
    expect(reachesCanary({ text: new Map([[1, CANARY]]) }), 'the search finds one').toBe(true);
    expect(reachesCanary([states, it.workbench.store.getState()])).toBe(false);
  });

  it('asks for nothing until a person asks', async () => {
    const it = bench();
    it.workbench.orders.openSample();
    await settle();
    it.workbench.followOriginals('list', [2, 3]);
    await settle();
    expect(it.room().calls.filter((call) => call.startsWith('reveal'))).toEqual([]);
    expect(holdsCanary(it)).toBe(false);
  });

  it('shows the rows on screen and no others', async () => {
    const it = await revealing();
    expect(shownRows(it)).toEqual([2, 3]);
    expect(holdsCanary(it)).toBe(true);
  });

  it('counts down and hides after 60 seconds', async () => {
    const it = await revealing();
    const { store } = it.workbench;
    expect(store.getState().reveal?.secondsLeft).toBe(60);
    await it.clock.advance(1000);
    expect(store.getState().reveal?.secondsLeft).toBe(59);
    await it.clock.advance(58_999);
    expect(store.getState().reveal?.secondsLeft).toBe(1);
    await it.clock.advance(1);
    expect(store.getState().reveal).toBeNull();
    expect(holdsCanary(it)).toBe(false);
  });

  it('fetches rows that come into sight, forgets those that leave, and does not prolong the minute', async () => {
    const it = await revealing();
    await it.clock.advance(50_000);
    it.workbench.followOriginals('list', [3, 4]);
    await settle();
    expect(it.room().calls.filter((call) => call.startsWith('reveal'))).toEqual(['reveal(2 3)', 'reveal(4)']);
    expect(shownRows(it)).toEqual([3, 4]);
    await it.clock.advance(10_000);
    expect(it.workbench.store.getState().reveal).toBeNull();
  });

  it('drops an answer that comes after hiding', async () => {
    const it = bench();
    it.workbench.orders.openSample();
    await settle();
    it.workbench.showOriginals('list', [2]);
    it.workbench.hideOriginals();
    await settle();
    expect(holdsCanary(it)).toBe(false);
  });

  it.each([
    ['another step', ({ workbench }: ReturnType<typeof bench>) => workbench.goToStep('print')],
    ['clearing', ({ workbench }: ReturnType<typeof bench>) => workbench.orders.clear()],
    ['wiping', ({ workbench }: ReturnType<typeof bench>) => workbench.orders.wipe()],
    ['another file', ({ workbench }: ReturnType<typeof bench>) => workbench.orders.openSample()],
    ['a crash', (it: ReturnType<typeof bench>) => it.room().crash()],
  ])('ends with %s', async (_name, act) => {
    const it = await revealing();
    act(it);
    await settle();
    expect(holdsCanary(it)).toBe(false);
  });
});
