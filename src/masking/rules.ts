import type { LocalText } from '../base/language.ts';

/** What a rule can be set to: a count between bounds, or a short text of the seller's own. */
export type RuleParam =
  | {
      readonly kind: 'count';
      readonly min: number;
      readonly max: number;
      readonly usual: number;
      readonly name: LocalText;
    }
  | { readonly kind: 'text'; readonly longest: number; readonly usual: string; readonly name: LocalText };

/** Kinds of values that a policy has a rule for; `engine` rules are always applied and are chosen by nobody. */
export type RuleSlot =
  | 'name'
  | 'phone'
  | 'virtual'
  | 'region'
  | 'address'
  | 'postcode'
  | 'country'
  | 'goods'
  | 'remark'
  | 'pickup'
  | 'engine';

export interface RuleInfo extends LocalText {
  readonly slot: RuleSlot;
  readonly params: Readonly<Record<string, RuleParam>>;
  /** The value is shown whole: has to be said wherever the rule is chosen or used. */
  readonly keeps?: true;
  /** An invented value, and what the rule makes of it with its usual parameters; held to it by a test. */
  readonly example?: readonly [string, string];
}

const FIRST_CHARACTERS: LocalText = { en: 'First characters', 'zh-CN': '保留前几个字' };
const LAST_CHARACTERS: LocalText = { en: 'Last characters', 'zh-CN': '保留后几个字' };
const FIRST_DIGITS: LocalText = { en: 'First digits', 'zh-CN': '保留前几位' };
const LAST_DIGITS: LocalText = { en: 'Last digits', 'zh-CN': '保留后几位' };
const HIDDEN_DIGITS: LocalText = { en: 'Hidden digits', 'zh-CN': '隐藏位数' };
const HIDDEN_CHARACTERS: LocalText = { en: 'Hidden characters', 'zh-CN': '隐藏字数' };
const TEXT: LocalText = { en: 'Text', 'zh-CN': '替换文字' };

const count = (name: LocalText, min: number, max: number, usual: number) =>
  ({ kind: 'count', min, max, usual, name }) as const;
const text = (usual: string) => ({ kind: 'text', longest: 12, usual, name: TEXT }) as const;

const MOBILE = '13900139000';
const DETAIL = '示例路99号示例花园7号楼3单元201室';

/**
 * Every rule of masking: which kind of value it is for, what it can be set to, what it does in one line. The one table
 * of rules: the policy's types, the parser, the editor and the strictness of rules derive from it.
 */
