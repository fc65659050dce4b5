import { readsAsName } from './reads-as-name.ts';

/** Whether fixed words plainly name a person: a full name beside a word that says that it is one. */

const NAME = '(\\p{Script=Han}{2,4})';
const BEFORE = new RegExp(
  '(?:' +
    '(?:收件人|收货人|取件人|联系人|下单人|姓名|致|(?<![\\p{Script=Han}])收)(?:姓名|昵称)?(?:[:：]\\s{0,3}|\\s{1,3})|' +
    // With these a word may follow that only looks like a name: a colon says that none does.
    '(?:买家|客户|顾客|会员|用户|收件|收货)(?:姓名|昵称)?[:：]\\s{0,3}|' +
    `(?:收件人|收货人|取件人|联系人))${NAME}(?![\\p{Script=Han}])`,
  'gu',
);
const BEHIND = new RegExp(
  `(?<![\\p{Script=Han}])${NAME}\\s{0,2}(?:先生|女士|小姐|太太|老师|同学|阿姨|亲启|收|[(（]收[)）]|\\s签收)(?![\\p{Script=Han}])`,
  'gu',
);
const LATIN = "(\\p{Lu}[\\p{L}’'-]+\\s\\p{Lu}[\\p{L}’'-]+)(?![\\p{L}\\p{N}])";
const BEFORE_LATIN = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?:Mr|Mrs|Ms|Miss|Dear)\\.?\\s|(?:To|Ship [Tt]o|Deliver [Tt]o|Attn|Recipient|Customer|Buyer|Client|Name|Consignee)\\s?:\\s{0,2})${LATIN}`,
  'gu',
);
/** 当面签收, 方便接收: what is said of receiving and no name. */
const OF_RECEIVING = /[签代查接回验领拒已待未可勿丰应实总]$/u;

export function namesPerson(text: string): boolean {
  const found = (pattern: RegExp) => Array.from(text.matchAll(pattern), ([, name = '']) => name);
  return (
    found(BEFORE).some(readsAsName) ||
    found(BEHIND).some((name) => !OF_RECEIVING.test(name) && readsAsName(name)) ||
    found(BEFORE_LATIN).some(readsAsName)
  );
}
