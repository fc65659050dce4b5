import { describe, expect, it } from 'vitest';
import { LABEL_SIZES, usualSizeOf } from '../editor/label-sizes.ts';
import { NEW_SIZE } from '../editor/new-template.ts';
import type { LocalText } from '../base/language.ts';
import { BUILT_IN_TEMPLATES } from '../template/built-in-templates.ts';
import { printTemplate } from '../template/print-template.ts';
import { freeNames } from './free-names.ts';
import { refusedFileName, refusedName } from './refused-documents.ts';
import { SETTINGS_KEY } from './settings.ts';
import { bench, memoryStorage, settle } from './testing/fake-room.ts';
import type { Bench } from './testing/fake-room.ts';
import { LARGEST_TEMPLATE_FILE, MOST_TEMPLATES } from './templates.ts';

const [BUILT_IN] = BUILT_IN_TEMPLATES;
const NAME = { en: 'Mine', 'zh-CN': '我的' };
const ID = `${BUILT_IN.id}-copy`;

async function copied(): Promise<Bench> {
  const it = bench();
  it.workbench.templates.copy(BUILT_IN.id, () => NAME);
  await settle();
  return it;
}

/** A visit after one that stored this. */
function visited(settings: object): Bench {
  const storage = memoryStorage();
  storage.setItem(SETTINGS_KEY, JSON.stringify(settings));
  return bench(undefined, undefined, storage);
}

const state = ({ workbench }: Bench) => workbench.store.getState();
const stored = ({ storage }: Bench): unknown => JSON.parse(storage.items.get(SETTINGS_KEY) ?? '{}');
const problemOf = (it: Bench) => state(it).notices.at(-1)?.problem?.code;

async function imported(it: Bench, ...texts: readonly string[]): Promise<void> {
  it.workbench.templates.importFiles(texts.map((text) => new File([text], 'x.hushlabel.json')));
  await it.workbench.templates.settled();
}

