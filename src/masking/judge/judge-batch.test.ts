/** What labels come to together. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NATIONAL_POLICY } from '../policies.ts';
import type { Policy } from '../policy.ts';
import { builtIn, orderOf } from '../testing/orders.ts';
import type { PartyText } from '../testing/orders.ts';
import { BatchJudge, FIT_BOUNDS } from './judge-batch.ts';
import { judgeOrder } from './judge-order.ts';
import type { JudgedOrder } from './judgement.ts';
import { showsAllOf, together } from './showing.ts';
import type { Showing } from './showing.ts';

const TODAY = '2026-11-29';

function judged(recipient: PartyText, row = 1, policy: Policy = NATIONAL_POLICY): JudgedOrder {
  const order = orderOf({
    row,
    recipient: {
      name: '王示例',
      phone: '13800138000',
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      detail: '示例路99号7号楼3单元201室',
      ...recipient,
    },
  });
  const made = judgeOrder(order, policy, TODAY);
  if (!made.ok) throw new Error(made.problem.code);
  return made.value;
}

function finish(...orders: readonly JudgedOrder[]) {
  const judge = new BatchJudge();
  for (const order of orders) judge.add(order);
  return judge.finish();
}

const codesOf = (made: ReturnType<typeof finish>) => made.orders.map(({ warnings }) => warnings);

describe('parcels that a shelf search finds together', () => {
  it('are those of one surname and last four digits, unless they are one person’s', () => {
    const made = finish(
      judged({ phone: '13800138000' }, 1),
      judged({ phone: '13900128000', name: '王样' }, 2),
      judged({ phone: '13900128000', name: '李样' }, 3),
      judged({ phone: '13900128001', name: '王样' }, 4),
    );
    expect(codesOf(made).map((codes) => codes.includes('same-pickup'))).toEqual([true, true, false, false]);
    expect(made.batch.warnings['same-pickup']).toBe(2);
    const one = finish(judged({}, 1), judged({}, 2));
    expect(one.batch.warnings['same-pickup']).toBe(0);
  });

  it('are of one town, and have three digits in common', () => {
    const apart = finish(judged({}, 1), judged({ phone: '13900128000', city: '宁波市' }, 2));
    expect(apart.batch.warnings['same-pickup']).toBe(0);
    const two = builtIn('maximum');
    const few = finish(judged({}, 1, two), judged({ phone: '13900128000' }, 2, two));
    expect(few.batch.warnings['same-pickup']).toBe(0);
  });
});

describe('labels that tell more together', () => {
  const first = {
    ...NATIONAL_POLICY,
    recipient: { ...NATIONAL_POLICY.recipient, phone: { rule: 'phone.keep-ends', first: 5, last: 0 } },
  } as const;

  it('are both warned of where each shows what the other hides', () => {
    const made = finish(judged({}, 1, first), judged({}, 2));
    expect(codesOf(made).map((codes) => codes.includes('complementary'))).toEqual([true, true]);
  });

  it('are those of one person, also where a cell has two numbers', () => {
    const made = finish(judged({ phone: '13900139000/13800138000' }, 1, first), judged({}, 2));
    expect(codesOf(made).map((codes) => codes.includes('complementary'))).toEqual([true, true]);
  });

  it('are not where one shows all that the other does', () => {
    const made = finish(judged({}, 1, builtIn('maximum')), judged({}, 2));
    expect(made.batch.warnings.complementary).toBe(0);
    const others = finish(judged({}, 1, first), judged({ phone: '13800138001' }, 2));
    expect(others.batch.warnings.complementary).toBe(0);
  });

  it('may be of an earlier batch', () => {
    const judge = new BatchJudge((person) =>
      person === '13800138000' ? [judged({}, 1, first).showing] : [],
    );
    judge.add(judged({}, 7));
    judge.add(judged({ phone: '13800138001' }, 8));
    expect(judge.finish().orders.map(({ warnings }) => warnings.includes('complementary'))).toEqual([
      true,
      false,
    ]);
  });

  const showing: fc.Arbitrary<Showing> = fc.record({
    digits: fc.nat(2 ** 11 - 1),
    name: fc.nat(3),
    area: fc.nat(7),
  });

  it('law: what two show together shows all of either, in any order and any company', () => {
    fc.assert(
      fc.property(showing, showing, showing, (a, b, c) => {
        expect(showsAllOf(together(a, b), a) && showsAllOf(together(a, b), b)).toBe(true);
        expect(together(a, b)).toEqual(together(b, a));
        expect(together(together(a, b), c)).toEqual(together(a, together(b, c)));
        expect(together(a, a)).toEqual(a);
      }),
    );
  });
});

describe('a batch', () => {
  it('counts clauses, fits and finds, and puts the worst first', () => {
    const { batch } = finish(
      judged({}, 1),
      judged({ phone: '13900139000', name: '糜示例' }, 2),
      judged({ phone: '13700137000' }, 3, builtIn('classic')),
    );
    expect(batch.orders).toBe(3);
    expect(batch.passed).toBe(2);
    expect(batch.standard.phone).toEqual({ pass: 2, unknown: 0, fail: 1 });
    expect(batch.people.counts.reduce((sum, count) => sum + count, 0)).toBe(3);
    expect(batch.people.counts).toHaveLength(FIT_BOUNDS.length + 1);
    expect(batch.worst.slice(0, 2).toSorted((a, b) => a - b)).toEqual([2, 3]);
  });

  it('says how alike its labels are', () => {
    const { batch } = finish(
      judged({ phone: '13800138000' }, 1),
      judged({ phone: '13900128000', name: '王样' }, 2),
      judged({ phone: '13900128001' }, 3),
    );
    expect(batch.uniqueness).toEqual({
      classes: 2,
      smallest: 1,
      unique: 1,
      prosecutorRisk: 1,
      marketerRisk: 2 / 3,
    });
  });

  it('of nothing is empty, not broken', () => {
    const { orders, batch } = finish();
    expect(orders).toEqual([]);
    expect(batch).toMatchObject({
      orders: 0,
      passed: 0,
      worst: [],
      uniqueness: { smallest: 0, prosecutorRisk: 0 },
    });
  });

  it('law: no judgement depends on the order in which labels come', () => {
    const people = fc.array(
      fc.record({
        name: fc.constantFrom('王示例', '李样', '糜例'),
        phone: fc.constantFrom('13800138000', '13900128000', '13800138001', '17012345678-1234'),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(people, (list) => {
        const made = list.map((person, at) => judged(person, at + 1));
        const forth = finish(...made);
        const back = finish(...made.toReversed());
        expect(back.orders.toReversed()).toEqual(forth.orders);
        expect({ ...back.batch, worst: [] }).toEqual({ ...forth.batch, worst: [] });
      }),
      { numRuns: 60 },
    );
  });

  it('holds no value of an order, hidden or not, beside its rows', () => {
    const text = JSON.stringify(finish(judged({}, 1), judged({ phone: '13900139000' }, 2)));
    for (const value of ['王', '8000', '13800138000', '示例路', '杭州']) expect(text).not.toContain(value);
  });
});
