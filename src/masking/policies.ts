import { POLICY_SCHEMA, POLICY_VERSION } from './policy.ts';
import type { PartyPolicy, Policy } from './policy.ts';

const NATIONAL_RULES: PartyPolicy = {
  name: { rule: 'name.surname-only' },
  phone: { rule: 'phone.keep-ends', first: 1, last: 4 },
  virtual: { rule: 'virtual.keep' },
  region: { rule: 'region.keep' },
  address: { rule: 'address.drop-unit' },
  postcode: { rule: 'postcode.drop' },
  country: { rule: 'country.keep' },
};

const CLASSIC_RULES: PartyPolicy = {
  ...NATIONAL_RULES,
  phone: { rule: 'phone.keep-ends', first: 3, last: 4 },
  address: { rule: 'address.street' },
  postcode: { rule: 'postcode.keep' },
};

const MAXIMUM_RULES: PartyPolicy = {
  ...NATIONAL_RULES,
  name: { rule: 'name.hide' },
  phone: { rule: 'phone.keep-ends', first: 0, last: 2 },
  address: { rule: 'address.hide' },
};

/**
 * What the privacy clause of GB/T 41833-2022 asks for, as the press reports it: at least one character of the name,
 * six digits of the phone, unit and room of the address, of sender and recipient alike.
 */
export const NATIONAL_POLICY: Policy = {
  schema: POLICY_SCHEMA,
  version: POLICY_VERSION,
  id: 'national',
  name: { en: 'National standard', 'zh-CN': '国家标准' },
  explanation: {
    en: 'Hides what the privacy clause of GB/T 41833-2022 asks for: the given name, six digits of the phone, unit and room.',
    'zh-CN': '隐藏 GB/T 41833-2022 隐私条款要求的内容：名字、电话号码中的 6 位、单元和户室号。',
  },
  recipient: NATIONAL_RULES,
  sender: NATIONAL_RULES,
};

const CLASSIC_POLICY: Policy = {
  schema: POLICY_SCHEMA,
  version: POLICY_VERSION,
  id: 'classic',
  name: { en: 'Classic', 'zh-CN': '经典' },
  explanation: {
    en: 'The familiar 138****5678 with the address down to the street; it hides only 4 of the 6 phone digits that the national standard asks for.',
    'zh-CN': '常见的 138****5678，地址只到道路；电话号码只隐藏 4 位，少于国家标准要求的 6 位。',
  },
  recipient: CLASSIC_RULES,
  sender: CLASSIC_RULES,
};

const MAXIMUM_POLICY: Policy = {
  schema: POLICY_SCHEMA,
  version: POLICY_VERSION,
  id: 'maximum',
  name: { en: 'Maximum', 'zh-CN': '最严' },
  explanation: {
    en: 'Shows nothing of the name, the last two digits of the phone, and the address only down to the district.',
    'zh-CN': '不显示姓名，电话号码只显示末 2 位，地址只显示到区县。',
  },
  recipient: MAXIMUM_RULES,
  sender: MAXIMUM_RULES,
};

/** The built-in policies, the default first. */
export const POLICIES: readonly Policy[] = [NATIONAL_POLICY, CLASSIC_POLICY, MAXIMUM_POLICY];

export function policyById(id: string): Policy | undefined {
  return POLICIES.find((policy) => policy.id === id);
}
