import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy, parsePolicyText, printPolicy } from './parse-policy.ts';
import { POLICIES } from './policies.ts';
import { migratePolicy } from './policy-migrations.ts';
import { hasDuplicateKeys } from './duplicate-keys.ts';
import { endsOf } from './decide/strictness.ts';
import { PARCEL_SLOTS, PARTY_SLOTS } from './policy.ts';
import { rulesOf } from './policy-rules.ts';
import { isRuleId, RULES } from './rules.ts';
import { arbitraryPolicy } from './testing/arbitrary-policies.ts';
import { builtIn } from './testing/orders.ts';

const national = builtIn('national');

describe('policies as documents', () => {
  it('parsing a printed policy gives it again', () => {
    fc.assert(
      fc.property(arbitraryPolicy, (policy) => {
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
    const paths = ['schema', 'version', 'id', 'name', 'glyph', 'recipient', 'sender', 'goods', 'conditions'];
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
  const withCondition = (condition: unknown) => ({ ...national, conditions: [condition] });
  const SF = { carrier: ['sf'] };
  const HIDE = { recipient: { name: { rule: 'name.hide' } } };
  const inherited: object = Object.assign(Object.create({ id: 'inherited' }), { ...national });
  const HOSTILE: readonly (readonly [string, unknown, string, string | undefined])[] = [
    ['null', null, 'policy-schema', ''],
    ['a list', [], 'policy-schema', ''],
    ['another schema', { ...national, schema: 'hushlabel/template' }, 'policy-schema', ''],
    ['no version', { ...national, version: undefined }, 'policy-schema', ''],
    ['version 0', { ...national, version: 0 }, 'policy-schema', ''],
    ['version 1.5', { ...national, version: 1.5 }, 'policy-schema', ''],
    ['a later version', { ...national, version: 3 }, 'policy-newer', 'version'],
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
    ['a long name', { ...national, name: { en: 'x'.repeat(61), 'zh-CN': 'x' } }, 'policy-length', 'name.en'],
    ['a name in one language', { ...national, name: { en: 'x' } }, 'policy-missing-key', 'name.zh-CN'],
    [
      'a name with a line break',
      { ...national, name: { en: 'x\ny', 'zh-CN': 'x' } },
      'policy-type',
      'name.en',
    ],
    ['an id with a path', { ...national, id: '../x' }, 'policy-type', 'id'],
    ['an unknown glyph', { ...national, glyph: '#' }, 'policy-type', 'glyph'],
    ['conditions that are no list', { ...national, conditions: {} }, 'policy-type', 'conditions'],
    ['too many conditions', { ...national, conditions: Array(21).fill({}) }, 'policy-size', 'conditions'],
    [
      'a condition for nothing',
      withCondition({ when: {}, rules: HIDE }),
      'policy-missing-key',
      'conditions.0.when',
    ],
    [
      'a condition without rules',
      withCondition({ when: SF, rules: {} }),
      'policy-missing-key',
      'conditions.0.rules',
    ],
    [
      'a condition for no carrier',
      withCondition({ when: { carrier: [] }, rules: HIDE }),
      'policy-size',
      'conditions.0.when.carrier',
    ],
    [
      'an unknown carrier',
      withCondition({ when: { carrier: ['pigeon'] }, rules: HIDE }),
      'policy-type',
      'conditions.0.when.carrier.0',
    ],
    [
      'a country that is no code',
      withCondition({ when: { country: ['China'] }, rules: HIDE }),
      'policy-type',
      'conditions.0.when.country.0',
    ],
    [
      'a rule of another side in a condition',
      withCondition({ when: SF, rules: { recipient: { name: { rule: 'phone.hide' } } } }),
      'policy-unknown-rule',
      'conditions.0.rules.recipient.name.rule',
    ],
    [
      'a mask in a condition that hides nothing',
      withCondition({
        when: SF,
        rules: { sender: { phone: { rule: 'phone.keep-ends', first: 11, last: 1 } } },
      }),
      'policy-hides-nothing',
      'conditions.0.rules.sender.phone',
    ],
    [
      'a text that is too long',
      withName({ rule: 'name.replace', text: 'x'.repeat(13) }),
      'policy-length',
      'sender.name.text',
    ],
    ['an empty text', withName({ rule: 'name.replace', text: '' }), 'policy-length', 'sender.name.text'],
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

  it.each([
    ['{"a":1,"a":2}', true],
    ['{"a":1,"b":{"a":1}}', false],
    ['{"a":{"x":1},"b":{"x":2,"\\u0078":3}}', true],
    ['[{"a":1},{"a":1}]', false],
    ['{"a":"{\\"a\\":1,\\"a\\":2}"}', false],
  ])('a key that is twice in one object is seen: %s is %s', (text, isTwice) => {
    expect(hasDuplicateKeys(text)).toBe(isTwice);
  });

  it('refuses a document that hides a rule behind another of the same key', () => {
    const text = printPolicy(national).replace('"phone": {', '"phone": { "rule": "phone.hide" }, "phone": {');
    expect(parsePolicyText(text)).toEqual({ ok: false, problem: { code: 'policy-duplicate-key' } });
  });

  it.each(['\u202eevil', ' ', '\u2800', '王\u200b小', 'a\u2028b'])('refuses %j as a name', (name) => {
    expect(parsePolicy({ ...national, name: { en: name, 'zh-CN': 'x' } }).ok).toBe(false);
  });

  it.each([
    ...['13812345678', '1******8000', '~AgAAAA1=~4~', '=HYPERLINK()', '\u202e王小', ' x', '138 1234 567'],
    ...['一三八零零一三八零零零', '幺三八零零一三', '①③⑧⓪⓪①③'],
  ])('refuses %j in the place of a value', (text) => {
    for (const rule of ['name.replace', 'phone.replace']) {
      const recipient = { ...national.recipient, [rule.split('.')[0] ?? '']: { rule, text } };
      expect(parsePolicy({ ...national, recipient }).ok).toBe(false);
    }
  });

  it("migrations run from the document's version on, each once, and number the outcome", () => {
    const steps = [(old: object) => ({ ...old, second: true }), (old: object) => ({ ...old, third: true })];
    expect(migratePolicy({ version: 1 }, 1, steps)).toEqual({ version: 3, second: true, third: true });
    expect(migratePolicy({ version: 2 }, 2, steps)).toEqual({ version: 3, third: true });
    expect(migratePolicy({ version: 3 }, 3, steps)).toEqual({ version: 3 });
  });
});

describe('a document of version 1', () => {
  const { schema, id, name, explanation, recipient, sender } = national;
  const old = { schema, id, name, explanation, recipient, sender };

  it('reads as it was meant: stars, goods and remark scrubbed', () => {
    expect(parsePolicy({ ...old, version: 1 })).toEqual({ ok: true, value: national });
  });

  it('is not saved with rules that its version did not have', () => {
    expect(parsePolicy({ ...old, version: 1, odd: 1 }).ok).toBe(false);
  });
});

describe('the built-in policies', () => {
  it('are seven, the national standard first', () => {
    expect(POLICIES.map(({ id }) => id)).toEqual([
      'national',
      'classic',
      'pickup',
      'carrier',
      'smile',
      'international',
      'maximum',
    ]);
  });

  it.each(POLICIES)('$id is a document like any other', (policy) => {
    expect(parsePolicyText(printPolicy(policy))).toEqual({ ok: true, value: policy });
  });

  it('classic says that it hides 4 of the 6 digits', () => {
    const { explanation } = builtIn('classic');
    expect(explanation.en).toMatch(/4 of the 6/);
    expect(explanation['zh-CN']).toMatch(/4 位.*6 位/);
  });

  it('hide of a mobile as many digits as their explanations say', () => {
    const hidden = POLICIES.map(({ recipient: { phone } }) => {
      const ends = endsOf(phone) ?? { first: 0, last: 0 };
      return 11 - ends.first - ends.last;
    });
    expect(hidden).toEqual([6, 4, 7, 11, 6, 9, 9]);
  });

  it('treat sender and recipient alike', () => {
    for (const { recipient, sender } of POLICIES) expect(sender).toEqual(recipient);
  });
});

describe('the table of rules', () => {
  it('explains every rule that a policy may have in one line, in both languages', () => {
    const chosen = [...PARTY_SLOTS, ...PARCEL_SLOTS].flatMap(rulesOf);
    expect(chosen.length).toBeGreaterThan(40);
    for (const rule of chosen) {
      expect(isRuleId(rule)).toBe(true);
      expect(RULES[rule].en).toMatch(/^[^\n]{10,150}\.$/);
      expect(RULES[rule]['zh-CN']).toMatch(/^[^\n]{4,60}。$/);
    }
    expect(isRuleId('toString')).toBe(false);
  });
});
