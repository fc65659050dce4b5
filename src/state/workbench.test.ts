import { describe, expect, it } from 'vitest';
import { ACTION_IDS } from './actions.ts';
import { actionForKeys } from './keys.ts';
import { fileName } from './print-jobs/file-name.ts';
import { isOutOfDate } from './print-jobs/asked.ts';
import { printPlan } from './print-jobs/plan.ts';
import { jobInHand } from './print-jobs/print-job.ts';
import { isElsewhere } from '../room/watch-requests.ts';
import { countRequests } from './other-hosts.ts';
import { giveColumn, isChanged, mappingOf, moveField, usesOf } from './mapping-changes.ts';
import { PROBLEM_FILTERS, countRows, filterRows, problemRows } from './problem-filter.ts';
import type { ProblemFilter } from './problem-filter.ts';
import { SETTINGS_KEY } from './settings.ts';
import { REPLACED_SECONDS } from './replaced-orders.ts';
import { bench, settle } from './testing/fake-room.ts';
import type { Bench } from './testing/fake-room.ts';
import { KEEPING } from './workbench-state.ts';

async function opened(orders?: number) {
  const it = bench(orders);
  it.workbench.orders.openSample();
  await settle();
  return it;
}

describe('what is stored', () => {
  it('is exactly the keys that the table says', async () => {
    const it = await opened();
    it.workbench.setLanguage('zh-CN');
    it.workbench.setTheme('dark');
    it.workbench.goToStep('design');
    it.workbench.orders.setSender({ name: 'SENDER-CANARY', phone: '1' });
    await settle();
    expect([...it.storage.items.keys()]).toEqual([SETTINGS_KEY]);
    const stored: unknown = JSON.parse(it.storage.items.get(SETTINGS_KEY) ?? 'null');
    const names = Object.entries(KEEPING).flatMap(([key, where]) => (where === 'stored' ? [key] : []));
    expect(Object.keys(stored ?? {}).toSorted()).toEqual(names.toSorted());
    expect(it.storage.items.get(SETTINGS_KEY)).not.toContain('SENDER-CANARY');
  });

  it('names every key of the state', () => {
    expect(Object.keys(KEEPING).toSorted()).toEqual(
      Object.keys(bench().workbench.store.getState()).toSorted(),
    );
  });

  it('falls back where it is not a known choice', () => {
    const it = bench();
    it.storage.items.set(SETTINGS_KEY, '{"language":"xx","dpi":"600","step":"print","policy":"__proto__"}');
    expect(it.workbench.store.getState().dpi).toBe(203);
  });
});

