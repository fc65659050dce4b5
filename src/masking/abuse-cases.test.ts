import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { parseOrder } from '../orders/parse-order.ts';
import { graphemes } from './graphemes.ts';
import { maskHeaderCell } from './header-cell.ts';
import { hiddenValues, maskAndHide } from './hidden-values.ts';
import { maskOrder } from './mask-order.ts';
import type { MaskedOrder } from './masked-order.ts';
import { parsePolicy } from './parse-policy.ts';
import { maskSampleCell } from './sample-cell.ts';
import { scrubPlainText } from './scrub/plain-text.ts';
import { readFree, scrubberOf } from './scrub/split-values.ts';
import { NO_OWN_VALUES } from './scrub/own-values.ts';
import { builtIn, fieldsOf, orderOf, textOf } from './testing/orders.ts';
import type { OrderText } from './testing/orders.ts';

/**
 * The 25 abuse cases of the project's masking facts (section 8), in their order, with what becomes of each. What lives
 * in other layers is shown as far as this one goes; the comment names the tests that show the rest. All people,
 * numbers and places are invented.
 */

type PolicyId = 'national' | 'classic' | 'carrier' | 'maximum';
const POLICY_IDS = ['national', 'classic', 'maximum'] as const;

const RECIPIENT = {
  name: '王小明',
  phone: '15807316492',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '示例路99号示例花园7号楼3单元2501室',
} as const;

function mask(text: OrderText, policy: PolicyId = 'national'): MaskedOrder {
  const masked = maskOrder(orderOf({ recipient: RECIPIENT, ...text }), builtIn(policy));
  if (!masked.ok) throw new Error(masked.problem.code);
  return masked.value;
}

const remark = (text: string) => mask({ remark: text }).remark.text.text;
const goods = (text: string) => mask({ items: [text] }).items[0]?.name.text.text;
const recipient = (party: Partial<typeof RECIPIENT> | Record<string, string>, policy?: PolicyId) =>
  mask({ recipient: { ...RECIPIENT, ...party } }, policy).recipient;
const everything = (order: MaskedOrder) =>
  fieldsOf(order)
    .map(({ text }) => text.text)
    .join('\n');

describe('1 a phone in the address or the remark, and a second one of somebody else', () => {
  it.each([
    ['请打15807316492', '请打***'],
    ['15807316492打不通打13911112222', '***打不通打***'],
    ['转交隔壁 139 1111 2222', '转交隔壁 ***'],
  ])('remark %j becomes %j', (text, expected) => {
    expect(remark(text)).toBe(expected);
  });

  it.each(['示例路99号 15807316492', '示例路99号（13911112222）', '示例路13911112222旁99号'])(
    'address %j shows no phone',
    (detail) => {
      for (const policy of POLICY_IDS) {
        expect(recipient({ detail }, policy).detail.text.text).not.toMatch(/15807316492|13911112222/);
      }
    },
  );
});

describe('2 the name said again', () => {
  it.each([
    ['给王小明', '给***'],
    ['明小王收', '***收'],
    ['王 小 明', '***'],
    ['Wang Xiaoming', '***'],
    ['wxm', '***'],
    ['王XM', '***'],
    ['小明收', '***收'],
    ['阿明', '***'],
    ['王先生收', '王先生收'],
  ])('remark %j becomes %j', (text, expected) => {
    expect(remark(text)).toBe(expected);
  });

  it('in goods and in the sender’s line', () => {
    expect(goods('刻字 王小明')).toBe('刻字 ***');
    expect(mask({ sender: { detail: '样板街1号 王小明代发' } }).sender.detail.text.text).not.toContain(
      '小明',
    );
  });

  it('with a title where the policy hides the surname too', () => {
    expect(mask({ remark: '王先生收' }, 'carrier').remark.text.text).toBe('***先生收');
    expect(mask({ remark: '王先生收' }, 'maximum').remark.text.text).toBe('');
  });
});

describe('3 a nickname or a phone in a number, a code or the name of a file', () => {
  it.each([
    ['王小明-1', '***-1'],
    ['PO15807316492-01', 'PO***-01'],
    ['13911112222', '***'],
    ['261121123456789012', '261121123456789012'],
  ])('order number %j becomes %j', (orderNo, expected) => {
    expect(mask({ orderNo }).orderNo.text.text).toBe(expected);
  });

  it.each([
    ['SKU-wangxiaoming-01', 'SKU-***-01'],
    ['SKU 13911112222', 'SKU ***'],
    ['SKU 6901234567892', 'SKU 6901234567892'],
  ])('SKU %j becomes %j', (text, expected) => {
    expect(goods(text)).toBe(expected);
  });

  it.each([
    ['13911112222.xlsx', '***.xlsx'],
    ['orders 2026-11-21.csv', 'orders 2026-11-21.csv'],
  ])('file name %j becomes %j', (text, expected) => {
    expect(scrubPlainText(text).text).toBe(expected);
  });
});

