import { PARTY_FIELDS } from '../orders/order-fields.ts';
import type { OrderField, PartyField } from '../orders/order-fields.ts';
import { partyMeaning } from './header-meaning.ts';
import type { HeaderMeaning, HeaderSide } from './header-meaning.ts';
import { headerKey } from './header-text.ts';
import { readHeaderWords } from './read-header.ts';
import { meaningOfWords } from './words-meaning.ts';
import type { WordsMeaning } from './words-meaning.ts';

/** Words that say whom, in front of what is said or behind it. Those marked `name` say a name when they stand alone. */
const SIDES: Readonly<
  Record<Exclude<HeaderSide, 'unsaid'>, { readonly name: string; readonly other: string }>
> = {
  recipient: {
    name: '收件人 收货人 收件方 收货方 收方 取件人 领取人 receiver recipient consignee shipto お届け先 届け先 送り先 配送先 받는사람 받는분 받으시는분 수취인 수령인 수하인 empfänger empfaenger destinataire destinatario penerima',
    other:
      '收件 收货 目的地 到件 shipping deliverto delivery ship dropoff 送付先 お届け 배송지 배송 lieferadresse lieferanschrift liefer lieferung versand versandadresse adressedelivraison livraison direcciondeenvio envío entrega',
  },
  sender: {
    name: '寄件人 发件人 发货人 寄件方 发件方 寄方 sender shipper consignor shipfrom ご依頼主 依頼主 보내는사람 보내는분 발송인 송하인 absender expéditeur remitente pengirim',
    other: '寄件 发件 寄货 始发 from return pickup 発送元 发货地',
  },
  payer: {
    name: '买家 购买人 购货人 付款人 下单人 订货人 buyer payer purchaser billto 注文者 購入者 ご注文者 주문자 구매자 주문인 käufer kaeufer besteller acheteur comprador',
    other:
      '发票 账单 会员 billing bill invoice 請求先 rechnungsadresse rechnungs rechnung facturation facturación',
  },
};

/** What a header says of a party, and its place where several columns make the value: 0 = all of it in one column. */
const PARTY_TERMS: Readonly<
  Partial<Record<PartyField, readonly (readonly [part: number, words: string])[]>>
