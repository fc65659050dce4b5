/**
 * The project's masking facts, section 3.4 (form of fixed length) and the shapes of sections 2 and 3.1 to 3.2, each
 * with what our three policies make of it. Where we differ from a reference the note says why.
 */
import { describe, expect, it } from 'vitest';
import { maskOrder } from './mask-order.ts';
import type { MaskedParty, MaskState } from './masked-order.ts';
import { builtIn, orderOf } from './testing/orders.ts';
import type { PartyText } from './testing/orders.ts';

type PolicyId = 'national' | 'classic' | 'maximum';

function recipient(text: PartyText, policy: PolicyId): MaskedParty {
  const masked = maskOrder(orderOf({ recipient: text }), builtIn(policy));
  if (!masked.ok) throw new Error(masked.problem.code);
  return masked.value.recipient;
}

/** Input, national and classic alike, state, note. Maximum is `***` for all of them. */
const NAMES: readonly (readonly [string, string, MaskState, string])[] = [
  ['张三', '张**', 'masked', '3.4'],
  ['段正淳', '段**', 'masked', '3.1 hutool'],
  ['张三丰', '张**', 'masked', '3.1 houbb, which shows the last character'],
  ['王', '**', 'hidden', '3.4: one character is all of the name'],
  ['欧阳锋', '欧阳**', 'masked', '3.4; hutool shows 欧**'],
  ['欧阳', '欧**', 'masked', '3.4: of two characters never both'],
  ['司马 相 示', '司马**', 'masked', 'spaced'],
  ['宗政示例', '宗**', 'masked', 'an ambiguous compound surname counts as one character'],
  ['买买提·艾力', '买**', 'masked', '3.4'],
  ['买买提•艾力', '买**', 'masked', 'U+2022'],
  ['买买提‧艾力', '买**', 'masked', 'U+2027'],
  ['买买提・艾力', '买**', 'masked', 'U+30FB'],
  ['买买提．艾力', '买**', 'masked', 'U+FF0E'],
  ['买买提.艾力', '买**', 'masked', 'full stop'],
  ['阿·示例', '阿**', 'masked', 'one character before the dot'],
  ['爱新觉罗·示例', '爱**', 'masked', ''],
  ["Anne-Marie O'Brien", 'A***', 'masked', '3.4'],
  ['Jean Paul Example Sample', 'J***', 'masked', 'several words'],
  ['Bo', 'B***', 'masked', ''],
  ['A', '***', 'hidden', 'an initial is all of the name'],
  ['A\u0301lvaro Example', 'Á***', 'masked', 'a letter with its accent is one character'],
  ['Ирина Пример', 'И***', 'masked', 'Cyrillic'],
  ['𠮷野示例', '𠮷**', 'masked', 'a surrogate pair is one character'],
  ['김예시', '김**', 'masked', 'Hangul'],
  ['やまだ例', 'や**', 'masked', 'kana'],
  ['王女士', '王**', 'masked', '3.4'],
  ['欧阳女士', '欧**', 'masked', 'could be 欧 阳: never both'],
  ['张三(前台)', '张**', 'masked', ''],
  ['张三13800138000', '张**', 'masked', 'a phone in the name goes with the rest'],
  ['杭州示例科技有限公司', '***', 'hidden', '3.4: shown only if allowed, and no rule allows it yet'],
  ['Example Trading Co. Ltd', '***', 'hidden', 'organisation'],
  ['示例2号', '示**', 'masked', 'nickname'],
  ['13800138000', '***', 'hidden', 'wrong column: no surname to keep'],
  ['😀😀', '***', 'hidden', 'no letter'],
  ['歐陽示例', '歐陽**', 'masked', 'a compound surname in the characters of Taiwan'],
  ['山田太郎', '山田**', 'masked', 'a Japanese surname that no Chinese name begins with'],
  ['佐々木希', '佐々木**', 'masked', ''],
  ['佐々木', '佐**', 'masked', 'never all of it'],
  ['田中太郎', '田**', 'masked', 'could be 田 中太郎'],
  ['田中さくら', '田中**', 'masked', 'kana is a sign of Japan'],
  ['田中**', '田中**', 'already-masked', 'our own mask of it'],
  ['田中*', '田**', 'already-masked', 'of 田 and two more characters, someone hid the last'],
  ['남궁예시', '남궁**', 'masked', 'a Korean compound surname'],
  ['김 예시', '김**', 'masked', ''],
  ['Nguyễn Văn Ví Dụ', 'N***', 'masked', 'the order is not known'],
  ['van der Beispiel', 'B***', 'masked', 'a particle is no name'],
  ['Mr. John Example', 'J***', 'masked', 'never the title'],
  ['Mr J***', 'J***', 'already-masked', ''],
  ['王小明先生', '王**', 'masked', ''],
  ['张三（公司代收）', '张**', 'masked', 'who takes it in'],
  ['🌸张三🌸', '张**', 'masked', ''],
  ['示例驿站', '***', 'hidden', ''],
  ['Contoh Sdn Bhd', '***', 'hidden', ''],
  ['ООО Пример', '***', 'hidden', ''],
  ['\u202e张三\u202c', '张**', 'masked', 'direction marks are dropped'],
  ['张**', '张**', 'already-masked', ''],
  ['张*三', '张**', 'already-masked', '2.1 WeChat; the last character goes too'],
  ['生***', '生**', 'already-masked', '2.1 Douyin; our own length'],
  ['张^_^', '张**', 'already-masked', '2.1 JD'],
  ['示*_', '示**', 'already-masked', '2.1 Cainiao'],
  ['欧阳**', '欧阳**', 'already-masked', ''],
  ['欧**', '欧**', 'already-masked', ''],
  ['s**n', 's***', 'already-masked', '2.1 WeChat'],
  ['B**y R***', 'B***', 'already-masked', '2.1 TikTok'],
  ['***', '***', 'already-masked', ''],
  ['**', '**', 'already-masked', ''],
];