describe('orders', () => {
  it('draws the label of the first order with the chosen design', async () => {
    const it = await opened();
    expect(it.room().calls).toContain('setDesign(national,waybill-76x130,203)');
    expect(it.workbench.store.getState().label).toMatchObject({ status: 'drawn', label: { texts: ['2'] } });
  });

  it('never says that a label still in view is of the order that is drawn meanwhile', async () => {
    const it = await opened();
    const { store, label } = it.workbench;
    label.goTo(1);
    expect(store.getState()).toMatchObject({
      position: 1,
      label: { status: 'drawing', last: { texts: ['2'], position: 0 } },
    });
    await settle();
    expect(store.getState().label).toMatchObject({ status: 'drawn', label: { texts: ['3'], position: 1 } });
  });

  it('keeps what was there when a file cannot be read, and says why', async () => {
    const it = await opened();
    it.workbench.orders.openFiles([new File([], 'x.csv')]);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await settle();
    const { source, failures, label } = it.workbench.store.getState();
    expect(source.status).toBe('open');
    expect(failures).toMatchObject([{ name: 'x.csv', problem: { code: 'empty' } }]);
    expect(label.status).toBe('drawn');
  });

  it('says how far the reading of a file is', async () => {
    const it = bench();
    const seen: unknown[] = [];
    it.workbench.store.subscribe(({ reading }) => {
      if (reading !== null) seen.push(reading.progress);
    });
    it.workbench.orders.openPaste('a');
    await settle();
    expect(seen[0]).toBeNull();
    expect(seen).toContainEqual({ stage: 'rows', done: 1, total: 2 });
    expect(it.workbench.store.getState().source.status).toBe('open');
  });

  it('comes back when clearing is undone in time', async () => {
    const it = await opened();
    it.workbench.orders.clear();
    expect(it.workbench.store.getState().label.status).toBe('none');
    await it.clock.advance(9_000);
    it.workbench.actions.undo.run();
    await it.clock.advance(60_000);
    expect(it.room().locked()).toBe(false);
    expect(it.workbench.store.getState().label.status).toBe('drawn');
  });

  it('is wiped by ending the room when nobody undoes the clearing', async () => {
    const it = await opened();
    it.workbench.orders.clear();
    await it.clock.advance(10_000);
    expect(it.rooms.map((room) => room.locked())).toEqual([true, false]);
    expect(it.workbench.store.getState()).toMatchObject({
      source: { status: 'none' },
      current: null,
      problems: [],
    });
  });

  it('gives way to the invented example of each policy, when it is cleared and when it is wiped', async () => {
    const it = await opened();
    it.workbench.goToStep('masking');
    await settle();
    expect(it.room().calls).not.toContain('examples()');
    it.workbench.orders.clear();
    await settle();
    expect(it.room().calls).toContain('examples()');
    await it.clock.advance(10_000);
    expect(it.rooms).toHaveLength(2);
    expect(it.room().calls).toContain('examples()');
  });

  it('is not needed for the examples where the page opens at the masking step', async () => {
    const before = bench();
    before.workbench.goToStep('masking');
    const it = bench(undefined, undefined, before.storage);
    await settle();
    expect(it.room().calls).toContain('examples()');
  });

  it('can be read anew after a crash, with policy and sender kept', async () => {
    const it = await opened();
    it.workbench.label.choosePolicy('maximum');
    it.workbench.orders.setSender({ name: 'a' });
    await settle();
    it.room().crash();
    expect(it.workbench.store.getState()).toMatchObject({ crashed: true, source: { status: 'none' } });
    it.workbench.actions.restart.run();
    it.workbench.orders.openSample();
    await settle();
    expect(it.workbench.store.getState()).toMatchObject({ crashed: false, source: { status: 'open' } });
    expect(it.room().calls).toContain('setDesign(maximum,waybill-76x130,203)');
    expect(it.room().calls).toContain('setSender()');
  });

  it('says that a fixed row makes a label, and asks for the problems anew', async () => {
    const it = await opened();
    it.workbench.orders.fix(900, 'recipient.phone', '13800138000');
    await settle();
    expect(it.workbench.store.getState().problems).toEqual([]);
    expect(it.workbench.store.getState().notices.map(({ text }) => text)).toContain('fixed');
  });

  it('remembers no more than some pages of rows', async () => {
    const it = await opened(100_000);
    for (let from = 0; from < 10_000; from += 100) {
      it.workbench.wantRows(from, from + 40);
      await settle();
    }
    expect(it.workbench.rowAt(9_900)?.row).toBe(9_902);
    expect(it.workbench.rowAt(0)).toBeUndefined();
  });
});

describe('orders that others took the place of', () => {
  async function replaced() {
    const it = await opened();
    it.workbench.orders.openPaste('a');
    await settle();
    return it;
  }
  const texts = ({ workbench }: Bench) => workbench.store.getState().notices.map(({ text }) => text);

  it('come back when that is undone in time', async () => {
    const it = await replaced();
    expect(texts(it)).toContain('replaced');
    expect(it.workbench.store.getState()).toMatchObject({
      replaced: true,
      source: { summary: { kind: 'file' } },
    });
    expect(it.workbench.actions.undo.refused(it.workbench.store.getState())).toBeNull();
    it.workbench.actions.undo.run();
    await settle();
    const state = it.workbench.store.getState();
    expect(state).toMatchObject({ replaced: false, source: { status: 'open', summary: { kind: 'sample' } } });
    expect(state.label.status).toBe('drawn');
    expect(it.room().calls.filter((call) => /restore|forget/u.test(call))).toEqual([
      'restore()',
      'forgetReplaced()',
    ]);
    expect(texts(it)).not.toContain('replaced');
  });

  it('are forgotten by the room when nobody wants them back', async () => {
    const it = await replaced();
    await it.clock.advance(REPLACED_SECONDS * 1000);
    expect(it.room().calls).toContain('forgetReplaced()');
    expect(it.workbench.store.getState().replaced).toBe(false);
    expect(it.workbench.actions.undo.refused(it.workbench.store.getState())).not.toBeNull();
  });

  it('are forgotten at once when they were about to be wiped', async () => {
    const it = await opened();
    it.workbench.orders.clear();
    it.workbench.orders.openPaste('a');
    await settle();
    expect(it.room().calls).toContain('forgetReplaced()');
    expect(it.workbench.store.getState().replaced).toBe(false);
  });

  it('are none where there were none, and none when the same file is read anew', async () => {
    const it = await opened();
    it.workbench.orders.reread({ encoding: 'gb18030' });
    await settle();
    expect(it.workbench.store.getState().replaced).toBe(false);
    expect(texts(it)).not.toContain('replaced');
  });
});

