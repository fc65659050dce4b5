import { isTraditional, simplifyHan } from '../fold/han-forms.ts';

/** Traditional forms that stand in names of goods and not in `han-forms.ts`, which is made for people and places. */
const PAIRS =
  '褲裤膠胶貼贴驗验檢检紙纸臟脏聽听腫肿療疗憂忧慮虑癲癫癇痫濕湿脫脱訴诉訟讼貸贷舉举給给繳缴膚肤餅饼麵面飯饭雞鸡鴨鸭鵝鹅豬猪襪袜' +
  '錶表燈灯鍋锅燒烧腦脑殼壳筆笔遊游貓猫種种釘钉鎖锁鑰钥簾帘掛挂鈎钩鉤钩絲丝鍊链釣钓';

const FORMS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, at) => [PAIRS.charAt(2 * at), PAIRS.charAt(2 * at + 1)]),
);
const ANY_FORM = new RegExp(`[${[...FORMS.keys()].join('')}]`, 'g');
const ONLY_ASCII = /^[\0-\x7f]*$/;
/** Nothing that NFKC would change. */
const ONLY_PLAIN = /^[\0-\x7f\u3001\u3002\u3008-\u3011\u4e00-\u9fff]*$/;

/** A name of goods in plain width and simplified characters, to look for words in. */
export function foldGoods(text: string): string {
  if (ONLY_ASCII.test(text)) return text;
  const plain = ONLY_PLAIN.test(text) ? text : text.normalize('NFKC');
  const folded = isTraditional(plain) ? simplifyHan(plain) : plain;
  return folded.replace(ANY_FORM, (form) => FORMS.get(form) ?? form);
}
