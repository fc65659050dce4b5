/** Every rule, with its usual parameters and with any. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskOrder } from './mask-order.ts';
import type { MaskedOrder } from './masked-order.ts';
import { NATIONAL_POLICY } from './policies.ts';
import { PARCEL_SLOTS, PARTY_SLOTS } from './policy.ts';
import type { OrderRules, ParcelSlot, PartySlot, Policy } from './policy.ts';
import { readRule } from './policy-rules.ts';
import { isAsStrict, loosened } from './decide/strictness.ts';
import { withSome } from './decide/decide-rules.ts';
import { GLYPH_IDS, GLYPHS } from './glyphs.ts';
import { RULE_IDS, ruleInfo } from './rules.ts';
import type { RuleId } from './rules.ts';
import { arbitraryRule, arbitraryRules, arbitrarySomeRules } from './testing/arbitrary-policies.ts';
import { fieldsOf, orderOf, textOf } from './testing/orders.ts';
import { propertyRuns } from './testing/property-runs.ts';
import type { OrderText } from './testing/orders.ts';
import { createTokenizer, TOKEN } from './token.ts';

const token = createTokenizer(new Uint8Array(16).fill(7));

function mask(text: OrderText, policy: Policy): MaskedOrder {
  const masked = maskOrder(orderOf(text), policy, { token });
  if (!masked.ok) throw new Error(masked.problem.code);
  return masked.value;
}

function withRules(rules: OrderRules): Policy {
  return { ...NATIONAL_POLICY, ...rules };
}

/** A rule as it is when it is chosen. */
function usual(id: RuleId): object {
  const params = Object.entries(ruleInfo(id).params).map(
    ([name, { usual: value }]) => [name, value] as const,
  );
  return { rule: id, ...Object.fromEntries(params) };
}

function withUsual(id: RuleId): Policy {
  const { slot } = ruleInfo(id);
  const party = PARTY_SLOTS.find((one) => one === slot);
  const parcel = PARCEL_SLOTS.find((one) => one === slot);
  if (party !== undefined) {
    const rule = { [party]: readRule(usual(id), '', party) };
    return withRules(withSome(NATIONAL_POLICY, { recipient: rule }));
  }
  if (parcel === undefined) throw new Error('nobody chooses this rule');
  return withRules(withSome(NATIONAL_POLICY, { [parcel]: readRule(usual(id), '', parcel) }));
}

/** The value of a slot in an order, and in what it is masked to. */
const PLACES: Readonly<
  Partial<
    Record<
      PartySlot | ParcelSlot,
      readonly [(value: string) => OrderText, (masked: MaskedOrder) => string | undefined]
    >
  >
> = {
  name: [(name) => ({ recipient: { name } }), ({ recipient }) => recipient.name.text.text],
  phone: [(phone) => ({ recipient: { phone } }), ({ recipient }) => recipient.phone.text.text],
  address: [(detail) => ({ recipient: { detail } }), ({ recipient }) => recipient.detail.text.text],
  postcode: [(postcode) => ({ recipient: { postcode } }), ({ recipient }) => recipient.postcode.text.text],
  goods: [(name) => ({ items: [name] }), ({ items }) => items[0]?.name.text.text],
  remark: [(remark) => ({ remark }), ({ remark }) => remark.text.text],
};

describe('each rule', () => {
  const shown = RULE_IDS.flatMap((id) => {
    const { example, slot } = ruleInfo(id);
    return example === undefined || slot === 'engine' ? [] : [[id, slot, ...example] as const];
  });

  it('has an example, but for those that show a region, a country, a category, a token or pick-up digits', () => {
    const without = RULE_IDS.filter(
      (id) => ruleInfo(id).example === undefined && ruleInfo(id).slot !== 'engine',
    );
    expect(without.filter((id) => !/^(?:virtual|region|country|pickup)\./.test(id))).toEqual([
      'name.token',
      'phone.token',
      'goods.category',
    ]);
  });

  it.each(shown)('%s makes of its example what its table says', (id, slot, value, expected) => {
    const [order, read] = PLACES[slot] ?? [];
    expect(read?.(mask(order?.(value) ?? {}, withUsual(id)))).toBe(expected);
  });

  it.each(RULE_IDS.filter((id) => ruleInfo(id).slot !== 'engine'))('%s says keep where it keeps', (id) => {
    expect(ruleInfo(id).keeps === true).toBe(/^(?:name|phone|address)\.keep$/.test(id));
  });
});

