import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy, parsePolicyText, printPolicy } from './parse-policy.ts';
import { POLICIES } from './policies.ts';
import { migratePolicy } from './policy-migrations.ts';
import { PARTY_RULES } from './policy.ts';
import type { PartyPolicy, PhoneRule, PlainSlot, Policy } from './policy.ts';
import { isRuleId, RULES } from './rules.ts';
import { builtIn } from './testing/orders.ts';

const national = builtIn('national');

const phoneRule: fc.Arbitrary<PhoneRule> = fc.oneof(
  fc.constantFrom<PhoneRule>({ rule: 'phone.hide' }, { rule: 'phone.keep' }),
  fc
    .tuple(fc.nat(10), fc.nat(10))
    .filter(([first, last]) => first + last < 11)
    .map(([first, last]) => ({ rule: 'phone.keep-ends', first, last }) as const),
);
const plainRule = <Slot extends PlainSlot>(slot: Slot) =>
  fc.constantFrom<(typeof PARTY_RULES)[Slot][number]>(...PARTY_RULES[slot]).map((rule) => ({ rule }));
const partyPolicy: fc.Arbitrary<PartyPolicy> = fc.record({
  name: plainRule('name'),
  phone: phoneRule,
  virtual: plainRule('virtual'),
  region: plainRule('region'),
  address: plainRule('address'),
  postcode: plainRule('postcode'),
  country: plainRule('country'),
});
const words = (longest: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((text) => text.slice(0, longest))
    .filter((text) => text !== '' && !/[\p{Cc}\p{Cs}]/u.test(text));
const localText = (longest: number) => fc.record({ en: words(longest), 'zh-CN': words(longest) });
const policies: fc.Arbitrary<Policy> = fc.record({
  schema: fc.constant('hushlabel/policy' as const),
  version: fc.constant(1 as const),
  id: fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/),
  name: localText(60),
  explanation: localText(300),
  recipient: partyPolicy,
  sender: partyPolicy,
});