describe('names', () => {
  it.each(NAMES)('%s becomes %s (%s) %s', (input, expected, state) => {
    for (const policy of ['national', 'classic'] as const) {
      const { name } = recipient({ name: input }, policy);
      expect([name.text.text, name.state]).toEqual([expected, state]);
    }
    expect(recipient({ name: input }, 'maximum').name.text.text).toBe('***');
  });

  it('an empty name stays empty', () => {
    for (const text of ['', '  ', '\u200b']) {
      expect(recipient({ name: text }, 'national').name).toMatchObject({
        state: 'empty',
        text: { text: '' },
      });
    }
  });
});

/** Input, national, classic, maximum, state under national, note. */
const PHONES: readonly (readonly [string, string, string, string, MaskState, string])[] = [
  ['13800138000', '1******8000', '138****8000', '*********00', 'masked', '3.4'],
  [
    '+86 138 0013 8000',
    '1******8000',
    '138****8000',
    '*********00',
    'masked',
    '3.4; maskdata counts + and spaces',
  ],
  ['86-13800138000', '1******8000', '138****8000', '*********00', 'masked', '3.4'],
  ['0086 13800138000', '1******8000', '138****8000', '*********00', 'masked', ''],
  ['138-0013-8000', '1******8000', '138****8000', '*********00', 'masked', '3.2'],
  ['１３８００１３８０００', '1******8000', '138****8000', '*********00', 'masked', 'full-width'],
  ['0571-88001234', '0571-******34', '0571-****1234', '*********34', 'masked', '3.4'],
  ['057188001234', '0571-******34', '0571-****1234', '*********34', 'masked', '3.1 hutool, JD'],
  ['+86 571 8800 1234', '0571-******34', '0571-****1234', '*********34', 'masked', ''],
  ['010-88001234', '010-******34', '010-****1234', '*********34', 'masked', '3.4'],
  ['(0755)26001234', '0755-******34', '0755-****1234', '*********34', 'masked', ''],
  [
    '0571-88001234-801',
    '0571-******34',
    '0571-****1234',
    '*********34',
    'masked',
    'the extension is dropped',
  ],
  ['0755-26001234转801', '0755-******34', '0755-****1234', '*********34', 'masked', ''],
  ['0571-8800123', '0571-******3', '0571-****123', '*********3', 'masked', 'seven digits'],
  ['88001234', '******34', '****1234', '*********34', 'masked', '3.4'],
  ['400-123-4567', '400-******7', '400-****567', '*********7', 'masked', ''],
  ['123456', '******', '****', '*********', 'hidden', '3.4; too short is hidden whole'],
  ['1234', '******', '****', '*********', 'hidden', '3.2: maskdata shows it'],
  ['无', '******', '****', '*********', 'hidden', 'no number at all'],
  ['+1 415 555 0123', '+1******0123', '+1****0123', '*********23', 'masked', 'foreign'],
  ['+852 6123 4567', '+852******67', '+852****67', '*********67', 'masked', 'six stay hidden of eight'],
  ['0044 20 7946 0123', '+44******0123', '+44****0123', '*********23', 'masked', ''],
  ['0912345678', '+886******678', '+886****678', '*********78', 'masked', 'a mobile of Taiwan'],
  ['(02)2345-6789', '+886******789', '+886****789', '*********89', 'masked', 'a landline of Taipei'],
  ['02-2345-6789 #123', '+886******789', '+886****789', '*********89', 'masked', 'its extension is dropped'],
  ['852-61234567', '+852******67', '+852****67', '*********67', 'masked', 'Hong Kong without +'],
  ['+853 6612 3456', '+853******56', '+853****56', '*********56', 'masked', 'Macao'],
  [
    '+44 (0)20 7946 0123',
    '+44******0123',
    '+44****0123',
    '*********23',
    'masked',
    'the 0 of home is no digit',
  ],
  ['8800123', '******3', '****123', '*********3', 'masked', 'local, seven digits'],
  ['+٩٧١ ٥٠ ١٢٣ ٤٥٦٧', '+971******567', '+971****567', '*********67', 'masked', 'Arabic digits'],
  [
    '手机13800138000电话0571-88001234',
    '1******8000/0571-******34',
    '138****8000/0571-****1234',
    '*********00/*********34',
    'masked',
    'labels between',
  ],
  [
    '13800138000 0571-88001234',
    '1******8000/0571-******34',
    '138****8000/0571-****1234',
    '*********00/*********34',
    'masked',
    'a space between',
  ],
  ['17012345678[1234]', '17012345678', '17012345678', '17012345678', 'virtual', '2.3'],
  ['17012345678转分机号 1234', '17012345678', '17012345678', '17012345678', 'virtual', '2.3'],
  ['17012345678-1234(12月1日前有效)', '17012345678', '17012345678', '17012345678', 'virtual', 'till when'],
  ['17012345678-1234', '17012345678', '17012345678', '17012345678', 'virtual', '3.4'],
  ['17012345678,1234', '17012345678', '17012345678', '17012345678', 'virtual', '2.3'],
  ['17012345678 转 1234', '17012345678', '17012345678', '17012345678', 'virtual', '2.3'],
  ['17012345678#1234', '17012345678', '17012345678', '17012345678', 'virtual', '2.3'],
  ['+8617012345678-1234', '17012345678', '17012345678', '17012345678', 'virtual', '2.3'],
  [
    '13800138000/13900139000',
    '1******8000/1******9000',
    '138****8000/139****9000',
    '*********00/*********00',
    'masked',
    '3.4; hutool runs them together',
  ],
  [
    '13800138000 13900139000',
    '1******8000/1******9000',
    '138****8000/139****9000',
    '*********00/*********00',
    'masked',
    '',
  ],
  [
    '13800138000，0571-88001234',
    '1******8000/0571-******34',
    '138****8000/0571-****1234',
    '*********00/*********34',
    'masked',
    'JD cell',
  ],
  [
    '17012345678-1234/13900139000',
    '17012345678-1234/1******9000',
    '17012345678-1234/139****9000',
    '17012345678-1234/*********00',
    'masked',
    '',
  ],
  ['13800138000(王)', '1******8000', '138****8000', '*********00', 'masked', 'what is no number is dropped'],
  ['1******6198', '1******6198', '1******6198', '*********98', 'already-masked', '3.4'],
  ['138****1234', '1******1234', '138****1234', '*********34', 'already-masked', '3.4: may be made stricter'],
  ['138----5678', '1******5678', '138****5678', '*********78', 'already-masked', '3.4'],
  ['*******1035', '*******1035', '*******1035', '*********35', 'already-masked', '3.4'],
  ['1********35', '1********35', '1********35', '*********35', 'already-masked', '2.1 Douyin'],
  ['123^_^8901', '1******8901', '123****8901', '*********01', 'already-masked', '2.1 JD'],
  ['138****25', '1********25', '138****25', '*********25', 'already-masked', '2.1 Cainiao'],
  ['******_5336', '*******5336', '*******5336', '*********36', 'already-masked', '2.1 Cainiao'],
  ['186******05', '1********05', '186******05', '*********05', 'already-masked', '2.1'],
  ['(+62)812*****99', '+62******99', '+62****99', '*********99', 'already-masked', '2.1 TikTok'],
  ['0571-******34', '0571-******34', '0571-******34', '*********34', 'already-masked', ''],
  ['0571******34', '0571-******34', '0571-******34', '*********34', 'already-masked', '3.1 hutool'],
  ['057^_^1234', '*******1234', '*******1234', '*********34', 'already-masked', '3.1 JD'],
  ['******34', '******34', '******34', '******34', 'already-masked', ''],
  ['138xxxx5678', '1******5678', '138****5678', '*********78', 'already-masked', ''],
];

