import { describe, expect, it } from 'vitest';
import { CATALOGUE } from '../../room/catalogue.ts';
import { printStock } from '../../stock/parse-stock.ts';
import { SMALL_SHEET, sheetOf } from '../../stock/testing/sheet-of.ts';
import { SETTINGS_KEY } from '../settings.ts';
import { newSheetUse, sheetUseOf } from '../sheet-memory.ts';
import { bench, memoryStorage, settle } from '../testing/fake-room.ts';
import { MOST_PAPERS } from './papers.ts';
import { rollChoice } from './own-papers.ts';
import { documentOf, draftOf, newDraft } from './stock-draft.ts';

const SMALL = sheetOf(SMALL_SHEET);
const small = documentOf({ ...draftOf(SMALL), name: { en: 'Mine', 'zh-CN': '我的' } });
const roll = documentOf({ ...newDraft('roll'), name: { en: 'Roll', 'zh-CN': '卷' } });
const file = (text: string, name = 'paper.json') => new File([text], name, { type: 'application/json' });

async function desk(storage = memoryStorage()) {
  const it = bench(4, CATALOGUE, storage);
  await settle();
  const { papers, sheets, store } = it.workbench;
  const state = () => store.getState();
  const own = () => state().papers.own.map(({ id, name }) => [id, name.en]);
  const stored = (): { ownStocks?: unknown[]; sheet?: unknown; roll?: unknown } =>
    JSON.parse(storage.items.get(SETTINGS_KEY) ?? '{}') as object;
  const notice = () => state().notices.at(-1);
  return { ...it, papers, sheets, state, own, stored, notice, storage };
}

describe('a paper of one’s own', () => {
  it('is kept and stored under an id and a name of its own, and is there in a new visit', async () => {
    const it = await desk();
    // Of a sheet of that id at an earlier visit.
    it.workbench.store.setState({ sheets: [{ ...newSheetUse('own-sheet'), used: [1] }, newSheetUse('two')] });
    expect(await it.papers.keep(small, null)).toEqual({ ok: true, id: 'own-sheet' });
    expect(it.state().sheets).toEqual([newSheetUse('two')]);
    expect(await it.papers.keep(small, null)).toEqual({ ok: true, id: 'own-sheet-2' });
    expect(await it.papers.keep(roll, null)).toEqual({ ok: true, id: 'own-roll' });
    expect(it.own()).toEqual([
      ['own-sheet', 'Mine'],
      ['own-sheet-2', 'Mine 2'],
      ['own-roll', 'Roll'],
    ]);
    expect(it.stored().ownStocks).toHaveLength(3);
    const next = await desk(it.storage);
    expect(next.own()).toEqual(it.own());
  });

  it('is changed in its place, and is told to the room by its document', async () => {
    const it = await desk();
    await it.papers.keep(small, null);
    const wider = { ...draftOf(SMALL), name: { en: 'Wider', 'zh-CN': '宽' } };
    expect(await it.papers.keep(documentOf(wider), 'own-sheet')).toEqual({ ok: true, id: 'own-sheet' });
    expect(it.own()).toEqual([['own-sheet', 'Wider']]);
    it.workbench.printers.printTo('printer');
    it.sheets.chooseRoll('own-roll');
    expect(rollChoice(it.state())).toEqual({ id: 'own-roll' });
    await it.papers.keep(roll, null);
    const choice = rollChoice(it.state());
    if (choice === undefined || !('document' in choice)) throw new Error('not told');
    expect(JSON.parse(choice.document)).toMatchObject({ id: 'own-roll', kind: 'roll' });
    // Pictures are of one label, whatever lies in the printer or was chosen for a PDF.
    it.workbench.printers.printTo('png');
    expect(rollChoice(it.state())).toBeUndefined();
  });

  it('is deleted and had back, chosen as it was', async () => {
    const it = await desk();
    await it.papers.keep(small, null);
    it.workbench.store.setState({ sheet: 'own-sheet' });
    it.papers.remove('own-sheet');
    await settle();
    expect([it.own(), it.state().sheet]).toEqual([[], null]);
    expect(it.notice()).toMatchObject({ text: 'paperDeleted', actions: ['undoPaper'] });
    // Its id is not given away while it may come back.
    expect(await it.papers.keep(small, null)).toEqual({ ok: true, id: 'own-sheet-2' });
    it.workbench.actions.undoPaper.run();
    await settle();
    expect(it.own().map(([id]) => id)).toEqual(['own-sheet-2', 'own-sheet']);
    expect(it.workbench.actions.undoPaper.refused(it.state())).toEqual({ reason: 'nothingToUndo' });
  });

  it('that cannot be read stays stored until it is deleted', async () => {
    const storage = memoryStorage();
    const broken = { ...SMALL_SHEET, id: 'broken', page: { width: 1, height: 1 } };
    const twice = { ...SMALL_SHEET, name: { en: 'Again', 'zh-CN': '又' } };
    storage.setItem(SETTINGS_KEY, JSON.stringify({ ownStocks: [SMALL_SHEET, broken, twice] }));
    const it = await desk(storage);
    expect(it.own()).toEqual([['small', 'Small']]);
    expect(it.state().papers.refused.map(({ problem }) => problem.code)).toEqual([
      'document-range',
      'stock-twice',
    ]);
    await it.papers.keep(small, null);
    expect(it.stored().ownStocks).toHaveLength(4);
    const [first] = it.state().papers.refused;
    if (first === undefined) throw new Error('not refused');
    it.papers.removeRefused(first);
    await settle();
    expect(it.stored().ownStocks).toHaveLength(3);
  });

  it('is refused beyond as many as are kept', async () => {
    const storage = memoryStorage();
    const many = Array.from({ length: MOST_PAPERS }, (_, at) => ({ ...SMALL_SHEET, id: `small-${at}` }));
    storage.setItem(SETTINGS_KEY, JSON.stringify({ ownStocks: many }));
    const it = await desk(storage);
    expect(await it.papers.keep(small, null)).toMatchObject({ problem: { code: 'too-many-stocks' } });
    it.papers.importFiles([file(printStock(SMALL))]);
    await settle();
    expect(it.notice()).toMatchObject({ text: 'paperNotImported', problem: { code: 'too-many-stocks' } });
    expect(it.own()).toHaveLength(MOST_PAPERS);
  });
});

