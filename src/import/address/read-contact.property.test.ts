import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutPieces } from '../paste-pieces.ts';
import { readContact } from './read-contact.ts';

const SURNAMES = [...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁蔡蒋余'];
const GIVEN = [
  '伟',
  '芳',
  '娜',
  '敏',
  '静',
  '丽',
  '强',
  '磊',
  '军',
  '洋',
  '艳',
  '勇',
  '杰',
  '娟',
  '涛',
  '超',
  '秀兰',
  '建国',
  '志强',
  '晓明',
  '雨欣',
  '子涵',
];
const REGIONS = [
  '浙江省杭州市西湖区',
  '广东省深圳市南山区',
  '北京市朝阳区',
  '江苏苏州昆山市',
  '四川省成都市武侯区',
  '湖北省仙桃市',
  '新疆乌鲁木齐市天山区',
  '上海市浦东新区',
];
const DETAILS = [
  '示例路1号',
  '示例街道示例小区3幢2单元101室',
  '示例镇示例村二组18号',
  '示例大道100号示例大厦B座1203室',
];

const person = fc.record({
  surname: fc.constantFrom(...SURNAMES),
  given: fc.constantFrom(...GIVEN),
  phone: fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }).map(String),
  region: fc.constantFrom(...REGIONS),
  detail: fc.constantFrom(...DETAILS),
});
const pieces = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...SURNAMES,
      ...REGIONS,
      ...DETAILS,
      '收货人：',
      '电话:',
      '地址',
      '备注：',
      '[1234]',
      '-1234',
      '转',
      '（',
      '】',
      '\n',
      '\t',
      ' ',
      '，',
      ';',
      '1.',
      '中国',
      '路',
      '市',
      '〒',
      'Main St',
      'NY 10001',
      '東京都',
      '서울특별시',
      '\u0001',
      '\ud800',
    ),
    fc.string({ maxLength: 6 }),
    fc.integer({ min: 0, max: 99_999_999 }).map(String),
  ),
  { maxLength: 40 },
);

