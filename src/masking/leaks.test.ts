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
    ['last 578', 'last ***'],
    ['tel 0578', 'tel ***'],
    ['phone 9205', 'phone ***'],
    ['ending 920', 'ending ***'],
    ['last 652', 'last 652'],
    ['first 1000 pieces', 'first 1000 pieces'],
  ])(
    'a part of the own phone goes from the name of goods, where a word of letters says it: %s',
    (goods, shown) => {
      const recipient = { name: '李示例', phone: '15920578652' };
      const { items } = mask({ recipient, items: [goods] }, builtIn('national'));
      expect(items[0]?.name.text.text).toBe(shown);
    },
  );

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

/** What the tester's recipient is called, unless a row says otherwise. */
const TESTED: PartyText = { name: '王小明', phone: '13900001111', detail: '示例路99号7号楼3单元2501室' };

function tested(party: PartyText, text: OrderText = {}): MaskedOrder {
  return mask({ ...text, recipient: { ...TESTED, ...party } }, builtIn('national'));
}

describe('order and tracking numbers that somebody wrote', () => {
  it.each([
    ['小明001', '***001'],
    ['tb-小明', 'tb-***'],
    ['给小明', '给***'],
    ['抖音_小明_01', '抖音_***_01'],
    ['WXM001', '***'],
    ['WXM-12', '***-12'],
    ['王XM-12', '***-12'],
    ['2501室', '***'],
    ['7-3-2501', '***'],
    ['wx:hellokitty99', 'wx:***'],
  ])('%s becomes %s', (number, expected) => {
    const { orderNo, tracking } = tested({}, { orderNo: number, tracking: number });
    expect([orderNo.text.text, tracking.text.text]).toEqual([expected, expected]);
  });

  it.each([
    ...['PO-2026-001', 'SKU123', 'WX-123456789', 'WXMA-12', '订单261121123456789012', '#1001', '7-3-2502'],
    ...['2026 1121 0042', 'SF1401234567890', 'JD12345678901', 'TB-XM-12'],
  ])('%s stays', (orderNo) => {
    expect(tested({}, { orderNo }).orderNo.text.text).toBe(orderNo);
  });
});

describe('a name in the order’s own address', () => {
  it.each([
    ['王小明', '示例村王家湾（小明收）', '示例村王家湾（***收）'],
    ['王小明', '示例村3组小明家', '示例村3组***家'],
    ['王小明', '示例村3组转小明', '示例村3组转***'],
    ['王小明', '示例村 wxm', '示例村***'],
    ['王小明', '示例村 Xiao Ming', '示例村***'],
    ['王小明', '示例村，小明', '示例村***'],
    ['Anna Example', 'Musterweg 5, bei Anna', 'Musterweg 5, bei ***'],
    ['Anna Example', '5 Main St, Attn: Anna', '5 Main St, Attn ***'],
    ['Anna Example', 'Musterweg 5 (Anna)', 'Musterweg 5 (***)'],
  ])('of %s: %s becomes %s', (name, detail, expected) => {
    expect(tested({ name, detail }).recipient.detail.text.text).toBe(expected);
  });

  it('nor does the sender’s name it', () => {
    const { sender } = tested({}, { sender: { detail: '退货:小明 13812345678' } });
    expect(sender.detail.text.text).not.toMatch(/小明|1381/);
  });

  it.each([
    ['王小明', '小明路12号'],
    ['王小明', '示例市小明家园3号'],
    ['王小明', '示例市小明街道'],
    ['Anna Example', 'Anna Street 5'],
    ['Anna Example', 'Annaweg 5'],
    ['Maria', 'Mariahilfer Straße 12'],
    ['白云', '白云机场1号楼'],
    ['周庄', '周庄古镇12号'],
    ['张江', '张江高科技园区1号'],
    ['Jordan', '12 Jordan Road'],
    ['Roma', 'Via Roma 12'],
  ])('a place that is called as %s is stays: %s', (name, detail) => {
    expect(tested({ name, detail }).recipient.detail.text.text).toBe(detail);
  });

  it('a whole name that is no place’s goes', () => {
    const { recipient } = tested({ name: 'Jordan', detail: '12 Main Street, Jordan' });
    expect(recipient.detail.text.text).not.toContain('Jordan');
  });
});