describe('phones', () => {
  it.each(PHONES)('%s becomes %s, %s or %s (%s) %s', (input, national, classic, maximum, state) => {
    const shown = recipient({ phone: input }, 'national').phone;
    expect([shown.text.text, shown.state]).toEqual([national, state]);
    expect(recipient({ phone: input }, 'classic').phone.text.text).toBe(classic);
    expect(recipient({ phone: input }, 'maximum').phone.text.text).toBe(maximum);
  });

  it('a virtual number shows its extension beside it and no pickup digits', () => {
    for (const text of [{ phone: '17012345678-1234' }, { phone: '17012345678', extension: '1234' }]) {
      const party = recipient(text, 'national');
      expect(party.phone).toMatchObject({
        text: { text: '17012345678' },
        state: 'virtual',
        rule: 'virtual.keep',
      });
      expect(party.extension).toMatchObject({ text: { text: '1234' }, state: 'virtual' });
      expect(party.pickup).toMatchObject({ text: { text: '' }, state: 'empty' });
    }
  });

  it('the extension of a landline or of several numbers is hidden', () => {
    for (const phone of ['0571-88001234', '13800138000/13900139000']) {
      expect(recipient({ phone, extension: '8014' }, 'national').extension).toMatchObject({
        text: { text: '' },
        state: 'hidden',
      });
    }
  });

  it.each([
    ['13800138000', '8000', '8000', '00'],
    ['0571-88001234', '34', '1234', '34'],
    ['13800138000/13900139000', '9000', '9000', '00'],
    ['13900139000/17012345678-1234', '', '', ''],
    ['138****1234', '1234', '1234', '34'],
    ['123456', '', '', ''],
    ['', '', '', ''],
  ])('the pickup digits of %s are what the mask shows at its end', (phone, national, classic, maximum) => {
    expect(recipient({ phone }, 'national').pickup.text.text).toBe(national);
    expect(recipient({ phone }, 'classic').pickup.text.text).toBe(classic);
    expect(recipient({ phone }, 'maximum').pickup.text.text).toBe(maximum);
  });
});