describe('4 digits of other scripts and ornaments', () => {
  it.each([
    '１５８０７３１６４９２',
    '①⑤⑧⓪⑦③①⑥④⑨②',
    '1️⃣5️⃣8️⃣0️⃣7️⃣3️⃣1️⃣6️⃣4️⃣9️⃣2️⃣',
    '𝟏𝟓𝟖𝟎𝟕𝟑𝟏𝟔𝟒𝟗𝟐',
    '١٥٨٠٧٣١٦٤٩٢',
    '１⑤8٠𝟕3️⃣1⑹④9２',
  ])('%s', (text) => {
    expect([remark(text), goods(text)]).toEqual(['***', '***']);
    expect(recipient({ phone: text }).phone.text.text).not.toMatch(/0731|5807/);
  });
});

describe('5 a phone in pieces', () => {
  it.each([
    ...[
      '158 0731 6492',
      '158-0731-6492',
      '158.0731.6492',
      '158、0731、6492',
      '158\n0731\n6492',
      '158/0731/6492',
    ],
    ...['1 5 8 0 7 3 1 6 4 9 2', '1.5807316492E+10', '1.580731E+10'],
  ])('%j', (text) => {
    expect(remark(text)).toBe('***');
  });

  it.each([
    [
      ['杯子 1580731', '6492'],
      ['杯子 ***', '***'],
    ],
    [
      ['158', '0731', '6492'],
      ['***', '***', '***'],
    ],
  ])('over several texts: %j becomes %j', (texts, expected) => {
    const scrub = scrubberOf(NO_OWN_VALUES, readFree(texts));
    expect(texts.map((text) => scrub(text, 'goods').text)).toEqual(expected);
  });

  // A cell that Excel ruined is told before: src/import/ruined-cells.test.ts.
  it('a phone that Excel ruined shows none of its digits', () => {
    expect(recipient({ phone: '1.58E+10' }).phone.text.text).not.toMatch(/58/);
  });
});

describe('6 numerals and letters for digits', () => {
  it.each([
    '一五八零七三一六四九二',
    '幺五八〇七三幺六四九两',
    '壹伍捌零柒叁壹陆肆玖贰',
    'l58O73l6492',
    'I58O731б492',
  ])('%s', (text) => {
    expect(remark(text)).toBe('***');
  });
});

describe('7 what is not seen', () => {
  it.each(['\u200b', '\u200d', '\u00ad', '\ufe0f', '\ufeff', '\u{e0030}', '\u2060', '\u3164'])(
    'between the digits and the characters: %j',
    (unseen) => {
      expect(remark(`158${unseen}0731${unseen}6492`)).toBe('***');
      expect(remark(`给王${unseen}小${unseen}明`)).toBe('给***');
    },
  );

  it('does not get on paper', () => {
    expect(remark('谢\u200b谢\ufeff')).toBe('谢谢');
    expect(recipient({ name: '\u200b王\u2060小明' }).name.text.text).toBe('王**');
  });
});

describe('8 writing from right to left', () => {
  it.each(['\u202e15807316492\u202c', '\u202e29461370851\u202c', '\u2067158\u2069\u20660731\u20696492'])(
    '%j is found',
    (text) => {
      expect(remark(text)).toBe('***');
    },
  );

  it('controls are taken away, and a name of such letters shows an initial at most', () => {
    const { text } = recipient({ name: '\u202eמשה לדוגמה\u202c' }).name.text;
    expect(text).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
    expect(text.match(/[\u0590-\u05ff]/g)?.length ?? 0).toBeLessThanOrEqual(1);
  });
});

describe('9 prefixes, and numbers of elsewhere', () => {
  it.each([
    ...[
      '+86 158 0731 6492',
      '0086-15807316492',
      '8615807316492',
      '+852 6123 4567',
      '(852)6123 4567',
      '香港6123 4567',
    ],
    ...['+853 6612 3456', '0912-345-678', '+886 912 345 678', '+1 212 555 0188', '0044 20 7946 0123'],
  ])('%s', (text) => {
    expect(remark(text)).toMatch(/^(?:香港)?\*\*\*$/);
    expect(recipient({ phone: text.replace('香港', '') }).phone.text.text).not.toMatch(/\d{5}/);
  });
});

