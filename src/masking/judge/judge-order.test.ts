/** What single labels come to. All people are invented. */
import { describe, expect, it } from 'vitest';
import { locateFinds } from '../locate-finds.ts';
import { openOrder } from '../open-order.ts';
import { NATIONAL_POLICY, POLICIES } from '../policies.ts';
import type { PartyPolicy, Policy } from '../policy.ts';
import { builtIn, orderOf } from '../testing/orders.ts';
import type { OrderText, PartyText } from '../testing/orders.ts';
import { judgeOrder } from './judge-order.ts';
import type { OrderJudgement } from './judgement.ts';
import type { ClauseResult } from './standard.ts';
import type { WarningCode } from './warning-codes.ts';

const TODAY = '2026-11-29';
const PERSON: PartyText = {
  name: '王示例',
  phone: '13800138000',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '示例路99号示例花园7号楼3单元201室',
};

function judge(text: OrderText, policy: Policy = NATIONAL_POLICY): OrderJudgement {
  const judged = judgeOrder(orderOf(text), policy, TODAY);
  if (!judged.ok) throw new Error(judged.problem.code);
  return judged.value.judgement;
}

function with_(recipient: Partial<PartyPolicy>, policy: Policy = NATIONAL_POLICY): Policy {
  return { ...policy, recipient: { ...policy.recipient, ...recipient } };
}

describe('the clauses of GB/T 41833-2022', () => {
  const BY_POLICY: readonly (readonly [Policy['id'], ClauseResult, ClauseResult, ClauseResult])[] = [
    ['national', 'pass', 'pass', 'pass'],
    ['classic', 'pass', 'fail', 'pass'],
    ['pickup', 'pass', 'pass', 'pass'],
    ['carrier', 'pass', 'pass', 'pass'],
    ['smile', 'pass', 'pass', 'pass'],
    ['international', 'pass', 'pass', 'pass'],
    ['maximum', 'pass', 'pass', 'pass'],
  ];

  it.each(BY_POLICY)('%s: name %s, phone %s, address %s', (id, name, phone, address) => {
    const policy = POLICIES.find((one) => one.id === id) ?? NATIONAL_POLICY;
    expect(judge({ recipient: PERSON, sender: PERSON }, policy).standard).toEqual({ name, phone, address });
  });

  const NAMES: readonly (readonly [string, PartyPolicy['name'], ClauseResult])[] = [
    ['王示例', { rule: 'name.keep' }, 'fail'],
    ['王示例女士', { rule: 'name.surname-title' }, 'pass'],
    ['王女士', { rule: 'name.surname-title' }, 'unknown'],
    ['王**', { rule: 'name.surname-only' }, 'pass'],
    ['王**', { rule: 'name.keep' }, 'unknown'],
    ['杭州示例科技有限公司', { rule: 'name.keep' }, 'fail'],
    ['杭州示例科技有限公司', { rule: 'name.surname-only' }, 'pass'],
    ['王示例', { rule: 'name.drop' }, 'pass'],
    ['', { rule: 'name.keep' }, 'pass'],
  ];

  it.each(NAMES)('the name %s under %j: %s', (name, rule, expected) => {
    expect(judge({ recipient: { ...PERSON, name } }, with_({ name: rule })).standard.name).toBe(expected);
  });

  const PHONES: readonly (readonly [string, PartyPolicy['phone'], ClauseResult, string])[] = [
    ['13800138000', { rule: 'phone.keep-ends', first: 1, last: 4 }, 'pass', 'six of eleven'],
    ['13800138000', { rule: 'phone.keep-ends', first: 3, last: 4 }, 'fail', 'four'],
    ['13800138000', { rule: 'phone.keep-ends', first: 3, last: 3 }, 'fail', 'five'],
    ['13800138000', { rule: 'phone.hide-middle', count: 6 }, 'pass', 'six'],
    ['13800138000', { rule: 'phone.hide-middle', count: 5 }, 'fail', 'five'],
    ['13800138000', { rule: 'phone.keep' }, 'fail', 'none'],
    ['13800138000', { rule: 'phone.replace', text: '400-100' }, 'pass', 'our own digits are nobody’s'],
    [
      '0571-88001234',
      { rule: 'phone.keep-ends', first: 1, last: 4 },
      'pass',
      'area shown, six of the local ones hidden',
    ],
    ['13800138000/13900139000', { rule: 'phone.keep-ends', first: 1, last: 4 }, 'pass', 'each of two'],
    ['138****1234', { rule: 'phone.keep-ends', first: 3, last: 4 }, 'fail', 'the platform hid four'],
    ['1******1234', { rule: 'phone.keep-ends', first: 1, last: 4 }, 'pass', 'the platform hid six'],
    ['1^_^8901', { rule: 'phone.keep-ends', first: 1, last: 4 }, 'pass', 'a smile stands for the rest'],
    ['17012345678-1234', { rule: 'phone.keep-ends', first: 1, last: 4 }, 'pass', 'virtual: nobody’s own'],
    ['123456', { rule: 'phone.keep-ends', first: 1, last: 4 }, 'pass', 'all of six'],
    ['+1 2125550123', { rule: 'phone.keep-ends', first: 1, last: 4 }, 'pass', 'abroad'],
  ];

  it.each(PHONES)('the phone %s under %j: %s (%s)', (phone, rule, expected) => {
    expect(judge({ recipient: { ...PERSON, phone } }, with_({ phone: rule })).standard.phone).toBe(expected);
  });

  it.each([
    ['示例路99号3单元201室', 'fail'],
    ['示例镇样板村', 'pass'],
    ['12 Example Street, Apt 4B', 'fail'],
    ['示例路99号***', 'unknown'],
  ] as const)('the address %s shown whole: %s', (detail, expected) => {
    const policy = with_({ address: { rule: 'address.keep' } });
    expect(judge({ recipient: { ...PERSON, detail } }, policy).standard.address).toBe(expected);
  });

  it('a sender who fails makes the label fail, and the sides say whose it is', () => {
    const policy = {
      ...NATIONAL_POLICY,
      sender: { ...NATIONAL_POLICY.sender, name: { rule: 'name.keep' } } as const,
    };
    const { standard, sides } = judge({ recipient: PERSON, sender: PERSON }, policy);
    expect([standard.name, sides.recipient.name, sides.sender.name]).toEqual(['fail', 'pass', 'fail']);
  });
});