describe('the label in view', () => {
  it('is that of the latest place when places change quickly', async () => {
    const it = await opened();
    for (let position = 1; position <= 20; position += 1) it.workbench.label.goTo(position);
    await settle();
    await settle();
    expect(it.workbench.store.getState().label).toMatchObject({ label: { texts: ['22'] } });
    expect(it.room().calls.filter((call) => call.startsWith('preview')).length).toBeLessThan(5);
  });

  it('is drawn on the templates in sight in Design and no others, and the room prints with the chosen one', async () => {
    const it = await opened();
    const pictures = () => it.workbench.store.getState().pictures;
    const drawn = () => it.room().calls.filter((call) => call.startsWith('previewOn'));
    it.workbench.goToStep('design');
    it.workbench.label.wantPictures(['gift-note', 'waybill-4x6']);
    await settle();
    await settle();
    expect(Object.keys(pictures())).toEqual(['gift-note', 'waybill-4x6']);
    it.workbench.label.wantPictures(['waybill-4x6', 'customs-cn22']);
    await settle();
    expect(drawn()).toEqual(['gift-note', 'waybill-4x6', 'customs-cn22'].map((id) => `previewOn(${id},2)`));
    // Another order: what is in sight is drawn anew, what is not is forgotten.
    it.workbench.label.goTo(1);
    await settle();
    await settle();
    expect(Object.keys(pictures()).toSorted()).toEqual(['customs-cn22', 'waybill-4x6']);
    expect(drawn().slice(3)).toEqual(['previewOn(waybill-4x6,3)', 'previewOn(customs-cn22,3)']);
    it.workbench.printing.generate();
    await settle();
    await settle();
    const designs = it
      .room()
      .calls.filter((call) => call.startsWith('setDesign') || call.startsWith('print'));
    expect(designs).toEqual(['setDesign(national,waybill-76x130,203)', 'print(all,1)']);
  });
});

const inHand = (it: Bench) => jobInHand(it.workbench.store.getState());

function isStale(it: Bench): boolean {
  const job = inHand(it);
  if (job === null) throw new Error('nothing was made');
  return isOutOfDate(it.workbench.store.getState(), job);
}