describe('a paper’s file', () => {
  it.each([
    ['under its own id', 'small', 'small'],
    ['without dots, which stored ids do not have', 'small.2', 'small-2'],
    ['under another than one of the catalogue', 'two', 'own-two'],
  ])('is taken in %s', async (_, id, wanted) => {
    const it = await desk();
    it.workbench.takeFiles([]);
    it.papers.importFiles([file(printStock({ ...SMALL, id }))]);
    await settle();
    await settle();
    expect(it.own()).toEqual([[wanted, 'Small']]);
    expect(it.notice()).toMatchObject({ text: 'paperImported' });
  });

  it.each([
    ['an empty one', '', 'stock-not-json'],
    ['what is no paper', '{"schema":"hushlabel/printer","version":1}', 'stock-schema'],
    ['a long one', ' '.repeat(20_001), 'stock-too-large'],
  ])('is refused in words: %s', async (_, text, code) => {
    const it = await desk();
    it.papers.importFiles([file(text)]);
    await settle();
    expect(it.notice()).toMatchObject({ text: 'paperNotImported', problem: { code } });
  });

  it('that is dropped at the Print step is told from a printer’s', async () => {
    const it = await desk();
    it.workbench.goToStep('print');
    it.workbench.takeFiles([file(printStock(SMALL))]);
    for (let turn = 0; turn < 4; turn += 1) await settle();
    expect(it.own()).toEqual([['small', 'Small']]);
    it.workbench.takeFiles([file('')]);
    for (let turn = 0; turn < 4; turn += 1) await settle();
    expect(it.notice()).toMatchObject({ text: 'printerNotImported', problem: { code: 'printer-not-json' } });
  });
});

it('a full last sheet is no place to begin the next job', async () => {
  const it = await desk();
  it.workbench.actions.openSample.run();
  await settle();
  it.sheets.choose('two');
  await settle();
  it.sheets.change({ start: 2, order: 'down' });
  it.workbench.store.setState(({ choice }) => ({ choice: { ...choice, which: 'range', range: '1-3' } }));
  it.workbench.actions.generate.run();
  await settle();
  const [job] = it.state().jobs;
  expect(job?.stage).toMatchObject({ status: 'done', outcome: { sheet: { free: 0 } } });
  expect(sheetUseOf(it.state().sheets, 'two').start).toBe(2);
  it.workbench.store.setState(({ jobs }) => ({
    jobs: jobs.map((each) => ({ ...each, taken: ['printed'] })),
  }));
  expect(sheetUseOf(it.state().sheets, 'two')).toMatchObject({ start: 1, used: [], order: 'down' });
});
