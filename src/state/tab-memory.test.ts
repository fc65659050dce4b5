import { describe, expect, it } from 'vitest';
import { SETTINGS_KEY } from './settings.ts';
import { DESIGNING_KEY } from './tab-memory.ts';
import { bench, memoryStorage } from './testing/fake-room.ts';

const OWN = JSON.stringify({ step: 'design', ownTemplates: [{ id: 'mine' }] });

function reloaded(settings: string, designing: string | null) {
  const [storage, tab] = [memoryStorage(), memoryStorage()];
  storage.setItem(SETTINGS_KEY, settings);
  if (designing !== null) tab.setItem(DESIGNING_KEY, designing);
  return bench(undefined, undefined, storage, tab).workbench.store.getState().designing;
}

describe('the template that was left open', () => {
  it('is open again in the same tab, and in no other', () => {
    expect(reloaded(OWN, 'mine')).toBe('mine');
    expect(reloaded(OWN, null)).toBeNull();
  });

  it('is not opened where it is not stored any more, or was never one', () => {
    expect(reloaded('{}', 'mine')).toBeNull();
    expect(reloaded(OWN, '__proto__')).toBeNull();
    expect(reloaded('{"ownTemplates":[{}]}', 'undefined')).toBeNull();
  });

  it('is kept for the tab alone', () => {
    const it = bench();
    it.workbench.store.setState({ designing: 'mine' });
    expect([...it.tabStorage.items]).toEqual([[DESIGNING_KEY, 'mine']]);
    expect(it.storage.items.get(SETTINGS_KEY) ?? '').not.toContain('designing');
    it.workbench.store.setState({ designing: null });
    expect(it.tabStorage.items.size).toBe(0);
  });
});
