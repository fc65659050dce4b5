import type { LocalText } from '../base/language.ts';

/** What each rule of a policy does, in one line. The one table of rules: the policy's types derive from it. */
export const RULES = {
  'name.surname-only': {
    en: 'Shows the surname and hides the given name; of a name in Latin letters one initial.',
    'zh-CN': '只显示姓氏，隐藏名字；拉丁字母的姓名只显示一个首字母。',
  },
  'name.hide': { en: 'Hides the whole name.', 'zh-CN': '隐藏整个姓名。' },
  'name.keep': { en: 'Shows the whole name.', 'zh-CN': '显示完整姓名。' },
  'phone.keep-ends': {
    en: 'Shows the first and last digits that the policy names and hides those between them.',
    'zh-CN': '显示方案指定的前几位和后几位号码，隐藏中间各位。',
  },
  'phone.hide': { en: 'Hides the whole phone number.', 'zh-CN': '隐藏整个电话号码。' },
  'phone.keep': { en: 'Shows the whole phone number.', 'zh-CN': '显示完整电话号码。' },
  'virtual.keep': {
    en: 'Shows a virtual number with its extension, so that the parcel can be called about.',
    'zh-CN': '显示虚拟号码及分机号，以便快递员联系。',
  },
  'virtual.mask': {
    en: 'Treats a virtual number like any other phone number.',
    'zh-CN': '虚拟号码按普通电话号码处理。',
  },
  'region.keep': { en: 'Shows province, city and district.', 'zh-CN': '显示省、市、区县。' },
  'region.hide': { en: 'Hides province, city and district.', 'zh-CN': '隐藏省、市、区县。' },
  'address.drop-unit': {
    en: 'Shows the address up to the building and hides unit, floor and room.',
    'zh-CN': '地址显示到楼栋，隐藏单元、楼层和户室号。',
  },
  'address.street': {
    en: 'Shows the address up to the street or village and hides the number and what follows.',
    'zh-CN': '地址显示到街道、道路或村，隐藏门牌号及以下部分。',
  },
  'address.hide': { en: 'Hides the address below the district.', 'zh-CN': '隐藏区县以下的地址。' },
  'address.keep': { en: 'Shows the whole address.', 'zh-CN': '显示完整地址。' },
  'postcode.drop': { en: 'Leaves the postcode out.', 'zh-CN': '不显示邮政编码。' },
  'postcode.keep': { en: 'Shows the postcode.', 'zh-CN': '显示邮政编码。' },
  'country.keep': { en: 'Shows the country.', 'zh-CN': '显示国家或地区。' },
  'country.hide': { en: 'Leaves the country out.', 'zh-CN': '不显示国家或地区。' },
  'extension.hide': {
    en: 'Leaves out the extension of a number that is not virtual.',
    'zh-CN': '不显示非虚拟号码的分机号。',
  },
  'text.scrub': {
    en: 'Replaces phone numbers, names, addresses, e-mail addresses, accounts and numbers of papers, cars and bank cards found in the text.',
    'zh-CN': '替换文字中出现的电话、姓名、地址、电子邮箱、社交账号以及证件号、车牌号和银行卡号。',
  },
  'pickup.shown-digits': {
    en: 'Repeats the last digits that the masked phone number shows.',
    'zh-CN': '重复脱敏后电话号码显示的末几位。',
  },
} as const satisfies Readonly<Record<string, LocalText>>;

export type RuleId = keyof typeof RULES;

export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}