describe('an own template', () => {
  it('is made by copying, chosen, opened for a name, and stored', async () => {
    const it = await copied();
    expect(state(it)).toMatchObject({ template: ID, naming: ID });
    expect(state(it).templates).toEqual([{ ...BUILT_IN, id: ID, name: NAME }]);
    expect(stored(it)).toMatchObject({ template: ID, ownTemplates: [{ id: ID }] });
  });

  it('has an id of its own whatever it is copied from', async () => {
    const it = await copied();
    for (const from of [BUILT_IN.id, ID, `${ID}-2`]) it.workbench.templates.copy(from, () => NAME);
    await settle();
    expect(state(it).templates.map(({ id }) => id)).toEqual([ID, `${ID}-2`, `${ID}-3`, `${ID}-4`]);
  });

  it('is named anew; what is no name is said and changes nothing', async () => {
    const it = await copied();
    it.workbench.templates.rename({ en: 'Parcels', 'zh-CN': '包裹' });
    await it.workbench.templates.settled();
    expect(state(it).templates[0]?.name).toEqual({ en: 'Parcels', 'zh-CN': '包裹' });
    it.workbench.templates.rename({ en: '', 'zh-CN': '' });
    await it.workbench.templates.settled();
    expect(state(it).templateProblem?.code).toBe('template-range');
    it.workbench.templates.rename({ en: 'Call 13800138000', 'zh-CN': '电话' });
    await it.workbench.templates.settled();
    expect(state(it).templateProblem?.code).toBe('template-personal');
    expect(JSON.stringify(stored(it))).not.toContain('13800138000');
    expect(state(it).templates[0]?.name.en).toBe('Parcels');
    it.workbench.templates.openName(null);
    expect(state(it).templateProblem).toBeNull();
  });

  it('typed in one breath is one step to undo', async () => {
    const it = await copied();
    for (const name of ['P', 'Pa', 'Par']) it.workbench.templates.rename({ en: name, 'zh-CN': name });
    await it.workbench.templates.settled();
    expect(state(it).templateSteps).toEqual({ undo: 2, redo: 0 });
    it.workbench.actions.undoTemplate.run();
    await settle();
    expect(state(it).templates[0]?.name).toEqual(NAME);
    it.workbench.actions.redoTemplate.run();
    await settle();
    expect(state(it).templates[0]?.name.en).toBe('Par');
  });

  it('is deleted and brought back; meanwhile the default is chosen, in the room too', async () => {
    const it = await copied();
    it.workbench.orders.openSample();
    await settle();
    it.room().calls.length = 0;
    it.workbench.templates.remove(ID);
    await settle();
    expect(state(it)).toMatchObject({ template: BUILT_IN.id, templates: [], naming: null });
    expect(
      it
        .room()
        .calls.filter((call) => /^setOwnT|^setDesign/u.test(call))
        .slice(0, 3),
    ).toEqual(['setOwnTemplates(1)', `setDesign(national,${BUILT_IN.id},203)`, 'setOwnTemplates(0)']);
    const [notice] = state(it).notices.filter(({ text }) => text === 'templateDeleted');
    expect(notice?.actions).toEqual(['undoTemplate']);
    it.workbench.actions.undoTemplate.run();
    await settle();
    expect(state(it)).toMatchObject({ template: ID, templates: [{ id: ID }] });
  });

  it('made anew under an id that another had has nothing of its past; one that is brought back has its own', async () => {
    const { workbench, tabStorage } = bench();
    const { templates, store } = workbench;
    const made = () => store.getState().templates.map(({ id }) => id);
    templates.create({ en: 'Mine', 'zh-CN': '我的' });
    await templates.settled();
    const [id = ''] = made();
    for (const key of [id, `${id}.0`, `${id}-else`]) tabStorage.setItem(`hushlabel.steps.${key}`, '{}');
    templates.remove(id);
    templates.undo();
    await templates.settled();
    expect(tabStorage.getItem(`hushlabel.steps.${id}.0`)).toBe('{}');
    templates.remove(id);
    templates.create({ en: 'Mine', 'zh-CN': '我的' });
    await templates.settled();
    expect(made()).toEqual([id]);
    const left = [...tabStorage.items.keys()].filter((key) => key.startsWith('hushlabel.steps.'));
    expect(left).toEqual([`hushlabel.steps.${id}-else`]);
  });

  it('that was deleted has no past in the tab after a reload; one that is there keeps it', async () => {
    const { workbench, storage, tabStorage } = bench();
    workbench.templates.create({ en: 'Mine', 'zh-CN': '我的' });
    await workbench.templates.settled();
    const [id = ''] = workbench.store.getState().templates.map((own) => own.id);
    const keys = ['other.steps', `hushlabel.steps.${id}`, `hushlabel.steps.${id}.0`];
    for (const key of [...keys, 'hushlabel.steps.gone', 'hushlabel.steps.gone.picture.x'])
      tabStorage.setItem(key, '{}');
    bench(undefined, undefined, storage, tabStorage);
    const left = [...tabStorage.items.keys()].filter((key) => key.includes('steps'));
    expect(left.toSorted()).toEqual(keys.toSorted());
  });

  it('is begun in a usual size, 100 × 150 mm where none is said', async () => {
    const it = bench();
    const { templates } = it.workbench;
    templates.create({ en: 'Mine', 'zh-CN': '我的' });
    for (const size of LABEL_SIZES) templates.create({ en: 'Mine', 'zh-CN': '我的' }, size);
    await templates.settled();
    const made = state(it).templates.map(({ width, height }) => usualSizeOf(width, height)?.id);
    expect(made).toEqual([NEW_SIZE.id, ...LABEL_SIZES.map(({ id }) => id)]);
    expect(made[0]).toBe('100x150');
  });

  it('a built-in one is neither deleted nor named', async () => {
    const it = bench();
    it.workbench.templates.remove(BUILT_IN.id);
    it.workbench.templates.openName(BUILT_IN.id);
    it.workbench.templates.rename(NAME);
    await it.workbench.templates.settled();
    expect(state(it)).toMatchObject({ templates: [], templateSteps: { undo: 0, redo: 0 } });
  });

  it('Ctrl+Z is for templates while one is chosen in the Design step, and for the orders elsewhere', async () => {
    const it = await copied();
    expect(it.workbench.actions.undo.refused(state(it))).not.toBeNull();
    it.workbench.goToStep('design');
    expect(it.workbench.actions.undo.refused(state(it))).toBeNull();
    it.workbench.actions.undo.run();
    await settle();
    expect(state(it).templates).toEqual([]);
    expect(it.workbench.actions.redo.refused(state(it))).toBeNull();
    it.workbench.actions.redo.run();
    await settle();
    // A deleted one comes back by the same keys, though another is chosen meanwhile.
    it.workbench.templates.remove(ID);
    await settle();
    it.workbench.actions.undo.run();
    await settle();
    expect(state(it).templates.map(({ id }) => id)).toEqual([ID]);
    it.workbench.goToStep('orders');
    expect(it.workbench.actions.undo.refused(state(it))).not.toBeNull();
  });
});