export const RULES = {
  'name.surname-only': {
    slot: 'name',
    params: {},
    example: ['欧阳示例', '欧阳**'],
    en: 'Shows the surname and hides the given name; of a name in Latin letters one initial.',
    'zh-CN': '只显示姓氏，隐藏名字；拉丁字母的姓名只显示一个首字母。',
  },
  'name.surname-title': {
    slot: 'name',
    params: {},
    example: ['张示例女士', '张女士'],
    en: 'Shows the surname and the title where the order gives one, such as 张女士; otherwise the surname only.',
    'zh-CN': '订单写有称呼时显示姓氏加称呼，如“张女士”；否则只显示姓氏。',
  },
  'name.initials': {
    slot: 'name',
    params: {},
    example: ['Anna Example', 'A. E.'],
    en: 'Shows the initials of the first and the last word; of a Chinese name the first letter of the surname.',
    'zh-CN': '显示首尾两个词的首字母；中文姓名只显示姓氏拼音的首字母。',
  },
  'name.keep-ends': {
    slot: 'name',
    params: { first: count(FIRST_CHARACTERS, 0, 4, 1), last: count(LAST_CHARACTERS, 0, 4, 1) },
    example: ['张小示例', '张**例'],
    en: 'Shows the first and last characters and hides those between them; a name too short for that is hidden whole.',
    'zh-CN': '显示前几个字和后几个字，隐藏中间的字；姓名太短时全部隐藏。',
  },
  'name.hide-middle': {
    slot: 'name',
    params: { count: count(HIDDEN_CHARACTERS, 1, 8, 2) },
    example: ['张小示例', '张**例'],
    en: 'Hides a number of characters in the middle; a name too short for that is hidden whole.',
    'zh-CN': '隐藏中间若干个字；姓名太短时全部隐藏。',
  },
  'name.token': {
    slot: 'name',
    params: {},
    en: 'Replaces the name by a code that is the same for the same person on this computer, for reprints.',
    'zh-CN': '用代号代替姓名；同一人在本机上代号不变，便于补打。',
  },
  'name.replace': {
    slot: 'name',
    params: { text: text('收件人') },
    example: ['张示例', '收件人'],
    en: 'Replaces the name by a text of your own.',
    'zh-CN': '用您写的文字代替姓名。',
  },
  'name.hide': {
    slot: 'name',
    params: {},
    example: ['张示例', '***'],
    en: 'Hides the whole name.',
    'zh-CN': '隐藏整个姓名。',
  },
  'name.drop': {
    slot: 'name',
    params: {},
    example: ['张示例', ''],
    en: 'Leaves the name out.',
    'zh-CN': '不显示姓名。',
  },
  'name.keep': {
    slot: 'name',
    params: {},
    keeps: true,
    example: ['张示例', '张示例'],
    en: 'Shows the whole name.',
    'zh-CN': '显示完整姓名。',
  },
  'phone.keep-ends': {
    slot: 'phone',
    params: { first: count(FIRST_DIGITS, 0, 11, 1), last: count(LAST_DIGITS, 0, 11, 4) },
    example: [MOBILE, '1******9000'],
    en: 'Shows the first and last digits that the policy names and hides those between them.',
    'zh-CN': '显示方案指定的前几位和后几位号码，隐藏中间各位。',
  },
  'phone.keep-last': {
    slot: 'phone',
    params: { last: count(LAST_DIGITS, 1, 10, 4) },
    example: [MOBILE, '*******9000'],
    en: 'Hides all but the last digits.',
    'zh-CN': '只显示后几位号码，其余全部隐藏。',
  },
  'phone.hide-middle': {
    slot: 'phone',
    params: { count: count(HIDDEN_DIGITS, 1, 11, 6) },
    example: [MOBILE, '13******000'],
    en: 'Hides a number of digits in the middle.',
    'zh-CN': '隐藏中间若干位号码。',
  },
  'phone.token': {
    slot: 'phone',
    params: {},
    en: 'Replaces the number by a code that is the same for the same number on this computer, for reprints.',
    'zh-CN': '用代号代替号码；同一号码在本机上代号不变，便于补打。',
  },
  'phone.replace': {
    slot: 'phone',
    params: { text: text('见平台') },
    example: [MOBILE, '见平台'],
    en: 'Replaces the number by a text of your own.',
    'zh-CN': '用您写的文字代替号码。',
  },
  'phone.hide': {
    slot: 'phone',
    params: {},
    example: [MOBILE, '******'],
    en: 'Hides the whole phone number.',
    'zh-CN': '隐藏整个电话号码。',
  },
  'phone.drop': {
    slot: 'phone',
    params: {},
    example: [MOBILE, ''],
    en: 'Leaves the phone number out.',
    'zh-CN': '不显示电话号码。',
  },
  'phone.keep': {
    slot: 'phone',
    params: {},
    keeps: true,
    example: [MOBILE, MOBILE],
    en: 'Shows the whole phone number.',
    'zh-CN': '显示完整电话号码。',
  },
  'virtual.keep': {
    slot: 'virtual',
    params: {},
    en: 'Shows a virtual number with its extension, so that the parcel can be called about.',
    'zh-CN': '显示虚拟号码及分机号，以便快递员联系。',
  },
  'virtual.mask': {
    slot: 'virtual',
    params: {},
    en: 'Treats a virtual number like any other phone number.',
    'zh-CN': '虚拟号码按普通电话号码处理。',
  },
  'region.keep': {
    slot: 'region',
    params: {},
    en: 'Shows province, city and district.',
    'zh-CN': '显示省、市、区县。',
  },
  'region.city': { slot: 'region', params: {}, en: 'Shows province and city.', 'zh-CN': '显示省、市。' },
  'region.province': {
    slot: 'region',
    params: {},
    en: 'Shows the province only.',
    'zh-CN': '只显示省份。',
  },
  'region.hide': {
    slot: 'region',
    params: {},
    en: 'Hides province, city and district.',
    'zh-CN': '隐藏省、市、区县。',
  },
  'address.drop-unit': {
    slot: 'address',
    params: {},
    example: [DETAIL, '示例路99号示例花园7号楼***'],
    en: 'Shows the address up to the building and hides unit, floor and room.',
    'zh-CN': '地址显示到楼栋，隐藏单元、楼层和户室号。',
  },
  'address.estate': {
    slot: 'address',
    params: {},
    example: [DETAIL, '示例路99号示例花园***'],
    en: 'Shows the address up to the estate, or the house where no estate is named, and hides the building and what follows.',
    'zh-CN': '地址显示到小区（没有小区时到门牌号），隐藏楼栋及以下部分。',
  },
  'address.drop-house': {
    slot: 'address',
    params: {},
    example: [DETAIL, '示例路***示例花园***'],
    en: 'Shows street and estate and hides the house number and everything below it.',
    'zh-CN': '显示道路和小区名，隐藏门牌号及楼栋以下部分。',
  },
  'address.street': {
    slot: 'address',
    params: {},
    example: [DETAIL, '示例路***'],
    en: 'Shows the address up to the street or village and hides the number and what follows.',
    'zh-CN': '地址显示到街道、道路或村，隐藏门牌号及以下部分。',
  },
  'address.keep-first': {
    slot: 'address',
    params: { count: count(FIRST_CHARACTERS, 1, 40, 9) },
    example: [DETAIL, '示例路99号示例花***'],
    en: 'Shows the first characters of the address, never unit or room.',
    'zh-CN': '只显示地址的前几个字，绝不显示单元和户室号。',
  },
  'address.hide': {
    slot: 'address',
    params: {},
    example: [DETAIL, '***'],
    en: 'Hides the address below the district.',
    'zh-CN': '隐藏区县以下的地址。',
  },
  'address.drop': {
    slot: 'address',
    params: {},
    example: [DETAIL, ''],
    en: 'Leaves out the address below the district.',
    'zh-CN': '不显示区县以下的地址。',
  },
  'address.keep': {
    slot: 'address',
    params: {},
    keeps: true,
    example: [DETAIL, DETAIL],
    en: 'Shows the whole address.',
    'zh-CN': '显示完整地址。',
  },
  'postcode.drop': {
    slot: 'postcode',
    params: {},
    example: ['310012', ''],
    en: 'Leaves the postcode out.',
    'zh-CN': '不显示邮政编码。',
  },
  'postcode.prefix': {
    slot: 'postcode',
    params: { first: count(FIRST_CHARACTERS, 1, 4, 2) },
    example: ['310012', '31***'],
    en: 'Shows the beginning of the postcode.',
    'zh-CN': '只显示邮政编码的前几位。',
  },
  'postcode.keep': {
    slot: 'postcode',
    params: {},
    example: ['310012', '310012'],
    en: 'Shows the postcode.',
    'zh-CN': '显示邮政编码。',
  },
  'country.keep': {
    slot: 'country',
    params: {},
    en: 'Shows the country.',
    'zh-CN': '显示国家或地区。',
  },
  'country.hide': {
    slot: 'country',
    params: {},
    en: 'Leaves the country out.',
    'zh-CN': '不显示国家或地区。',
  },
  'goods.scrub': {
    slot: 'goods',
    params: {},
    example: ['龙井茶 250g', '龙井茶 250g'],
    en: 'Shows the goods but for personal values found in their names.',
    'zh-CN': '显示商品名称，其中的个人信息会被替换。',
  },
  'goods.category': {
    slot: 'goods',
    params: {},
    en: 'Shows only what kind of goods it is, such as food or clothes.',
    'zh-CN': '只显示商品大类，如食品、服装。',
  },
  'goods.count': {
    slot: 'goods',
    params: {},
    example: ['龙井茶 250g', '商品'],
    en: 'Shows only how many pieces there are.',
    'zh-CN': '只显示商品件数。',
  },
  'goods.drop': {
    slot: 'goods',
    params: {},
    example: ['龙井茶 250g', ''],
    en: 'Leaves the goods out.',
    'zh-CN': '不显示商品。',
  },
  'remark.scrub': {
    slot: 'remark',
    params: {},
    example: ['请放门口', '请放门口'],
    en: 'Shows the remark but for personal values found in it.',
    'zh-CN': '显示备注，其中的个人信息会被替换。',
  },
  'remark.drop': {
    slot: 'remark',
    params: {},
    example: ['请放门口', ''],
    en: 'Leaves the remark out.',
    'zh-CN': '不显示备注。',
  },
  'pickup.shown-digits': {
    slot: 'pickup',
    params: {},
    en: 'Repeats the last digits that the masked phone number shows.',
    'zh-CN': '重复脱敏后电话号码显示的末几位。',
  },
  'pickup.surname-digits': {
    slot: 'pickup',
    params: {},
    en: 'Shows what the label shows of the surname, and the last digits of the phone number, in large type.',
    'zh-CN': '用大字显示标签上已有的姓氏和电话末几位。',
  },
  'extension.hide': {
    slot: 'engine',
    params: {},
    en: 'Leaves out the extension of a number that is not virtual.',
    'zh-CN': '不显示非虚拟号码的分机号。',
  },
  'text.scrub': {
    slot: 'engine',
    params: {},
    en: 'Replaces phone numbers, names, addresses, e-mail addresses, accounts and numbers of papers, cars and bank cards found in the text.',
    'zh-CN': '替换文字中出现的电话、姓名、地址、电子邮箱、社交账号以及证件号、车牌号和银行卡号。',
  },
} as const satisfies Readonly<Record<string, RuleInfo>>;

export type RuleId = keyof typeof RULES;

export const RULE_IDS: readonly RuleId[] = Object.keys(RULES).filter(isRuleId);

export function isRuleId(id: string): id is RuleId {
  return Object.hasOwn(RULES, id);
}

/** What is known of a rule, in its wide type. */
export function ruleInfo(id: RuleId): RuleInfo {
  return RULES[id];
}
