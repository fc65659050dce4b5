import { describe, expect, it } from 'vitest';
import { exampleOrder } from './example.ts';
import { maskFixedText } from './fixed-text.ts';
import { hiddenValues, maskAndHide } from './hidden-values.ts';
import { maskOrder } from './mask-order.ts';
import { NATIONAL_POLICY, POLICIES } from './policies.ts';
import type { Policy } from './policy.ts';
import { isRuleId } from './rules.ts';
import { builtIn, fieldsOf, orderOf } from './testing/orders.ts';
import type { OrderText } from './testing/orders.ts';

const ORDER: OrderText = {
  row: 7,
  orderNo: '261121000000000001',
  tracking: 'SF1401111111111',
  recipient: {
    name: '王小明',
    phone: '13800138000',
    province: '浙江省',
    city: '杭州市',
    district: '西湖区',
    detail: '示例路99号示例花园7号楼3单元1801室',
    postcode: '310012',
    country: '中国',
  },
  sender: { name: '李样本', phone: '0571-88001234', detail: '样板街1号B座1203', postcode: '310013' },
  items: ['龙井茶 250g', '送小明的杯子'],
  remark: '请打13911112222，放1801室',
};

function mask(text: OrderText, policy: Policy = builtIn('national')) {
  const masked = maskOrder(orderOf(text), policy);
  if (!masked.ok) throw new Error(masked.problem.code);
  return masked.value;
}