> = {
  name: [
    [
      0,
      '姓名 名字 名称 名 人 人姓名 人名称 联系人 联系人姓名 联络人 全名 客户姓名 客户名称 客户名 客户 顾客姓名 顾客 name fullname contact contactname contactperson person customer customername attention attn 氏名 名前 お名前 名義 이름 성명 성함 명 nom nomcomplet nombre nombrecompleto nombreyapellidos vorundnachname vornamename nama namalengkap',
    ],
    [1, 'firstname givenname vorname prénom'],
    [2, 'lastname surname familyname nachname apellido apellidos nomdefamille'],
  ],
  phone: [
    [
      0,
      '手机 手机号 手机号码 联系手机 移动电话 移动号码 手机电话 人手机 人手机号 人手机号码 人电话 人联系电话 人联系方式 手机/电话 电话/手机 电话 电话号码 联系电话 联系方式 联系号码 联络电话 tel telno telephone telephonenumber phone phonenumber phoneno mobile mobilephone mobileno mobilenumber cell cellphone contactnumber contactno contactphone contactmobile phone1 phonenumber1 電話番号 電話 携帯電話 携帯 휴대폰 휴대폰번호 핸드폰 핸드폰번호 휴대전화 휴대전화번호 전화 전화번호 연락처 연락처1 telefon telefonnummer telnr telefonnr handy handynummer mobil mobilnummer rufnummer téléphone téléphonemobile portable numérodetéléphone teléfono numerodeteléfono móvil celular notelp telp nomortelepon',
    ],
    [1, '固话 固定电话 座机 座机号码 备用电话 电话2 phone2 phonenumber2 landline homephone 연락처2'],
  ],
  extension: [[0, '分机 分机号 虚拟分机号 虚拟号分机 extension ext phoneextension phoneext 内線']],
  province: [
    [
      0,
      '省 省份 所在省 所在省份 州 州省 省州 地址省 地址省份 province provincename provincecode state statecode stateprovince provincestate stateorprovince stateregion 都道府県 시도 bundesland provincia estado provinsi',
    ],
    [1, '所在地区 地区 省市区 省市县 所在区域 所在地 省/市/区 省市区县'],
    [2, 'region'],
  ],
  city: [
    [
      0,
      '市 城市 所在市 所在城市 地市 地级市 地址市 地址城市 city cityname regencyandcity ort stadt wohnort ville ciudad localidad población 市区町村 市町村 시군구 kota',
    ],
  ],
  district: [
    [
      0,
      '区 区县 县区 县 市区 地址区 地址区县 所在区 所在区县 区/县 district districts county districtcounty area 구 kecamatan',
    ],
  ],
  detail: [
    [
      0,
      '地址 完整地址 全地址 地址信息 地址全 联系地址 客户地址 人地址 人详细地址 address fulladdress address12 address1address2 completeaddress deliveryaddress adresse anschrift dirección direccioncompleta domicilio 住所 주소 alamat alamatlengkap',
    ],
    [1, '街道 乡镇 镇 街道乡镇 乡镇街道 地址街道 所在街道 town township village villages subdistrict'],
    [
      2,
      '详细地址 详细收货地址 详细收件地址 收货详细地址 地址详细 地址详情 详情地址 详细 具体地址 街道地址 detailaddress detailedaddress addressdetail address1 addressline1 addr1 street street1 streetaddress streetname straße strasse straßehausnummer straßeundhausnummer straßehausnr strassehausnummer strasseundhausnummer strassehausnr adresse1 adressezeile1 addresszeile1 dirección1 calle rue 住所1 番地 丁目番地 주소1 기본주소',
    ],
    [3, '门牌 门牌号 房号 hausnummer hausnr housenumber houseno número'],
    [
      4,
      'address2 addressline2 addr2 street2 adresse2 adresszusatz complément complémentdadresse dirección2 住所2 建物名 建物 주소2 상세주소 additionaladdressinformation apartment apt suite unit',
    ],
    [5, 'address3 addressline3 住所3'],
    [6, 'address4 addressline4'],
    [7, 'address5 addressline5'],
  ],
  postcode: [
    [
      0,
      '邮编 邮政编码 邮政编号 邮码 邮递区号 zip zipcode postcode postalcode postal plz postleitzahl codepostal codigopostal cp 郵便番号 우편번호 kodepos',
    ],
  ],
  country: [
    [
      0,
      '国家 国家地区 国 国别 country countryname countrycode countryregion land pays país 国名 나라 국가 negara',
    ],
  ],
};