const GIVEN = Array.from('明示例伟芳娜敏静丽强');
const given = (min: number) =>
  fc.array(fc.constantFrom(...GIVEN), { minLength: min, maxLength: 4 }).map((list) => list.join(''));
const digits = (count: number) =>
  fc.array(fc.nat(9), { minLength: count, maxLength: count }).map((list) => list.join(''));
const orders: fc.Arbitrary<OrderText> = fc.record({
  orderNo: fc.constantFrom('261121000000000001', ''),
  tracking: fc.constantFrom('SF1401111111111', ''),
  items: fc.constantFrom(['龙井茶 250g'], ['棉袜 五双', 'Ceramic mug'], []),
  remark: fc.constantFrom('', '请放门口', '打13912345678'),
  recipient: fc.record({
    name: fc.oneof(
      given(1).map((rest) => `王${rest}`),
      given(1).map((rest) => `欧阳${rest}`),
      fc.constantFrom('Anna Example', '李女士', '买买提·艾力', '杭州示例科技有限公司', '张**', 'A'),
    ),
    phone: fc.oneof(
      digits(9).map((rest) => `13${rest}`),
      fc.constantFrom(
        '0571-88001234',
        '+1 2125550123',
        '138****5678',
        '17012345678-1234',
        '13800138000/13900139000',
      ),
    ),
    detail: fc.constantFrom(
      '示例路99号示例花园7号楼3单元201室',
      '样板街1号3幢2单元1801',
      '示例镇样板村',
      '12 Example Street, Apt 4B',
    ),
    province: fc.constant('浙江省'),
    city: fc.constant('杭州市'),
    district: fc.constant('西湖区'),
    postcode: fc.constantFrom('310012', ''),
  }),
});

/** Texts that no detector takes for a person's. */
const words = fc.constantFrom('收件人', '见平台', 'Customer');

describe('any rules at all', () => {
  it('masking what was masked changes no text', () => {
    fc.assert(
      fc.property(orders, arbitraryRules(words), (order, rules) => {
        const once = textOf(mask(order, withRules(rules)));
        expect(textOf(mask(once, withRules(rules)))).toEqual(once);
      }),
      { numRuns: propertyRuns(400) },
    );
  });

  it('nothing but the glyph of the policy stands for what is hidden', () => {
    fc.assert(
      fc.property(orders, arbitraryRules(words), (order, rules) => {
        const shown = fieldsOf(mask(order, withRules(rules))).filter(({ rule }) => !rule.endsWith('.keep'));
        for (const glyph of GLYPH_IDS) {
          if (glyph === rules.glyph) continue;
          for (const { text } of shown) expect(text.text).not.toContain(GLYPHS[glyph].text);
        }
      }),
      { numRuns: propertyRuns(300) },
    );
  });

  it('are refused where they ask for a code and there is no key', () => {
    fc.assert(
      fc.property(orders, arbitraryRules(words), (order, rules) => {
        const asks = [rules.recipient, rules.sender].some(
          ({ name, phone }) => name.rule === 'name.token' || phone.rule === 'phone.token',
        );
        const masked = maskOrder(orderOf(order), withRules(rules));
        expect(masked.ok ? 'masked' : masked.problem.code).toBe(asks ? 'token-key-missing' : 'masked');
      }),
    );
  });
});

