import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';
import { maskAndHide } from './hidden-values.ts';
import { BatchJudge } from './judge/judge-batch.ts';
import { judgeOrder } from './judge/judge-order.ts';
import { maskOrder } from './mask-order.ts';
import { POLICIES } from './policies.ts';
import { recogniseName } from './recognise/name.ts';
import { recognisePhones } from './recognise/phone.ts';
import { RunMemo } from './run-memo.ts';
import { orderOf } from './testing/orders.ts';
import { propertyRuns } from './testing/property-runs.ts';

const TODAY = '2026-11-29';

/** What values are made of, usual and odd. Few of each, so that orders share texts and texts hold other fields' values. */
const PIECES = [
  ...['王小明', '样例', '欧阳示', '张', '小', '明', '先生', 'Anna', 'wang', 'xm', '山田', '公司', '·', '**'],
  ...[
    '13911112222',
    '1391',
    '2222',
    '17012345678-1234',
    '0571-88001234',
    '1',
    '９',
    '③',
    '幺三九',
    'lO',
    '+852 ',
  ],
  ...[
    '示例路',
    '99号',
    '花园',
    '7号楼',
    '3单元',
    '201室',
    '3-2-1801',
    '二五零一',
    '丰巢',
    '县',
    '区',
    'Flat 3',
    '#',
    '/',
  ],
  ...[
    '手机壳 iPhone15 Pro',
    '床单四件套 1.8m床',
    '250g',
    '尾号',
    '电话',
    '手机',
    '前半',
    '后半',
    '微信',
    'a@b.cn',
    '送',
  ],
  ...[' ', '，', '\n', '\u200b', '（', '）', '-', '㊿', '𠮷', '😀', 'é', 'я'],
];
const odd = fc.array(fc.constantFrom(...PIECES), { maxLength: 5 }).map((pieces) => pieces.join(''));
const mostly = (...usual: readonly string[]) => fc.oneof(fc.constantFrom(...usual), odd);
const party = fc.record({
  name: mostly('王小明', '样例一', '李先生', '欧阳示例', 'Anna Example'),
  phone: mostly('13911112222', '13800138000', '17012345678-1234', '0571-88001234'),
  province: mostly('浙江省', '北京市', ''),
  city: mostly('杭州市', '北京市', ''),
  district: mostly('西湖区', '小明区', ''),
  detail: mostly('示例路99号花园7号楼3单元201室', '示例镇样板村12号', '示例路1号3-2-1801'),
  postcode: mostly('', '310012'),
});
const order = fc
  .record({
    orderNo: mostly('261100000000000001', '2611391111222299', 'WX1112222'),
    tracking: mostly('', 'SF1234567890123'),
    recipient: party,
    sender: fc.oneof(fc.constant({ name: '示例小店', phone: '0571-88001234', detail: '示例路18号' }), party),
    items: fc.array(mostly('龙井茶 250g 礼盒', '手机壳 iPhone15 Pro', '王小明同款 500ml'), { maxLength: 3 }),
    remark: mostly('', '', '请放门口', '电话13911112222'),
  })
  .map(orderOf);
const policy = fc.constantFrom(...POLICIES);

describe('a run over many orders', () => {
  it('masks, hides and judges each as it is masked, hidden and judged alone', () => {
    fc.assert(
      fc.property(fc.array(order, { minLength: 2, maxLength: 6 }), policy, (orders, rules) => {
        const memo = new RunMemo();
        const together = new BatchJudge();
        const alone = new BatchJudge();
        for (const each of [...orders, ...orders]) {
          expect(maskOrder(each, rules, { memo })).toEqual(maskOrder(each, rules));
          expect(maskAndHide(each, rules, { memo })).toEqual(maskAndHide(each, rules));
          const [one, other] = [judgeOrder(each, rules, TODAY, { memo }), judgeOrder(each, rules, TODAY)];
          expect(one).toEqual(other);
          if (one.ok) together.add(one.value);
          if (other.ok) alone.add(other.value);
        }
        expect(together.finish()).toEqual(alone.finish());
      }),
      { numRuns: propertyRuns(150) },
    );
  }, 60_000);
});

/** A sign that is cleaned away, behind which no value is of the usual form: it is read the long way. */
const THE_LONG_WAY = '\u200b';

describe('a value of the usual form', () => {
  const han = fc.integer({ min: 0x4e00, max: 0x9fff }).map((code) => String.fromCharCode(code));
  const familiar = fc.constantFrom(...'王欧阳司徒诸葛山田佐藤宗政黄甫先生收人老师样小明');

  it('is cleaned as any other is', () => {
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: 'binary' })), (text) => {
        expect(cleanText(text)).toBe(cleanText(THE_LONG_WAY + text));
      }),
      { numRuns: propertyRuns(2000) },
    );
  });

  it('is the name that it is among others', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(familiar, han), { minLength: 1, maxLength: 4 }), (characters) => {
        const name = characters.join('');
        expect(recogniseName(name)).toEqual(recogniseName(THE_LONG_WAY + name));
      }),
      { numRuns: propertyRuns(4000) },
    );
  });

  it('is the number that it is among others', () => {
    const digits = (length: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length });
    const number = fc
      .tuple(digits(10), fc.constantFrom('', '-'), digits(4))
      .map(([own, dash, more]) => `1${own.join('')}${dash === '' ? '' : `-${more.join('')}`}`);
    fc.assert(
      fc.property(number, fc.constantFrom('CN', 'US', 'JP', 'HK'), (text, country) => {
        expect(recognisePhones(text, country)).toEqual(recognisePhones(THE_LONG_WAY + text, country));
      }),
      { numRuns: propertyRuns(2000) },
    );
  });
});