describe('what is offered to be undone', () => {
  it('is the last step: later ones take the offer back', async () => {
    const it = bench();
    await imported(it, printTemplate({ ...BUILT_IN, id: 'a' }));
    it.workbench.templates.copy('a', () => NAME);
    await settle();
    expect(state(it).notices.map(({ text }) => text)).not.toContain('templateImported');
  });

  it('two copies made at once have two names', async () => {
    const it = bench();
    const nameOf = (of: LocalText, taken: readonly LocalText[]) => freeNames(of, taken);
    it.workbench.templates.copy(BUILT_IN.id, nameOf);
    it.workbench.templates.copy(BUILT_IN.id, nameOf);
    await settle();
    const names = state(it).templates.map(({ name }) => name.en);
    expect(new Set(names).size).toBe(2);
  });
});

describe('a file of a template', () => {
  it('comes in under an id and a name that nobody has, is chosen, and can be taken back', async () => {
    const it = bench();
    await imported(it, printTemplate(BUILT_IN));
    expect(state(it)).toMatchObject({
      template: `${BUILT_IN.id}-2`,
      templates: [{ id: `${BUILT_IN.id}-2` }],
    });
    expect(state(it).templates[0]?.name.en).toBe(`${BUILT_IN.name.en} 2`);
    expect(state(it).notices.at(-1)).toMatchObject({ text: 'templateImported', actions: ['undoTemplate'] });
    it.workbench.actions.undoTemplate.run();
    await settle();
    expect(state(it).templates).toEqual([]);
  });

  it('that is none is refused with the reason, and the rest come in', async () => {
    const it = bench();
    await imported(it, '{', printTemplate({ ...BUILT_IN, id: 'a' }));
    expect(state(it).notices[0]).toMatchObject({
      text: 'templateNotImported',
      problem: { code: 'template-not-json' },
    });
    expect(state(it).templates.map(({ id }) => id)).toEqual(['a']);
    await imported(
      it,
      ...[0, 1].map(() => printTemplate({ ...BUILT_IN, id: 'b', name: { en: '1380013800', 'zh-CN': '十' } })),
    );
    expect(problemOf(it)).toBe('template-personal');
    expect(state(it).templates.map(({ name }) => name.en)).not.toContain('1380013800 2');
    await imported(it, 'x'.repeat(LARGEST_TEMPLATE_FILE + 1));
    expect(problemOf(it)).toBe('template-file-too-large');
    await imported(it, JSON.stringify({ ...BUILT_IN, elements: [{ kind: 'script' }] }));
    expect(problemOf(it)).toBe('template-type');
  });

  it('is taken where files are dropped in the Design step', async () => {
    const it = bench();
    it.workbench.goToStep('design');
    it.workbench.takeFiles([new File([printTemplate({ ...BUILT_IN, id: 'a' })], 'a.hushlabel.json')]);
    await it.workbench.templates.settled();
    expect(state(it)).toMatchObject({ step: 'design', templates: [{ id: 'a' }] });
  });

  it('beyond as many as the room takes is refused', async () => {
    const it = bench();
    await imported(it, ...Array.from({ length: MOST_TEMPLATES }, () => printTemplate(BUILT_IN)));
    expect(state(it).templates).toHaveLength(MOST_TEMPLATES);
    await imported(it, printTemplate(BUILT_IN));
    expect(problemOf(it)).toBe('too-many-templates');
    it.workbench.templates.copy(BUILT_IN.id, () => NAME);
    await it.workbench.templates.settled();
    expect(state(it).templates).toHaveLength(MOST_TEMPLATES);
  });
});