describe('strictness', () => {
  const slot = fc.constantFrom(...PARTY_SLOTS, ...PARCEL_SLOTS);
  const pairs = slot.chain((one) => fc.tuple(arbitraryRule(one), arbitraryRule(one), arbitraryRule(one)));

  it('is an order: reflexive and transitive', () => {
    fc.assert(
      fc.property(pairs, ([a, b, c]) => {
        expect(isAsStrict(a, a)).toBe(true);
        if (isAsStrict(a, b) && isAsStrict(b, c)) expect(isAsStrict(a, c)).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('rules that only tighten loosen nothing, and rules in their own place neither', () => {
    fc.assert(
      fc.property(arbitraryRules(), arbitrarySomeRules, (rules, some) => {
        const others = withSome(rules, some);
        expect(loosened(others, some)).toEqual([]);
        expect(
          loosened(rules, { recipient: rules.recipient, sender: rules.sender, goods: rules.goods }),
        ).toEqual([]);
      }),
    );
  });

  it('a stricter rule shows no digit of a mobile that the looser one hides', () => {
    const shownAt = (phone: string, rules: OrderRules) => {
      const text = mask({ recipient: { phone } }, withRules(rules)).recipient.phone.text.text;
      const [first = '', last = ''] = text === phone ? [text, text] : text.split(/\*+/);
      return /^\d*$/.test(first + last) ? [first.length, last.length] : [0, 0];
    };
    fc.assert(
      fc.property(digits(9), arbitraryRule('phone', words), arbitraryRule('phone', words), (rest, a, b) => {
        if (!isAsStrict(a, b)) return;
        const of = (phone: typeof a) =>
          shownAt(`13${rest}`, withSome(NATIONAL_POLICY, { recipient: { phone } }));
        const [[tightFirst = 0, tightLast = 0], [first = 0, last = 0]] = [of(a), of(b)];
        expect(tightFirst <= first && tightLast <= last).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });

  it('a stricter rule may be applied to what a looser one left, and shows the same', () => {
    const order = (name: string, detail: string, phone: string): OrderText => ({
      recipient: { name, detail, phone },
    });
    const strict = ['name.hide', 'name.drop', 'name.surname-only'] as const;
    fc.assert(
      fc.property(given(1), fc.constantFrom(...strict), arbitraryRule('name', words), (rest, id, looser) => {
        const rule = { rule: id };
        if (!isAsStrict(rule, looser) || looser.rule === 'name.replace' || looser.rule === 'name.drop')
          return;
        if (looser.rule === 'name.initials' || looser.rule === 'name.token' || looser.rule === 'name.hide')
          return;
        const tight = withRules(withSome(NATIONAL_POLICY, { recipient: { name: rule } }));
        const loose = withRules(withSome(NATIONAL_POLICY, { recipient: { name: looser } }));
        const text = order(`王${rest}`, '示例路1号', '13800138000');
        expect(textOf(mask(textOf(mask(text, loose)), tight)).recipient?.name).toBe(
          textOf(mask(text, tight)).recipient?.name,
        );
      }),
    );
  });
});

describe('tokens', () => {
  const policy = withRules(
    withSome(NATIONAL_POLICY, {
      recipient: { name: { rule: 'name.token' }, phone: { rule: 'phone.token' } },
    }),
  );
  const tokens = (name: string, phone: string) => {
    const { recipient } = mask({ recipient: { name, phone } }, policy);
    return [recipient.name.text.text, recipient.phone.text.text];
  };

  it('are the same for the same person, however written, and others for others', () => {
    expect(tokens('王 小明', '+86 138-0013-8000')).toEqual(tokens('王小明', '13800138000'));
    expect(tokens('王小明', '13800138001')[1]).not.toBe(tokens('王小明', '13800138000')[1]);
    expect(tokens('王小敏', '13800138000')[0]).not.toBe(tokens('王小明', '13800138000')[0]);
  });

  it('have one shape, and are others with another key', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), given(1), (key, name) => {
        const made = createTokenizer(key)('name', name);
        expect(made).toMatch(TOKEN);
        expect(createTokenizer(key)('name', name)).toBe(made);
        expect(createTokenizer(key)('phone', name)).not.toBe(made);
      }),
    );
    expect(createTokenizer(new Uint8Array(16))('name', '王')).not.toBe(token('name', '王'));
  });

  it('is HMAC-SHA-256 of the kind and the value, the first 40 bits in Crockford base 32', () => {
    // Made with Python's hmac and hashlib.
    expect(token('phone', '13800138000')).toBe('#6CNM-SN0W');
  });
});
