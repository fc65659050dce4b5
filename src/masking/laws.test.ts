/** Laws of masking whole orders, over invented people. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endsOf } from './decide/strictness.ts';
import { maskOrder } from './mask-order.ts';
import type { MaskedOrder } from './masked-order.ts';
import { POLICIES } from './policies.ts';
import type { Policy } from './policy.ts';
import { builtIn, fieldsOf, orderOf, textOf } from './testing/orders.ts';
import type { OrderText, PartyText } from './testing/orders.ts';

function mask(text: OrderText, policy: Policy): MaskedOrder {
  const masked = maskOrder(orderOf(text), policy);
  if (!masked.ok) throw new Error(masked.problem.code);
  return masked.value;
}

const policy = fc.constantFrom(...POLICIES);

const GIVEN = Array.from('明示例伟芳娜敏静丽强磊军洋勇艳杰涛超霞平刚桂英华文辉力建国');
const given = (min: number, max: number) =>
  fc.array(fc.constantFrom(...GIVEN), { minLength: min, maxLength: max }).map((list) => list.join(''));
/** Too few letters to spell Ltd, Inc or plc, which would make it a company. */
const letters = (min: number, max: number) =>
  fc.array(fc.constantFrom(...'aeimnorsuv'), { minLength: min, maxLength: max }).map((list) => list.join(''));
const digits = (count: number) =>
  fc
    .array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count })
    .map((list) => list.join(''));

/** Two names that a surname-only rule must not tell apart: given names of any length. */
const namePair = fc.oneof(
  fc
    .tuple(fc.constantFrom('王', '张', '罗', '𠮷'), given(1, 5), given(1, 5))
    .map(([surname, a, b]) => [surname + a, surname + b] as const),
  fc
    .tuple(fc.constantFrom('欧阳', '司马', '诸葛'), given(1, 4), given(1, 4))
    .map(([surname, a, b]) => [surname + a, surname + b] as const),
  fc
    .tuple(fc.constantFrom('A', 'É', 'И'), letters(1, 6), letters(1, 6), letters(2, 6))
    .map(([initial, a, b, last]) => [initial + a, `${initial}${b} ${last}`] as const),
  fc.tuple(given(1, 3), given(1, 3)).map(([a, b]) => [`买${a}·${b}`, `买${b}${a}`] as const),
);

/** Two phones that share the digits that every policy but the classic one shows, or also its first three. */
const phonePair = fc.oneof(
  fc
    .tuple(fc.constantFrom('138', '159', '170'), digits(4), digits(4), digits(4))
    .map(([first, a, b, last]) => [first + a + last, `+86 ${first}-${b}-${last}`] as const),
  fc
    .tuple(fc.constantFrom('0571', '010', '0755'), digits(3), digits(3))
    .map(([area, a, b]) => [`${area}-8${a}1234`, `(${area})8${b}1234`] as const),
  fc.tuple(digits(6), digits(7)).map(([a, b]) => [`+1 2${a.slice(1)}0123`, `+1 2${b.slice(1)}0123`] as const),
);

const STREETS = ['示例路99号示例花园', '样板街1号', '示例镇样板村', '示例大道中段17号附2号'];
const BUILDINGS = ['7号楼', '3幢', 'B座', '七号楼', '2号楼A座'];
const room = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    fc.integer({ min: 1, max: 33 }),
    fc.integer({ min: 1, max: 12 }),
    fc.constantFrom('', '张示例收', '(310012)', '放门口'),
    fc.nat(6),
  )
  .map(([unit, floor, door, tail, form]) => {
    const number = `${floor}${String(door).padStart(2, '0')}`;
    const forms = [
      `${unit}单元${number}室`,
      `${unit}单元${number}`,
      `${number}室`,
      `${unit}-${number}`,
      `${floor}楼${door}室`,
      `${unit}单元${floor}层${door}户`,
      `三单元二零${'一二三四五六七八九'.charAt(unit - 1)}`,
    ];
    return (forms[form] ?? '') + tail;
  });
const detailPair = fc
  .tuple(fc.constantFrom(...STREETS), fc.constantFrom(...BUILDINGS), room, room)
  .map(([street, building, a, b]) => [street + building + a, street + building + b] as const);

