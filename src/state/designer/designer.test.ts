import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipboardText } from '../../editor/clipboard.ts';
import { parseTemplateDocument } from '../../template/parse-template.ts';
import { isDesignAtStake } from '../unkept-design.ts';
import { settle } from '../testing/fake-room.ts';
import { copied, elementsOf, lastNotice, open, rect, template } from '../testing/open-designer.ts';
import type { Designer } from './designer.ts';
import type { Opened } from '../testing/open-designer.ts';
import { unkeptOf } from './unkept.ts';

const KEYS = { shift: false, alt: false, control: true };

const placeOf = (opened: Opened, id: string) => {
  const element = elementsOf(opened).find((one) => one.id === id);
  return element && [element.x, element.y, element.width, element.height];
};

describe('dragging', () => {
  it('moves what is chosen when the pointer is let go, as one step', async () => {
    const opened = await open([rect('a', 10, 10), rect('b', 40, 10)]);
    const { gestures, store, select } = opened.designer;
    select(['a', 'b']);
    gestures.beginMove({ x: 12, y: 12 });
    for (const x of [13, 20, 22]) gestures.drag({ x, y: 17 }, KEYS, 1);
    expect(placeOf(opened, 'a')).toEqual([10, 10, 10, 5]);
    gestures.drop();
    expect(placeOf(opened, 'a')).toEqual([20, 15, 10, 5]);
    expect(placeOf(opened, 'b')).toEqual([50, 15, 10, 5]);
    expect(store.getState()).toMatchObject({ at: 1, steps: [{ name: 'move', count: 2 }], gesture: null });
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const opened = await open([rect('a', 10, 10)]);
    const { gestures, store, select } = opened.designer;
    const before = store.getState().template;
    select(['a']);
    gestures.beginResize('se', { x: 20, y: 15 });
    gestures.drag({ x: 50, y: 50 }, KEYS, 1);
    expect(gestures.cancel()).toBe(true);
    gestures.drop();
    expect(store.getState()).toMatchObject({ template: before, at: 0, steps: [] });
    expect(gestures.cancel()).toBe(false);
  });

  it('stops at the edges of the label', async () => {
    const opened = await open([rect('a', 10, 10)]);
    const { gestures, select } = opened.designer;
    select(['a']);
    gestures.beginMove({ x: 12, y: 12 });
    gestures.drag({ x: -500, y: 500 }, KEYS, 1);
    gestures.drop();
    expect(placeOf(opened, 'a')).toEqual([0, 55, 10, 5]);
    gestures.beginResize('e', { x: 10, y: 57 });
    gestures.drag({ x: 500, y: 57 }, KEYS, 1);
    gestures.drop();
    expect(placeOf(opened, 'a')).toEqual([0, 55, 100, 5]);
  });

  it('turns by where its handle is pulled, to quarters that are near and, with a key, to 15°', async () => {
    const opened = await open([rect('a', 10, 10), rect('b', 40, 30)]);
    const { gestures, select, store } = opened.designer;
    const turned = (x: number, y: number, keys = KEYS) => {
      gestures.beginTurn();
      gestures.drag({ x, y }, keys, 1);
      gestures.drop();
      return store
        .getState()
        .template.elements.map(({ x: left, y: top, ...rest }) => [
          left,
          top,
          'rotation' in rest ? rest.rotation : undefined,
        ]);
    };
    const still = [40, 30, undefined];
    select(['a']);
    // Straight above its middle it stands as it stood, and that is no step.
    expect(turned(15, 2)).toEqual([[10, 10, undefined], still]);
    expect(store.getState().at).toBe(0);
    expect(turned(35, 13)).toEqual([[10, 10, 90], still]);
    expect(turned(23, 4.5, { ...KEYS, shift: true })).toEqual([[10, 10, 45], still]);
    expect(store.getState().steps.map(({ name }) => name)).toEqual(['rotate', 'rotate']);
  });

  it('turns several as one thing, and moves them onto the label together', async () => {
    const opened = await open([rect('a', 10, 20), rect('b', 50, 20)]);
    const { gestures, select, store } = opened.designer;
    select(['a', 'b']);
    gestures.beginTurn();
    // Their middle is at 35, 22.5.
    gestures.drag({ x: 60, y: 22 }, KEYS, 1);
    gestures.drop();
    const [one, other] = store.getState().template.elements;
    expect(one).toMatchObject({ x: 30, y: 2.5, rotation: 90 });
    expect(other).toMatchObject({ x: 30, y: 42.5, rotation: 90 });
    expect(store.getState()).toMatchObject({ at: 1, steps: [{ name: 'rotate', count: 2 }] });
  });

  it('snaps to what is near, unless the key for it is held', async () => {
    const opened = await open([rect('a', 10, 10), rect('b', 40, 30)]);
    const { gestures, select, store } = opened.designer;
    select(['a']);
    gestures.beginMove({ x: 10, y: 10 });
    gestures.drag({ x: 39.5, y: 10 }, { ...KEYS, control: false }, 1);
    const { gesture } = store.getState();
    expect(gesture).toMatchObject({
      kind: 'move',
      lines: expect.arrayContaining([expect.objectContaining({ axis: 'x' })]),
    });
    gestures.drag({ x: 39.5, y: 10 }, KEYS, 1);
    gestures.drop();
    expect(placeOf(opened, 'a')?.[0]).toBe(39.5);
  });

  it('moves a copy with Alt, and the original stays', async () => {
    const opened = await open([rect('a', 10, 10)]);
    const { gestures, select, store } = opened.designer;
    select(['a']);
    gestures.beginMove({ x: 12, y: 12 });
    gestures.drag({ x: 32, y: 12 }, { ...KEYS, alt: true }, 1);
    gestures.drop();
    expect(elementsOf(opened)).toHaveLength(2);
    expect(placeOf(opened, 'a')).toEqual([10, 10, 10, 5]);
    const [copy] = store.getState().selection;
    expect(placeOf(opened, copy ?? '')).toEqual([30, 10, 10, 5]);
  });

  it('is given up by undo, which takes no step back then', async () => {
    const opened = await open([rect('a', 10, 10)]);
    const { gestures, store, select, nudge, undo } = opened.designer;
    select(['a']);
    nudge({ x: 5, y: 0 });
    gestures.beginMove({ x: 17, y: 12 });
    gestures.drag({ x: 57, y: 12 }, KEYS, 1);
    undo();
    gestures.drag({ x: 60, y: 12 }, KEYS, 1);
    gestures.drop();
    expect(store.getState()).toMatchObject({ at: 1, gesture: null });
    expect(placeOf(opened, 'a')).toEqual([15, 10, 10, 5]);
  });

  it('is given up by whatever else changes the label', async () => {
    const opened = await open([rect('a', 10, 10)]);
    const { gestures, store, select, goTo, nudge } = opened.designer;
    select(['a']);
    nudge({ x: 5, y: 0 });
    gestures.beginMove({ x: 17, y: 12 });
    gestures.drag({ x: 57, y: 12 }, KEYS, 1);
    goTo(0);
    gestures.drop();
    expect(store.getState()).toMatchObject({ at: 0, gesture: null, steps: [{ name: 'move' }] });
    expect(placeOf(opened, 'a')).toEqual([10, 10, 10, 5]);
  });

  it('moves a group as one, with what is locked in it, and not one that is locked wholly', async () => {
    const locked = { groups: ['g'], locked: true };
    const opened = await open([
      rect('a', 10, 10, { groups: ['g'] }),
      rect('b', 30, 10, locked),
      rect('c', 10, 30, { groups: ['h'], locked: true }),
      rect('d', 30, 30, { groups: ['h'], locked: true }),
    ]);
    const { gestures, press, store, select } = opened.designer;
    press('a', false);
    gestures.beginMove({ x: 12, y: 12 });
    gestures.drag({ x: 22, y: 12 }, KEYS, 1);
    gestures.drop();
    expect([placeOf(opened, 'a'), placeOf(opened, 'b')]).toEqual([
      [20, 10, 10, 5],
      [40, 10, 10, 5],
    ]);
    press('c', false);
    gestures.beginMove({ x: 12, y: 32 });
    expect(store.getState().gesture).toBeNull();
    // Alone it stays where it is.
    select(['b'], 'g');
    gestures.beginMove({ x: 42, y: 12 });
    expect(store.getState().gesture).toBeNull();
  });

  it('does not move what is locked', async () => {
    const opened = await open([rect('a', 10, 10, { locked: true })]);
    const { gestures, select, store } = opened.designer;
    select(['a']);
    gestures.beginMove({ x: 12, y: 12 });
    gestures.drag({ x: 50, y: 12 }, KEYS, 1);
    gestures.drop();
    opened.designer.nudge({ x: 5, y: 0 });
    opened.designer.remove();
    expect(store.getState().steps).toEqual([]);
    expect(placeOf(opened, 'a')).toEqual([10, 10, 10, 5]);
  });

  it('takes a guide off the label', async () => {
    const opened = await open([]);
    const { gestures, store } = opened.designer;
    gestures.beginGuide('x', null, { x: 3, y: 3 });
    gestures.drag({ x: 31, y: 3 }, KEYS, 1);
    gestures.drop();
    expect(store.getState().template.guides).toEqual([{ axis: 'x', at: 31 }]);
    gestures.beginGuide('x', 0, { x: 31, y: 3 });
    gestures.drag({ x: -20, y: 3 }, KEYS, 1);
    gestures.drop();
    expect(store.getState().template.guides).toBeUndefined();
  });
});