describe('what a label still tells', () => {
  it('counts people and phones by what is shown, as the facts do', () => {
    const { people, phones } = judge({ recipient: PERSON }, builtIn('classic'));
    // 50,000 people of a street, 7.5 % of them 王, a tenth of a thousandth with these four digits, 138 one in twenty.
    expect(people.count).toBeLessThan(1);
    // Hangzhou's segments of 138.
    expect(phones.count).toBe(102);
  });

  it('counts a thousand times more where 138 is hidden too', () => {
    const { people, phones } = judge({ recipient: PERSON });
    expect(phones.count).toBe(3_632);
    expect(people.basis.map(({ code }) => code)).toEqual([
      'people-of-building',
      'surname-share',
      'trailing-digits',
    ]);
  });

  it('says nothing of a phone that the label does not show', () => {
    const { showsPhone } = judge({ recipient: PERSON }, builtIn('carrier'));
    expect(showsPhone).toBe(false);
    expect(judge({ recipient: { ...PERSON, phone: '17012345678-1234' } }).showsPhone).toBe(false);
    expect(judge({ recipient: PERSON }).showsPhone).toBe(true);
  });

  it.each([
    ['示例路99号示例花园7号楼3单元201室', 'people-of-building'],
    ['示例路99号示例花园201室', 'people-of-estate'],
    ['示例路', 'people-of-street'],
    ['示例镇样板村', 'people-of-street'],
  ])('the address %s names %s', (detail, code) => {
    expect(judge({ recipient: { ...PERSON, detail } }).people.basis[0]?.code).toBe(code);
  });

  it.each([
    [{ region: { rule: 'region.keep' }, address: { rule: 'address.hide' } }, 'people-of-district'],
    [{ region: { rule: 'region.city' }, address: { rule: 'address.hide' } }, 'people-of-city'],
    [{ region: { rule: 'region.province' }, address: { rule: 'address.drop' } }, 'people-of-province'],
    [{ region: { rule: 'region.hide' }, address: { rule: 'address.hide' } }, 'people-of-country'],
    [{ address: { rule: 'address.keep' } }, 'people-of-room'],
  ] as const)('%j leaves %s', (rules, code) => {
    expect(judge({ recipient: PERSON }, with_(rules)).people.basis[0]?.code).toBe(code);
  });

  it('hiding more never makes fewer people or phones fit', () => {
    const looser = judge({ recipient: PERSON }, builtIn('classic'));
    const tighter = judge({ recipient: PERSON }, builtIn('maximum'));
    expect(tighter.people.count).toBeGreaterThan(looser.people.count);
    expect(tighter.phones.count).toBeGreaterThan(looser.phones.count);
  });
});