describe('policies as documents', () => {
  it('parsing a printed policy gives it again', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        expect(parsePolicyText(printPolicy(policy))).toEqual({ ok: true, value: policy });
      }),
    );
  });

  it('parsing never throws, whatever the value', () => {
    fc.assert(
      fc.property(fc.anything({ withNullPrototype: true }), (value) => {
        expect(parsePolicy(value).ok).toBe(false);
      }),
    );
  });

  it('a policy with one part replaced is refused, or is another valid policy', () => {
    const paths = ['schema', 'version', 'id', 'name', 'explanation', 'recipient', 'sender'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
        const parsed = parsePolicy({ ...national, [path]: value });
        if (parsed.ok) expect(parsePolicyText(printPolicy(parsed.value))).toEqual(parsed);
      }),
    );
  });

  it('accepts the byte order mark of an editor', () => {
    expect(parsePolicyText(`\ufeff${printPolicy(national)}`).ok).toBe(true);
  });

  const withPhone = (phone: unknown) => ({ ...national, recipient: { ...national.recipient, phone } });
  const withName = (name: unknown) => ({ ...national, sender: { ...national.sender, name } });
  const inherited: object = Object.assign(Object.create({ id: 'inherited' }), { ...national });
  const HOSTILE: readonly (readonly [string, unknown, string, string | undefined])[] = [
    ['null', null, 'policy-schema', ''],
    ['a list', [], 'policy-schema', ''],
    ['another schema', { ...national, schema: 'hushlabel/template' }, 'policy-schema', ''],
    ['no version', { ...national, version: undefined }, 'policy-schema', ''],
    ['version 0', { ...national, version: 0 }, 'policy-schema', ''],
    ['version 1.5', { ...national, version: 1.5 }, 'policy-schema', ''],
    ['a later version', { ...national, version: 2 }, 'policy-newer', 'version'],
    ['an unknown key', { ...national, extra: 1 }, 'policy-unknown-key', 'extra'],
    [
      'an unknown key in a rule',
      withName({ rule: 'name.hide', first: 1 }),
      'policy-unknown-key',
      'sender.name.first',
    ],
    ['a key that is no key', { ...national, 'x y': 1 }, 'policy-unknown-key', '?'],
    ['an inherited part', inherited, 'policy-schema', ''],
    ['a missing side', { ...national, sender: undefined }, 'policy-type', 'sender'],
    ['a missing rule', withPhone({}), 'policy-unknown-rule', 'recipient.phone.rule'],
    ['a rule of another kind', withName({ rule: 'phone.hide' }), 'policy-unknown-rule', 'sender.name.rule'],
    ['a rule of Object', withName({ rule: 'toString' }), 'policy-unknown-rule', 'sender.name.rule'],
    [
      'a rule without its counts',
      withPhone({ rule: 'phone.keep-ends' }),
      'policy-missing-key',
      'recipient.phone.first',
    ],
    [
      'a negative count',
      withPhone({ rule: 'phone.keep-ends', first: -1, last: 4 }),
      'policy-range',
      'recipient.phone.first',
    ],
    [
      'a broken count',
      withPhone({ rule: 'phone.keep-ends', first: 1.5, last: 4 }),
      'policy-type',
      'recipient.phone.first',
    ],
    [
      'a count that is text',
      withPhone({ rule: 'phone.keep-ends', first: '1', last: 4 }),
      'policy-type',
      'recipient.phone.first',
    ],
    [
      'a mask that hides nothing',
      withPhone({ rule: 'phone.keep-ends', first: 7, last: 4 }),
      'policy-hides-nothing',
      'recipient.phone',
    ],
    [
      'a mask that shows all',
      withPhone({ rule: 'phone.keep-ends', first: 11, last: 0 }),
      'policy-hides-nothing',
      'recipient.phone',
    ],
    ['a long name', { ...national, name: { en: 'x'.repeat(61), 'zh-CN': 'x' } }, 'policy-range', 'name.en'],
    ['a name in one language', { ...national, name: { en: 'x' } }, 'policy-missing-key', 'name.zh-CN'],
    [
      'a name with a line break',
      { ...national, name: { en: 'x\ny', 'zh-CN': 'x' } },
      'policy-type',
      'name.en',
    ],
    ['an id with a path', { ...national, id: '../x' }, 'policy-type', 'id'],
  ];

  it.each(HOSTILE)('refuses %s', (_what, document, code, path) => {
    const parsed = parsePolicy(document);
    expect(parsed.ok ? 'accepted' : [parsed.problem.code, parsed.problem.params?.['path']]).toEqual([
      code,
      path,
    ]);
  });

  it.each([
    ['__proto__', 'policy-unknown-key'],
    ['constructor', 'policy-unknown-key'],
    ['prototype', 'policy-unknown-key'],
  ])('refuses the key %s at every depth', (key, code) => {
    const text = printPolicy(national);
    for (const anchor of ['{\n  "schema"', '"name": {\n      "rule"', '"phone": {\n      "rule"']) {
      expect(text).toContain(anchor);
      const hostile = text.replace(anchor, anchor.replace('{', `{ "${key}": { "rule": "name.keep" },`));
      const parsed = parsePolicyText(hostile);
      expect(parsed.ok ? 'accepted' : parsed.problem.code).toBe(code);
    }
    expect(Object.hasOwn(Object.prototype, 'rule')).toBe(false);
  });

  it('refuses what is no JSON or too long, without quoting it', () => {
    expect(parsePolicyText('{王')).toEqual({ ok: false, problem: { code: 'policy-not-json' } });
    expect(parsePolicyText(' '.repeat(20_001))).toEqual({
      ok: false,
      problem: { code: 'policy-too-large', params: { limit: 20_000 } },
    });
    expect(parsePolicyText('['.repeat(19_000)).ok).toBe(false);
  });

  it("migrations run from the document's version on, each once, and number the outcome", () => {
    const steps = [(old: object) => ({ ...old, second: true }), (old: object) => ({ ...old, third: true })];
    expect(migratePolicy({ version: 1 }, 1, steps)).toEqual({ version: 3, second: true, third: true });
    expect(migratePolicy({ version: 2 }, 2, steps)).toEqual({ version: 3, third: true });
    expect(migratePolicy({ version: 3 }, 3, steps)).toEqual({ version: 3 });
  });
});

describe('the built-in policies', () => {
  it('are national, classic and maximum, the default first', () => {
    expect(POLICIES.map(({ id }) => id)).toEqual(['national', 'classic', 'maximum']);
    expect(POLICIES.map(({ name }) => name['zh-CN'])).toEqual(['国家标准', '经典', '最严']);
  });

  it.each(POLICIES)('$id is a document like any other', (policy) => {
    expect(parsePolicyText(printPolicy(policy))).toEqual({ ok: true, value: policy });
  });

  it('classic says that it hides 4 of the 6 digits', () => {
    const { explanation } = builtIn('classic');
    expect(explanation.en).toMatch(/4 of the 6/);
    expect(explanation['zh-CN']).toMatch(/4 位.*6 位/);
  });

  it('hide of a mobile what their explanations say: 6, 4 and 9 digits', () => {
    const hidden = POLICIES.map(({ recipient: { phone } }) =>
      phone.rule === 'phone.keep-ends' ? 11 - phone.first - phone.last : 0,
    );
    expect(hidden).toEqual([6, 4, 9]);
  });
});

describe('the table of rules', () => {
  it('names every rule that a policy may have, in both languages', () => {
    for (const rule of Object.values(PARTY_RULES).flat()) {
      expect(isRuleId(rule)).toBe(true);
      expect(RULES[rule].en).toMatch(/\.$/);
      expect(RULES[rule]['zh-CN']).toMatch(/。$/);
    }
    expect(isRuleId('toString')).toBe(false);
  });
});