describe('storing', () => {
  it('stores what is drawn', async () => {
    const opened = await open([]);
    opened.designer.add('rect');
    await opened.designer.settled();
    expect(opened.stored()?.elements).toMatchObject([{ kind: 'rect' }]);
    expect(opened.designer.store.getState().problem).toBeNull();
  });

  it('says why words of a person are not stored, and keeps no trace of them', async () => {
    const opened = await open([]);
    const { designer, tab } = opened;
    designer.add('text');
    await designer.settled();
    designer.changeChosen(() => ({ lines: ['13800138000'] }));
    await designer.settled();
    expect(designer.store.getState().problem?.code).toBe('template-personal');
    designer.changeChosen(() => ({ lines: ['Fragile'] }));
    await designer.settled();
    expect(designer.store.getState().problem).toBeNull();
    expect(opened.stored()?.elements).toMatchObject([{ lines: ['Fragile'] }]);
    const kept = JSON.stringify([...tab.items, ...opened.bench.storage.items]);
    expect(kept).toContain('Fragile');
    expect(kept).not.toContain('13800138000');
  });

  it('does not even show pasted words of a person', async () => {
    const opened = await open([]);
    await opened.designer.paste('张三 13800138000 浙江省杭州市西湖区示例路99号');
    expect(elementsOf(opened)).toEqual([]);
    expect(opened.bench.workbench.store.getState().notices.at(-1)).toMatchObject({ text: 'wordsNotPasted' });
    await opened.designer.paste('This side up\n{{handle}} with care');
    expect(elementsOf(opened)).toMatchObject([
      { kind: 'text', lines: ['This side up', 'handle  with care'] },
    ]);
  });

  it.each([
    ['nothing', ' \n\t', 'words-none'],
    ['a line that is too long', 'a'.repeat(201), 'words-too-many'],
    ['too many lines', 'one more\n'.repeat(21), 'words-too-many'],
  ])('says that it pastes none of %s', async (_what, words, code) => {
    const opened = await open([]);
    await opened.designer.paste(words);
    expect(elementsOf(opened)).toEqual([]);
    expect(lastNotice(opened)).toMatchObject({ text: 'wordsNotPasted', problem: { code } });
  });
});

