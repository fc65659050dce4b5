import { describe, expect, it } from 'vitest';
import { NATIONAL_POLICY } from '../masking/policies.ts';
import { refusedFileName, refusedName } from './refused-documents.ts';
import { SETTINGS_KEY } from './settings.ts';
import { TOKEN_KEY, bench, memoryStorage, settle } from './testing/fake-room.ts';
import type { Bench } from './testing/fake-room.ts';

const WORDS = {
  name: { en: 'Mine', 'zh-CN': '我的' },
  explanation: { en: 'Made from “National standard”.', 'zh-CN': '由“国家标准”复制而来。' },
};

async function copied(orders?: number): Promise<Bench> {
  const it = bench(orders);
  it.workbench.policies.copy('national', WORDS);
  await settle();
  return it;
}

const state = ({ workbench }: Bench) => workbench.store.getState();
const own = (it: Bench) => state(it).policies[0];
const stored = ({ storage }: Bench): unknown => JSON.parse(storage.items.get(SETTINGS_KEY) ?? '{}');

function file(text: string, name = 'policy.json'): File {
  return new File([text], name);
}

describe('an own policy', () => {
  it('is made by copying, chosen and opened, and stored', async () => {
    const it = await copied();
    expect(state(it)).toMatchObject({ policy: 'national-copy', editing: 'national-copy' });
    expect(own(it)).toMatchObject({ id: 'national-copy', name: WORDS.name });
    expect(stored(it)).toMatchObject({
      policy: 'national-copy',
      ownPolicies: [{ id: 'national-copy' }],
      tokenKey: TOKEN_KEY,
    });
  });

  it('has an id of its own whatever it is copied from', async () => {
    const it = await copied();
    for (const from of ['national', 'national-copy', 'national-copy-2'])
      it.workbench.policies.copy(from, WORDS);
    await settle();
    expect(state(it).policies.map(({ id }) => id)).toEqual([
      'national-copy',
      'national-copy-2',
      'national-copy-3',
      'national-copy-4',
    ]);
  });

  it('is changed on one side or both, and the label is drawn anew', async () => {
    const it = await copied();
    it.workbench.orders.openSample();
    await settle();
    it.room().calls.length = 0;
    it.workbench.policies.setRule(['recipient.name', 'sender.name'], { rule: 'name.hide' });
    it.workbench.policies.setRule(['recipient.phone'], { rule: 'phone.keep-last', last: 3 });
    it.workbench.policies.setRule(['goods'], { rule: 'goods.count' });
    await settle();
    expect(own(it)).toMatchObject({
      recipient: { name: { rule: 'name.hide' }, phone: { rule: 'phone.keep-last', last: 3 } },
      sender: { name: { rule: 'name.hide' }, phone: { rule: 'phone.keep-ends' } },
      goods: { rule: 'goods.count' },
    });
    const { calls } = it.room();
    const [told, drawn] = ['setOwnPolicies(1)', 'preview(2)'].map((call) => calls.lastIndexOf(call));
    expect(told).toBeGreaterThan(-1);
    expect(drawn).toBeGreaterThan(told ?? Infinity);
  });

  it('stays as it was where the room refuses a change, which is told at its place', async () => {
    const it = await copied();
    const before = own(it);
    it.workbench.policies.setRule(['recipient.phone'], { rule: 'phone.keep-ends', first: 9, last: 9 });
    it.workbench.policies.setRule(['sender.phone'], { rule: 'phone.keep-ends', first: Number.NaN, last: 4 });
    await settle();
    expect(own(it)).toBe(before);
    expect(state(it).policyDrafts).toMatchObject({
      'recipient.phone': { problem: { code: 'policy-hides-nothing', params: { path: 'recipient.phone' } } },
      'sender.phone': { problem: { code: 'policy-type', params: { path: 'sender.phone.first' } } },
    });
    it.workbench.policies.setRule(['recipient.phone'], { rule: 'phone.hide' });
    await settle();
    expect(Object.keys(state(it).policyDrafts)).toEqual(['sender.phone']);
    expect(own(it)?.recipient.phone).toEqual({ rule: 'phone.hide' });
  });

  it('has conditions that come and go', async () => {
    const it = await copied();
    const { policies } = it.workbench;
    expect(await policies.addCondition('carrier', ['sf'], ['recipient.phone'], { rule: 'phone.hide' })).toBe(
      true,
    );
    expect(await policies.addCondition('country', ['USA'], ['goods'], { rule: 'goods.drop' })).toBe(false);
    expect(own(it)?.conditions).toEqual([
      { when: { carrier: ['sf'] }, rules: { recipient: { phone: { rule: 'phone.hide' } } } },
    ]);
    expect(state(it).policyDrafts['conditions']?.problem.code).toMatch(/^policy-/u);
    policies.removeCondition(0);
    await settle();
    expect(own(it)?.conditions).toEqual([]);
    expect(state(it).policyDrafts).toEqual({});
  });

  it('has no condition twice', async () => {
    const it = await copied();
    const add = (...carriers: readonly string[]) =>
      it.workbench.policies.addCondition('carrier', carriers, ['recipient.phone'], { rule: 'phone.hide' });
    expect([await add('sf', 'zto'), await add('zto', 'sf', 'sf'), await add('sf')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(own(it)?.conditions).toHaveLength(2);
    expect(await add('sf')).toBe(false);
    expect(state(it).policyDrafts['conditions']?.problem.code).toBe('condition-twice');
  });

  it('changes are undone and made again, those of one breath together', async () => {
    const it = await copied();
    const { policies } = it.workbench;
    policies.setName({ en: 'A', 'zh-CN': 'A' });
    policies.setName({ en: 'AB', 'zh-CN': 'AB' });
    await settle();
    await it.clock.advance(2000);
    policies.setName({ en: 'ABC', 'zh-CN': 'ABC' });
    await settle();
    policies.undo();
    await settle();
    expect(own(it)?.name.en).toBe('AB');
    policies.undo();
    await settle();
    expect(own(it)?.name.en).toBe('Mine');
    policies.undo();
    await settle();
    expect(own(it)).toBeUndefined();
    expect(state(it)).toMatchObject({ policy: 'national', editing: null, policySteps: { undo: 0, redo: 3 } });
    for (let step = 0; step < 3; step += 1) policies.redo();
    await settle();
    expect(own(it)?.name.en).toBe('ABC');
    expect(state(it).policy).toBe('national-copy');
  });

  it('is deleted with a way back, and the room keeps it until no design asks for it', async () => {
    const it = await copied();
    it.room().calls.length = 0;
    it.workbench.policies.remove('national-copy');
    await settle();
    expect(state(it)).toMatchObject({ policy: 'national', policies: [], editing: null });
    const calls = it.room().calls.filter((call) => /^set(?:Own|Design)/u.test(call));
    expect(calls).toEqual([
      'setOwnPolicies(1)',
      'setDesign(national,waybill-76x130,203)',
      'setOwnPolicies(0)',
    ]);
    const [notice] = state(it).notices.filter(({ text }) => text === 'policyDeleted');
    expect(notice?.actions).toEqual(['undoPolicy']);
    it.workbench.actions.undoPolicy.run();
    await settle();
    expect(state(it)).toMatchObject({ policy: 'national-copy', policies: [{ id: 'national-copy' }] });
  });

  it('Ctrl+Z is for the policy while one is at it, and for the orders elsewhere', async () => {
    const it = await copied();
    expect(it.workbench.actions.undo.refused(state(it))).not.toBeNull();
    it.workbench.goToStep('masking');
    expect(it.workbench.actions.undo.refused(state(it))).toBeNull();
    it.workbench.actions.undo.run();
    await settle();
    expect(state(it).policies).toEqual([]);
  });
});

describe('what is stored', () => {
  it('comes back at the next visit, with the same key', async () => {
    const { storage } = await copied();
    const next = bench(undefined, undefined, storage);
    expect(state(next).policy).toBe('national-copy');
    await settle();
    expect(state(next)).toMatchObject({ policy: 'national-copy', policies: [{ id: 'national-copy' }] });
    expect(state(next).tokenKey).toBe(TOKEN_KEY);
  });

  it('is given to a new room before it is asked anything', async () => {
    const it = await copied();
    it.workbench.orders.openSample();
    await settle();
    it.workbench.orders.wipe();
    await settle();
    expect(it.rooms).toHaveLength(2);
    expect(it.room().calls.slice(0, 2)).toEqual(['setTokenKey()', 'setOwnPolicies(1)']);
    expect(state(it)).toMatchObject({ policy: 'national-copy', policies: [{ id: 'national-copy' }] });
  });

  it.each([
    ['nothing of a policy', [{ id: 'x' }, 7, null]],
    ['a policy with a rule that is none', [{ schema: 'hushlabel/policy', version: 2, id: 'evil' }]],
  ])('%s is refused aloud and nothing else breaks', async (_what, ownPolicies) => {
    const storage = memoryStorage();
    storage.items.set(SETTINGS_KEY, JSON.stringify({ policy: 'evil', dpi: 300, ownPolicies }));
    const it = bench(undefined, undefined, storage);
    await settle();
    expect(state(it)).toMatchObject({ policy: 'national', dpi: 300, policies: [] });
    expect(state(it).notices).toMatchObject([
      { text: 'policiesRefused', params: { count: ownPolicies.length }, tone: 'bad' },
    ]);
  });

  describe('and cannot be read', () => {
    const NEWER = { ...NATIONAL_POLICY, id: 'national-copy', version: 99, stars: 'gold' };
    const REFUSED = [NEWER, 7, { id: 'x', name: { en: 'Old', 'zh-CN': '旧' } }];
    const OWN = { ...NATIONAL_POLICY, id: 'own' };

    async function returned(): Promise<Bench> {
      const storage = memoryStorage();
      const ownPolicies = [REFUSED[0], OWN, ...REFUSED.slice(1)];
      storage.items.set(SETTINGS_KEY, JSON.stringify({ ownPolicies }));
      const it = bench(undefined, undefined, storage);
      await settle();
      return it;
    }
    const refusedAt = (it: Bench, at: number) =>
      state(it).refusedPolicies[at] ?? { document: at, problem: { code: '' } };

    it('is shown with the reason and not in force', async () => {
      const it = await returned();
      expect(state(it).policies).toEqual([OWN]);
      expect(state(it).refusedPolicies).toMatchObject([
        { document: NEWER, problem: { code: 'policy-newer' } },
        { document: 7, problem: { code: 'policy-schema' } },
        { document: { id: 'x' }, problem: { code: 'policy-schema' } },
      ]);
    });

    it.each<readonly [string, (it: Bench) => void]>([
      ['a copy', ({ workbench }) => workbench.policies.copy('classic', WORDS)],
      ['an import', ({ workbench }) => workbench.policies.importFiles([file(JSON.stringify(OWN))])],
      ['a deletion', ({ workbench }) => workbench.policies.remove('own')],
      [
        'a change',
        ({ workbench }) => {
          workbench.policies.open('own');
          workbench.policies.setGlyph('dot');
        },
      ],
      [
        'a step undone',
        ({ workbench }) => {
          workbench.policies.remove('own');
          workbench.policies.undo();
        },
      ],
      ['another language', ({ workbench }) => workbench.setLanguage('zh-CN')],
    ])('stays stored as it was after %s, and is there at the next visit', async (_what, change) => {
      const it = await returned();
      const before = it.storage.items.get(SETTINGS_KEY);
      change(it);
      await settle();
      expect(it.storage.items.get(SETTINGS_KEY)).not.toBe(before);
      const kept = (stored(it) as { readonly ownPolicies: readonly unknown[] }).ownPolicies;
      for (const document of REFUSED) expect(kept).toContainEqual(document);
      const next = bench(undefined, undefined, it.storage);
      await settle();
      expect(state(next).refusedPolicies.map(({ document }) => document)).toEqual(REFUSED);
    });

    it('keeps its id for itself, so that it can come back under it', async () => {
      const it = await returned();
      it.workbench.policies.copy('national', WORDS);
      await settle();
      expect(state(it).policies.map(({ id }) => id)).toEqual(['own', 'national-copy-2']);
    });

    it('goes when a person deletes it, with a way back', async () => {
      const it = await returned();
      it.workbench.policies.removeRefused(refusedAt(it, 0));
      await settle();
      expect(stored(it)).toMatchObject({ ownPolicies: [OWN, ...REFUSED.slice(1)] });
      expect(state(it).notices.at(-1)).toMatchObject({ text: 'policyDeleted', actions: ['undoPolicy'] });
      it.workbench.actions.undoPolicy.run();
      await settle();
      expect(stored(it)).toMatchObject({ ownPolicies: [OWN, ...REFUSED] });
      expect(state(it).policies).toEqual([OWN]);
    });

    it('is told of once, however often the orders are wiped', async () => {
      const it = await returned();
      expect(state(it).notices).toMatchObject([{ text: 'policiesRefused', params: { count: 3 } }]);
      it.workbench.dismiss(state(it).notices[0]?.id ?? 0);
      it.workbench.orders.openSample();
      await settle();
      it.workbench.orders.wipe();
      await settle();
      expect(it.rooms).toHaveLength(2);
      expect(state(it).notices.map(({ text }) => text)).not.toContain('policiesRefused');
      expect(state(it).refusedPolicies).toHaveLength(3);
    });

    it.each([
      [0, 'National standard', 'hushlabel-policy-national-copy.json'],
      [1, undefined, 'hushlabel-policy-stored.json'],
      [2, 'Old', 'hushlabel-policy-x.json'],
    ])('number %i is called %s, and its file %s', async (at, name, fileName) => {
      const refused = refusedAt(await returned(), at);
      expect(refusedName(refused, 'en')).toBe(name);
      expect(refusedFileName(refused, 'policy')).toBe(fileName);
    });
  });

  it('have ids of their own where two tabs copy the same', async () => {
    const storage = memoryStorage();
    const tabs = [bench(undefined, undefined, storage), bench(undefined, undefined, storage)];
    await settle();
    for (const { workbench } of tabs) {
      workbench.policies.copy('national', WORDS);
      await workbench.policies.settled();
    }
    expect(JSON.parse(storage.items.get(SETTINGS_KEY) ?? '{}')).toMatchObject({
      ownPolicies: [{ id: 'national-copy-2' }, { id: 'national-copy' }],
    });
  });

  it('that another tab changed stay changed when this one changes another', async () => {
    const storage = memoryStorage();
    const [first, second] = ['first', 'second'].map((id) => ({ ...NATIONAL_POLICY, id, ...WORDS }));
    const backwards = Object.fromEntries(Object.entries(first ?? {}).toReversed());
    storage.items.set(SETTINGS_KEY, JSON.stringify({ ownPolicies: [backwards, second] }));
    const tabs = [bench(undefined, undefined, storage), bench(undefined, undefined, storage)];
    const CHANGED = { en: 'Changed', 'zh-CN': '改过' };
    await settle();
    for (const [at, { workbench }] of tabs.entries()) {
      workbench.policies.open(at === 0 ? 'first' : 'second');
      workbench.policies.setName(CHANGED);
      await workbench.policies.settled();
    }
    expect(JSON.parse(storage.items.get(SETTINGS_KEY) ?? '{}')).toMatchObject({
      ownPolicies: [
        { id: 'first', name: CHANGED },
        { id: 'second', name: CHANGED },
      ],
    });
  });

  it('a key that is none is replaced', () => {
    const storage = memoryStorage();
    storage.items.set(SETTINGS_KEY, JSON.stringify({ tokenKey: 'short', ownPolicies: {} }));
    expect(state(bench(undefined, undefined, storage))).toMatchObject({
      tokenKey: TOKEN_KEY,
      ownPolicies: [],
    });
  });
});

describe('policy files', () => {
  it('are taken in beside those that are there, under an id of their own', async () => {
    const it = await copied();
    const text = JSON.stringify(own(it));
    it.workbench.goToStep('masking');
    it.workbench.takeFiles([file(text), file(`\ufeff${text}`)]);
    await settle();
    expect(state(it).policies.map(({ id }) => id)).toEqual([
      'national-copy',
      'national-copy-2',
      'national-copy-3',
    ]);
    expect(state(it).policy).toBe('national-copy-3');
    expect(state(it).policies.map(({ name }) => [name.en, name['zh-CN']])).toEqual([
      ['Mine', '我的'],
      ['Mine 2', '我的 2'],
      ['Mine 3', '我的 3'],
    ]);
  });

  it('never have the name of a built-in policy', async () => {
    const it = bench();
    it.workbench.policies.importFiles([file(JSON.stringify(NATIONAL_POLICY))]);
    await settle();
    expect(own(it)?.name).toEqual({
      en: `${NATIONAL_POLICY.name.en} 2`,
      'zh-CN': `${NATIONAL_POLICY.name['zh-CN']} 2`,
    });
  });

  it.each([
    ['{', 'policy-not-json'],
    ['{}', 'policy-schema'],
    ['x'.repeat(30_000), 'policy-too-large'],
    ['x'.repeat(200_000), 'policy-too-large'],
  ])('are refused with the reason', async (text, code) => {
    const it = bench();
    it.workbench.policies.importFiles([file(text)]);
    await settle();
    expect(state(it).policies).toEqual([]);
    expect(state(it).notices).toMatchObject([{ text: 'policyNotImported', problem: { code } }]);
  });

  it('there are no more than forty', async () => {
    const it = bench();
    for (let count = 0; count < 41; count += 1) it.workbench.policies.copy('classic', WORDS);
    await settle();
    expect(state(it).policies).toHaveLength(40);
    expect(state(it).notices).toMatchObject([
      { text: 'policyNotCopied', problem: { code: 'too-many-policies', params: { limit: 40 } } },
    ]);
  });

  it('elsewhere a JSON file is read like any other', async () => {
    const it = bench();
    it.workbench.takeFiles([file('{}')]);
    await settle();
    expect(it.room().calls).toContain('open()');
  });
});
