import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskOrder } from '../mask-order.ts';
import { builtIn, orderOf } from '../testing/orders.ts';
import { isWaybillNumber } from './detectors.ts';
import { NO_OWN_VALUES } from './own-values.ts';
import { TEXT_PLACES } from './text-place.ts';
import { scrubText } from './scrub.ts';

const ORDER = {
  recipient: {
    name: '王小明',
    phone: '13800138000',
    province: '浙江省',
    city: '杭州市',
    district: '西湖区',
    detail: '示例路99号示例花园7号楼3单元1801室',
    postcode: '310012',
  },
  sender: { name: 'Anne-Marie Example', phone: '0571-88001234', detail: '样板街1号2幢305' },
} as const;

function scrubbedRemark(remark: string): { readonly text: string; readonly state: string } {
  const masked = maskOrder(orderOf({ ...ORDER, remark }), builtIn('national'));
  if (!masked.ok) throw new Error(masked.problem.code);
  return { text: masked.value.remark.text.text, state: masked.value.remark.state };
}

/** Thirty ways of writing what must not be printed, after section 8 of the masking facts: remark, and what is left. */
const CAUGHT: readonly (readonly [string, string])[] = [
  ['另一个电话13911112222', '另一个电话***'],
  ['１３９１１１１２２２２', '***'],
  ['①③⑨①①①①②②②②', '***'],
  ['1️⃣3️⃣9️⃣1️⃣1️⃣1️⃣1️⃣2️⃣2️⃣2️⃣2️⃣', '***'],
  ['𝟏𝟑𝟗𝟏𝟏𝟏𝟏𝟐𝟐𝟐𝟐', '***'],
  ['١٣٩١١١١٢٢٢٢', '***'],
  ['139 1111 2222', '***'],
  ['139-1111-2222', '***'],
  ['139.1111.2222', '***'],
  ['139、1111、2222', '***'],
  ['139\n1111\n2222', '***'],
  ['1 3 9 1 1 1 1 2 2 2 2', '***'],
  ['一三九一一一一二二二二', '***'],
  ['幺三九 幺幺幺幺 两两两两', '***'],
  ['壹叁玖壹壹壹壹贰贰贰贰', '***'],
  ['l39llll2222', '***'],
  ['139OOOO2222', '***'],
  ['139\u200b1111\u200d2222', '***'],
  ['139\u00ad1111\ufeff2222', '***'],
  ['\u202e13911112222\u202c', '***'],
  ['+86 139 1111 2222', '***'],
  ['0086-13911112222', '***'],
  ['0755-26001234', '***'],
  ['(0755)26001234转801', '***'],
  ['17012345678-1234', '***'],
  ['PO13800138000-01', 'PO***-01'],
  ['给王 小 明', '给***'],
  ['a.b-c@example.com', '***'],
  ['证件 11010519491231002X', '证件 ***'],
  ['放3单元1801室门口', '放***门口'],
];

/** Two that look alike and must stay. */
const LEFT_ALONE = ['上次的单号 SF1401234567890', '满1380.00减138元，共3件'] as const;

describe('the thirty-two strings', () => {
  it.each(CAUGHT)('%j becomes %j', (remark, expected) => {
    expect(scrubbedRemark(remark)).toEqual({ text: expected, state: 'scrubbed' });
  });

  it.each(LEFT_ALONE)('%j stays', (remark) => {
    expect(scrubbedRemark(remark)).toEqual({ text: remark, state: 'shown' });
  });

  it('are thirty and two', () => {
    expect([CAUGHT.length, LEFT_ALONE.length]).toEqual([30, 2]);
  });
});

describe('more in a remark', () => {
  it.each([
    ['送货前请打 13800138888', '送货前请打 ***'],
    ['小明收', '***收'],
    ['给小明和13911112222', '给***和***'],
    ['ANNE-MARIE EXAMPLE 寄', '*** 寄'],
    ['from Example', 'from ***'],
    ['1.3911112222E+10', '***'],
    ['+852 6123 4567', '***'],
    ['400-123-4567', '***'],
    ['电话 88001234', '电话 ***'],
    ['邮编310012', '邮编***'],
    ['尾段 0013800', '尾段 ***'],
    ['放1801门口', '放***门口'],
    ['放305', '放***'],
    ['微信13911112222一份', '微信***一份'],
    ['13911112222 2件', '*** 2件'],
    ['13911112222，13933334444', '***，***'],
    ['身份证 110105 19491231 002X', '身份证 ***'],
  ])('%j becomes %j', (remark, expected) => {
    expect(scrubbedRemark(remark)).toEqual({ text: expected, state: 'scrubbed' });
  });

  it.each([
    '王先生，请放门口',
    '易碎，轻放',
    'YT1234567890123',
    'EA123456789CN',
    'JD12345678901',
    '¥1801，共2件',
    '1801元',
    '订单 261121123456789012',
    '2026-11-21 12:30:45 前送到',
    '尺码 170/88A，身高175',
    '150x200cm 250g×3',
    '一二三四五，上山打老虎',
    '3单元的快递柜',
  ])('%j stays', (remark) => {
    const expected = remark === '3单元的快递柜' ? '***的快递柜' : remark;
    expect(scrubbedRemark(remark).text).toBe(expected);
  });
});