describe('what cannot be', () => {
  it('is said where a label has as many elements as it can', async () => {
    const opened = await open(Array.from({ length: 200 }, (_, index) => rect(`r-${index}`, 0, 0)));
    const { designer, bench } = opened;
    const said = () => bench.workbench.store.getState().notices.at(-1);
    designer.add('rect');
    expect(said()).toMatchObject({ text: 'elementNotAdded', problem: { code: 'too-many-elements' } });
    bench.workbench.dismiss(said()?.id ?? 0);
    designer.select(['r-1']);
    void designer.paste(copied(designer));
    expect(said()).toMatchObject({ text: 'elementNotAdded' });
    expect(elementsOf(opened)).toHaveLength(200);
    expect(designer.store.getState().steps).toEqual([]);
  });

  it('is said of copies that are dragged off, too', async () => {
    const opened = await open(Array.from({ length: 200 }, (_, index) => rect(`r-${index}`, 0, 0)));
    const { gestures, select } = opened.designer;
    select(['r-1']);
    gestures.beginMove({ x: 2, y: 2 });
    gestures.drag({ x: 30, y: 30 }, { ...KEYS, alt: true }, 1);
    gestures.drop();
    expect(lastNotice(opened)).toMatchObject({ text: 'elementNotAdded' });
  });

  it('is said in the words of the template, of what would have been there', async () => {
    const gray = Buffer.alloc(250_000, 'a').toString('base64');
    const picture = { width: 500, height: 500, gray };
    const image = { kind: 'image', x: 0, y: 0, width: 10, height: 10, fit: 'contain', dither: 'ordered' };
    const opened = await open([
      { ...image, id: 'one', picture },
      { ...image, id: 'two', picture },
    ]);
    opened.designer.select(['two']);
    opened.designer.duplicate();
    expect(lastNotice(opened)).toMatchObject({
      text: 'elementNotAdded',
      problem: { code: 'template-too-many-pictures', params: { path: 'elements[2]' } },
      template: { elements: [{ id: 'one' }, { id: 'two' }, { kind: 'image' }] },
    });
  });

  it('is cut only once the clipboard has it', async () => {
    const opened = await open([rect('a', 1, 1), rect('b', 40, 10)]);
    const { designer } = opened;
    const refusing = async () => Promise.reject(new Error('NotAllowedError'));
    designer.select(['a']);
    await designer.cut(refusing);
    expect(elementsOf(opened)).toHaveLength(2);
    expect(lastNotice(opened)).toMatchObject({ text: 'elementsNotCut', tone: 'bad' });
    await designer.copy(refusing);
    expect(lastNotice(opened)).toMatchObject({ text: 'elementsNotCopied', tone: 'bad' });
    expect(designer.store.getState().said?.key).toBe('selected');
    const given: string[] = [];
    await designer.cut((text) => void given.push(text));
    expect(given).toEqual([expect.stringContaining('"id":"a"')]);
    expect(elementsOf(opened)).toMatchObject([{ id: 'b' }]);
  });

  it('is at stake with the page: what was typed and cannot be taken over, too', async () => {
    const { designer, bench } = await open([]);
    const { store } = bench.workbench;
    const isAtStake = () =>
      isDesignAtStake({
        ...store.getState(),
        ...{ designing: 'mine', unkeptDesign: unkeptOf(designer.store.getState()) },
      });
    designer.add('text');
    const [id = ''] = designer.store.getState().selection;
    await designer.settled();
    expect(isAtStake()).toBe(false);
    designer.setDraft(id, 'lines', '{{order');
    expect(isAtStake()).toBe(true);
    designer.setDraft(id, 'lines', null);
    expect(isAtStake()).toBe(false);
    designer.setDraft(id, 'lines', '{{order');
    designer.remove();
    expect(isAtStake()).toBe(false);
    designer.add('text');
    designer.wordsUnread({ code: 'template-unclosed-binding' });
    expect(isAtStake()).toBe(true);
    designer.wordsUnread(null);
    expect(isAtStake()).toBe(false);
  });

  it('is at stake with the page while a field holds it, and taken over with all others', async () => {
    const { designer, bench } = await open([rect('a', 5, 5)]);
    const isAtStake = () =>
      isDesignAtStake({
        ...bench.workbench.store.getState(),
        ...{ designing: 'mine', unkeptDesign: unkeptOf(designer.store.getState()) },
      });
    const release = designer.holdTyped(() => void designer.rename('a', 'Frame'));
    expect(isAtStake()).toBe(true);
    designer.takeTyped();
    expect(designer.store.getState().template.elements).toMatchObject([{ name: 'Frame' }]);
    release();
    expect(isAtStake()).toBe(false);
  });

  it('is known before the label is closed', async () => {
    const { designer } = await open([]);
    designer.add('text');
    await designer.settled();
    expect(designer.unkept()).toBeNull();
    designer.changeChosen(() => ({ lines: ['13800138000'] }));
    await designer.settled();
    expect(designer.unkept()?.elements).toMatchObject([{ lines: ['13800138000'] }]);
    designer.undo();
    await designer.settled();
    expect(designer.unkept()).toBeNull();
  });
});