describe('10 landlines', () => {
  it.each([
    ['0755-26001234', '***'],
    ['(0755)26001234', '***'],
    ['0755 2600 1234转801', '***'],
    ['400-123-4567', '***'],
    ['电话26001234', '电话***'],
  ])('remark %j becomes %j', (text, expected) => {
    expect(remark(text)).toBe(expected);
  });

  it.each(['0755-26001234', '(0755)26001234', '0755-26001234-801', '26001234', '400-123-4567'])(
    'of the field %s six digits are hidden',
    (phone) => {
      const { text } = recipient({ phone }).phone.text;
      const local = phone === '400-123-4567' ? '1234567' : '26001234';
      expect(text).toContain('******');
      expect(text).not.toContain(local.slice(0, 4));
    },
  );
});

describe('11 virtual numbers', () => {
  it.each(['17012345678-1234', '17012345678转1234', '17012345678#1234', '17012345678,1234'])(
    '%s stays dialable',
    (phone) => {
      const { phone: shown, extension } = recipient({ phone });
      expect([shown.text.text, extension.text.text, shown.state]).toEqual(['17012345678', '1234', 'virtual']);
    },
  );

  // That the lending has run out is not looked at in this layer.
  it('with the own room or the own last digits behind it is no virtual number', () => {
    for (const phone of ['17012345678-2501', '17012345678-5678'])
      expect(recipient({ phone }).phone.text.text).toBe('1******5678');
  });
});

describe('12 accounts and papers, and what only looks like them', () => {
  it.each([
    ['sample@example.com', '***'],
    ['微信 sample_01', '微信 ***'],
    ['QQ 12345678', 'QQ ***'],
    ['支付宝 sample01', '支付宝 ***'],
    ['11010519491231002X', '***'],
    ['110105491231002', '***'],
    ['护照 E12345678', '护照 ***'],
    ['京A·12345', '***'],
    ['6222 0212 3456 7890 128', '***'],
  ])('%j becomes %j', (text, expected) => {
    expect(remark(text)).toBe(expected);
  });

  // Two hundred more: src/masking/scrub/ordinary-texts.test.ts.
  it.each(['SF1401234567890', '¥1801.00', '150x200cm', '2026-11-21 12:30', '250g×3', 'YT1234567890123'])(
    '%s stays',
    (text) => {
      expect([remark(text), goods(text), mask({ tracking: text }).tracking.text.text]).toEqual([
        text,
        text,
        text,
      ]);
    },
  );
});

/** A surrogate without its other half. */
const HALF = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('13 signs of more than one unit', () => {
  // What no font can draw stops the label: src/layout/layout-label.test.ts.
  it.each([
    ['𠮷野太郎', '𠮷**'],
    ['A\u0301lvaro Example', 'Á***'],
    ['👨‍👩‍👧示例', '示**'],
  ])('%s is masked by what a reader sees', (name, expected) => {
    const { text } = recipient({ name }).name.text;
    expect(text.normalize('NFC')).toBe(expected);
    expect(text).not.toMatch(HALF);
  });

  it('law: no mask cuts a sign in two', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (name) => {
        expect(everything(mask({ recipient: { name, detail: name }, remark: name }))).not.toMatch(HALF);
      }),
    );
  });
});

describe('14 names of every kind', () => {
  it.each([
    ['欧阳示例', '欧阳**'],
    ['欧阳', '欧**'],
    ['王示', '王**'],
    ['王', '***'],
    ['买买提·示例', '买**'],
    ['Anne-Marie Example', 'A***'],
    ['杭州示例科技有限公司', '***'],
  ])('%s becomes %s', (name, expected) => {
    const shown = recipient({ name }).name.text.text;
    expect(shown.replace(/^\*+$/, '***')).toBe(expected);
    expect(shown).not.toContain(graphemes(name).slice(1).join('') || name);
  });
});

describe('15 rooms', () => {
  it.each(['2501室', '25-01', '二十五楼01', 'B座2501', '3-1-2501', '3单元2501', '2501'])(
    '%s is hidden in the address and where the remark says it again',
    (room) => {
      const order = mask({
        recipient: { ...RECIPIENT, detail: `示例路99号示例花园7号楼${room}` },
        remark: `放2501门口`,
      });
      expect(order.recipient.detail.text.text).not.toMatch(/01/);
      expect(mask({ remark: `送${room}` }).remark.text.text).not.toMatch(/01/);
    },
  );

  it('a village has none, and says so by staying as it is', () => {
    expect(recipient({ detail: '示例镇样板村' }).detail).toMatchObject({
      state: 'shown',
      text: { text: '示例镇样板村' },
    });
  });
});