const shown = fc.record({
  orderNo: fc.constantFrom('261121000000000001', 'A-77', ''),
  tracking: fc.constantFrom('SF1401111111111', ''),
  remark: fc.constantFrom('', '请放门口', '易碎，轻放', '周末送'),
  goods: fc.constantFrom('龙井茶 250g', '棉袜 五双', '儿童绘本 全6册'),
  province: fc.constantFrom('浙江省', ''),
});

interface Pair {
  readonly a: OrderText;
  readonly b: OrderText;
}

const pairs: fc.Arbitrary<Pair> = fc
  .tuple(shown, namePair, phonePair, detailPair, namePair, fc.constantFrom(0, 1), digits(6), digits(6))
  .map(([rest, name, phone, detail, sender, side, postcodeA, postcodeB]) => {
    const party = (index: 0 | 1): PartyText => ({
      name: name[index],
      phone: phone[index],
      detail: detail[index],
      province: rest.province,
      city: '杭州市',
      district: '西湖区',
    });
    const order = (index: 0 | 1): OrderText => ({
      orderNo: rest.orderNo,
      tracking: rest.tracking,
      items: [rest.goods],
      remark: rest.remark,
      recipient: { ...party(index), postcode: index === 0 ? postcodeA : postcodeB },
      sender: side === 0 ? { name: sender[index] } : { ...party(index), name: sender[index] },
    });
    return { a: order(0), b: order(1) };
  });

function hasLatinName({ recipient, sender }: OrderText): boolean {
  return [recipient, sender].some((party) => /^[AÉИ]/.test(party?.name ?? ''));
}

/** Some policies show a postcode, so that the two may not differ in it. */
function samePostcode({ a, b }: Pair): Pair {
  const { postcode = '' } = a.recipient ?? {};
  return { a, b: { ...b, recipient: { ...b.recipient, postcode } } };
}

