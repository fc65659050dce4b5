import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSealingDesk } from './sealing.ts';
import { bench, CANARY, KEY_LINE, settle } from './testing/fake-room.ts';
import { printPlan } from './print-jobs/plan.ts';

const saved: { readonly name: string; readonly text: Promise<string> }[] = [];
vi.mock('./outputs.ts', async (original) => ({
  ...(await original<object>()),
  saveBlob: (name: string, blob: Blob) => void saved.push({ name, text: blob.text() }),
}));

beforeEach(() => {
  saved.length = 0;
});
afterEach(() => vi.clearAllMocks());

function sealingBench() {
  const it = bench();
  const { desk, label, store } = it.workbench;
  const states: unknown[] = [];
  store.subscribe((state) => states.push(state));
  const all = () => JSON.stringify([states, [...it.storage.items]]);
  return { ...it, sealing: createSealingDesk(desk, label), all };
}

describe('the page and the key of sealed codes', () => {
  it('saves a new key as a file, and keeps its id alone', async () => {
    const { sealing, workbench, all } = sealingBench();
    expect(await sealing.make()).toEqual({ id: '630dcd29', fileName: 'hushlabel-key-630dcd29.txt' });
    expect(workbench.store.getState().sealKey).toBe('630dcd29');
    expect(saved.map(({ name }) => name)).toEqual(['hushlabel-key-630dcd29.txt']);
    expect(await saved[0]?.text).toBe(`${KEY_LINE}\n`);
    expect(all()).not.toContain(KEY_LINE);
    expect(all()).toContain('630dcd29');
  });

  it('stores nothing of it, not even which one it is', async () => {
    const { sealing, storage } = sealingBench();
    await sealing.make();
    expect(JSON.stringify([...storage.items])).not.toContain('630dcd29');
  });

  it('takes a key that is one, from words or a file, and says why another is none', async () => {
    const { sealing, workbench } = sealingBench();
    expect(await sealing.take('nonsense')).toEqual({ code: 'seal-key-format' });
    expect(workbench.store.getState().sealKey).toBeNull();
    expect(await sealing.takeFile(new File([`${KEY_LINE}\n`], 'key.txt'))).toBeUndefined();
    expect(workbench.store.getState().sealKey).toBe('630dcd29');
    expect(await sealing.takeFile(new File(['x'.repeat(2_000)], 'key.txt'))).toEqual({
      code: 'seal-key-format',
    });
    expect(workbench.store.getState().sealKey).toBe('630dcd29');
    await sealing.forget();
    expect(workbench.store.getState().sealKey).toBeNull();
  });

  it('gives what was opened to who asked, and keeps none of it', async () => {
    const { sealing, all } = sealingBench();
    await sealing.make();
    const opened = await sealing.open('HL1:', '');
    expect(opened?.ok === true && opened.value.name).toBe(CANARY);
    expect(all()).not.toContain(CANARY);
  });

  it('forgets the key with the room', async () => {
    const { sealing, workbench, clock } = sealingBench();
    workbench.orders.openSample();
    await settle();
    await sealing.make();
    workbench.orders.clear();
    await clock.advance(60_000);
    expect(workbench.store.getState().sealKey).toBeNull();
  });

  it('plans no labels of a template with a slot until there is a key', async () => {
    const { sealing, workbench } = sealingBench();
    workbench.orders.openSample();
    await settle();
    const { store } = workbench;
    expect(printPlan(store.getState()).ok).toBe(true);
    const slot = { kind: 'sealed', id: 'seal', x: 1, y: 1, width: 26, height: 26, version: 9, remark: false };
    const document = {
      ...{ schema: 'hushlabel/template', version: 2, id: 'own-sealed', name: { en: 'S', 'zh-CN': 'S' } },
      ...{ width: 40, height: 40, elements: [slot] },
    };
    const read = await workbench.desk.ask((room) => room.readTemplate(JSON.stringify(document)));
    if (read?.ok !== true) throw new Error('no template');
    store.setState({ templates: [read.value], template: 'own-sealed' });
    expect(printPlan(store.getState())).toMatchObject({ ok: false, reason: 'noSealKey' });
    await sealing.make();
    expect(printPlan(store.getState()).ok).toBe(true);
  });
});