describe('16 length and width', () => {
  // Lines, font and codes: src/print/non-interference.test.ts, src/symbols/qr-mask.test.ts.
  it('orders of longer and shorter values are masked alike', () => {
    const short = { ...RECIPIENT, name: '王样', detail: '示例路99号7号楼1室', phone: '13911116492' };
    const long = { ...RECIPIENT, name: '王小样本例', detail: '示例路99号7号楼3单元24层2401室（左手边）' };
    expect(mask({ recipient: long, remark: '给王小样本例' })).toEqual(
      mask({ recipient: short, remark: '给王样' }),
    );
  });
});

describe('17 what comes masked', () => {
  it.each([
    ['name', '欧**'],
    ['phone', '138****5678'],
  ] as const)('%s %s is not claimed as ours', (field, text) => {
    expect(recipient({ [field]: text })[field].state).toBe('already-masked');
  });

  it('a masked order masked again is the same', () => {
    const once = mask({ remark: '给王小明 13911112222', items: ['刻字 王小明'] });
    const again = maskOrder(orderOf(textOf(once)), builtIn('national'));
    expect(again.ok && everything(again.value)).toBe(everything(once));
  });
});

describe('18 columns that are not what they are called', () => {
  // The check of each column: src/import/looks-like.test.ts, src/import/column-conflicts.test.ts. The rule that is
  // changed between preview and print: e2e/preview-is-print.spec.ts; a freeze by hash is shown nowhere.
  it.each([
    [{ name: '15807316492' }, /1580|0731|6492/],
    [{ name: '示例花园7号楼2501室' }, /2501/],
    [{ district: '15807316492' }, /\d/],
    [{ city: '王小明' }, /小明/],
    [{ detail: '王小明' }, /小明/],
    [{ phone: '王小明' }, /小明/],
    [{ phone: '示例花园2501室' }, /2501/],
    [{ country: '13911112222' }, /\d/],
  ])('%j shows nothing of what stands in the wrong field', (party, hidden) => {
    const [field = 'name'] = Object.keys(party) as (
      'name' | 'phone' | 'detail' | 'city' | 'district' | 'country'
    )[];
    expect(recipient(party)[field].text.text).not.toMatch(hidden);
  });

  it('nor does a table whose first row is an order', () => {
    expect(maskHeaderCell('王小明').text).toBe('***');
    expect(maskSampleCell('15807316492', 'phone').text).not.toContain('580731');
  });
});

describe('19 what is left of an order', () => {
  // Storage: e2e/memory.spec.ts, src/state/column-memory.test.ts, src/room/clean-room.test.ts (“forgets the orders”).
  // Undo: e2e/grid.spec.ts (“what is typed is nowhere on the page”).
  it('a masked order says nothing hidden when it is stored', () => {
    const order = orderOf({
      recipient: RECIPIENT,
      remark: '给王小明 15807316492 放2501',
      items: ['刻字 王小明'],
    });
    for (const id of POLICY_IDS) {
      const masked = maskOrder(order, builtIn(id));
      expect(masked.ok).toBe(true);
      expect(JSON.stringify(masked)).not.toMatch(/小明|580731|2501/);
    }
  });

  it('an order says nothing at all', () => {
    expect(JSON.stringify(orderOf({ recipient: RECIPIENT, remark: '给王小明' }))).not.toMatch(
      /小明|580731|2501/,
    );
  });
});

describe('20 sealed codes', () => {
  // There are none yet: “planned” in layers.json. Codes hold masked text: src/symbols, src/proof/prove.test.ts.
  it.each(['orderNo', 'tracking'] as const)(
    'what a code is made of, the %s, is masked as all else is',
    (field) => {
      expect(mask({ [field]: '15807316492' })[field].text.text).toBe('***');
    },
  );
});

describe('21 a real value on the screen while something is printed', () => {
  // The print is made of masked orders alone: src/room/clean-room.test.ts (“keeps the real values to itself”, “draws
  // the label that it prints”), src/proof/prove.test.ts.
  it('masking the same order twice gives the same, whoever looked at it in between', () => {
    const order = orderOf({ recipient: RECIPIENT, remark: '给王小明' });
    const policy = builtIn('national');
    const before = maskOrder(order, policy);
    expect(hiddenValues(order, policy).length).toBeGreaterThan(0);
    expect(maskOrder(order, policy)).toEqual(before);
  });
});