describe('laws of masking', () => {
  it('non-interference: orders that differ only in what is hidden, length included, are masked alike', () => {
    fc.assert(
      fc.property(pairs, policy, (pair, chosen) => {
        const showsPostcode = chosen.recipient.postcode.rule === 'postcode.keep';
        const { a, b } = showsPostcode ? samePostcode(pair) : pair;
        // Initials of two words say that there are two.
        fc.pre(chosen.recipient.name.rule !== 'name.initials' || !hasLatinName(a));
        expect(mask(b, chosen)).toEqual(mask(a, chosen));
      }),
      { numRuns: 250 },
    );
  });

  it('non-interference under maximum: nothing of name and address, and two digits of the phone', () => {
    const any = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .filter((text) => /\p{Script=Han}|[a-z]/u.test(text));
    fc.assert(
      fc.property(
        any,
        any,
        any,
        any,
        digits(8),
        digits(8),
        (nameA, nameB, detailA, detailB, phoneA, phoneB) => {
          const order = (name: string, detail: string, phone: string) =>
            mask(
              {
                recipient: { name: `王${name}`, detail: `路${detail}`, phone: `1${phone}78`, city: '杭州市' },
              },
              builtIn('maximum'),
            );
          expect(order(nameA, detailA, phoneA)).toEqual(order(nameB, detailB, phoneB));
        },
      ),
    );
  });

  it('masking what was masked changes no text', () => {
    fc.assert(
      fc.property(pairs, policy, ({ a }, chosen) => {
        const once = textOf(mask(a, chosen));
        expect(textOf(mask(once, chosen))).toEqual(once);
      }),
    );
  });

  it('masking any text twice is masking it once, field by field', () => {
    const part = fc.constantFrom(
      ...[
        '路',
        '号',
        '楼',
        '单元',
        '室',
        '幢',
        '座',
        '1',
        '20',
        '301',
        '-',
        ' ',
        ',',
        '，',
        '#',
        '/',
        '*',
        '***',
        'A',
        'b',
        'Apt',
        'Main St',
      ],
      ...[
        '三',
        '花园',
        '村',
        '(',
        ')',
        '·',
        '王',
        '+86',
        '13800138000',
        '转',
        '^_^',
        '----',
        '0571',
        'Flat',
        '附',
        '新村',
        '310012',
        '\u200b',
        '栋',
        '棟',
        '#',
        '3#',
        '微信',
        'abc123',
        '二五零一',
        '廿五',
        '小区',
        '号',
        '5D',
        '東',
        '小明',
        'wang',
      ],
    );
    const any = fc.oneof(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
      fc.string({ unit: 'grapheme', maxLength: 20 }),
    );
    fc.assert(
      fc.property(any, any, any, policy, (name, phone, detail, chosen) => {
        const masked = maskOrder(orderOf({ recipient: { name, phone, detail } }), chosen);
        if (!masked.ok) return;
        const once = textOf(masked.value);
        expect(textOf(mask(once, chosen))).toEqual(once);
      }),
      { numRuns: 600 },
    );
  });

  it('a masked mobile shows no run of digits beyond the ends that its policy names', () => {
    fc.assert(
      fc.property(digits(10), policy, (rest, chosen) => {
        const { phone } = chosen.recipient;
        const { text } = mask({ recipient: { phone: `1${rest}` } }, chosen).recipient.phone.text;
        const [first = '', last = ''] = text.split(/\*+|\^_\^/);
        const ends = endsOf(phone);
        expect(phone.rule === 'phone.hide').toBe(ends === undefined);
        expect([first.length, last.length]).toEqual([ends?.first ?? 0, ends?.last ?? 0]);
        expect(`1${rest}`.startsWith(first) && `1${rest}`.endsWith(last)).toBe(true);
      }),
    );
  });

  it('no number of any length shows more than its policy: six stay hidden, or all but what classic shows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 16 }),
        fc.stringMatching(/^[+]?[2-9]\d{15}$/),
        policy,
        (length, source, chosen) => {
          const phone = source.slice(0, length);
          const masked = mask({ recipient: { phone } }, chosen).recipient.phone.text.text;
          const total = phone.replace('+', '').length;
          const seen = masked.replace(/\D/g, '').length;
          const least = chosen.id === 'classic' ? 4 : 6;
          expect(total - seen).toBeGreaterThanOrEqual(Math.min(total, least));
          expect(masked).not.toBe(phone);
        },
      ),
    );
  });

  it('a masked name has one length for all names of its kind', () => {
    fc.assert(
      fc.property(given(2, 6), letters(2, 12), (han, latin) => {
        const { name } = mask(
          { recipient: { name: `王${han}` }, sender: { name: latin } },
          builtIn('national'),
        ).recipient;
        expect(name.text.text).toBe('王**');
        expect(
          mask({ recipient: { name: latin } }, builtIn('national')).recipient.name.text.text,
        ).toHaveLength(4);
      }),
    );
  });

  it('no field of a masked order holds the whole phone, the given name or the room, wherever they were repeated', () => {
    const people = fc.tuple(given(2, 3), digits(8), fc.integer({ min: 1001, max: 3399 }));
    const noise = fc.constantFrom('', ' ', '给', '电话', '/', '，', '转');
    fc.assert(
      fc.property(people, noise, noise, policy, ([name, rest, number], before, after, chosen) => {
        const phone = `139${rest}`;
        const where = `2单元${number}室`;
        const repeat = `${before}王${name}${after}${phone}${before}${where}${after}`;
        const masked = mask(
          {
            orderNo: `A${phone}`,
            tracking: `B-${phone}`,
            recipient: {
              name: `王${name}`,
              phone,
              detail: `示例路1号3幢${where}`,
              district: `西湖区${phone}`,
            },
            sender: { name: '李示例', detail: `样板路2号${repeat}` },
            items: [repeat, `${name}的${phone}`],
            remark: repeat,
          },
          chosen,
        );
        for (const { text } of fieldsOf(masked)) {
          expect(text.text).not.toContain(phone);
          expect(text.text).not.toContain(phone.slice(0, 7));
          expect(text.text).not.toContain(where);
        }
        for (const { text } of [masked.remark, ...masked.items.map((item) => item.name)]) {
          expect(text.text).not.toContain(name);
        }
      }),
    );
  });

  it('a stricter policy after a looser one gives what the stricter one gives', () => {
    fc.assert(
      fc.property(namePair, digits(8), detailPair, ([name], rest, [detail]) => {
        const text: OrderText = { recipient: { name, phone: `138${rest}`, detail } };
        const loose = textOf(mask(text, builtIn('classic')));
        const strict = mask(loose, builtIn('maximum')).recipient;
        const direct = mask(text, builtIn('maximum')).recipient;
        expect([strict.name.text, strict.phone.text, strict.detail.text]).toEqual([
          direct.name.text,
          direct.phone.text,
          direct.detail.text,
        ]);
      }),
    );
  });
});