describe('other fields', () => {
  const masked = (text: Parameters<typeof orderOf>[0]) => {
    const result = maskOrder(orderOf({ ...ORDER, ...text }), builtIn('national'));
    if (!result.ok) throw new Error(result.problem.code);
    return result.value;
  };

  it.each([
    ['261121123456789012', '261121123456789012'],
    ['261121-1391-1112222', '261121-1391-1112222'],
    ['0571 8800 1111', '0571 8800 1111'],
    ['PO13911112222-01', 'PO***-01'],
    ['13800138000', '***'],
    ['A13800138000B', 'A***B'],
    ['2026112113800138000', '20261121***'],
    ['王小明-1', '***-1'],
    ['shop@example.com-7', '***-7'],
  ])('the order number %s becomes %s', (orderNo, expected) => {
    expect(masked({ orderNo }).orderNo.text.text).toBe(expected);
  });

  it.each(['SF1401234567890', 'JT1234567890123', '78123456789012', 'JD0139001390001', '9801234567890'])(
    'the tracking number %s stays',
    (tracking) => {
      expect(isWaybillNumber(tracking)).toBe(true);
      expect(masked({ tracking }).tracking).toMatchObject({ state: 'shown', text: { text: tracking } });
    },
  );

  it.each([
    '13911112222',
    '139 1111 2222',
    '139-1111-2222',
    '+8613911112222',
    '１３９１１１１２２２２',
    '一三九一一一一二二二二',
    '11010519491231002X',
    '110105 19491231 002X',
  ])('the order or tracking number %s is a phone or an ID number and is hidden, whoever has it', (number) => {
    const order = masked({ orderNo: number, tracking: number });
    for (const field of [order.orderNo, order.tracking]) {
      expect(field).toMatchObject({ text: { text: '***' }, state: 'scrubbed' });
    }
  });

  it.each([
    ['110105194912310021', 'the check digit is wrong'],
    ['110105194913310028', 'no such month'],
    ['8613911112222', 'thirteen digits'],
    ['12911112222', 'no mobile begins like this'],
    ['431234567890123', 'Yunda'],
    ['4111111111111111', 'a card number says nothing in a field of numbers'],
    ['2900000000000000001', 'nineteen digits'],
  ])('the order or tracking number %s stays: %s', (number) => {
    const order = masked({ orderNo: number, tracking: number });
    for (const field of [order.orderNo, order.tracking]) {
      expect(field).toMatchObject({ text: { text: number }, state: 'shown' });
    }
  });

  it('a tracking number that holds the own phone does not', () => {
    expect(masked({ tracking: 'SF1380013800099' }).tracking.text.text).toBe('SF***99');
  });

  it('goods, sender and region are scrubbed of both people and of shapes', () => {
    const order = masked({
      items: ['赠 王小明 的杯子', '杯子 1801 型', '充值13911112222'],
      sender: { name: '李样', detail: '样板街1号，王小明代发 13911112222' },
      recipient: { ...ORDER.recipient, district: '西湖区13911112222', city: '王小明' },
    });
    expect(order.items.map((item) => item.name.text.text)).toEqual([
      '赠 *** 的杯子',
      '杯子 1801 型',
      '充值***',
    ]);
    expect(order.sender.detail.text.text).toBe('样板街1号，***代发***');
    // A place with a number in it is no place: nothing of it is shown.
    expect(order.recipient.district).toMatchObject({ text: { text: '***' }, state: 'hidden' });
    expect(order.recipient.city.text.text).toBe('***');
  });

  it('a place that is spelled like the name stays a place', () => {
    const recipient = { ...ORDER.recipient, name: '中山', city: '中山市', detail: '中山路1号' };
    const { city, detail } = masked({ recipient }).recipient;
    expect([city.text.text, detail.text.text]).toEqual(['中山市', '中山路1号']);
    expect(masked({ recipient, remark: '中山收' }).remark.text.text).toBe('***收');
  });
});