describe('stored templates', () => {
  const kept = { ...BUILT_IN, id: 'kept', name: NAME };
  const newer = { ...BUILT_IN, id: 'newer', version: 99 };

  it('are back at the next visit; what cannot be read is said, kept, and deleted only by hand', async () => {
    const it = visited({ template: 'kept', ownTemplates: [kept, newer] });
    await settle();
    expect(state(it)).toMatchObject({ template: 'kept', templates: [{ id: 'kept' }] });
    expect(state(it).refusedTemplates).toMatchObject([{ problem: { code: 'template-newer' } }]);
    expect(state(it).notices.at(-1)).toMatchObject({ text: 'templatesRefused', params: { count: 1 } });
    it.workbench.templates.copy('kept', () => NAME);
    await settle();
    expect(stored(it)).toMatchObject({
      ownTemplates: [{ id: 'kept' }, { id: 'kept-copy' }, { id: 'newer' }],
    });
    const [refused] = state(it).refusedTemplates;
    if (refused === undefined) throw new Error('nothing refused');
    it.workbench.templates.removeRefused(refused);
    expect(stored(it)).toMatchObject({ ownTemplates: [{ id: 'kept' }, { id: 'kept-copy' }] });
  });

  it('stay when another tab, which does not know them, changes something else', async () => {
    const storage = memoryStorage();
    const one = bench(undefined, undefined, storage);
    const other = bench(undefined, undefined, storage);
    one.workbench.templates.copy(BUILT_IN.id, () => NAME);
    await settle();
    other.workbench.setLanguage('zh-CN');
    expect(stored(one)).toMatchObject({ language: 'zh-CN', ownTemplates: [{ id: ID }] });
  });

  it('that are no list, or deeper than any document, are none', async () => {
    let deep: unknown = [];
    for (let depth = 0; depth < 3000; depth += 1) deep = [deep];
    for (const ownTemplates of [deep, {}, 'x']) {
      const it = visited({ ownTemplates });
      await settle();
      expect(state(it)).toMatchObject({ templates: [], refusedTemplates: [] });
    }
  });

  it('are not called by whom they were refused for', async () => {
    const it = visited({
      ownTemplates: [{ ...kept, id: '13800138000', name: { en: 'call 13800138000', 'zh-CN': '电话' } }],
    });
    await settle();
    const [refused] = state(it).refusedTemplates;
    if (refused === undefined) throw new Error('nothing refused');
    expect(refused.problem.code).toBe('template-personal');
    expect(refusedName(refused, 'en')).toBeUndefined();
    expect(refusedFileName(refused, 'template')).toBe('hushlabel-template-stored.json');
  });

  it('a choice that is gone falls back to the default', async () => {
    const it = visited({ template: 'newer', ownTemplates: [newer] });
    await settle();
    expect(state(it).template).toBe(BUILT_IN.id);
  });

  it('that a browser would not keep are said to be lost with the page', async () => {
    const full = {
      ...memoryStorage(),
      setItem() {
        throw new Error('quota');
      },
    };
    const it = bench(undefined, undefined, full);
    it.workbench.templates.copy(BUILT_IN.id, () => NAME);
    await settle();
    expect(state(it).notices.at(-1)).toMatchObject({ text: 'notStored', tone: 'bad' });
  });
});

