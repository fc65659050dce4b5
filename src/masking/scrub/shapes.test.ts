import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FIND_KINDS } from './find.ts';
import type { FindKind } from './find.ts';
import { NO_OWN_VALUES } from './own-values.ts';
import { scrubPlainText } from './plain-text.ts';
import { scrubText } from './scrub.ts';

/** Values of a known shape, whoever's, with the kind that each find has. All numbers and accounts are invented. */

const FOUND: readonly (readonly [FindKind, string, string])[] = [
  // mainland phones, in disguise
  ['phone', '13911112222', '***'],
  ['phone', '１３９-１１１１-２２２２', '***'],
  ['phone', '❶❸❾❶❶❶❶❷❷❷❷', '***'],
  ['phone', '〡〣〩〡〡〡〡〢〢〢〢', '***'],
  ['phone', '1️⃣3️⃣9️⃣1️⃣1️⃣1️⃣1️⃣2️⃣2️⃣2️⃣2️⃣', '***'],
  ['phone', '𝟭𝟯𝟵𝟭𝟭𝟭𝟭𝟮𝟮𝟮𝟮', '***'],
  ['phone', '¹³⁹¹¹¹¹²²²²', '***'],
  ['phone', '१३९११११२२२२', '***'],
  ['phone', '壹三⑨1１一幺贰二2２', '***'],
  ['phone', 'l39OO1l2222', '***'],
  ['phone', '139ОО112222', '***'],
  ['phone', '1З9ОО112222', '***'],
  ['phone', '139οο112222', '***'],
  ['phone', '1★3★9★1★1★1★1★2★2★2★2', '***'],
  ['phone', '1😀3😀9😀1😀1😀1😀1😀2😀2😀2😀2', '***'],
  ['phone', '1加3加9加1加1加1加1加2加2加2加2', '***'],
  ['phone', '139😀1111😀2222', '***'],
  ['phone', '139\u2066 1111\u2069 2222', '***'],
  ['phone', '1\u{e0031}3911112222', '***'],
  ['phone', '139\t1111\r\n2222', '***'],
  // others
  ['phone', '香港 61234567', '香港 ***'],
  ['phone', '香港电话 6123 4567', '香港电话 ***'],
  ['phone', 'HK 6123-4567', 'HK ***'],
  ['phone', 'Hong Kong tel: 2123 4567', 'Hong Kong tel: ***'],
  ['phone', '+85261234567', '***'],
  ['phone', '(852) 6123 4567', '***'],
  ['phone', '852-6123-4567', '***'],
  ['phone', '+853 6612 3456', '***'],
  ['phone', '0912-345-678', '***'],
  ['phone', '0912345678', '***'],
  ['phone', '886-912-345-678', '***'],
  ['phone', '00852 6123 4567', '***'],
  ['phone', '0085261234567', '***'],
  ['phone', '001 212 555 0188', '***'],
  ['phone', '+44 20 7946 0123', '***'],
  ['phone', 'WhatsApp: 7946 0123 45', 'WhatsApp: ***'],
  ['phone', '致电 88001234', '致电 ***'],
  ['phone', '打给88001234', '打给***'],
  ['phone', '联系方式：8800-1234', '联系方式：***'],
  ['phone', '(0755)26001234', '***'],
  ['phone', '零七五五二六〇〇一二三四', '***'],
  ['phone', '400 123 4567', '***'],
  ['phone', '1.3911112222E+10', '***'],
  // papers
  ['id-card', '11010519491231002X', '***'],
  ['id-card', '１１０１０５１９４９１２３１００２Ｘ', '***'],
  ['id-card', '110105 19491231 002x', '***'],
  ['id-card', '110105491231002', '***'],
  ['id-card', '110105 491231 002', '***'],
  ['passport', '护照 E12345678', '护照 ***'],
  ['passport', 'passport no. AB123456', 'passport no. ***'],
  ['passport', 'G12345678', '***'],
  ['plate', '沪A·D12345', '***'],
  ['plate', '粤Ｂ１２３４５', '***'],
  // accounts
  ['email', 'sample.user@example.com', '***'],
  ['email', 'sample＠example。com', '***'],
  ['email', 'sаmple@ехаmple.соm', '***'],
  ['email', 'sample（at）example.com', '***'],
  ['email', '🅢ample@example.com', '***'],
  ['handle', '微信号：sample_01', '微信号：***'],
  ['handle', '𝓿𝔁: sample01', '𝓿𝔁: ***'],
  ['handle', 'ᴡᴇᴄʜᴀᴛ: sample01', 'ᴡᴇᴄʜᴀᴛ: ***'],
  ['handle', 'QQ：１２３４５６７８', 'QQ：***'],
  ['handle', '支付宝 sample01', '支付宝 ***'],
  ['handle', '加我微sample01', '加我微***'],
  ['bank-card', '6222 0212 3456 7890 128', '***'],
  ['bank-card', '卡号 4111111111111112', '卡号 ***'],
  ['bank-card', '银行卡：6217 0000 1234 5678', '银行卡：***'],
  ['room', '3栋2单元1801', '***'],
  // papers of other countries
  ['id-card', 'CPF 111.444.777-35', 'CPF ***'],
  ['id-card', 'CPF: 11144477735', 'CPF: ***'],
  ['id-card', 'CNPJ 11.222.333/0001-81', 'CNPJ ***'],
  ['id-card', 'DNI 30.123.456', 'DNI ***'],
  ['id-card', 'CUIT 20-30123456-3', 'CUIT ***'],
  ['id-card', '주민등록번호 900101-1234567', '주민등록번호 ***'],
  ['id-card', '개인통관고유부호 P123456789012', '개인통관고유부호 ***'],
  ['id-card', 'SSN 123-45-6789', 'SSN ***'],
  ['id-card', 'SSN: 123456789', 'SSN: ***'],
  ['id-card', 'PAN ABCDE1234F', 'PAN ***'],
  ['id-card', 'Aadhaar no. 1234 5678 9012', 'Aadhaar no. ***'],
  ['id-card', 'паспорт 4510 123456', 'паспорт ***'],
  ['id-card', 'СНИЛС 112-233-445 95', 'СНИЛС ***'],
  ['id-card', 'ИНН 500100732259', 'ИНН ***'],
  ['passport', '护照 E 1234 5678', '护照 ***'],
  ['passport', '护照E-12345678', '护照***'],
  ['passport', 'Passport No: E 1234 5678', 'Passport No: ***'],
  ['id-card', '身份证330106900307771', '身份证***'],
];