describe('printing', () => {
  it('prints the rows that a range names', async () => {
    const it = await opened();
    it.workbench.printing.choose({ which: 'range', range: '2-3,7', copies: 2 });
    expect(printPlan(it.workbench.store.getState())).toMatchObject({ ok: true, orders: 3, labels: 6 });
    it.workbench.printing.generate();
    await settle();
    await settle();
    expect(it.room().calls).toContain('print(3 4 8,2)');
    expect(inHand(it)).toMatchObject({
      asked: { labels: 6 },
      stage: { outcome: { receipt: { labels: 6 } } },
    });
    expect(isStale(it)).toBe(false);
  });

  it('says what was made to screen readers only where the result is in sight', async () => {
    const it = await opened();
    it.workbench.goToStep('print');
    it.workbench.printing.generate();
    await settle();
    await settle();
    expect(it.workbench.store.getState().notices.find(({ text }) => text === 'made')?.tone).toBe('heard');
  });

  it('goes back to nothing made when it is cancelled', async () => {
    const it = await opened();
    it.workbench.printing.generate();
    it.workbench.printing.cancel();
    await settle();
    expect(it.workbench.store.getState()).toMatchObject({ jobs: [], isAsking: false });
    expect(it.workbench.store.getState().notices.map(({ text }) => text)).toEqual([
      'opened',
      'openedProblems',
      'cancelled',
    ]);
  });

  it('says when what was made is no longer what one sees', async () => {
    const it = await opened();
    it.workbench.printing.generate();
    await settle();
    await settle();
    it.workbench.label.choosePolicy('classic');
    expect(isStale(it)).toBe(true);
  });

  it.each([
    [{ copies: 0 }, 'copiesInvalid'],
    [{ copies: Number.NaN }, 'copiesInvalid'],
    [{ copies: 1.5 }, 'copiesInvalid'],
    [{ date: '' }, 'dateInvalid'],
    [{ isInVolumes: true, perVolume: 0 }, 'volumeInvalid'],
    [{ isInVolumes: true, perVolume: Number.NaN }, 'volumeInvalid'],
    [{ which: 'range', range: '' }, 'rangeEmpty'],
    [{ which: 'range', range: '1-999' }, 'rangeOutside'],
  ] as const)('is refused with a reason for %j', async (choice, reason) => {
    const it = await opened();
    it.workbench.printing.choose(choice);
    expect(it.workbench.actions.generate.refused(it.workbench.store.getState())?.reason).toBe(reason);
  });

  it('is refused while there are no orders, while the sender is wrong, and past the most labels', async () => {
    const empty = bench();
    expect(empty.workbench.actions.generate.refused(empty.workbench.store.getState())?.reason).toBe(
      'noOrders',
    );
    const it = await opened(2000);
    it.workbench.orders.setSender({ phone: 'x' });
    await settle();
    expect(printPlan(it.workbench.store.getState())).toMatchObject({ reason: 'senderProblem' });
    it.workbench.orders.setSender({});
    await settle();
    it.workbench.printing.choose({ copies: 99 });
    expect(printPlan(it.workbench.store.getState())).toMatchObject({ reason: 'tooManyLabels' });
  });

  it('names files by day and count', () => {
    expect(fileName('2026-11-21', 200, 'labels', 'pdf')).toBe('hushlabel-2026-11-21-200-labels.pdf');
    expect(fileName('2026-11-21', 500, 'labels', 'pdf', { volume: { number: 2, of: 5 }, mark: null })).toBe(
      'hushlabel-2026-11-21-500-labels-2-of-5.pdf',
    );
    expect(fileName('2026-11-30', 10, 'labels', 'pdf', { volume: null, mark: 'reprint' })).toBe(
      'hushlabel-2026-11-30-10-labels-reprint.pdf',
    );
  });
});

