/**
 * Laws of masking over invented people who write in eight scripts. A few hundred runs here; `npm run test:slow` makes 100,000.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskOrder } from './mask-order.ts';
import type { MaskedOrder } from './masked-order.ts';
import { POLICIES } from './policies.ts';
import type { Policy } from './policy.ts';
import { fieldsOf, orderOf, textOf } from './testing/orders.ts';
import type { OrderText } from './testing/orders.ts';
import { propertyRuns } from './testing/property-runs.ts';

interface Script {
  readonly id: string;
  /** Beginnings of names of which the policies show the first letter or the surname alone. */
  readonly heads: readonly string[];
  /** Letters that no word of a company or a title is made of. */
  readonly letters: string;
  /** Stands between the words of a name. */
  readonly gap: string;
  readonly country: string;
  /** Digits before the hidden ones, and how many those are; the last four are shown at most. */
  readonly phone: readonly [head: string, hidden: number];
  readonly street: string;
  readonly unit: (number: number) => string;
}

const SCRIPTS: readonly Script[] = [
  {
    id: 'Chinese',
    heads: ['王', '李', '欧阳', '𠮷'],
    letters: '明示例伟芳娜敏静丽强',
    gap: '',
    country: '',
    phone: ['138', 4],
    street: '示例路99号示例花园7号楼',
    unit: (number) => `3单元${number}室`,
  },
  {
    id: 'Japanese',
    heads: ['さくら', 'カ'],
    letters: 'あいうえかきくけすせつてな',
    gap: '',
    country: '日本',
    phone: ['+8190', 4],
    street: 'れいじ町みほん1丁目',
    unit: (number) => ` ${number}号室`,
  },
  {
    id: 'Korean',
    heads: ['김', '박'],
    letters: '가나다라마바사아자',
    gap: '',
    country: '대한민국',
    phone: ['+8210', 4],
    street: '예시로 5',
    unit: (number) => `, 101동 ${number}호`,
  },
  {
    id: 'Latin',
    heads: ['A', 'É', 'Ø'],
    letters: 'aeimnorsuv',
    gap: ' ',
    country: 'United States',
    phone: ['+1212', 3],
    street: '12 Example Street',
    unit: (number) => `, Apt ${number}`,
  },
  {
    id: 'Cyrillic',
    heads: ['И', 'Щ'],
    letters: 'аеимнорсу',
    gap: ' ',
    country: 'Россия',
    phone: ['+7912', 3],
    street: 'ул. Примерная, д. 5',
    unit: (number) => `, кв. ${number}`,
  },
  {
    id: 'Greek',
    heads: ['Α', 'Ξ'],
    letters: 'αειμνορσυ',
    gap: ' ',
    country: 'Ελλάδα',
    phone: ['+30691', 3],
    street: 'Οδός Δείγματος 5',
    unit: (number) => `, διαμ. ${number}`,
  },
  {
    id: 'Arabic',
    heads: ['م', 'س'],
    letters: 'ابتثجحخد',
    gap: ' ',
    country: 'مصر',
    phone: ['+20101', 3],
    street: 'شارع المثال 5',
    unit: (number) => `، شقة ${number}`,
  },
  {
    id: 'Hebrew',
    heads: ['א', 'ש'],
    letters: 'בגדהוזחט',
    gap: ' ',
    country: 'ישראל',
    phone: ['+97250', 3],
    street: 'רחוב הדוגמה 5',
    unit: (number) => `, דירה ${number}`,
  },
];

const policies = fc.constantFrom(...POLICIES);
const scripts = fc.constantFrom(...SCRIPTS);
const digits = (count: number) =>
  fc.array(fc.nat(9), { minLength: count, maxLength: count }).map((list) => list.join(''));

function mask(text: OrderText, policy: Policy): MaskedOrder {
  const masked = maskOrder(orderOf(text), policy);
  if (!masked.ok) throw new Error(masked.problem.code);
  return masked.value;
}

/** What of a person no policy shows. */
interface Hidden {
  readonly rest: string;
  readonly digits: string;
  readonly unit: number;
}

function hiddenOf({ letters, phone: [, count] }: Script): fc.Arbitrary<Hidden> {
  const rest = fc
    .array(fc.constantFrom(...Array.from(letters)), { minLength: 2, maxLength: 8 })
    .map((list) => list.join(''));
  return fc.record({ rest, digits: digits(count), unit: fc.integer({ min: 101, max: 2999 }) });
}

const cases = scripts.chain((script) =>
  fc.record({
    script: fc.constant(script),
    head: fc.constantFrom(...script.heads),
    last: digits(4),
    remark: fc.constantFrom('', 'OK', '请放门口'),
    a: hiddenOf(script),
    b: hiddenOf(script),
  }),
);
type Case = typeof cases extends fc.Arbitrary<infer T> ? T : never;

function orderIn({ script, head, last, remark }: Case, hidden: Hidden): OrderText {
  const [before] = script.phone;
  return {
    orderNo: 'A-77',
    remark,
    recipient: {
      name: head + hidden.rest,
      phone: before + hidden.digits + last,
      detail: script.street + script.unit(hidden.unit),
      country: script.country,
      city: script.id === 'Chinese' ? '杭州市' : 'Exampleton',
    },
  };
}

const runs = { numRuns: propertyRuns(400) };

describe('people in eight scripts', () => {
  it('non-interference: other hidden letters, digits and units, and more of them, leave the label byte for byte', () => {
    fc.assert(
      fc.property(cases, policies, (one, policy) => {
        // Classic shows the three digits before the hidden ones, and those of no script are hidden here.
        expect(mask(orderIn(one, one.b), policy)).toEqual(mask(orderIn(one, one.a), policy));
      }),
      runs,
    );
  });

  it('nothing of the hidden letters, digits and unit is on the label', () => {
    fc.assert(
      fc.property(cases, policies, (one, policy) => {
        const masked = mask(orderIn(one, one.a), policy);
        const shown = fieldsOf(masked).map(({ text }) => text.text);
        // The street's own name may spell two letters.
        expect(masked.recipient.name.text.text).not.toContain(one.a.rest);
        for (const text of shown) expect(text).not.toContain(one.a.digits + one.last);
        expect(masked.recipient.detail.text.text).not.toContain(String(one.a.unit));
      }),
      runs,
    );
  });

  it('masking what was masked changes no text', () => {
    fc.assert(
      fc.property(cases, policies, (one, policy) => {
        const once = textOf(mask(orderIn(one, one.a), policy));
        expect(textOf(mask(once, policy))).toEqual(once);
      }),
      runs,
    );
  });

  it('tightening: what the strictest policy shows of a value, the national standard shows too', () => {
    const [national, strictest] = [POLICIES[0], POLICIES.at(-1)];
    if (national === undefined || strictest === undefined) throw new Error('no policies');
    const letters = (text: string) => Array.from(text).filter((sign) => /[\p{L}\p{N}]/u.test(sign));
    fc.assert(
      fc.property(cases, (one) => {
        const order = orderIn(one, one.a);
        const [loose, tight] = [mask(order, national), mask(order, strictest)];
        for (const field of [
          'name',
          'phone',
          'province',
          'city',
          'district',
          'detail',
          'postcode',
        ] as const) {
          const seen = letters(loose.recipient[field].text.text);
          for (const sign of letters(tight.recipient[field].text.text)) expect(seen).toContain(sign);
        }
      }),
      runs,
    );
  });
});