describe('values of a known shape', () => {
  it.each(FOUND)('%s: %j becomes %j', (kind, raw, expected) => {
    const scrubbed = scrubText(raw, NO_OWN_VALUES, 'remark');
    expect(scrubbed.text).toBe(expected);
    expect(scrubbed.finds.map((find) => find.kind)).toEqual([kind]);
  });

  it.each(FOUND.filter(([kind]) => kind !== 'room' && kind !== 'passport'))(
    '%s: in the name of goods too: %j becomes %j',
    (_kind, raw, expected) => {
      const where = /G1|ᴡ|𝓿|0085261/.test(raw) ? 'remark' : 'goods';
      expect(scrubText(`赠品 ${raw}`, NO_OWN_VALUES, where).text).toBe(`赠品 ${expected}`);
    },
  );

  it('the kinds are a closed list, each of them once', () => {
    expect([...FIND_KINDS].sort()).toEqual([
      ...['bank-card', 'email', 'handle', 'id-card', 'own-address', 'own-name', 'own-phone', 'own-postcode'],
      ...['passport', 'phone', 'plate', 'room'],
    ]);
  });
});

describe('values that only a remark is thought to hold', () => {
  it.each([
    ['id-card', '900101-1234567', '***'],
    ['id-card', '330106900307771', '***'],
    ['handle', 'dy:sample88', 'dy:***'],
    ['handle', '淘宝ID tb12345678', '淘宝ID ***'],
    ['handle', '闲鱼 sample88', '闲鱼 ***'],
  ])('%s: %j becomes %j', (kind, raw, expected) => {
    const scrubbed = scrubText(raw, NO_OWN_VALUES, 'remark');
    expect(scrubbed.text).toBe(expected);
    expect(scrubbed.finds.map((find) => find.kind)).toEqual([kind]);
  });

  it.each([
    '快递单号330106900307771',
    '平底锅 pan 28cm',
    'frying pan NONSTICK 2024',
    '淘宝订单 123456789012',
    '闲鱼 iphone13 二手',
    'ks: 3',
    '证件 2026-11-29 前交',
    'passport holder black',
    'PAN 12345',
    '批号 900141-1234567',
  ])('%j stays', (raw) => {
    expect(scrubText(raw, NO_OWN_VALUES, 'remark').text).toBe(raw);
  });
});

describe('a number that is an account', () => {
  it.each(['wx_sample88', 'QQ123456789', 'qq-123456789', 'wechat-sample'])('%j is hidden', (raw) => {
    expect(scrubText(raw, NO_OWN_VALUES, 'number').text).toBe('***');
  });

  it.each(['WX20261129001', 'WX_20261129001', 'WXSHOP2611', 'QQ202611290015', 'QQ10023', 'wx-A1234', 'DY88'])(
    '%j stays',
    (raw) => {
      expect(scrubText(raw, NO_OWN_VALUES, 'number').text).toBe(raw);
    },
  );
});

describe('a text that belongs to no order', () => {
  it.each([
    ['客服 139-1111-2222', '客服 ***'],
    ['退货地址：示例路9号3栋1801室', '退货地址：示例路9号***'],
    ['加微信 sample01 领红包', '加微信 *** 领红包'],
    ['订单_13911112222.xlsx', '订单_***.xlsx'],
    ['sample@example.com.csv', '***'],
    ['售后QQ 12345678', '售后QQ ***'],
  ])('%j becomes %j', (text, expected) => {
    expect(scrubPlainText(text).text).toBe(expected);
  });

  it.each([
    '感谢惠顾',
    '七天无理由退换',
    '订单 2026-11-21.xlsx',
    'orders-2026-11.csv',
    '请当面验收，谢谢！',
    '',
  ])('%j stays', (text) => {
    expect(scrubPlainText(text)).toEqual({ text, finds: [] });
  });

  it('is scrubbed as a remark of nobody is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (text) => {
        expect(scrubPlainText(text)).toEqual(scrubText(text, NO_OWN_VALUES, 'remark'));
      }),
    );
  });
});
