import type { Desk } from '../desk.ts';

/** Says how many jobs make no label because an order changed, with those that the notice in sight speaks of. */
export function sayOutdated({ store, notify }: Pick<Desk, 'store' | 'notify'>, more: number): void {
  if (more === 0) return;
  const said = store.getState().notices.find(({ text }) => text === 'jobOutdated')?.params.count;
  const count = more + (typeof said === 'number' ? said : 0);
  notify('jobOutdated', { params: { count }, tone: 'bad', stays: 10_000 });
}