describe('a masked order', () => {
  it('says its row and its policy, and for each field which rule made it', () => {
    for (const policy of POLICIES) {
      const masked = mask(ORDER, policy);
      expect([masked.row, masked.policy]).toEqual([7, policy.id]);
      for (const { rule } of fieldsOf(masked)) expect(isRuleId(rule)).toBe(true);
      expect(masked.recipient.name.rule).toBe(policy.recipient.name.rule);
    }
  });

  it('keeps the order of the goods and their quantities', () => {
    const { items } = mask(ORDER);
    expect(items.map(({ name, quantity }) => [name.text.text, quantity])).toEqual([
      ['龙井茶 250g', 1],
      ['送***的杯子', 1],
    ]);
  });

  it('of an empty order has only empty fields', () => {
    for (const { text, state } of fieldsOf(mask({}))) expect([text.text, state]).toEqual(['', 'empty']);
  });

  it('masks the sender by the sender rules', () => {
    const national = builtIn('national');
    const split: Policy = { ...national, sender: builtIn('maximum').sender };
    const masked = mask({ ...ORDER, sender: ORDER.recipient ?? {} }, split);
    expect([masked.recipient.name.text.text, masked.sender.name.text.text]).toEqual(['王**', '***']);
    expect([masked.recipient.phone.text.text, masked.sender.phone.text.text]).toEqual([
      '1******8000',
      '*********00',
    ]);
  });

  it('keeps only what a rule keeps out loud, and scrubs even that', () => {
    const national = builtIn('national');
    const keeping: Policy = {
      ...national,
      recipient: {
        name: { rule: 'name.keep' },
        phone: { rule: 'phone.keep' },
        virtual: { rule: 'virtual.mask' },
        region: { rule: 'region.hide' },
        address: { rule: 'address.keep' },
        postcode: { rule: 'postcode.keep' },
        country: { rule: 'country.hide' },
      },
    };
    const { recipient, remark } = mask(
      {
        ...ORDER,
        remark: '王小明 13800138000',
        recipient: { ...ORDER.recipient, name: '王小明13911112222' },
      },
      keeping,
    );
    expect(recipient.name).toMatchObject({ text: { text: '王小明***' }, state: 'scrubbed' });
    expect(recipient.phone).toMatchObject({ text: { text: '13800138000' }, state: 'shown' });
    expect(recipient.detail).toMatchObject({ text: { text: ORDER.recipient?.detail }, state: 'shown' });
    expect(recipient.postcode.text.text).toBe('310012');
    expect([recipient.city, recipient.country]).toMatchObject([{ state: 'hidden' }, { state: 'hidden' }]);
    // A phone in a remark could be anyone's.
    expect(remark.text.text).toBe('王小明 ***');
  });

  it('is read anew where the sender is not the one of the order before', () => {
    const policy = builtIn('national');
    const sender = { name: '示例小店', phone: '0571-88001234', detail: '示例路18号2幢305室' };
    const changed = { name: '样本小店', phone: '0571-88005678', detail: '样板街7号1幢102室' };
    for (const field of ['name', 'phone', 'detail'] as const) {
      const other = { ...sender, [field]: changed[field] };
      const text = { sender: other, remark: Object.values(other).join('，') };
      const afresh = maskOrder(orderOf(text), { ...policy, sender: { ...policy.sender } });
      maskOrder(orderOf({ sender }), policy);
      expect(maskOrder(orderOf(text), policy)).toEqual(afresh);
    }
  });

  it('masks virtual numbers too where the policy says so', () => {
    const national = builtIn('national');
    const strict: Policy = {
      ...national,
      recipient: { ...national.recipient, virtual: { rule: 'virtual.mask' } },
    };
    const { phone, extension } = mask({ recipient: { phone: '17012345678-1234' } }, strict).recipient;
    expect([phone.text.text, phone.state, extension.text.text]).toEqual(['1******5678', 'masked', '']);
  });

  it.each([
    ['recipient.name', { recipient: { name: '~AgAAAAFAKEFAKEFAKEFAKE=~4~' } }],
    ['recipient.name', { recipient: { name: '##ZmFrZWZha2U' } }],
    ['recipient.phone', { recipient: { phone: '$AgAAAAFAKEFAKEFAKEFAKE=$4$' } }],
    ['recipient.phone', { recipient: { phone: '$$ZmFrZWZha2VmYWtl_CgYIFAKE=$1$$' } }],
    ['recipient.detail', { recipient: { detail: '示例路~AgAAAAFAKEFAKEFAKEFAKE=~4~' } }],
    ['recipient.city', { recipient: { city: '##ZmFrZWZha2VmYWtl_CgYIFAKE=#1##' } }],
    ['sender.name', { sender: { name: '#FAKE#ZmFrZQ==&ZmFrZQ===#1##' } }],
    ['remark', { remark: '$AgAAAAFAKEFAKEFAKEFAKE=$4$' }],
    ['orderNo', { orderNo: '~AgAAAAFAKEFAKEFAKEFAKE=~4~' }],
  ] satisfies readonly (readonly [string, OrderText])[])('is refused for ciphertext in %s', (field, text) => {
    for (const policy of POLICIES) {
      expect(maskOrder(orderOf({ ...text, row: 3 }), policy)).toEqual({
        ok: false,
        problem: { code: 'encrypted', row: 3, field },
      });
    }
  });

  it.each(['#5#12#', '~1~2~', '#新品#限时活动#1#', '##', '$5 $6'])(
    'is not refused for %s in a remark',
    (remark) => {
      expect(mask({ remark }).remark.text.text).toBe(remark);
    },
  );
});