describe('reading a contact', () => {
  it('never throws, whatever is pasted', () => {
    fc.assert(
      fc.property(pieces, (words) => {
        const text = words.join('');
        for (const piece of cutPieces(text)) readContact(piece.text);
        readContact(text);
      }),
    );
  });

  it('never drops a mobile that stands apart', () => {
    fc.assert(
      fc.property(
        pieces,
        fc.integer({ min: 13_000_000_000, max: 19_999_999_999 }),
        pieces,
        (before, phone, behind) => {
          const text = `${before.join('')} \n ${phone} \n ${behind.join('')}`;
          const { values } = readContact(text);
          const kept = `${values['recipient.phone'] ?? ''} ${values['sender.phone'] ?? ''} ${values.remark ?? ''}`;
          expect(kept).toContain(String(phone));
        },
      ),
    );
  });

  it('reads a person the same in any order and with any separator', () => {
    const order = fc.constantFrom([0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]);
    const separator = fc.constantFrom(' ', '，', ',', '\n', '\t', '  ', '；', ' / ', '。', ' | ');
    fc.assert(
      fc.property(person, order, separator, ({ surname, given, phone, region, detail }, places, between) => {
        const parts = [surname + given, phone, region + detail];
        const { values } = readContact(places.map((at) => parts[at] ?? '').join(between));
        expect(values['recipient.name']).toBe(surname + given);
        expect(values['recipient.phone']).toBe(phone);
        expect(values['recipient.detail']).toBe(detail);
      }),
    );
  });

  it('reads a list of people as that many, each whole', () => {
    const separator = fc.constantFrom('\n', '\n\n', '；', ';\n');
    fc.assert(
      fc.property(fc.array(person, { minLength: 2, maxLength: 6 }), separator, (people, between) => {
        const text = people
          .map((one) => `${one.surname}${one.given} ${one.phone} ${one.region}${one.detail}`)
          .join(between);
        const read = cutPieces(text).map((piece) => readContact(piece.text).values);
        expect(
          read.map((values) => [
            values['recipient.name'],
            values['recipient.phone'],
            values['recipient.detail'],
          ]),
        ).toEqual(people.map((one) => [one.surname + one.given, one.phone, one.detail]));
        const rows = cutPieces(text).map(({ row }) => row);
        expect(rows.toSorted((a, b) => a - b)).toEqual(rows);
        expect(new Set(rows).size).toBe(rows.length);
      }),
    );
  });

  it('keeps the phone of any chat, however it is written and whatever stands around', () => {
    const written = fc.constantFrom<((digits: string) => string)[]>(
      (digits) => digits,
      (digits) => `+86${digits}`,
      (digits) => `+86 ${digits}`,
      (digits) => `86-${digits}`,
      (digits) => `0086${digits}`,
      (digits) => `${digits.slice(0, 3)} ${digits.slice(3, 7)} ${digits.slice(7)}`,
      (digits) => `${digits.slice(0, 3)}-${digits.slice(3, 7)}-${digits.slice(7)}`,
      (digits) => `${digits.slice(0, 3)} ${digits.slice(3)}`,
      (digits) => [...digits].join(' '),
      (digits) => digits.replace(/\d/gu, (digit) => String.fromCharCode(0xff10 + Number(digit))),
      (digits) => `${digits}-1234`,
      (digits) => `${digits}转1234`,
      (digits) => `(${digits})`,
      (digits) => `电话${digits}`,
      (digits) => `手机号：${digits}`,
      (digits) => `tel:${digits}`,
    );
    const noise = fc.constantFrom(
      ...[
        '',
        '谢谢',
        '麻烦发一下',
        '备注：发顺丰',
        '[玫瑰]',
        '2盒枇杷膏',
        '订单号：8827361500',
        '¥128.50',
        '邮编 310012',
      ],
      ...['不要放驿站', '📦', '#接龙 3、', '(微信同号)', '身份证 11010519491231002X', '公司：示例有限公司'],
    );
    const between = fc.constantFrom(' ', '，', ',', '\n', '\t', '；', ' / ', '');
    fc.assert(
      fc.property(
        person,
        written,
        fc.tuple(noise, noise, noise),
        between,
        fc.boolean(),
        (one, write, [first, second, third], gap, isNameFirst) => {
          const phone = write(one.phone);
          const own = isNameFirst
            ? [one.surname + one.given, phone, one.region + one.detail]
            : [one.region + one.detail, one.surname + one.given, phone];
          // Digits that touch digits are another number.
          const glue = gap === '' ? '，' : gap;
          const text = [first, own.join(gap), second, third].filter((part) => part !== '').join(glue);
          const { values } = readContact(text);
          expect((values['recipient.phone'] ?? '').replace(/\D/gu, ''), text).toContain(one.phone);
          expect(JSON.stringify(values), text).not.toContain('11010519491231002X');
        },
      ),
      { numRuns: 400 },
    );
  });

  it('keeps every phone of several people', () => {
    const joined = fc.constantFrom('\n', '\n\n', '；', ' ', '\n2. ', '\n谢谢\n', '\n订单号 88273615\n', '|');
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 2, maxLength: 6 }),
        joined,
        fc.boolean(),
        (people, by, isGlued) => {
          const text = people
            .map((one) =>
              [one.surname + one.given, one.phone, one.region + one.detail].join(isGlued ? '' : ' '),
            )
            .join(by);
          const phones = cutPieces(text)
            .map((piece) => readContact(piece.text).values['recipient.phone'] ?? '')
            .join('/');
          for (const { phone } of people) expect(phones, text).toContain(phone);
        },
      ),
    );
  });

  it('says nothing that the text does not hold', () => {
    const plain = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
    fc.assert(
      fc.property(pieces, (words) => {
        const text = words.join('');
        const { values } = readContact(text);
        for (const field of ['recipient.name', 'recipient.postcode', 'recipient.country'] as const) {
          expect(plain(text)).toContain(plain(values[field] ?? ''));
        }
      }),
    );
  });

  it('takes time in proportion to the text, up to 100,000 characters of anything', () => {
    const units = [
      '1',
      '13800138000 ',
      '张三 ',
      '浙江省',
      ':',
      '(',
      '[1234]',
      'a',
      'A B ',
      '0571-88001234 ',
      '1. ',
      '\n',
      '张三\n',
      '１',
      '12 Main St, NY 10001, ',
      '東京都',
      '서울특별시 강남구 ',
      '北京北京市',
      '姓名；',
      '①王',
      '【1】王',
      '[玫瑰]',
      '帮忙寄到 ',
      '#接龙 3、',
      '备注：a 13800138000 ',
      '订单号 88273615\n',
      'S(12345',
      ' - 12345678',
      '1/',
      'đường ',
    ];
    const timeOf = (text: string): number => {
      const started = performance.now();
      for (const piece of cutPieces(text)) readContact(piece.text);
      return performance.now() - started;
    };
    for (const unit of units) {
      const text = unit.repeat(Math.ceil(100_000 / unit.length));
      // Eight times the text may take eight times as long, not sixty-four; a busy machine gets three tries.
      const isLinear = [1, 2, 3].some(() => timeOf(text) <= 24 * Math.max(timeOf(text.slice(0, 12_500)), 20));
      expect(isLinear, `of ${JSON.stringify(unit)}`).toBe(true);
    }
  });
});