describe('monotony', () => {
  const people = (rule: PartyPolicy['name'], name = '王小明') =>
    judge({ recipient: { ...PERSON, name } }, with_({ name: rule })).people.count;

  it('an initial fits at least as many as the surname that it is of', () => {
    expect(people({ rule: 'name.initials' })).toBeGreaterThanOrEqual(people({ rule: 'name.surname-only' }));
  });

  it('letters of the given name make fewer fit, with the surname or without', () => {
    const surname = people({ rule: 'name.surname-only' });
    expect(people({ rule: 'name.keep-ends', first: 1, last: 1 })).toBeLessThan(surname);
    expect(people({ rule: 'name.keep-ends', first: 0, last: 2 })).toBeLessThan(people({ rule: 'name.hide' }));
    expect(people({ rule: 'name.keep' })).toBeLessThan(surname);
  });

  it.each([
    ['拉萨市', '西藏自治区', '17012345678'],
    ['杭州市', '浙江省', '13812345678'],
    ['阿里地区', '西藏自治区', '19912345678'],
  ])('fewer digits of a number of %s fit no fewer numbers', (city, province, phone) => {
    const counts = [3, 2, 1].map(
      (first) =>
        judge(
          { recipient: { ...PERSON, phone, province, city } },
          with_({ phone: { rule: 'phone.keep-ends', first, last: 4 } }),
        ).phones.count,
    );
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });
});