describe('templates that two tabs change', () => {
  const OTHER = { en: 'Other', 'zh-CN': '别的' };
  const first = { ...BUILT_IN, id: 'first', name: NAME };
  const second = { ...BUILT_IN, id: 'second', name: OTHER };
  const CHANGED = { en: 'Changed', 'zh-CN': '改过' };

  /** Two tabs that opened what was stored. */
  async function two(...ownTemplates: readonly unknown[]): Promise<readonly [Bench, Bench]> {
    const storage = memoryStorage();
    storage.setItem(SETTINGS_KEY, JSON.stringify({ ownTemplates }));
    const tabs = [bench(undefined, undefined, storage), bench(undefined, undefined, storage)] as const;
    await settle();
    return tabs;
  }

  async function renamed({ workbench }: Bench, id: string): Promise<void> {
    workbench.templates.openName(id);
    workbench.templates.rename(CHANGED);
    await workbench.templates.settled();
  }

  const backwards = (document: object) => Object.fromEntries(Object.entries(document).toReversed());

  it.each([
    ['as they are written', (document: object) => document],
    ['with their keys in another order', backwards],
    ['of the first version', (document: object) => ({ ...document, version: 1 })],
  ])('are both changed, %s', async (_case, asIs) => {
    const [one, other] = await two(asIs(first), asIs(second));
    await renamed(one, 'first');
    await renamed(other, 'second');
    expect(stored(one)).toMatchObject({
      ownTemplates: [
        { id: 'first', name: CHANGED },
        { id: 'second', name: CHANGED },
      ],
    });
    other.workbench.templates.undo();
    await other.workbench.templates.settled();
    expect(stored(one)).toMatchObject({
      ownTemplates: [
        { id: 'first', name: CHANGED },
        { id: 'second', name: OTHER },
      ],
    });
  });

  it('are gone once one of them deleted them, the last one too', async () => {
    const [one, other] = await two(first);
    one.workbench.templates.remove('first');
    await one.workbench.templates.settled();
    other.workbench.templates.create(OTHER);
    await other.workbench.templates.settled();
    expect(stored(one)).toMatchObject({ ownTemplates: [{ id: 'label' }] });
  });

  it('are not taken for deleted where the browser would not store them at first', async () => {
    const storage = memoryStorage();
    let isFull = false;
    const it = bench(undefined, undefined, {
      ...storage,
      setItem(key, value) {
        if (isFull) throw new Error('quota');
        storage.setItem(key, value);
      },
    });
    const ids = () => state(it).templates.map(({ id }) => id);
    it.workbench.templates.create(NAME);
    await it.workbench.templates.settled();
    isFull = true;
    it.workbench.templates.create(OTHER);
    await it.workbench.templates.settled();
    isFull = false;
    it.workbench.templates.create(CHANGED);
    await it.workbench.templates.settled();
    expect(ids()).toEqual(['label', 'label-2', 'label-3']);
    expect(stored({ ...it, storage })).toMatchObject({ ownTemplates: ids().map((id) => ({ id })) });
  });

  it('have ids of their own where both copy the same', async () => {
    const [one, other] = await two();
    for (const { workbench } of [one, other]) {
      workbench.templates.copy(BUILT_IN.id, () => (workbench === one.workbench ? NAME : OTHER));
      await workbench.templates.settled();
    }
    expect(stored(one)).toMatchObject({
      ownTemplates: [
        { id: `${ID}-2`, name: OTHER },
        { id: ID, name: NAME },
      ],
    });
    expect(state(other)).toMatchObject({ template: `${ID}-2`, templates: [{ id: `${ID}-2` }] });
  });

  it('are both kept where one comes back under an id that the other took meanwhile', async () => {
    const [one, other] = await two(first);
    one.workbench.templates.remove('first');
    await one.workbench.templates.settled();
    other.workbench.templates.remove('first');
    await other.workbench.templates.settled();
    await imported(other, printTemplate({ ...first, name: OTHER }));
    one.workbench.templates.undo();
    await one.workbench.templates.settled();
    const both = [
      { id: 'first', name: NAME },
      { id: 'first-2', name: OTHER },
    ];
    expect(stored(one)).toMatchObject({ ownTemplates: both });
    one.workbench.setLanguage('zh-CN');
    expect(stored(one)).toMatchObject({ ownTemplates: both });
  });
});
