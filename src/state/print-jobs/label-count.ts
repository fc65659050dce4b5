import type { Desk } from '../desk.ts';
import { readRange } from '../print-range.ts';
import type { Span } from '../print-range.ts';
import { openView } from '../workbench-state.ts';
import type { WorkbenchState } from '../workbench-state.ts';

/** Whether the page cannot count by itself: a range's orders may have copies of their own, and volumes do not tear an order apart. */
export function isCountWanted({ choice }: WorkbenchState): boolean {
  return choice.which === 'range' || choice.isInVolumes;
}

/** What the count of labels depends on. */
export function countKey(state: WorkbenchState): string {
  const { which, range, copies, isInVolumes, perVolume } = state.choice;
  const view = openView(state);
  const wanted = [which === 'range' ? range : '', copies, isInVolumes ? perVolume : 0];
  return JSON.stringify([...wanted, view?.rows, view?.orders, view?.labels, state.ordersShown]);
}

/** Has the room count whenever the form asks for what the page cannot count. */
export function followCounts({ store, ask }: Pick<Desk, 'store' | 'ask'>): void {
  let asked = '';

  async function count(key: string): Promise<void> {
    const { choice } = store.getState();
    const spans = spansOf(store.getState());
    const { copies, isInVolumes, perVolume } = choice;
    if (spans === undefined || !(copies >= 1) || (isInVolumes && !(perVolume >= 1))) return;
    const counted = await ask((room) =>
      room.countLabels({
        ...(spans === null ? {} : { spans }),
        copies,
        ...(isInVolumes ? { perVolume: Math.ceil(perVolume) } : {}),
      }),
    );
    if (counted !== undefined && key === countKey(store.getState()))
      store.setState({ counted: { key, ...counted } });
  }

  store.subscribe((state) => {
    if (state.step !== 'print' || !isCountWanted(state) || openView(state) === null) return;
    const key = countKey(state);
    if (key === asked) return;
    asked = key;
    void count(key);
  });
}

/** Null: all of the list; undefined where what is typed is no range. */
function spansOf(state: WorkbenchState): readonly Span[] | null | undefined {
  if (state.choice.which === 'all') return null;
  const reading = readRange(state.choice.range, openView(state)?.rows ?? 0);
  return reading.ok ? reading.spans : undefined;
}