/** Input, national, classic, note. Maximum is `***` for all of them. */
const ADDRESSES: readonly (readonly [string, string, string, string])[] = [
  [
    '文三路99号示例花园7号楼3单元201室(310012)',
    '文三路99号示例花园7号楼***',
    '文三路***',
    '3.4; postcode dropped',
  ],
  ['3幢2单元1801', '3幢***', '***', '3.4'],
  ['B座1203', 'B座***', '***', '3.4'],
  ['3-2-1801', '3-***', '***', '3.4'],
  ['七号楼三单元二零一', '七号楼***', '***', '3.4'],
  ['示例乡示例村二组', '示例乡示例村二组', '示例乡示例村***', '3.4: nothing to hide'],
  ['示例路1号A座12F', '示例路1号A座***', '示例路***', ''],
  ['示例花园2501室', '示例花园***', '***', ''],
  ['示例花园25-01', '示例花园***', '***', 'floor and room, or building and room: all hidden'],
  ['示例路8号3-201', '示例路8号***', '示例路***', 'building or unit: all hidden'],
  ['示例花园二十五楼01', '示例花园***', '***', ''],
  ['示例花园B座2501', '示例花园B座***', '***', ''],
  ['示例花园3-1-2501', '示例花园3-***', '***', ''],
  ['示例路12号5-2-301', '示例路12号5-***', '示例路***', ''],
  ['示例路12号3幢2-301', '示例路12号3幢***', '示例路***', 'after a building it is unit and room'],
  ['示例路12号2号楼A座12F', '示例路12号2号楼A座***', '示例路***', ''],
  ['示例路1号12楼05室', '示例路1号***', '示例路***', ''],
  ['示例路1号58号楼5楼', '示例路1号58号楼***', '示例路***', ''],
  ['示例路156弄8号201室', '示例路156弄8号***', '示例路***', ''],
  ['示例路99号1203', '示例路99号***', '示例路***', ''],
  ['示例路99号 1203 张三收', '示例路99号***', '示例路***', ''],
  ['示例花园1203', '示例花园***', '***', 'a number at the end of an estate'],
  ['示例新村301', '示例新村***', '示例新村***', ''],
  ['示例路99号3栋A2501', '示例路99号3栋***', '示例路***', ''],
  ['示例路99号3栋5号', '示例路99号3栋***', '示例路***', 'a door'],
  ['示例路３９号２单元１２０３', '示例路３９号***', '示例路***', 'full-width'],
  ['示例路39号2单\u200b元1203', '示例路39号***', '示例路***', 'zero-width space inside the word'],
  ['3#201', '3#***', '***', ''],
  ['示例路62号4门301', '示例路62号***', '示例路***', 'staircase'],
  ['示例大厦F4E', '示例大厦***', '***', ''],
  ['示例街9号100号商铺', '示例街9号***', '示例街***', ''],
  ['示例街93号附4号', '示例街93号附4号', '示例街***', 'a shop beside the house'],
  ['示例路28-12号', '示例路28-12号', '示例路***', 'a house number'],
  ['示例路122-124号', '示例路122-124号', '示例路***', ''],
  ['中山北一路775号', '中山北一路775号', '中山北一路***', ''],
  ['106国道示例村12号', '106国道示例村12号', '106国道示例村***', ''],
  ['示例路与样板街交叉口北40米', '示例路与样板街交叉口北40米', '示例路与样板街***', ''],
  ['示例路电业大厦往西50米', '示例路电业大厦往西50米', '示例路***', ''],
  ['示例大道中段17号', '示例大道中段17号', '示例大道中段***', ''],
  ['公安宿舍', '公安宿舍', '***', 'no street to keep'],
  ['示例街道三门路88号', '示例街道三门路88号', '示例街道三门路***', 'three gates are a road'],
  ['五里铺村3号', '五里铺村3号', '五里铺村***', 'a village'],
  ['文三路99号示例花园7号楼***', '文三路99号示例花园7号楼***', '文三路***', 'masked'],
  ['示例**街道示例路*号', '示例**街道示例路*号', '示例**街道示例路***', '2.1 Pinduoduo'],
  ['Apt 4, 123 Main St', '***, 123 Main St', '*** Main St', 'unit first'],
  ['123 Main St Apt 4', '123 Main St ***', '*** Main St ***', ''],
  ['4 N 2nd St #950, San Jose, CA', '4 N 2nd St ***', '*** N 2nd St ***', ''],
  [
    '1/135 Ferny Way, Ferny Grove',
    '***/135 Ferny Way, Ferny Grove',
    '*** Ferny Way, Ferny Grove',
    'Australia',
  ],
  ['Flat 3, Rose House, 12 High Street', '***, Rose House, 12 High Street', '*** High Street', 'UK'],
  ['9 Example Blvd #05-12 Tower One', '9 Example Blvd ***', '*** Example Blvd ***', 'Singapore'],
  ['500 Example Ave, Suite 1200', '500 Example Ave ***', '*** Example Ave ***', ''],
  ['500 Example Ave 3rd Floor', '500 Example Ave ***', '*** Example Ave ***', ''],
  [
    '928 Example Avenue, Edgewater, FL 32132',
    '928 Example Avenue, Edgewater, FL 32132',
    '*** Example Avenue, Edgewater, FL ***',
    'FL is no floor',
  ],
  ['Beispielstraße 5', 'Beispielstraße 5', 'Beispielstraße ***', 'number last'],
  [
    'Rose Cottage, 5 High St',
    'Rose Cottage, 5 High St',
    '*** High St',
    "a house's name goes with its number",
  ],
];