/** Headers that say a field of the order itself, with how surely they do. */
const ORDER_TERMS: readonly (readonly [
  field: OrderField,
  part: number,
  confidence: number,
  words: string,
])[] = [
  [
    'orderNo',
    0,
    0.95,
    '订单号 订单编号 订单id 主订单编号 主订单号 平台订单号 平台单号 原始单号 原始订单号 线上订单号 线上单号 交易编号 交易号 交易单号 商家订单号 店铺订单号 订单流水号 客户订单号 订单号码 orderid orderno ordernumber order ordernr orderref orderreference ordername 注文番号 受注番号 ご注文番号 オーダー番号 주문번호 주문no bestellnummer bestellnr bestellid auftragsnummer auftragsnr numérodecommande ndecommande nocommande commande númerodepedido ndepedido pedido idpedido nomorpesanan nopesanan',
  ],
  [
    'orderNo',
    0,
    0.7,
    '子订单编号 子订单号 内部订单号 系统订单号 系统单号 单号 订单 参考号 参考单号 reference referenceno ref salesrecordnumber',
  ],
  [
    'tracking',
    0,
    0.95,
    '运单号 运单编号 运单号码 快递单号 快递编号 快递号 快递运单号 物流单号 物流编号 物流运单号 面单号 电子面单号 货运单号 trackingnumber trackingno trackingid tracking trackingcode trackingnr waybill waybillno waybillnumber airwaybill awb awbno awbnumber consignmentnumber 送り状番号 伝票番号 お問い合わせ番号 追跡番号 송장번호 운송장번호 등기번호 sendungsnummer trackingnummer paketnummer sendungsverfolgungsnummer numérodesuivi suivi númerodeseguimiento seguimiento nomorresi noresi',
  ],
  [
    'items.name',
    0,
    0.9,
    '商品 商品名称 商品名 商品标题 商品信息 商品简称 商品内容 商品名称规格 商品详情 货品 货品名称 货品标题 货品名 货物名称 宝贝 宝贝名称 宝贝标题 产品 产品名称 产品标题 品名 物品 物品名称 物品信息 托寄物 托寄物内容 托寄物名称 内件 内件品名 选购商品 寄托物 productname producttitle product products itemname item items itemtitle itemdescription title lineitemname goods goodsname goodsdescription description articlename artikel artikelname artikelbezeichnung bezeichnung produkt produktname produktbezeichnung article produit nomduproduit artículo producto nombredelproducto 商品名 상품명 상품 품명 내품명 품목명 namaproduk namabarang contents content',
  ],
  [
    'items.name',
    5,
    0.85,
    '商品规格 规格 规格名称 规格型号 商品属性 宝贝规格 宝贝属性 销售属性 颜色分类 颜色及规格 颜色规格 属性 款式 variation variant variationname variations variationdetails productvariation variantname 옵션 옵션명 옵션정보 선택옵션 variante オプション specification',
  ],
  [
    'items.quantity',
    0,
    0.9,
    '数量 商品数量 件数 商品数量件 宝贝总数量 宝贝数量 购买数量 订购数量 成交数量 货品数量 产品数量 总数量 销售数量 下单数量 物品数量 发货数量 数量件 quantity qty lineitemquantity quantitytoship count pcs pieces itemquantity productquantity menge anzahl stückzahl stueckzahl quantité qté cantidad 個数 수량 구매수량 주문수량 jumlah kuantitas',
  ],
  ['items.quantity', 0, 0.6, 'quantitypurchased 内件数量 总件数'],
  [
    'remark',
    0,
    0.9,
    '备注 买家留言 客户留言 客户备注 买家备注 订单备注 留言 备注信息 附言 备注留言 note notes remark remarks buyernote customernote comment comments message buyermessage ordernote ordernotes orderremark remarkfrombuyer deliveryinstructions instructions 備考 배송메시지 배송메모 배송요청사항 비고 메모 요청사항 bemerkung bemerkungen notiz kommentar hinweis lieferhinweis anmerkung anmerkungen remarque remarques commentaire nota notas observaciones comentarios catatan',
  ],
];

interface PartyMeaning {
  readonly field: PartyField;
  readonly part: number;
}

const partyTerms = new Map<string, PartyMeaning>();
for (const field of PARTY_FIELDS) {
  for (const [part, words] of PARTY_TERMS[field] ?? []) {
    for (const word of keysOf(words)) partyTerms.set(word, { field, part });
  }
}
const orderTerms = new Map<string, HeaderMeaning>();
for (const [field, part, confidence, words] of ORDER_TERMS) {
  for (const word of keysOf(words)) orderTerms.set(word, { field, part, side: 'unsaid', confidence });
}
const SAID_SIDES = ['recipient', 'sender', 'payer'] as const;
const sideWords = SAID_SIDES.flatMap((side) => [
  ...keysOf(SIDES[side].name).map((word) => ({ side, word, isName: true })),
  ...keysOf(SIDES[side].other).map((word) => ({ side, word, isName: false })),
]).sort((a, b) => b.word.length - a.word.length);

function keysOf(words: string): readonly string[] {
  return words.split(' ').map(headerKey);
}