describe('steps', () => {
  it('are there after a reload of the tab, undone ones too', async () => {
    const first = await open([]);
    first.designer.add('rect');
    first.designer.add('line');
    first.designer.add('text');
    await first.designer.settled();
    first.designer.undo();
    await first.designer.settled();
    const there = first.designer.store.getState();
    const again = await open([], first.tab, first.bench);
    const { store, undo, redo } = again.designer;
    expect(store.getState()).toMatchObject({ at: 2, steps: there.steps });
    redo();
    expect(elementsOf(again).map(({ kind }) => kind)).toEqual(['rect', 'line', 'text']);
    for (let step = 0; step < 5; step += 1) undo();
    expect(elementsOf(again)).toEqual([]);
  });

  it('with a picture have it in the storage once', async () => {
    const gray = Buffer.alloc(1200, 'a').toString('base64');
    const logo = { kind: 'image', id: 'logo', x: 1, y: 1, width: 20, height: 15 };
    const picture = { width: 40, height: 30, gray };
    const first = await open([{ ...logo, fit: 'contain', dither: 'ordered', picture }]);
    first.designer.select(['logo']);
    for (let step = 0; step < 6; step += 1) {
      first.designer.nudge({ x: 1, y: 1 });
      await first.bench.clock.advance(2000);
    }
    await first.designer.settled();
    const stored = [...first.tab.items.values()].join('');
    expect(stored.split(gray)).toHaveLength(2);
    const again = await open([], first.tab, first.bench);
    expect(again.designer.store.getState().steps).toHaveLength(6);
    for (let step = 0; step < 6; step += 1) again.designer.undo();
    expect(elementsOf(again)).toMatchObject([{ ...logo, picture }]);
  });

  it('of which the tab has no room for all: a reload knows the newer ones, and nothing else is left', async () => {
    const first = await open([]);
    const { tab } = first;
    const room = 12_000;
    const set = tab.setItem.bind(tab);
    tab.setItem = (key, value) => {
      const used = [...tab.items].reduce((sum, [one, text]) => sum + (one === key ? 0 : text.length), 0);
      if (used + value.length > room) throw new Error('no more room');
      set(key, value);
    };
    for (let step = 0; step < 40; step += 1) {
      first.designer.add('rect');
      await first.designer.settled();
    }
    const again = await open([], tab, first.bench);
    const { steps, at } = again.designer.store.getState();
    expect(at).toBe(steps.length);
    expect(steps.length).toBeGreaterThan(3);
    expect(steps.length).toBeLessThan(40);
    for (let step = 0; step < steps.length; step += 1) again.designer.undo();
    expect(elementsOf(again)).toHaveLength(40 - steps.length);
    expect(tab.items.size).toBe(steps.length + 1);
  });

  it('that were undone and drawn over leave nothing in the tab, nor a picture that none of them has', async () => {
    const gray = Buffer.alloc(1200, 'a').toString('base64');
    const logo = { kind: 'image', id: 'logo', x: 1, y: 1, width: 20, height: 15 };
    const { designer, tab } = await open([]);
    const picture = { width: 40, height: 30, gray };
    designer.edit('add', template([{ ...logo, fit: 'contain', dither: 'ordered', picture }]));
    await designer.settled();
    designer.add('rect');
    await designer.settled();
    expect([...tab.items.values()]).toContain(gray);
    designer.undo();
    designer.undo();
    designer.add('line');
    await designer.settled();
    expect([...tab.items.keys()].toSorted()).toEqual(['hushlabel.steps.mine', 'hushlabel.steps.mine.0']);
    designer.undo();
    await designer.settled();
    designer.add('text');
    designer.add('rect');
    await designer.settled();
    expect(tab.items.size).toBe(3);
  });

  it('stay where the template was given another name in the list', async () => {
    const first = await open([]);
    const { workbench } = first.bench;
    first.designer.add('rect');
    first.designer.nameLabel({ en: 'Second', 'zh-CN': '二' });
    await first.designer.settled();
    first.designer.add('line');
    first.designer.nameLabel({ en: 'Third', 'zh-CN': '三' });
    await first.designer.settled();
    first.designer.undo();
    first.designer.undo();
    await first.designer.close();
    workbench.templates.openName('mine');
    workbench.templates.rename({ en: 'Listed', 'zh-CN': '列' });
    await workbench.templates.settled();
    // As often as the tab is loaded anew.
    for (let visit = 0; visit < 3; visit += 1) {
      const again = await open([], first.tab, first.bench);
      const { store, undo, redo, goTo } = again.designer;
      const now = () => [store.getState().template.name.en, elementsOf(again).map(({ kind }) => kind)];
      expect(store.getState()).toMatchObject({ at: 2, steps: { length: 4 } });
      expect(now()).toEqual(['Listed', ['rect']]);
      redo();
      expect(now()).toEqual(['Listed', ['rect', 'line']]);
      redo();
      expect(now()).toEqual(['Third', ['rect', 'line']]);
      goTo(2);
      expect(now()).toEqual(['Listed', ['rect']]);
      undo();
      expect(now()).toEqual(['Mine', ['rect']]);
      undo();
      expect(now()).toEqual(['Mine', []]);
      goTo(visit === 0 ? 4 : 2);
      await again.designer.settled();
      goTo(2);
      await again.designer.close();
    }
  });

  it('take back what was typed and cannot be read only where they change it', async () => {
    const { designer } = await open([]);
    designer.add('text');
    const [id = ''] = designer.store.getState().selection;
    designer.changeChosen(() => ({ lines: ['Fragile'] }));
    designer.nudge({ x: 1, y: 0 });
    designer.setDraft(id, 'lines', '{{order');
    designer.undo();
    expect(Object.values(designer.store.getState().drafts)).toMatchObject([{ text: '{{order' }]);
    designer.undo();
    expect(designer.store.getState().drafts).toEqual({});
  });

  it('of another state of the template are forgotten', async () => {
    const first = await open([]);
    first.designer.add('rect');
    await first.designer.settled();
    const other = await open([rect('else', 1, 1)], first.tab);
    expect(other.designer.store.getState()).toMatchObject({ at: 0, steps: [] });
    expect(first.tab.items.size).toBe(0);
  });

  it('that were changed in the storage are refused, or lead to nothing that is no template', async () => {
    const first = await open([]);
    first.designer.add('rect');
    await first.designer.settled();
    for (const [key, text] of [...first.tab.items]) {
      first.tab.items.set(key, text.replaceAll('"rect"', '"script"').replaceAll('"width":20', '"width":1e9'));
    }
    const again = await open([], first.tab, first.bench);
    again.designer.undo();
    again.designer.redo();
    expect(parseTemplateDocument(again.designer.store.getState().template).ok).toBe(true);
  });

  it('of any session undo to the start and redo to the end', async () => {
    const opened = await open([rect('a', 5, 5), rect('b', 30, 20), rect('c', 60, 40)]);
    const start = opened.designer.store.getState().template;
    const ids = () => elementsOf(opened).map(({ id }) => id);
    const verbs: readonly ((designer: Designer, number: number) => void)[] = [
      (designer) => designer.add('rect'),
      (designer) => designer.add('text'),
      (designer, number) => designer.select(ids().filter((_, index) => (index + number) % 3 === 0)),
      (designer) => designer.select(ids()),
      (designer, number) => designer.nudge({ x: number, y: -number }),
      (designer, number) => designer.grow({ x: number / 2, y: number }),
      (designer) => designer.duplicate(),
      (designer) => designer.remove(),
      (designer) => designer.group(),
      (designer) => designer.ungroup(),
      (designer) => designer.align('middle'),
      (designer) => designer.distribute('x'),
      (designer) => designer.equalSize('height'),
      (designer) => designer.reorder('front'),
      (designer) => designer.toggle('hidden'),
      (designer) => designer.setSize(90, 70),
      (designer) => designer.setMargin(2),
      (designer) => designer.setGuides([{ axis: 'y', at: start.width }]),
      (designer) => designer.undo(),
      (designer) => designer.redo(),
    ];
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(verbs.length - 1), fc.nat(9)), { maxLength: 25 }), (session) => {
        const { designer } = opened;
        designer.goTo(0);
        expect(designer.store.getState().template).toEqual(start);
        for (const [verb, number] of session) verbs[verb]?.(designer, number);
        const { template: end, steps, at } = designer.store.getState();
        expect(parseTemplateDocument(end).ok).toBe(true);
        for (let step = 0; step < steps.length + 1; step += 1) designer.undo();
        expect(designer.store.getState().template).toEqual(start);
        for (let step = 0; step < at; step += 1) designer.redo();
        expect(designer.store.getState().template).toEqual(end);
      }),
      { numRuns: 40 },
    );
  });
});

