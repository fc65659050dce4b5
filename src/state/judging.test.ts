import { describe, expect, it } from 'vitest';
import type { CancelSignal } from '../base/cancel.ts';
import type { BookReport } from '../book/step.ts';
import { FIT_BOUNDS } from '../masking/judge/judge-batch.ts';
import { bench, settle } from './testing/fake-room.ts';
import type { Bench } from './testing/fake-room.ts';

const judged = (it: Bench) => it.room().calls.filter((call) => call === 'judge()').length;
const state = ({ workbench }: Bench) => workbench.store.getState();

async function atMasking(): Promise<Bench> {
  const it = bench();
  it.workbench.orders.openSample();
  await settle();
  it.workbench.goToStep('masking');
  await it.clock.advance(200);
  return it;
}

describe('judging all labels', () => {
  it('begins with the masking step, and not before anybody looks', async () => {
    const it = bench();
    it.workbench.orders.openSample();
    await it.clock.advance(1000);
    expect(judged(it)).toBe(0);
    it.workbench.goToStep('masking');
    await it.clock.advance(200);
    expect(judged(it)).toBe(1);
    expect(state(it).judging).toMatchObject({
      batch: { orders: 7 },
      worst: [{ row: 4 }, { row: 2 }],
      running: false,
      slow: false,
    });
    expect(state(it).judged).toMatchObject({ row: 2 });
  });

  it.each([
    ['another policy', (it: Bench) => it.workbench.label.choosePolicy('maximum')],
    ['a change of a policy', (it: Bench) => it.workbench.policies.copy('national', WORDS)],
    ['another sender', (it: Bench) => it.workbench.orders.setSender({ name: '样' })],
    ['an edit', (it: Bench) => it.workbench.grid.edit(2, 'name', '例')],
    ['a find that may stay', (it: Bench) => it.workbench.exceptions.allowFind(2, 'remark', 0)],
    ['rules of one order', (it: Bench) => it.workbench.exceptions.clearRules(2)],
  ])('%s judges them again, once', async (_what, change) => {
    const it = await atMasking();
    change(it);
    await settle();
    await it.clock.advance(1000);
    expect(judged(it)).toBe(2);
  });

  it.each([
    ['another order in view', (it: Bench) => it.workbench.label.goTo(3)],
    ['a selection', (it: Bench) => it.workbench.grid.select({ kind: 'all' })],
    ['another template', (it: Bench) => it.workbench.label.chooseDesign({ dpi: 300 })],
  ])('%s does not', async (_what, change) => {
    const it = await atMasking();
    change(it);
    await settle();
    await it.clock.advance(1000);
    expect(judged(it)).toBe(1);
  });

  it('waits for a pause, and drops the run that a change has overtaken', async () => {
    const it = await atMasking();
    for (const policy of ['classic', 'maximum', 'smile']) it.workbench.label.choosePolicy(policy);
    await it.clock.advance(1000);
    expect(judged(it)).toBe(2);
    const calls = it.room().calls.slice(it.room().calls.indexOf('judge()'));
    expect(calls.indexOf('setDesign(smile,waybill-76x130,203)')).toBeLessThan(calls.lastIndexOf('judge()'));
  });

  it('a run that takes long shows how far it is, is cancelled by a change, and what it finds is dropped', async () => {
    const it = await atMasking();
    const runs: { readonly signal: CancelSignal | undefined; finish(): Promise<void> }[] = [];
    const { room } = it.room().client;
    const quick = room.judge.bind(room);
    Object.assign(room, {
      async judge(signal?: CancelSignal, report?: BookReport) {
        report?.({ stage: 'reading', done: 3, total: 9 });
        const batch = { ...(await quick()), orders: runs.length };
        return new Promise((resolve) => {
          runs.push({
            signal,
            async finish() {
              resolve(batch);
              await settle();
            },
          });
        });
      },
    });
    it.workbench.label.choosePolicy('classic');
    await settle();
    await it.clock.advance(200);
    expect(state(it).judging).toMatchObject({ batch: { orders: 7 }, running: true, slow: false });
    await it.clock.advance(500);
    expect(state(it).judging).toMatchObject({ slow: true, progress: { done: 3, total: 9 } });
    it.workbench.label.choosePolicy('maximum');
    expect(runs[0]?.signal?.aborted).toBe(true);
    await settle();
    await it.clock.advance(200);
    await runs[0]?.finish();
    expect(state(it).judging).toMatchObject({ batch: { orders: 7 }, running: true });
    await runs[1]?.finish();
    expect(state(it).judging).toMatchObject({ batch: { orders: 1 }, running: false, slow: false });
  });

  it('forgets what other labels told of the one in view as soon as anything changes', async () => {
    const it = bench();
    it.workbench.orders.openSample();
    await settle();
    const { room } = it.room().client;
    const plain = room.judgement.bind(room);
    Object.assign(room, {
      async judgement(row: number) {
        const judged = await plain(row);
        return judged && { ...judged, warnings: ['rare-surname', 'complementary', 'same-pickup'] };
      },
    });
    it.workbench.goToStep('masking');
    await it.clock.advance(200);
    expect(state(it).judged?.warnings).toContain('same-pickup');
    it.workbench.label.choosePolicy('classic');
    expect(state(it)).toMatchObject({ judged: { warnings: ['rare-surname'] }, judging: { running: true } });
  });

  it('leaves nothing of before where a run fails, and tries again with the next change', async () => {
    const it = await atMasking();
    const { room } = it.room().client;
    const works = room.judge.bind(room);
    Object.assign(room, { judge: () => Promise.reject(new Error('broken')) });
    it.workbench.label.choosePolicy('classic');
    await it.clock.advance(200);
    expect(state(it).judging).toMatchObject({ batch: null, worst: [], running: false });
    Object.assign(room, { judge: works });
    it.workbench.label.choosePolicy('maximum');
    await it.clock.advance(200);
    expect(state(it).judging).toMatchObject({ batch: { orders: 7 }, running: false });
  });

  it('is of before, and said to be, when one comes back to other orders', async () => {
    const it = await atMasking();
    it.workbench.goToStep('orders');
    it.workbench.grid.edit(2, 'name', '例');
    await it.clock.advance(200);
    it.workbench.goToStep('masking');
    expect(state(it).judging).toMatchObject({ batch: { orders: 7 }, running: true });
    await it.clock.advance(200);
    expect(state(it).judging.running).toBe(false);
    expect(judged(it)).toBe(2);
  });

  it('follows the order in view', async () => {
    const it = await atMasking();
    it.workbench.label.goTo(5);
    await settle();
    expect(state(it).judged).toMatchObject({ row: 7 });
  });

  it('says of the worst which labels they are, and one call brings each into view with its judgement', async () => {
    const it = await atMasking();
    const [worst] = state(it).judging.worst;
    expect(worst).toMatchObject({ row: 4, name: { text: '王**', state: 'masked' } });
    await it.workbench.grid.goToRow(worst?.row ?? 0);
    await settle();
    expect(state(it)).toMatchObject({
      current: { row: 4 },
      label: { status: 'drawn', label: { texts: ['4'] } },
      judged: { row: 4 },
    });
  });

  it('is gone with the orders', async () => {
    const it = await atMasking();
    it.workbench.orders.wipe();
    await it.clock.advance(1000);
    expect(state(it)).toMatchObject({ judged: null, judging: { batch: null, running: false, worst: [] } });
  });
});

describe('rules for one order', () => {
  it('are refused without a reason where the room wants one', async () => {
    const it = await atMasking();
    const { exceptions } = it.workbench;
    const rule = { rule: 'name.keep' };
    expect(await exceptions.setRules(2, ['recipient.name'], rule, '')).toMatchObject({
      code: 'reason-missing',
    });
    expect(await exceptions.setRules(2, ['recipient.name'], rule, 'asked for')).toBeNull();
    expect(it.room().calls).toContain('setOrderRules(2,{"recipient":{"name":{"rule":"name.keep"}}})');
  });
});

it('a row out of the list is shown with all others first', async () => {
  const it = await atMasking();
  await it.workbench.grid.goToRow(9);
  expect(state(it).position).toBe(7);
});

it('there are as many classes as the page has names for', () => {
  expect(FIT_BOUNDS).toEqual([1, 10, 100, 1_000, 10_000]);
});

const WORDS = {
  name: { en: 'Mine', 'zh-CN': '我的' },
  explanation: { en: 'x', 'zh-CN': 'x' },
};
