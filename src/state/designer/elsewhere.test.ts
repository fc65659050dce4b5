import { describe, expect, it } from 'vitest';
import type { Template } from '../../template/template.ts';
import { storedTemplate } from '../settings.ts';
import { bench, memoryStorage, settle } from '../testing/fake-room.ts';
import { createDesigner } from './designer.ts';
import { createElsewhere } from './elsewhere.ts';
import type { Designer } from './designer.ts';

const LOOK = { snapping: true, grid: false, rulers: true, unit: 'mm' } as const;
const NAME = { en: 'Mine', 'zh-CN': '我的' };

type Storage = ReturnType<typeof memoryStorage>;

const storedNow = (storage: Storage) => storedTemplate(storage, 'label') as Template | undefined;

/** A tab with a template open, its storage shared with other tabs. */
async function tab(storage: Storage): Promise<Designer> {
  const { workbench } = bench(0, undefined, storage);
  await settle();
  if (workbench.store.getState().templates.length === 0) {
    workbench.templates.create(NAME);
    await workbench.templates.settled();
  }
  const opened = workbench.store.getState().templates.find(({ id }) => id === 'label');
  if (opened === undefined) throw new Error('no template');
  return createDesigner(
    opened,
    workbench.desk,
    workbench.templates,
    workbench.label,
    memoryStorage(),
    LOOK,
    () => storedNow(storage),
  );
}

async function twoTabs(): Promise<{
  readonly storage: Storage;
  readonly one: Designer;
  readonly other: Designer;
}> {
  const storage = memoryStorage();
  const one = await tab(storage);
  const other = await tab(storage);
  one.add('rect');
  await one.settled();
  return { storage, one, other };
}

const kinds = (template: Template | undefined) => template?.elements.map(({ kind }) => kind);

describe('a template that is open in two tabs', () => {
  it('is not written over: the tab that comes second asks', async () => {
    const { storage, other } = await twoTabs();
    other.add('line');
    await other.settled();
    expect(kinds(storedNow(storage))).toEqual(['rect']);
    const { problem, rival, template } = other.store.getState();
    expect(problem).toEqual({ code: 'template-changed-elsewhere' });
    expect([kinds(template), kinds(rival ?? undefined)]).toEqual([['line'], ['rect']]);
  });

  it('is said as soon as the other tab has stored, before anything is changed', async () => {
    const { other } = await twoTabs();
    await other.lookElsewhere();
    expect(other.store.getState().rival).not.toBeNull();
  });

  it('takes the other tab’s as one step, which can be undone', async () => {
    const { storage, other } = await twoTabs();
    other.add('line');
    await other.settled();
    other.takeRival();
    await other.settled();
    expect(other.store.getState()).toMatchObject({ problem: null, rival: null, at: 2 });
    expect(kinds(storedNow(storage))).toEqual(['rect']);
    other.undo();
    await other.settled();
    expect(kinds(storedNow(storage))).toEqual(['line']);
  });

  it('keeps this tab’s where that is chosen, and the other tab is told in turn', async () => {
    const { storage, one, other } = await twoTabs();
    await other.lookElsewhere();
    other.keepOwn();
    await other.settled();
    expect(kinds(storedNow(storage))).toEqual([]);
    await one.lookElsewhere();
    expect(kinds(one.store.getState().rival ?? undefined)).toEqual([]);
  });

  it('says nothing of what it stored itself', async () => {
    const { one } = await twoTabs();
    await one.lookElsewhere();
    one.add('line');
    await one.settled();
    await one.lookElsewhere();
    expect(one.store.getState()).toMatchObject({ problem: null, rival: null });
  });

  it('leaves other templates as another tab stored them', async () => {
    const storage = memoryStorage();
    const one = await tab(storage);
    const { workbench } = bench(0, undefined, storage);
    await settle();
    // This tab knows the first template as it was, and makes one of its own.
    one.add('rect');
    await one.settled();
    workbench.templates.create(NAME);
    await workbench.templates.settled();
    expect(kinds(storedNow(storage))).toEqual(['rect']);
    one.add('line');
    await one.settled();
    expect(kinds(storedNow(storage))).toEqual(['rect', 'line']);
    expect(storedTemplate(storage, 'label-2')).toBeDefined();
  });
});

describe('what another tab stored', () => {
  /** A tab of its own template, and what another tab stored of it; the room answers as often as it is up. */
  async function looked(isUp: () => boolean) {
    const { workbench } = bench();
    await settle();
    workbench.templates.create(NAME);
    await workbench.templates.settled();
    const [own] = workbench.store.getState().templates;
    if (own === undefined) throw new Error('no template');
    let now: unknown = { ...own, name: { en: 'Theirs', 'zh-CN': '别的' } };
    const { store, ask } = workbench.desk;
    const elsewhere = createElsewhere(
      own.id,
      { store, ask: (call) => (isUp() ? ask(call) : Promise.resolve(undefined)) },
      () => now,
    );
    return {
      look: async () => (await elsewhere.look())?.name.en,
      store: (en: string) => {
        now = { ...own, name: { en, 'zh-CN': '别的' } };
      },
    };
  }

  it('is told to all who look while the room reads it, and then not again', async () => {
    const { look } = await looked(() => true);
    expect(await Promise.all([look(), look()])).toEqual(['Theirs', 'Theirs']);
    expect(await look()).toBeUndefined();
  });

  it('is told later where the room did not answer', async () => {
    let up = false;
    const { look } = await looked(() => up);
    expect(await look()).toBeUndefined();
    up = true;
    expect(await look()).toBe('Theirs');
  });

  it('is told as it is when the room has read it', async () => {
    const { look, store } = await looked(() => true);
    const first = look();
    store('Newer');
    expect(await first).toBe('Newer');
  });
});