describe('undoing', () => {
  it('chooses what it brings back, and what was chosen before copies came', async () => {
    const opened = await open([rect('a', 5, 5), rect('b', 30, 5)]);
    const { select, remove, undo, duplicate, redo, store } = opened.designer;
    select(['a']);
    remove();
    select(['b']);
    undo();
    expect(store.getState().selection).toEqual(['a']);
    select(['b']);
    duplicate();
    const [copy] = store.getState().selection;
    select([], null);
    undo();
    expect(store.getState().selection).toEqual(['b']);
    redo();
    expect(store.getState().selection).toEqual([copy]);
  });
});

describe('choosing', () => {
  it('chooses a group, goes into it, and out again', async () => {
    const groups = { groups: ['inner', 'outer'] };
    const opened = await open([
      rect('a', 0, 0, groups),
      rect('b', 20, 0, groups),
      rect('c', 40, 0, { groups: ['outer'] }),
    ]);
    const { press, enter, leave, store } = opened.designer;
    const chosen = () => [store.getState().selection, store.getState().inside];
    press('a', false);
    expect(chosen()).toEqual([['a', 'b', 'c'], null]);
    enter('a');
    expect(chosen()).toEqual([['a', 'b'], 'outer']);
    enter('a');
    expect(chosen()).toEqual([['a'], 'inner']);
    expect([leave(), chosen()]).toEqual([true, [['a', 'b'], 'outer']]);
    expect([leave(), chosen()]).toEqual([true, [['a', 'b', 'c'], null]]);
    expect([leave(), chosen()]).toEqual([true, [[], null]]);
    expect(leave()).toBe(false);
  });

  it('goes from element to element in the order in which they are read, and past the last', async () => {
    const opened = await open([rect('low', 0, 30), rect('right', 50, 2), rect('left', 0, 2)]);
    const { step, store } = opened.designer;
    const order = [1, 1, 1].map(() => (step(1), store.getState().selection[0]));
    expect(order).toEqual(['left', 'right', 'low']);
    expect(step(1)).toBe(false);
  });
});

