import { describe, expect, it } from 'vitest';
import { hiddenValues } from './hidden-values.ts';
import { maskOrder } from './mask-order.ts';
import type { MaskedOrder } from './masked-order.ts';
import type { Policy } from './policy.ts';
import { builtIn, fieldsOf, orderOf } from './testing/orders.ts';
import type { OrderText, PartyText } from './testing/orders.ts';

/** What testers got out of orders, one table a leak. All people, numbers and places are invented. */

type PolicyId = 'national' | 'classic' | 'maximum';
const POLICY_IDS = ['national', 'classic', 'maximum'] as const;
const DETAIL = '示例路99号3幢2单元1802室';

function mask(text: OrderText, policy: Policy): MaskedOrder {
  const masked = maskOrder(orderOf(text), policy);
  if (!masked.ok) throw new Error(masked.problem.code);
  return masked.value;
}

/** A policy under which remarks are shown at all. */
function withRemark(id: PolicyId): Policy {
  return { ...builtIn(id), remark: { rule: 'remark.scrub' } };
}

function remarkOf(name: string, remark: string, policy: PolicyId = 'national'): string {
  return mask({ recipient: { name, phone: '13912345678', detail: DETAIL }, remark }, withRemark(policy))
    .remark.text.text;
}

describe('digits behind a mobile', () => {
  const party = (phone: string, extension = ''): PartyText => ({ phone, extension, detail: DETAIL });

  it.each([
    '13912345678-801',
    '13912345678-12',
    '13912345678转801',
    '13912345678,310012',
    '13912345678-310012',
    '13912345678[310012]',
    // The own room.
    '13912345678-1802',
    // The own room.
    '13912345678转1802',
    // The own room.
    '13912345678[1802]',
    // Its own last digits.
    '13912345678-5678',
    '13912345678 1802',
    // The number without them in the same cell.
    '139 1234 5678-1234/13912345678',
  ])('%s is a mobile and is masked whole, of recipient and sender alike', (phone) => {
    for (const side of ['recipient', 'sender'] as const) {
      for (const policy of POLICY_IDS) {
        const masked = mask({ recipient: { detail: DETAIL }, [side]: party(phone) }, builtIn(policy))[side];
        const shown = { national: '1******5678', classic: '139****5678', maximum: '*********78' }[policy];
        expect(masked.phone.text.text.split('/')[0]).toBe(shown);
        expect(masked.phone.state).not.toBe('virtual');
        expect(masked.extension.text.text).toBe('');
      }
    }
  });

  it.each(['801', '1802', '310012', '5678'])('so is one with %s in the field beside it', (extension) => {
    const masked = mask({ recipient: party('13912345678', extension) }, builtIn('national')).recipient;
    expect([masked.phone.text.text, masked.extension.text.text]).toEqual(['1******5678', '']);
  });

  it.each<OrderText>([
    { remark: '请打13912345678' },
    { remark: '请打 一三九一二三四五六七八' },
    { items: ['充值 139-1234-5678'] },
    { sender: { phone: '13912345678' } },
    { orderNo: 'A13912345678' },
    { recipient: { ...party('13912345678-4321'), name: '王13912345678' } },
    { private: [{ kind: 'phone', text: '13912345678' }] },
  ])('a host that stands elsewhere in the order by itself is a person’s: %j', (text) => {
    const masked = mask({ recipient: party('13912345678-4321'), ...text }, builtIn('national')).recipient;
    expect([masked.phone.text.text, masked.extension.text.text]).toEqual(['1******5678', '']);
  });

  it.each(['13912345678-4321', '13912345678转4321', '13912345678[4321]', '13912345678,4321'])(
    '%s stays dialable, also where the remark repeats it whole',
    (phone) => {
      const remark = '虚拟号 13912345678转4321';
      const masked = mask({ recipient: party(phone), remark }, builtIn('national')).recipient;
      expect([masked.phone.text.text, masked.extension.text.text]).toEqual(['13912345678', '4321']);
    },
  );

  it('a sender’s number is judged by each order anew', () => {
    const policy = builtIn('national');
    const sender = { phone: '13912345678-4321' };
    const shown = (remark: string) => mask({ sender, remark }, policy).sender.phone.text.text;
    expect([shown(''), shown('打13912345678'), shown('')]).toEqual([
      '13912345678',
      '1******5678',
      '13912345678',
    ]);
  });

  it('a policy that keeps phones keeps no room behind them', () => {
    const policy: Policy = { ...builtIn('national') };
    const kept: Policy = { ...policy, recipient: { ...policy.recipient, phone: { rule: 'phone.keep' } } };
    expect(mask({ recipient: party('13912345678-1802') }, kept).recipient.phone.text.text).toBe(
      '13912345678',
    );
  });
});