/** German and French say it with small words: Name des Käufers, Nom du destinataire. */
const SMALL_WORDS =
  /^(?:desder|des|der|dela|delos|de|du|del|of|the)|(?:desder|des|der|dela|de|du|del|of|の)$/u;

/** What stands in brackets, where it is long enough to be a note on how to fill the column in. */
const NOTE = /[([【][^()[\]【】]{7,60}[)\]】]/u;

const read = new Map<string, WordsMeaning>();
const MOST_READ = 4000;

/**
 * What a header says, in any of the languages of the tables; undefined where it says nothing that a label needs. Tries
 * the whole header as one of the usual ones, then its words, then without what stands in brackets or behind a slash.
 */
export function meaningOf(header: string): HeaderMeaning | undefined {
  const meaning = meaningOrElse(header);
  return meaning === 'else' ? undefined : meaning;
}

/** Whether a header is known to say something that no label needs: a price, a date, an account. */
export function saysElse(header: string): boolean {
  return meaningOrElse(header) === 'else';
}

function meaningOrElse(header: string): WordsMeaning {
  if (header === '' || header.length > LONGEST) return undefined;
  const before = read.get(header);
  if (before !== undefined || read.has(header)) return before;
  const meaning = readMeaning(header);
  if (read.size >= MOST_READ) read.clear();
  read.set(header, meaning);
  return meaning;
}

const LONGEST = 120;

function readMeaning(header: string): WordsMeaning {
  const whole = meaningOfKey(headerKey(header));
  if (whole !== undefined) return whole;
  const [plain = ''] = header
    .normalize('NFKC')
    .replace(/[([【][^()[\]【】]{0,60}[)\]】]/gu, '')
    .split('/');
  const isPlainer = plain.trim() !== '' && plain !== header;
  const known = isPlainer ? meaningOfKey(headerKey(plain)) : undefined;
  const words = meaningOfWords(readHeaderWords(header));
  if (words === 'else') {
    const isAside = NOTE.test(header.normalize('NFKC')) || header.includes('/');
    return known !== undefined && isAside ? known : 'else';
  }
  if (known !== undefined) return words !== undefined && words.confidence > known.confidence ? words : known;
  if (!isPlainer) return words;
  const plainer = meaningOfWords(readHeaderWords(plain));
  if (plainer === undefined || plainer === 'else') return words;
  return words === undefined || plainer.confidence > words.confidence ? plainer : words;
}

/** The same of the whole header alone, nothing left out of it, and every word of it known. */
export function meaningOfWhole(header: string): HeaderMeaning | undefined {
  const whole = meaningOfKey(headerKey(header));
  if (whole !== undefined) return whole;
  const words = readHeaderWords(header);
  if (words.unknown > 0 || words.known < 2) return undefined;
  const meaning = meaningOfWords(words);
  return meaning === 'else' ? undefined : meaning;
}

function meaningOfKey(key: string): HeaderMeaning | undefined {
  if (key === '' || key.length > 60) return undefined;
  const order = orderTerms.get(key);
  if (order !== undefined) return order;
  const unsaid = partyTerms.get(key);
  if (unsaid !== undefined) return partyMeaning(unsaid.field, unsaid.part, 'unsaid');
  for (const { side, word, isName } of sideWords) {
    const rest = withoutWord(key, word);
    if (rest === undefined) continue;
    if (rest === '') {
      if (isName) return partyMeaning('name', 0, side);
      continue;
    }
    const term =
      partyTerms.get(rest) ??
      partyTerms.get(rest.replace(SMALL_WORDS, '')) ??
      partyTerms.get(rest.replace(/s$/u, ''));
    if (term !== undefined) return partyMeaning(term.field, term.part, side);
  }
  return undefined;
}

function withoutWord(key: string, word: string): string | undefined {
  if (key.startsWith(word)) return key.slice(word.length);
  const plural = `${word}s`;
  if (key.endsWith(plural)) return key.slice(0, -plural.length);
  return key.endsWith(word) ? key.slice(0, -word.length) : undefined;
}