describe('22 files that are weapons', () => {
  // Bombs: src/import/spreadsheet/nasty-files.test.ts, fuzz.test.ts. Templates: src/template/parse-template.test.ts.
  // Cells that begin with `=`: src/book/tsv.test.ts. Pictures are not taken in at all.
  it.each([
    '=HYPERLINK("https://example.com/?"&A1,"王小明")',
    '+cmd|calc',
    '@SUM(1)',
    '-2+3',
    "<script>alert('x')</script>",
  ])('a name %j is shown by its first sign at most', (name) => {
    const { text } = recipient({ name }).name.text;
    expect(text).not.toMatch(/HYPERLINK|cmd|SUM|script|小明/);
  });

  it.each(['{"__proto__":{"rule":"phone.keep"}}', '{"id":"x","__proto__":{}}', '[]', '{"constructor":{}}'])(
    'a policy %s is refused and changes nothing',
    (json) => {
      expect(parsePolicy(JSON.parse(json)).ok).toBe(false);
      expect(Object.prototype).not.toHaveProperty('rule');
    },
  );

  it('a cell of ten thousand signs is masked like any other', () => {
    const long = '请放门口 13911112222 '.repeat(500);
    expect(remark(long)).not.toMatch(/139/);
  });
});

describe('23 several pages, full storage', () => {
  // Masking keeps nothing: no lock, no storage. The page: src/state/column-memory.test.ts (“does without storage”),
  // src/room/intake.test.ts. Several tabs and the change of a service worker are shown nowhere (there is no worker of
  // that kind).
  it('orders of two batches, masked by turns, are masked as alone', () => {
    const texts = ['张样', '李例', '王小明'].map((name) => ({
      recipient: { ...RECIPIENT, name },
      remark: `给${name}`,
    }));
    const alone = texts.map((text) => mask(text));
    const [first, second] = [builtIn('national'), builtIn('maximum')];
    const turns = texts.map((text) => {
      maskOrder(orderOf(texts[0] ?? {}), second);
      return maskOrder(orderOf(text), first);
    });
    expect(turns).toEqual(alone.map((value) => ({ ok: true, value })));
  });
});

describe('24 what goes to paper beside the label', () => {
  // Title, fonts, names and links of the PDF: src/proof/leaks.test.ts, e2e/drop-to-pdf.spec.ts. The page’s own print
  // is not used.
  it('every field of a masked order is masked text with a rule, and there are no others', () => {
    const order = mask({ remark: '给王小明', items: ['刻字 王小明'] });
    for (const field of fieldsOf(order)) expect(field.rule).not.toBe('');
    const { row, policy, withheld, ...fields } = order;
    expect([typeof row, policy]).toEqual(['number', 'national']);
    // Said of the policy alone: the same of an order that has nothing.
    expect(withheld).toEqual(mask({}).withheld);
    expect(Object.keys(fields).sort()).toEqual([
      'finds',
      'items',
      'orderNo',
      'recipient',
      'remark',
      'sender',
      'tracking',
    ]);
  });
});

describe('25 clipboard, console and messages', () => {
  // Clipboard: e2e/grid.spec.ts (“cells are copied masked”). Console: e2e/policy.spec.ts (“the watch hears … messages,
  // errors”). Values in comparisons: src/privacy/secret.test.ts.
  afterEach(() => vi.restoreAllMocks());

  it('nothing is said while orders are masked, nor in what is refused', () => {
    const said = (['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      vi.spyOn(console, name).mockImplementation(() => undefined),
    );
    const order = orderOf({
      recipient: { ...RECIPIENT, phone: '$AgAAAA示例密文示例密文==$4$' },
      remark: '给王小明',
    });
    const refused = [maskOrder(order, builtIn('national')), maskAndHide(order, builtIn('national'))];
    for (const result of refused) {
      expect(result.ok).toBe(false);
      expect(JSON.stringify(result)).not.toMatch(/AgAAAA|小明/);
    }
    mask({ remark: '给王小明' });
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
  });

  it('an order that cannot be one is refused without its values', () => {
    const { problems } = parseOrder({
      row: 2,
      origin: 'cells',
      values: { 'recipient.province': '示例路99号2501室', 'recipient.name': '王小明' },
      items: [],
      columns: {},
    });
    expect(problems.length).toBeGreaterThan(0);
    expect(JSON.stringify(problems)).not.toMatch(/小明|2501/);
  });
});