describe('adding', () => {
  it('opens a new text to be typed, with plain words in it', async () => {
    const opened = await open([]);
    opened.designer.add('text');
    const [element] = elementsOf(opened);
    expect(element).toMatchObject({ lines: ['Text'] });
    expect(opened.designer.store.getState()).toMatchObject({ typing: element?.id, selection: [element?.id] });
    opened.designer.add('code');
    expect(opened.designer.store.getState().typing).toBeNull();
  });

  it('draws a line from press to release', async () => {
    const opened = await open([]);
    const { gestures, setTool } = opened.designer;
    setTool('line');
    gestures.beginAdd({ x: 10, y: 10 });
    gestures.drag({ x: 40, y: 50 }, KEYS, 1);
    gestures.drop();
    expect(elementsOf(opened)).toMatchObject([{ kind: 'line', width: 50, height: 1, rotation: 53.13 }]);
  });
});

describe('words that cannot be read', () => {
  const PROBLEM = { code: 'binding-open' };

  it('stay open until they are given up, which is said', async () => {
    const opened = await open([rect('a', 5, 30)]);
    const { add, select, wordsUnread, giveUpWords, setTool, store } = opened.designer;
    add('text');
    const { typing } = store.getState();
    wordsUnread(PROBLEM);
    select(['a']);
    setTool('rect');
    expect(store.getState().typing).toBe(typing);
    giveUpWords(PROBLEM);
    expect(store.getState()).toMatchObject({ typing: null, unread: null });
    expect(lastNotice(opened)).toMatchObject({ text: 'wordsRestored', problem: PROBLEM });
  });
});