describe('hidden values', () => {
  const list = (text: OrderText, policy: Policy = builtIn('national')) =>
    hiddenValues(orderOf(text), policy).map(({ field, text: value, part }) => `${field} ${part} ${value}`);

  it('are the whole values and the hidden parts, with the row', () => {
    expect(list(ORDER)).toEqual([
      'recipient.name whole 王小明',
      'recipient.name hidden 小明',
      'recipient.phone whole 13800138000',
      'recipient.phone hidden 1380013',
      'recipient.detail whole 示例路99号示例花园7号楼3单元1801室',
      'recipient.detail hidden 3单元1801室',
      'recipient.postcode whole 310012',
      'sender.name whole 李样本',
      'sender.name hidden 样本',
      'sender.phone whole 057188001234',
      'sender.phone hidden 8800123',
      'sender.phone whole 0571-88001234',
      'sender.detail whole 样板街1号B座1203',
      'sender.detail hidden B座1203',
      'sender.postcode whole 310013',
      'remark hidden 13911112222',
      'remark hidden 1801室',
    ]);
    expect(hiddenValues(orderOf(ORDER), builtIn('national')).every(({ row }) => row === 7)).toBe(true);
  });

  it('are none where the policy shows the value or nothing is known', () => {
    expect(list({ recipient: { name: '王', phone: '17012345678-1234', detail: '示例乡示例村' } })).toEqual(
      [],
    );
    expect(list({ recipient: { name: '张**', phone: '138****5678', detail: '示例路1号***' } })).toEqual([]);
  });

  it('leave out a name or a postcode that the shown region or number spells by itself', () => {
    const text = {
      orderNo: '2613100120001',
      recipient: { name: '李海南', city: '海南省', postcode: '310012' },
    };
    expect(list(text)).toEqual(['recipient.name whole 李海南']);
  });

  it('come from one reading with the masked order, and are the same', () => {
    for (const policy of POLICIES) {
      const both = maskAndHide(orderOf(ORDER), policy);
      expect(both).toMatchObject({
        ok: true,
        value: { masked: mask(ORDER, policy), hidden: hiddenValues(orderOf(ORDER), policy) },
      });
    }
    const encrypted = orderOf({ ...ORDER, remark: '$AgAAAAFAKEFAKEFAKEFAKE=$4$' });
    expect(maskAndHide(encrypted, builtIn('national'))).toEqual(maskOrder(encrypted, builtIn('national')));
  });

  it('stand in no field of the masked order, under any policy', () => {
    for (const policy of POLICIES) {
      const values = hiddenValues(orderOf(ORDER), policy);
      const texts = fieldsOf(mask(ORDER, policy)).map(({ text }) => text.text);
      expect(values.length).toBeGreaterThan(10);
      for (const { text } of values) {
        for (const shown of texts) expect(shown.includes(text)).toBe(false);
      }
    }
  });
});

describe('examples and fixed words', () => {
  it('show what each policy makes of an invented person', () => {
    const after = POLICIES.map((policy) => {
      const masked = maskOrder(exampleOrder(), policy);
      if (!masked.ok) return masked.problem;
      const { name, phone, detail, pickup } = masked.value.recipient;
      return [name, phone, detail, pickup].map(({ text }) => text.text);
    });
    expect(after).toEqual([
      ['欧阳**', '1******8000', '示例路99号示例花园7号楼***', '8000'],
      ['欧阳**', '138****8000', '示例路***', '8000'],
      ['欧阳**', '*******8000', '示例路99号示例花园***', '欧阳 8000'],
      ['***', '******', '示例路99号示例花园7号楼***', ''],
      ['欧阳^_^', '1^_^8000', '示例路99号示例花^_^', '8000'],
      ['O.', '*********00', '示例路99号示例花园7号楼***', '00'],
      ['***', '*********00', '***', '00'],
    ]);
  });

  it('fixed words are minted as they are', () => {
    expect(maskFixedText('收件人 1/2').text).toBe('收件人 1/2');
  });
});

describe('a virtual number with a day', () => {
  const order = (virtualUntil: string, phone = '17012345678-1234') => {
    const made = orderOf({ recipient: { name: '王示例', phone } });
    return { ...made, recipient: { ...made.recipient, virtualUntil } };
  };
  const until = (virtualUntil: string, policy = NATIONAL_POLICY, phone?: string) => {
    const masked = maskOrder(order(virtualUntil, phone), policy);
    return masked.ok ? masked.value.recipient.phoneUntil.text.text : masked.problem.code;
  };

  it('is dated as long as it is shown', () => {
    expect(until('2026-12-01')).toBe('2026-12-01');
    expect(until('--12-01')).toBe('12-01');
    expect(until('2026-12-01', NATIONAL_POLICY, '13800138000')).toBe('');
    const masks = { ...NATIONAL_POLICY.recipient, virtual: { rule: 'virtual.mask' } } as const;
    expect(until('2026-12-01', { ...NATIONAL_POLICY, recipient: masks })).toBe('');
  });

  it('is not dated by anything but a day', () => {
    expect(until('13800138000')).toBe('');
  });
});

describe('fixed text', () => {
  it.each([
    ['客服 13800138000', '客服 ***'],
    ['收件人 1/2', '收件人 1/2'],
    ['2026-11-29', '2026-11-29'],
    ['隐私面单', '隐私面单'],
    ['a@example.com', '***'],
  ])('%s is printed as %s', (text, expected) => {
    expect(maskFixedText(text).text).toBe(expected);
  });
});