describe('laws of scrubbing', () => {
  const text = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc
      .array(
        fc.constantFrom(
          '1',
          '3',
          '8',
          '0',
          ' ',
          '-',
          '一',
          '幺',
          'l',
          '@',
          '.',
          'com',
          '王',
          '转',
          '+',
          '\u200b',
        ),
      )
      .map((parts) => parts.join('')),
  );
  const place = fc.constantFrom(...TEXT_PLACES);

  it('scrubbing what was scrubbed changes nothing', () => {
    fc.assert(
      fc.property(text, place, (raw, where) => {
        const once = scrubText(raw, NO_OWN_VALUES, where).text;
        expect(scrubText(once, NO_OWN_VALUES, where).text).toBe(once);
      }),
    );
  });

  it('scrubbing what was scrubbed of an order’s own people changes nothing', () => {
    const policy = builtIn('national');
    const order = (remark: string) => {
      const result = maskOrder(orderOf({ ...ORDER, remark, items: [remark] }), policy);
      if (!result.ok) throw new Error(result.problem.code);
      return [result.value.remark.text.text, result.value.items[0]?.name.text.text];
    };
    const words = fc.array(
      fc.constantFrom(
        ...['王', '小', '明', '阿', '哥', ' ', ',', '-', 'wang', 'xm', 'xiaoming', 'anne', 'example', '19'],
        ...[
          '139',
          '1111',
          '2222',
          '1801',
          '一八零一',
          '3',
          '单元',
          '室',
          '楼',
          '栋',
          '微信',
          'abc1',
          '@',
          'qq',
        ],
        ...['.com', '京', 'A', '12345', '110105', '19491231', '002X', 'E', '样板街', '***', '*', '\u200b'],
      ),
      { maxLength: 9 },
    );
    fc.assert(
      fc.property(words, (parts) => {
        const [remark = '', goods = ''] = order(parts.join(''));
        expect(order(remark)[0]).toBe(remark);
        expect(order(goods)[1]).toBe(goods);
      }),
      { numRuns: 400 },
    );
  });

  it('finds are in order, apart, and inside the text; the rest of the text stays', () => {
    fc.assert(
      fc.property(text, place, (raw, where) => {
        const { finds, text: scrubbed } = scrubText(raw, NO_OWN_VALUES, where);
        let from = 0;
        let expected = '';
        for (const { start, end } of finds) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          expected += `${raw.slice(from, start)}***`;
          from = end;
        }
        expect(from).toBeLessThanOrEqual(raw.length);
        expect(scrubbed).toBe(expected + raw.slice(from));
      }),
    );
  });

  it('a mobile is found whatever single separators and forms its digits have', () => {
    const forms = ['0123456789', '０１２３４５６７８９', '⓪①②③④⑤⑥⑦⑧⑨', '٠١٢٣٤٥٦٧٨٩'].map((row) =>
      Array.from(row),
    );
    const separator = fc.constantFrom('', ' ', '-', '.', '\u200b', '、');
    const digit = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom(...forms), separator);
    fc.assert(
      fc.property(
        fc.array(digit, { minLength: 9, maxLength: 9 }),
        fc.constantFrom('3', '5', '7', '9'),
        (rest, second) => {
          const phone = `1${second}${rest.map(([value, form, gap]) => gap + (form[value] ?? '')).join('')}`;
          expect(scrubText(`电话：${phone}。`, NO_OWN_VALUES, 'remark').text).toBe('电话：***。');
        },
      ),
    );
  });

  it('long hostile texts take linear time', () => {
    const hostile = [
      '1'.repeat(50_000),
      'a@'.repeat(25_000),
      '1 '.repeat(25_000),
      '0571-'.repeat(10_000),
      'l'.repeat(50_000),
      '+1('.repeat(15_000),
      '1*'.repeat(25_000),
      'a at '.repeat(10_000),
      '微信a'.repeat(15_000),
      '京A1'.repeat(15_000),
      '三单元'.repeat(15_000),
      '二五'.repeat(25_000),
      '证1'.repeat(25_000),
      'apt '.repeat(12_000),
    ];
    // A pattern that goes back and forth would run into the time limit of a test.
    for (const raw of hostile) expect(scrubText(raw, NO_OWN_VALUES, 'remark')).toBeDefined();
  });
});
