import type {
  MaskState,
  MaskedField,
  MaskedOrder,
  MaskedParty,
  WithheldPlace,
} from '../../masking/masked-order.ts';
import { mintMaskedText } from '../../privacy/minting.ts';

/** A masked value for tests: shown, unless said otherwise or empty. */
export function field(text: string, state: MaskState = text === '' ? 'empty' : 'shown'): MaskedField {
  return { text: mintMaskedText(text), state, rule: 'test' };
}

type PartyTexts = Partial<Record<keyof MaskedParty, string | MaskedField>>;

export function party(texts: PartyTexts): MaskedParty {
  const of = (name: keyof MaskedParty): MaskedField => {
    const given = texts[name] ?? '';
    return typeof given === 'string' ? field(given) : given;
  };
  return {
    name: of('name'),
    phone: of('phone'),
    extension: of('extension'),
    phoneUntil: of('phoneUntil'),
    province: of('province'),
    city: of('city'),
    district: of('district'),
    detail: of('detail'),
    postcode: of('postcode'),
    country: of('country'),
    pickup: of('pickup'),
  };
}

export interface OrderTexts {
  readonly orderNo?: string | MaskedField;
  readonly tracking?: string | MaskedField;
  readonly recipient?: PartyTexts;
  readonly sender?: PartyTexts;
  readonly items?: readonly (readonly [string, number])[];
  readonly remark?: string | MaskedField;
  readonly withheld?: readonly WithheldPlace[];
}

export function maskedOrder(texts: OrderTexts): MaskedOrder {
  const of = (given: string | MaskedField = ''): MaskedField =>
    typeof given === 'string' ? field(given) : given;
  return {
    row: 2,
    policy: 'test',
    orderNo: of(texts.orderNo),
    tracking: of(texts.tracking),
    recipient: party(texts.recipient ?? {}),
    sender: party(texts.sender ?? {}),
    items: (texts.items ?? []).map(([name, quantity]) => ({ name: field(name), quantity })),
    remark: typeof texts.remark === 'object' ? texts.remark : field(texts.remark ?? ''),
    withheld: new Set(texts.withheld),
    finds: [],
  };
}

const SENDER: PartyTexts = {
  name: '杭州小店',
  phone: '0571-******34',
  province: '浙江省',
  city: '杭州市',
  district: '余杭区',
  detail: '仓前街道示例路18号',
};

/** Invented orders of every kind that a template has to bear, as a policy might show them. */
export const MASKED_ORDERS = {
  typical: maskedOrder({
    orderNo: '2987654321098765432',
    tracking: 'SF1234567890123',
    recipient: {
      name: field('张**', 'masked'),
      phone: field('1******5678', 'masked'),
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      detail: field('文三路示例大厦***', 'masked'),
      postcode: '310012',
      pickup: '5678',
    },
    sender: SENDER,
    items: [
      ['纯棉短袖T恤 白色 L', 2],
      ['帆布袋', 1],
    ],
    remark: '请放前台，谢谢',
  }),
  long: maskedOrder({
    orderNo: '6912345678901234567',
    tracking: '',
    recipient: {
      name: field('欧阳**', 'masked'),
      phone: field('1******0099', 'masked'),
      province: '新疆维吾尔自治区',
      city: '克孜勒苏柯尔克孜自治州',
      district: '阿克陶县',
      detail: field(
        '奥依塔克镇示例村民委员会第三村民小组文化活动中心旁边蓝色大门便民服务站二楼代收点***',
        'masked',
      ),
      postcode: '845550',
      pickup: '0099',
    },
    sender: {
      ...SENDER,
      name: '杭州示例电子商务有限公司第二仓储配送中心',
      detail: '仓前街道示例科技园区创新大道一千二百三十四号六号仓库东侧三号门',
    },
    items: [
      ['加厚防水户外双肩登山包 大容量旅行背包 男女通用 60L 深空灰', 1],
      ['便携式折叠保温杯 316不锈钢 500ml', 3],
      ['USB-C to Lightning braided charging cable, 2 m', 12],
    ],
    remark: '周末不在家，请工作日上午九点到十一点之间送达；易碎品，轻拿轻放，外箱不要粘贴商品名称。',
  }),
  empty: maskedOrder({ orderNo: '100234' }),
  /** As pasted from a chat: no number, no goods, no sender. */
  pasted: maskedOrder({
    recipient: {
      name: field('李**', 'masked'),
      phone: field('1******5678', 'masked'),
      province: '浙江省',
      city: '杭州市',
      district: '西湖区',
      detail: field('文三路88号12幢***', 'masked'),
      pickup: '5678',
    },
  }),
  virtual: maskedOrder({
    orderNo: '2987654321098765433',
    tracking: 'YT1234567890123',
    recipient: {
      name: field('李**', 'masked'),
      phone: field('17012345678', 'virtual'),
      extension: field('1234', 'virtual'),
      province: '上海市',
      city: '上海市',
      district: '浦东新区',
      detail: field('示例路***', 'masked'),
    },
    sender: SENDER,
    items: [['手工皂', 6]],
  }),
  latin: maskedOrder({
    orderNo: '#1042',
    tracking: '9400111899223197428490',
    recipient: {
      name: field('J. S***', 'masked'),
      phone: field('+1 *** *** **78', 'masked'),
      province: 'CA',
      city: 'San Francisco',
      detail: field('Sample Street, ***', 'masked'),
      postcode: '94107',
      country: 'United States',
      pickup: '78',
    },
    sender: {
      name: 'Example Goods Ltd',
      phone: '+86 571 *** **34',
      province: 'Zhejiang',
      city: 'Hangzhou',
      detail: '18 Sample Road, Cangqian',
    },
    items: [
      ['Linen shirt, natural, M', 1],
      ['Ceramic mug 350 ml', 2],
    ],
    remark: 'Gift: no invoice in the box, please',
  }),
} as const;