describe('what is done without a person having asked for it', () => {
  it('is no turn that makes something smaller; that there is none is said', async () => {
    const opened = await open([rect('a', 5, 5, { width: 90, height: 10 })]);
    const { select, turn, store } = opened.designer;
    select(['a']);
    turn(90);
    expect(placeOf(opened, 'a')).toEqual([5, 5, 90, 10]);
    expect(store.getState().steps).toEqual([]);
    expect(lastNotice(opened)).toMatchObject({ text: 'notTurned' });
  });

  it('is no change that makes no template; why is said until one can be made', async () => {
    const opened = await open([rect('a', 5, 5), rect('b', 30, 5)]);
    const { changeChosen, rename, select, store, nudge } = opened.designer;
    select(['a']);
    expect(changeChosen(() => ({ showIf: { match: 'any', tests: [] } }))).toBe(false);
    expect(store.getState().steps).toEqual([]);
    expect(lastNotice(opened)).toMatchObject({
      text: 'notChanged',
      problem: { params: { path: expect.stringContaining('elements[0].showIf') } },
      template: store.getState().template,
    });
    expect(rename('a', 'n'.repeat(200))).toBe(false);
    expect(lastNotice(opened)).toMatchObject({ problem: { params: { path: 'elements[0].name' } } });
    expect(rename('a', 'Frame')).toBe(true);
    expect(lastNotice(opened)?.text).not.toBe('notChanged');
    nudge({ x: 1, y: 0 });
    expect(placeOf(opened, 'a')).toEqual([6, 5, 10, 5]);
  });

  it('is said where a smaller label moves elements', async () => {
    const opened = await open([rect('a', 5, 5), rect('b', 80, 5), rect('c', 5, 50)]);
    opened.designer.setSize(60, 40);
    expect(lastNotice(opened)).toMatchObject({ text: 'labelResized', params: { count: 2 } });
  });
});

