import { describe, expect, it } from 'vitest';
import { openSecret } from '../privacy/opening.ts';
import type { OrderDraft, SingleField } from './order-draft.ts';
import { parseOrder } from './parse-order.ts';

const GOOD: Partial<Record<SingleField, string>> = {
  orderNo: '2900000000000000001',
  'recipient.name': '张三',
  'recipient.phone': '13800138000',
  'recipient.province': '浙江省',
  'recipient.detail': '示例路1号',
};

function draft(values: Partial<Record<SingleField, string>>, more: Partial<OrderDraft> = {}): OrderDraft {
  const columns = { orderNo: '订单编号', 'recipient.phone': '手机' };
  return { row: 7, origin: 'cells', values: { ...GOOD, ...values }, items: [], columns, ...more };
}

function codes(given: OrderDraft): readonly string[] {
  return parseOrder(given).problems.map(({ code, severity }) => `${code} ${severity}`);
}

describe('parseOrder', () => {
  it('makes an order of a good draft, every text locked', () => {
    const { order, problems } = parseOrder(
      draft({ remark: '放门口' }, { items: [{ name: '杯子', quantity: '2' }] }),
    );
    expect(problems).toEqual([]);
    expect(order?.row).toBe(7);
    expect(JSON.stringify(order)).not.toMatch(/张三|13800138000|示例路|杯子|放门口|2900/u);
    expect(order?.items.map((item) => [openSecret(item.name), item.quantity])).toEqual([['杯子', 2]]);
  });

  it('keeps till when a lent number may be dialled, which is no secret, and no number with it', () => {
    const { order, problems } = parseOrder(
      draft({ 'recipient.phone': '17012345678转1234（有效期至2026年12月1日）' }),
    );
    expect(problems).toEqual([]);
    expect(order?.recipient.virtualUntil).toBe('2026-12-01');
    expect(order === undefined ? '' : openSecret(order.recipient.phone)).toBe('17012345678');
    expect(order === undefined ? '' : openSecret(order.recipient.extension)).toBe('1234');
    expect(parseOrder(draft({})).order?.recipient).not.toHaveProperty('virtualUntil');
  });

  it('keeps further personal values locked, each once, and none where nothing is said', () => {
    const hidden = [
      { kind: 'name', text: ' 赵六\n' },
      { kind: 'name', text: '赵六' },
      { kind: 'phone', text: '13900139000' },
      { kind: 'email', text: '--' },
    ] as const;
    const { order } = parseOrder(draft({}, { hidden }));
    expect(order?.private?.map(({ kind, text }) => [kind, openSecret(text)])).toEqual([
      ['name', '赵六'],
      ['phone', '13900139000'],
    ]);
    expect(JSON.stringify(order)).not.toMatch(/赵六|13900139000/u);
    expect(parseOrder(draft({})).order).not.toHaveProperty('private');
  });

  it.each<[string, Partial<Record<SingleField, string>>, readonly string[]]>([
    ['no name', { 'recipient.name': ' ' }, ['name-missing error']],
    ['a name of signs', { 'recipient.name': '--' }, ['name-missing error']],
    ['a number for a name', { 'recipient.name': '13800138000' }, ['name-invalid error']],
    ['no address', { 'recipient.province': '', 'recipient.detail': '' }, ['address-missing error']],
    [
      'a number for an address',
      { 'recipient.province': '', 'recipient.detail': '13800138000' },
      ['address-invalid error'],
    ],
    ['no phone', { 'recipient.phone': '' }, ['phone-missing warning']],
    ['a short phone', { 'recipient.phone': '1380013' + '800' }, ['phone-invalid error']],
    [
      'an address without a region',
      {
        'recipient.detail': '某某路99号3单元201',
        'recipient.province': '',
        'recipient.city': '',
        'recipient.district': '',
      },
      ['region-missing warning'],
    ],
    [
      'a district that several cities have',
      {
        'recipient.province': '',
        'recipient.city': '',
        'recipient.district': '西湖区',
        'recipient.detail': '示例路1号',
      },
      ['region-missing warning'],
    ],
    [
      'a masked address without a region',
      {
        'recipient.province': '',
        'recipient.city': '',
        'recipient.district': '',
        'recipient.detail': '示例路***',
      },
      [],
    ],
    ['a ruined phone', { 'recipient.phone': '1.38E+10' }, ['phone-ruined error']],
    ['a ruined order number', { orderNo: '2.9E+18' }, ['digits-lost error']],
    ['a ruined waybill number', { tracking: '7.7E+14' }, ['digits-lost error']],
    ['a rounded order number', { orderNo: '2900000000000010000' }, ['digits-doubtful warning']],
    ['no number at all', { orderNo: '' }, ['order-number-missing warning']],
    ['a waybill number alone', { orderNo: '', tracking: 'SF1234567890123' }, []],
    ['a ciphertext name', { 'recipient.name': '##ZmFrZS1uYW1l_CgYIASAH=#1##' }, ['encrypted error']],
    ['a ciphertext phone', { 'recipient.phone': '$AgAAAAFAKEFAKEFAKE=$4$' }, ['encrypted error']],
    ['a ciphertext address', { 'recipient.detail': '~AgAAAAFAKEADDR=~4~' }, ['encrypted error']],
    ['a damaged name', { 'recipient.name': '张\ufffd' }, ['text-damaged error']],
    [
      'a masked row',
      { 'recipient.name': '生***', 'recipient.phone': '1********20', 'recipient.province': '****' },
      [],
    ],
    ['a wrong phone of the sender', { 'sender.phone': '1380013' }, []],
    ['a sender phone that is words', { 'sender.phone': '见面单' }, ['phone-invalid error']],
  ])('%s', (_, values, expected) => {
    const given = draft(values);
    expect(codes(given)).toEqual(expected);
    expect(parseOrder(given).order === undefined).toBe(expected.some((code) => code.endsWith('error')));
  });

  it('lets a pasted line have no name, but not without an address', () => {
    expect(codes(draft({ 'recipient.name': '' }, { origin: 'lines' }))).toEqual(['name-missing warning']);
    const words = {
      'recipient.name': '',
      'recipient.phone': '',
      'recipient.province': '',
      'recipient.city': '',
      'recipient.district': '',
      'recipient.detail': '随便说说',
    };
    expect(codes(draft(words, { origin: 'lines' }))).toContain('name-missing error');
    const neither = { 'recipient.name': '', 'recipient.province': '', 'recipient.detail': '' };
    expect(codes(draft(neither, { origin: 'lines' }))).toEqual([
      'name-missing error',
      'address-missing error',
    ]);
  });

  it('refuses a quantity that is none, once', () => {
    const items = [
      { name: '杯子', quantity: '0' },
      { name: '盘子', quantity: 'x' },
    ];
    expect(codes(draft({}, { items }))).toEqual(['quantity-invalid error']);
  });

  it('says row, column and the field to mend', () => {
    const [problem] = parseOrder(draft({ 'recipient.phone': '1.38E+10' })).problems;
    expect(problem).toEqual({
      code: 'phone-ruined',
      row: 7,
      severity: 'error',
      column: '手机',
      field: 'recipient.phone',
      fixable: 'recipient.phone',
    });
  });

  it('never quotes a value in a problem', () => {
    const values = {
      orderNo: '2.9E+18',
      'recipient.name': '##canary',
      'recipient.phone': 'canary 12',
      remark: 'canary\ufffd',
    };
    const { problems } = parseOrder(draft(values, { items: [{ name: 'canary', quantity: 'canary' }] }));
    expect(problems).toHaveLength(5);
    expect(JSON.stringify(problems)).not.toMatch(/canary|2\.9E/u);
  });

  it('takes the extension behind a name', () => {
    const { order } = parseOrder(draft({ 'recipient.name': '张三[1234]', 'recipient.phone': '17012345678' }));
    expect(order && [openSecret(order.recipient.name), openSecret(order.recipient.extension)]).toEqual([
      '张三',
      '1234',
    ]);
  });

  it('reads a short number abroad that would be a broken mobile at home', () => {
    const abroad = { 'recipient.country': 'Germany', 'recipient.phone': '1701234567' };
    expect(codes(draft(abroad))).toEqual([]);
    expect(codes(draft({ ...abroad, 'recipient.country': '中国' }))).toEqual(['phone-invalid error']);
  });
});