describe('everybody whom a name cell names', () => {
  it.each([
    ['王小明/李小红', '李小红收', '***收'],
    ['王小明、李小红', '给小红', '给***'],
    ['王小明,李小红', '李小红 收', '*** 收'],
    ['王小明&李小红', '李小红', '***'],
    ['王小明和李小红', '李小红和王小明', '***和***'],
    ['王小明 李小红', '李小红', '***'],
    ['王小明(李小红代收)', '李小红', '***'],
    ['王小明（转李小红）', '李小红', '***'],
    ['王小明/欧阳示例', '欧阳示例', '***'],
    ['John Smith / Mary Brown', 'for Mary Brown', 'for ***'],
    ['王小明/李小红', 'lixiaohong', '***'],
    ['小明王先生', '小明', '***'],
    ['小明王先生', '王小明', '***'],
    ['王-小-明', '王小明', '***'],
    ['王 小 明', '给王小明', '给***'],
    ['王老板', '王老板的货', '***的货'],
  ])('of %s: %j becomes %j', (name, remark, expected) => {
    expect(remarkOf(name, remark)).toBe(expected);
  });

  it.each([
    ['王小明/李小红', '李小红'],
    ['王小明(李小红代收)', '李小红'],
    ['小明王先生', '小明'],
    ['王-小-明', '王小明'],
    ['赵老板', '赵老板'],
  ])('of %s goods do not say %s, be it the recipient or the sender', (name, word) => {
    for (const side of ['recipient', 'sender'] as const) {
      const masked = mask({ [side]: { name }, items: [`${word}特产`] }, builtIn('national'));
      expect(masked.items[0]?.name.text.text).toBe('***特产');
    }
  });

  it.each([
    ['王小明(前台)', '放前台'],
    ['李和平', '平和'],
    ['王小明/李小红', '小心轻放'],
    ['王小明先生', '王小姐收'],
  ])('of %s: %j stays', (name, remark) => {
    expect(remarkOf(name, remark)).toBe(remark);
  });

  it('the proof looks for each of them', () => {
    const order = orderOf({ recipient: { name: '王小明/李小红' } });
    const texts = hiddenValues(order, builtIn('national')).map(({ text }) => text);
    expect(texts).toEqual(expect.arrayContaining(['王小明', '李小红']));
  });

  it('the sender is looked for as the recipient is', () => {
    const sender = { name: '赵老板', phone: '13700001111' };
    const { remark } = mask({ sender, remark: '退货寄赵老板 137-0000-1111' }, builtIn('national'));
    expect(remark.text.text).toBe('退货寄*** ***');
  });
});