describe('warnings of one label', () => {
  const warned = (code: WarningCode, text: OrderText, policy: Policy = NATIONAL_POLICY) =>
    judge(text, policy).warnings.includes(code);
  const other = (more: PartyText): OrderText => ({ recipient: { ...PERSON, ...more } });

  it('keeping a value whole is said, of either side', () => {
    expect(warned('kept-whole', { recipient: PERSON })).toBe(false);
    expect(warned('kept-whole', { recipient: PERSON }, with_({ name: { rule: 'name.keep' } }))).toBe(true);
  });

  it('a find that was left is said where the label shows it', () => {
    const order = orderOf({ recipient: PERSON, remark: '请打 16600002345' });
    const allowed = locateFinds(openOrder(order), NATIONAL_POLICY, {});
    expect(allowed).toHaveLength(1);
    const keeps = (remark: string, policy: Policy = NATIONAL_POLICY) => {
      const judged = judgeOrder(orderOf({ recipient: PERSON, remark }), policy, TODAY, { allowed });
      return judged.ok && judged.value.judgement.warnings.includes('kept-whole');
    };
    expect(keeps('请打 16600002345')).toBe(true);
    expect(keeps('请拨打 16600002345')).toBe(false);
    expect(keeps('请打 16600002345', { ...NATIONAL_POLICY, remark: { rule: 'remark.drop' } })).toBe(false);
  });

  it('a rule of one order that keeps a value whole is said', () => {
    const override = {
      rules: { recipient: { phone: { rule: 'phone.keep' } } },
      reason: 'asked for',
    } as const;
    const judged = judgeOrder(orderOf({ recipient: PERSON }), NATIONAL_POLICY, TODAY, { override });
    expect(judged.ok && judged.value.judgement.warnings).toContain('kept-whole');
  });

  it('a rare surname is said where it is shown', () => {
    expect(warned('rare-surname', other({ name: '亓示例' }))).toBe(false);
    expect(warned('rare-surname', other({ name: '糜示例' }))).toBe(true);
    expect(warned('rare-surname', other({ name: '糜示例' }), builtIn('maximum'))).toBe(false);
  });

  it('few phones are said where the city is known and much of the number is shown', () => {
    expect(warned('few-phones', { recipient: PERSON }, builtIn('classic'))).toBe(true);
    expect(warned('few-phones', { recipient: PERSON })).toBe(false);
  });

  it('sensitive goods are said where their names are shown', () => {
    const text: OrderText = { recipient: PERSON, items: ['验孕棒 早早孕测试'] };
    expect(warned('sensitive-goods', text)).toBe(true);
    expect(warned('sensitive-goods', { ...text, items: ['龙井茶'] })).toBe(false);
    expect(warned('sensitive-goods', text, builtIn('maximum'))).toBe(false);
  });

  it('a virtual number whose time is over is said, on its last day not yet', () => {
    const order = (virtualUntil: string) => {
      const made = orderOf(other({ phone: '17012345678-1234' }));
      return { ...made, recipient: { ...made.recipient, virtualUntil } };
    };
    const codes = (until: string) => {
      const judged = judgeOrder(order(until), NATIONAL_POLICY, TODAY);
      return judged.ok ? judged.value.judgement.warnings : [];
    };
    expect(codes('2026-11-28')).toContain('virtual-expired');
    expect(codes('2026-11-29')).not.toContain('virtual-expired');
  });

  it('a label without pick-up digits is said, but for a virtual number', () => {
    expect(warned('no-pickup-digits', { recipient: PERSON }, builtIn('carrier'))).toBe(true);
    expect(warned('no-pickup-digits', { recipient: PERSON })).toBe(false);
    expect(warned('no-pickup-digits', other({ phone: '17012345678-1234' }))).toBe(false);
  });

  it('a label that nobody can route is said', () => {
    const nowhere = with_({
      region: { rule: 'region.hide' },
      address: { rule: 'address.hide' },
      postcode: { rule: 'postcode.drop' },
    });
    expect(warned('no-routing', { recipient: PERSON }, nowhere)).toBe(true);
    const province = with_({ region: { rule: 'region.province' }, address: { rule: 'address.hide' } });
    expect(warned('no-routing', { recipient: PERSON }, province)).toBe(true);
    expect(warned('no-routing', { recipient: PERSON }, builtIn('maximum'))).toBe(false);
  });

  it('an address in which no unit was found is said, and what came masked', () => {
    expect(warned('no-unit-found', other({ detail: '示例镇样板村' }))).toBe(true);
    expect(warned('no-unit-found', { recipient: PERSON })).toBe(false);
    expect(warned('already-masked', other({ phone: '138****8000' }))).toBe(true);
    expect(warned('already-masked', { recipient: PERSON })).toBe(false);
  });
});

describe('what is refused', () => {
  it('an order with ciphertext, and one that asks for codes without a key', () => {
    const encrypted = judgeOrder(
      orderOf({ recipient: { ...PERSON, name: '~AgAAAAFAKEFAKEFAKEFAKE=~4~' } }),
      NATIONAL_POLICY,
      TODAY,
    );
    expect(encrypted.ok ? '' : encrypted.problem.code).toBe('encrypted');
    const tokens = judgeOrder(orderOf({ recipient: PERSON }), with_({ name: { rule: 'name.token' } }), TODAY);
    expect(tokens.ok ? '' : tokens.problem.code).toBe('token-key-missing');
  });
});