describe('the clipboard', () => {
  it('carries elements to another template, bindings and all', async () => {
    const from = await open([]);
    from.designer.add('text');
    from.designer.changeChosen(() => ({ lines: ['{{recipient.name}}'] }));
    const text = copied(from.designer);
    const to = await open([rect('a', 0, 0)]);
    void to.designer.paste(text);
    expect(elementsOf(to)[1]).toMatchObject({ kind: 'text', lines: ['{{recipient.name}}'] });
    expect(to.designer.store.getState().selection).toEqual([elementsOf(to)[1]?.id]);
  });

  it.each([
    ['of a later version', '"version":2', '"version":3', 'elements-newer'],
    ['that are none', '"elements":[', '"elements":[{"kind":"script"},', 'template-type'],
    ['that were cut off', ']}', '', 'elements-unreadable'],
  ])('refuses elements %s, with the reason, and never as words', async (_what, from, to, code) => {
    const opened = await open([rect('a', 5, 5)]);
    const { designer } = opened;
    designer.select(['a']);
    const text = copied(designer).replace(from, to);
    await designer.paste(text);
    expect(elementsOf(opened)).toHaveLength(1);
    expect(lastNotice(opened)).toMatchObject({ text: 'elementNotAdded', problem: { code } });
  });

  it('no longer says what was not pasted once something was', async () => {
    const opened = await open([]);
    const { designer } = opened;
    await designer.paste('张三 13800138000 浙江省杭州市西湖区示例路99号');
    await designer.paste(clipboardText([]));
    const said = () =>
      opened.bench.workbench.store
        .getState()
        .notices.flatMap(({ text, tone }) => (tone === 'bad' ? text : []));
    expect(said()).toEqual(['wordsNotPasted', 'elementNotAdded']);
    await designer.paste('This side up');
    expect(said()).toEqual([]);
  });

  it('says that the browser did not give it', async () => {
    const opened = await open([]);
    await opened.designer.pasteFrom(() => Promise.reject(new Error('NotAllowedError')));
    expect(lastNotice(opened)).toMatchObject({ text: 'pasteDenied' });
    await opened.designer.pasteFrom(() => Promise.resolve('Fragile'));
    expect(elementsOf(opened)).toMatchObject([{ lines: ['Fragile'] }]);
  });
});

describe('the drawing', () => {
  it('is asked for anew when the template changes, the last one wins', async () => {
    const opened = await open([rect('a', 5, 5)]);
    const { designer } = opened;
    await settle();
    expect(designer.store.getState().drawn).toBe(designer.store.getState().template);
    designer.select(['a']);
    for (let step = 0; step < 5; step += 1) designer.nudge({ x: 1, y: 0 });
    await settle();
    expect(designer.store.getState().drawn).toBe(designer.store.getState().template);
    expect(designer.store.getState().drawing?.elements[0]?.svg).toBe('<path d="M10 5h1v1h-1z"/>');
  });
});

describe('a closed label', () => {
  it('is not changed by what is answered late, and says nothing of it', async () => {
    const opened = await open([rect('a', 5, 5), rect('b', 30, 5)]);
    const { designer } = opened;
    const { store } = opened.bench.workbench;
    const answers: (() => void)[] = [];
    const late = async <T>(value: () => T): Promise<T> =>
      new Promise<void>((resolve) => answers.push(resolve)).then(value);
    const denied = () => {
      throw new Error('NotAllowedError');
    };
    designer.select(['a']);
    const asked = [
      designer.cut(() => late(() => undefined)),
      designer.cut(() => late(denied)),
      designer.pasteFrom(() => late(() => 'Fragile')),
      designer.pasteFrom(() => late(() => '13800138000')),
      designer.pasteFrom(() => late(() => copied(designer))),
      designer.pasteFrom(() => late(denied)),
      designer.paste('Fragile'),
      designer.addFile(new File(['none'], 'x.png', { type: 'image/png' })),
    ];
    designer.nudge({ x: 1, y: 0 });
    const { template: before } = designer.store.getState();
    const closed = designer.close();
    for (const answer of answers) answer();
    await Promise.all([closed, ...asked]);
    await opened.bench.clock.advance(1000);
    expect(designer.store.getState().template).toBe(before);
    expect(store.getState().notices.filter(({ tone }) => tone === 'bad')).toEqual([]);
    // What was done before is stored all the same, and nothing over what another designer stores.
    expect(opened.stored()?.elements).toMatchObject([{ x: 6 }, { x: 30 }]);
    const next = await open([], opened.tab, opened.bench);
    next.designer.add('line');
    await next.designer.settled();
    designer.undo();
    designer.add('text');
    await opened.bench.clock.advance(1000);
    expect(opened.stored()?.elements.map(({ kind }) => kind)).toEqual(['rect', 'rect', 'line']);
  });
});
