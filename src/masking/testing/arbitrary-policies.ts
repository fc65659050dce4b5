import fc from 'fast-check';
import { CARRIER_IDS } from '../decide/carriers.ts';
import { hidesSomething } from '../decide/strictness.ts';
import { GLYPH_IDS } from '../glyphs.ts';
import { POLICY_VERSION } from '../policy.ts';
import type {
  OrderRules,
  ParcelSlot,
  PartyPolicy,
  PartySlot,
  Policy,
  PolicyCase,
  Rule,
  SomeRules,
} from '../policy.ts';
import { readRule, rulesOf } from '../policy-rules.ts';
import { ruleInfo } from '../rules.ts';
import type { RuleId } from '../rules.ts';

/** Policies of any kind: every rule of the table with any of its parameters. */

type Slot = PartySlot | ParcelSlot;

const texts = (longest: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    .map((text) => text.slice(0, longest))
    .filter(
      (text) =>
        /[\p{L}\p{N}\p{P}\p{S}]/u.test(text) &&
        !/[\p{Cc}\p{Cs}\p{Cf}\p{Zl}\p{Zp}\u115f\u1160\u3164\uffa0\u2800]/u.test(text),
    );
const words: fc.Arbitrary<string> = fc.constantFrom(
  '收件人',
  '见平台',
  'Customer',
  '客户 12',
  'see app',
  'A.',
  '（保密）',
);
const localText = (longest: number) => fc.record({ en: texts(longest), 'zh-CN': texts(longest) });

export function arbitraryRule<S extends Slot>(slot: S, inPlace = words): fc.Arbitrary<Rule<S>> {
  return fc
    .constantFrom(...rulesOf(slot))
    .chain((id) => withParams(id, inPlace))
    .filter((document) => isUsable(document, slot))
    .map((document) => readRule(document, '', slot));
}

function withParams(id: RuleId, inPlace: fc.Arbitrary<string>): fc.Arbitrary<object> {
  const params = Object.entries(ruleInfo(id).params).map(
    ([name, param]) =>
      [name, param.kind === 'count' ? fc.integer({ min: param.min, max: param.max }) : inPlace] as const,
  );
  return fc.record({ rule: fc.constant(id), ...Object.fromEntries(params) });
}

/** Whether a rule may be chosen: a mask that hides nothing may not. */
function isUsable(document: object, slot: Slot): boolean {
  try {
    return hidesSomething(readRule(document, '', slot));
  } catch {
    return false;
  }
}

function arbitraryParty(inPlace?: fc.Arbitrary<string>): fc.Arbitrary<PartyPolicy> {
  return fc.record({
    name: arbitraryRule('name', inPlace),
    phone: arbitraryRule('phone', inPlace),
    virtual: arbitraryRule('virtual'),
    region: arbitraryRule('region'),
    address: arbitraryRule('address'),
    postcode: arbitraryRule('postcode'),
    country: arbitraryRule('country'),
  });
}

/** `inPlace` are what `replace` rules put in place of a value. */
export function arbitraryRules(inPlace?: fc.Arbitrary<string>): fc.Arbitrary<OrderRules> {
  return fc.record({
    glyph: fc.constantFrom(...GLYPH_IDS),
    recipient: arbitraryParty(inPlace),
    sender: arbitraryParty(inPlace),
    goods: arbitraryRule('goods'),
    remark: arbitraryRule('remark'),
    pickup: arbitraryRule('pickup'),
  });
}

const isEmpty = (value: object) => Object.keys(value).length === 0;

const someOfParty: fc.Arbitrary<Partial<PartyPolicy>> = fc
  .record(
    {
      name: arbitraryRule('name'),
      phone: arbitraryRule('phone'),
      address: arbitraryRule('address'),
      postcode: arbitraryRule('postcode'),
    },
    { requiredKeys: [] },
  )
  .filter((some) => !isEmpty(some));

export const arbitrarySomeRules: fc.Arbitrary<SomeRules> = fc
  .record(
    {
      recipient: someOfParty,
      sender: someOfParty,
      goods: arbitraryRule('goods'),
      remark: arbitraryRule('remark'),
      pickup: arbitraryRule('pickup'),
    },
    { requiredKeys: [] },
  )
  .filter((some) => !isEmpty(some));

const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 });
const cases: fc.Arbitrary<PolicyCase> = fc
  .record(
    {
      platform: list(fc.constantFrom('taobao', 'pinduoduo', 'shopify')),
      carrier: list(fc.constantFrom(...CARRIER_IDS)),
      country: list(fc.constantFrom('CN', 'US', 'DE', 'JP')),
    },
    { requiredKeys: [] },
  )
  .filter((some) => !isEmpty(some));

export const arbitraryPolicy: fc.Arbitrary<Policy> = fc
  .tuple(
    fc.record({
      schema: fc.constant('hushlabel/policy' as const),
      version: fc.constant(POLICY_VERSION),
      id: fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/),
      name: localText(60),
      explanation: localText(300),
      conditions: fc.array(fc.record({ when: cases, rules: arbitrarySomeRules }), { maxLength: 3 }),
    }),
    arbitraryRules(),
  )
  .map(([head, rules]) => ({ ...head, ...rules }));