describe('words that only hold the letters of a name', () => {
  it.each([
    ['Allen', 'We shall enjoy it, all engraved'],
    ['Theta', 'on the table'],
    ['Inada', 'in a day'],
    ['Maria', 'Mariachi hat'],
  ])('of %s: %s stays', (name, text) => {
    const { remark, items } = tested({ name }, { remark: text, items: [text] });
    expect([remark.text.text, items[0]?.name.text.text]).toEqual([text, text]);
  });

  it.each([
    ['Anna Example', 'a.n.n.a e.x.a.m.p.l.e', '***'],
    ['Anna Example', 'Anna-Example99', '***'],
    ['Anna Example', '给AnnaExample收', '给***收'],
    ['Allen', 'for A l l e n', 'for ***'],
  ])('of %s: %s becomes %s', (name, text, expected) => {
    expect(tested({ name }, { remark: text }).remark.text.text).toBe(expected);
  });
});

describe('rooms of a floor and a door', () => {
  it.each([
    ['7号楼12楼03室', ''],
    ['7号楼十二楼03', ''],
    ['7号楼12层3号', ''],
    ['7-12-03', ''],
    ['7号楼', '送1203'],
    ['7号楼', '放1203室门口'],
    ['7号楼', '12楼3号'],
  ])('the room behind a mobile is no extension: %s %s', (rooms, remark) => {
    const { phone, extension } = tested(
      { phone: '13812345678-1203', detail: `示例花园${rooms}` },
      { remark },
    ).recipient;
    expect([phone.text.text, extension.text.text]).toEqual(['1******5678', '']);
  });

  it('a number that no room spells stays dialable', () => {
    const remark = '虚拟号 13812345678转1204';
    const { phone } = tested(
      { phone: '13812345678-1204', detail: '示例花园7号楼12楼03室' },
      { remark },
    ).recipient;
    expect(phone.text.text).toBe('13812345678');
  });

  it.each([
    ['7号楼12楼03室', '1203', '***'],
    ['7号楼12楼03室', '送1203', '送***'],
    ['7号楼5楼02', '502', '***'],
    ['7号楼十二层3号', '1203', '***'],
    ['7-12-03', '1203', '***'],
    ['7号楼十二楼03', '12-03', '***'],
    ['7号楼1-301', '1-301', '***'],
    ['7号楼401-2', '401-2', '***'],
    ['7号楼东户', '送到东户', '送到***'],
    ['7栋12-3', '送12-3', '送***'],
    ['7号楼12楼03室', '买1204个', '买1204个'],
    ['7号楼东户', '送到西户', '送到西户'],
  ])('of %s a remark %s shows %s', (rooms, remark, expected) => {
    expect(tested({ detail: `示例路99号${rooms}` }, { remark }).remark.text.text).toBe(expected);
  });
});

describe('a person at a company', () => {
  it.each([
    ['示例科技有限公司-李大伟', '请交大伟', '请交***'],
    ['示例科技有限公司李大伟', '李大伟亲笔签名书', '***亲笔签名书'],
    ['Example GmbH z.Hd. Anna Muster', 'for Anna Muster', 'for ***'],
    ['Example GmbH c/o Anna Muster', 'for Anna Muster', 'for ***'],
    ['王小明书店', '王小明', '***'],
    ['王小明书店', '小明收', '***收'],
    ['王明水果店', '王明收', '***收'],
    ['王小明书店', '王小姐收', '王小姐收'],
    ['示例科技有限公司财务部', '财务部的货', '财务部的货'],
  ])('of %s: %s becomes %s', (name, text, expected) => {
    const { remark, items } = tested({ name }, { remark: text, items: [text] });
    expect([remark.text.text, items[0]?.name.text.text]).toEqual([expected, expected]);
  });
});

describe('accounts whose names are letters alone', () => {
  it.each([
    ['WeChat ID: foobarbaz', 'WeChat ID: ***'],
    ['Line ID: foobarbaz', 'Line ID: ***'],
    ['Kakao ID: foobarbaz', 'Kakao ID: ***'],
    ['Telegram: @foobarbaz', 'Telegram: @***'],
    ['Instagram: @foobarbaz', 'Instagram: @***'],
    ['IG @foobarbaz', 'IG @***'],
    ['微信 foobarbaz', '微信 ***'],
    ['微信是foobarbaz', '微信是***'],
    ['wx foobarbaz', 'wx ***'],
    ['Zalo: foobarbaz', 'Zalo: ***'],
    ['Facebook: foobarbaz', 'Facebook: ***'],
    ['t.me/foobarbaz', 't.me/***'],
  ])('%s becomes %s', (text, expected) => {
    const { remark, items } = tested({}, { remark: text, items: [text] });
    expect([remark.text.text, items[0]?.name.text.text]).toEqual([expected, expected]);
  });

  it.each([
    ...['wechat pay please', '微信 pay', 'qq music vip', 'line drawing poster', 'instagram style frame'],
    ...['Facebook page gift', 'one line message', 'telegram sticker set', '支付宝20241225'],
  ])('%s stays', (text) => {
    const { remark, items } = tested({}, { remark: text, items: [text] });
    expect([remark.text.text, items[0]?.name.text.text]).toEqual([text, text]);
  });
});