describe('keys', () => {
  const press = { key: '', code: '', altKey: false, ctrlKey: false, metaKey: false, shiftKey: false };
  it.each([
    [{ key: '¡', code: 'Digit1', altKey: true }, 'goOrders'],
    [{ key: 'ArrowDown', code: 'ArrowDown', altKey: true }, 'nextOrder'],
    [{ key: 'p', code: 'KeyP', metaKey: true }, 'print'],
    [{ key: 'Enter', code: 'Enter', ctrlKey: true }, 'generate'],
    [{ key: 'p', code: 'KeyP' }, undefined],
    [{ key: 'P', code: 'KeyP', ctrlKey: true, shiftKey: true }, undefined],
  ])('%j is %s', (keys, id) => {
    expect(actionForKeys(bench().workbench.actions, { ...press, ...keys }, false)).toBe(id);
  });

  it('leaves undo to a field that is typed in', () => {
    const undo = { ...press, key: 'z', code: 'KeyZ', ctrlKey: true };
    expect(actionForKeys(bench().workbench.actions, undo, true)).toBeUndefined();
    expect(actionForKeys(bench().workbench.actions, undo, false)).toBe('undo');
  });

  it('are not given twice', () => {
    const { actions } = bench().workbench;
    const keys = ACTION_IDS.flatMap((id) => actions[id].keys ?? []);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('small rules', () => {
  const column = (name: string, field: 'orderNo' | 'remark' | null) => ({
    name,
    field,
    confidence: 1,
    looksLike: 'text',
  });
  it('a mapping says only what was changed', () => {
    const columns = [column('A', 'orderNo'), column('B', null), column('C', 'remark')];
    expect(isChanged(columns, {})).toBe(false);
    expect(mappingOf(columns, {}, false)).toEqual({});
    expect(mappingOf(columns, { 0: 'unused' }, false)).toEqual({ orderNo: [] });
    expect(mappingOf(columns, { 0: 'unused', 1: 'orderNo' }, false)).toEqual({ orderNo: [1] });
    expect(mappingOf(columns, { 1: 'tracking' }, false, { remark: [2] })).toEqual({
      remark: [2],
      tracking: [1],
    });
    // Guessed columns are all said, so that the next file is not guessed differently.
    expect(mappingOf(columns, { 1: 'tracking' }, true)).toEqual({ orderNo: [0], remark: [2], tracking: [1] });
  });

  it('a guess gives way to a person, and what a person joins is joined', () => {
    const columns = [
      { ...column('A', null), field: 'recipient.detail', confidence: 0.7 } as const,
      column('B', null),
      column('C', 'orderNo'),
      column('D', null),
    ];
    const first = giveColumn({}, 1, 'recipient.detail');
    expect(usesOf(columns, first)).toEqual(['unused', 'recipient.detail', 'orderNo', 'unused']);
    const both = giveColumn(first, 3, 'recipient.detail');
    expect(mappingOf(columns, both, false)).toEqual({ 'recipient.detail': [1, 3] });
    // The guess is back when the person thinks better of it.
    expect(usesOf(columns, giveColumn(first, 1, 'unused'))[0]).toBe('recipient.detail');
    // An order number is never put together of two columns.
    const moved = giveColumn(giveColumn({}, 1, 'orderNo'), 3, 'orderNo');
    expect(usesOf(columns, moved)).toEqual(['recipient.detail', 'unused', 'unused', 'orderNo']);
    expect(usesOf(columns, moveField(columns, {}, 2, 1))).toEqual([
      'recipient.detail',
      'orderNo',
      'unused',
      'unused',
    ]);
    expect(moveField(columns, {}, 2, 2)).toEqual({});
  });

  it('problems are found, and counted, by row', () => {
    const rows = problemRows([
      { code: 'c', row: 1, severity: 'error', leftOut: false },
      { code: 'a', row: 3, severity: 'error', leftOut: false },
      { code: 'b', row: 3, severity: 'warning', leftOut: false },
      { code: 'd', row: 3, severity: 'error', leftOut: false },
      { code: 'b', row: 7, severity: 'warning', leftOut: false },
      { code: 'a', row: 33, severity: 'error', leftOut: true },
    ]);
    expect(filterRows(rows, 'all', ' ３ ').map(({ problems }) => problems.length)).toEqual([3]);
    expect(filterRows(rows, 'leftOut', 'x').map(({ row }) => row)).toEqual([33]);
    // The header's problem is none of a row.
    const count = (filter: ProblemFilter) => countRows(rows, filter, 1);
    expect(PROBLEM_FILTERS.map(count)).toEqual([3, 1, 1, 1]);
  });

  it('requests are added up over page and workers, and not known once one is not counted', () => {
    const seen: (number | null)[] = [];
    const requests = countRequests((count) => void seen.push(count));
    const [page, worker, next] = [requests.source(), requests.source(), requests.source()];
    page(1);
    worker(2);
    worker(3);
    next(null);
    page(2);
    expect(seen).toEqual([1, 3, 4, null, null]);
  });

  it.each([
    ['https://evil.example/x', true],
    ['https://app.example/x', false],
    ['blob:https://app.example/1', false],
    ['data:text/plain,x', false],
    ['https://blocked.invalid/other', true],
  ])('%s is of another host: %s', (address, elsewhere) => {
    expect(isElsewhere(address, 'https://app.example')).toBe(elsewhere);
  });
});