describe('free text shows no more than the fields do', () => {
  it.each<readonly [string, string, string, string]>([
    ['尾号5678', '尾号5678', '尾号5678', '尾号***'],
    ['手机尾号：5 6 7 8', '手机尾号：5 6 7 8', '手机尾号：5 6 7 8', '手机尾号：***'],
    ['尾号五六七八', '尾号五六七八', '尾号五六七八', '尾号***'],
    ['尾号45678', '尾号***', '尾号***', '尾号***'],
    ['后四位5678', '后四位5678', '后四位5678', '后四位***'],
    ['5678结尾', '5678结尾', '5678结尾', '***结尾'],
    ['中间四位1234', '中间四位***', '中间四位***', '中间四位***'],
    ['开头139', '开头***', '开头139', '开头***'],
    ['ending 5678', 'ending 5678', 'ending 5678', 'ending ***'],
    ['王先生收', '王先生收', '王先生收', '***先生收'],
    ['王女士', '王女士', '王女士', '***女士'],
    ['小王收', '小王收', '小王收', '小***收'],
    ['尾号78', '尾号78', '尾号78', '尾号78'],
    ['货号1234', '货号1234', '货号1234', '货号1234'],
  ])('%s is shown as %s, %s or %s', (remark, ...expected) => {
    expect(POLICY_IDS.map((policy) => remarkOf('王小明', remark, policy))).toEqual(expected);
  });

  it.each([
    '87654321931',
    '\u202e87654321931\u202c',
    '8765-4321-931',
    '139 1234 5678',
    '1391234.5678',
    '+86(139)1234-5678',
  ])('the own phone in whatever form goes: %j', (remark) => {
    expect(remarkOf('王小明', remark)).toBe('***');
  });

  it.each(['+1 212 555 0188', '+12125550188', '+44 20 7946 0123'])('%s is a phone', (remark) => {
    expect(remarkOf('王小明', remark)).toBe('***');
  });
});

describe('names in other letters', () => {
  it.each([
    ['Đặng Văn Bình', 'for dang van binh'],
    ['Dang Van Binh', 'for Đặng Văn Bình'],
    ['Zoë Müller', 'for Zoe Mueller'],
    ['Zoe Mueller', 'for Zoë Müller'],
    ['Søren Ødegård', 'for soren odegard'],
    ['Łukasz Groß', 'for lukasz gross'],
    ['Иван Петров', 'for Ivan Petrov'],
    ['Ivan Petrov', 'for Иван Петров'],
    ['Андрей Хохлов', 'for Andrey Khokhlov'],
    ['Андрей Хохлов', 'for a.hohlov andrei hohlov'],
  ])('of %s: %s', (name, remark) => {
    expect(remarkOf(name, remark)).toMatch(/^for \*\*\*(?: \*\*\*)*$/);
  });
});

describe('values that no label shows', () => {
  const hidden = [
    { kind: 'name', text: '周小兰' },
    { kind: 'phone', text: '212-555-0188' },
    { kind: 'id', text: 'X-99887766' },
    { kind: 'email', text: 'lan@example.org' },
    { kind: 'address', text: '样板街7号401室' },
  ] as const;

  it.each([
    ['周小兰代付', '***代付'],
    ['小兰', '***'],
    ['打2125550188', '打***'],
    ['打 212 555 0188', '打 ***'],
    ['证 x99887766', '证 ***'],
    ['lan＠example.org', '***'],
    ['发票寄样板街7号401室', '发票寄***'],
  ])('a remark %j becomes %j under every policy', (remark, expected) => {
    for (const policy of POLICY_IDS) {
      const masked = mask({ recipient: { name: '王小明' }, private: hidden, remark }, withRemark(policy));
      expect(masked.remark.text.text).toBe(expected);
    }
  });

  it('stand in no field, and the proof looks for them', () => {
    const text = { recipient: { name: '王小明', detail: DETAIL }, private: hidden };
    const shown = fieldsOf(mask(text, builtIn('classic')))
      .map((field) => field.text.text)
      .join('\n');
    const looked = hiddenValues(orderOf(text), builtIn('classic')).map((value) => value.text);
    for (const value of ['周小兰', '2125550188', 'X-99887766', 'lan@example.org', '样板街7号401室']) {
      expect(looked).toContain(value);
      expect(shown).not.toContain(value);
    }
  });
});
