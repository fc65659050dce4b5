import { POLICY_SCHEMA, POLICY_VERSION } from './policy.ts';
import type { OrderRules, PartyPolicy, Policy } from './policy.ts';

const NATIONAL_PARTY: PartyPolicy = {
  name: { rule: 'name.surname-only' },
  phone: { rule: 'phone.keep-ends', first: 1, last: 4 },
  virtual: { rule: 'virtual.keep' },
  region: { rule: 'region.keep' },
  address: { rule: 'address.drop-unit' },
  postcode: { rule: 'postcode.drop' },
  country: { rule: 'country.keep' },
};

const CLASSIC_PARTY: PartyPolicy = {
  ...NATIONAL_PARTY,
  phone: { rule: 'phone.keep-ends', first: 3, last: 4 },
  address: { rule: 'address.street' },
  postcode: { rule: 'postcode.keep' },
};

const PICKUP_PARTY: PartyPolicy = {
  ...NATIONAL_PARTY,
  name: { rule: 'name.surname-title' },
  phone: { rule: 'phone.keep-last', last: 4 },
  address: { rule: 'address.estate' },
};

const CARRIER_PARTY: PartyPolicy = {
  ...NATIONAL_PARTY,
  name: { rule: 'name.hide' },
  phone: { rule: 'phone.hide' },
};

const SMILE_PARTY: PartyPolicy = {
  ...NATIONAL_PARTY,
  address: { rule: 'address.keep-first', count: 9 },
};

const INTERNATIONAL_PARTY: PartyPolicy = {
  ...NATIONAL_PARTY,
  name: { rule: 'name.initials' },
  phone: { rule: 'phone.keep-last', last: 2 },
  postcode: { rule: 'postcode.keep' },
};

const MAXIMUM_PARTY: PartyPolicy = {
  ...NATIONAL_PARTY,
  name: { rule: 'name.hide' },
  phone: { rule: 'phone.keep-ends', first: 0, last: 2 },
  address: { rule: 'address.hide' },
};

function alike(party: PartyPolicy, others: Partial<OrderRules> = {}): OrderRules {
  return {
    glyph: 'star',
    recipient: party,
    sender: party,
    goods: { rule: 'goods.scrub' },
    remark: { rule: 'remark.scrub' },
    pickup: { rule: 'pickup.shown-digits' },
    ...others,
  };
}

type Words = Pick<Policy, 'id' | 'name' | 'explanation'>;

function builtIn(words: Words, rules: OrderRules): Policy {
  return { schema: POLICY_SCHEMA, version: POLICY_VERSION, ...words, ...rules, conditions: [] };
}

/**
 * What the privacy clause of GB/T 41833-2022 asks for, as the press reports it: at least one character of the name,
 * six digits of the phone, unit and room of the address, of sender and recipient alike.
 */
export const NATIONAL_POLICY: Policy = builtIn(
  {
    id: 'national',
    name: { en: 'National standard', 'zh-CN': '国家标准' },
    explanation: {
      en: 'Hides what the privacy clause of GB/T 41833-2022 asks for: the given name, six digits of the phone, unit and room.',
      'zh-CN': '隐藏 GB/T 41833-2022 隐私条款要求的内容：名字、电话号码中的 6 位、单元和户室号。',
    },
  },
  alike(NATIONAL_PARTY),
);

/** The built-in policies, the default first. */
export const POLICIES: readonly Policy[] = [
  NATIONAL_POLICY,
  builtIn(
    {
      id: 'classic',
      name: { en: 'Classic', 'zh-CN': '经典' },
      explanation: {
        en: 'The familiar 138****5678 with the address down to the street; it hides only 4 of the 6 phone digits that the national standard asks for.',
        'zh-CN': '常见的 138****5678，地址只到道路；电话号码只隐藏 4 位，少于国家标准要求的 6 位。',
      },
    },
    alike(CLASSIC_PARTY),
  ),
  builtIn(
    {
      id: 'pickup',
      name: { en: 'Pickup-friendly', 'zh-CN': '方便取件' },
      explanation: {
        en: 'For parcel stations: surname with its title and the last four digits, in large type; the address down to the estate.',
        'zh-CN': '适合驿站取件：大字显示姓氏和电话末四位，保留称呼；地址只到小区。',
      },
    },
    alike(PICKUP_PARTY, { pickup: { rule: 'pickup.surname-digits' } }),
  ),
  builtIn(
    {
      id: 'carrier',
      name: { en: 'Carrier-style', 'zh-CN': '快递全隐' },
      explanation: {
        en: 'Hides name and phone of both parties whole, as carriers do whose couriers see the rest in their own app; unit and room go too.',
        'zh-CN':
          '收寄双方的姓名和电话全部隐藏，单元和户室号也隐藏；适合快递员能在自己的系统里查看的快递公司。',
      },
    },
    alike(CARRIER_PARTY),
  ),
  builtIn(
    {
      id: 'smile',
      name: { en: 'Smile', 'zh-CN': '微笑' },
      explanation: {
        en: 'Hides like the national standard, with ^_^ in place of stars and the first nine characters of the address.',
        'zh-CN': '按国家标准隐藏，用 ^_^ 代替星号，地址只显示前 9 个字。',
      },
    },
    alike(SMILE_PARTY, { glyph: 'smile' }),
  ),
  builtIn(
    {
      id: 'international',
      name: { en: 'International', 'zh-CN': '国际' },
      explanation: {
        en: 'Shows no more than a parcel abroad needs, with the GDPR’s data minimisation in mind: initials, two digits of the phone, the address without the unit, the postcode, the kind of goods.',
        'zh-CN':
          '按 GDPR 数据最小化的思路，只显示国际包裹所需：姓名首字母、电话末 2 位、不含单元和户室号的地址、邮编和商品大类。',
      },
    },
    alike(INTERNATIONAL_PARTY, { goods: { rule: 'goods.category' } }),
  ),
  builtIn(
    {
      id: 'maximum',
      name: { en: 'Maximum', 'zh-CN': '最严' },
      explanation: {
        en: 'Shows nothing of the name, the last two digits of the phone, the address only down to the district, and how many pieces there are.',
        'zh-CN': '不显示姓名，电话号码只显示末 2 位，地址只显示到区县，商品只显示件数。',
      },
    },
    alike(MAXIMUM_PARTY, { goods: { rule: 'goods.count' }, remark: { rule: 'remark.drop' } }),
  ),
];

export function policyById(id: string): Policy | undefined {
  return POLICIES.find((policy) => policy.id === id);
}
