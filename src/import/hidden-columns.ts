import { saysSomething } from '../orders/clean-text.ts';
import type { OrderDraft, PrivateKind, PrivateText } from '../orders/order-draft.ts';
import { isRuined } from '../orders/ruined-text.ts';
import { isEmptyMarker, withoutGuard } from './cell.ts';
import { NONE } from './group-rows.ts';
import { meaningOf } from './header-aliases.ts';
import { headerKey } from './header-text.ts';

/** A column of personal data that no label field is read from. */
export interface HiddenColumn {
  readonly index: number;
  readonly kind: PrivateKind;
}

/** Words within a header, by `headerKey`; the first that is there counts. Accounts are searched for like ID numbers. */
const WORDS: readonly (readonly [kind: PrivateKind, words: RegExp])[] = [
  ['email', /email|^mail$|邮箱|电子邮件|邮件地址|メール|이메일|courriel|correoelectronico/u],
  [
    'name',
    /(?:身份证|证件|实名|护照|真实).{0,4}(?:姓名|名字)|实名$|(?:发票|账单).{0,2}抬头|发票购货单位|公司抬头|(?:联系|收件|收货|寄件|发件|付款|下单|申请|购买|订购|代收|提货|用户|会员|买家|客户|顾客)人?(?:姓名|名称|名字)|billto$|姓名$/u,
  ],
  ['phone', /手机号?码?$|电话(?:号码?)?$|联系方式$|(?:phone|mobile|telephone|whatsapp)(?:no|number)?\d?$/u],
  [
    'id',
    /身份证|证件号|护照|实名|支付宝|财付通|银行(?:账号|卡)|开户行|纳税人识别|nationalregistration|taxidentifier|taxid$|vatnumber|vatid$|idcard|idnumber|passport|socialsecurity|^ssn$|微信|wechat/u,
  ],
  [
    'id',
    /(?:买家|用户|会员|客户|顾客|下单|付款|收款|buyer|customer|payer|member|paypal|alipay).{0,4}(?:会员名|昵称|账号|帐号|账户|帐户|旺旺|登录名|id|user|username|account|nickname|nick)$|^(?:username|nickname|loginname|旺旺|昵称|下单[账帐]号|发起人登录名)|usernamebuyer$/u,
  ],
  ['address', /(?:账单|发票|注册|billing|buyer|customer|invoice).{0,6}(?:地址|收取地址|address|street)/u],
];

/** Staff, shops and goods: theirs are not the customer's. */
const OTHERS =
  /商品|货品|宝贝|产品|仓库|店铺|门店|卖家|达人|主播|团长|物流|快递公司|product|item|goods|shop|store|seller|warehouse|vendor|carrier|tax\d|taxidentifiername/u;

const HIDDEN_KINDS: Readonly<Partial<Record<string, PrivateKind>>> = {
  'recipient.name': 'name',
  'recipient.phone': 'phone',
  'recipient.detail': 'address',
  'sender.name': 'name',
  'sender.phone': 'phone',
  'sender.detail': 'address',
};

/**
 * Which columns hold personal data that no field of a label is read from: the person on the bill, the buyer's own phone,
 * identity numbers, accounts, e-mail. Their cells are never a label's; they are kept so that no other text shows them.
 */
export function hiddenColumns(
  columns: readonly { readonly header: string }[],
  used: ReadonlySet<number>,
): readonly HiddenColumn[] {
  const hidden: HiddenColumn[] = [];
  for (const [index, { header }] of columns.entries()) {
    const kind = used.has(index) || header === '' ? undefined : kindOf(header);
    if (kind !== undefined) hidden.push({ index, kind });
  }
  return hidden;
}

function kindOf(header: string): PrivateKind | undefined {
  const key = headerKey(header);
  if (key === '' || key.length > 60) return undefined;
  const word = WORDS.find(([, words]) => words.test(key))?.[0];
  if (OTHERS.test(key)) return undefined;
  if (word !== undefined) return word;
  const meaning = meaningOf(header);
  return meaning === undefined ? undefined : HIDDEN_KINDS[meaning.field];
}

const SHORTEST = 2;
const LONGEST = 500;
/** What forms write into such cells where there is nobody. */
const NOBODY = /^(?:无|没有|否|是|个人|匿名|null|none|n\/a|na|yes|no|true|false)$/iu;

/** The personal values of a row that its label does not have anyway. */
export function hiddenOf(
  columns: readonly HiddenColumn[],
  cells: readonly string[],
  values: OrderDraft['values'],
): readonly PrivateText[] {
  let hidden: PrivateText[] | undefined;
  for (const { index, kind } of columns) {
    const text = withoutGuard(cells[index] ?? '');
    if (text.length < SHORTEST || isEmptyMarker(text) || NOBODY.test(text)) continue;
    if (!saysSomething(text) || isRuined(text) || isOnLabel(kind, text, values)) continue;
    (hidden ??= []).push({ kind, text: text.slice(0, LONGEST) });
  }
  return hidden ?? NONE;
}

/** Masking hides the recipient's own values already: nothing to keep twice for a hundred thousand rows. */
function isOnLabel(kind: PrivateKind, text: string, values: OrderDraft['values']): boolean {
  if (kind === 'name') return text === values['recipient.name'];
  return kind === 'phone' && text === values['recipient.phone'];
}