describe('given names of one character, and initials', () => {
  it.each([
    ['寄玥收', '寄***收', '寄玥收'],
    ['给玥的生日礼物', '给***的生日礼物', '给***的生日礼物'],
    ['杯子刻字：玥', '杯子刻字：***', '杯子刻字：***'],
    ['玥色口红', '玥色口红', '玥色口红'],
  ])('%s becomes %s in a remark and %s in goods', (text, ...expected) => {
    const { remark, items } = tested({ name: '王玥' }, { remark: text, items: [text] });
    expect([remark.text.text, items[0]?.name.text.text]).toEqual(expected);
  });

  it.each([
    ['wxm刻字', '***刻字'],
    ['定制logo w.x.m', '定制logo ***'],
    ['刻字 wxmas', '刻字 wxmas'],
    ['WXM-2000 水杯', 'WXM-2000 水杯'],
  ])('goods %s are shown as %s', (text, expected) => {
    expect(tested({}, { items: [text] }).items[0]?.name.text.text).toBe(expected);
  });
});

describe('names as other languages write them', () => {
  it.each([
    ['สมชาย ใจดี', 'ฝากให้สมชายด้วย', 'ฝากให้***ด้วย'],
    ['Nguyễn Văn An', 'gửi Văn An nhé', 'gửi *** nhé'],
    ['さとう はなこ', 'サトウハナコ様', '***様'],
    ['サトウ ハナコ', 'さとうはなこ様', '***様'],
    ['ｻﾄｳ ﾊﾅｺ', 'さとうはなこ', '***'],
    ['CHAN Tai Man', 'taiman', '***'],
    ['Anna Maria Example', 'AnnaMaria', '***'],
    ['Иван Петров', 'для Ивана Петрова', 'для *** ***'],
    ['Мария Петрова', 'Марии', '***'],
    ['Мария Петрова', 'Мариинский', 'Мариинский'],
    ['משה לדוגמה', 'למשה', '***'],
    ['محمد مثال', 'لمحمد', '***'],
    ['محمد مثال', 'محـــمد', '***'],
  ])('of %s: %s becomes %s', (name, text, expected) => {
    expect(tested({ name }, { remark: text }).remark.text.text).toBe(expected);
  });
});

describe('the own phone in parts of one text', () => {
  it.each(['139然后0000最后1111', '139, then 0000, then 1111', '139a0000b1111', '1390 0001，尾号111'])(
    '%s',
    (remark) => {
      expect(tested({}, { remark }).remark.text.text).not.toMatch(/[0-9]/);
      expect(tested({}, { items: [remark] }).items[0]?.name.text.text).not.toMatch(/[0-9]/);
    },
  );

  it('of somebody else they are numbers', () => {
    expect(tested({}, { remark: '138a0000b2222' }).remark.text.text).toBe('138a0000b2222');
  });
});

describe('papers that their check digit tells', () => {
  it.each([
    ['HKID A123456(3)', 'HKID ***'],
    ['A123456789', '***'],
    ['DE89370400440532013000', '***'],
    ['DE89 3704 0044 0532 0130 00', '***'],
    ['GB82 WEST 1234 5698 7654 32', '***'],
    ['A123456(4)', 'A123456(4)'],
    ['A123456780', 'A123456780'],
    ['DE88370400440532013000', 'DE88370400440532013000'],
  ])('%s becomes %s', (remark, expected) => {
    expect(tested({}, { remark }).remark.text.text).toBe(expected);
  });
});

it('a text of signs that stand for sentences goes whole', () => {
  const text = 'ﷺ'.repeat(10_000);
  const { orderNo, remark } = tested({}, { orderNo: text, remark: text });
  expect([orderNo.text.text, remark.text.text]).toEqual(['***', '***']);
});