describe('addresses', () => {
  it.each(ADDRESSES)('%s becomes %s or %s %s', (input, national, classic) => {
    expect(recipient({ detail: input }, 'national').detail.text.text).toBe(national);
    expect(recipient({ detail: input }, 'classic').detail.text.text).toBe(classic);
    expect(recipient({ detail: input }, 'maximum').detail.text.text).toBe('***');
  });

  it.each([
    ['示例路1号2单元', 'masked'],
    ['示例路1号', 'shown'],
    ['2单元1801', 'hidden'],
    ['示例路1号***', 'already-masked'],
    ['', 'empty'],
  ])('the state of %s is %s', (detail, state) => {
    expect(recipient({ detail }, 'national').detail.state).toBe(state);
  });

  it('region and country are shown, the postcode is dropped by national and maximum', () => {
    const text = {
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      postcode: '310012',
      country: '中国',
    };
    for (const policy of ['national', 'classic', 'maximum'] as const) {
      const party = recipient(text, policy);
      const region = [party.province, party.city, party.district, party.country].map(
        (field) => field.text.text,
      );
      expect(region).toEqual(['浙江省', '杭州市', '西湖区', '中国']);
      expect(party.postcode.text.text).toBe(policy === 'classic' ? '310012' : '');
      expect(party.postcode.state).toBe(policy === 'classic' ? 'shown' : 'hidden');
    }
  });

  it('a text longer than any address is hidden whole', () => {
    expect(recipient({ detail: '示例路1号'.repeat(300) }, 'national').detail.text.text).toBe('***');
  });
});
