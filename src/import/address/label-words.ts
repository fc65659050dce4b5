import { codesOf } from './fold-text.ts';

/**
 * What a label word says of the text behind it. `party`: name, phone and address of one side, in any order. `ignored`: chat
 * names, dates, prices: nothing for a label, kept with the remark.
 */
export type LabelMeaning =
  | 'party'
  | 'name'
  | 'phone'
  | 'extension'
  | 'region'
  | 'province'
  | 'city'
  | 'district'
  | 'detail'
  | 'postcode'
  | 'country'
  | 'id'
  | 'remark'
  | 'goods'
  | 'quantity'
  | 'orderNo'
  | 'tracking'
  | 'ignored';

export type Side = 'recipient' | 'sender';

export interface LabelWord {
  readonly meaning: LabelMeaning;
  /** Whose it is, where the word says so. */
  readonly side: Side | undefined;
  /** Nothing but a label reads so, even glued to what stands before it. */
  readonly isStrong: boolean;
}

/** Simplified, lower case, no spaces. Those behind a `!` are strong. */
const WORDS: readonly (readonly [LabelMeaning, string])[] = [
  [
    'name',
    '!姓名 !名字 名称 称呼 !联系人 !联系人姓名 !联络人 姓名电话 联系人/电话 客户 顾客 客户姓名 name fullname recipient receiver consignee contact contactname attn attention shipto to nom nombre nome nama vorname hovaten họtên имя фио ชื่อ 氏名 お名前 이름 성명 받는사람 받는분 수령인',
  ],
  [
    'phone',
    '!手机号码 !手机号 !手机 !电话号码 !电话号 !电话 !联系电话 !联系手机 !联系方式 !联系号码 !联络电话 !联络方式 !虚拟号码 !虚拟号 !隐私号 !隐私号码 !移动电话 !固定电话 !固话 !座机 号码 电 手机/电话 电话/手机 !tel !phone !mobile cell cellphone telephone phonenumber phoneno telno mobileno mobilenumber mobilephone contactno contactnumber téléphone telefon telefono teléfono telefone nohp hp telp sđt điệnthoại телефон โทร เบอร์โทร 電話番号 携帯 전화 전화번호 연락처 휴대폰',
  ],
  ['extension', '分机 !分机号 ext extension'],
  ['region', '!所在地区 !所在区域 所在地 地区 省市区 省市 省份城市 省市县 省市区县 区域 region area'],
  ['province', '省份 省 !所在省 !所在省份 state province'],
  ['city', '城市 市 !所在市 !所在城市 city town ort stadt ville ciudad città cidade kota thànhphố город'],
  ['district', '区县 区 县 县区 区/县 !所在区 district county'],
  [
    'detail',
    '!地址 !地址信息 !详细地址 !详细住址 !街道地址 !具体地址 !完整地址 !通讯地址 住址 !门牌号 门牌 街道 详细 址 address addr add fulladdress streetaddress shippingaddress deliveryaddress address1 address2 addressline1 addressline2 street adresse anschrift straße dirección direccion indirizzo endereço alamat địachỉ адрес улица ที่อยู่ 住所 주소',
  ],
  [
    'postcode',
    '!邮编 !邮政编码 !邮编号码 zip zipcode postcode postalcode plz codepostal códigopostal codigopostal cap cep kodepos mãbưuđiện индекс รหัสไปรษณีย์ 郵便番号 우편번호',
  ],
  ['country', '国家 country land pays país paese negara quốcgia страна'],
  ['id', '!身份证号码 !身份证号 !身份证 !证件号码 !证件号 证件 idcard idno idnumber'],
  [
    'remark',
    '!备注 !备注信息 附言 留言 买家留言 卖家备注 客服备注 订单备注 说明 注 注意 提示 要求 remark remarks note notes memo message comment',
  ],
  [
    'goods',
    '商品 !商品名称 !商品信息 商品名 购买商品 货品 货物 产品 !产品名称 宝贝 品名 物品 !物品名称 内件 款式 规格 型号 item items goods product products sku',
  ],
  ['quantity', '数量 件数 qty quantity'],
  ['orderNo', '!订单号 !订单编号 订单 单号 order orderno ordernumber orderid'],
  ['tracking', '!快递单号 !运单号 !物流单号 运单 trackingno trackingnumber tracking'],
  [
    'ignored',
    '买家 买家昵称 买家账号 买家id 会员 微信 !微信号 微信名 旺旺 旺旺号 旺旺id qq qq号 昵称 会员名 邮箱 电子邮箱 email e-mail mail 日期 时间 下单时间 付款时间 送货时间 金额 价格 实付 实付款 总价 快递 快递公司 wechat date time price total',
  ],
];
const SIDES: readonly (readonly [Side, string])[] = [
  ['recipient', '收货 收件 取件 接收 收 买家 送货 配送 邮寄 recipient receiver shipping delivery'],
  ['sender', '寄件 发件 发货 寄货 退货 寄 发 sender from shipper'],
];
/** Between the side and the word: 收货人电话, 寄件方地址. */
const WHO = ['', '人', '方', '者', '人的'];
const PREFIXED: ReadonlySet<LabelMeaning> = new Set([
  'name',
  'phone',
  'extension',
  'region',
  'province',
  'city',
  'district',
  'detail',
  'postcode',
  'country',
]);

export const LONGEST_LABEL = 16;

let loaded: ReadonlyMap<string, LabelWord> | undefined;

/** What a word means as a label; the word folded, in lower case and without spaces. */
export function labelWord(word: string): LabelWord | undefined {
  loaded ??= makeTable();
  return loaded.get(word);
}

/** First characters of the strong words. */
const BARE = codesOf('tTpPmM名虚隐姓联手电移固所详地完通具门街邮身证备商产物订快运微分收取接买送配发寄退');

/** Whether a label without any sign may begin with this character; a look before the work. */
export function mayBeginBareLabel(code: number): boolean {
  return BARE[code] === 1;
}

function makeTable(): ReadonlyMap<string, LabelWord> {
  const table = new Map<string, LabelWord>();
  const put = (word: string, label: LabelWord): void => {
    if (!table.has(word)) table.set(word, label);
  };
  for (const [meaning, list] of WORDS) {
    for (const word of list.split(' ')) {
      const isStrong = word.startsWith('!');
      put(isStrong ? word.slice(1) : word, { meaning, side: undefined, isStrong });
    }
  }
  for (const [side, list] of SIDES) {
    for (const prefix of list.split(' ')) {
      const isHan = prefix.charCodeAt(0) > 0x2e80;
      for (const who of isHan ? WHO : ['']) {
        if (who === '人' || who === '方')
          put(prefix + who, { meaning: 'name', side, isStrong: prefix.length > 1 });
        for (const [meaning, cores] of WORDS) {
          if (!PREFIXED.has(meaning)) continue;
          for (const core of cores.split(' ')) {
            const word = core.startsWith('!') ? core.slice(1) : core;
            if (isHan !== word.charCodeAt(0) > 0x2e80) continue;
            put(prefix + who + word, { meaning, side, isStrong: isHan && word.length > 1 });
          }
        }
      }
      for (const what of ['信息', '人信息', '资料', '方信息'])
        if (isHan) put(prefix + what, { meaning: 'party', side, isStrong: true });
      put(prefix, { meaning: 'party', side, isStrong: prefix === '收件' || prefix === '收货' });
    }
  }
  return table;
}
